/** A refused or unanswered command. */

export class CommandError extends Error {
  /** @param {import('./wire').WireError} error as the server told it */
  constructor(error) {
    super(error.message);
    this.code = error.code;
    this.retryable = error.retryable;
    this.retryAfterMs = (error.retry_after_seconds ?? 0) * 1000;
  }
}

/**
 * The connection was away or no answer came in time: whether the server did it is not known, and the
 * same frame may be sent again.
 *
 * @param {'offline' | 'timeout'} code
 */
export function unanswered(code) {
  return new CommandError({ code, message: '', retryable: true });
}
