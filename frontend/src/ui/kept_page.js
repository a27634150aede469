/**
 * A page that the browser kept whole and shows again on the way back, asks whether its reader may still see it: the
 * session may have ended elsewhere meanwhile. Whatever is no plain page any more is opened anew. Without a connection
 * the page stays, with what was written on it.
 *
 * @param {(path: string) => Promise<{ok: boolean}>} [ask]
 * @param {(path: string) => void} [open] by GET, and in place of this page
 */
export function watchKeptPage(ask = head, open = (path) => location.replace(path)) {
  addEventListener('pageshow', async (event) => {
    if (!event.persisted) return;
    const path = `${location.pathname}${location.search}`;
    const answer = await ask(path).catch(() => null);
    if (answer && !answer.ok) open(path);
  });
}

/** @param {string} path */
const head = (path) => fetch(path, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
