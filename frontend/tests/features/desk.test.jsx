// @vitest-environment jsdom
/** What waits for a leader: asked for in time, shown on the menu, said aloud; and links to one message of the room. */

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce } from '../../src/features/chat/announcements.js';
import { followLink } from '../../src/features/chat/deep_link.js';
import { Desk, EVERY_MS } from '../../src/features/safety/desk.js';
import { CommandError } from '../../src/net/command_error.js';
import { spoken } from '../../src/ui/announcer.js';
import {
  button,
  click,
  one,
  place,
  room,
  session,
  show,
  store,
  text,
  useBench,
  view,
} from './room_bench.jsx';

const NOTHING = { reports: 0, requests: 0, removals: 0 };
/** @type {any} */
let waits;

useBench();
beforeEach(() => {
  vi.useFakeTimers();
  spoken.value = '';
  waits = NOTHING;
  session.command = vi.fn(async (/** @type {string} */ op) => (op === 'desk' ? waits : {}));
  announce(store);
});
afterEach(() => {
  vi.useRealTimers();
});

const looks = () => session.command.mock.calls.filter((/** @type {any[]} */ [op]) => op === 'desk').length;
const pass = (/** @type {number} */ ms) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const lead = () => {
  /** @type {any} */ (room.members.me).role = 'leader';
};

test('a leader sees and hears that a report has come, and how many wait behind each entry', async () => {
  lead();
  const desk = new Desk(session);
  await show();
  expect(looks()).toBe(1);
  desk.start();
  expect(button('Valikko')).toBeDefined();
  waits = { reports: 1, requests: 2, removals: 0 };
  await pass(EVERY_MS);
  expect(looks()).toBe(2);
  await pass(3000);
  expect(spoken.value).toBe('Uusi ilmoitus odottaa sinua valikossa.');
  const menu = button('Valikko, 3 odottaa sinua');
  expect(menu.className).toContain('iconbtn--waits');
  await click(menu);
  const entries = [...place().querySelectorAll('[role="menuitem"]')].map((found) => found.textContent);
  expect(entries.slice(0, 3)).toEqual(['Ilmoitukset (1)', 'Liittymispyynnöt (2)', 'Ketkä ovat mukana']);
  await click(button('Ohjaajille'));
  expect([...one('.sheet .pick').children].map((row) => row.textContent)).toEqual([
    'Ilmoitukset (1)',
    'Liittymispyynnöt (2)',
    'Ehdotukset osallistujista',
    'Tervetulosanat',
    'Pysäytä keskustelu',
  ]);
});

test('what waited at the opening is shown, and not read out', async () => {
  lead();
  new Desk(session);
  waits = { ...NOTHING, removals: 1 };
  await show();
  await pass(3000);
  expect(button('Valikko, 1 odottaa sinua')).toBeDefined();
  expect(spoken.value).toBe('');
});

test('a page that nobody looks at asks nothing, and asks when somebody comes back', async () => {
  lead();
  const desk = new Desk(session);
  await show();
  desk.start();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await pass(3 * EVERY_MS);
  expect(looks()).toBe(1);
  hidden.mockReturnValue(false);
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(looks()).toBe(2);
  hidden.mockRestore();
});

test('a member asks for nothing, and a refusal changes nothing', async () => {
  const desk = new Desk(session);
  await show();
  await desk.look();
  expect(looks()).toBe(0);
  expect(button('Valikko')).toBeDefined();
  lead();
  await act(async () => store.dispatch({ type: 'opened', reply: room.subscribe(null, 50) }));
  session.command.mockRejectedValueOnce(new Error('offline'));
  await act(() => desk.look());
  expect(button('Valikko')).toBeDefined();
});

test('a link leads to its message, once', async () => {
  room.say('a', 'Ensin', 'c-1');
  const { number = 0 } = room.say('b', 'Sitten', 'c-2');
  followLink(view, `#viesti-${number}`);
  await show();
  expect(session.history.reach.mock.calls).toEqual([[number]]);
  expect(document.activeElement?.getAttribute('data-number')).toBe(String(number));
  expect(one('aside.sheet')).toBe(null);
  await act(async () => store.dispatch({ type: 'opened', reply: room.subscribe(null, 50) }));
  expect(session.history.reach).toHaveBeenCalledTimes(1);
});

test.each([
  ['a leader is asked whether to hide it', true, 'b', true],
  ['a member is not', false, 'b', false],
  ['nobody is asked to hide their own', true, 'me', false],
])('a link that would hide a message: %s', async (_, leads, author, asks) => {
  if (leads) lead();
  const { number = 0 } = room.say(author, 'Sitten', 'c-2');
  await show();
  await act(async () => followLink(view, `#piilota-${number}`));
  await pass(1);
  expect(one('aside.sheet') !== null).toBe(asks);
  if (asks) expect(text()).toContain('Tämä ikkuna näkyy vain ohjaajille.');
});

test.each(['', '#main', '#viesti-', '#viesti-0', '#viesti-1x', '#viesti-99999999999'])(
  '%s leads nowhere',
  async (hash) => {
    await show();
    followLink(view, hash);
    expect(session.history.reach).not.toHaveBeenCalled();
  },
);

test('a leader who must pass the second check is told so with the way there, until the desk opens', async () => {
  lead();
  let needed = true;
  session.command = vi.fn(async (/** @type {string} */ op) => {
    if (op === 'desk' && needed)
      throw new CommandError({ code: 'second_check_needed', message: '', retryable: false });
    return op === 'desk' ? NOTHING : {};
  });
  const desk = new Desk(session);
  await show();
  await pass(0);
  const way = /** @type {HTMLAnchorElement} */ (place().querySelector('.hall__note a'));
  expect(text()).toContain('Ohjaajan toinen varmistus puuttuu.');
  expect(way.getAttribute('href')).toBe(`/toinen-varmistus?next=${encodeURIComponent(location.pathname)}`);
  desk.start();
  needed = false;
  await pass(EVERY_MS);
  expect(place().querySelector('.hall__note a')).toBeNull();
});

test('any other refusal of the desk says nothing', async () => {
  lead();
  session.command = vi.fn(async (/** @type {string} */ op) => {
    if (op === 'desk') throw new CommandError({ code: 'busy', message: '', retryable: true });
    return {};
  });
  new Desk(session);
  await show();
  await pass(0);
  expect(place().querySelector('.hall__note a')).toBeNull();
});
