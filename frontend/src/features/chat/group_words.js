/** What becomes of a group, in words: its days, its breaks, who leads it, its end. */

import { t } from '../../ui/texts.js';
import { longDate, noonOf } from '../../ui/time.js';

/** @import {LineItem} from '../../store/state' */

/** @param {LineItem} item @returns {string | null} null for a line of anything else */
export function groupWords(item) {
  switch (item.what) {
    case 'ended':
      return t('line-ended', { date: dayOf(item.lastDay) });
    case 'ending':
      return t('line-ending', { date: dayOf(item.lastDay) });
    case 'last_day_moved':
      return t(item.reason ? 'line-goes-on' : 'line-last-day-moved', { date: dayOf(item.lastDay) });
    case 'cancelled':
      return `${t('room-cancelled')} ${t(`cancelled-${item.reason}`)}`;
    case 'leaderless':
      return t('line-leaderless');
    case 'leaderless_over':
      return t('line-led-again');
    case 'break_set':
      return t('line-break-set', { first: dayOf(item.firstDay), last: dayOf(item.lastDay) });
    case 'break_over':
      return t(item.reason ? 'line-break-off' : 'line-break-over');
    default:
      return null;
  }
}

/** @param {string | null} day a date in Finland */
const dayOf = (day) => longDate(noonOf(day ?? ''), new Date());
