import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, PATIENCE_MS } from '../../src/offline/answer.js';
import { clearOthers, fill } from '../../src/offline/keep.js';
import { FakeCaches, ORIGIN } from './fake_caches.js';

const LANGUAGES = ['fi', 'fi-selko', 'sv', 'en'];
/** @param {string} name */
const inAll = (name) => Object.fromEntries(LANGUAGES.map((one) => [one, `/ilman-yhteytta/${name}/${one}`]));
const KEPT = {
  cache: 'apua-nyt-1',
  language: 'sv',
  pages: { 'apua-nyt': inAll('apua-nyt'), 'ei-yhteytta': inAll('ei-yhteytta') },
  files: ['/static/assets/main-abcdefgh.css', '/favicon.svg'],
};
/** @type {FakeCaches} */
let caches;
/** @type {import('vitest').Mock<typeof fetch>} */
let network;

class PlainRequest {
  /** @param {string} url */
  constructor(url) {
    this.url = new URL(url, ORIGIN).href;
  }
}

beforeEach(async () => {
  vi.useFakeTimers();
  caches = new FakeCaches();
  network = vi.fn(async () => new Response('from the network'));
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('Request', PlainRequest);
  await fill(/** @type {any} */ (caches), KEPT);
  network.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/**
 * @param {string} path
 * @param {{mode?: string, method?: string, preload?: Promise<Response | undefined>}} [more]
 * @returns {Promise<Response> | undefined} what the worker answers; undefined where it leaves the browser alone
 */
function ask(path, { mode = 'navigate', method = 'GET', preload = Promise.resolve(undefined) } = {}) {
  const request = { url: new URL(path, ORIGIN).href, mode, method };
  /** @type {Promise<Response> | undefined} */
  let answered;
  const event = {
    request,
    preloadResponse: preload,
    respondWith: (/** @type {Promise<Response>} */ given) => {
      answered = given;
    },
    waitUntil: () => undefined,
  };
  answer(/** @type {any} */ (event), KEPT, ORIGIN);
  return answered;
}

/** @param {Promise<Response> | undefined} answered */
const text = async (answered) => (await answered)?.text();
const away = () => network.mockRejectedValue(new TypeError('Failed to fetch'));

test('it keeps the listed pages and files and nothing else', () => {
  expect([...caches.held.keys()]).toEqual(['apua-nyt-1']);
  expect([...(caches.held.get('apua-nyt-1') ?? new Map()).keys()]).toEqual([
    ...Object.values(KEPT.pages['apua-nyt']),
    ...Object.values(KEPT.pages['ei-yhteytta']),
    ...KEPT.files,
  ]);
});

test('what does not come whole is not kept, and the earlier cache stays', async () => {
  network.mockResolvedValueOnce(new Response('', { status: 503 }));
  const newer = { ...KEPT, cache: 'apua-nyt-2' };
  await expect(fill(/** @type {any} */ (caches), newer)).rejects.toThrow();
  expect(caches.held.get('apua-nyt-2')?.size).toBe(0);
  expect(caches.held.get('apua-nyt-1')?.size).toBe(10);
});

test('a newer release clears every other cache away', async () => {
  const newer = { ...KEPT, cache: 'apua-nyt-2' };
  await fill(/** @type {any} */ (caches), newer);
  await caches.open('something else');
  await clearOthers(/** @type {any} */ (caches), newer);
  expect([...caches.held.keys()]).toEqual(['apua-nyt-2']);
});

test('while the network is there every page comes from it, and none is kept', async () => {
  for (const path of ['/', '/apua-nyt', '/apua-nyt?kieli=fi', '/omat-ryhmat', '/huone/abc', '/liitto']) {
    expect(await text(ask(path)), path).toBe('from the network');
  }
  expect(caches.held.get('apua-nyt-1')?.size).toBe(10);
});

test('what the browser has asked for already is not asked for again', async () => {
  expect(await text(ask('/omat-ryhmat', { preload: Promise.resolve(new Response('preloaded')) }))).toBe(
    'preloaded',
  );
  expect(network).not.toHaveBeenCalled();
});

test('without a network Apua nyt is the kept one, in the language of the last visit or the one asked for', async () => {
  away();
  expect(await text(ask('/apua-nyt'))).toBe('kept /ilman-yhteytta/apua-nyt/sv');
  for (const language of LANGUAGES) {
    expect(await text(ask(`/apua-nyt?kieli=${language}`))).toBe(`kept /ilman-yhteytta/apua-nyt/${language}`);
  }
  for (const odd of ['de', '__proto__', 'constructor', '']) {
    expect(await text(ask(`/apua-nyt?kieli=${odd}`))).toBe('kept /ilman-yhteytta/apua-nyt/sv');
  }
  const cut = Promise.reject(new TypeError('Failed to fetch'));
  expect(await text(ask('/apua-nyt', { preload: cut }))).toBe('kept /ilman-yhteytta/apua-nyt/sv');
});

test('without a network any other page is the calm one', async () => {
  away();
  for (const path of [
    '/',
    '/omat-ryhmat',
    '/huone/abc',
    '/apua-nyt/',
    '/ilman-yhteytta/apua-nyt/fi',
    '/liitto',
  ]) {
    expect(await text(ask(path)), path).toBe('kept /ilman-yhteytta/ei-yhteytta/sv');
  }
});

test('a network that only seems to be there is not waited for where help is needed', async () => {
  network.mockReturnValue(new Promise(() => undefined));
  const help = ask('/apua-nyt');
  const other = ask('/omat-ryhmat');
  const ended = vi.fn();
  help?.then(ended);
  other?.then(ended);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await text(help)).toBe('kept /ilman-yhteytta/apua-nyt/sv');
  expect(ended).toHaveBeenCalledOnce();
});

test('a slow network is waited for where nothing is kept any more', async () => {
  /** @type {(answer: Response) => void} */
  let come = () => undefined;
  network.mockReturnValue(
    new Promise((resolve) => {
      come = resolve;
    }),
  );
  caches.held.clear();
  const help = ask('/apua-nyt');
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  come(new Response('late'));
  expect(await text(help)).toBe('late');
});

test('a house out of order is no reason to go without the numbers; its other answers stand', async () => {
  network.mockImplementation(async () => new Response('out of order', { status: 503 }));
  expect(await text(ask('/apua-nyt'))).toBe('kept /ilman-yhteytta/apua-nyt/sv');
  expect(await text(ask('/omat-ryhmat'))).toBe('out of order');
  network.mockImplementation(async () => new Response('not here', { status: 421 }));
  expect(await text(ask('/apua-nyt'))).toBe('not here');
});

test('where nothing is kept any more the browser says what it says', async () => {
  caches.held.clear();
  away();
  for (const path of ['/apua-nyt', '/omat-ryhmat']) {
    const answered = ask(path);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect((await answered)?.type).toBe('error');
  }
});

test('forms, other sites, and what pages load by themselves are left to the browser', () => {
  expect(ask('/kieli/sv?next=/apua-nyt', { method: 'POST' })).toBeUndefined();
  expect(ask('/kirjaudu', { method: 'POST' })).toBeUndefined();
  expect(ask('https://www.ilmatieteenlaitos.fi/')).toBeUndefined();
  expect(ask('https://stupa.example.evil.example/apua-nyt')).toBeUndefined();
  for (const path of ['/api/me', '/static/assets/room-abcdefgh.js', '/yhteys.js', '/apua-nyt']) {
    expect(ask(path, { mode: 'cors' }), path).toBeUndefined();
  }
});

test('what the kept pages load is there without a network', async () => {
  away();
  expect(await text(ask('/favicon.svg', { mode: 'no-cors' }))).toBe('kept /favicon.svg');
  caches.held.clear();
  network.mockResolvedValue(new Response('from the network'));
  expect(await text(ask('/favicon.svg', { mode: 'no-cors' }))).toBe('from the network');
});
