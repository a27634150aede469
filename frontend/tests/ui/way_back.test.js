// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { watchWayBack } from '../../src/ui/way_back.js';

test('a marked link goes back where there is a way, and opens its page where there is none', () => {
  const back = vi.spyOn(history, 'back').mockImplementation(() => {});
  const length = vi.spyOn(history, 'length', 'get').mockReturnValue(1);
  watchWayBack();
  document.body.innerHTML = '<a href="/lomake" data-back><b>Palaa</b></a><a href="#x">Muu</a>';
  const press = (/** @type {string} */ what) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    document.querySelector(what)?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect([press('b'), back.mock.calls.length]).toEqual([false, 0]);
  length.mockReturnValue(2);
  expect([press('b'), back.mock.calls.length]).toEqual([true, 1]);
  expect([press('[href="#x"]'), back.mock.calls.length]).toEqual([false, 1]);
});
