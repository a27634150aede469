/**
 * Lets go of unsent words of rooms that the reader has no place in any more, whichever device it ended on. The page
 * of one's own groups names the rooms that are left.
 */

/** As `features/chat/own_words.js` names what it keeps: this, the account, the room, and what it is. */
const PREFIX = 'vertaistupa';

/** @param {Document} page @param {() => Storage} storage may throw where the browser refuses it */
export function letGoOfOtherRooms(page, storage) {
  const named = page.querySelector('[data-rooms]');
  if (!(named instanceof HTMLElement)) return;
  const rooms = (named.dataset.rooms ?? '').split(' ');
  try {
    const kept = storage();
    for (const key of Object.keys(kept)) if (isOfAnother(key, rooms)) kept.removeItem(key);
  } catch {
    // A device that keeps nothing has nothing to let go of.
  }
}

/** @param {string} key @param {string[]} rooms */
function isOfAnother(key, rooms) {
  const [prefix, , room, what] = key.split(':');
  return prefix === PREFIX && what !== undefined && !rooms.includes(room ?? '');
}
