/**
 * Sends what waits in the outbox, one at a time and in the order of writing. A break or a late answer
 * leaves the message waiting: it goes again with the same client id, and the log holds it once.
 */

import { newClientId } from '../../net/client_id.js';
import { nextWaiting, unsent } from '../../store/outbox.js';

/**
 * @import {CommandError} from '../../net/command_error.js'
 * @import {OwnWords} from './own_words.js'
 * @import {RoomSession} from './session.js'
 */

const RETRY_MS = 2000;

export class Sender {
  #busy = false;

  /**
   * @param {RoomSession} session
   * @param {OwnWords} ownWords
   */
  constructor(session, ownWords) {
    this.session = session;
    this.ownWords = ownWords;
  }

  /** Takes back what was left unsent on this device. */
  restore() {
    const { store } = this.session;
    store.dispatch({ type: 'written', unsent: this.ownWords.unsent() });
    store.watch((after, before) => {
      if (after.outbox !== before.outbox) this.ownWords.keepUnsent(after.outbox, before.outbox);
    });
  }

  /**
   * @param {string} text clean and not empty
   * @param {number | null} quote
   */
  write(text, quote) {
    const item = unsent({ clientId: newClientId(), text, quote });
    this.session.store.dispatch({ type: 'written', unsent: [item] });
    this.flush();
  }

  /** @param {string} clientId of a failed message; a new id, because the server remembers the old one's words */
  tryAgain(clientId) {
    this.session.store.dispatch({ type: 'try_again', clientId, newId: newClientId() });
    this.flush();
  }

  /** @param {string} clientId */
  giveUp(clientId) {
    this.session.store.dispatch({ type: 'given_up', clientId });
  }

  async flush() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (await this.#sendNext());
    } finally {
      this.#busy = false;
    }
  }

  /** @returns {Promise<boolean>} whether the next one may go at once */
  async #sendNext() {
    const { state, store } = this.session;
    const next = state.phase === 'live' && state.link === 'open' ? nextWaiting(state.outbox) : undefined;
    if (!next) return false;
    const { clientId, text, quote } = next;
    try {
      const reply = await this.session.command('send', { client_id: clientId, text, quote });
      store.dispatch({ type: 'sent', clientId, reply });
      return true;
    } catch (error) {
      return this.#refused(clientId, /** @type {CommandError} */ (error));
    }
  }

  /**
   * @param {string} clientId
   * @param {CommandError} error
   * @returns {boolean}
   */
  #refused(clientId, error) {
    if (!error.retryable) {
      this.session.store.dispatch({ type: 'refused', clientId, code: error.code });
      return true;
    }
    if (error.code !== 'offline') setTimeout(() => this.flush(), Math.max(RETRY_MS, error.retryAfterMs));
    return false;
  }
}
