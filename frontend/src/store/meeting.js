/** The meeting that goes on in the room, and who came to it in the middle. Pure. */

/**
 * @import {RunOfShow, WireEvent} from '../net/wire'
 * @import {RoomState} from './state'
 */

const FIRST_PHASE = 'opening';

/**
 * @param {RoomState} state
 * @param {WireEvent} event a numbered one
 * @returns {Pick<RoomState, 'meeting' | 'late'>} another phase is news to everybody, so nobody is late for it
 */
export function meetingAfter({ meeting, late }, event) {
  if (!event.meeting) return { meeting, late };
  return { meeting: event.meeting, late: late && event.meeting.phase === meeting?.phase };
}

/**
 * @param {RoomState['begins']} begins
 * @param {WireEvent} event a numbered one
 * @returns {RoomState['begins']} as the event says, where it says so
 */
export const beginsAfter = (begins, event) => (event.begins === undefined ? begins : event.begins);

/** @param {RoomState} state just opened anew @returns {boolean} */
export function isLate({ meeting, items, me }) {
  if (meeting?.state !== 'open' || meeting.phase === FIRST_PHASE || meeting.host === me) return false;
  const opened = meeting.opened ?? 0;
  return !items.some((item) => item.kind === 'message' && item.author === me && item.number > opened);
}

/** @param {Pick<RoomState, 'meeting' | 'shown'>} state @returns {RunOfShow | null} of this very meeting, once it came */
export const runOfShow = ({ meeting, shown }) => (shown && shown.meeting === meeting?.id ? shown : null);
