// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { offerCopies } from '../../src/ui/copy_field.js';

const ADDRESS = 'https://stupa.example/ryhmat/abc';
const button = () => /** @type {HTMLButtonElement} */ (document.querySelector('button'));
const told = () => document.querySelector('p')?.textContent;

beforeEach(() => {
  document.body.innerHTML = `<div><input id="address" readonly value="${ADDRESS}">
    <button type="button" data-copy="address" hidden>Kopioi osoite</button>
    <p role="status" data-copied="Osoite on kopioitu."></p></div>`;
});
afterEach(() => vi.unstubAllGlobals());

/** @param {any} clipboard */
const withClipboard = (clipboard) => vi.stubGlobal('navigator', { clipboard });

test('the button copies the address and says so', async () => {
  const writeText = vi.fn(async () => {});
  withClipboard({ writeText });
  offerCopies(document);
  expect(button().hidden).toBe(false);
  button().click();
  await vi.waitFor(() => expect(told()).toBe('Osoite on kopioitu.'));
  expect(writeText).toHaveBeenCalledWith(ADDRESS);
});

test('a browser that refuses is told nothing of, and the address stands selected', async () => {
  withClipboard({ writeText: vi.fn(async () => Promise.reject(new Error('no'))) });
  offerCopies(document);
  button().click();
  await Promise.resolve();
  const field = /** @type {HTMLInputElement} */ (document.querySelector('input'));
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, ADDRESS.length]);
  expect(told()).toBe('');
});

test('without a clipboard no button is shown', () => {
  withClipboard(undefined);
  offerCopies(document);
  expect(button().hidden).toBe(true);
});
