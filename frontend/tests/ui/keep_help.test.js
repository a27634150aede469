// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { dropWhatIsOver, keepHelp } from '../../src/ui/keep_help.js';

/** @returns {any} */
const workers = () => ({ register: vi.fn(async () => ({})) });
/** @param {DocumentReadyState} state */
const page = (state) => vi.spyOn(document, 'readyState', 'get').mockReturnValue(state);

afterEach(() => {
  document.body.innerHTML = '';
});

test('help is kept once the page is whole', () => {
  page('loading');
  document.documentElement.dataset.language = 'fi-selko';
  const container = workers();
  keepHelp(container);
  expect(container.register).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('load'));
  window.dispatchEvent(new Event('load'));
  expect(container.register.mock.calls).toEqual([['/yhteys.js?kieli=fi-selko']]);
});

test('a page that is whole already keeps it at once', () => {
  page('complete');
  const container = workers();
  keepHelp(container);
  expect(container.register).toHaveBeenCalledOnce();
});

test('where it cannot be kept the page lacks nothing', async () => {
  page('complete');
  const register = vi.fn(() => Promise.reject(new DOMException('no', 'SecurityError')));
  keepHelp(/** @type {any} */ ({ register }));
  keepHelp(undefined);
  await vi.waitFor(() => expect(register).toHaveBeenCalledOnce());
});

test('without a network nothing is asked for', () => {
  page('complete');
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const container = workers();
  keepHelp(container);
  expect(container.register).not.toHaveBeenCalled();
});

test('hours go after their last day, numbers stay', () => {
  document.body.innerHTML =
    '<a href="tel:112">112</a><small data-until="2027-03-13">Eilen</small>' +
    '<small data-until="2027-03-14">Tänään</small>';
  dropWhatIsOver(new Date('2027-03-14T18:00:00Z'));
  expect(document.body.textContent).toBe('112Tänään');
});
