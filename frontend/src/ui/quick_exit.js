/**
 * Away from here at once: Esc three times in a row within two seconds, or a link or button marked
 * data-quick-exit. Another key in between begins the row anew: whoever goes from menu to menu with the
 * keyboard closes them with Esc, and must not be thrown out.
 */

const AWAY = 'https://www.ilmatieteenlaitos.fi/';
const TIMES = 3;
const WITHIN_MS = 2000;

/** Leaves for a page about the weather; the way back does not lead here. */
export function leavePage() {
  document.body.hidden = true;
  location.replace(AWAY);
}

/** @param {() => void} [leave] */
export function watchQuickExit(leave = leavePage) {
  /** @type {number[]} */
  let pressed = [];
  document.addEventListener('keydown', (event) => {
    if (event.repeat) return;
    if (event.key !== 'Escape') {
      pressed = [];
      return;
    }
    pressed = [...pressed, event.timeStamp].slice(-TIMES);
    if (pressed.length === TIMES && event.timeStamp - (pressed[0] ?? 0) <= WITHIN_MS) leave();
  });
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest('[data-quick-exit]')) return;
    event.preventDefault();
    leave();
  });
}
