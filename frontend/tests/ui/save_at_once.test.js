// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { watchChoices } from '../../src/ui/save_at_once.js';

const WORDS = {
  fi: { title: 'Asetukset', saved: 'Tallennettu.', failed: 'Ei tallentunut.' },
  sv: { title: 'Inställningar', saved: 'Sparat.', failed: 'Sparades inte.' },
};
const OPTIONS = { language: ['fi', 'sv'], text_size: ['normal', 'large'], colours: ['device', 'dark'] };

/** @param {Record<string, string>} chosen what the server has stored */
function pageOf(chosen) {
  const words = WORDS[/** @type {'fi' | 'sv'} */ (chosen.language)];
  const fields = Object.entries(OPTIONS).map(([name, values]) => {
    const radios = values.map(
      (value) =>
        `<input type="radio" name="${name}" value="${value}"${chosen[name] === value ? ' checked' : ''}>`,
    );
    return `<div><fieldset id="${name}">${radios.join('')}</fieldset><p role="status"></p></div>`;
  });
  const look =
    (chosen.colours === 'device' ? '' : ` data-theme="${chosen.colours}"`) +
    (chosen.text_size === 'normal' ? '' : ` data-text="${chosen.text_size}"`);
  return `<!doctype html><html lang="${chosen.language}" data-language="${chosen.language}"${look}><head>
    <meta name="color-scheme" content="${chosen.colours === 'device' ? 'light dark' : chosen.colours}">
    <title>${words.title}</title></head><body><h1>${words.title}</h1>
    <form action="/asetukset" method="post" data-save-at-once data-saved="${words.saved}" data-failed="${words.failed}">
    <div class="note" role="status">${words.saved}</div>${fields.join('')}<button>Save</button></form></body></html>`;
}

const fetched = vi.fn();
const stored = { language: 'fi', text_size: 'normal', colours: 'device' };

/** @param {RequestInit} request stores like the server and answers with its page */
function answer(request) {
  Object.assign(stored, Object.fromEntries(/** @type {URLSearchParams} */ (request.body)));
  return { ok: true, text: async () => pageOf(stored) };
}

/** @param {string} name @param {string} value */
function choose(name, value) {
  const radio = /** @type {HTMLInputElement} */ (
    document.querySelector(`[name="${name}"][value="${value}"]`)
  );
  radio.focus();
  radio.click();
}

const told = (/** @type {string} */ name) =>
  document.querySelector(`#${name} + [role="status"]`)?.textContent;
const button = () => /** @type {HTMLButtonElement} */ (document.querySelector('form button'));

let hiddenAtFirst = false;
beforeAll(() => {
  vi.stubGlobal('fetch', fetched);
  show();
  watchChoices();
  hiddenAtFirst = button().hidden === true;
});

function show() {
  Object.assign(stored, { language: 'fi', text_size: 'normal', colours: 'device' });
  const page = new DOMParser().parseFromString(pageOf(stored), 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
  document.querySelector('.note')?.remove();
}

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(async (_, request) => answer(request));
  show();
});

test('with the script there is no button', () => {
  expect(hiddenAtFirst).toBe(true);
});

test('a choice is sent at once with the others, worn, and told beside it', async () => {
  choose('colours', 'dark');
  await vi.waitFor(() => expect(told('colours')).toBe('Tallennettu.'));
  expect(fetched.mock.calls[0]?.[0]).toMatch(/\/asetukset$/u);
  expect(String(fetched.mock.calls[0]?.[1].body)).toBe('language=fi&text_size=normal&colours=dark');
  const { theme, text } = document.documentElement.dataset;
  expect([theme, text]).toEqual(['dark', undefined]);
  expect(document.querySelector('meta')?.getAttribute('content')).toBe('dark');
  expect([told('language'), told('text_size')]).toEqual(['', '']);
});

test('another language changes the words and leaves the focus on the choice', async () => {
  choose('language', 'sv');
  await vi.waitFor(() => expect(told('language')).toBe('Sparat.'));
  expect([document.title, document.querySelector('h1')?.textContent]).toEqual([
    'Inställningar',
    'Inställningar',
  ]);
  expect(document.documentElement.lang).toBe('sv');
  expect(/** @type {HTMLInputElement} */ (document.activeElement).value).toBe('sv');
  expect(document.querySelector('.note')).toBeNull();
  expect(button().hidden).toBe(true);
});

test('what is chosen while another choice is on its way is not lost and comes after it', async () => {
  /** @type {(value?: unknown) => void} */
  let release = () => {};
  const held = new Promise((resolve) => {
    release = resolve;
  });
  fetched.mockImplementationOnce(async (_, request) => {
    await held;
    return answer(request);
  });
  choose('language', 'sv');
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce());
  choose('text_size', 'large');
  await Promise.resolve();
  expect(fetched).toHaveBeenCalledOnce();
  release();
  await vi.waitFor(() => expect(told('text_size')).toBe('Sparat.'));
  expect(stored).toEqual({ language: 'sv', text_size: 'large', colours: 'device' });
  expect(document.documentElement.dataset.text).toBe('large');
});

test.each([
  ['refused', async () => ({ ok: false })],
  [
    'offline',
    async () => {
      throw new TypeError('offline');
    },
  ],
])('where saving fails (%s) the button comes back and the line says so', async (_, fails) => {
  button().hidden = true;
  fetched.mockImplementation(fails);
  choose('text_size', 'large');
  await vi.waitFor(() => expect(told('text_size')).toBe('Ei tallentunut.'));
  expect(button().hidden).toBe(false);
  expect(document.documentElement.dataset.text).toBeUndefined();
});
