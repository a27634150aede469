/** The talk as a list of rows: day lines, the line of what is new, messages and lines of what happened. Pure. */

import { isOthers } from '../../store/unread.js';
import { dayKey } from '../../ui/time.js';

/**
 * @import {Item, RoomState} from '../../store/state'
 *
 * @typedef {{type: 'day', key: string, at: string}
 *   | {type: 'new', key: string, count: number, known: boolean}
 *   | {type: 'item', key: string, item: Item}} Row
 */

/**
 * @param {RoomState} state
 * @returns {Row[]} what is not in the log yet stands outside them
 */
export function rowsOf(state) {
  /** @type {Row[]} */
  const rows = [];
  let day = '';
  let newPlaced = state.unread === null;
  for (const item of state.items) {
    const itsDay = item.at ? dayKey(item.at) : day;
    if (item.at && itsDay !== day) rows.push({ type: 'day', key: `day-${itsDay}`, at: item.at });
    day = itsDay;
    if (!newPlaced && state.unread && item.number > state.unread.after && startsNew(state, item)) {
      rows.push({ type: 'new', key: 'new', count: state.unread.count, known: state.unread.known });
      newPlaced = true;
    }
    rows.push({ type: 'item', key: `item-${item.number}`, item });
  }
  return rows;
}

/** @param {RoomState} state @param {Item} item */
function startsNew(state, item) {
  return isOthers(state, item) || state.unread?.known === false;
}
