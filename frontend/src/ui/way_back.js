/** A link marked data-back goes back instead of opening its page anew: browsers keep there what was written. */
export function watchWayBack() {
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest('[data-back]') || history.length < 2) return;
    event.preventDefault();
    history.back();
  });
}
