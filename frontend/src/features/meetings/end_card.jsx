/** After a meeting, or one that did not begin: what happened, the next time, and where someone listens. */

import { useState } from 'preact/hooks';
import { runOfShow } from '../../store/meeting.js';
import { useNow } from '../../ui/now.js';
import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';
import { leadsGroup, useRoom } from '../chat/view.js';

/** Whoever comes the next day finds the room as it always is. */
const SHOWN_MS = 3 * 3600 * 1000;

/** @param {{meeting: import('../../net/wire').Meeting}} props */
export function EndCard({ meeting }) {
  const view = useRoom();
  const shown = runOfShow(view.state.value);
  const [closed, setClosed] = useState(false);
  const isOld = useNow() - Date.parse(meeting.since ?? '') > SHOWN_MS;
  if (closed || isOld) return null;
  const close = () => {
    setClosed(true);
    view.focusComposer();
  };
  const held = meeting.state === 'held';
  return (
    <section class="hall__meeting meeting" aria-labelledby="meeting">
      <div class="meeting__in">
        <div class="flow flow--tight">
          <h2 id="meeting">{endTitle(meeting.state)}</h2>
          <p>
            {held ? t('end-thanks') : t('end-not-yours')}{' '}
            {shown?.next_at && t('end-next', { date: dayAndClock(shown.next_at) })}
          </p>
          <p>
            {t('end-help')} <a href="/apua-nyt">{t('help-now')}</a>
          </p>
          {held && view.door.pair && leadsGroup(view.state.value) && (
            <p>
              <a href={view.door.pair}>{t('pair-room')}</a>
            </p>
          )}
        </div>
        <button type="button" class="btn btn--plain btn--small" onClick={close}>
          {t('close-note')}
        </button>
      </div>
    </section>
  );
}

/** @param {string} state */
function endTitle(state) {
  if (state === 'held') return t('end-held');
  return state === 'missed' ? t('end-missed') : t('end-off');
}
