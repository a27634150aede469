/** The talk: the log with its day lines, and beneath it who is writing. The announcer speaks for it. */

import { useEffect, useRef } from 'preact/hooks';
import { countNew } from '../../store/unread.js';
import { Lamp } from '../../ui/icon.jsx';
import { t } from '../../ui/texts.js';
import { Lobby } from '../meetings/lobby.jsx';
import { Debrief } from '../pair/debrief.jsx';
import { PairEmpty, PairReaders } from '../pair/readers.jsx';
import { CancelledTalk } from './cancelled.jsx';
import { DayLine, Line, NewLine } from './line.jsx';
import { useLost } from './lost.js';
import { Message } from './message.jsx';
import { writingWords } from './names.js';
import { rowsOf } from './rows.js';
import { scrollerOf, showNewOrEnd, useScrolling } from './scrolling.js';
import { Unsent } from './unsent.jsx';
import { isOver, useRoom } from './view.js';

export function Talk() {
  const view = useRoom();
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const scrolled = useScrolling(place, view);
  useComingBack(place, view);
  useEffect(() => {
    // In a low window the page scrolls instead of the talk.
    document.addEventListener('scroll', scrolled, { passive: true });
    return () => document.removeEventListener('scroll', scrolled);
  }, [scrolled]);
  return (
    <main class="room__talk" ref={place} onScroll={scrolled}>
      <Log />
      <Writing />
    </main>
  );
}

function Log() {
  const view = useRoom();
  const state = view.state.value;
  const rows = rowsOf(state);
  return (
    // The announcer speaks instead of the log, which would also read older pages and changes aloud.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls must be reachable by keyboard.
    <div role="log" aria-live="off" aria-label={t('talk')} tabIndex={0} id="main" class="log-box">
      {!state.room && state.link !== 'stopped' && <Opening />}
      {state.older && <Older />}
      {view.inPair && state.room && !state.older && !isSilent(state) && <PairReaders />}
      <ol class="log">
        {rows.map(drawRow)}
        {state.outbox.map((item) => (
          <Unsent key={item.clientId} item={item} />
        ))}
      </ol>
      <Beneath />
    </div>
  );
}

/** What stands where words would follow. */
function Beneath() {
  const view = useRoom();
  const state = view.state.value;
  if (state.room?.cancelled) return <CancelledTalk cancelled={state.room.cancelled} />;
  if (isFirstLobby(state)) return <Lobby />;
  if (!isSilent(state)) return null;
  return view.inPair ? <PairEmpty /> : <Empty />;
}

/** @param {import('../../store/state').RoomState} state @returns {boolean} whether nobody has said anything yet */
function isSilent(state) {
  const said = state.outbox.length > 0 || state.items.some((item) => item.kind === 'message');
  return state.room !== null && !state.older && !said;
}

/** @param {import('../../store/state').RoomState} state @returns {boolean} nobody can write yet: the door is open, and that is all */
const isFirstLobby = (state) => state.meeting?.state === 'lobby' && state.room?.mode === 'read_only';

/**
 * @param {import('./rows.js').Row} row
 * @returns {import('preact').VNode} given its item alone, so that an unchanged one is not drawn again
 */
function drawRow(row) {
  if (row.type === 'day') return <DayLine key={row.key} at={row.at} />;
  if (row.type === 'new') return <NewLine key={row.key} count={row.count} known={row.known} />;
  if (row.item.kind === 'line' && row.item.what === 'debrief')
    return <Debrief key={row.key} number={row.item.number} />;
  if (row.item.kind === 'line') return <Line key={row.key} item={row.item} />;
  return <Message key={row.key} item={row.item} />;
}

export function Opening() {
  const stopped = useRoom().state.value.link === 'stopped';
  const lost = useLost();
  if (lost && !stopped)
    return (
      <div class="empty" role="status">
        <Lamp />
        <p class="lead">
          <b>{t('unreachable')}</b>
        </p>
        <p>{t('unreachable-more')}</p>
      </div>
    );
  return (
    <p class="opening" role="status">
      {t('opening')}
    </p>
  );
}

function Older() {
  const { session } = useRoom();
  return (
    <p class="log__older">
      <button type="button" class="btn btn--plain btn--small" onClick={() => session.history.loadOlder()}>
        {t('show-older')}
      </button>
    </p>
  );
}

function Empty() {
  const { door, mode, state } = useRoom();
  // Once it is published the room is for reading until the group begins.
  const plan = mode.value === 'open' ? door.plan : null;
  // Where nobody can write and nothing has ended, the group has yet to begin, whatever the page knew when it came.
  const hasEnded = isOver(state.value.room);
  const isBefore = mode.value === 'read_only' && !hasEnded;
  if (mode.value === 'frozen') return <Lit>{t('frozen-more')}</Lit>;
  if (hasEnded) return <Lit>{t('talk-none')}</Lit>;
  if (!plan) return <Lit>{t(isBefore ? 'room-before' : 'talk-empty')}</Lit>;
  return (
    <Lit>
      {t('room-planned')} <a href={plan}>{t('room-plan')}</a>
    </Lit>
  );
}

/** @param {{children: import('preact').ComponentChildren}} props */
const Lit = ({ children }) => (
  <div class="empty">
    <Lamp lit />
    <p>{children}</p>
  </div>
);

function Writing() {
  const { state } = useRoom();
  const words = writingWords(state.value);
  if (!words) return null;
  return (
    <p class="writing">
      <span aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {words}
    </p>
  );
}

/** A button over the dock while new messages wait below what is being read. */
export function NewBelow() {
  const view = useRoom();
  const state = view.state.value;
  const count = countNew(state, state.seen);
  if (!count) return null;
  const show = () => {
    const first = state.items.find((item) => item.number > state.seen && item.kind === 'message');
    view.goal.value = first && isFarBelow(first.number) ? first.number : 'end';
  };
  return (
    <button type="button" class="btn btn--quiet btn--small newbelow" onClick={show}>
      {t('show-new', { count })}
    </button>
  );
}

/**
 * Whoever stands before the new ones wants to their end; whoever is still far above wants to their beginning.
 *
 * @param {number} number
 */
function isFarBelow(number) {
  const found = document.querySelector(`[data-number="${number}"]`);
  return found !== null && found.getBoundingClientRect().top > 2 * window.innerHeight;
}

/**
 * The reader comes back to the page: what came meanwhile gets its line.
 *
 * @param {import('./scrolling.js').Place} place
 * @param {import('./view.js').RoomView} view
 */
function useComingBack(place, view) {
  useEffect(() => {
    const shown = () => {
      const state = view.state.peek();
      if (document.hidden || state.phase !== 'live') return;
      if (!countNew(state, state.seen)) return;
      view.session.store.dispatch({ type: 'looked_away', after: state.seen });
      const talk = place.current;
      if (talk) requestAnimationFrame(() => showNewOrEnd(talk, scrollerOf(talk)));
    };
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  }, [place, view]);
}
