import { describe, expect, test } from 'vitest';
import { cleaned, firstWords, linked, room } from '../../src/features/chat/words.js';

describe('cleaning', () => {
  test('edges go, lines inside stay', () => expect(cleaned('  hei\n\n moi \n')).toBe('hei\n\n moi'));
  test('what the wire refuses is taken out', () => {
    expect(cleaned('a\0b')).toBe('ab');
    expect(cleaned('a\ud800b')).toBe('a\ufffdb');
    expect(cleaned('👩‍👧 ok')).toBe('👩‍👧 ok');
  });
  test('nothing is left of nothing', () => expect(cleaned(' \n\t\0 ')).toBe(''));
});

describe('what fits', () => {
  test.each([
    [0, { left: 4000, near: false, over: false }],
    [3600, { left: 400, near: true, over: false }],
    [4000, { left: 0, near: true, over: false }],
    [4001, { left: -1, near: true, over: true }],
  ])('%i characters', (count, expected) => expect(room('x'.repeat(count))).toEqual(expected));
  test('an emoji outside the basic plane is one character', () =>
    expect(room('😀'.repeat(4000)).left).toBe(0));
});

describe('a leader’s addresses', () => {
  test('become links without the sentence’s end', () => {
    expect(linked('Katso https://esimerkki.fi/a?b=1, kiitos.')).toEqual([
      { text: 'Katso ', link: false },
      { text: 'https://esimerkki.fi/a?b=1', link: true },
      { text: ', kiitos.', link: false },
    ]);
  });
  test('only web addresses', () => {
    expect(linked('javascript:alert(1) mailto:a@b.fi').some((piece) => piece.link)).toBe(false);
  });
  test('together they are the text', () => {
    const text = 'a https://x.fi/(b) https://y.fi.\nhttps://z.fi';
    expect(
      linked(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

test('the first words of a quote stand on one line', () => {
  expect(firstWords('yksi\nkaksi')).toBe('yksi kaksi');
  expect(firstWords('x'.repeat(100))).toBe(`${'x'.repeat(60)}…`);
});
