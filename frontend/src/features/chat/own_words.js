/**
 * The reader's own unsent words on this device: the draft, and messages on their way. Each message has a key of its
 * own, so that two windows of the same room never write over each other. Another account or a sign-out clears
 * everything; a session that ended by itself (4401) does not.
 */

import { keep, kept, PREFIX } from './device.js';

/** @import {Unsent} from '../../store/state' */

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
    if (kept(this.storage, OWNER) !== account) {
      this.clear();
      keep(this.storage, OWNER, account);
    }
  }

  draft() {
    return kept(this.storage, `${this.room}draft`) ?? '';
  }

  /** @param {string} text */
  keepDraft(text) {
    keep(this.storage, `${this.room}draft`, text);
  }

  /** @returns {Unsent[]} in the order of writing */
  unsent() {
    const found = this.#keys(`${this.room}unsent:`).flatMap((key) => this.#read(key));
    found.sort((a, b) => a.writtenAt - b.writtenAt);
    return found.map(({ writtenAt, ...item }) => ({ ...item, number: null, at: null }));
  }

  /**
   * @param {Unsent[]} after
   * @param {Unsent[]} before
   */
  keepUnsent(after, before) {
    const held = new Set(after.map((item) => item.clientId));
    for (const item of before) if (!held.has(item.clientId)) keep(this.storage, this.#key(item), '');
    const known = new Set(before);
    for (const item of after) if (!known.has(item)) this.#keep(item);
  }

  /** Forgets the words of this room; the choices stay. */
  clearRoom() {
    for (const key of this.#keys(this.room)) keep(this.storage, key, '');
  }

  /** Forgets everybody's words and choices on this device. */
  clear() {
    for (const key of this.#keys(PREFIX)) keep(this.storage, key, '');
  }

  /** @param {Unsent} item */
  #keep(item) {
    const { clientId, text, quote, error } = item;
    const state = item.state === 'failed' ? 'failed' : 'waiting';
    const writtenAt = this.#read(this.#key(item))[0]?.writtenAt ?? Date.now();
    keep(this.storage, this.#key(item), JSON.stringify({ clientId, text, quote, state, error, writtenAt }));
  }

  /** @param {string} key @returns {any[]} one kept message, or none when it cannot be read */
  #read(key) {
    try {
      return [JSON.parse(kept(this.storage, key) ?? '')];
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
}
