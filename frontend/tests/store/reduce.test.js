import { describe, expect, test } from 'vitest';
import { emptyRoom } from '../../src/store/empty.js';
import { unsent } from '../../src/store/outbox.js';
import { reduce } from '../../src/store/reduce.js';
import { countNew } from '../../src/store/unread.js';
import { ModelRoom } from './model_room.js';

/** @import {Action, RoomState} from '../../src/store/state' */

/** @param {RoomState} state @param {...any} actions @returns {RoomState} */
const given = (state, ...actions) =>
  actions.reduce((now, action) => reduce(now, /** @type {Action} */ (action)), state);

/** @param {ModelRoom} room @param {Partial<import('../../src/net/wire').SubscribeReply>} [more] */
const opened = (room, more = {}) =>
  given(emptyRoom(), { type: 'opened', reply: { ...room.subscribe(null), ...more } });

/** @param {any} event */
const event = (event) => ({ type: 'event', event });

describe('numbers', () => {
  test('a number said twice changes nothing', () => {
    const room = new ModelRoom();
    const state = opened(room);
    const said = room.say('a', 'hei', 'client-1');
    const once = given(state, event(said));
    expect(given(once, event(said))).toBe(once);
  });

  test('a skipped number is a gap, and what comes after it is not shown', () => {
    const room = new ModelRoom();
    const state = opened(room);
    room.say('a', 'yksi', 'client-1');
    const second = room.say('a', 'kaksi', 'client-2');
    const broken = given(state, event(second));
    expect(broken.gap).toBe(true);
    expect(broken.items).toEqual([]);
    const whole = given(broken, { type: 'opened', reply: room.subscribe(broken.cursor) });
    expect(whole.gap).toBe(false);
    expect(whole.items.map((item) => item.number)).toEqual([1, 2]);
  });

  test('a heartbeat with a higher number is a gap', () => {
    const state = opened(new ModelRoom());
    expect(given(state, event({ event: 'heartbeat', rooms: { r1: 0 } })).gap).toBe(false);
    expect(given(state, event({ event: 'heartbeat', rooms: { r1: 1 } })).gap).toBe(true);
    expect(given(state, event({ event: 'heartbeat', rooms: { other: 9 } })).gap).toBe(false);
  });

  test('a blank is a number like any other and draws nothing', () => {
    const room = new ModelRoom();
    const state = given(opened(room), event(room.blank()));
    expect(state.cursor).toBe(1);
    expect(state.items).toEqual([]);
  });
});

describe('a session that has ended', () => {
  test('takes the talk away, and leaves one’s own unsent words', () => {
    const room = new ModelRoom();
    const words = unsent({ clientId: 'own-1', text: 'omat sanat', quote: null });
    const open = given(opened(room), event(room.say('a', 'salaisuus', 'client-1')), {
      type: 'written',
      unsent: [words],
    });
    const ended = given(open, { type: 'link', link: 'stopped', why: { code: 4401 } });
    expect(ended).toMatchObject({ link: 'stopped', stopped: 4401, room: null, items: [], members: {} });
    expect(JSON.stringify(ended)).not.toContain('salaisuus');
    expect(ended.outbox.map((item) => item.text)).toEqual(['omat sanat']);
  });

  test('a connection that is only lost takes nothing away', () => {
    const room = new ModelRoom();
    const open = given(opened(room), event(room.say('a', 'hei', 'client-1')));
    const lost = given(open, { type: 'link', link: 'waiting', why: { code: 1006 } });
    expect(lost.items).toHaveLength(1);
  });
});

describe('messages', () => {
  test('a hidden message keeps nothing but its number', () => {
    const room = new ModelRoom();
    const state = given(opened(room), event(room.say('a', 'salaisuus', 'client-1')), event(room.hide(0)));
    expect(JSON.stringify(state)).not.toContain('salaisuus');
    expect(state.items[0]).toMatchObject({ state: 'hidden', author: null, at: null, mine: false });
  });

  test('its author is told that it is theirs, and why', () => {
    const room = new ModelRoom();
    const state = given(opened(room), event(room.say('me', 'oma', 'client-1')), event(room.hide(0)));
    expect(state.items[0]).toMatchObject({ state: 'hidden', mine: true, reason: 'hurts', text: '' });
  });

  test('a removed message stays as a place without words', () => {
    const room = new ModelRoom();
    const state = given(opened(room), event(room.say('a', 'pois', 'client-1')), event(room.remove(1)));
    expect(state.items[0]).toMatchObject({ state: 'removed', text: '', author: null });
  });

  test('a quoted message fetched alone follows its changes', () => {
    const room = new ModelRoom();
    const said = room.say('a', 'vanha', 'client-1');
    const state = given(
      opened(room, { items: [] }),
      { type: 'quoted', number: 1, item: said },
      event(room.edit(0, 'uusi')),
    );
    expect(state.quoted[1]).toMatchObject({ text: 'uusi', edited: true });
    expect(given(state, { type: 'quoted', number: 2, item: null }).quoted[2]).toBeNull();
  });
});

describe('own words', () => {
  const words = unsent({ clientId: 'own-1', text: 'hei', quote: null });

  test('wait, are sent, and leave when the log has them', () => {
    const room = new ModelRoom();
    const waiting = given(opened(room), { type: 'written', unsent: [words, words] });
    expect(waiting.outbox).toHaveLength(1);
    const said = room.say('me', 'hei', 'own-1');
    const reply = { number: said.number, at: said.at, duplicate: false };
    const sent = given(waiting, { type: 'sent', clientId: 'own-1', reply });
    expect(sent.outbox[0]).toMatchObject({ state: 'sent', number: 1 });
    const seen = given(sent, event(said));
    expect([seen.outbox, seen.items.length]).toEqual([[], 1]);
  });

  test('the copy may come before the answer', () => {
    const room = new ModelRoom();
    const said = room.say('me', 'hei', 'own-1');
    const early = given(opened(new ModelRoom()), { type: 'written', unsent: [words] }, event(said));
    expect(early.outbox).toEqual([]);
    const reply = { number: 1, at: said.at, duplicate: false };
    expect(given(early, { type: 'sent', clientId: 'own-1', reply })).toEqual(early);
  });

  test('a refusal is told and can be tried again under a new id', () => {
    const state = given(
      opened(new ModelRoom()),
      { type: 'written', unsent: [words] },
      { type: 'refused', clientId: 'own-1', code: 'read_only' },
    );
    expect(state.outbox[0]).toMatchObject({ state: 'failed', error: 'read_only' });
    const again = given(state, { type: 'try_again', clientId: 'own-1', newId: 'own-2' });
    expect(again.outbox[0]).toMatchObject({ state: 'waiting', error: null, clientId: 'own-2' });
    expect(given(again, { type: 'given_up', clientId: 'own-2' }).outbox).toEqual([]);
  });

  test('an answered message that a restored log has lost is sent again', () => {
    const room = new ModelRoom();
    const reply = { number: 7, at: '2026-02-10T17:00:00Z', duplicate: false };
    const sent = given(
      opened(room),
      { type: 'written', unsent: [words] },
      { type: 'sent', clientId: 'own-1', reply },
    );
    const restored = given(
      sent,
      { type: 'forgotten' },
      { type: 'opened', reply: { ...room.subscribe(null), epoch: 'e2' } },
    );
    expect(restored.outbox[0]).toMatchObject({ state: 'waiting', number: null });
  });
});

describe('the line of what is new', () => {
  test('stands after what was read, counts others alone, and does not move', () => {
    const room = new ModelRoom();
    for (const author of ['a', 'me', 'b', 'a']) room.say(author, 'hei', `c-${room.log.length}`);
    const state = opened(room, { read: 1 });
    expect(state.unread).toEqual({ after: 1, count: 2, known: true });
    expect(given(state, event(room.say('a', 'uusi', 'c-9'))).unread).toEqual(state.unread);
  });

  test('is not known until history reaches it', () => {
    const room = new ModelRoom();
    for (let index = 0; index < 12; index += 1) room.say('a', 'hei', `c-${index}`);
    const state = opened(room, { read: 3 });
    expect(state.unread).toMatchObject({ after: 3, known: false });
    const filled = given(state, { type: 'history', reply: room.history(8) });
    expect(filled.unread).toEqual({ after: 3, count: 9, known: true });
  });

  test('is set anew when the reader comes back to the page', () => {
    const room = new ModelRoom();
    const state = given(opened(room), event(room.say('a', 'hei', 'c-1')), { type: 'seen', number: 1 });
    const back = given(state, event(room.say('b', 'moi', 'c-2')), { type: 'looked_away', after: 1 });
    expect(back.unread).toEqual({ after: 1, count: 1, known: true });
    expect(countNew(back, back.seen)).toBe(1);
  });
});

describe('who may be here', () => {
  test.each([
    ['left', 'left'],
    ['removed', 'removed'],
    ['set_aside', 'set_aside'],
  ])('%s about the reader empties the room at once; only who left keeps no own words', (name, phase) => {
    const room = new ModelRoom();
    const words = unsent({ clientId: 'own-1', text: 'omat sanat', quote: null });
    const state = given(opened(room), event(room.say('a', 'salaisuus', 'c-1')), {
      type: 'written',
      unsent: [words],
    });
    const shut = given(
      state,
      event({ event: name, room: 'r1', number: 2, member: 'me', until: 'u', reason: 'rules' }),
    );
    expect(shut.phase).toBe(phase);
    expect(JSON.stringify(shut)).not.toContain('salaisuus');
    expect(shut.outbox).toEqual(phase === 'left' ? [] : [words]);
    expect(shut.cursor).toBeNull();
    const told = { until: 'u', reason: 'rules', review: null };
    expect(shut.setAside).toEqual(phase === 'set_aside' ? told : null);
    expect(shut.removal).toEqual(phase === 'removed' ? told : null);
  });

  test.each(['live', 'set_aside', 'removed'])(
    'a room that is cleared keeps nothing, also while %s',
    (phase) => {
      const room = new ModelRoom();
      const words = unsent({ clientId: 'own-1', text: 'omat sanat', quote: null });
      const talk = given(opened(room), event(room.say('a', 'salaisuus', 'c-1')), {
        type: 'written',
        unsent: [words],
      });
      const state = phase === 'live' ? talk : given(talk, { type: 'shut', phase });
      // What came before it may be lost for good, so its number jumps.
      const cleared = given(state, event({ event: 'cleared', room: 'r1', number: 9 }));
      expect(cleared).toMatchObject({
        phase: 'cleared',
        items: [],
        members: {},
        outbox: [],
        cursor: null,
        gap: false,
      });
      expect(JSON.stringify(cleared)).not.toMatch(/salaisuus|omat sanat|Nimi/u);
    },
  );

  test('the end of the own place counts even where what waited before it was dropped', () => {
    const room = new ModelRoom();
    room.say('a', 'salaisuus', 'c-1');
    const state = opened(room);
    room.say('a', 'ei enää perillä', 'c-2');
    const end = { event: 'set_aside', room: 'r1', number: 3, member: 'me', until: 'u', reason: 'rules' };
    const shut = given(state, event(end));
    expect(shut).toMatchObject({ phase: 'set_aside', items: [], cursor: null, gap: false });
    room.blank();
    const back = given(shut, { type: 'opened', reply: room.subscribe(null) });
    expect(back).toMatchObject({ phase: 'live', cursor: 3, gap: false });
    expect(back.items.map((item) => item.number)).toEqual([1, 2]);
  });

  test.each(['set_aside', 'left', 'removed'])('%s of an earlier time leaves no hole in a replay', (name) => {
    const room = new ModelRoom();
    room.say('a', 'ennen', 'c-1');
    const state = opened(room);
    const own = [
      { event: name, room: 'r1', number: 2, member: 'me', until: 'u', reason: 'rules' },
      { event: 'blank', room: 'r1', number: 3 },
      { event: 'returned', room: 'r1', number: 4, member: room.members.me },
    ];
    const page = { type: 'caught_up', reply: { state: 'more', epoch: 'e1', last: 4, events: own } };
    for (let number = 2; number <= 4; number += 1) room.blank();
    const back = given(state, page, { type: 'opened', reply: room.subscribe(4) });
    expect(back).toMatchObject({ phase: 'live', cursor: 4, me: 'me', setAside: null });
    expect(back.items.map((item) => item.number)).toEqual([1, 2, 4]);
    expect(back.members.me).toMatchObject({ name: 'Nimi me', state: 'here' });
  });

  test('an answer that the reader is set aside tells until when', () => {
    const action = { type: 'shut', phase: 'set_aside', until: '2026-02-11T17:50:00Z', reason: 'hurts' };
    expect(given(emptyRoom(), action)).toMatchObject({
      phase: 'set_aside',
      setAside: { until: '2026-02-11T17:50:00Z', reason: 'hurts' },
    });
  });

  test('a break empties the room at once, and nothing waits to leave by itself afterwards', () => {
    const room = new ModelRoom();
    const words = unsent({ clientId: 'own-1', text: 'omat sanat', quote: null });
    const state = given(opened(room), event(room.say('a', 'salaisuus', 'c-1')), {
      type: 'written',
      unsent: [words],
    });
    const end = { event: 'paused', room: 'r1', number: 2, member: 'me' };
    for (const shut of [given(state, event(end)), given(state, { type: 'shut', phase: 'paused' })]) {
      expect(shut).toMatchObject({ phase: 'paused', items: [], cursor: null, gap: false });
      expect(JSON.stringify(shut)).not.toContain('salaisuus');
      expect(shut.outbox).toEqual([{ ...words, state: 'failed', error: 'paused' }]);
    }
  });

  test('a new name stands by older messages too, and nobody is told it once its person has gone', () => {
    const room = new ModelRoom();
    const before = given(opened(room), event(room.say('a', 'hei', 'c-1')));
    const renamed = given(before, event(room.rename(0)));
    expect(renamed.members.a).toMatchObject({ name: 'Uusi 1', motif: 'aalto', state: 'here' });
    expect(renamed.items.at(-1)).toMatchObject({ what: 'renamed', was: 'Nimi a', name: 'Uusi 1' });
    const left = given(renamed, event(room.part(0, 'left')));
    expect(left.items[1]).toMatchObject({ what: 'renamed', member: 'a', was: null, name: null });
    expect(JSON.stringify(left)).not.toMatch(/Nimi a|Uusi 1/u);
    const late = { items: [{ event: 'renamed', number: 0, member: room.members.a, was: 'x', name: 'y' }] };
    const older = given(left, { type: 'history', reply: { ...late, more: false } });
    expect(older.items[0]).toMatchObject({ what: 'renamed', was: null, name: null });
  });

  test('who pauses keeps their name and cushion, and is here again after it', () => {
    const room = new ModelRoom();
    const away = given(opened(room), event(room.pause(0)));
    expect(away.members.a).toMatchObject({ state: 'paused', name: 'Nimi a', motif: 'aalto' });
    const back = given(away, event(room.pause(1)));
    expect(back.members.a).toMatchObject({ state: 'here', name: 'Nimi a' });
    expect(back.items.map((item) => item.kind === 'line' && item.what)).toEqual(['paused', 'pause_over']);
  });

  test('others away keep their name, those who left do not', () => {
    const room = new ModelRoom();
    const away = given(opened(room), event(room.part(0, 'set_aside')));
    expect(away.members.a).toMatchObject({ state: 'away', name: 'Nimi a' });
    const left = given(away, event(room.part(0, 'left')));
    expect(left.members.b).toMatchObject({ state: 'gone', name: null, motif: null });
  });

  test('signs of writing go when the message comes or the link falls', () => {
    const room = new ModelRoom();
    const sign = event({ event: 'writing', room: 'r1', members: ['a', 'b'] });
    const writing = given(opened(room), sign);
    expect(writing.writing).toEqual(['a', 'b']);
    expect(given(writing, event(room.say('a', 'hei', 'c-1'))).writing).toEqual(['b']);
    expect(given(writing, { type: 'link', link: 'waiting', why: {} }).writing).toEqual([]);
  });
});
