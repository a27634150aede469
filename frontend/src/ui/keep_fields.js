/**
 * Another language is another page; what was typed on this one goes along. It lies in this tab's own storage for the
 * moment between the two, and nowhere else. Passwords never do.
 */

const KEPT = 'vertaistupa:typed';
const SWITCH = '/kieli/';

/** @param {Document} page @param {() => Storage} storage which may be refused */
export function keepTypedFields(page, storage) {
  putBack(page, storage);
  page.addEventListener('submit', (event) => {
    const way = /** @type {HTMLButtonElement | null} */ (/** @type {SubmitEvent} */ (event).submitter);
    if (!way?.getAttribute('formaction')?.startsWith(SWITCH)) return;
    const typed = fieldsOf(page)
      .filter(isTold)
      .map(({ name, value }) => [name, value]);
    attempt(() => storage().setItem(KEPT, JSON.stringify({ path: location.pathname, typed })));
  });
}

/** @param {Document} page @param {() => Storage} storage */
function putBack(page, storage) {
  const kept = attempt(() => storage().getItem(KEPT));
  if (!kept) return;
  attempt(() => storage().removeItem(KEPT));
  const { path, typed } = JSON.parse(kept);
  if (path !== location.pathname) return;
  for (const field of fieldsOf(page)) {
    const values = typed.filter((/** @type {string[]} */ [name]) => name === field.name);
    if (isTick(field))
      field.checked = values.some((/** @type {string[]} */ [, value]) => value === field.value);
    else if (values.length) field.value = values[0][1];
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** @param {Document} page @returns {HTMLInputElement[]} text areas and selects too, which are read and written alike */
export const fieldsOf = (page) => {
  /** @type {NodeListOf<HTMLInputElement>} */
  const fields = page.querySelectorAll('main form :is(input, textarea, select)[name]');
  return [...fields].filter(({ type }) => !['password', 'hidden', 'file'].includes(type));
};

/** @param {HTMLInputElement} field */
export const isTick = ({ type }) => type === 'checkbox' || type === 'radio';

/** @param {HTMLInputElement} field */
const isTold = (field) => !isTick(field) || field.checked;

/** @template T @param {() => T} act @returns {T | null} null where the browser keeps nothing */
export function attempt(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
