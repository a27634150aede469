/**
 * A page may hold several forms, a question beside a decision: sending one keeps what was typed in the others. As with
 * another language it lies in this tab's own storage until the next page has come, and nowhere else.
 */

import { attempt, fieldsOf, isTick } from './keep_fields.js';

const KEPT = 'vertaistupa:typed-beside';
const SWITCH = '/kieli/';

/** @param {Document} page @param {() => Storage} storage which may be refused */
export function keepOtherForms(page, storage) {
  putBack(page, storage);
  page.addEventListener('submit', (event) => {
    const sent = /** @type {HTMLFormElement} */ (event.target);
    const way = /** @type {SubmitEvent} */ (event).submitter?.getAttribute('formaction');
    if (way?.startsWith(SWITCH)) return;
    const typed = fieldsOf(page)
      .filter((field) => field.form !== sent && isTyped(field))
      .map((field) => [actionOf(field), field.name, field.value]);
    if (!typed.length) return;
    // What is refused comes back under the form's own address, what is taken on this page or another.
    const paths = [location.pathname, sent.getAttribute('action')];
    attempt(() => storage().setItem(KEPT, JSON.stringify({ paths, typed })));
  });
}

/** @param {Document} page @param {() => Storage} storage */
function putBack(page, storage) {
  const kept = attempt(() => storage().getItem(KEPT));
  if (!kept) return;
  attempt(() => storage().removeItem(KEPT));
  const { paths, typed } = JSON.parse(kept);
  if (!paths.includes(location.pathname)) return;
  const fields = fieldsOf(page);
  for (const [action, name, value] of typed) {
    const alike = fields.filter((field) => field.name === name && actionOf(field) === action);
    const field = alike.find((one) => !isTick(one) || one.value === value);
    if (!field) continue;
    if (isTick(field)) field.checked = true;
    else field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** @param {HTMLInputElement} field @returns {boolean} chosen or written since the page came; a list says neither */
const isTyped = (field) => {
  if (isTick(field)) return field.checked && !field.defaultChecked;
  return 'defaultValue' in field && field.value !== field.defaultValue;
};

/** @param {HTMLInputElement} field */
const actionOf = ({ form }) => form?.getAttribute('action') ?? '';
