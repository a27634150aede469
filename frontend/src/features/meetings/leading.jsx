/** What a leader does with the meeting: one step on, one step back while it is fresh, more time, the end. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { runOfShow } from '../../store/meeting.js';
import { t } from '../../ui/texts.js';
import { otherLeader, useRoom } from '../chat/view.js';
import { ErrorPlace, useCommand } from '../safety/sheet_parts.jsx';
import { phaseName } from './words.js';

/** @import {Meeting} from '../../net/wire' */
/** @typedef {ReturnType<typeof useCommand>['run']} Run */

/** A finger that presses twice means one step. */
const REST_MS = 1200;
const MORE_MS = 5 * 60_000;
const nothing = () => {};

/** @param {{meeting: Meeting}} props */
export function Leading({ meeting }) {
  const { error, run } = useCommand();
  const [step, setStep] = useState({ from: '', to: '' });
  const main = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const view = useRoom();
  const at = { room: view.session.room, meeting: meeting.id, phase: meeting.phase ?? '' };
  const onward = useOnward(meeting, run, setStep);
  const rests = useRest(meeting.phase);
  const back = () => {
    // The button goes away with its deed, and the focus must not.
    main.current?.focus();
    run('to_phase', { ...at, to: step.from }, () => setStep({ from: '', to: '' }));
  };
  const lengthen = () => run('lengthen_phase', { ...at, until: later(meeting.until) }, nothing);
  return (
    <div class="meeting__lead">
      <div class="row">
        {/* One button through the whole evening, so that the keyboard stays on it. */}
        <button
          ref={main}
          type="button"
          class="btn btn--small"
          aria-disabled={rests || !onward ? 'true' : undefined}
          onClick={() => !rests && onward?.act()}
        >
          {onward ? onward.label : phaseName(meeting.phase)}
        </button>
        {meeting.state === 'open' && (
          <button type="button" class="btn btn--plain btn--small" onClick={lengthen}>
            {t('meeting-more-time')}
          </button>
        )}
        <HandOver meeting={meeting} run={run} />
        <button
          type="button"
          class="btn btn--plain btn--small"
          onClick={() => view.openSheet({ kind: 'evening' })}
        >
          {t('evening-title')}
        </button>
        {step.to === meeting.phase && (
          <button type="button" class="btn btn--plain btn--small" onClick={back}>
            {t('meeting-undo')}
          </button>
        )}
      </div>
      <ErrorPlace error={error} />
    </div>
  );
}

/** One tap changes who hosts; another tap changes it back. @param {{meeting: Meeting, run: Run}} props */
function HandOver({ meeting, run }) {
  const view = useRoom();
  const { me } = view.state.value;
  const other = otherLeader(view.state.value);
  if (!other) return null;
  const to = meeting.host === me ? other.member : me;
  const at = { room: view.session.room, meeting: meeting.id, host: meeting.host, to };
  return (
    <button type="button" class="btn btn--plain btn--small" onClick={() => run('hand_over', at, nothing)}>
      {meeting.host === me ? t('meeting-give-over', { name: other.name ?? '' }) : t('meeting-take-over')}
    </button>
  );
}

/**
 * @param {Meeting} meeting
 * @param {Run} run
 * @param {(step: {from: string, to: string}) => void} onStep
 * @returns {{label: string, act: () => void} | null} null while the phases are not known yet
 */
function useOnward(meeting, run, onStep) {
  const view = useRoom();
  const at = { room: view.session.room, meeting: meeting.id };
  if (meeting.state === 'lobby') {
    const isEarly = () => Date.now() < Date.parse(meeting.starts_at ?? '');
    const ask = () => view.openSheet({ kind: 'start_meeting' });
    return {
      label: t('meeting-start'),
      act: () => (isEarly() ? ask() : run('start_meeting', at, nothing)),
    };
  }
  const phases = runOfShow(view.state.value)?.phases.map(({ phase }) => phase);
  if (!phases) return null;
  const from = meeting.phase ?? '';
  const to = phases[phases.indexOf(from) + 1];
  if (!to) return { label: t('meeting-close'), act: () => view.openSheet({ kind: 'close_meeting' }) };
  return {
    label: t('meeting-next', { phase: phaseName(to) }),
    act: () => run('to_phase', { ...at, phase: from, to }, () => onStep({ from, to })),
  };
}

/** @param {string | null} phase @returns {boolean} true for a moment after the phase has changed */
function useRest(phase) {
  const [rested, setRested] = useState(phase);
  useEffect(() => {
    const timer = setTimeout(() => setRested(phase), REST_MS);
    return () => clearTimeout(timer);
  }, [phase]);
  return rested !== phase;
}

/** @param {string | null} until @returns {string} five minutes after it, or after now where it has passed */
const later = (until) => new Date(Math.max(Date.parse(until ?? '') || 0, Date.now()) + MORE_MS).toISOString();
