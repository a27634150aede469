/** Older messages by pages, what the unread line needs, and quoted messages that are not loaded. */

import { MAX_HISTORY } from '../../net/protocol.js';

/** @import {RoomSession} from './session.js' */

const PAGE = 50;
/** The line of new messages is looked for at most this far back; beyond it the count is left unsaid. */
const MOST_UNREAD_PAGES = 4;
const MOST_JUMP_PAGES = 10;

export class History {
  #loading = false;
  /** @type {Set<number>} */
  #asked = new Set();

  /** @param {RoomSession} session */
  constructor(session) {
    this.session = session;
  }

  /**
   * @param {number} [limit] 1–100
   * @returns {Promise<boolean>} whether something older came
   */
  async loadOlder(limit = PAGE) {
    const { state, store } = this.session;
    const before = edge(state);
    if (this.#loading || !state.older) return false;
    this.#loading = true;
    try {
      const reply = await this.session.command('history', { before, limit });
      // After a new start of the log in between, the page would leave a hole.
      if (edge(this.session.state) !== before) return false;
      store.dispatch({ type: 'history', reply });
      return reply.items.length > 0;
    } catch {
      return false;
    } finally {
      this.#loading = false;
    }
  }

  async fillUnread() {
    const unknown = () => this.session.state.unread?.known === false;
    for (let page = 0; page < MOST_UNREAD_PAGES && unknown(); page += 1) {
      if (!(await this.loadOlder(MAX_HISTORY))) return;
    }
  }

  /**
   * Loads back to a message.
   *
   * @param {number} number
   * @returns {Promise<boolean>} whether it is there
   */
  async reach(number) {
    const there = () => this.session.state.items.some((item) => item.number === number);
    for (let page = 0; page < MOST_JUMP_PAGES && !there(); page += 1) {
      if (!(await this.loadOlder(MAX_HISTORY))) break;
    }
    return there();
  }

  /**
   * Fetches one quoted message, once.
   *
   * @param {number} number
   */
  async needQuoted(number) {
    if (this.#asked.has(number) || number in this.session.state.quoted) return;
    this.#asked.add(number);
    try {
      const { items } = await this.session.command('history', { after: number - 1, limit: 1 });
      const item = items[0]?.number === number ? items[0] : null;
      this.session.store.dispatch({ type: 'quoted', number, item });
    } catch {
      // Asked again when the message is drawn the next time.
    } finally {
      this.#asked.delete(number);
    }
  }
}

/** @param {import('../../store/state').RoomState} state @returns {number} everything older lies before it */
const edge = (state) => state.items[0]?.number ?? (state.cursor ?? 0) + 1;
