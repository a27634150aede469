/**
 * state + what happened → state. Pure: no clock, no storage, no socket. Anything the log said twice is
 * ignored, anything it skipped is marked as a gap; so each message is here once, in order.
 */

/**
 * @import {SubscribeReply, WireEvent} from '../net/wire'
 * @import {Action, Item, MessageItem, RoomState} from './state'
 */

import { SESSION_ENDED } from '../net/protocol.js';
import { blankLog } from './empty.js';
import { changed, itemOf, memberId, merged, nameless } from './items.js';
import { looksAfter } from './looks.js';
import { beginsAfter, isLate, meetingAfter } from './meeting.js';
import { membersAfter, membersOf } from './members.js';
import { added, asked, held, settled, withChange } from './outbox.js';
import { withReview } from './review.js';
import { roomAfter } from './room.js';
import { recounted, unreadAfter } from './unread.js';

/** @type {Record<Action['type'], (state: RoomState, action: any) => RoomState>} */
const REDUCERS = {
  link: (state, { link, why }) => linked(state, link, why),
  opened: (state, { reply }) => (reply.items ? openedAnew(state, reply) : openedAgain(state, reply)),
  caught_up: (state, { reply }) => withEvents(state, reply),
  forgotten: (state) => ({ ...state, cursor: null, gap: false }),
  shut: (state, { phase, until, reason, review = null }) =>
    shut(state, phase, until && { until, reason: reason ?? 'other', review }),
  review_asked: (state, { at }) => withReview(state, { state: 'asked', at }),
  event: (state, { event }) => afterEvent(state, event),
  history: (state, { reply }) => withHistory(state, reply),
  quoted: (state, { number, item }) => withQuoted(state, number, item && itemOf(item)),
  seen: (state, { number }) => (number > state.seen ? { ...state, seen: number } : state),
  looked_away: (state, { after }) => ({ ...state, unread: unreadAfter(state, after) }),
  written: (state, { unsent }) => ({ ...state, late: false, outbox: added(state.outbox, unsent) }),
  run_of_show: (state, { reply }) => ({ ...state, shown: reply }),
  desk: (state, { reply }) => ({ ...state, desk: reply, secondCheck: false }),
  second_check_needed: (state) => ({ ...state, desk: null, secondCheck: true }),
  caught_up_with_meeting: (state) => ({ ...state, late: false }),
  sent: (state, { clientId, reply }) => {
    const change = { state: /** @type {const} */ ('sent'), number: reply.number, at: reply.at };
    const outbox = withChange(state.outbox, clientId, change);
    return { ...state, outbox: settled({ ...state, outbox }, []) };
  },
  refused: (state, { clientId, code }) => {
    const change = { state: /** @type {const} */ ('failed'), error: code };
    return { ...state, outbox: withChange(state.outbox, clientId, change) };
  },
  try_again: (state, { clientId, newId }) => {
    const change = { state: /** @type {const} */ ('waiting'), error: null, clientId: newId };
    return { ...state, outbox: withChange(state.outbox, clientId, change) };
  },
  given_up: (state, { clientId }) => ({
    ...state,
    outbox: state.outbox.filter((item) => item.clientId !== clientId),
  }),
};

/**
 * @param {RoomState} state
 * @param {Action} action
 * @returns {RoomState}
 */
export function reduce(state, action) {
  return REDUCERS[action.type](state, action);
}

/**
 * @param {RoomState} state
 * @param {RoomState['link']} link
 * @param {{code?: number, error?: string}} why
 * @returns {RoomState} without the talk once the session has ended: whoever holds the device now may be somebody else
 */
function linked(state, link, why) {
  const stopped = link === 'stopped' ? (why.code ?? why.error ?? null) : null;
  const next = { ...state, link, stopped, writing: link === 'open' ? state.writing : [] };
  return stopped === SESSION_ENDED ? { ...next, ...blankLog(), unread: null, phase: 'opening' } : next;
}

/** @param {RoomState} state @param {SubscribeReply} reply @returns {RoomState} */
function openedAnew(state, reply) {
  const frames = reply.items ?? [];
  const restored = state.epoch !== null && state.epoch !== reply.epoch;
  const seen = restored ? (reply.read ?? 0) : Math.max(state.seen, reply.read ?? 0);
  const outbox = restored ? asked(state.outbox) : state.outbox;
  const fresh = { ...state, ...blankLog(), ...facts(reply), seen, outbox };
  fresh.items = drawn(frames);
  fresh.older = !!reply.more;
  fresh.outbox = settled(fresh, frames);
  fresh.unread = unreadAfter(fresh, seen);
  fresh.late = isLate(fresh);
  return fresh;
}

/** @param {RoomState} state @param {SubscribeReply} reply @returns {RoomState} */
function openedAgain(state, reply) {
  const caughtUp = withEvents(state, reply);
  return { ...caughtUp, ...facts(reply), seen: Math.max(state.seen, reply.read ?? 0) };
}

/** @param {SubscribeReply} reply what every `live` answer tells, true at its `last` */
function facts(reply) {
  return {
    phase: /** @type {const} */ ('live'),
    gap: false,
    room: reply.room ?? null,
    epoch: reply.epoch ?? null,
    cursor: reply.last ?? 0,
    me: reply.me ?? null,
    members: membersOf(reply.members ?? []),
    meeting: reply.meeting ?? null,
    begins: reply.begins ?? null,
    looks: reply.looks ?? [],
  };
}

/**
 * @param {RoomState} state
 * @param {SubscribeReply} reply that the reader has a place: an end among its events is one that has passed
 * @returns {RoomState}
 */
function withEvents(state, reply) {
  const after = (reply.events ?? []).reduce(taken, { ...state, gap: false });
  return { ...after, cursor: reply.last ?? after.cursor, epoch: reply.epoch ?? after.epoch };
}

/** @param {RoomState} state @param {WireEvent} event @returns {RoomState} */
function afterEvent(state, event) {
  if (event.number === undefined) return afterSign(state, event);
  // The room's last event, to those who were shut out before as well.
  if (event.event === 'cleared') return shut(state, 'cleared');
  if (state.cursor === null || event.number <= state.cursor) return state;
  // What waited before the end of one's own place was dropped, so its number may jump.
  if (memberId(event.member) === state.me && ENDS[event.event])
    return ENDS[event.event]?.(state, event) ?? state;
  return taken(state, event);
}

/** @param {RoomState} state @param {WireEvent} event a numbered one @returns {RoomState} */
function taken(state, event) {
  const number = event.number ?? 0;
  if (state.cursor === null || number <= state.cursor) return state;
  if (number > state.cursor + 1) return { ...state, gap: true };
  const next = touched({ ...state, cursor: number }, event);
  const item = itemOf(event);
  if (item) next.items = [...next.items, item];
  next.members = membersAfter(next.members, event);
  if (PARTINGS.includes(event.event)) next.items = nameless(next.items, memberId(event.member));
  Object.assign(next, meetingAfter(next, event));
  next.begins = beginsAfter(next.begins, event);
  next.looks = looksAfter(next.looks, event);
  if (next.room) next.room = roomAfter(next.room, event);
  if (event.event === 'message') next.writing = next.writing.filter((id) => id !== event.author);
  next.outbox = settled(next, [event]);
  return next;
}

/** @type {Record<string, (state: RoomState, event: WireEvent) => RoomState>} */
const ENDS = {
  left: (state) => shut(state, 'left'),
  removed: (state, { until, reason }) =>
    shut(state, 'removed', until && { until, reason: reason ?? 'other', review: null }),
  paused: (state) => shut(state, 'paused'),
  set_aside: (state, { until, reason = 'other' }) =>
    shut(state, 'set_aside', { until: until ?? '', reason, review: null }),
};

/** What ends a place for good, and with it the person's names. */
const PARTINGS = ['left', 'removed'];

/** Phases from which no way leads back: there is nothing more to say here. */
export const GONE = ['left', 'cleared'];

/**
 * @param {RoomState} state
 * @param {RoomState['phase']} phase
 * @param {RoomState['setAside'] | '' | undefined} [told] why, and until when
 * @returns {RoomState} nothing of the room stays but its name and, where a way back is left, the reader's unsent words
 */
function shut(state, phase, told = null) {
  const kept = phase === 'paused' ? held(state.outbox) : state.outbox;
  const outbox = GONE.includes(phase) ? [] : kept;
  const setAside = (phase === 'set_aside' && told) || null;
  const removal = (phase === 'removed' && told) || null;
  return { ...state, ...blankLog(), outbox, unread: null, room: state.room, phase, setAside, removal };
}

/** @param {RoomState} state @param {WireEvent} event @returns {RoomState} */
function afterSign(state, event) {
  if (event.event === 'writing') return { ...state, writing: event.members ?? [] };
  if (event.event === 'presence') return { ...state, present: event.members ?? [] };
  if (event.event !== 'heartbeat' || state.cursor === null) return state;
  const last = event.rooms?.[state.room?.id ?? ''] ?? 0;
  return last > state.cursor ? { ...state, gap: true } : state;
}

/** @param {RoomState} state @param {WireEvent} event @returns {RoomState} a frame that touches an older message */
function touched(state, event) {
  const of = event.of;
  if (of === undefined) return state;
  const change = (/** @type {Item} */ item) =>
    item.number === of && item.kind === 'message' ? changed(item, event) : item;
  const quoted = state.quoted[of];
  if (quoted) state.quoted = { ...state.quoted, [of]: changed(quoted, event) };
  if (state.items.some((item) => item.number === of)) state.items = state.items.map(change);
  else state.changes = { ...state.changes, [of]: [...(state.changes[of] ?? []), event] };
  return state;
}

/** @param {RoomState} state @param {import('../net/wire').HistoryReply} reply @returns {RoomState} */
function withHistory(state, reply) {
  const older = drawn(reply.items).map((item) => current(state, item));
  const outbox = settled(state, reply.items);
  return recounted({ ...state, outbox, items: merged(state.items, older), older: reply.more });
}

/** @param {RoomState} state @param {number} number @param {Item | null} item @returns {RoomState} */
function withQuoted(state, number, item) {
  const message = item?.kind === 'message' ? /** @type {MessageItem} */ (current(state, item)) : null;
  return { ...state, quoted: { ...state.quoted, [number]: message } };
}

/** @param {RoomState} state @param {Item} item @returns {Item} */
function current(state, item) {
  if (item.kind === 'message') return (state.changes[item.number] ?? []).reduce(changed, item);
  return state.members[item.member]?.state === 'gone' ? (nameless([item], item.member)[0] ?? item) : item;
}

/** @param {WireEvent[]} frames @returns {Item[]} */
function drawn(frames) {
  return frames.map(itemOf).filter((item) => item !== null);
}
