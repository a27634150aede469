/**
 * What the worker answers. The network comes first, always; what is kept stands in only where it fails: Apua nyt for
 * itself, one calm page for every other. Forms are never touched: the browser alone sends them.
 */

/** @import {Asked, Kept} from './kept' */

export const HELP_PATH = '/apua-nyt';
// Whoever needs a number now does not wait for a network that only seems to be there.
export const PATIENCE_MS = 3000;
const LANGUAGE = 'kieli';
const BROKEN = 500;

/**
 * @param {Asked} event
 * @param {Kept} kept
 * @param {string} origin this site
 */
export function answer(event, kept, origin) {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(openPage(event, url, kept));
  else if (kept.files.includes(url.pathname)) event.respondWith(openFile(request, kept));
}

/**
 * @param {Asked} event
 * @param {URL} url
 * @param {Kept} kept
 */
async function openPage(event, url, kept) {
  const coming = fromNetwork(event);
  event.waitUntil(coming);
  if (url.pathname !== HELP_PATH)
    return (await coming) ?? (await find('ei-yhteytta', url, kept)) ?? Response.error();
  const first = await Promise.race([coming, patience()]);
  if (first && first.status < BROKEN) return first;
  return (await find('apua-nyt', url, kept)) ?? first ?? (await coming) ?? Response.error();
}

/**
 * @param {Asked} event
 * @returns {Promise<Response | undefined>} undefined where nothing came
 */
async function fromNetwork(event) {
  try {
    // The browser's own request where it has sent one already, so that nobody waits for the worker to start.
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return undefined;
  }
}

/** @returns {Promise<undefined>} */
function patience() {
  return new Promise((over) => {
    setTimeout(() => over(undefined), PATIENCE_MS);
  });
}

/**
 * @param {string} name
 * @param {URL} url which may ask for a language
 * @param {Kept} kept
 */
async function find(name, url, kept) {
  const asked = url.searchParams.get(LANGUAGE) ?? '';
  const paths = kept.pages[name] ?? {};
  const path = paths[Object.keys(paths).includes(asked) ? asked : kept.language];
  return path === undefined ? undefined : match(path, kept);
}

/**
 * @param {Request} request
 * @param {Kept} kept
 */
async function openFile(request, kept) {
  return (await match(request.url, kept)) ?? fetch(request);
}

/**
 * @param {string} address
 * @param {Kept} kept
 */
async function match(address, kept) {
  const cache = await caches.open(kept.cache);
  // The pages vary with cookies, which no worker sees.
  return cache.match(address, { ignoreVary: true });
}
