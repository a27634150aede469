/** The connection of this page: its address, and what wakes it. */

import { takeEarlySocket } from './early_socket.js';
import { Connection } from './socket.js';

/**
 * @param {{path: string, language: string}} where
 * @param {import('./socket.js').Listeners} listeners
 * @returns {Connection} not started
 */
export function openConnection({ path, language }, listeners) {
  const url = new URL(path, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const open = (/** @type {string} */ to) => takeEarlySocket(to) ?? new WebSocket(to);
  const world = { open, random: Math.random };
  const connection = new Connection({ url: url.href, language }, listeners, world);
  window.addEventListener('online', () => connection.wake());
  window.addEventListener('offline', () => connection.lose());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) connection.wake();
  });
  return connection;
}
