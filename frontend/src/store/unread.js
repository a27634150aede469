/** The line above what is new, and the count of what waits below. Pure. */

/**
 * @import {Item, RoomState} from './state'
 */

/**
 * @param {RoomState} state
 * @param {number} after
 * @returns {RoomState['unread']} null when nothing of others is new
 */
export function unreadAfter(state, after) {
  const count = countNew(state, after);
  const first = state.items[0];
  const known = !state.older || !first || first.number <= after + 1;
  return count || !known ? { after, count, known } : null;
}

/** @param {RoomState} state @returns {RoomState} with the count that a page of history completed */
export function recounted(state) {
  if (!state.unread || state.unread.known) return state;
  return { ...state, unread: unreadAfter(state, state.unread.after) };
}

/** @param {RoomState} state @param {number} after @returns {number} others' visible messages */
export function countNew(state, after) {
  return state.items.filter((item) => item.number > after && isOthers(state, item)).length;
}

/** @param {RoomState} state @param {Item} item @returns {boolean} a message of someone else that can be read */
export function isOthers(state, item) {
  return item.kind === 'message' && item.state === 'visible' && item.author !== state.me;
}
