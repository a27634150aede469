// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepOtherForms } from '../../src/ui/keep_other_forms.js';

const PAGE = `<form class="langs"><button formaction="/kieli/sv?next=/pyynnot/a">Svenska</button></form>
  <main><form action="/pyynnot/a/kysy"><textarea name="said"></textarea></form>
  <form action="/pyynnot/a"><input type="radio" name="answer" value="yes"><input type="radio" name="answer" value="no">
  <select name="heard"><option value="">-</option></select>
  <textarea name="words">Kiitos.</textarea></form></main>`;
const [ASK, DECIDE] = ['form[action$=kysy]', 'form[action$="/a"]'];

/** @param {string} path */
function open(path) {
  history.replaceState(null, '', path);
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = PAGE;
  keepOtherForms(page, () => sessionStorage);
  return page;
}

/** @param {Document} page @param {string} selector @returns {any} */
const of = (page, selector) => page.querySelector(selector);

/** @param {Document} page @param {string} form @param {Element | null} [submitter] */
const send = (page, form, submitter = null) =>
  of(page, form).dispatchEvent(Object.assign(new Event('submit', { bubbles: true }), { submitter }));

beforeEach(() => sessionStorage.clear());
afterEach(() => history.replaceState(null, '', '/'));

test('a decision that was begun is still there when a question has been sent', () => {
  const page = open('/pyynnot/a');
  of(page, '[name=said]').value = 'Sopiiko tiistai?';
  of(page, '[value=no]').checked = true;
  of(page, '[name=words]').value = 'Omat sanat.';
  send(page, ASK);
  const next = open('/pyynnot/a');
  expect(of(next, '[name=words]').value).toBe('Omat sanat.');
  expect(of(next, '[value=no]').checked).toBe(true);
  expect(of(next, '[name=said]').value).toBe('');
  expect(sessionStorage.length).toBe(0);
});

test('a question stays also when the other form is refused under its own address', () => {
  const page = open('/pyynnot/a');
  of(page, '[name=words]').value = 'Omat sanat.';
  send(page, ASK);
  expect(of(open('/pyynnot/a/kysy'), '[name=words]').value).toBe('Omat sanat.');
});

test('nothing is kept for another page, for one form alone, or for another language', () => {
  const page = open('/pyynnot/a');
  of(page, '[name=said]').value = 'Sopiiko tiistai?';
  send(page, ASK);
  send(page, '.langs', of(page, '.langs button'));
  expect(sessionStorage.length).toBe(0);
  send(page, DECIDE);
  expect(of(open('/pyynnot/b'), '[name=said]').value).toBe('');
  expect(sessionStorage.length).toBe(0);
});
