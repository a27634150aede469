/** The one place where a room's state lives. Screens read `state`; only `dispatch` makes a new one. */

import { signal } from '@preact/signals';
import { emptyRoom } from './empty.js';
import { reduce } from './reduce.js';

/**
 * @import {Action, RoomState} from './state'
 * @typedef {ReturnType<typeof createStore>} Store
 */

export function createStore() {
  const state = signal(emptyRoom());
  /** @type {((after: RoomState, before: RoomState) => void)[]} */
  const watchers = [];
  return {
    state,
    /** @param {Action} action */
    dispatch(action) {
      const before = state.peek();
      const after = reduce(before, action);
      state.value = after;
      for (const watch of watchers) watch(after, before);
    },
    /**
     * Calls `watch` after each change, in the order of the changes.
     *
     * @param {(after: RoomState, before: RoomState) => void} watch
     */
    watch(watch) {
      watchers.push(watch);
    },
  };
}
