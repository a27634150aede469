/**
 * Sends the form marked data-save-at-once as soon as something is chosen in it, and says so politely beside the
 * choice. The answer is the page as it looks now: its look is taken over at once, and its words where the language
 * has changed, while the focus stays where it was. When a save fails, the form's own button comes back.
 */

const KNOWN_AFTER_MS = 150;
const LOOK = ['lang', 'data-language', 'data-theme', 'data-text'];

/** @returns {HTMLFormElement | null} */
const findForm = () => document.querySelector('form[data-save-at-once]');

/** @param {HTMLFormElement} form */
const chosenIn = (form) =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));

export function watchChoices() {
  showButton(false);
  let last = Promise.resolve();
  document.addEventListener('change', ({ target }) => {
    const choice = /** @type {HTMLInputElement} */ (target);
    if (!choice.closest('form[data-save-at-once]')) return;
    // One after the other: the last that was chosen is the last that is stored.
    last = last.then(() => save(choice.name));
  });
}

/** @param {string} name of the choice that was changed */
async function save(name) {
  const form = findForm();
  if (!form) return;
  const sent = chosenIn(form);
  say(name, '');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: sent });
    if (!answer.ok) throw new Error('not saved');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // Chosen again meanwhile: the next save is waiting, and brings the page as it then is.
    if (String(chosenIn(form)) === String(sent)) await takeOver(page, name);
    say(name, findForm()?.dataset.saved);
  } catch {
    showButton(true);
    say(name, form.dataset.failed, true);
  }
}

/** @param {Document} page @param {string} name */
async function takeOver(page, name) {
  const [here, there] = [document.documentElement, page.documentElement];
  const spoken = here.dataset.language;
  for (const part of LOOK) {
    const value = there.getAttribute(part);
    if (value === null) here.removeAttribute(part);
    else here.setAttribute(part, value);
  }
  const scheme = 'meta[name="color-scheme"]';
  document
    .querySelector(scheme)
    ?.setAttribute('content', page.querySelector(scheme)?.getAttribute('content') ?? 'light dark');
  if (here.dataset.language === spoken) return;
  document.title = page.title;
  page.querySelector('form[data-save-at-once] > .note')?.remove();
  document.body.replaceChildren(...page.body.childNodes);
  showButton(false);
  /** @type {HTMLElement | null} */ (document.querySelector(`[name="${name}"]:checked`))?.focus();
  // Screen readers hear a live region only once they know it.
  await new Promise((resolve) => setTimeout(resolve, KNOWN_AFTER_MS));
}

/** @param {string} name @param {string} [words] @param {boolean} [isFailure] */
function say(name, words = '', isFailure = false) {
  const place = document.querySelector(`#${name} ~ [role="status"]`);
  if (!place) return;
  place.classList.toggle('saved--not', isFailure);
  place.textContent = words;
}

/** @param {boolean} shown */
function showButton(shown) {
  const button = findForm()?.querySelector('button');
  if (button) button.hidden = !shown;
}
