// @vitest-environment jsdom
/** The leaders' own room: who reads there, no power over anybody, and the card after a meeting; and the way to it. */

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { RoomScreen } from '../../src/features/chat/room_screen.jsx';
import { button, click, look, one, place, room, show, store, text, useBench, view } from './room_bench.jsx';

useBench();

const DOOR = { beside: '/huone/g1', ask: '/ryhmat/g1/ohjaajat' };
const entries = () => [...place().querySelectorAll('[role=menuitem]')].map((entry) => entry.textContent);
const open = () => show({ room: { ...room.subscribe(null, 50).room, kind: 'pair' } });

beforeEach(() => look('open', DOOR));

test('it says whose it is and who reads, and leads back to the group', async () => {
  await open();
  expect(one('.roomhead h1').textContent).toBe('Ohjaajat kesken');
  expect(one('.roomhead__sub').textContent).toBe('Pihlajapiha');
  expect(button('Takaisin ryhmähuoneeseen').getAttribute('href')).toBe('/huone/g1');
  expect(one('.empty').textContent).toContain('Osallistujat ja yhteyshenkilö eivät näe tätä.');
  expect(one('.dock__tip').textContent).toContain('Tämän lukevat vain ryhmän ohjaajat.');
  expect(text()).not.toContain('Kutsu toinen ohjaaja');
});

test('its menu has nothing of the group, and a report goes to staff', async () => {
  room.say('a', 'Hei.', 'c-1');
  await open();
  await click(one('.menuplace button'));
  expect(entries()).toEqual([
    'Takaisin ryhmähuoneeseen',
    'Ketkä ovat mukana',
    'Poistu sivulta',
    'Lataa omat viestisi',
    'Asetukset',
    'Kirjaudu ulos',
  ]);
  await click(one('.menuplace button'));
  await click(one('.msg button[aria-haspopup=menu]'));
  expect(entries()).toEqual(['Vastaa', 'Ilmoita viestistä']);
  await act(() => view.openSheet({ kind: 'report', item: /** @type {any} */ (store.state.peek().items[0]) }));
  expect(one('aside.sheet').textContent).toContain('ohjaaja ei');
});

test('who leads alone is told so, and how another comes to it', async () => {
  for (const id of ['a', 'b']) Object.assign(room.members[id] ?? {}, { name: null, state: 'gone' });
  await open();
  expect(text()).toContain('Kukaan muu ei vielä ohjaa ryhmää kanssasi.');
  expect(button('Kutsu toinen ohjaaja').getAttribute('href')).toBe('/ryhmat/g1/ohjaajat');
});

test('after a meeting three questions stand in the talk', async () => {
  await open();
  await act(() => store.dispatch({ type: 'event', event: /** @type {any} */ (room.tell('debrief')) }));
  expect([...place().querySelectorAll('.debrief li')].map((line) => line.textContent)).toEqual([
    'Mikä sujui hyvin?',
    'Mikä jäi mieleen?',
    'Mitä teemme ensi kerralla toisin?',
  ]);
});

test('whoever leads no more is told in words of this room', async () => {
  await open();
  await act(() =>
    store.dispatch({ type: 'event', event: /** @type {any} */ (room.tell('left', { member: 'me' })) }),
  );
  expect(one('h1[tabindex]').textContent).toBe('Tämä huone on vain ohjaajille');
});

test('from the group room its leader finds the way there, and a quiet mark while something is unread', async () => {
  look('open', { pair: '/huone/p1', pairNews: true });
  await show();
  expect(one('.iconbtn--waits')).toBeNull();
  Object.assign(room.members.me ?? {}, { role: 'leader' });
  await act(() => render(<RoomScreen view={view} />, place()));
  await show();
  expect(one('.menuplace button').getAttribute('aria-label')).toBe('Valikko, uutta ohjaajien huoneessa');
  await click(one('.menuplace button'));
  expect(entries()).toContain('Ohjaajat kesken, uutta');
  expect(button('Ohjaajat kesken, uutta').getAttribute('href')).toBe('/huone/p1');
});
