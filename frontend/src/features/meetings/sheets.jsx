/** What can't be undone is asked once: beginning before the time, and closing. Both answers alike. */

import { useEffect } from 'preact/hooks';
import { runOfShow } from '../../store/meeting.js';
import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { clock } from '../../ui/time.js';
import { useRoom } from '../chat/view.js';
import { ErrorPlace, useCommand } from '../safety/sheet_parts.jsx';

export function StartMeetingSheet() {
  const state = useRoom().state.value;
  const { meeting } = state;
  return (
    <Ask
      op="start_meeting"
      while="lobby"
      title={t('start-early-title')}
      yes={t('meeting-start')}
      no={t('start-early-wait')}
    >
      <p>
        {t('start-early-means', { time: clock(meeting?.starts_at ?? new Date()) })}
        {runOfShow(state)?.shuts && ` ${t('start-early-shuts')}`}
      </p>
    </Ask>
  );
}

export function CloseMeetingSheet() {
  return (
    <Ask
      op="close_meeting"
      while="open"
      title={t('close-title')}
      yes={t('meeting-close')}
      no={t('close-go-on')}
    >
      <p>{t('close-means')}</p>
    </Ask>
  );
}

/**
 * @param {{op: 'start_meeting' | 'close_meeting', while: string, title: string, yes: string, no: string,
 *   children: import('preact').ComponentChildren}} props while the meeting is in this state; else nothing is asked
 */
function Ask({ op, while: asked, title, yes, no, children }) {
  const view = useRoom();
  const { error, run } = useCommand();
  const close = () => view.closeSheet();
  const { id: meeting, state } = view.state.value.meeting ?? {};
  // Somebody else, or the clock, has answered.
  useEffect(() => {
    if (state !== asked) view.closeSheet();
  }, [state, asked, view]);
  return (
    <Sheet title={title} onClose={close}>
      {children}
      <ErrorPlace error={error} />
      <div class="even">
        <button
          type="button"
          class="btn btn--quiet"
          onClick={() => run(op, { room: view.session.room, meeting }, close)}
        >
          {yes}
        </button>
        <button type="button" class="btn btn--quiet" onClick={close}>
          {no}
        </button>
      </div>
    </Sheet>
  );
}
