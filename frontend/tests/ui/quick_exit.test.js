// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { reloadOnce } from '../../src/net/reload_once.js';
import { watchQuickExit } from '../../src/ui/quick_exit.js';

const leave = vi.fn();
beforeAll(() => watchQuickExit(() => leave()));
beforeEach(() => leave.mockClear());

let clock = 10_000;
/** @param {number} after milliseconds since the last key @param {KeyboardEventInit} [more] */
function press(after, more = {}) {
  clock += after;
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: clock });
  document.body.dispatchEvent(event);
}

test('Esc three times within two seconds leaves', () => {
  for (const after of [5000, 900, 900]) press(after);
  expect(leave).toHaveBeenCalledOnce();
});

test('more slowly, or held down, does not', () => {
  for (const after of [5000, 1500, 1500]) press(after);
  press(5000);
  press(10, { repeat: true });
  press(10, { repeat: true });
  press(10, { key: 'a' });
  expect(leave).not.toHaveBeenCalled();
});

test('menus closed one after another with the keyboard do not', () => {
  press(5000);
  for (let menu = 0; menu < 4; menu += 1) {
    press(100, { key: 'Tab' });
    press(100, { key: 'Enter' });
    press(100);
  }
  expect(leave).not.toHaveBeenCalled();
});

test('a marked link leaves instead of going where it points', () => {
  document.body.innerHTML =
    '<a href="/muualle" data-quick-exit><b>Poistu sivulta</b></a><a href="#x">Muu</a>';
  const inside = /** @type {HTMLElement} */ (document.querySelector('b'));
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  inside.dispatchEvent(event);
  expect([leave.mock.calls.length, event.defaultPrevented]).toEqual([1, true]);
  /** @type {HTMLElement} */ (document.querySelector('[href="#x"]')).click();
  expect(leave).toHaveBeenCalledOnce();
});

describe('the way back after a quick exit', () => {
  /** @param {string} type how the page was opened */
  const opened = (type) =>
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue(/** @type {any} */ ([{ type }]));
  const away = vi.fn();
  beforeEach(() => {
    away.mockClear();
    sessionStorage.setItem('vertaistupa:left', '1');
  });
  afterEach(() => vi.restoreAllMocks());

  test('leads away again', () => {
    opened('back_forward');
    watchQuickExit(away);
    expect(away).toHaveBeenCalledOnce();
  });

  test('leads away from a page that the browser kept whole', () => {
    const again = vi.fn();
    watchQuickExit(again);
    sessionStorage.setItem('vertaistupa:left', '1');
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(again).toHaveBeenCalledOnce();
  });

  test('a page opened on purpose stays, and so does the way back from then on', () => {
    opened('navigate');
    watchQuickExit(away);
    opened('back_forward');
    watchQuickExit(away);
    expect(away).not.toHaveBeenCalled();
  });
});

test('a page is loaded anew once, not in a circle', () => {
  const reload = vi.fn();
  reloadOnce({ storage: sessionStorage, reload, now: 1_000_000 });
  reloadOnce({ storage: sessionStorage, reload, now: 1_010_000 });
  expect(reload).toHaveBeenCalledOnce();
  reloadOnce({ storage: sessionStorage, reload, now: 1_100_000 });
  expect(reload).toHaveBeenCalledTimes(2);
});
