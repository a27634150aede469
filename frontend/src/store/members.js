/** Who is in the room. Pure. */

/**
 * @import {Member, WireEvent} from '../net/wire'
 */

import { memberId } from './items.js';

/** @typedef {Record<string, Member>} Members */

/**
 * @param {Member[]} list
 * @returns {Members}
 */
export const membersOf = (list) => Object.fromEntries(list.map((member) => [member.member, member]));

/**
 * @param {Members} members
 * @param {WireEvent} event
 * @returns {Members}
 */
export function membersAfter(members, event) {
  const id = memberId(event.member);
  switch (event.event) {
    case 'joined':
      return members[id] ? members : withMember(members, event);
    case 'returned':
    case 'role_changed':
    case 'renamed':
    case 'pause_over':
      return withMember(members, event);
    case 'set_aside':
      return inState(members, id, 'away');
    case 'paused':
      return inState(members, id, 'paused');
    case 'left':
    case 'removed':
      return inState(members, id, 'gone');
    default:
      return members;
  }
}

/** @param {Members} members @param {WireEvent} event @returns {Members} */
function withMember(members, event) {
  if (typeof event.member !== 'object') return members;
  return { ...members, [event.member.member]: event.member };
}

/** @param {Members} members @param {string} id @param {Member['state']} state @returns {Members} */
function inState(members, id, state) {
  const member = members[id];
  if (!member) return members;
  const nameless = state === 'gone' ? { name: null, motif: null, yarn: null } : {};
  return { ...members, [id]: { ...member, ...nameless, state } };
}
