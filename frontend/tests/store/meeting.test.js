/** The meeting in the store: a fresh state equals the events, and who came in the middle. */

import { describe, expect, test } from 'vitest';
import { emptyRoom } from '../../src/store/empty.js';
import { isLate, runOfShow } from '../../src/store/meeting.js';
import { unsent } from '../../src/store/outbox.js';
import { reduce } from '../../src/store/reduce.js';
import { ModelRoom } from './model_room.js';

/** @import {Meeting, RunOfShow} from '../../src/net/wire' */
/** @import {Action, RoomState} from '../../src/store/state' */

/** @param {Partial<Meeting>} [more] @returns {Meeting} */
const meeting = (more = {}) => ({
  id: 'm1',
  state: 'open',
  phase: 'question_1',
  starts_at: '2026-02-10T16:00:00.000Z',
  since: '2026-02-10T16:13:00.000Z',
  until: '2026-02-10T16:28:00.000Z',
  opened: 1,
  host: 'a',
  ends: '2026-02-10T17:00:00.000Z',
  watcher: null,
  ...more,
});

/** @param {RoomState} state @param {...any} actions @returns {RoomState} */
const given = (state, ...actions) =>
  actions.reduce((now, action) => reduce(now, /** @type {Action} */ (action)), state);

/** @param {ModelRoom} room @param {Meeting | null} [at] */
const opened = (room, at = null) =>
  given(emptyRoom(), { type: 'opened', reply: { ...room.subscribe(null), meeting: at } });

/** @param {number} number @param {string} name @param {Meeting} at */
const told = (number, name, at) => ({
  type: 'event',
  event: { event: name, room: 'r1', number, at: at.since ?? '', meeting: at },
});

const STEPS = [
  ['meeting_lobby', meeting({ state: 'lobby', phase: 'lobby', opened: null, host: null })],
  ['meeting_opened', meeting({ phase: 'opening', opened: 2 })],
  ['meeting_phase', meeting({ phase: 'question_1', opened: 2 })],
  ['meeting_time', meeting({ opened: 2, until: '2026-02-10T16:33:00.000Z' })],
  ['meeting_closed', meeting({ state: 'held', phase: null, opened: 2, until: null })],
];

test('after every step the state is what a fresh answer would say', () => {
  let state = opened(new ModelRoom());
  for (const [index, [name, at]] of STEPS.entries()) {
    state = given(state, told(index + 1, String(name), /** @type {Meeting} */ (at)));
    expect(state.meeting).toEqual(at);
    const reply = { ...new ModelRoom().subscribe(null), last: index + 1, meeting: at };
    expect(given(emptyRoom(), /** @type {any} */ ({ type: 'opened', reply })).meeting).toEqual(at);
  }
  expect(state.items.map((item) => item.kind === 'line' && item.what)).toEqual([
    'meeting_lobby',
    'meeting_opened',
    'meeting_phase',
    'meeting_closed',
  ]);
});

test('a step said twice, or before its turn, changes nothing', () => {
  const state = given(opened(new ModelRoom()), told(1, 'meeting_opened', meeting({ phase: 'opening' })));
  expect(given(state, told(1, 'meeting_phase', meeting()))).toBe(state);
  const gap = given(state, told(3, 'meeting_phase', meeting()));
  expect([gap.gap, gap.meeting?.phase]).toEqual([true, 'opening']);
});

test('an answer to a resume puts the meeting of now over that of before', () => {
  const room = new ModelRoom();
  const state = opened(room, meeting());
  const again = { type: 'opened', reply: { ...room.subscribe(0), meeting: meeting({ phase: 'closing' }) } };
  expect(given(state, again).meeting?.phase).toBe('closing');
});

describe('who is late', () => {
  test('whoever opens the room in the middle, until the phase changes', () => {
    const late = opened(new ModelRoom(), meeting());
    expect(late.late).toBe(true);
    expect(given(late, told(1, 'meeting_time', meeting())).late).toBe(true);
    expect(given(late, told(1, 'meeting_phase', meeting({ phase: 'break' }))).late).toBe(false);
  });

  test('until they write, or put it away', () => {
    const late = opened(new ModelRoom(), meeting());
    const words = unsent({ clientId: 'c-1', text: 'Hei', quote: null });
    expect(given(late, { type: 'written', unsent: [words] }).late).toBe(false);
    expect(given(late, { type: 'caught_up_with_meeting' }).late).toBe(false);
  });

  test('nobody in the first phase, in the lobby, or when it is over; nor who hosts or has spoken', () => {
    for (const at of [
      meeting({ phase: 'opening' }),
      meeting({ state: 'lobby', phase: 'lobby' }),
      meeting({ state: 'held', phase: null }),
      meeting({ host: 'me' }),
      null,
    ])
      expect(opened(new ModelRoom(), at).late).toBe(false);
    const room = new ModelRoom();
    room.say('b', 'Avaan', 'c-0');
    room.say('me', 'Olin täällä', 'c-1');
    expect(opened(room, meeting({ opened: 1 })).late).toBe(false);
    expect(opened(room, meeting({ opened: 2 })).late).toBe(true);
    expect(isLate(opened(room, meeting({ opened: 2 })))).toBe(true);
  });
});

test('a run-of-show is shown for its own meeting alone, and forgotten with the room', () => {
  /** @type {RunOfShow} */
  const reply = {
    meeting: 'm1',
    theme: null,
    phases: [],
    next_at: null,
    missing: null,
    shuts: null,
    welcome: '',
  };
  const state = given(opened(new ModelRoom(), meeting()), { type: 'run_of_show', reply });
  expect(runOfShow(state)).toEqual(reply);
  expect(runOfShow(given(state, told(1, 'meeting_lobby', meeting({ id: 'm2', state: 'lobby' }))))).toBe(null);
  const gone = given(state, { type: 'shut', phase: 'left' });
  expect([gone.meeting, gone.shown, gone.late]).toEqual([null, null, false]);
});
