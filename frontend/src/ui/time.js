/** Times as the reader writes them, always in Finland's time: 21.02 in Finnish and Swedish, 21:02 in English. */

import { language, locale } from './texts.js';

const ZONE = 'Europe/Helsinki';

/** Making a formatter costs more than using it a hundred times. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {Intl.DateTimeFormatOptions} options
 * @param {string} where a locale
 */
function formatter(options, where) {
  const key = where + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(where, { timeZone: ZONE, ...options });
  formats.set(key, known);
  return known;
}

/**
 * @param {string | Date} at
 * @param {Intl.DateTimeFormatOptions} options
 * @param {string} [where] a locale other than the reader's
 */
function parts(at, options, where = locale()) {
  const found = formatter(options, where).formatToParts(new Date(at));
  return Object.fromEntries(found.map((part) => [part.type, part.value]));
}

/** @param {string | Date} at @returns {string} "21.02" and "7.46" in Finnish and Swedish, "07:46" in English */
export function clock(at) {
  const { hour, minute } = parts(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB');
  return language() === 'en' ? `${hour}:${minute}` : `${Number(hour)}.${minute}`;
}

/** @param {string | Date} at @returns {string} the day in Finland, "2026-02-10" */
export function dayKey(at) {
  const { year, month, day } = parts(at, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-GB');
  return `${year}-${month}-${day}`;
}

/**
 * @param {string | Date} at
 * @param {Date} now
 * @returns {string} "tiistai 10. helmikuuta", with the year when it is another one
 */
export function longDay(at, now) {
  const { weekday } = parts(at, { weekday: 'long' });
  return `${weekday} ${longDate(at, now)}`;
}

/**
 * @param {string | Date} at
 * @param {Date} now
 * @returns {string} "10. helmikuuta", with the year when it is another one
 */
export function longDate(at, now) {
  const sameYear = dayKey(at).slice(0, 4) === dayKey(now).slice(0, 4);
  const year = sameYear ? undefined : /** @type {const} */ ('numeric');
  return formatter({ day: 'numeric', month: 'long', year }, locale()).format(new Date(at));
}

/**
 * @param {string | Date} at
 * @param {Date} now
 * @returns {'today' | 'yesterday' | null}
 */
export function nearDay(at, now) {
  const key = dayKey(at);
  if (key === dayKey(now)) return 'today';
  return key === dayKey(dayBefore(now)) ? 'yesterday' : null;
}

/** @param {string} date "2026-02-10" @returns {Date} a moment of that day in Finland */
export const noonOf = (date) => new Date(`${date}T10:00:00Z`);

/** @param {string | Date} at @returns {string} "11.2.", "11.2" in Swedish, "11 Feb" */
export function shortDay(at) {
  const { day } = parts(at, { day: 'numeric' }, 'en-GB');
  if (language() === 'en') return `${day} ${parts(at, { month: 'short' }).month}`;
  const { month } = parts(at, { month: 'numeric' }, 'en-GB');
  return language() === 'sv' ? `${day}.${month}` : `${day}.${month}.`;
}

/** @param {string | Date} at @returns {string} "ke 11.2. klo 19.50", "on 11.2 kl. 19.50", "Wed 11 Feb at 19:50" */
export function dayAndClock(at) {
  const { weekday = '' } = parts(at, { weekday: 'short' });
  if (language() === 'en') return `${weekday} ${shortDay(at)} at ${clock(at)}`;
  if (language() === 'sv') return `${weekday.slice(0, 2)} ${shortDay(at)} kl. ${clock(at)}`;
  return `${weekday} ${shortDay(at)} klo ${clock(at)}`;
}

/** @param {Date} now @returns {Date} noon-safe: twelve hours at most beside the day's change of clocks */
function dayBefore(now) {
  const noon = new Date(`${dayKey(now)}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - 1);
  return noon;
}
