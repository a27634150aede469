/** Lines of what happened, and the stitched lines of days and news. */

import { t } from '../../ui/texts.js';
import { dayAndClock, longDay, nearDay } from '../../ui/time.js';
import { isOfMeeting, meetingWords } from '../meetings/words.js';
import { pairLineWords } from '../pair/words.js';
import { groupWords } from './group_words.js';
import { useRoom } from './view.js';

/** @import {RoomState, LineItem} from '../../store/state' */

const LEFT = {
  member: 'line-left',
  leader: 'line-left-leader',
  substitute: 'line-left-substitute',
  visitor: 'line-left-visitor',
};

/** @param {{item: LineItem}} props */
export function Line({ item }) {
  const { people, inPair } = useRoom();
  return (
    <li class="daymark" data-number={item.number}>
      {inPair ? pairLineWords(people, item) : lineWords(people, item)}
    </li>
  );
}

/** @param {{at: string}} props */
export function DayLine({ at }) {
  const now = new Date();
  const date = longDay(at, now);
  const near = nearDay(at, now);
  return (
    <li class="daymark">
      <time dateTime={at}>{near ? t(near, { date }) : date}</time>
    </li>
  );
}

/** @param {{count: number, known: boolean}} props */
export function NewLine({ count, known }) {
  return (
    <li class="newmark" id="new">
      {t('new-messages', { count, known: known ? 'yes' : 'no' })}
    </li>
  );
}

/** @param {Pick<RoomState, 'members'>} state @param {LineItem} item @returns {string} */
export function lineWords(state, item) {
  if (isOfMeeting(item)) return meetingWords(item);
  const ofGroup = groupWords(item);
  if (ofGroup) return ofGroup;
  const name = state.members[item.member]?.name ?? '';
  switch (item.what) {
    case 'joined':
      return joinedWords(item, name);
    case 'left':
      return t(LEFT[state.members[item.member]?.role ?? 'member']);
    case 'removed':
      return t('line-removed');
    case 'role_changed':
      return roleWords(item, name);
    case 'room_frozen':
      return frozenWords(item);
    case 'break_glass_opened':
      return t(`line-glass-${item.reason}`);
    case 'break_glass_closed':
      return t('line-glass-closed');
    case 'room_thawed':
      return t(`line-thawed-${item.by}`);
    case 'renamed':
      return renamedWords(item);
    case 'paused':
      return name ? t('line-paused', { name }) : t('line-paused-nameless');
    case 'pause_over':
      return name ? t('line-pause-over', { name }) : t('line-pause-over-nameless');
    case 'set_aside':
      return name ? t('line-away', { name }) : t('line-away-nameless');
    default:
      return name ? t('line-returned', { name }) : t('line-returned-nameless');
  }
}

/** @param {LineItem} item @param {string} name @returns {string} */
function joinedWords({ way }, name) {
  if (way === 'successor')
    return name ? t('line-joined-successor', { name }) : t('line-joined-successor-nameless');
  if (way === 'substitute')
    return name ? t('line-joined-substitute', { name }) : t('line-joined-substitute-nameless');
  if (way === 'visit') return name ? t('line-joined-visit', { name }) : t('line-joined-visit-nameless');
  return name ? t('line-joined', { name }) : t('line-joined-nameless');
}

/** @param {LineItem} item @returns {string} */
function renamedWords({ was, name }) {
  return was && name ? t('line-renamed', { was, name }) : t('line-renamed-nameless');
}

/** @param {LineItem} item @param {string} name @returns {string} */
function roleWords({ role }, name) {
  if (role === 'leader') return name ? t('line-leads-now', { name }) : t('line-leads-now-nameless');
  return name ? t('line-leads-no-more', { name }) : t('line-leads-no-more-nameless');
}

/** @param {LineItem} item @returns {string} */
function frozenWords({ by, until }) {
  return until ? t(`line-frozen-${by}`, { date: dayAndClock(until) }) : t('line-frozen-open');
}
