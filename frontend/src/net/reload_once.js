/** A server that no longer speaks this page's version asks for a new page; a page that is new already is not asked twice. */

const KEY = 'vertaistupa-reloaded-at';
const ENOUGH_MS = 60_000;

/** @param {{storage: Storage, reload: () => void, now: number}} world */
export function reloadOnce({ storage, reload, now }) {
  try {
    if (now - Number(storage.getItem(KEY) ?? 0) < ENOUGH_MS) return;
    storage.setItem(KEY, String(now));
  } catch {
    // Nothing can be remembered here, so a loop could not be told from a first time.
    return;
  }
  reload();
}

/** This page, at most once a minute. */
export function reloadPage() {
  reloadOnce({ storage: sessionStorage, reload: () => location.reload(), now: Date.now() });
}
