/** Who is who on the screen. */

import { t } from '../../ui/texts.js';

/** @import {Member} from '../../net/wire' */
/** @import {RoomState} from '../../store/state' */

/**
 * @param {Pick<RoomState, 'me' | 'members'>} state
 * @param {string | null} id
 * @returns {string} the name in this group; other words for the reader and for those who have gone
 */
export function nameOf(state, id) {
  if (id && id === state.me) return t('you');
  return (id && state.members[id]?.name) || t('someone-gone');
}

/**
 * @param {{role: string} | undefined} one
 * @returns {boolean} whether they lead here: a leader of the group, or the substitute of one meeting
 */
export const isLeading = (one) => one?.role === 'leader' || one?.role === 'substitute';

/**
 * @param {{role: string} | undefined} one
 * @returns {string} the mark beside the name of who leads or visits, "" for a member; no name may hold its words
 */
export const roleMark = (one) => {
  if (one?.role === 'substitute') return t('role-substitute');
  if (one?.role === 'visitor') return t('role-visitor');
  return isLeading(one) ? t('role-leader') : '';
};

/**
 * @param {RoomState} state
 * @returns {Member[]} those who have the room open: leaders first, then by name, the reader last
 */
export function presentMembers(state) {
  return inOrder(state, (one) => isPresent(state, one));
}

/** @param {RoomState} state @returns {Member[]} the others of the group, who may read what is written, in that order */
export function restMembers(state) {
  return inOrder(state, (one) => !isPresent(state, one));
}

/** @param {RoomState} state @param {Member} one */
const isPresent = (state, one) => one.member === state.me || state.present.includes(one.member);

/** @param {RoomState} state @param {(one: Member) => boolean} wanted @returns {Member[]} of those who have a place */
function inOrder(state, wanted) {
  const people = Object.values(state.members).filter((one) => one.state === 'here' && wanted(one));
  const order = (/** @type {Member} */ one) => (one.member === state.me ? 2 : isLeading(one) ? 0 : 1);
  return people.sort((a, b) => order(a) - order(b) || (a.name ?? '').localeCompare(b.name ?? '', 'fi'));
}

/** @param {RoomState} state @returns {Member[]} */
export function awayMembers(state) {
  return Object.values(state.members).filter((one) => one.state === 'away');
}

/** @param {RoomState} state @returns {Member[]} who takes a break: nobody need wait for them */
export function pausedMembers(state) {
  return Object.values(state.members).filter((one) => one.state === 'paused');
}

/** @param {RoomState} state @returns {string} "" when nobody writes */
export function writingWords(state) {
  const names = state.writing.filter((id) => id !== state.me).map((id) => nameOf(state, id));
  const [first = '', second = ''] = names;
  if (names.length === 0) return '';
  if (names.length === 1) return t('writing-one', { name: first });
  return names.length === 2 ? t('writing-two', { first, second }) : t('writing-many');
}

/**
 * Whom a leader who leads alone may ask to lead: the members who are in the group.
 *
 * @param {Pick<RoomState, 'members'>} state
 * @returns {Member[] | null} null where two lead it
 */
export function membersToAsk({ members }) {
  const inGroup = Object.values(members).filter((one) => one.state === 'here');
  if (inGroup.filter((one) => one.role === 'leader').length > 1) return null;
  return inGroup.filter((one) => one.role === 'member');
}
