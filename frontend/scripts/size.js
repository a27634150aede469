/**
 * Weighs what a reader's first look at the room loads, from the build's manifest, and fails above the ceiling:
 * the room's script with all that it imports and the heaviest language, the styles, and the worker that comes after.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const CEILINGS_KIB = { scripts: 60, styles: 15, worker: 1.5 };
const root = fileURLToPath(new URL('../../app/static/', import.meta.url));
/** @type {Record<string, {file: string, imports?: string[], dynamicImports?: string[]}>} */
const manifest = JSON.parse(readFileSync(`${root}manifest.json`, 'utf8'));

/** @param {string} key @returns {number} bytes after gzip */
const weight = (key) => gzipSync(readFileSync(root + manifest[key]?.file), { level: 9 }).length;

/** @param {string} key @param {Set<string>} [found] @returns {Set<string>} the entry and all its static imports */
function withImports(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const one of manifest[key]?.imports ?? []) withImports(one, found);
  return found;
}

const room = [...withImports('src/room.jsx'), ...withImports('src/early_socket.js')];
const texts = (manifest['src/room.jsx']?.dynamicImports ?? []).filter((key) => key.includes('.ftl'));
const weights = {
  scripts: room.reduce((sum, key) => sum + weight(key), 0) + Math.max(...texts.map(weight)),
  styles: weight('src/styles/main.css'),
  // Asked for at every visit, so it has a ceiling of its own; see app/help/kept_pages.py.
  worker: weight('src/offline_worker.js'),
};

for (const [name, bytes] of Object.entries(weights)) {
  const ceiling = CEILINGS_KIB[/** @type {keyof typeof CEILINGS_KIB} */ (name)];
  const kib = bytes / 1024;
  console.log(`${name}: ${kib.toFixed(1)} KiB of ${ceiling} KiB after gzip`);
  if (kib > ceiling) process.exitCode = 1;
}
