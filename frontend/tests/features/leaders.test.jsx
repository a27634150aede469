// @vitest-environment jsdom
/** Who leads the group: the room says who comes to lead it, and by which way. */

import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { place, room, show, store, useBench } from './room_bench.jsx';

useBench();

/** @param {any} event */
const told = (event) => act(() => store.dispatch({ type: 'event', event }));
const lines = () => [...place().querySelectorAll('.daymark')].map((found) => found.textContent);

test('whoever follows a leader is told to come as that, and others as they come', async () => {
  await show();
  const joined = room.join();
  const { name } = /** @type {{name: string}} */ (joined.member);
  await told({ ...joined, way: 'successor' });
  expect(lines().at(-1)).toBe(`${name} tuli ryhmän uudeksi ohjaajaksi`);
  const other = room.join();
  await told(other);
  expect(lines().at(-1)).toBe(`${/** @type {any} */ (other.member).name} tuli ryhmään`);
});
