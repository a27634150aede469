/**
 * One lasting connection over many sockets: hello, commands with refs, the answer to heartbeats, and
 * coming back. It knows no room; who uses it subscribes anew at every `greeting`.
 */

import { backoffMs } from './backoff.js';
import { unanswered } from './command_error.js';
import { Pending } from './pending.js';
import { CLOSE_CODES, SILENCE_MS, VERSION } from './protocol.js';

const COMMAND_TIMEOUT_MS = 10_000;
const OPENING_TIMEOUT_MS = 15_000;
/** A socket that stood this long starts the back-off from the beginning when it falls. */
const STEADY_MS = 10_000;
const OPEN = 1;

/**
 * @typedef {'connecting' | 'greeting' | 'open' | 'waiting' | 'stopped'} Link While `greeting`, the hello is on its
 *   way: commands may follow it at once, for the server takes frames in their order, and a round trip is saved.
 * @typedef {object} Listeners
 * @property {(link: Link, why: {code?: number, error?: string}) => void} onLink
 * @property {(event: import('./wire').WireEvent) => void} onEvent
 * @property {() => void} onForget the server asked for a start without cursors
 * @typedef {object} World what a test puts in the place of the browser
 * @property {(url: string) => WebSocket} open connecting, or open already
 * @property {() => number} random
 */

export class Connection {
  #pending = new Pending();
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #silence;
  #attempt = 0;
  #openedAt = 0;
  #flooded = false;
  /** @type {Link} */
  #link = 'connecting';

  /**
   * @param {{url: string, language: string}} where
   * @param {Listeners} listeners
   * @param {World} world
   */
  constructor(where, listeners, world) {
    this.where = where;
    this.listeners = listeners;
    this.world = world;
  }

  /** Opens the socket; from here on it comes back by itself until `stop` or a code that says stop. */
  start() {
    this.#tell('connecting');
    const socket = this.world.open(this.where.url);
    this.#socket = socket;
    this.#listen(OPENING_TIMEOUT_MS);
    socket.onopen = () => this.#hello(socket);
    socket.onmessage = (message) => this.#receive(socket, message);
    socket.onclose = (close) => this.#closed(socket, close.code);
    // A close with 1006 always follows an error; it alone decides.
    socket.onerror = () => {};
    if (socket.readyState === OPEN) this.#hello(socket);
  }

  /** Comes back at once if it was waiting: the device is online again or the page is seen. */
  wake() {
    if (this.#link !== 'waiting' || this.#flooded) return;
    clearTimeout(this.#retry);
    this.#attempt = 0;
    this.start();
  }

  /** The device says that it is offline: the socket is given up without waiting for its silence. */
  lose() {
    if (this.#socket) this.#closed(this.#socket, 1006);
  }

  /** @param {{code?: number, error?: string}} [why] */
  stop(why = {}) {
    clearTimeout(this.#retry);
    this.#detach();
    this.#tell('stopped', why);
  }

  /**
   * @param {string} op one of OPS
   * @param {object} body
   * @returns {Promise<any>} the reply's `ok`; refused with a CommandError
   */
  command(op, body) {
    if (this.#link !== 'open' && this.#link !== 'greeting') return Promise.reject(unanswered('offline'));
    return this.#ask(op, body);
  }

  /**
   * @param {string} op one of SIGNALS
   * @param {object} body
   */
  signal(op, body) {
    if (this.#socket?.readyState === OPEN) this.#socket.send(JSON.stringify({ op, ...body }));
  }

  /**
   * @param {string} op
   * @param {object} body
   */
  #ask(op, body) {
    const { ref, reply } = this.#pending.open(COMMAND_TIMEOUT_MS);
    this.signal(op, { ref, ...body });
    return reply;
  }

  /** @param {WebSocket} socket */
  async #hello(socket) {
    try {
      const answered = this.#ask('hello', { version: VERSION, language: this.where.language });
      this.#tell('greeting');
      await answered;
      this.#openedAt = Date.now();
      this.#tell('open');
    } catch (error) {
      const { code } = /** @type {import('./command_error.js').CommandError} */ (error);
      if (this.#socket !== socket) return;
      if (code === 'reload') this.stop({ error: 'reload' });
      else this.#closed(socket, 1006);
    }
  }

  /**
   * @param {WebSocket} socket
   * @param {MessageEvent} message
   */
  #receive(socket, message) {
    if (socket !== this.#socket) return;
    this.#listen(SILENCE_MS);
    const frame = JSON.parse(message.data);
    if (frame.event === undefined) return this.#pending.settle(frame);
    if (frame.event === 'heartbeat') this.signal('alive', {});
    this.listeners.onEvent(frame);
  }

  /**
   * @param {WebSocket} socket
   * @param {number} code
   */
  #closed(socket, code) {
    if (socket !== this.#socket) return;
    const how = /** @type {Record<number, string>} */ (CLOSE_CODES)[code] ?? 'return';
    if (how === 'stop') return this.stop({ code });
    if (this.#link === 'open' && Date.now() - this.#openedAt >= STEADY_MS) this.#attempt = 0;
    this.#detach();
    if (how === 'forget') this.listeners.onForget();
    this.#flooded = how === 'wait';
    const pause = backoffMs(this.#attempt, /** @type {any} */ (how), this.world.random);
    this.#attempt += 1;
    this.#retry = setTimeout(() => this.start(), pause);
    this.#tell('waiting', { code });
  }

  /** @param {number} milliseconds of silence after which the socket is given up */
  #listen(milliseconds) {
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#silence = setTimeout(() => socket && this.#closed(socket, 4408), milliseconds);
  }

  #detach() {
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = null;
    this.#pending.dropAll();
    if (socket) socket.close();
  }

  /**
   * @param {Link} link
   * @param {{code?: number, error?: string}} [why]
   */
  #tell(link, why = {}) {
    this.#link = link;
    this.listeners.onLink(link, why);
  }
}
