/**
 * Asks what waits for the leaders: when the room opens, when its reader comes back to the page, and every minute while
 * it is looked at. Nobody else hears that something waits, so no event of the room can say it.
 */

import { leads } from '../chat/view.js';

/**
 * @import {CommandError} from '../../net/command_error.js'
 * @import {RoomState} from '../../store/state'
 */

export const EVERY_MS = 60_000;

export class Desk {
  /** @param {import('../chat/session.js').RoomSession} session */
  constructor(session) {
    this.session = session;
    session.store.watch((after, before) => {
      if (isOpen(after) && !isOpen(before)) this.look();
    });
  }

  start() {
    setInterval(() => this.look(), EVERY_MS);
    document.addEventListener('visibilitychange', () => this.look());
  }

  async look() {
    const { state, store } = this.session;
    if (document.hidden || !isOpen(state) || !leads(state)) return;
    try {
      store.dispatch({ type: 'desk', reply: await this.session.command('desk', {}) });
    } catch (error) {
      // Whatever else it is: what was known stands, and the next look is a minute away.
      const { code } = /** @type {CommandError} */ (error);
      if (code === 'second_check_needed') store.dispatch({ type: code });
    }
  }
}

/** @param {RoomState} state */
const isOpen = ({ phase, link }) => phase === 'live' && link === 'open';
