/**
 * One polite voice. What is said within three seconds is said together, and what is being read stands until it can
 * have been read, so that a screen reader is never interrupted and nothing is replaced unheard.
 */

import { signal } from '@preact/signals';

const TOGETHER_MS = 3000;
/** A screen reader at an ordinary pace; whoever reads a very long message does not keep the rest back for ever. */
const MS_PER_CHARACTER = 60;
const LONGEST_MS = 15_000;
/** An empty moment, without which the same words again would be no change. */
const BLINK_MS = 100;

/** The sentence of the page's only live region for the talk. */
export const spoken = signal('');

/** @typedef {{say: (sentence: string) => void, takeBack: () => void}} Line */

export class Announcer {
  /** @type {{sentences: string[], join: (sentences: string[]) => string}[]} */
  #lines = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #blink;

  /**
   * A kind of news. The lines speak in the order in which they were made.
   *
   * @param {(sentences: string[]) => string} join makes one text of what gathered
   * @returns {Line} `takeBack` forgets what was not said aloud yet
   */
  line(join) {
    /** @type {{sentences: string[], join: typeof join}} */
    const line = { sentences: [], join };
    this.#lines.push(line);
    return {
      say: (sentence) => {
        line.sentences.push(sentence);
        this.#timer ??= setTimeout(() => this.#speak(), TOGETHER_MS);
      },
      takeBack: () => {
        line.sentences = [];
      },
    };
  }

  /** Forgets what waits, and takes away what stands: it is nobody's to hear any more. */
  hush() {
    for (const line of this.#lines) line.sentences = [];
    clearTimeout(this.#blink);
    spoken.value = '';
  }

  /** @param {string} text that nobody may see any more, not empty */
  forget(text) {
    for (const line of this.#lines) line.sentences = line.sentences.filter((one) => !one.includes(text));
    if (spoken.peek().includes(text)) spoken.value = '';
  }

  #speak() {
    this.#timer = undefined;
    const text = this.#taken();
    if (!text) return;
    if (text === spoken.peek()) {
      spoken.value = '';
      this.#blink = setTimeout(() => put(text), BLINK_MS);
    } else put(text);
    const reading = Math.min(Math.max(text.length * MS_PER_CHARACTER, TOGETHER_MS), LONGEST_MS);
    this.#timer = setTimeout(() => this.#speak(), reading);
  }

  /** @returns {string} what waits on all lines, "" for nothing */
  #taken() {
    const texts = this.#lines.map((line) => (line.sentences.length ? line.join(line.sentences) : ''));
    for (const line of this.#lines) line.sentences = [];
    return texts.filter(Boolean).join(' ');
  }
}

/** @param {string} text */
function put(text) {
  spoken.value = text;
}
