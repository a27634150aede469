/** A heading that shows what is typed into a field: `data-follows` names the field, `data-empty` the words without it. */

/** @param {Document} page */
export function followFields(page) {
  for (const shown of page.querySelectorAll('[data-follows]'))
    follow(/** @type {HTMLElement} */ (shown), page);
}

/**
 * @param {HTMLElement} shown
 * @param {Document} page
 */
function follow(shown, page) {
  const { follows = '', empty = '' } = shown.dataset;
  const field = page.getElementById(follows);
  if (!(field instanceof HTMLInputElement)) return;
  const show = () => {
    shown.textContent = field.value.trim() || empty;
  };
  field.addEventListener('input', show);
  // A browser that went back keeps what was typed; a refused name is nobody's place.
  if (field.value && field.ariaInvalid !== 'true') show();
}
