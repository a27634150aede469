/** How long to wait before coming back: doubling, with full jitter, so that a restart draws no storm. */

const FIRST_MS = 500;
const LONGEST_MS = 20_000;
const FLOOD_MS = 60_000;
/** A restart has every client at the door at once; its first wait is spread over two seconds. */
const RESTART_ATTEMPT = 2;

/**
 * @param {number} attempt failed attempts so far, 0 at the first wait
 * @param {'return' | 'restart' | 'forget' | 'wait'} how what the close code asked for
 * @param {() => number} random uniform in [0, 1)
 * @returns {number} milliseconds to wait
 */
export function backoffMs(attempt, how, random) {
  if (how === 'wait') return FLOOD_MS + random() * FIRST_MS * 10;
  const step = how === 'restart' ? Math.max(attempt, RESTART_ATTEMPT) : attempt;
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(step, 10));
}
