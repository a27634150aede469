// @vitest-environment jsdom
/** What of a room stays on a page whose reader may not see it any more: nothing but their own words. */

import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EnterKey } from '../../src/features/chat/enter_key.js';
import { OwnWords } from '../../src/features/chat/own_words.js';
import { RoomScreen } from '../../src/features/chat/room_screen.jsx';
import { RoomView } from '../../src/features/chat/view.js';
import { createStore } from '../../src/store/store.js';
import { useTexts } from '../../src/ui/texts.js';
import { ModelRoom } from '../store/model_room.js';

const ENDED = { type: 'link', link: 'stopped', why: { code: 4401 } };
const ASIDE = { type: 'shut', phase: 'set_aside', until: '2026-02-11T17:50:00Z', reason: 'rules' };

const asked = vi.fn(async () => ({ at: '2026-02-11T12:00:00Z' }));
/** @type {ModelRoom} */
let room;
/** @type {import('../../src/store/store.js').Store} */
let store;
/** @type {RoomView} */
let view;

beforeEach(async () => {
  localStorage.clear();
  document.body.innerHTML = '<div id="room"></div>';
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  for (const watcher of ['ResizeObserver', 'IntersectionObserver']) {
    vi.stubGlobal(
      watcher,
      class {
        observe() {}
        disconnect() {}
      },
    );
  }
  Element.prototype.scrollIntoView = () => {};
  useTexts('fi', readFileSync(`${import.meta.dirname}/../../../app/locales/fi/room.ftl`, 'utf8'));
  room = new ModelRoom();
  store = createStore();
  const session = {
    store,
    room: 'r1',
    get state() {
      return store.state.peek();
    },
    history: { needQuoted: vi.fn() },
    readMark: { seen: vi.fn() },
    connection: { command: asked },
    writingSign: { typed: vi.fn() },
  };
  view = new RoomView(
    /** @type {any} */ (session),
    new OwnWords(localStorage, 'acc', 'r1'),
    new EnterKey(localStorage, 'acc'),
    {
      name: 'Pihlajapiha',
      mode: 'open',
    },
  );
  await act(() => render(<RoomScreen view={view} />, place()));
  await does({ type: 'link', link: 'open', why: {} });
  await does({ type: 'opened', reply: room.subscribe(null) });
  await does({ type: 'event', event: room.say('a', 'salaisuus', 'c-1') });
});

afterEach(() => {
  render(null, place());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const place = () => /** @type {HTMLElement} */ (document.getElementById('room'));
/** @param {any} action */
const does = (action) => act(() => store.dispatch(action));
/** @returns {any} */
const said = () => store.state.peek().items[0];

test('a session that ended takes the talk and the names off the page', async () => {
  expect(place().textContent).toContain('salaisuus');
  await does(ENDED);
  expect(place().textContent).not.toContain('salaisuus');
  expect(place().textContent).not.toContain('Nimi a');
  expect(place().textContent).not.toContain('Pihlajapiha');
  expect(place().querySelector('.opening')).toBeNull();
  expect(place().querySelector('#compose')).toBeTruthy();
  expect(place().querySelector('h1')?.textContent).toBe('Ryhmähuone');
});

test.each([
  ['a session that ended', ENDED],
  ['being set aside', ASIDE],
])('%s leaves no message in a sheet or a quote', async (_, end) => {
  await act(() => view.compose({ mode: 'reply', item: said() }));
  await act(() => view.openSheet({ kind: 'report', item: said() }));
  await does(end);
  expect(place().textContent).not.toContain('salaisuus');
  expect(view.sheet.value).toBeNull();
  expect(view.composing.value).toEqual({ mode: 'new' });
});

test('what was being changed goes, and the draft comes back', async () => {
  await act(() => view.typed('luonnos'));
  await act(() => view.compose({ mode: 'edit', item: said() }));
  await does(ENDED);
  expect(view.words.value).toBe('luonnos');
});

test('staff are asked for a review in one tap, and the page says so and what they answered', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.parse('2026-02-11T12:00:00Z'));
  await does({ ...ASIDE, review: null });
  const form = /** @type {HTMLFormElement} */ (place().querySelector('form'));
  const field = /** @type {HTMLTextAreaElement} */ (form.querySelector('textarea'));
  field.value = 'a'.repeat(501);
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await act(async () => form.requestSubmit());
  expect(asked).not.toHaveBeenCalled();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  field.value = ' Se ei ollut niin. ';
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await act(async () => form.requestSubmit());
  expect(asked).toHaveBeenCalledWith('ask_review', { room: 'r1', words: 'Se ei ollut niin.' });
  expect(place().querySelector('form')).toBeNull();
  expect(place().querySelector('[role=status]')?.textContent).toContain('Pyyntösi lähti');
  await does({ ...ASIDE, review: { state: 'stands', at: '2026-02-11T12:00:00Z' } });
  expect(place().querySelector('[role=status]')?.textContent).toContain('Ratkaisu pysyy.');
});

test('whoever pauses is offered the way back in one tap, their own words and the way out', async () => {
  await does({ type: 'shut', phase: 'paused' });
  expect(place().querySelector('h1')?.textContent).toBe('Pidät taukoa tästä ryhmästä');
  const form = /** @type {HTMLFormElement} */ (place().querySelector('main form'));
  expect([form.method, form.getAttribute('action')]).toEqual(['post', '/huone/r1/tauko/palaa']);
  expect(form.textContent).toBe('Palaa ryhmään');
  const ways = [...place().querySelectorAll('main a')].map((way) => way.getAttribute('href'));
  expect(ways).toEqual(['/huone/r1/omat-viestit', '/huone/r1/lahde', '/apua-nyt', '/omat-ryhmat']);
});

test('after its time nobody is offered a review', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.parse('2026-02-12T12:00:00Z'));
  await does(ASIDE);
  expect(place().querySelector('form')).toBeNull();
});
