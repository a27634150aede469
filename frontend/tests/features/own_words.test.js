// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { EnterKey } from '../../src/features/chat/enter_key.js';
import { OwnWords } from '../../src/features/chat/own_words.js';
import { unsent } from '../../src/store/outbox.js';

beforeEach(() => localStorage.clear());

/** @param {string} [account] @param {string} [room] */
const words = (account = 'acc', room = 'r1') => new OwnWords(localStorage, account, room);
const item = (/** @type {string} */ clientId) => unsent({ clientId, text: `teksti ${clientId}`, quote: 3 });

test('the draft of each room is kept by itself', () => {
  words().keepDraft('kesken');
  expect([words().draft(), words('acc', 'r2').draft()]).toEqual(['kesken', '']);
  words().keepDraft('');
  expect(words().draft()).toBe('');
});

test('unsent messages come back waiting, in the order of writing', () => {
  const all = [item('a-1'), item('b-2')];
  words().keepUnsent(all.slice(0, 1), []);
  words().keepUnsent(all, all.slice(0, 1));
  expect(words().unsent()).toEqual(all);
});

test('a sent one is still waiting after a reload, until the log held it', () => {
  const sent = { ...item('a-1'), state: /** @type {const} */ ('sent'), number: 7, at: 'x' };
  words().keepUnsent([sent], []);
  expect(words().unsent()).toEqual([item('a-1')]);
  words().keepUnsent([], [sent]);
  expect(words().unsent()).toEqual([]);
});

test('two windows do not write over each other', () => {
  const one = words();
  const other = words();
  one.keepUnsent([item('a-1')], []);
  other.keepUnsent([item('b-2')], []);
  one.keepUnsent([], [item('a-1')]);
  expect(
    words()
      .unsent()
      .map((kept) => kept.clientId),
  ).toEqual(['b-2']);
});

test('another account finds nothing, and leaves nothing of the first', () => {
  words().keepDraft('salaisuus');
  expect(words('other').draft()).toBe('');
  expect(JSON.stringify({ ...localStorage })).not.toContain('salaisuus');
  expect(words().draft()).toBe('');
});

test('signing out clears every room', () => {
  words().keepDraft('yksi');
  words('acc', 'r2').keepDraft('kaksi');
  words().clear();
  expect(Object.keys(localStorage)).toEqual([]);
});

test('a device that keeps nothing breaks nothing', () => {
  const none = new OwnWords(null, 'acc', 'r1');
  none.keepDraft('x');
  none.keepUnsent([item('a-1')], []);
  expect([none.draft(), none.unsent()]).toEqual(['', []]);
});

test('what cannot be read is left out, the rest comes back', () => {
  words().keepUnsent([item('a-1'), item('b-2')], []);
  localStorage.setItem('vertaistupa:acc:r1:unsent:a-1', '{rikki');
  expect(words().unsent()).toEqual([item('b-2')]);
});

test('what the Enter key does is kept for the account, and told once after each choice', () => {
  const key = () => new EnterKey(localStorage, 'acc');
  expect([key().sends.value, key().untold]).toEqual([true, true]);
  key().wasTold();
  expect(key().untold).toBe(false);
  key().choose(false);
  expect([key().sends.value, key().untold]).toEqual([false, true]);
  key().choose(true);
  expect(key().sends.value).toBe(true);
});

test('another account, and a sign-out, forget what the Enter key does', () => {
  words();
  new EnterKey(localStorage, 'acc').choose(false);
  words('other');
  expect(new EnterKey(localStorage, 'acc').sends.value).toBe(true);
});
