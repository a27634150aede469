// @vitest-environment jsdom
/** Who leads the group: the room says who comes to lead it, and by which way. */

import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { isLeading, roleMark } from '../../src/features/chat/names.js';
import { leads, leadsGroup } from '../../src/features/chat/view.js';
import { one, place, room, show, store, useBench, view } from './room_bench.jsx';

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

test('a substitute is told of and marked as that, and leads until they leave', async () => {
  await show();
  const joined = room.join();
  const member = { .../** @type {any} */ (joined.member), role: 'substitute' };
  await told({ ...joined, member, way: 'substitute' });
  expect(lines().at(-1)).toBe(`${member.name} tuli sijaiseksi yhteen tapaamiseen`);
  expect([isLeading(member), roleMark(member), roleMark({ role: 'member' })]).toEqual([true, 'sijainen', '']);
  const asReader = { me: member.member, members: { [member.member]: member } };
  expect([leads(asReader), leadsGroup(asReader)]).toEqual([true, false]);
  await told(room.tell('left', { member: member.member }));
  expect(lines().at(-1)).toBe('Sijainen lähti ryhmästä');
});

const hrefs = () => [...place().querySelectorAll('.sheet a')].map((found) => found.getAttribute('href'));
const WAY_BACK = '/huone/r1/linkki';
const links = () => hrefs().filter((href) => href !== WAY_BACK);
test('a visitor of the federation is told of and marked as that, and leads nothing', async () => {
  await show();
  const joined = room.join();
  const member = { .../** @type {any} */ (joined.member), role: 'visitor' };
  await told({ ...joined, member, way: 'visit' });
  expect(lines().at(-1)).toBe(`${member.name} liitosta tuli mukaan tähän tapaamiseen`);
  expect([isLeading(member), roleMark(member)]).toEqual([false, 'liiton työntekijä']);
  await told(room.say(member.member, 'Kiitos kutsusta.', 'vieras-0001'));
  expect(one('.msg__role').textContent.trim()).toBe('liiton työntekijä');
  await told(room.tell('left', { member: member.member }));
  expect(lines().at(-1)).toBe('Liiton työntekijä lähti');
});

test('that a guest comes is a line with a day and without a name', async () => {
  await show();
  for (const [news, words] of [
    ['comes', 'tulee alustaja'],
    ['changed', 'alustajan tiedot muuttuivat'],
    ['off', 'ei tule alustajaa'],
  ]) {
    await told(room.tell('guest', { news, starts_at: '2026-02-10T17:00:00Z' }));
    expect(lines().at(-1)).toMatch(new RegExp(`^Tapaami.* ti 10\\.2\\. klo 19.00 ${words}$`, 'u'));
  }
});

test('a member who comes to lead is told of, and is marked as a leader', async () => {
  await show();
  const frame = /** @type {any} */ (room.promote(0));
  await told(frame);
  expect(lines().at(-1)).toBe(`${frame.member.name} on nyt ryhmän ohjaaja`);
  expect(store.state.peek().members[frame.member.member]?.role).toBe('leader');
  await told(room.promote(0));
  expect(lines().at(-1)).toBe(`${frame.member.name} on nyt osallistuja`);
});

test('who leads alone finds in the list of people whom they may ask, and nobody else does', async () => {
  await show();
  await act(() => view.openSheet({ kind: 'people' }));
  expect(hrefs()).toEqual([]);
  Object.assign(room.members.me ?? {}, { role: 'leader' });
  await told({ ...room.tell('role_changed', { member: { ...room.members.me } }) });
  expect(one('.sheet').textContent).toContain('Ryhmällä on yksi ohjaaja.');
  expect(links()).toEqual(['/huone/r1/tapaamiset', '/huone/r1/ohjaajaksi/a', '/huone/r1/ohjaajaksi/b']);
  expect(hrefs()).toContain(WAY_BACK);
  await told(room.promote(0));
  expect(links()).toEqual([]);
});

test('before a group begins its leaders are asked elsewhere', async () => {
  Object.assign(room.members.me ?? {}, { role: 'leader' });
  Object.assign(room, { mode: 'read_only', start: '2026-03-01T17:00:00Z' });
  await show();
  await act(() => view.openSheet({ kind: 'people' }));
  expect(links()).toEqual([]);
});

test('who is asked to lead reads it under the head until they lead', async () => {
  view.door.asked = '/huone/r1/kutsu-ohjaajaksi';
  await show();
  expect(one('.hall__note a').getAttribute('href')).toBe('/huone/r1/kutsu-ohjaajaksi');
  Object.assign(room.members.me ?? {}, { role: 'leader' });
  await told(room.tell('role_changed', { member: { ...room.members.me } }));
  expect(one('.hall__note').textContent).toBe('');
});
