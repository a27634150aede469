// @vitest-environment jsdom
/** A room on a connection that breaks: nothing lost, nothing twice. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EnterKey } from '../../src/features/chat/enter_key.js';
import { OwnWords } from '../../src/features/chat/own_words.js';
import { RoomSession } from '../../src/features/chat/session.js';
import { Connection } from '../../src/net/socket.js';
import { createStore } from '../../src/store/store.js';
import { FakeSocket, settle } from '../net/fake_socket.js';
import { ModelRoom } from '../store/model_room.js';

/** @type {ModelRoom} */
let room;
/** @type {RoomSession} */
let session;

/** @param {OwnWords} [ownWords] */
function open(ownWords = new OwnWords(localStorage, 'acc', 'r1')) {
  const world = {
    open: (/** @type {string} */ url) => /** @type {any} */ (new FakeSocket(url)),
    random: () => 0.5,
  };
  session = new RoomSession(
    { room: 'r1', path: '/ws', language: 'fi' },
    createStore(),
    ownWords,
    (place, listeners) => {
      return new Connection({ url: place.path, language: place.language }, listeners, world);
    },
  );
  session.start();
}

/** Greets, and answers the subscription from the model. */
async function live() {
  await FakeSocket.last.greet();
  await FakeSocket.last.answer(room.subscribe(asked('subscribe').after, 50));
}

/** @param {string} op @returns {any} the last such command of the living socket */
const asked = (op) => FakeSocket.last.sent.filter((frame) => frame.op === op).at(-1);
const state = () => session.state;
const texts = () => state().items.flatMap((item) => (item.kind === 'message' ? [item.text] : []));

const leftElsewhere = () => FakeSocket.last.refuse({ code: 'not_found', retryable: false });

/** The server stores what was sent last, once for each client id. */
const store = () => {
  const { client_id, text } = asked('send');
  const before = Object.entries(room.messages).find(([, kept]) => kept.client_id === client_id);
  if (before) return { event: null, reply: { number: Number(before[0]), at: before[1].at, duplicate: true } };
  const event = room.say('me', text, client_id);
  return { event, reply: { number: event.number, at: event.at, duplicate: false } };
};

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  FakeSocket.all = [];
  room = new ModelRoom();
  open();
});

afterEach(() => vi.useRealTimers());

describe('opening', () => {
  test('asks for the room in the same breath as it greets', () => {
    FakeSocket.last.readyState = 1;
    FakeSocket.last.onopen();
    expect(FakeSocket.last.sent.map(({ op }) => op)).toEqual(['hello', 'subscribe']);
  });

  test('asks for the newest part, then for what came after it', async () => {
    room.say('a', 'eilen', 'c-1');
    await live();
    expect(asked('subscribe')).toMatchObject({ room: 'r1', epoch: null, after: null });
    room.say('a', 'poissa ollessa', 'c-2');
    await FakeSocket.last.fall(1006);
    await vi.advanceTimersByTimeAsync(300);
    await live();
    expect(asked('subscribe')).toMatchObject({ epoch: 'e1', after: 1 });
    expect(texts()).toEqual(['eilen', 'poissa ollessa']);
  });

  test('pages are followed to the end', async () => {
    await live();
    for (let index = 0; index < 12; index += 1) room.say('a', `viesti ${index}`, `c-${index}`);
    await FakeSocket.last.fall(1006);
    await vi.advanceTimersByTimeAsync(300);
    await FakeSocket.last.greet();
    for (let page = 0; page < 3; page += 1)
      await FakeSocket.last.answer(room.subscribe(asked('subscribe').after));
    expect(texts()).toHaveLength(12);
    expect(state().phase).toBe('live');
  });

  test('resync forgets the cursor and starts anew', async () => {
    await live();
    await FakeSocket.last.fall(1006);
    await vi.advanceTimersByTimeAsync(300);
    await FakeSocket.last.greet();
    await FakeSocket.last.answer({ state: 'resync' });
    expect(asked('subscribe')).toMatchObject({ epoch: null, after: null });
  });

  test('a gap asks again from the last whole number', async () => {
    await live();
    room.say('a', 'hukkui', 'c-1');
    await FakeSocket.last.say(room.say('a', 'perillä', 'c-2'));
    expect(asked('subscribe')).toMatchObject({ after: 0 });
    await FakeSocket.last.answer(room.subscribe(0));
    expect(texts()).toEqual(['hukkui', 'perillä']);
  });

  test.each([4403, 4404])('%i shows the page that is not found', async (code) => {
    await live();
    await FakeSocket.last.fall(code);
    expect(state()).toMatchObject({ phase: 'missing', items: [] });
  });

  test('a room that may not be seen is not found', async () => {
    await FakeSocket.last.greet();
    await FakeSocket.last.refuse({ code: 'not_found' });
    expect(state().phase).toBe('missing');
  });

  test('a busy server is asked again', async () => {
    await FakeSocket.last.greet();
    await FakeSocket.last.refuse({ code: 'busy', retryable: true, retry_after_seconds: 5 });
    await vi.advanceTimersByTimeAsync(4900);
    expect(FakeSocket.last.sent.filter((frame) => frame.op === 'subscribe')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    await FakeSocket.last.answer(room.subscribe(null));
    expect(state().phase).toBe('live');
  });
});

describe('set aside', () => {
  test('the room opens by itself when the time has passed', async () => {
    await live();
    const until = new Date(Date.now() + 30_000).toISOString();
    await FakeSocket.last.say({
      event: 'set_aside',
      room: 'r1',
      number: 1,
      member: 'me',
      until,
      reason: 'hurts',
    });
    expect(state()).toMatchObject({ phase: 'set_aside', setAside: { until, reason: 'hurts' } });
    await vi.advanceTimersByTimeAsync(31_900);
    expect(FakeSocket.last.sent.filter((frame) => frame.op === 'subscribe')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    await FakeSocket.last.answer(room.subscribe(null));
    expect(state().phase).toBe('live');
  });

  test('the room opens at once when a leader brings the reader back', async () => {
    await FakeSocket.last.greet();
    await FakeSocket.last.answer({ state: 'set_aside', until: '2099-01-01T00:00:00Z', reason: 'rules' });
    await FakeSocket.last.say({ event: 'room_open', room: 'r1' });
    await FakeSocket.last.answer(room.subscribe(null));
    expect(state().phase).toBe('live');
  });

  test('the room opens at once when staff take a removed reader back', async () => {
    await FakeSocket.last.greet();
    await FakeSocket.last.answer({ state: 'removed', until: '2099-01-01T00:00:00Z', reason: 'rules' });
    expect(state()).toMatchObject({
      phase: 'removed',
      removal: { until: '2099-01-01T00:00:00Z', reason: 'rules' },
    });
    await FakeSocket.last.say({ event: 'room_open', room: 'r1' });
    await FakeSocket.last.answer(room.subscribe(null));
    expect(state()).toMatchObject({ phase: 'live', removal: null });
  });

  test('the room opens at once on the other screens of whoever comes back from a break', async () => {
    await FakeSocket.last.greet();
    await FakeSocket.last.answer({ state: 'paused', events: [] });
    expect(state().phase).toBe('paused');
    await FakeSocket.last.say({ event: 'room_open', room: 'r1' });
    await FakeSocket.last.answer(room.subscribe(null));
    expect(state().phase).toBe('live');
  });

  test('a room that opens while its answer is on the way is asked for once more', async () => {
    await FakeSocket.last.greet();
    const { ref } = asked('subscribe');
    await FakeSocket.last.say({ event: 'room_open', room: 'r1' });
    const shut = { state: 'set_aside', until: '2099-01-01T00:00:00Z', reason: 'rules' };
    await FakeSocket.last.say({ ref, ok: shut });
    expect(FakeSocket.last.sent.filter((frame) => frame.op === 'subscribe')).toHaveLength(2);
    await FakeSocket.last.answer(room.subscribe(null));
    expect(state().phase).toBe('live');
    expect(FakeSocket.last.sent.filter((frame) => frame.op === 'subscribe')).toHaveLength(2);
  });

  test('what was on the screen before a time aside that passed unseen is gone with resync', async () => {
    room.say('a', 'vanha teksti', 'c-1');
    await live();
    await FakeSocket.last.fall(1006);
    await vi.advanceTimersByTimeAsync(300);
    await FakeSocket.last.greet();
    room.hide(0);
    await FakeSocket.last.answer({ state: 'resync', events: [] });
    await FakeSocket.last.answer(room.subscribe(null));
    expect(JSON.stringify(state())).not.toContain('vanha teksti');
    expect(state().items.map((item) => item.kind === 'message' && item.state)).toEqual(['hidden']);
  });
});

describe('sending', () => {
  test('what was written without a connection goes once when it is back, in order', async () => {
    await live();
    await FakeSocket.last.fall(1006);
    session.sender.write('yksi', null);
    session.sender.write('kaksi', null);
    await vi.advanceTimersByTimeAsync(300);
    await live();
    for (const text of ['yksi', 'kaksi']) {
      expect(asked('send')).toMatchObject({ text, quote: null });
      const { event, reply } = store();
      await FakeSocket.last.answer(reply);
      await FakeSocket.last.say(event);
    }
    expect(texts()).toEqual(['yksi', 'kaksi']);
    expect(state().outbox).toEqual([]);
  });

  test('a lost answer sends the same id again, and the log holds it once', async () => {
    await live();
    session.sender.write('kerran', null);
    const first = asked('send');
    store();
    await FakeSocket.last.fall(1006);
    await vi.advanceTimersByTimeAsync(300);
    await live();
    expect(state().outbox).toEqual([]);
    expect(texts()).toEqual(['kerran']);
    expect(asked('send')).toBeUndefined();
    expect(first.client_id).toMatch(/^[A-Za-z0-9_-]{8,64}$/u);
  });

  test('an answer that never comes is asked for with the same id', async () => {
    await live();
    session.sender.write('kerran', null);
    const first = asked('send');
    const { event } = store();
    await vi.advanceTimersByTimeAsync(12_100);
    expect(asked('send')).toMatchObject({ client_id: first.client_id, text: 'kerran' });
    expect(asked('send').ref).not.toBe(first.ref);
    await FakeSocket.last.answer(store().reply);
    await FakeSocket.last.say(event);
    expect([texts(), state().outbox]).toEqual([['kerran'], []]);
  });

  test('words left on the device are sent after a reload', async () => {
    session.sender.write('ennen latausta', null);
    const kept = new OwnWords(localStorage, 'acc', 'r1').unsent();
    FakeSocket.all = [];
    open();
    await live();
    expect(asked('send')).toMatchObject({ text: 'ennen latausta', client_id: kept[0]?.clientId });
    const { event, reply } = store();
    await FakeSocket.last.answer(reply);
    await FakeSocket.last.say(event);
    expect(new OwnWords(localStorage, 'acc', 'r1').unsent()).toEqual([]);
  });

  test('a full queue waits as long as it was told, a refusal is final and lets the next one go', async () => {
    await live();
    session.sender.write('yksi', null);
    session.sender.write('kaksi', null);
    await FakeSocket.last.refuse({ code: 'rate_limited', retryable: true, retry_after_seconds: 9 });
    await vi.advanceTimersByTimeAsync(9100);
    expect(asked('send').text).toBe('yksi');
    await FakeSocket.last.refuse({ code: 'bad_input' });
    expect(asked('send').text).toBe('kaksi');
    expect(state().outbox[0]).toMatchObject({ state: 'failed', error: 'bad_input' });
    expect(new OwnWords(localStorage, 'acc', 'r1').unsent()[0]).toMatchObject({
      text: 'yksi',
      state: 'failed',
    });
  });

  test.each([
    ['here', () => FakeSocket.last.say({ ...room.blank(), event: 'left', member: 'me' })],
    ['elsewhere', leftElsewhere],
  ])('leaving %s clears the words of this room from the device, and sends none', async (_, leave) => {
    const other = new OwnWords(localStorage, 'acc', 'r2');
    const kept = new OwnWords(localStorage, 'acc', 'r1');
    await live();
    other.keepDraft('toisessa huoneessa');
    kept.keepDraft('kesken');
    new EnterKey(localStorage, 'acc').choose(false);
    await FakeSocket.last.fall(1006);
    session.sender.write('jonossa', null);
    await vi.advanceTimersByTimeAsync(300);
    await FakeSocket.last.greet();
    if (leave !== leftElsewhere) await FakeSocket.last.answer({ ...room.subscribe(0), events: [] });
    const sent = asked('send');
    await leave();
    expect(state()).toMatchObject({ phase: 'left', outbox: [] });
    expect([kept.draft(), kept.unsent(), new EnterKey(localStorage, 'acc').sends.value]).toEqual([
      '',
      [],
      false,
    ]);
    expect(other.draft()).toBe('toisessa huoneessa');
    expect(asked('send')).toBe(sent);
  });

  test('a room that was cleared while the line was down shows that, and its words go from the device', async () => {
    const kept = new OwnWords(localStorage, 'acc', 'r1');
    await live();
    kept.keepDraft('kesken');
    await FakeSocket.last.fall(1006);
    await vi.advanceTimersByTimeAsync(300);
    await FakeSocket.last.greet();
    await FakeSocket.last.answer({ state: 'cleared', events: [] });
    expect(state()).toMatchObject({ phase: 'cleared', items: [], outbox: [] });
    expect(kept.draft()).toBe('');
  });

  test('a room that was never here is missing, and is not told as left', async () => {
    await FakeSocket.last.greet();
    await leftElsewhere();
    expect(state().phase).toBe('missing');
  });

  test('an ended session keeps the words', async () => {
    await live();
    session.sender.write('tallessa', null);
    await FakeSocket.last.fall(4401);
    expect(state()).toMatchObject({ link: 'stopped', stopped: 4401 });
    expect(new OwnWords(localStorage, 'acc', 'r1').unsent()).toHaveLength(1);
  });
});

describe('reading', () => {
  test('older pages come once, and a page from before a new start is thrown away', async () => {
    for (let index = 0; index < 60; index += 1) room.say('a', `viesti ${index}`, `c-${index}`);
    await FakeSocket.last.greet();
    await FakeSocket.last.answer({ ...room.subscribe(null, 50), read: 60 });
    const loading = session.history.loadOlder();
    expect(await session.history.loadOlder()).toBe(false);
    expect(asked('history')).toMatchObject({ room: 'r1', before: 11, limit: 50 });
    await FakeSocket.last.answer(room.history(11, 50));
    expect(await loading).toBe(true);
    expect([texts().length, state().older]).toEqual([60, false]);
  });

  test('the first new message is looked for in history', async () => {
    for (let index = 0; index < 60; index += 1) room.say('a', `viesti ${index}`, `c-${index}`);
    await FakeSocket.last.greet();
    await FakeSocket.last.answer({ ...room.subscribe(null, 50), read: 4 });
    await FakeSocket.last.answer(room.history(asked('history').before, 100));
    expect(state().unread).toEqual({ after: 4, count: 56, known: true });
  });

  test('how far the reader has seen is told once in two seconds', async () => {
    await live();
    for (let index = 1; index <= 3; index += 1) {
      await FakeSocket.last.say(room.say('a', 'hei', `c-${index}`));
      session.readMark.seen(index);
    }
    expect(asked('read')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked('read')).toMatchObject({ room: 'r1', number: 3 });
    session.readMark.seen(2);
    await vi.advanceTimersByTimeAsync(4000);
    expect(FakeSocket.last.sent.filter((frame) => frame.op === 'read')).toHaveLength(1);
  });

  test('a quoted message that is not loaded is fetched alone; before the reader’s time it is nothing', async () => {
    await live();
    session.history.needQuoted(7);
    session.history.needQuoted(7);
    expect(FakeSocket.last.sent.filter((frame) => frame.op === 'history')).toHaveLength(1);
    expect(asked('history')).toMatchObject({ after: 6, limit: 1 });
    await FakeSocket.last.answer({ items: [{ event: 'message', number: 9 }], more: false });
    expect(state().quoted).toEqual({ 7: null });
  });
});

describe('writing', () => {
  test('is told at most every three seconds, and only when connected', async () => {
    session.writingSign.typed();
    await live();
    session.writingSign.typed();
    session.writingSign.typed();
    await vi.advanceTimersByTimeAsync(3000);
    session.writingSign.typed();
    expect(FakeSocket.last.sent.filter((frame) => frame.op === 'writing')).toHaveLength(2);
  });

  test('others’ sign goes by itself when nothing more is heard', async () => {
    await live();
    await FakeSocket.last.say({ event: 'writing', room: 'r1', members: ['a'] });
    expect(state().writing).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(8000);
    await settle();
    expect(state().writing).toEqual([]);
  });
});
