/** A leader's look at the whole evening: its parts, any of which may be skipped or come back to, and its end. */

import { runOfShow } from '../../store/meeting.js';
import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { clock } from '../../ui/time.js';
import { useRoom } from '../chat/view.js';
import { ErrorPlace, useCommand } from '../safety/sheet_parts.jsx';
import { phaseName } from './words.js';

const LATER_MS = 15 * 60_000;
const nothing = () => {};

export function EveningSheet() {
  const view = useRoom();
  const { meeting } = view.state.value;
  const { error, run } = useCommand();
  const at = { room: view.session.room, meeting: meeting?.id };
  const moveEnd = () => run('move_end', { ...at, until: later(meeting?.ends) }, nothing);
  const isOpen = meeting?.state === 'open';
  return (
    <Sheet title={t('evening-title')} hint={t('only-leaders-see')} onClose={() => view.closeSheet()}>
      {isOpen && <p>{t('evening-what')}</p>}
      <ErrorPlace error={error} />
      <Parts onGo={(to) => run('to_phase', { ...at, phase: meeting?.phase, to }, nothing)} />
      {isOpen && meeting.ends && (
        <div class="row row--apart">
          <p role="status">{t('evening-ends', { time: clock(meeting.ends) })}</p>
          <button type="button" class="btn btn--quiet btn--small" onClick={moveEnd}>
            {t('evening-move-end')}
          </button>
        </div>
      )}
    </Sheet>
  );
}

/** @param {{onGo: (phase: string) => void}} props */
function Parts({ onGo }) {
  const state = useRoom().state.value;
  const isOpen = state.meeting?.state === 'open';
  return (
    <ol class="evening">
      {runOfShow(state)
        ?.phases.slice(1)
        .map(({ phase, minutes }) => {
          const isNow = phase === state.meeting?.phase;
          return (
            <li key={phase} aria-current={isNow ? 'step' : undefined}>
              <span>
                {phaseName(phase)} <span class="small">{t('evening-minutes', { count: minutes })}</span>
              </span>
              {isNow && <b>{t('evening-now')}</b>}
              {isOpen && !isNow && (
                <button type="button" class="btn btn--plain btn--small" onClick={() => onGo(phase)}>
                  {t('evening-go')} <span class="vh">{phaseName(phase)}</span>
                </button>
              )}
            </li>
          );
        })}
    </ol>
  );
}

/** @param {string | null | undefined} ends @returns {string} */
const later = (ends) => new Date(Math.max(Date.parse(ends ?? '') || 0, Date.now()) + LATER_MS).toISOString();
