/** Every text in four languages; every key used, every used key there. */

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import { FREEZE_REASONS, HIDE_REASONS, PHASES, REPORT_REASONS } from '../src/net/protocol.js';

const LANGUAGES = ['fi', 'fi-selko', 'sv', 'en'];
const here = (/** @type {string} */ path) => new URL(path, import.meta.url);
const file = (/** @type {string} */ language) =>
  readFileSync(here(`../../app/locales/${language}/room.ftl`), 'utf8');

/** @param {string} language @returns {Map<string, any>} */
function messages(language) {
  const resource = parse(file(language), { withSpans: false });
  const found = resource.body.filter((entry) => entry.type === 'Message');
  return new Map(found.map((entry) => [entry.id.name, entry]));
}

/** @param {any} node @param {Set<string>} [found] @returns {string[]} the placeholders of a text */
function placeholders(node, found = new Set()) {
  if (node && typeof node === 'object') {
    if (node.type === 'VariableReference') found.add(node.id.name);
    for (const child of Object.values(node)) placeholders(child, found);
  }
  return [...found].sort();
}

const source = readdirSync(here('../src'), { recursive: true })
  .map(String)
  .filter((path) => /\.jsx?$/u.test(path))
  .map((path) => readFileSync(here(`../src/${path}`), 'utf8'))
  .join('\n');

/** Keys made of a family's name and a name of the wire. */
const FAMILIES = {
  hide: HIDE_REASONS,
  aside: HIDE_REASONS,
  report: REPORT_REASONS,
  cancelled: ['few_people', 'no_leader', 'otherwise', 'other'],
  'meeting-off': ['ill', 'few', 'other'],
  'line-frozen': ['leader', 'staff'],
  'line-guest': ['comes', 'changed', 'off'],
  'line-thawed': ['leader', 'staff', 'time'],
  'line-glass': ['danger', 'serious_report', 'no_leader', 'authority', 'closed'],
  frozen: ['leader', 'staff'],
  freeze: FREEZE_REASONS,
};
const made = Object.entries(FAMILIES).flatMap(([family, names]) => names.map((name) => `${family}-${name}`));
const phases = PHASES.map((phase) => `phase-${phase}-name`);
const shut = ['away', 'paused', 'removed', 'left', 'pair-left', 'cleared', 'missing'].flatMap((phase) => [
  `${phase}-title`,
  `${phase}-lead`,
]);
const finnish = messages('fi');

describe.each(LANGUAGES)('%s', (language) => {
  const own = messages(language);

  test('reads without errors and has every key once', () => {
    const resource = parse(file(language), {});
    expect(resource.body.filter((entry) => entry.type === 'Junk')).toEqual([]);
    const keys = resource.body.flatMap((entry) => (entry.type === 'Message' ? [entry.id.name] : []));
    expect(keys.length).toBe(own.size);
    expect([...own.keys()]).toEqual([...finnish.keys()]);
  });

  test('fills the same places', () => {
    for (const [key, entry] of own) {
      const places = new Set([...placeholders(finnish.get(key)), ...placeholders(entry)]);
      expect([key, placeholders(entry)]).toEqual([key, [...places].sort()]);
    }
  });

  test('neither shouts nor inflects a placeholder', () => {
    const lines = file(language).split('\n');
    expect(lines.filter((line) => /!|\}(?=[a-zåäö])/u.test(line))).toEqual([]);
  });
});

test('every key is used, and every used key is there', () => {
  const used = [...source.matchAll(/\bt\(\s*'([a-z0-9-]+)'/gu)].map((found) => found[1] ?? '');
  expect(used.length).toBeGreaterThan(80);
  expect(used.filter((key) => !finnish.has(key))).toEqual([]);
  expect([...made, ...shut, ...phases].filter((key) => !finnish.has(key))).toEqual([]);
  const named = (/** @type {string} */ key) => source.includes(`'${key}'`);
  const unused = [...finnish.keys()].filter(
    (key) => !named(key) && ![...made, ...shut, ...phases].includes(key),
  );
  expect(unused).toEqual([]);
});
