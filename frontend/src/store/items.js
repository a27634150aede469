/** What the talk draws: made from frames, changed by later ones. Pure. */

/**
 * @import {WireEvent} from '../net/wire'
 * @import {Item, LineItem, MessageItem} from './state'
 */

const LINES = [
  'joined',
  'left',
  'removed',
  'set_aside',
  'returned',
  'role_changed',
  'renamed',
  'paused',
  'pause_over',
  'room_frozen',
  'room_thawed',
  'break_glass_opened',
  'break_glass_closed',
  'ended',
  'cancelled',
  'leaderless',
  'leaderless_over',
  'debrief',
  'meeting_lobby',
  'meeting_opened',
  'meeting_phase',
  'meeting_closed',
  'meeting_moved',
  'meeting_cancelled',
  'break_set',
  'break_over',
  'ending',
  'last_day_moved',
  'guest',
];

/** @param {WireEvent['member']} member @returns {string} */
export const memberId = (member) => (typeof member === 'string' ? member : (member?.member ?? ''));

/**
 * @param {WireEvent} frame a numbered event or an item of history
 * @returns {Item | null} null for what draws nothing
 */
export function itemOf(frame) {
  if (frame.event === 'message') return message(frame, frame.at ?? null);
  // Nobody has to lead a group that is over: what ended it has a line of its own.
  if (frame.event === 'leaderless_over' && frame.reason !== 'led') return null;
  if (LINES.includes(frame.event)) return line(frame);
  return null;
}

/**
 * The message as it is after a frame that touches it.
 *
 * A replayed frame carries the state of now, so it may lack the words that were taken away since; then
 * the message stays as it was told.
 *
 * @param {MessageItem} item
 * @param {WireEvent} change
 * @returns {MessageItem}
 */
export function changed(item, change) {
  switch (change.event) {
    case 'message_edited':
      if (item.state !== 'visible' || change.text === undefined) return item;
      return { ...item, text: change.text, edited: true };
    case 'message_removed':
      return bare(item.number, 'removed');
    case 'message_hidden':
      if (item.state === 'removed') return item;
      return { ...bare(item.number, 'hidden'), mine: !!change.mine, reason: change.reason ?? null };
    case 'message_shown':
      if (change.text === undefined) return item;
      return message({ ...change, number: item.number, state: 'visible' }, change.sent_at ?? null);
    default:
      return item;
  }
}

/**
 * @param {Item[]} items in rising order
 * @param {Item[]} more in rising order
 * @returns {Item[]} both, each number once; what was there stays
 */
export function merged(items, more) {
  const known = new Set(items.map((item) => item.number));
  const fresh = more.filter((item) => !known.has(item.number));
  return [...items, ...fresh].sort((a, b) => a.number - b.number);
}

/**
 * @param {Item[]} items
 * @param {string} member who has gone
 * @returns {Item[]} what they were called is told no more
 */
export function nameless(items, member) {
  const isTheirs = (/** @type {Item} */ item) =>
    item.kind === 'line' && item.what === 'renamed' && item.member === member;
  if (!items.some(isTheirs)) return items;
  return items.map((item) => (isTheirs(item) ? { ...item, was: null, name: null } : item));
}

/** @param {WireEvent} frame @param {string | null} at @returns {MessageItem} */
function message(frame, at) {
  const number = frame.number ?? 0;
  const state = frame.state ?? 'visible';
  if (state !== 'visible') {
    const isOwn = state === 'hidden' && !!frame.mine;
    return { ...bare(number, state), mine: isOwn, reason: isOwn ? (frame.reason ?? null) : null };
  }
  return {
    kind: 'message',
    number,
    state,
    at,
    author: frame.author ?? null,
    text: frame.text ?? '',
    clientId: frame.client_id ?? null,
    quote: frame.quote ?? null,
    edited: !!frame.edited,
    mine: false,
    reason: null,
  };
}

/** @param {number} number @param {MessageItem['state']} state @returns {MessageItem} */
function bare(number, state) {
  const nothing = { at: null, author: null, text: '', clientId: null, quote: null, reason: null };
  return { kind: 'message', number, state, ...nothing, edited: false, mine: false };
}

/** @param {WireEvent} frame @returns {LineItem} */
function line(frame) {
  return {
    kind: 'line',
    number: frame.number ?? 0,
    at: frame.at ?? null,
    what: /** @type {LineItem['what']} */ (frame.event),
    member: memberId(frame.member),
    meeting: frame.meeting ?? null,
    was: frame.was ?? null,
    startsAt: frame.starts_at ?? null,
    reason: frame.reason ?? null,
    firstDay: frame.first_day ?? null,
    lastDay: frame.last_day ?? null,
    by: frame.by ?? null,
    until: frame.until ?? null,
    way: frame.way ?? null,
    news: frame.news ?? null,
    role: frame.role ?? null,
    name: frame.name ?? null,
  };
}
