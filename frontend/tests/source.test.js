/** What the strict content policy and the house style ask of the source. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = `${import.meta.dirname}/../src`;
const paths = readdirSync(root, { recursive: true }).map(String);
/** @param {string} path */
const text = (path) => readFileSync(`${root}/${path}`, 'utf8');

test('no style attributes, no inline handlers, no HTML from strings', () => {
  const bad = /\bstyle=|dangerouslySetInnerHTML|\.innerHTML|\.cssText|\.style\.|javascript:/u;
  const jsx = paths.filter((path) => /\.(jsx?|svg)$/u.test(path));
  expect(jsx.filter((path) => bad.test(text(path)))).toEqual([]);
});

test('no file is longer than its cap', () => {
  const long = paths.filter((path) => /\.(jsx?|css)$/u.test(path) && text(path).split('\n').length > 250);
  expect(long).toEqual([]);
});

test('every drawing that is named is in the sprite', () => {
  const sprite = text('ui/symbols.svg');
  const source = paths
    .filter((path) => /\.jsx?$/u.test(path))
    .map(text)
    .join('\n');
  const named = [...source.matchAll(/(?:<Icon name="|icon: '|icon="|entry\(\s*')([a-z]+)/gu)].map(
    (found) => found[1],
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !sprite.includes(`id="i-${name}"`))).toEqual([]);
  const motifs = [
    'palmikko',
    'aalto',
    'rengas',
    'ruutu',
    'syy',
    'pisto',
    'risti',
    'raita',
    'ruoto',
    'viisto',
  ];
  expect(motifs.filter((name) => !sprite.includes(`id="m-${name}"`))).toEqual([]);
});

test('the texts of a page never stand in the source', () => {
  const jsx = paths
    .filter((path) => path.endsWith('.jsx'))
    .map(text)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//gu, '');
  const words = [...jsx.matchAll(/>\s*([\p{L}]{3,}[\p{L} ,.]*)\s*</gu)].map((found) => found[1]);
  expect(words.filter((word) => word !== 'Vertaistupa')).toEqual([]);
});
