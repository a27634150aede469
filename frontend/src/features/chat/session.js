/**
 * One room on one connection: subscribes, resumes by number after every break, and gives the screens their
 * commands. What comes in goes to the store; nothing here is drawn.
 */

import { openConnection } from '../../net/open_connection.js';
import { reloadPage } from '../../net/reload_once.js';
import { GONE } from '../../store/reduce.js';
import { Evening } from '../meetings/evening.js';
import { Desk } from '../safety/desk.js';
import { History } from './history.js';
import { ReadMark } from './read_mark.js';
import { Sender } from './sender.js';
import { WritingSign } from './writing_sign.js';

/**
 * @import {CommandError} from '../../net/command_error.js'
 * @import {SubscribeReply, WireEvent} from '../../net/wire'
 * @import {Store} from '../../store/store.js'
 * @import {OwnWords} from './own_words.js'
 */

const RETRY_MS = 2000;
/** A timer cannot be set further ahead than about 24 days; a set-aside ends in one. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Phases that a return ends. */
const SHUT = ['set_aside', 'paused', 'removed'];
/** Those in which one has a place in the group still, which may end elsewhere. */
const HELD = ['set_aside', 'paused'];

export class RoomSession {
  #subscribing = false;
  /** The room opened while an answer was on the way that may not know it yet. */
  #openedMeanwhile = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #openAgain;

  /**
   * @param {{room: string, path: string, language: string}} place
   * @param {Store} store
   * @param {OwnWords} ownWords
   * @param {typeof openConnection} [open]
   */
  constructor(place, store, ownWords, open = openConnection) {
    this.room = place.room;
    this.store = store;
    this.connection = open(place, {
      onLink: (link, why) => this.#linked(link, why),
      onEvent: (event) => this.#received(event),
      onForget: () => store.dispatch({ type: 'forgotten' }),
    });
    this.sender = new Sender(this, ownWords);
    this.history = new History(this);
    this.readMark = new ReadMark(this);
    this.writingSign = new WritingSign(this);
    this.evening = new Evening(this);
    this.desk = new Desk(this);
  }

  start() {
    this.sender.restore();
    // Whoever has left, or whose room is gone, has nothing more to say here; what waited is not kept.
    this.store.watch(({ phase }, before) => {
      if (GONE.includes(phase) && before.phase !== phase) this.sender.ownWords.clearRoom();
    });
    this.connection.start();
  }

  get state() {
    return this.store.state.peek();
  }

  /**
   * @param {string} op
   * @param {object} body without the room
   * @returns {Promise<any>} the reply; refused with a CommandError
   */
  command(op, body) {
    return this.connection.command(op, { room: this.room, ...body });
  }

  /**
   * @param {import('../../net/socket.js').Link} link
   * @param {{code?: number, error?: string}} why
   */
  #linked(link, why) {
    this.store.dispatch({ type: 'link', link, why });
    if (why.code === 4403 || why.code === 4404) this.store.dispatch({ type: 'shut', phase: 'missing' });
    if (why.error === 'reload') reloadPage();
    if (link === 'greeting') this.#subscribe();
  }

  /** @param {WireEvent} event */
  #received(event) {
    const ours = event.event === 'heartbeat' || event.room === this.room;
    if (!ours) return;
    if (event.event === 'room_open') this.#reopened();
    else this.store.dispatch({ type: 'event', event });
    if (this.state.gap) this.#subscribe();
    if (this.state.phase === 'set_aside') this.#openAgainAt(this.state.setAside?.until);
  }

  #reopened() {
    this.#openedMeanwhile = this.#subscribing;
    this.#subscribe();
  }

  async #subscribe() {
    if (this.#subscribing) return;
    this.#subscribing = true;
    try {
      while ((await this.#subscribeOnce()) || this.#isOpenMeanwhile());
    } catch (error) {
      this.#refused(/** @type {CommandError} */ (error));
    } finally {
      this.#subscribing = false;
    }
    if (this.state.phase === 'live') this.#opened();
  }

  /** @returns {Promise<boolean>} whether to ask once more */
  async #subscribeOnce() {
    const { epoch, cursor } = this.state;
    const from = cursor === null ? { epoch: null, after: null } : { epoch, after: cursor };
    /** @type {SubscribeReply} */
    const reply = await this.command('subscribe', from);
    if (reply.state === 'live') this.readMark.known(reply.read ?? 0);
    if (reply.state === 'live') this.store.dispatch({ type: 'opened', reply });
    else if (reply.state === 'more') this.store.dispatch({ type: 'caught_up', reply });
    else if (reply.state === 'resync') this.store.dispatch({ type: 'forgotten' });
    else this.#shut(reply.state, reply);
    return reply.state === 'more' || (reply.state === 'resync' && cursor !== null);
  }

  /** @returns {boolean} once, and only where the answer told of a room that was shut */
  #isOpenMeanwhile() {
    const opened = this.#openedMeanwhile && SHUT.includes(this.state.phase);
    this.#openedMeanwhile = false;
    return opened;
  }

  /**
   * @param {'set_aside' | 'paused' | 'removed' | 'cleared'} phase
   * @param {SubscribeReply} reply
   */
  #shut(phase, { until, reason, review }) {
    this.store.dispatch({ type: 'shut', phase, until, reason, review });
    if (phase === 'set_aside') this.#openAgainAt(until);
  }

  #opened() {
    this.sender.flush();
    this.history.fillUnread();
    this.readMark.flush();
  }

  /** @param {CommandError} error */
  #refused(error) {
    if (error.code === 'offline') return;
    if (error.retryable) setTimeout(() => this.#subscribe(), Math.max(RETRY_MS, error.retryAfterMs));
    else this.store.dispatch({ type: 'shut', phase: this.#leftElsewhere(error) ? 'left' : 'missing' });
  }

  /** @param {CommandError} error @returns {boolean} a room that was here is hidden from those alone who left it */
  #leftElsewhere(error) {
    return error.code === 'not_found' && (this.state.room !== null || HELD.includes(this.state.phase));
  }

  /** @param {string | undefined} until when the set-aside ends */
  #openAgainAt(until) {
    const wait = until ? Date.parse(until) - Date.now() + RETRY_MS : Number.NaN;
    if (Number.isNaN(wait)) return;
    clearTimeout(this.#openAgain);
    this.#openAgain = setTimeout(
      () => this.#subscribe(),
      Math.min(Math.max(wait, RETRY_MS), LONGEST_TIMER_MS),
    );
  }
}
