// @vitest-environment jsdom
/** A meeting on the screen: the lobby, the phases, what a leader sends, the latecomer's card, the end. */

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce } from '../../src/features/chat/announcements.js';
import { RoomScreen } from '../../src/features/chat/room_screen.jsx';
import { Evening } from '../../src/features/meetings/evening.js';
import { CommandError } from '../../src/net/command_error.js';
import { spoken } from '../../src/ui/announcer.js';
import { button, click, look, place, room, session, store, text, useBench, view } from './room_bench.jsx';

/** @import {Meeting} from '../../src/net/wire' */

const NOW = Date.parse('2026-02-10T16:00:00Z');
const SHOWN = {
  meeting: 'm1',
  theme: 'Oma jaksaminen',
  phases: [
    { phase: 'lobby', minutes: 10, question: null },
    { phase: 'opening', minutes: 5, question: null },
    { phase: 'question_1', minutes: 15, question: 'Mikä auttaa sinua jaksamaan?' },
    { phase: 'closing', minutes: 5, question: null },
  ],
  next_at: '2026-03-03T16:00:00.000Z',
  missing: /** @type {number | null} */ (null),
  shuts: /** @type {boolean | null} */ (null),
  welcome: 'Ohjaajan omat sanat.',
};
/** @type {number} */
let number;

useBench();
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  spoken.value = '';
  number = 0;
  session.command = vi.fn(async () => SHOWN);
  session.connection.command = vi.fn(async () => ({ number: 7 }));
  session.evening = new Evening(session);
  announce(store);
});
afterEach(() => {
  vi.useRealTimers();
});

/** @param {Partial<Meeting>} [more] @returns {Meeting} */
const meeting = (more = {}) => ({
  id: 'm1',
  state: 'open',
  phase: 'opening',
  starts_at: '2026-02-10T16:05:00.000Z',
  since: '2026-02-10T15:55:00.000Z',
  until: '2026-02-10T16:05:00.000Z',
  opened: 1,
  host: 'a',
  ends: '2026-02-10T17:05:00.000Z',
  watcher: null,
  ...more,
});
const next = () => (store.state.peek().cursor ?? 0) + 1;
const lobby = () => meeting({ state: 'lobby', phase: 'lobby', opened: null, host: null });

/** @param {Meeting | null} at @param {{leads?: boolean, mode?: 'open' | 'read_only'}} [more] */
async function show(at, { leads = false, mode = 'open' } = {}) {
  if (leads) /** @type {any} */ (room.members.me).role = 'leader';
  room.mode = mode;
  look(mode);
  await act(async () => {
    store.dispatch({ type: 'link', link: 'open', why: {} });
    store.dispatch({ type: 'opened', reply: { ...room.subscribe(null, 50), meeting: at } });
    render(<RoomScreen view={view} />, place());
  });
}

/** @param {string} event @param {Meeting} at */
async function hear(event, at) {
  number += 1;
  await act(async () => {
    store.dispatch({
      type: 'event',
      event: { event, room: 'r1', number, at: at.since ?? '', meeting: at },
    });
  });
}

/** @param {number} ms */
const pass = (ms) =>
  act(async () => {
    vi.advanceTimersByTime(ms);
  });
const rest = () => pass(1500);

test('the first lobby welcomes, tells when it begins and writing opens, and what will be done', async () => {
  await show(lobby(), { mode: 'read_only' });
  expect(text()).toContain('Alamme klo 18.05, noin 5 minuutin päästä.');
  expect(text()).toContain('Teema: Oma jaksaminen');
  expect(text()).toContain('Ryhmälle voit kirjoittaa klo 18.05.');
  expect(place().querySelector('.lobby')?.textContent).toContain('Ohjaajan omat sanat.');
  expect([...place().querySelectorAll('.lobby li')].map((row) => row.textContent)).toContain(
    '18.10 Kysymys 1',
  );
  expect(button('Aloita tapaaminen')).toBeUndefined();
  expect(place().querySelector('#compose')?.tagName).toBe('SECTION');
});

test('the time to the start is no live region, and after it the leader is waited for', async () => {
  await show(lobby(), { mode: 'read_only' });
  const time = place().querySelector('.meeting__time');
  expect(time?.closest('[role=status], [role=alert], [aria-live]')).toBe(null);
  await pass(6 * 60_000);
  expect(time?.textContent).toBe('Tapaaminen alkaa, kun ohjaaja aloittaa sen.');
});

test('a leader reads in the lobby how many the start lacks, until they have come', async () => {
  session.command = vi.fn(async () => ({ ...SHOWN, missing: 1 }));
  await show(lobby(), { leads: true, mode: 'read_only' });
  expect(text()).toContain('Ryhmästä puuttuu vielä 1 osallistuja.');
  session.command = vi.fn(async () => ({ ...SHOWN, missing: 0 }));
  number += 1;
  const member = { member: 'uusi', name: 'Sara', role: 'member', motif: null, yarn: null, state: 'here' };
  const event = /** @type {any} */ ({ event: 'joined', room: 'r1', number, at: '', member });
  await act(async () => store.dispatch({ type: 'event', event }));
  expect(text()).not.toContain('puuttuu vielä');
});

test.each([true, false])('an early start says what it ends, where it ends anything: %s', async (shuts) => {
  session.command = vi.fn(async () => ({ ...SHOWN, shuts }));
  await show(lobby(), { leads: true, mode: 'read_only' });
  await click(button('Aloita tapaaminen'));
  expect(text()).toContain('Sovittu aika on klo 18.05.');
  expect(text().includes('Tämän jälkeen ryhmään ei tule uusia.')).toBe(shuts);
});

test('the question of an early start goes when the start has moved', async () => {
  await show(lobby(), { leads: true, mode: 'read_only' });
  await click(button('Aloita tapaaminen'));
  expect(text()).toContain('Aloitetaanko nyt?');
  await hear('meeting_closed', meeting({ state: 'off', phase: null, until: null }));
  expect(text()).not.toContain('Aloitetaanko nyt?');
});

test('a later lobby leaves the talk as it is', async () => {
  room.say('a', 'Huomenta', 'c-1');
  await show(lobby());
  expect(place().querySelector('.lobby')).toBe(null);
  expect(text()).toContain('Huomenta');
});

test('beginning before the time is asked once; then it is one press', async () => {
  await show(lobby(), { leads: true, mode: 'read_only' });
  await click(button('Aloita tapaaminen'));
  expect(session.connection.command).not.toHaveBeenCalled();
  expect(text()).toContain('Sovittu aika on klo 18.05.');
  await click(place().querySelector('.sheet .even .btn'));
  const at = { room: 'r1', meeting: 'm1' };
  expect(session.connection.command).toHaveBeenCalledWith('start_meeting', at);
  expect(place().querySelector('.sheet')).toBe(null);
  await pass(6 * 60_000);
  await click(button('Aloita tapaaminen'));
  expect(session.connection.command).toHaveBeenCalledTimes(2);
});

test('the phase says its name, its place, its time and its question', async () => {
  await show(meeting({ phase: 'question_1' }));
  expect(place().querySelector('#meeting')?.textContent).toBe('Tapaaminen, vaihe 2/3: Kysymys 1');
  expect(text()).toContain('Noin klo 18.05 asti. Vuorossa oleva ohjaaja: Nimi a.');
  expect(place().querySelector('.meeting__question')?.textContent).toBe('Mikä auttaa sinua jaksamaan?');
  expect(place().querySelectorAll('.phase__thread .is-past').length).toBe(1);
  await pass(6 * 60_000);
  expect(text()).toContain('Voit lopettaa ajatuksesi rauhassa.');
});

test('a leader steps on from where the meeting is, once for a double press, and takes it back', async () => {
  await show(meeting(), { leads: true });
  const onward = button('Seuraavaksi: Kysymys 1');
  onward.focus();
  await click(onward);
  const step = { room: 'r1', meeting: 'm1', phase: 'opening', to: 'question_1' };
  expect(session.connection.command).toHaveBeenCalledWith('to_phase', step);
  await hear('meeting_phase', meeting({ phase: 'question_1' }));
  expect(document.activeElement?.textContent).toBe('Seuraavaksi: Lopetus');
  await click(button('Seuraavaksi: Lopetus'));
  expect(session.connection.command).toHaveBeenCalledTimes(1);
  await rest();
  await click(button('Peru siirto'));
  const back = { room: 'r1', meeting: 'm1', phase: 'question_1', to: 'opening' };
  expect(session.connection.command).toHaveBeenLastCalledWith('to_phase', back);
  expect(document.activeElement?.textContent).toBe('Seuraavaksi: Lopetus');
  await hear('meeting_phase', meeting());
  expect(button('Peru siirto')).toBeUndefined();
});

test('a leader skips to any phase and back, and moves the end by a word of its own', async () => {
  await show(meeting(), { leads: true });
  await click(button('Tapaamisen kulku'));
  const rows = [...place().querySelectorAll('.evening li')].map((row) => row.textContent);
  expect(rows).toEqual([
    'Avaus 5 minNyt',
    'Kysymys 1 15 minSiirry tähän Kysymys 1',
    'Lopetus 5 minSiirry tähän Lopetus',
  ]);
  await click(button('Siirry tähän Lopetus'));
  const skip = { room: 'r1', meeting: 'm1', phase: 'opening', to: 'closing' };
  expect(session.connection.command).toHaveBeenLastCalledWith('to_phase', skip);
  await hear('meeting_phase', meeting({ phase: 'closing' }));
  expect(button('Siirry tähän Avaus')).toBeTruthy();
  expect(text()).toContain('Loppuu noin klo 19.05.');
  await click(button('Siirrä loppua 15 min'));
  const end = { room: 'r1', meeting: 'm1', until: '2026-02-10T17:20:00.000Z' };
  expect(session.connection.command).toHaveBeenLastCalledWith('move_end', end);
});

test('hosting changes hands in one tap, and all read who hosts and who watches', async () => {
  /** @type {any} */ (room.members.a).role = 'leader';
  await show(meeting({ watcher: 'me' }), { leads: true });
  expect(text()).toContain('Vuorossa oleva ohjaaja: Nimi a. Sinä seuraat viestejä.');
  await click(button('Ota ohjausvuoro'));
  const at = { room: 'r1', meeting: 'm1' };
  expect(session.connection.command).toHaveBeenLastCalledWith('hand_over', { ...at, host: 'a', to: 'me' });
  await hear('meeting_roles', meeting({ host: 'me', watcher: 'a' }));
  expect(text()).toContain('Sinä olet vuorossa. Viestejä seuraa: Nimi a.');
  await click(button('Anna ohjausvuoro: Nimi a'));
  expect(session.connection.command).toHaveBeenLastCalledWith('hand_over', { ...at, host: 'me', to: 'a' });
});

test('more time is five minutes after the sign, or after now where it has passed', async () => {
  await show(meeting(), { leads: true });
  await click(button('Lisää aikaa'));
  const more = { room: 'r1', meeting: 'm1', phase: 'opening' };
  expect(session.connection.command).toHaveBeenLastCalledWith('lengthen_phase', {
    ...more,
    until: '2026-02-10T16:10:00.000Z',
  });
  await pass(20 * 60_000);
  await click(button('Lisää aikaa'));
  const until = session.connection.command.mock.lastCall[1].until;
  expect(Date.parse(until)).toBe(Date.now() + 5 * 60_000);
});

test('what somebody else has done already is said calmly, in the server’s words', async () => {
  const words = 'Tapaaminen on nyt toisessa kohdassa.';
  const refused = new CommandError({ code: 'meeting_moved_on', message: words, retryable: false });
  session.connection.command.mockRejectedValueOnce(refused);
  await show(meeting(), { leads: true });
  await rest();
  await click(button('Seuraavaksi: Kysymys 1'));
  expect(place().querySelector('.meeting [role=alert]')?.textContent).toContain(words);
});

test('closing is asked once, and both answers look alike', async () => {
  await show(meeting({ phase: 'closing' }), { leads: true });
  await rest();
  await click(button('Päätä tapaaminen'));
  const answers = [...place().querySelectorAll('.sheet .even .btn')];
  expect(answers.map((answer) => answer.className)).toEqual(['btn btn--quiet', 'btn btn--quiet']);
  await click(answers[0]);
  expect(session.connection.command).toHaveBeenCalledWith('close_meeting', { room: 'r1', meeting: 'm1' });
});

test('a meeting to come that is moved or cancelled is a line of the talk, and moves nothing of the one that is on', async () => {
  await show(meeting());
  const about = { room: 'r1', was: '2026-03-03T16:00:00.000Z', at: '2026-02-10T16:00:00Z' };
  const now = '2026-03-04T17:00:00.000Z';
  await act(() => {
    store.dispatch({
      type: 'event',
      event: { ...about, event: 'meeting_moved', starts_at: now, number: next() },
    });
    store.dispatch({
      type: 'event',
      event: { ...about, event: 'meeting_cancelled', reason: 'ill', number: next() },
    });
  });
  expect(text()).toContain('Tapaaminen ti 3.3. klo 18.00 on siirretty. Uusi aika: ke 4.3. klo 19.00');
  expect(text()).toContain('Tapaaminen ti 3.3. klo 18.00 on peruttu. Ohjaaja ei pääse paikalle.');
  expect(place().querySelector('#meeting')?.textContent).toContain('Avaus');
});

test('another leader who hosts is said aloud once, and nothing of it when the meeting has just begun', async () => {
  await show(lobby());
  await hear('meeting_opened', meeting());
  await pass(6000);
  expect(spoken.value).not.toContain('Vuorossa oleva ohjaaja');
  spoken.value = '';
  await hear('meeting_roles', meeting({ host: 'b', watcher: 'a' }));
  await pass(6000);
  expect(spoken.value).toBe('Vuorossa oleva ohjaaja: Nimi b. Viestejä seuraa: Nimi a.');
  spoken.value = '';
  await hear('meeting_phase', meeting({ host: 'b', watcher: 'a', phase: 'closing' }));
  await pass(6000);
  expect(spoken.value).not.toContain('Nimi b');
});

test('members lead nothing', async () => {
  await show(meeting());
  expect(place().querySelector('.meeting__lead')).toBe(null);
});

test('who comes in the middle is told what is on, what has been, and that reading is enough', async () => {
  await show(meeting({ phase: 'question_1' }));
  const card = place().querySelector('[role=status].meeting__told');
  expect(card?.textContent).toContain('Tervetuloa. Nyt on menossa: Kysymys 1.');
  expect(card?.textContent).toContain('Tähän mennessä: Avaus. Voit kirjoittaa tai vain lukea.');
  await click(button('Lue, mitä on sanottu'));
  expect(session.history.reach).toHaveBeenCalledWith(1);
  await click(button('Sulje tämä'));
  expect(card?.textContent).toBe('');
});

test('after the meeting: thanks, the next time and help; gone by itself in three hours', async () => {
  await show(meeting());
  const since = new Date(NOW).toISOString();
  await hear('meeting_closed', meeting({ state: 'held', phase: null, until: null, since }));
  expect(text()).toContain('Tapaaminen on päättynyt');
  expect(text()).toContain('Seuraava tapaaminen: ti 3.3. klo 18.00.');
  expect(place().querySelector('.meeting a')?.getAttribute('href')).toBe('/apua-nyt');
  await pass(3 * 3600_000 + 30_000);
  expect(place().querySelector('.meeting')).toBe(null);
});

test.each([
  ['a leader is led to the room of the leaders', true, ['/apua-nyt', '/huone/p1']],
  ['a member is not', false, ['/apua-nyt']],
])('after the meeting %s', async (_, leads, ways) => {
  await show(meeting(), { leads });
  view.door.pair = '/huone/p1';
  const since = new Date(NOW).toISOString();
  await hear('meeting_closed', meeting({ state: 'held', phase: null, until: null, since }));
  expect([...place().querySelectorAll('.meeting a')].map((way) => way.getAttribute('href'))).toEqual(ways);
});

test('a meeting that did not begin says that it is nobody’s fault', async () => {
  await show(lobby());
  const since = new Date(NOW).toISOString();
  await hear('meeting_closed', meeting({ state: 'missed', phase: null, until: null, since }));
  expect(text()).toContain('Tapaaminen jäi pitämättä');
  expect(text()).toContain('Se ei johdu sinusta.');
  await click(button('Sulje tämä'));
  expect(place().querySelector('.meeting')).toBe(null);
});

test('the run-of-show is asked for once a turn, again after a break that took it away, and a refusal is no fault', async () => {
  session.command.mockRejectedValueOnce(new Error('offline'));
  await show(lobby());
  expect(session.command.mock.calls).toEqual([['run_of_show', { meeting: 'm1' }]]);
  await hear('meeting_opened', meeting());
  await hear('meeting_phase', meeting({ phase: 'question_1' }));
  expect(session.command).toHaveBeenCalledTimes(2);
  await act(async () => {
    store.dispatch({ type: 'opened', reply: { ...room.subscribe(null, 50), meeting: meeting() } });
  });
  expect(session.command).toHaveBeenCalledTimes(3);
});

test('aloud: the phase with its question, and that writing has opened; nothing of before', async () => {
  await show(lobby(), { mode: 'read_only' });
  await pass(3000);
  expect(spoken.value).toBe('');
  number += 1;
  await act(async () =>
    store.dispatch({ type: 'event', event: { event: 'mode', room: 'r1', number, mode: 'open' } }),
  );
  await hear('meeting_opened', meeting());
  await pass(3000);
  expect(spoken.value).toBe('Nyt voit kirjoittaa ryhmälle. Tapaaminen alkoi. Nyt: Avaus.');
  await hear('meeting_phase', meeting({ phase: 'question_1' }));
  await pass(15_000);
  expect(spoken.value).toBe('Nyt: Kysymys 1. Mikä auttaa sinua jaksamaan?');
});
