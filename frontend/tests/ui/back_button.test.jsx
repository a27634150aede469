// @vitest-environment jsdom
/** What the way back closes, and where it leads afterwards. */

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useBackCloses, watchBackButton } from '../../src/ui/back_button.js';

/** @type {string[]} */
let open = [];
/** @param {{name: string}} props */
function Thing({ name }) {
  useBackCloses(() => show(...open.filter((one) => one !== name)));
  return null;
}

/** @param {string[]} names */
function show(...names) {
  open = names;
  render(
    names.map((name) => <Thing key={name} name={name} />),
    document.body,
  );
}

/** The browser goes back later than it is asked to: in turns of its own, of which no test needs more than this. */
const TURNS = 12;
const settled = () =>
  act(async () => {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  });
/** @param {string[]} names */
const opened = async (...names) => {
  await act(() => show(...names));
  await settled();
};
const back = async () => {
  history.back();
  await settled();
};

beforeAll(watchBackButton);
// The next file of this process has the same window.
afterAll(() => history.replaceState(null, '', '/'));
beforeEach(async () => {
  await opened();
  history.pushState(null, '', '/before');
  history.pushState(null, '', '/huone#viesti-12');
});

test('the way back closes what is open, and then leaves', async () => {
  await opened('sheet');
  expect(location.hash).toBe('#viesti-12');
  await back();
  expect([open, location.pathname]).toEqual([[], '/huone']);
  await back();
  expect(location.pathname).toBe('/before');
});

test('closed in another way, the way back does what it did before', async () => {
  await opened('sheet');
  await opened();
  await back();
  expect(location.pathname).toBe('/before');
});

test('what is open over another thing closes first', async () => {
  await opened('sheet', 'menu');
  await back();
  expect(open).toEqual(['sheet']);
  await back();
  expect([open, location.pathname]).toEqual([[], '/huone']);
});

test('a sheet takes the place of a menu, even while the browser is still on its way', async () => {
  await opened('menu');
  await act(() => show('sheet'));
  await settled();
  expect(history.state.open).toBe(1);
  await act(() => show());
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  await opened('another');
  expect([open, history.state.open]).toEqual([['another'], 1]);
  await back();
  expect([open, location.pathname]).toEqual([[], '/huone']);
});

test('a link to a place on the page closes nothing, and costs no way back afterwards', async () => {
  await opened('sheet');
  location.hash = '#sheet';
  await settled();
  expect(open).toEqual(['sheet']);
  await opened();
  expect(location.hash).toBe('#viesti-12');
  await back();
  expect(location.pathname).toBe('/before');
});

test('an entry whose sheet is gone is left at once, as after a reload or by the way forward', async () => {
  await opened('sheet');
  await back();
  history.forward();
  await settled();
  expect(history.state.open).toBe(0);
  await back();
  expect(location.pathname).toBe('/before');
});

test('a page left in a hurry is not held up by its history', async () => {
  await opened('menu');
  document.body.hidden = true;
  await opened();
  expect(history.state.open).toBe(1);
  document.body.hidden = false;
});
