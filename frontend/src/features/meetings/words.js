/** What a meeting is at, in words. */

import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';
import { nameOf } from '../chat/names.js';

/**
 * @import {Meeting} from '../../net/wire'
 * @import {Item, LineItem, RoomState} from '../../store/state'
 */

/** @param {string | null | undefined} phase its key @returns {string} */
export const phaseName = (phase) => t(`phase-${phase}-name`);

/** @param {Item} item @returns {boolean} a line of what a meeting is at, or of who comes to it */
export const isOfMeeting = (item) =>
  item.kind === 'line' && (item.what.startsWith('meeting_') || item.what === 'guest');

/**
 * Who hosts and who watches the messages; a leader reads which of them is oneself.
 *
 * @param {Pick<RoomState, 'me' | 'members'>} state
 * @param {Meeting} meeting
 */
export function rolesInWords(state, { host, watcher }) {
  const of = (/** @type {string} */ member) => ({ name: nameOf(state, member) });
  const hosts = host && (host === state.me ? t('meeting-host-you') : t('meeting-host', of(host)));
  const watches =
    watcher && (watcher === state.me ? t('meeting-watcher-you') : t('meeting-watcher', of(watcher)));
  return [hosts, watches].filter(Boolean).join(' ');
}

/** @param {string | null} was @param {string | null} startsAt @param {string | null} reason */
function movedWords(was, startsAt, reason) {
  const times = { was: dayAndClock(was ?? ''), date: dayAndClock(startsAt ?? '') };
  return t(reason === 'too_few' ? 'line-start-moved' : 'line-meeting-moved', times);
}

/** @param {LineItem} item one of a meeting @returns {string} */
export function meetingWords({ what, meeting, was, startsAt, reason, news }) {
  if (what === 'guest') return t(`line-guest-${news}`, { date: dayAndClock(startsAt ?? '') });
  if (what === 'meeting_moved') return movedWords(was, startsAt, reason);
  if (what === 'meeting_cancelled' && reason === 'too_few') return t('line-start-off');
  if (what === 'meeting_cancelled' && reason === 'replanned')
    return t('line-start-replanned', { date: dayAndClock(was ?? '') });
  if (what === 'meeting_cancelled')
    return `${t('line-meeting-cancelled', { date: dayAndClock(was ?? '') })} ${t(`meeting-off-${reason}`)}`;
  const phase = phaseName(meeting?.phase);
  if (what === 'meeting_lobby') return t('line-meeting-lobby');
  if (what === 'meeting_opened') return t('line-meeting-opened', { phase });
  if (what === 'meeting_phase') return t('line-meeting-phase', { phase });
  if (meeting?.state === 'held') return t('line-meeting-held');
  return meeting?.state === 'missed' ? t('line-meeting-missed') : t('line-meeting-off');
}
