// @vitest-environment jsdom
/** A frozen room: the composer gives way and comes back with the draft, and a leader has it in two presses. */

import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { announce } from '../../src/features/chat/announcements.js';
import { spoken } from '../../src/ui/announcer.js';
import {
  button,
  click,
  look,
  one,
  place,
  press,
  room,
  session,
  show,
  store,
  text,
  useBench,
  write,
} from './room_bench.jsx';

useBench();

/** @param {any} event */
const told = (event) => act(() => store.dispatch({ type: 'event', event }));
/** @param {number} ms */
const passes = (ms) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const leads = () => {
  Object.assign(room.members.me ?? {}, { role: 'leader' });
};
const UNTIL = 'Keskustelu aukeaa ke 11.2. klo 19.00.';

test('the composer gives way with the draft kept, and comes back with it under the reader’s hand', async () => {
  await show();
  await write('jäi kesken');
  await act(() => one('#compose').focus());
  await told(room.freeze());
  expect(one('.dock').textContent).toContain('Ohjaaja on pysäyttänyt keskustelun.');
  expect(one('.dock').textContent).toContain(UNTIL);
  expect(one('.dock a[href="/apua-nyt"]')).not.toBeNull();
  expect(one('#unfinished').value).toBe('jäi kesken');
  expect(one('.dock button')).toBeNull();
  expect(document.activeElement).toBe(one('#compose'));
  await told(room.thaw());
  expect(one('#compose').tagName).toBe('TEXTAREA');
  expect(one('#compose').value).toBe('jäi kesken');
  expect(document.activeElement).toBe(one('#compose'));
});

test('whoever reads elsewhere stays there', async () => {
  await show();
  await act(() => one('#main').focus());
  await told(room.freeze());
  expect(document.activeElement).toBe(one('#main'));
});

test('a page that was served frozen shows no composer while it opens, and none that staff froze a date', async () => {
  look('frozen');
  room.freeze('staff', null);
  await show();
  expect(one('textarea')).toBeNull();
  expect(one('.empty').textContent).toContain('Kukaan ei voi kirjoittaa nyt.');
  expect(one('.dock').textContent).toContain('Liitto on pysäyttänyt keskustelun.');
  expect(one('.dock').textContent).toContain('Liitto kertoo täällä, kun keskustelu aukeaa.');
});

test('both are lines of the talk, and are read out once with what they mean', async () => {
  vi.useFakeTimers();
  await show();
  announce(store);
  await told(room.freeze());
  await passes(9000);
  expect(spoken.value).toContain('Ohjaaja pysäytti keskustelun. Se aukeaa taas ke 11.2. klo 19.00');
  await told(room.thaw('time'));
  await passes(9000);
  expect(spoken.value).toContain('Keskustelu on taas auki');
  await passes(9000);
  expect([...place().querySelectorAll('.daymark')].map((found) => found.textContent)).toEqual(
    expect.arrayContaining([expect.stringContaining('pysäytti keskustelun'), 'Keskustelu on taas auki']),
  );
  vi.useRealTimers();
});

test('an own message that was refused meanwhile waits, and goes again once the room is open', async () => {
  await show();
  const item = { clientId: 'own-1', text: 'ehdinkö', quote: null, number: null, at: null };
  await act(() =>
    store.dispatch(
      /** @type {any} */ ({ type: 'written', unsent: [{ ...item, state: 'waiting', error: null }] }),
    ),
  );
  await told(room.freeze());
  await act(() => store.dispatch({ type: 'refused', clientId: 'own-1', code: 'room_frozen' }));
  expect(one('.msg--failed').textContent).toContain('Viestisi on tallessa');
  expect(button('Ei lähtenyt. Yritä uudelleen')).toBeUndefined();
  await told(room.thaw());
  await click(button('Ei lähtenyt. Yritä uudelleen'));
  expect(session.sender.tryAgain).toHaveBeenCalledWith('own-1');
});

test('a leader freezes with all chosen already, and opens from the same place', async () => {
  leads();
  await show();
  await click(button('Valikko'));
  await click(button('Ohjaajille'));
  await click(button('Pysäytä keskustelu'));
  expect([...place().querySelectorAll('select')].map((found) => found.value)).toEqual(['24', 'calm']);
  await act(() => one('.sheet form').requestSubmit());
  expect(session.connection.command).toHaveBeenCalledWith('freeze_room', {
    room: 'r1',
    reason: 'calm',
    hours: 24,
  });
  await told(room.freeze());
  expect(one('.sheet').textContent).toContain(UNTIL);
  await click(
    [...one('.sheet').querySelectorAll('button')].find((found) => found.textContent === 'Avaa keskustelu'),
  );
  expect(session.connection.command).toHaveBeenLastCalledWith('thaw_room', { room: 'r1' });
  expect(one('.sheet')).toBeNull();
});

test('the last day of a group is told when it nears, and when it is another', async () => {
  await show();
  await told(room.tell('ending', { last_day: '2026-06-15' }));
  await told(room.tell('last_day_moved', { last_day: '2026-06-10' }));
  await told(room.tell('last_day_moved', { last_day: '2026-08-09', reason: 'goes_on' }));
  expect([...place().querySelectorAll('.daymark')].slice(-3).map((found) => found.textContent)).toEqual([
    'Ryhmän viimeinen päivä on 15. kesäkuuta. Sen jälkeen voit lukea viestejä 30 päivää ja ottaa omat talteen.',
    'Ryhmän viimeinen päivä on nyt 10. kesäkuuta.',
    'Ryhmä jatkuu. Viimeinen päivä on nyt 9. elokuuta.',
  ]);
  expect(one('#compose').tagName).toBe('TEXTAREA');
});

test('a break is told with its days, and that it is over', async () => {
  await show();
  await told(room.tell('break_set', { first_day: '2026-06-15', last_day: '2026-08-09' }));
  expect(text()).toContain('Tauko alkaa 15. kesäkuuta ja loppuu 9. elokuuta');
  expect(one('#compose').tagName).toBe('TEXTAREA');
  await told(room.tell('break_over'));
  await told(room.tell('break_over', { reason: 'called_off' }));
  expect([...place().querySelectorAll('.daymark')].slice(-2).map((found) => found.textContent)).toEqual([
    'Ryhmän tauko on ohi',
    'Ryhmä ei pidäkään taukoa',
  ]);
});

test('what staff froze no leader opens', async () => {
  leads();
  room.freeze('staff');
  await show();
  expect(one('.dock button')).toBeNull();
  await click(button('Valikko'));
  expect(text()).not.toContain('Avaa keskustelu');
  await press(document.activeElement, 'Escape');
});
