/** Every pair of colours of the design reaches its contrast, in both themes, as the stylesheet says them. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(`${import.meta.dirname}/../../src/styles/tokens.css`, 'utf8');

/** @param {string} selector @returns {Record<string, string>} the colours of its first block */
function colours(selector) {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  const found = [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/gu)];
  return Object.fromEntries(found.map(([, name, value]) => [name, value]));
}

const THEMES = {
  light: colours(':root'),
  dark: { ...colours(':root'), ...colours(':root[data-theme="dark"]') },
  device: { ...colours(':root'), ...colours(':root:not([data-theme="light"])') },
};

/** @param {string} hex @returns {number} relative luminance */
function luminance(hex) {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} one @param {string} other */
function contrast(one, other) {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = [
  ...['linen', 'paper', 'wood', 'grain', 'grain-soft', 'berry-soft', 'lamp-soft'].map((ground) => [
    'ink',
    ground,
  ]),
  ...['linen', 'paper', 'wood', 'berry-soft'].map((ground) => ['ink-soft', ground]),
  ...['linen', 'paper', 'wood', 'berry-soft'].map((ground) => ['berry', ground]),
  ...['linen', 'paper', 'berry-soft'].map((ground) => ['berry-deep', ground]),
  ['on-berry', 'berry'],
  ['on-berry', 'berry-deep'],
  ['lamp-ink', 'lamp-soft'],
  ['spruce', 'spruce-soft'],
  ['spruce', 'linen'],
  ['lingon', 'lingon-soft'],
  ...['linen', 'paper', 'wood'].map((ground) => ['lingon', ground]),
];
const EDGES = ['linen', 'paper', 'wood'].map((ground) => ['edge', ground]);

describe.each(Object.entries(THEMES))('%s', (_name, theme) => {
  const between = (/** @type {string} */ one, /** @type {string} */ other) =>
    contrast(/** @type {string} */ (theme[one]), /** @type {string} */ (theme[other]));

  test.each(TEXT)('%s on %s can be read', (ink, ground) => {
    expect(between(ink ?? '', ground ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGES)('%s on %s can be seen', (edge, ground) => {
    expect(between(edge ?? '', ground ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('the device’s evening and the reader’s own are the same', () => {
  expect(THEMES.device).toEqual(THEMES.dark);
});
