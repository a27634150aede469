import { afterEach, describe, expect, test } from 'vitest';
import { takeEarlySocket } from '../../src/net/early_socket.js';
import { Connection } from '../../src/net/socket.js';
import { FakeSocket } from './fake_socket.js';

const page = /** @type {any} */ (globalThis);

/** @param {number} readyState */
function early(readyState) {
  const socket = new FakeSocket('wss://example/ws');
  socket.readyState = readyState;
  page.earlySocket = socket;
  return socket;
}

afterEach(() => {
  page.earlySocket = undefined;
});

describe('the socket that the page opened', () => {
  test.each([0, 1])('is taken over once, in state %i', (readyState) => {
    const socket = early(readyState);
    expect(takeEarlySocket('wss://example/ws')).toBe(socket);
    expect(takeEarlySocket('wss://example/ws')).toBeUndefined();
  });

  test.each([2, 3])('is left alone when it has fallen, in state %i', (readyState) => {
    early(readyState);
    expect(takeEarlySocket('wss://example/ws')).toBeUndefined();
  });

  test('is closed when it leads elsewhere', () => {
    const socket = early(1);
    expect(takeEarlySocket('wss://example/other')).toBeUndefined();
    expect(socket.readyState).toBe(3);
  });

  test('greets at once when it is open already', () => {
    const socket = early(1);
    const listeners = { onLink() {}, onEvent() {}, onForget() {} };
    const open = () => /** @type {any} */ (socket);
    new Connection({ url: socket.url, language: 'fi' }, listeners, { open, random: Math.random }).start();
    expect(socket.sent.map(({ op }) => op)).toEqual(['hello']);
  });
});
