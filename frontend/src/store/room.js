/** What the room itself is: open or for reading, frozen or not, led or not, and whether its group is over or will not be. Pure. */

/** @import {RoomFacts, WireEvent} from '../net/wire' */

/**
 * @param {RoomFacts} room
 * @param {WireEvent} frame a numbered event
 * @returns {RoomFacts}
 */
export function roomAfter(room, frame) {
  const { event, at, mode, by, until, last_day, cleared_at, reason } = frame;
  if (event === 'mode' && mode) return { ...room, mode };
  if (event === 'room_frozen' && by) return { ...room, frozen: { by, until: until ?? null } };
  if (event === 'room_thawed') return { ...room, frozen: null };
  if (event === 'leaderless' && at) return { ...room, leaderless: at };
  if (event === 'leaderless_over') return { ...room, leaderless: null };
  if (event === 'cancelled' && reason && cleared_at)
    return { ...room, cancelled: { reason, message: frame.message ?? null, cleared_at } };
  return event === 'ended' && last_day && cleared_at ? { ...room, end: { last_day, cleared_at } } : room;
}
