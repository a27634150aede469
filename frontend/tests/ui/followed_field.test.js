// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { followFields } from '../../src/ui/followed_field.js';

/** @type {HTMLInputElement} */
let field;
/** @type {HTMLElement} */
let shown;

/** @param {string} attributes of the field */
function page(attributes = '') {
  document.body.innerHTML = `<input id="name" ${attributes}>
    <h2 data-follows="name" data-empty="Sinun paikkasi">Sinun paikkasi</h2>`;
  field = /** @type {HTMLInputElement} */ (document.querySelector('input'));
  shown = /** @type {HTMLElement} */ (document.querySelector('h2'));
  followFields(document);
}

/** @param {string} words */
function type(words) {
  field.value = words;
  field.dispatchEvent(new Event('input'));
}

beforeEach(() => page());

test('the heading shows what is typed, letter by letter, and never as markup', () => {
  type('Ha');
  expect(shown.textContent).toBe('Ha');
  type(' <b>Havu</b> ');
  expect([shown.textContent, shown.children.length]).toEqual(['<b>Havu</b>', 0]);
});

test('an emptied field gives the words without a name', () => {
  type('Havu');
  type('   ');
  expect(shown.textContent).toBe('Sinun paikkasi');
});

test('a name that the browser kept is shown at once', () => {
  page('value="Havu"');
  expect(shown.textContent).toBe('Havu');
});

test('a refused name is not shown before it is changed', () => {
  page('value="Ohjaaja" aria-invalid="true"');
  expect(shown.textContent).toBe('Sinun paikkasi');
  type('Havu');
  expect(shown.textContent).toBe('Havu');
});

test('a heading whose field is not there stays as it is', () => {
  document.body.innerHTML = '<h2 data-follows="absent">Sinun paikkasi</h2>';
  followFields(document);
  expect(document.querySelector('h2')?.textContent).toBe('Sinun paikkasi');
});
