// @vitest-environment jsdom
/** Break-glass as the room shows it: a line for good, a notice while it lasts. */

import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { one, place, room, show, store, useBench } from './room_bench.jsx';

useBench();

/** @param {any} event */
const told = (event) => act(() => store.dispatch({ type: 'event', event }));
const notices = () => one('.hall__looks').textContent;
const ON = 'Liitto lukee nyt ryhmän viestejä.';

test('everybody reads why, until when, and that it is over; the line stays', async () => {
  await show();
  expect(notices()).not.toContain(ON);
  await told(room.look());
  expect(notices()).toContain(ON);
  expect(notices()).toContain('Lukeminen loppuu viimeistään ke 11.2. klo 19.00.');
  expect(place().textContent).toContain('Jonkun turvallisuus on vaarassa.');
  await told(room.look());
  await told(room.lookAway(0));
  expect(notices()).toContain(ON);
  await told(room.lookAway(0));
  expect(notices()).not.toContain(ON);
  expect(place().textContent).toContain('Liitto ei enää lue ryhmän viestejä.');
  expect(place().textContent).toContain('Jonkun turvallisuus on vaarassa.');
});

test('whoever opens the room meanwhile is told at once', async () => {
  room.look();
  await show();
  expect(notices()).toContain(ON);
  expect(one('.dock')).not.toBeNull();
});
