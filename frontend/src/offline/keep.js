/** Fills this release's cache and clears every other away. Nothing but the listed pages and files is ever put in. */

/** @import {Kept} from './kept' */

/**
 * All or nothing: what does not come whole leaves the earlier worker and its cache in place.
 *
 * @param {CacheStorage} caches
 * @param {Kept} kept
 */
export async function fill(caches, kept) {
  const cache = await caches.open(kept.cache);
  const pages = Object.values(kept.pages).flatMap((page) => Object.values(page));
  // Pages are asked for anew; the files' names change with what is in them, so the browser's own copy will do.
  await cache.addAll([...pages.map((path) => new Request(path, { cache: 'no-cache' })), ...kept.files]);
}

/**
 * @param {CacheStorage} caches
 * @param {Kept} kept
 */
export async function clearOthers(caches, kept) {
  const others = (await caches.keys()).filter((name) => name !== kept.cache);
  await Promise.all(others.map((name) => caches.delete(name)));
}
