// @vitest-environment jsdom
/** Who leads the group: the room says who comes to lead it, and by which way. */

import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { one, place, room, show, store, useBench } from './room_bench.jsx';

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

test('a group without a leader says so under its head, since when, and where help is, until one leads', async () => {
  await show();
  await told(room.lead());
  const note = one('.hall__note').textContent;
  expect(note).toContain(
    'Ryhmällä ei ole nyt ohjaajaa. Yhdistys etsii ohjaajan. Näin on ollut ti 10.2. klo 19.',
  );
  expect(one('.hall__note a[href="/apua-nyt"]')).not.toBeNull();
  expect(lines().at(-1)).toBe('Ryhmällä ei ole nyt ohjaajaa');
  await told(room.lead());
  expect(one('.hall__note').textContent).toBe('');
  expect(lines().at(-1)).toBe('Ryhmällä on taas ohjaaja');
});

test('where nobody has to lead any more the notice goes without a word', async () => {
  await show();
  await told(room.lead());
  const before = lines();
  await told(room.lead('over'));
  expect(one('.hall__note').textContent).toBe('');
  expect(lines()).toEqual(before);
});

test('a leader who leaves is told of as a leader', async () => {
  Object.assign(room.members.a ?? {}, { role: 'leader' });
  await show();
  await told(room.tell('left', { member: 'a' }));
  await told(room.tell('left', { member: 'b' }));
  expect(lines().slice(-2)).toEqual(['Yksi ohjaaja lähti ryhmästä', 'Yksi osallistuja lähti ryhmästä']);
});
