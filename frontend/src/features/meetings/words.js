/** What a meeting is at, in words. */

import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';

/** @import {Item, LineItem} from '../../store/state' */

/** @param {string | null | undefined} phase its key @returns {string} */
export const phaseName = (phase) => t(`phase-${phase}-name`);

/** @param {Item} item @returns {boolean} a line of what a meeting is at */
export const isOfMeeting = (item) => item.kind === 'line' && item.what.startsWith('meeting_');

/** @param {LineItem} item one of a meeting @returns {string} */
export function meetingWords({ what, meeting, was, startsAt, reason }) {
  if (what === 'meeting_moved')
    return t('line-meeting-moved', { was: dayAndClock(was ?? ''), date: dayAndClock(startsAt ?? '') });
  if (what === 'meeting_cancelled')
    return `${t('line-meeting-cancelled', { date: dayAndClock(was ?? '') })} ${t(`meeting-off-${reason}`)}`;
  const phase = phaseName(meeting?.phase);
  if (what === 'meeting_lobby') return t('line-meeting-lobby');
  if (what === 'meeting_opened') return t('line-meeting-opened', { phase });
  if (what === 'meeting_phase') return t('line-meeting-phase', { phase });
  if (meeting?.state === 'held') return t('line-meeting-held');
  return meeting?.state === 'missed' ? t('line-meeting-missed') : t('line-meeting-off');
}
