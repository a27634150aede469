/**
 * The reader's own unsent words on this device: the draft, and messages on their way; and what the Enter key does
 * here. Each message has a
 * key of its own, so that two windows of the same room never write over each other. Another account
 * or a sign-out clears everything; a session that ended by itself (4401) does not. A device that keeps nothing costs
 * only this comfort: then every call does nothing.
 */

/** @import {Unsent} from '../../store/state' */

const PREFIX = 'vertaistupa:';
const OWNER = `${PREFIX}account`;

export class OwnWords {
  /**
   * @param {Storage | null} storage null when the browser refuses it
   * @param {string} account opaque key of the signed-in account
   * @param {string} room
   */
  constructor(storage, account, room) {
    this.storage = storage;
    this.room = `${PREFIX}${account}:${room}:`;
    this.told = `${PREFIX}${account}:told`;
    this.enter = `${PREFIX}${account}:enter`;
    if (this.#get(OWNER) !== account) {
      this.clear();
      this.#set(OWNER, account);
    }
  }

  draft() {
    return this.#get(`${this.room}draft`) ?? '';
  }

  /** @param {string} text */
  keepDraft(text) {
    this.#set(`${this.room}draft`, text);
  }

  /** @returns {Unsent[]} in the order of writing */
  unsent() {
    const kept = this.#keys(`${this.room}unsent:`).flatMap((key) => this.#read(key));
    kept.sort((a, b) => a.writtenAt - b.writtenAt);
    return kept.map(({ writtenAt, ...item }) => ({ ...item, number: null, at: null }));
  }

  /**
   * @param {Unsent[]} after
   * @param {Unsent[]} before
   */
  keepUnsent(after, before) {
    const held = new Set(after.map((item) => item.clientId));
    for (const item of before) if (!held.has(item.clientId)) this.#set(this.#key(item), '');
    const known = new Set(before);
    for (const item of after) if (!known.has(item)) this.#keep(item);
  }

  /** @returns {boolean} whether the rule of the Enter key still has to be told here */
  get enterUntold() {
    return this.#get(this.told) === null;
  }

  enterWasTold() {
    this.#set(this.told, 'enter');
  }

  /** @returns {boolean} whether Enter sends where there are keys to press; the reader's choice on this device */
  get enterSends() {
    return this.#get(this.enter) !== 'line';
  }

  /** The new rule is told once again. @param {boolean} sends */
  chooseEnter(sends) {
    this.#set(this.enter, sends ? '' : 'line');
    this.#set(this.told, '');
  }

  /** Forgets the words of this room; the choices stay. */
  clearRoom() {
    for (const key of this.#keys(this.room)) this.#set(key, '');
  }

  /** Forgets everybody's words and choices on this device. */
  clear() {
    for (const key of this.#keys(PREFIX)) this.#set(key, '');
  }

  /** @param {Unsent} item */
  #keep(item) {
    const { clientId, text, quote, error } = item;
    const state = item.state === 'failed' ? 'failed' : 'waiting';
    const writtenAt = this.#read(this.#key(item))[0]?.writtenAt ?? Date.now();
    this.#set(this.#key(item), JSON.stringify({ clientId, text, quote, state, error, writtenAt }));
  }

  /** @param {string} key @returns {any[]} one kept message, or none when it cannot be read */
  #read(key) {
    try {
      return [JSON.parse(this.#get(key) ?? '')];
    } catch {
      return [];
    }
  }

  /** @param {Unsent} item */
  #key(item) {
    return `${this.room}unsent:${item.clientId}`;
  }

  /** @param {string} start @returns {string[]} */
  #keys(start) {
    return this.storage ? Object.keys(this.storage).filter((key) => key.startsWith(start)) : [];
  }

  /** @param {string} key */
  #get(key) {
    return this.storage?.getItem(key) ?? null;
  }

  /** @param {string} key @param {string} value empty removes it */
  #set(key, value) {
    try {
      if (value) this.storage?.setItem(key, value);
      else this.storage?.removeItem(key);
    } catch {
      // A full storage: the words stay on the screen, which is all that can be promised then.
    }
  }
}

/** @returns {Storage | null} */
export function deviceStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
