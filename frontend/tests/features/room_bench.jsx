/**
 * A room's screen on a bench: a store, a session that is asked and answers nothing of its own, and fingers and eyes.
 * For files with `@vitest-environment jsdom`.
 */

import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { EnterKey } from '../../src/features/chat/enter_key.js';
import { OwnWords } from '../../src/features/chat/own_words.js';
import { RoomScreen } from '../../src/features/chat/room_screen.jsx';
import { RoomView } from '../../src/features/chat/view.js';
import { createStore } from '../../src/store/store.js';
import { useTexts } from '../../src/ui/texts.js';
import { ModelRoom } from '../store/model_room.js';

/** @type {ModelRoom} */
export let room;
/** @type {any} */
export let session;
/** @type {import('../../src/store/store.js').Store} */
export let store;
/** @type {RoomView} */
export let view;
/** Tells the open sheet whether its end is in sight. @type {(isIntersecting: boolean) => void} */
export let tellEnd;

/** The bench anew for each test of the file that says so at its head. */
export function useBench() {
  beforeEach(setUp);
  afterEach(() => {
    render(null, place());
    vi.unstubAllGlobals();
  });
}

function setUp() {
  localStorage.clear();
  document.body.innerHTML = '<div id="room"></div>';
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      /** @param {any} told */
      constructor(told) {
        this.told = told;
      }
      observe() {
        tellEnd = (isIntersecting) => this.told([{ isIntersecting }]);
      }
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  Object.defineProperty(document, 'scrollingElement', {
    value: document.documentElement,
    configurable: true,
  });
  Element.prototype.scrollIntoView = () => {};
  useTexts('fi', readFileSync(`${import.meta.dirname}/../../../app/locales/fi/room.ftl`, 'utf8'));
  store = createStore();
  room = new ModelRoom();
  session = {
    store,
    room: 'r1',
    get state() {
      return store.state.peek();
    },
    command: vi.fn(async () => ({})),
    connection: {
      command: vi.fn(async () => ({ report: 'rep', to: 'leaders', until: '2026-02-11T17:50:00Z' })),
    },
    sender: { write: vi.fn(), tryAgain: vi.fn(), giveUp: vi.fn() },
    history: { loadOlder: vi.fn(), needQuoted: vi.fn(), reach: vi.fn(async () => true) },
    readMark: { seen: vi.fn() },
    writingSign: { typed: vi.fn() },
    desk: { look: vi.fn() },
  };
  look();
}

/**
 * Makes of the session what a page does that was served so.
 * @param {string} [mode]
 * @param {Partial<import('../../src/features/chat/view.js').Door>} [more]
 */
export function look(mode = 'open', more = {}) {
  const words = new OwnWords(localStorage, 'acc', 'r1');
  view = new RoomView(session, words, new EnterKey(localStorage, 'acc'), {
    name: 'Pihlajapiha',
    mode,
    ...more,
  });
}

export const place = () => /** @type {HTMLElement} */ (document.getElementById('room'));
export const text = () => place().textContent ?? '';
/** @param {string} selector @returns {any} */
export const one = (selector) => place().querySelector(selector);
/** @param {string} name @returns {any} a button or link by its words */
export const button = (name) =>
  [...place().querySelectorAll('button, a')].find(
    (found) => (found.getAttribute('aria-label') ?? found.textContent ?? '').trim() === name,
  );

/** @param {any} [more] */
export async function show(more = {}) {
  await act(() => {
    store.dispatch({ type: 'link', link: 'open', why: {} });
    store.dispatch({ type: 'opened', reply: { ...room.subscribe(null, 50), ...more } });
    render(<RoomScreen view={view} />, place());
  });
}

/** @param {any} target @param {string} key @param {object} [more] */
export const press = (target, key, more = {}) =>
  act(() =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
  );
/** @param {any} target */
export const click = (target) => act(async () => target.click());
/** @param {string} words */
export const write = (words) =>
  act(() => {
    one('#compose').value = words;
    one('#compose').dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
