/**
 * A page marked `data-unsaved` asks before it is left with something typed that was not sent. The browser asks, in its
 * own words. A quick way out never waits for an answer.
 */

/** @type {((event: Event) => void) | null} */
let asks = null;

/** @param {Document} page */
export function askBeforeLeaving(page) {
  if (!page.querySelector('[data-unsaved]')) return;
  page.addEventListener('input', (event) => {
    const field = /** @type {Element} */ (event.target);
    if (asks || !field.closest('main form[method=post]')) return;
    asks = (leaving) => leaving.preventDefault();
    addEventListener('beforeunload', asks);
  });
  page.addEventListener('submit', leaveUnasked);
}

/** What was typed may go. */
export function leaveUnasked() {
  if (asks) removeEventListener('beforeunload', asks);
  asks = null;
}
