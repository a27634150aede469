/**
 * One polite voice. What is said within three seconds is said together, so that a screen reader is never
 * interrupted and never hears the same thing twice.
 */

import { signal } from '@preact/signals';

const TOGETHER_MS = 3000;

/** The sentence of the page's only live region for the talk. */
export const spoken = signal('');

export class Announcer {
  /** @type {string[]} */
  #sentences = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {(sentences: string[]) => string} join makes one text of what gathered */
  constructor(join) {
    this.join = join;
  }

  /** @param {string} sentence */
  say(sentence) {
    this.#sentences.push(sentence);
    this.#timer ??= setTimeout(() => this.#speak(), TOGETHER_MS);
  }

  #speak() {
    this.#timer = undefined;
    spoken.value = this.join(this.#sentences);
    this.#sentences = [];
  }
}
