/** The group's first lobby: the welcome, who is here, and what will be done. Nothing can be written yet. */

import { runOfShow } from '../../store/meeting.js';
import { useNow } from '../../ui/now.js';
import { t } from '../../ui/texts.js';
import { clock } from '../../ui/time.js';
import { PeopleHere } from '../chat/side.jsx';
import { useRoom } from '../chat/view.js';
import { phaseName } from './words.js';

export function Lobby() {
  const state = useRoom().state.value;
  const shown = runOfShow(state);
  const startsAt = Date.parse(state.meeting?.starts_at ?? '');
  return (
    <div class="lobby flow">
      <section class="lobby__welcome flow flow--tight" aria-labelledby="welcome">
        <h3 id="welcome">{t('lobby-welcome')}</h3>
        <p class="msg__text">{shown?.welcome}</p>
      </section>
      <section class="lobby__people flow flow--tight" aria-labelledby="lobby-people">
        <h3 id="lobby-people">{t('people')}</h3>
        <PeopleHere />
      </section>
      {shown && startsAt && (
        <section class="flow flow--tight" aria-labelledby="lobby-programme">
          <h3 id="lobby-programme">{t('lobby-programme')}</h3>
          <ol class="lobby__programme">
            {timed(shown.phases.slice(1), startsAt).map(({ phase, at }) => (
              <li key={phase}>
                <time dateTime={at}>{clock(at)}</time> <span>{phaseName(phase)}</span>
              </li>
            ))}
          </ol>
          <p class="small">{t('lobby-times')}</p>
        </section>
      )}
    </div>
  );
}

/** In the composer's place: when writing opens. */
export function WritingOpens() {
  const at = useRoom().state.value.meeting?.starts_at ?? '';
  if (Date.parse(at) <= useNow()) return <>{t('writing-opens-soon')}</>;
  return <>{t('writing-opens', { time: clock(at) })}</>;
}

/**
 * @param {import('../../net/wire').RunOfShow['phases']} phases
 * @param {number} from milliseconds
 * @returns {{phase: string, at: string}[]} when each begins, if the evening goes as planned
 */
function timed(phases, from) {
  let at = from;
  return phases.map(({ phase, minutes }) => {
    const begins = new Date(at).toISOString();
    at += minutes * 60_000;
    return { phase, at: begins };
  });
}
