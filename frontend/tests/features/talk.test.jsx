// @vitest-environment jsdom
/** What is said: messages, lines, names, the menu of a message, and the way through the talk. */

import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import {
  button,
  click,
  one,
  place,
  press,
  room,
  session,
  show,
  store,
  text,
  useBench,
  view,
} from './room_bench.jsx';

useBench();

test('messages, lines and who is here are said in words', async () => {
  room.say('a', 'Hei vaan', 'c-1');
  room.say('me', 'No hei', 'c-2');
  room.part(0, 'set_aside');
  await show();
  expect(one('[role="log"]').getAttribute('aria-label')).toBe('Keskustelu');
  expect(text()).toContain('Nimi a');
  expect(button('Oma viesti 19.02, toiminnot')).toBeTruthy();
  expect(text()).toContain('Nimi a on nyt poissa');
  expect(text()).toContain('1 paikalla');
});

test('hidden, removed and blank: words without a name, or nothing at all', async () => {
  room.say('a', 'salaisuus', 'c-1');
  room.say('b', 'toinen', 'c-2');
  room.hide(0);
  room.remove(1);
  room.blank();
  await show();
  const rows = [...place().querySelectorAll('.log > li')].map((row) => row.textContent);
  expect(rows).toEqual(['Viesti on piilotettuIlmoita viestistä', 'Viesti on poistettu']);
});

test('an own hidden message can be looked at by its author', async () => {
  room.say('me', 'oma', 'c-1');
  room.hide(0);
  await show();
  session.connection.command.mockResolvedValueOnce({
    author: 'me',
    at: '2026-02-10T17:01:00Z',
    text: 'oma',
    reason: 'rules',
  });
  await click(button('Näytä viesti'));
  await act(async () => {});
  expect(session.connection.command).toHaveBeenCalledWith('reveal', { room: 'r1', number: 1 });
  expect(text()).toContain('Ohjaaja piilotti viestisi. Syy: Viesti on vastoin pelisääntöjä.');
  expect(button('Palauta viesti')).toBeUndefined();
});

test.each([
  ['a', 'here', false],
  ['a', 'gone', true],
])('a leader shows their own words again only where no other leads: %s is %s', async (other, state, may) => {
  for (const [member, at] of Object.entries({ me: 'here', [other]: state })) {
    Object.assign(room.members[member] ?? {}, { role: 'leader', state: at });
  }
  room.say('me', 'oma', 'c-1');
  room.hide(0);
  await show();
  const revealed = { author: 'me', at: '2026-02-10T17:01:00Z', text: 'oma', reason: 'rules' };
  session.connection.command.mockResolvedValueOnce(revealed);
  await click(button('Näytä viesti'));
  await act(async () => {});
  expect(!!button('Palauta viesti')).toBe(may);
});

test('a menu takes focus, moves by arrows, and gives focus back on Esc', async () => {
  room.say('a', 'Hei', 'c-1');
  await show();
  const opener = button('Nimi a 19.01, toiminnot');
  await click(opener);
  expect(document.activeElement?.textContent).toBe('Vastaa');
  await press(document.activeElement, 'ArrowDown');
  expect(document.activeElement?.textContent).toBe('Ilmoita viestistä');
  await press(document.activeElement, 'ArrowDown');
  expect(document.activeElement?.textContent).toBe('Vastaa');
  await press(document.activeElement, 'Escape');
  expect(document.activeElement).toBe(opener);
  expect(one('[role="menu"]')).toBeNull();
});

test('older messages come by themselves only where the talk scrolls: in a low window the head is above it', async () => {
  await show({ more: true });
  document.dispatchEvent(new Event('scroll'));
  expect(session.history.loadOlder).not.toHaveBeenCalled();
  one('main').style.overflowY = 'auto';
  one('main').dispatchEvent(new Event('scroll'));
  expect(session.history.loadOlder).toHaveBeenCalled();
});

test('the button of the new leads to their end, and from far above to their beginning', async () => {
  await show();
  for (let index = 0; index < 30; index += 1) {
    await act(() => store.dispatch({ type: 'event', event: room.say('a', `uusi ${index}`, `c-${index}`) }));
  }
  const first = one(`[data-number="${store.state.peek().seen + 1}"]`);
  const shown = vi.spyOn(first, 'scrollIntoView');
  /** @param {number} top where the first new one stands */
  const pressedAt = async (top) => {
    first.getBoundingClientRect = () => /** @type {any} */ ({ top, bottom: top + 50 });
    await click(one('.newbelow'));
  };
  await pressedAt(500);
  expect(shown).not.toHaveBeenCalled();
  await pressedAt(5000);
  expect(shown).toHaveBeenCalledOnce();
});

test('the people are those who are here, then the others who may read', async () => {
  await show();
  await act(() => view.openSheet({ kind: 'people' }));
  const [here, others] = [...document.querySelectorAll('.sheet ul')].map((list) => list.textContent);
  expect(here).toContain('Sinä');
  expect(others).toContain('Nimi a');
});

test('a room in which nobody has said anything says so below those who came', async () => {
  room.join();
  room.part(0, 'set_aside');
  await show();
  const empty = one('.empty');
  expect(empty.textContent).toContain('Täällä ryhmä keskustelee.');
  expect(one('.log').compareDocumentPosition(empty)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(one('.log').textContent).toContain('Nimi a on nyt poissa');
  await act(() => store.dispatch({ type: 'event', event: room.say('b', 'Hei', 'c-1') }));
  expect(one('.empty')).toBeNull();
});

test('a room that ended without a word asks nobody to begin', async () => {
  room.finish();
  await show();
  expect(one('.empty').textContent).toBe('Täällä ei ole viestejä.');
});

test('where older talk may lie above, a room is not called empty', async () => {
  room.say('a', 'Hei', 'c-1');
  for (let index = 0; index < 3; index += 1) room.join();
  await show({ ...room.subscribe(null, 3) });
  expect(one('.empty')).toBeNull();
  expect(button('Näytä vanhempia viestejä')).toBeTruthy();
});

test('only a leader’s address is a link', async () => {
  /** @type {any} */ (room.members.b).role = 'leader';
  room.say('a', 'Katso https://a.fi', 'c-1');
  room.say('b', 'Katso https://b.fi', 'c-2');
  await show();
  expect([...place().querySelectorAll('.msg__text a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://b.fi',
  ]);
});
