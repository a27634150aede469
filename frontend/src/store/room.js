/** What the room itself is: open or for reading, and whether its group is over. Pure. */

/** @import {RoomFacts, WireEvent} from '../net/wire' */

/**
 * @param {RoomFacts} room
 * @param {WireEvent} event a numbered one
 * @returns {RoomFacts}
 */
export function roomAfter(room, { event, mode, last_day, cleared_at }) {
  if (event === 'mode' && mode) return { ...room, mode };
  return event === 'ended' && last_day && cleared_at ? { ...room, end: { last_day, cleared_at } } : room;
}
