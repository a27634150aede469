/** A button that copies a field's text: `data-copy` names the field; the status beside it says what `data-copied` holds. */

/** @param {Document} page */
export function offerCopies(page) {
  // Pages that came over plain http may not write there; the field itself can still be copied by hand.
  if (!navigator.clipboard) return;
  for (const button of page.querySelectorAll('[data-copy]'))
    offerCopy(/** @type {HTMLElement} */ (button), page);
}

/**
 * @param {HTMLElement} button
 * @param {Document} page
 */
function offerCopy(button, page) {
  const field = page.getElementById(button.dataset.copy ?? '');
  if (!(field instanceof HTMLInputElement)) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    const told = button.parentElement?.querySelector('[data-copied]');
    try {
      await navigator.clipboard.writeText(field.value);
      if (told instanceof HTMLElement) told.textContent = told.dataset.copied ?? '';
    } catch {
      // Refused by the browser: the text stands selected, and the reader's own way to copy is one key away.
    }
  });
}
