// @vitest-environment jsdom
/** A page out of the browser's memory is shown again only to someone who may still open it. */

import { expect, test, vi } from 'vitest';
import { watchKeptPage } from '../../src/ui/kept_page.js';

/** @param {boolean} persisted @param {() => Promise<{ok: boolean}>} answer */
async function shown(persisted, answer) {
  const ask = vi.fn(answer);
  const open = vi.fn();
  const listening = vi.spyOn(window, 'addEventListener');
  watchKeptPage(ask, open);
  const [, listener] = /** @type {[string, any]} */ (listening.mock.lastCall);
  listening.mockRestore();
  await listener(Object.assign(new Event('pageshow'), { persisted }));
  window.removeEventListener('pageshow', listener);
  return { ask, open };
}

test('it is opened anew where the answer is not that page any more', async () => {
  const { ask, open } = await shown(true, async () => ({ ok: false }));
  expect(ask).toHaveBeenCalledWith('/');
  expect(open).toHaveBeenCalledWith('/');
});

test('it stays where it may still be opened, and where nobody answers', async () => {
  expect((await shown(true, async () => ({ ok: true }))).open).not.toHaveBeenCalled();
  expect((await shown(true, () => Promise.reject(new TypeError('offline')))).open).not.toHaveBeenCalled();
});

test('a page that was just fetched asks nothing', async () => {
  expect((await shown(false, async () => ({ ok: false }))).ask).not.toHaveBeenCalled();
});
