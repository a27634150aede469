// @vitest-environment jsdom
/** A plan's page asks before typed words are left behind, and never in the way of a quick exit. */

import { beforeEach, expect, test } from 'vitest';
import { askBeforeLeaving, leaveUnasked } from '../../src/ui/unsaved.js';

beforeEach(() => {
  leaveUnasked();
  document.body.innerHTML = `
    <main><div hidden data-unsaved></div>
      <form method="post"><input id="typed"></form>
      <form method="get"><input id="sought"></form>
    </main>`;
});

/** @param {string} id */
const type = (id) => document.getElementById(id)?.dispatchEvent(new Event('input', { bubbles: true }));
const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('what was typed is asked for, until it is sent', () => {
  askBeforeLeaving(document);
  expect(asks()).toBe(false);
  type('typed');
  expect(asks()).toBe(true);
  document.forms[0]?.dispatchEvent(new Event('submit', { bubbles: true }));
  expect(asks()).toBe(false);
});

test('whoever leaves in a hurry is not asked, nor who only searched', () => {
  askBeforeLeaving(document);
  type('sought');
  expect(asks()).toBe(false);
  type('typed');
  leaveUnasked();
  expect(asks()).toBe(false);
});

test('other pages never ask', () => {
  document.querySelector('[data-unsaved]')?.remove();
  const page = /** @type {Document} */ (document.cloneNode(true));
  askBeforeLeaving(page);
  page.getElementById('typed')?.dispatchEvent(new Event('input', { bubbles: true }));
  expect(asks()).toBe(false);
});
