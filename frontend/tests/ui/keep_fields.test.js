// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepTypedFields } from '../../src/ui/keep_fields.js';

const FORM = `<form class="langs"><button formaction="/kieli/sv?next=/ryhmat/a/liity">Svenska</button></form>
  <main><form><input name="name"><input type="password" name="password"><input type="checkbox" name="rules" value="yes">
  <input type="radio" name="way" value="a"><input type="radio" name="way" value="b">
  <select name="heard"><option value=""></option><option value="friend">x</option></select>
  <textarea name="why"></textarea><button>Lähetä</button></form></main>`;

const storage = () => sessionStorage;

/** @param {string} path */
function open(path) {
  history.replaceState(null, '', path);
  // A page of its own each time: listeners of the one before are gone with it.
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = FORM;
  keepTypedFields(page, storage);
  return page;
}

/** @param {Document} page @param {string} selector @returns {any} */
const of = (page, selector) => page.querySelector(selector);

/** @param {Document} page @param {string} button */
const press = (page, button) =>
  page.dispatchEvent(Object.assign(new Event('submit'), { submitter: of(page, button) }));

function typeIn() {
  const page = open('/ryhmat/a/liity');
  of(page, '[name=name]').value = 'Havu';
  of(page, '[name=password]').value = 'salainen';
  of(page, '[name=rules]').checked = true;
  of(page, '[value=b]').checked = true;
  of(page, 'select').value = 'friend';
  of(page, 'textarea').value = 'kaksi\nriviä';
  return page;
}

beforeEach(() => sessionStorage.clear());
afterEach(() => history.replaceState(null, '', '/'));

test('what was typed goes along into another language, and is kept nowhere after it', () => {
  press(typeIn(), '.langs button');
  const page = open('/ryhmat/a/liity');
  expect(of(page, '[name=name]').value).toBe('Havu');
  expect(of(page, '[name=password]').value).toBe('');
  expect(of(page, '[name=rules]').checked).toBe(true);
  expect(of(page, '[value=b]').checked).toBe(true);
  expect(of(page, 'select').value).toBe('friend');
  expect(of(page, 'textarea').value).toBe('kaksi\nriviä');
  expect(sessionStorage.length).toBe(0);
});

test('a tick that was taken off stays off', () => {
  const page = typeIn();
  of(page, '[name=rules]').checked = false;
  press(page, '.langs button');
  expect(of(open('/ryhmat/a/liity'), '[name=rules]').checked).toBe(false);
});

test('another page gets nothing of it, and neither does a form that was sent', () => {
  press(typeIn(), '.langs button');
  expect(of(open('/ryhmat/b/liity'), '[name=name]').value).toBe('');
  expect(sessionStorage.length).toBe(0);
  press(typeIn(), 'main button');
  expect(sessionStorage.length).toBe(0);
});

test('a browser that keeps nothing loses no page', () => {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = FORM;
  const refused = () => {
    throw new Error('refused');
  };
  expect(() => keepTypedFields(page, refused)).not.toThrow();
  expect(() => press(page, '.langs button')).not.toThrow();
});
