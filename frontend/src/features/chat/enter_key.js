/** What the Enter key does where there are keys to press: the reader's choice on this device, in every room. */

import { signal } from '@preact/signals';
import { keep, kept, PREFIX } from './device.js';

export class EnterKey {
  /**
   * Made after the reader's own words, which forget what another account chose here.
   *
   * @param {Storage | null} storage null when the browser refuses it
   * @param {string} account opaque key of the signed-in account
   */
  constructor(storage, account) {
    this.storage = storage;
    this.choice = `${PREFIX}${account}:enter`;
    this.told = `${PREFIX}${account}:told`;
    /** Whether Enter alone sends; else it makes a line. */
    this.sends = signal(kept(storage, this.choice) !== 'line');
  }

  /** @returns {boolean} whether its rule still has to be told here */
  get untold() {
    return kept(this.storage, this.told) === null;
  }

  wasTold() {
    keep(this.storage, this.told, 'enter');
  }

  /** The new rule is told once again. @param {boolean} sends */
  choose(sends) {
    keep(this.storage, this.choice, sends ? '' : 'line');
    keep(this.storage, this.told, '');
    this.sends.value = sends;
  }
}
