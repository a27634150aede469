/** The socket that the page opened before this script came. */

const CONNECTING_OR_OPEN = [0, 1];

/**
 * Takes the early socket over, once. One that has fallen since is left alone.
 *
 * @param {string} url the address that the caller would open
 * @returns {WebSocket | undefined} connecting or open to that very address
 */
export function takeEarlySocket(url) {
  const page = /** @type {{earlySocket?: WebSocket}} */ (globalThis);
  const early = page.earlySocket;
  page.earlySocket = undefined;
  if (early?.url === url && CONNECTING_OR_OPEN.includes(early.readyState)) return early;
  early?.close();
  return undefined;
}
