/** Tells the server how far the reader has seen: at most every two seconds, the newest number only. */

/** @import {RoomSession} from './session.js' */

const EVERY_MS = 2000;

export class ReadMark {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #told = 0;

  /** @param {RoomSession} session */
  constructor(session) {
    this.session = session;
  }

  /** @param {number} number up to which everything has been on the screen */
  seen(number) {
    if (number <= this.session.state.seen) return;
    this.session.store.dispatch({ type: 'seen', number });
    this.#timer ??= setTimeout(() => this.flush(), EVERY_MS);
  }

  /** @param {number} number that the server holds by its own word */
  known(number) {
    this.#told = number;
  }

  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { seen, cursor } = this.session.state;
    const number = Math.min(seen, cursor ?? 0);
    if (number <= this.#told) return;
    this.session.command('read', { number }).then(
      () => {
        this.#told = Math.max(this.#told, number);
      },
      // Told again at the next opening.
      () => {},
    );
  }
}
