/** Who of the federation reads the room from outside now, by break-glass. Pure. */

/** @import {Look, WireEvent} from '../net/wire' */

/**
 * @param {Look[]} looks in the order of their events
 * @param {WireEvent} event a numbered one
 * @returns {Look[]}
 */
export function looksAfter(looks, { event, number = 0, opened, reason, until }) {
  if (event === 'break_glass_opened')
    return [...looks, { opened: number, reason: reason ?? '', until: until ?? '' }];
  return event === 'break_glass_closed' ? looks.filter((look) => look.opened !== opened) : looks;
}
