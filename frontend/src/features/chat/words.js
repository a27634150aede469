/** Rules for what is written: cleaning, and how much fits. Pure. */

import { MAX_TEXT_CHARACTERS } from '../../net/protocol.js';

/** From here on the reader is told how much is left. */
const NEAR_CHARACTERS = 400;

/**
 * @param {string} text
 * @returns {string} without empty edges and without what the wire refuses: U+0000 and halves of a character
 */
export const cleaned = (text) =>
  text
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();

/** @param {string} text @returns {number} characters as the server counts them: code points */
export const characters = (text) => [...text].length;

/**
 * @param {string} text
 * @returns {{left: number, near: boolean, over: boolean}} how many characters still fit, below 0 when over
 */
export function room(text) {
  const left = MAX_TEXT_CHARACTERS - characters(cleaned(text));
  return { left, near: left <= NEAR_CHARACTERS, over: left < 0 };
}

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]']/gu;

/**
 * Cuts a leader's text at its addresses; members' addresses stay plain words.
 *
 * @param {string} text
 * @returns {{text: string, link: boolean}[]}
 */
export function linked(text) {
  const pieces = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), link: false });
    pieces.push({ text: found[0], link: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), link: false });
  return pieces;
}

const QUOTE_CHARACTERS = 60;

/** @param {string} text @returns {string} its first words, on one line */
export function firstWords(text) {
  const line = [...text.replace(/\s+/gu, ' ').trim()];
  return line.length > QUOTE_CHARACTERS
    ? `${line.slice(0, QUOTE_CHARACTERS).join('').trimEnd()}…`
    : line.join('');
}
