/** What somebody whom the room is shut to has asked of staff. Pure. */

/** @import {RoomState} from './state' */

/** @param {RoomState} state @param {import('../net/wire').Review} review @returns {RoomState} */
export function withReview(state, review) {
  const { setAside, removal } = state;
  return {
    ...state,
    setAside: setAside && { ...setAside, review },
    removal: removal && { ...removal, review },
  };
}
