/**
 * Away from here at once: Esc three times in a row within two seconds, or a link or button marked
 * data-quick-exit. Another key in between begins the row anew: whoever goes from menu to menu with the
 * keyboard closes them with Esc, and must not be thrown out.
 */

import { leaveUnasked } from './unsaved.js';

const AWAY = 'https://www.ilmatieteenlaitos.fi/';
const TIMES = 3;
const WITHIN_MS = 2000;
/** Kept in this tab: its reader has left in a hurry. */
const LEFT = 'vertaistupa:left';

/** Leaves for a page about the weather; the way back leads here no more, until somebody opens a page on purpose. */
export function leavePage() {
  leaveUnasked();
  document.body.hidden = true;
  keep(LEFT);
  location.replace(AWAY);
}

/** @param {() => void} [leave] */
export function watchQuickExit(leave = leavePage) {
  watchWayBack(leave);
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

/**
 * Earlier pages of ours stay in the browser's history. Whoever goes back to one after a quick exit, perhaps another
 * person, is led away again; a page that is opened anew is meant to be seen.
 *
 * @param {() => void} leave
 */
function watchWayBack(leave) {
  const [opening] = performance.getEntriesByType('navigation');
  const cameBack = /** @type {PerformanceNavigationTiming | undefined} */ (opening)?.type === 'back_forward';
  if (cameBack && kept(LEFT)) leave();
  else if (!cameBack) keep(LEFT, false);
  addEventListener('pageshow', (event) => {
    if (event.persisted && kept(LEFT)) leave();
  });
}

/** @param {string} key */
function kept(key) {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** @param {string} key @param {boolean} [yes] */
function keep(key, yes = true) {
  try {
    if (yes) sessionStorage.setItem(key, '1');
    else sessionStorage.removeItem(key);
  } catch {
    // Where the browser keeps nothing, only this page is left.
  }
}
