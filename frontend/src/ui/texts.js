/** Texts of the reader's language. One language is loaded for a page's life; the rest stay on the server. */

import { FluentBundle, FluentResource } from '@fluent/bundle';

/**
 * @typedef {'fi' | 'fi-selko' | 'sv' | 'en'} Language
 * @typedef {Record<string, string | number>} Values
 */

const FILES = import.meta.glob('../../../app/locales/*/room.ftl', { query: '?raw', import: 'default' });

/** Easy Finnish is Finnish to Fluent and to Intl. */
const LOCALES = { fi: 'fi-FI', 'fi-selko': 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** A name in a right-to-left script is kept from turning the words around it. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/u;
const ISOLATE = ['\u2068', '\u2069'];

/** @type {FluentBundle | null} */
let bundle = null;
/** @type {Language} */
let current = 'fi';

/** @param {string | undefined} tag @returns {Language} anything else than the four becomes fi */
export const languageOf = (tag) => (tag && tag in LOCALES ? /** @type {Language} */ (tag) : 'fi');

/** @param {Language} language */
export async function loadTexts(language) {
  const source = await FILES[`../../../app/locales/${language}/room.ftl`]?.();
  useTexts(language, /** @type {string} */ (source));
}

/**
 * @param {Language} language
 * @param {string} source Fluent text
 */
export function useTexts(language, source) {
  current = language;
  bundle = new FluentBundle(LOCALES[language], { useIsolating: false });
  bundle.addResource(new FluentResource(source));
}

export const language = () => current;
export const locale = () => LOCALES[current];

/**
 * @param {string} key
 * @param {Values} [values]
 * @returns {string} the text; the key itself when there is none, which a test keeps from happening
 */
export function t(key, values = {}) {
  const message = bundle?.getMessage(key);
  if (!message?.value) return key;
  const safe = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolated(value)]));
  return /** @type {FluentBundle} */ (bundle).formatPattern(message.value, safe, []);
}

/** @param {string | number} value */
function isolated(value) {
  return typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? ISOLATE.join(value) : value;
}
