/**
 * Asks for a meeting's run-of-show: when the room is told of a meeting, and again when it begins or ends. In the lobby
 * also when somebody comes into the group or goes: it says how many the start still lacks.
 */

import { runOfShow } from '../../store/meeting.js';

/** @import {RoomState} from '../../store/state' */

export class Evening {
  /** @param {import('../chat/session.js').RoomSession} session */
  constructor(session) {
    this.session = session;
    session.store.watch((after, before) => {
      if (after.phase === 'live' && after.meeting && isWanted(after, before)) this.#ask(after.meeting.id);
    });
  }

  /** @param {string} meeting */
  async #ask(meeting) {
    try {
      const reply = await this.session.command('run_of_show', { meeting });
      this.session.store.dispatch({ type: 'run_of_show', reply });
    } catch {
      // The phases are still named; questions come with the next change or the next opening.
    }
  }
}

/** @param {RoomState} state */
const stage = ({ meeting }) => `${meeting?.id} ${meeting?.state}`;

/** @param {RoomState} after @param {RoomState} before */
function isWanted(after, before) {
  const isForgotten = before.phase !== 'live' || (before.shown !== null && after.shown === null);
  const isBack = after.link === 'open' && before.link !== 'open' && !runOfShow(after);
  const isJoined = after.meeting?.state === 'lobby' && after.members !== before.members;
  return isForgotten || isBack || isJoined || stage(after) !== stage(before);
}
