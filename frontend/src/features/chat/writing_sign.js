/** The sign that the reader is writing, and its end in others' signs when no news comes. */

import { WRITING_EVERY_MS } from '../../net/protocol.js';

/** @import {RoomSession} from './session.js' */

/** The server's list speaks of the last 6 s; if it falls silent the sign is taken down after 8. */
const FADES_MS = 8000;

export class WritingSign {
  #lastAt = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #fade;

  /** @param {RoomSession} session */
  constructor(session) {
    this.session = session;
    session.store.watch((after, before) => {
      if (after.writing === before.writing || !after.writing.length) return;
      clearTimeout(this.#fade);
      this.#fade = setTimeout(() => this.#takeDown(), FADES_MS);
    });
  }

  /** The reader typed something. */
  typed() {
    const now = Date.now();
    if (now - this.#lastAt < WRITING_EVERY_MS || this.session.state.link !== 'open') return;
    this.#lastAt = now;
    this.session.connection.signal('writing', { room: this.session.room });
  }

  #takeDown() {
    const event = { event: 'writing', room: this.session.room, members: [] };
    this.session.store.dispatch({ type: 'event', event });
  }
}
