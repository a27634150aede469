/** Lines of the leaders' own room, in words. */

import { t } from '../../ui/texts.js';

/** @import {LineItem, RoomState} from '../../store/state' */

/** @param {Pick<RoomState, 'members'>} state @param {LineItem} item @returns {string} */
export function pairLineWords(state, item) {
  if (item.what === 'debrief') return t('line-debrief');
  if (item.what === 'left') return t('pair-line-left');
  const name = state.members[item.member]?.name;
  return name ? t('pair-line-joined', { name }) : t('pair-line-joined-nameless');
}
