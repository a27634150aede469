/** What this browser keeps for its reader. Where it keeps nothing, that costs only comfort: every call does nothing. */

export const PREFIX = 'vertaistupa:';

/** @returns {Storage | null} null when the browser refuses it */
export function deviceStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** @param {Storage | null} storage @param {string} key @returns {string | null} */
export const kept = (storage, key) => storage?.getItem(key) ?? null;

/** @param {Storage | null} storage @param {string} key @param {string} value empty removes it */
export function keep(storage, key, value) {
  try {
    if (value) storage?.setItem(key, value);
    else storage?.removeItem(key);
  } catch {
    // A full storage: the words stay on the screen, which is all that can be promised then.
  }
}
