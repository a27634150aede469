/**
 * The reader's own words on their way: waiting, sent (answered, not yet seen in the log) or failed.
 * Pure. A client id keeps a retry from becoming a second message.
 */

/**
 * @import {WireEvent} from '../net/wire'
 * @import {RoomState, Unsent} from './state'
 */

/**
 * @param {{clientId: string, text: string, quote: number | null}} words
 * @returns {Unsent}
 */
export const unsent = (words) => ({ ...words, state: 'waiting', number: null, at: null, error: null });

/** @param {Unsent[]} outbox @returns {Unsent | undefined} what is sent next: the oldest that waits */
export const nextWaiting = (outbox) => outbox.find((item) => item.state === 'waiting');

/**
 * @param {Unsent[]} outbox
 * @param {Unsent[]} more
 * @returns {Unsent[]} both, each client id once
 */
export function added(outbox, more) {
  const both = new Map([...more, ...outbox].map((item) => [item.clientId, item]));
  const ids = new Set([...outbox, ...more].map((item) => item.clientId));
  return [...ids].map((id) => /** @type {Unsent} */ (both.get(id)));
}

/**
 * @param {Unsent[]} outbox
 * @param {string} clientId
 * @param {Partial<Unsent>} change
 * @returns {Unsent[]}
 */
export const withChange = (outbox, clientId, change) =>
  outbox.map((item) => (item.clientId === clientId ? { ...item, ...change } : item));

/**
 * Lets go of what the log holds: by the client id of an own message, or because the log has passed the
 * number that the answer gave (it may have been hidden or removed by then).
 *
 * @param {RoomState} state
 * @param {WireEvent[]} frames just taken in
 * @returns {Unsent[]}
 */
export function settled(state, frames) {
  if (!state.outbox.length) return state.outbox;
  const own = new Set(frames.filter((frame) => frame.author === state.me).map((frame) => frame.client_id));
  const passed = state.cursor ?? -1;
  return state.outbox.filter((item) => !own.has(item.clientId) && (item.number ?? passed + 1) > passed);
}

/** @param {Unsent[]} outbox @returns {Unsent[]} nothing goes by itself once a break is over, however long it was */
export const held = (outbox) =>
  outbox.map((item) => (item.state === 'waiting' ? { ...item, state: 'failed', error: 'paused' } : item));

/** @param {Unsent[]} outbox @returns {Unsent[]} answered but unseen items asked again: the log starts anew */
export const asked = (outbox) =>
  outbox.map((item) =>
    item.state === 'sent' ? { ...item, state: 'waiting', number: null, at: null } : item,
  );
