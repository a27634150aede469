/** The names of protocol.js are those of PROTOCOL.md. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as protocol from '../../src/net/protocol.js';

const text = readFileSync(`${import.meta.dirname}/../../../app/realtime/PROTOCOL.md`, 'utf8');

/** @param {string} heading @returns {string} */
const section = (heading) => text.split(new RegExp(`^#+ ${heading}.*$`, 'mu'))[1]?.split(/^#+ /mu)[0] ?? '';

/** @param {string} part @returns {string[]} names in the first column of its tables */
const names = (part) => [...part.matchAll(/^\| `([a-z_]+)` \|/gmu)].map((found) => found[1] ?? '');

test('commands', () => expect(names(section('Commands'))).toEqual(protocol.OPS));

test('signals', () => {
  const line = text.match(/^Signals: (.*)$/mu)?.[1] ?? '';
  expect([...line.matchAll(/`(\w+) \{/gu)].map((found) => found[1])).toEqual(protocol.SIGNALS);
});

test('events', () => expect(names(section('4\\. Events'))).toEqual(protocol.EVENTS));

test('error codes and whether they may be sent again', () => {
  const rows = [...section('5\\. Error codes').matchAll(/^\| `([a-z_]+)` \| (yes|no) \|/gmu)];
  expect(Object.fromEntries(rows.map(([, code, retry]) => [code, retry === 'yes']))).toEqual(
    protocol.ERROR_CODES,
  );
});

test('close codes and what they ask for', () => {
  /** @type {Record<string, string>} */
  const found = {};
  for (const [, codes, what] of section('6\\. Close codes').matchAll(
    /^\| ([0-9, ]+) \|[^|]*\| (.*) \|$/gmu,
  )) {
    for (const code of codes?.split(', ') ?? []) found[code] = what ?? '';
  }
  expect(Object.keys(found).sort()).toEqual(Object.keys(protocol.CLOSE_CODES).sort());
  for (const [code, how] of Object.entries(protocol.CLOSE_CODES)) {
    const back = /comes back/u.test(found[code] ?? '');
    expect([code, how === 'stop']).toEqual([code, !back]);
  }
});

test('version and reasons', () => {
  expect(text).toContain(`version ${protocol.VERSION}.`);
  expect(text.replace(/\s+/gu, ' ')).toContain(`one of \`${protocol.HIDE_REASONS.join(' ')}\``);
  expect(text.replace(/\s+/gu, ' ')).toContain(`\`report\`: \`${protocol.REPORT_REASONS.join(' ')}\``);
});
