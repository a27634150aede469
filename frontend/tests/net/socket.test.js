import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Connection } from '../../src/net/socket.js';
import { FakeSocket, settle } from './fake_socket.js';

/** @type {any[]} */
let links;
/** @type {any[]} */
let events;
let forgotten = 0;
/** @type {Connection} */
let connection;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  links = [];
  events = [];
  forgotten = 0;
  connection = new Connection(
    { url: 'wss://example/ws', language: 'sv' },
    {
      onLink: (link, why) => links.push([link, why.code ?? why.error]),
      onEvent: (event) => events.push(event),
      onForget: () => {
        forgotten += 1;
      },
    },
    { open: (url) => /** @type {any} */ (new FakeSocket(url)), random: () => 0.5 },
  );
  connection.start();
});

afterEach(() => vi.useRealTimers());

const links_ = () => links.map(([link]) => link);

describe('opening', () => {
  test('says hello with version and language, and is open when it is answered', async () => {
    await FakeSocket.last.greet();
    expect(FakeSocket.last.sent).toEqual([{ op: 'hello', ref: '1', version: 1, language: 'sv' }]);
    expect(links_()).toEqual(['connecting', 'greeting', 'open']);
  });

  test('takes commands while its hello is on the way, and none before', async () => {
    await expect(connection.command('subscribe', {})).rejects.toMatchObject({ code: 'offline' });
    FakeSocket.last.readyState = 1;
    FakeSocket.last.onopen();
    const command = connection.command('subscribe', { room: 'r' });
    expect(FakeSocket.last.sent.map(({ op }) => op)).toEqual(['hello', 'subscribe']);
    await FakeSocket.last.say({ ref: '1', ok: {} });
    await FakeSocket.last.say({ ref: '2', ok: { state: 'live' } });
    await expect(command).resolves.toEqual({ state: 'live' });
  });

  test('what followed a refused hello is refused as something that may be sent again', async () => {
    FakeSocket.last.readyState = 1;
    FakeSocket.last.onopen();
    const command = connection.command('subscribe', { room: 'r' });
    const refused = expect(command).rejects.toMatchObject({ code: 'offline', retryable: true });
    await FakeSocket.last.say({ ref: '1', error: { code: 'internal', message: '', retryable: true } });
    await FakeSocket.last.say({ ref: '2', error: { code: 'hello_first', message: '', retryable: false } });
    await refused;
    expect(links_()).toEqual(['connecting', 'greeting', 'waiting']);
  });

  test('an unknown version stops and tells why', async () => {
    FakeSocket.last.readyState = 1;
    FakeSocket.last.onopen();
    await FakeSocket.last.refuse({ code: 'reload' });
    expect(links.at(-1)).toEqual(['stopped', 'reload']);
  });

  test('a socket that never opens is given up', async () => {
    await vi.advanceTimersByTimeAsync(15_000);
    expect(links_()).toEqual(['connecting', 'waiting']);
  });

  test('a refused hello comes back later', async () => {
    FakeSocket.last.readyState = 1;
    FakeSocket.last.onopen();
    await FakeSocket.last.refuse({ code: 'internal', retryable: true });
    await vi.advanceTimersByTimeAsync(250);
    expect(FakeSocket.all).toHaveLength(2);
  });
});

describe('commands', () => {
  beforeEach(() => FakeSocket.last.greet());

  test('each reply finds its command by ref, in any order', async () => {
    const first = connection.command('read', { room: 'r', number: 1 });
    const second = connection.command('read', { room: 'r', number: 2 });
    const [, one, two] = FakeSocket.last.sent;
    expect(one.ref).not.toBe(two.ref);
    await FakeSocket.last.say({ ref: two.ref, ok: { which: 2 } });
    await FakeSocket.last.say({ ref: one.ref, ok: { which: 1 } });
    expect(await Promise.all([first, second])).toEqual([{ which: 1 }, { which: 2 }]);
  });

  test('an error tells its code and when to try again', async () => {
    const command = connection.command('send', {});
    FakeSocket.last.refuse({ code: 'rate_limited', retryable: true, retry_after_seconds: 7 });
    await expect(command).rejects.toMatchObject({
      code: 'rate_limited',
      retryable: true,
      retryAfterMs: 7000,
    });
  });

  test('silence is a timeout, and the late reply is nobody’s', async () => {
    const command = connection.command('send', {});
    const refused = expect(command).rejects.toMatchObject({ code: 'timeout', retryable: true });
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
    await FakeSocket.last.answer({ late: true });
  });

  test('a break refuses what waits, as something that may be sent again', async () => {
    const command = connection.command('send', {});
    FakeSocket.last.fall(1006);
    await expect(command).rejects.toMatchObject({ code: 'offline', retryable: true });
    await expect(connection.command('send', {})).rejects.toMatchObject({ code: 'offline' });
  });

  test('signals have no ref and are dropped while the socket is away', () => {
    connection.signal('writing', { room: 'r' });
    expect(FakeSocket.last.sent.at(-1)).toEqual({ op: 'writing', room: 'r' });
    FakeSocket.last.readyState = 3;
    connection.signal('writing', { room: 'r' });
    expect(FakeSocket.last.sent).toHaveLength(2);
  });
});

describe('staying alive', () => {
  beforeEach(() => FakeSocket.last.greet());

  test('a heartbeat is answered and passed on', async () => {
    const heartbeat = { event: 'heartbeat', rooms: { r: 5 } };
    await FakeSocket.last.say(heartbeat);
    expect(FakeSocket.last.sent.at(-1)).toEqual({ op: 'alive' });
    expect(events).toEqual([heartbeat]);
  });

  test('sixty silent seconds end it, any frame puts that off', async () => {
    await vi.advanceTimersByTimeAsync(59_000);
    await FakeSocket.last.say({ event: 'presence', room: 'r', members: [] });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(links_()).toEqual(['connecting', 'greeting', 'open']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(links.at(-1)).toEqual(['waiting', 4408]);
  });

  test('frames of a socket that was given up are not heard', async () => {
    const old = FakeSocket.last;
    connection.lose();
    await old.say({ event: 'presence', room: 'r', members: [] });
    await old.fall(4401);
    expect(events).toEqual([]);
    expect(links_()).toEqual(['connecting', 'greeting', 'open', 'waiting']);
  });
});

describe('coming back', () => {
  /** @param {number} code */
  const pauseAfter = async (code) => {
    const before = FakeSocket.all.length;
    await FakeSocket.last.fall(code);
    for (let waited = 0; waited <= 70_000; waited += 50) {
      if (FakeSocket.all.length > before) return waited;
      await vi.advanceTimersByTimeAsync(50);
    }
    return Number.POSITIVE_INFINITY;
  };

  test('the pause doubles up to twenty seconds, with jitter', async () => {
    const pauses = [];
    for (let fall = 0; fall < 8; fall += 1) pauses.push(await pauseAfter(1006));
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  test('a socket that stood starts the back-off anew, one that fell at once does not', async () => {
    for (let fall = 0; fall < 3; fall += 1) await pauseAfter(1006);
    await FakeSocket.last.greet();
    expect(await pauseAfter(1013)).toBe(2000);
    await FakeSocket.last.greet();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await pauseAfter(1013)).toBe(250);
  });

  test('after a restart nobody comes in the first rush', async () => {
    expect(await pauseAfter(1012)).toBe(1000);
  });

  test('flooding waits a minute, and waking does not shorten it', async () => {
    const before = FakeSocket.all.length;
    FakeSocket.last.fall(4429);
    connection.wake();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.all.length).toBe(before);
    await vi.advanceTimersByTimeAsync(5000);
    expect(FakeSocket.all.length).toBe(before + 1);
  });

  test('waking comes back at once, and only when it was away', async () => {
    await FakeSocket.last.greet();
    connection.wake();
    expect(FakeSocket.all).toHaveLength(1);
    await FakeSocket.last.fall(1006);
    connection.wake();
    expect(FakeSocket.all).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(FakeSocket.all).toHaveLength(2);
  });

  test('4409 forgets the cursors first', async () => {
    await FakeSocket.last.fall(4409);
    expect(forgotten).toBe(1);
    expect(links.at(-1)).toEqual(['waiting', 4409]);
  });

  test.each([4400, 4401, 4403, 4404, 1002, 1003, 1007, 1009])('%i stops for good', async (code) => {
    await FakeSocket.last.fall(code);
    expect(links.at(-1)).toEqual(['stopped', code]);
    connection.wake();
    await vi.advanceTimersByTimeAsync(120_000);
    await settle();
    expect(FakeSocket.all).toHaveLength(1);
  });
});
