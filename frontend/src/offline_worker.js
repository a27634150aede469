/**
 * The service worker: keeps Apua nyt on the device for the time without a connection, and nothing else. The server
 * writes what may be kept above this script (`app/help/kept_pages.py`), so that a change of any of it is a new worker.
 */

import { answer } from './offline/answer.js';
import { clearOthers, fill } from './offline/keep.js';

/** @import {Asked, Kept} from './offline/kept' */

/**
 * Of the worker's global scope, the parts that are used.
 *
 * @typedef {object} Worker
 * @property {Kept} kept
 * @property {CacheStorage} caches
 * @property {{origin: string}} location
 * @property {{navigationPreload?: {enable(): Promise<void>}}} registration
 * @property {() => Promise<void>} skipWaiting
 * @property {(kind: string, heard: (event: Asked) => void) => void} addEventListener
 */
const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));
const { kept } = worker;

async function install() {
  await fill(worker.caches, kept);
  await worker.skipWaiting();
}

async function activate() {
  await worker.registration.navigationPreload?.enable();
  await clearOthers(worker.caches, kept);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => answer(event, kept, worker.location.origin));
