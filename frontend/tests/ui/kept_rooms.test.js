// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { EnterKey } from '../../src/features/chat/enter_key.js';
import { OwnWords } from '../../src/features/chat/own_words.js';
import { unsent } from '../../src/store/outbox.js';
import { letGoOfOtherRooms } from '../../src/ui/kept_rooms.js';

beforeEach(() => localStorage.clear());

/** @param {string} rooms as the page of one's own groups names them */
function myGroups(rooms) {
  document.body.innerHTML = `<div hidden data-rooms="${rooms}"></div>`;
  letGoOfOtherRooms(document, () => localStorage);
}

/** @param {string} room */
function write(room) {
  const words = new OwnWords(localStorage, 'acc', room);
  words.keepDraft('kesken');
  words.keepUnsent([unsent({ clientId: 'a-1', text: 'jonossa', quote: null })], []);
  new EnterKey(localStorage, 'acc').choose(false);
  return words;
}

test('words of a room that was left are let go, those of the others and the choices stay', () => {
  const [stays, goes] = [write('r1'), write('r2')];
  myGroups('r1 r3');
  expect([stays.draft(), stays.unsent().length]).toEqual(['kesken', 1]);
  expect([goes.draft(), goes.unsent()]).toEqual(['', []]);
  expect(new EnterKey(localStorage, 'acc').sends.value).toBe(false);
});

test('without any group left everything written is let go', () => {
  const words = write('r1');
  myGroups('');
  expect([words.draft(), words.unsent()]).toEqual(['', []]);
});

test('a page that names no rooms, and a device that keeps nothing, change nothing', () => {
  const words = write('r1');
  document.body.innerHTML = '<main></main>';
  letGoOfOtherRooms(document, () => localStorage);
  document.body.innerHTML = '<div data-rooms=""></div>';
  letGoOfOtherRooms(document, () => {
    throw new DOMException('refused');
  });
  expect(words.draft()).toBe('kesken');
});
