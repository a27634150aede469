/** For who comes in the middle: what is on, what has been, and that reading is enough. */

import { t } from '../../ui/texts.js';
import { useRoom } from '../chat/view.js';
import { phaseName } from './words.js';

/** @import {Meeting, RunOfShow} from '../../net/wire' */

/** @param {{meeting: Meeting, shown: RunOfShow | null}} props */
export function CatchUp({ meeting, shown }) {
  const view = useRoom();
  const { store, history } = view.session;
  const past = pastPhases(meeting, shown).join(', ');
  const close = () => {
    store.dispatch({ type: 'caught_up_with_meeting' });
    view.focusComposer();
  };
  const read = async () => {
    const opened = meeting.opened ?? 0;
    await history.reach(opened);
    // Who joined during the meeting sees it from there on.
    const first = view.state.peek().items.find((item) => item.number >= opened);
    if (first) view.goal.value = first.number;
  };
  return (
    <div class="note note--wait">
      <div class="flow flow--tight">
        <p>
          <b>{t('late-welcome', { phase: phaseName(meeting.phase) })}</b>{' '}
          {shown?.theme && t('meeting-about', { theme: shown.theme })}
        </p>
        <p>
          {past && t('late-past', { phases: past })} {t('late-take-part')}
        </p>
        <p class="row">
          <button type="button" class="btn btn--plain btn--small" onClick={read}>
            {t('late-read')}
          </button>
          <button type="button" class="btn btn--plain btn--small" onClick={close}>
            {t('close-note')}
          </button>
        </p>
      </div>
    </div>
  );
}

/** @param {Meeting} meeting @param {RunOfShow | null} shown @returns {string[]} */
function pastPhases(meeting, shown) {
  const phases = shown?.phases.slice(1).map(({ phase }) => phase) ?? [];
  return phases.slice(0, Math.max(phases.indexOf(meeting.phase ?? ''), 0)).map(phaseName);
}
