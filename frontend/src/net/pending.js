/** Commands that wait for their one reply, by ref. */

import { CommandError, unanswered } from './command_error.js';

/**
 * @typedef {{resolve: (ok: any) => void, reject: (error: CommandError) => void,
 *   timer: ReturnType<typeof setTimeout>}} Waiting
 */

export class Pending {
  /** @type {Map<string, Waiting>} */
  #waiting = new Map();
  #lastRef = 0;

  /**
   * Opens a place for one reply.
   *
   * @param {number} timeoutMs after which the promise is refused with `timeout`
   * @returns {{ref: string, reply: Promise<any>}} refused with a CommandError
   */
  open(timeoutMs) {
    this.#lastRef += 1;
    const ref = String(this.#lastRef);
    const reply = new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#take(ref)?.reject(unanswered('timeout')), timeoutMs);
      this.#waiting.set(ref, { resolve, reject, timer });
    });
    return { ref, reply };
  }

  /** @param {{ref?: string | null, ok?: any, error?: import('./wire').WireError}} frame */
  settle(frame) {
    const waiting = this.#take(frame.ref ?? '');
    if (!waiting) return;
    if (frame.error) waiting.reject(new CommandError(frame.error));
    else waiting.resolve(frame.ok);
  }

  /** The socket is gone: nobody will answer any more. */
  dropAll() {
    for (const ref of [...this.#waiting.keys()]) this.#take(ref)?.reject(unanswered('offline'));
  }

  /** @param {string} ref */
  #take(ref) {
    const waiting = this.#waiting.get(ref);
    if (!waiting) return undefined;
    clearTimeout(waiting.timer);
    this.#waiting.delete(ref);
    return waiting;
  }
}
