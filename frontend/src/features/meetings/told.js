/** Says aloud how a meeting goes on: its phases with what they ask, who hosts now, and that writing has opened. */

import { runOfShow } from '../../store/meeting.js';
import { t } from '../../ui/texts.js';
import { isOfMeeting, meetingWords, rolesInWords } from './words.js';

/** @import {RoomState} from '../../store/state' */

/**
 * @param {(sentence: string) => void} say
 * @returns {(after: RoomState, before: RoomState) => void} what was there at the opening is not read out
 */
export function meetingTeller(say) {
  let said = 0;
  return (after, before) => {
    if (after.phase !== 'live') return;
    if (before.phase === 'live') {
      if (!isOpen(before) && isOpen(after)) say(t('writing-open'));
      if (hostChanged(before.meeting, after.meeting))
        say(rolesInWords(after, /** @type {any} */ (after.meeting)));
      for (const item of after.items) {
        if (item.kind === 'line' && item.number > said && isOfMeeting(item)) say(sentence(after, item));
      }
    }
    said = Math.max(said, after.cursor ?? 0);
  };
}

/** @param {RoomState} state */
const isOpen = ({ room }) => room?.mode === 'open' && !room.frozen;

/**
 * @param {RoomState['meeting']} before
 * @param {RoomState['meeting']} after
 * @returns {boolean} one leader hosts after another; that somebody begins to is told with the beginning
 */
const hostChanged = (before, after) =>
  after?.state === 'open' &&
  before?.id === after.id &&
  !!before.host &&
  !!after.host &&
  before.host !== after.host;

/** @param {RoomState} state @param {import('../../store/state').LineItem} item */
function sentence(state, item) {
  const asked = runOfShow(state)?.phases.find(({ phase }) => phase === item.meeting?.phase)?.question;
  return [`${meetingWords(item)}.`, asked].filter(Boolean).join(' ');
}
