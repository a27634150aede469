// @vitest-environment jsdom
/** What is said aloud: each message once, together, and nothing again after a break. */

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce } from '../../src/features/chat/announcements.js';
import { createStore } from '../../src/store/store.js';
import { spoken } from '../../src/ui/announcer.js';
import { useTexts } from '../../src/ui/texts.js';
import { ModelRoom } from '../store/model_room.js';

/** @type {ModelRoom} */
let room;
/** @type {import('../../src/store/store.js').Store} */
let store;

beforeEach(() => {
  vi.useFakeTimers();
  spoken.value = '';
  useTexts('fi', readFileSync(`${import.meta.dirname}/../../../app/locales/fi/room.ftl`, 'utf8'));
  room = new ModelRoom();
  room.say('a', 'vanha', 'c-0');
  store = createStore();
  announce(store);
  store.dispatch({ type: 'link', link: 'open', why: {} });
  store.dispatch({ type: 'opened', reply: room.subscribe(null) });
});

afterEach(() => vi.useRealTimers());

/** @param {any} event */
const hear = (event) => store.dispatch({ type: 'event', event });
const wait = () => vi.advanceTimersByTime(3000);

test('what was there at the opening is not read out', () => {
  wait();
  expect(spoken.value).toBe('');
});

test('two messages are read out together, own ones never', () => {
  hear(room.say('a', 'Hei', 'c-1'));
  hear(room.say('me', 'oma', 'c-2'));
  hear(room.say('b', 'Moi', 'c-3'));
  expect(spoken.value).toBe('');
  wait();
  expect(spoken.value).toBe('Nimi a: Hei Nimi b: Moi');
});

test('more than two are counted', () => {
  for (const number of [1, 2, 3]) hear(room.say('a', 'Hei', `c-${number}`));
  wait();
  expect(spoken.value).toBe('3 uutta viestiä');
});

test('a break repeats nothing, and tells only what came meanwhile', () => {
  hear(room.say('a', 'Hei', 'c-1'));
  wait();
  store.dispatch({ type: 'link', link: 'waiting', why: {} });
  vi.advanceTimersByTime(1000);
  room.say('b', 'Välissä', 'c-2');
  store.dispatch({ type: 'link', link: 'open', why: {} });
  store.dispatch({ type: 'opened', reply: room.subscribe(store.state.value.cursor) });
  wait();
  expect(spoken.value).toBe('Nimi b: Välissä');
});

test('a long break is told to be over', () => {
  store.dispatch({ type: 'link', link: 'waiting', why: {} });
  vi.advanceTimersByTime(2000);
  store.dispatch({ type: 'link', link: 'open', why: {} });
  wait();
  expect(spoken.value).toBe('Yhteys palasi.');
});

test('signs of writing are said at most once in twenty seconds', () => {
  hear({ event: 'writing', room: 'r1', members: ['a'] });
  wait();
  expect(spoken.value).toBe('Nimi a kirjoittaa');
  hear({ event: 'writing', room: 'r1', members: ['b'] });
  wait();
  expect(spoken.value).toBe('Nimi a kirjoittaa');
  vi.advanceTimersByTime(20_000);
  hear({ event: 'writing', room: 'r1', members: ['a', 'b'] });
  wait();
  expect(spoken.value).toBe('Nimi a ja Nimi b kirjoittavat');
});

/** Everything the live region has held, in order. */
const heard = () => {
  /** @type {string[]} */
  const held = [];
  spoken.subscribe((text) => held.push(text));
  return held;
};
const comeBack = () => {
  store.dispatch({ type: 'link', link: 'waiting', why: {} });
  vi.advanceTimersByTime(2000);
  store.dispatch({ type: 'link', link: 'open', why: {} });
};

test('news, a sign of writing and the connection are said one after another, none over the other', () => {
  const held = heard();
  comeBack();
  hear(room.say('a', 'Hei', 'c-1'));
  hear({ event: 'writing', room: 'r1', members: ['b'] });
  wait();
  expect(spoken.value).toBe('Yhteys palasi. Nimi a: Hei Nimi b kirjoittaa');
  vi.advanceTimersByTime(60_000);
  expect(held).toEqual(['', 'Yhteys palasi. Nimi a: Hei Nimi b kirjoittaa']);
});

test('what is being read stands until it can have been read, and what came meanwhile follows', () => {
  const long = 'sana '.repeat(30).trim();
  hear(room.say('a', long, 'c-1'));
  wait();
  expect(spoken.value).toBe(`Nimi a: ${long}`);
  hear({ event: 'writing', room: 'r1', members: ['b'] });
  hear(room.say('b', 'Moi', 'c-2'));
  vi.advanceTimersByTime(8000);
  expect(spoken.value).toBe(`Nimi a: ${long}`);
  vi.advanceTimersByTime(2000);
  expect(spoken.value).toBe('Nimi b: Moi');
});

test('a wait behind a long text has an end', () => {
  hear(room.say('a', 'sana '.repeat(700), 'c-1'));
  wait();
  hear(room.say('b', 'Moi', 'c-2'));
  vi.advanceTimersByTime(15_000);
  expect(spoken.value).toBe('Nimi b: Moi');
});

test('the same words said again are said aloud again', () => {
  const held = heard();
  comeBack();
  wait();
  comeBack();
  vi.advanceTimersByTime(10_000);
  expect(held).toEqual(['', 'Yhteys palasi.', '', 'Yhteys palasi.']);
});

test('a text that was hidden does not stay in the voice, said or not', () => {
  hear(room.say('a', 'salaisuus', 'c-1'));
  wait();
  expect(spoken.value).toBe('Nimi a: salaisuus');
  hear(room.hide(1));
  expect(spoken.value).toBe('');
  hear(room.say('a', 'toinen', 'c-2'));
  hear(room.hide(1));
  vi.advanceTimersByTime(60_000);
  expect(spoken.value).toBe('');
});

test('whoever is set aside hears nothing more of the room', () => {
  const held = heard();
  hear(room.say('a', 'kuultu', 'c-1'));
  wait();
  hear(room.say('a', 'ei ehtinyt', 'c-2'));
  const until = '2026-02-11T17:50:00Z';
  hear({ event: 'set_aside', number: 4, member: 'me', until, reason: 'hurts' });
  vi.advanceTimersByTime(60_000);
  expect(held).toEqual(['', 'Nimi a: kuultu', '']);
});

test('no name of the room stays in the voice of whoever is set aside', () => {
  hear({ event: 'writing', room: 'r1', members: ['b'] });
  wait();
  expect(spoken.value).toBe('Nimi b kirjoittaa');
  hear({ event: 'set_aside', number: 2, member: 'me', until: '2026-02-11T17:50:00Z', reason: 'hurts' });
  vi.advanceTimersByTime(60_000);
  expect(spoken.value).toBe('');
});
