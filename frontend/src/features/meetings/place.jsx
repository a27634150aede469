/** The meeting's place under the head: the phase with its question and time, the way on, and how it ended. */

import { runOfShow } from '../../store/meeting.js';
import { useNow } from '../../ui/now.js';
import { t } from '../../ui/texts.js';
import { clock } from '../../ui/time.js';
import { leads, useRoom } from '../chat/view.js';
import { CatchUp } from './catch_up.jsx';
import { EndCard } from './end_card.jsx';
import { Leading } from './leading.jsx';
import { PhaseThread } from './phase_thread.jsx';
import { phaseName, rolesInWords } from './words.js';

/** @import {Meeting} from '../../net/wire' */

export function MeetingPlace() {
  const { meeting } = useRoom().state.value;
  if (!meeting) return null;
  return ['lobby', 'open'].includes(meeting.state) ? (
    <Place meeting={meeting} />
  ) : (
    <EndCard meeting={meeting} />
  );
}

/**
 * One place from the lobby to the last phase, so that what has the focus keeps it when the meeting begins.
 *
 * @param {{meeting: Meeting}} props
 */
function Place({ meeting }) {
  const state = useRoom().state.value;
  const shown = runOfShow(state);
  const isOpen = meeting.state === 'open';
  const place = shown?.phases.findIndex(({ phase }) => phase === meeting.phase) ?? -1;
  return (
    <section class="hall__meeting meeting" aria-labelledby="meeting">
      {isOpen && shown && <PhaseThread phases={shown.phases.slice(1)} now={place - 1} />}
      <div class="meeting__in">
        <div>{isOpen ? <Phase meeting={meeting} place={place} /> : <Door meeting={meeting} />}</div>
        {leads(state) && <Leading meeting={meeting} />}
      </div>
      {/* There before its words, so that they are read to the latecomer. */}
      <div class="meeting__told" role="status">
        {isOpen && state.late && <CatchUp meeting={meeting} shown={shown} />}
      </div>
    </section>
  );
}

/** @param {{meeting: Meeting}} props the door is open, a leader has not begun */
function Door({ meeting }) {
  const { theme, missing } = runOfShow(useRoom().state.value) ?? {};
  return (
    <>
      <h2 id="meeting">{phaseName('lobby')}</h2>
      <p class="meeting__time">
        <Countdown at={meeting.starts_at ?? ''} />
      </p>
      <p class="meeting__time">
        <Roles meeting={meeting} />
      </p>
      {theme && <p>{t('meeting-theme-tonight', { theme })}</p>}
      <Missing count={missing ?? 0} />
    </>
  );
}

/** Told to leaders alone, and as it changes. @param {{count: number}} props members that the start still lacks */
function Missing({ count }) {
  return <div role="status">{count > 0 && <p class="note">{t('meeting-lacks', { count })}</p>}</div>;
}

/** @param {{at: string}} props read when one comes to it, never by itself */
function Countdown({ at }) {
  const minutes = Math.ceil((Date.parse(at) - useNow()) / 60_000);
  if (minutes <= 0) return <>{t('meeting-waits-for-leader')}</>;
  return <>{t('meeting-begins', { time: clock(at), minutes })}</>;
}

/** @param {{meeting: Meeting, place: number}} props the phase's place among those of the evening, -1 while unknown */
function Phase({ meeting, place }) {
  const shown = runOfShow(useRoom().state.value);
  const question = shown?.phases[place]?.question;
  return (
    <>
      <h2 id="meeting">
        {shown && (
          <span class="vh">{t('meeting-place', { number: place, count: shown.phases.length - 1 })} </span>
        )}
        {phaseName(meeting.phase)}
      </h2>
      <p class="meeting__time">
        <TimeSign until={meeting.until ?? ''} /> <Roles meeting={meeting} />
      </p>
      {question && <p class="meeting__question">{question}</p>}
    </>
  );
}

/** @param {{meeting: Meeting}} props */
function Roles({ meeting }) {
  return <>{rolesInWords(useRoom().state.value, meeting)}</>;
}

/** @param {{until: string}} props a sign, never a cut: when it has passed, nothing happens by itself */
function TimeSign({ until }) {
  if (Date.parse(until) <= useNow()) return <>{t('meeting-time-over')}</>;
  return <>{t('meeting-until', { time: clock(until) })}</>;
}
