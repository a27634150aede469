/** The room: head, banner, ways, talk, who is here, dock, and the sheet that is open beside or over them. */

import { useLayoutEffect } from 'preact/hooks';
import { spoken } from '../../ui/announcer.js';
import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';
import { WritingOpens } from '../meetings/lobby.jsx';
import { MeetingPlace } from '../meetings/place.jsx';
import { FrozenDock } from '../safety/frozen.jsx';
import { Looks } from '../safety/looks.jsx';
import { Sheets } from '../safety/sheets.jsx';
import { ShutRoom } from '../safety/shut_room.jsx';
import { Banner } from './banner.jsx';
import { CancelledDock } from './cancelled.jsx';
import { Composer, Tip } from './composer.jsx';
import { EndedDock, EndedSide } from './ended.jsx';
import { Head } from './head.jsx';
import { Side, Ways } from './side.jsx';
import { NewBelow, Opening, Talk } from './talk.jsx';
import { Unfinished } from './unfinished.jsx';
import { isOver, RoomContext, useRoom } from './view.js';

/** @param {{view: import('./view.js').RoomView}} props */
export function RoomScreen({ view }) {
  return (
    <RoomContext.Provider value={view}>
      <Screen />
      <p class="vh" role="status" aria-live="polite">
        {spoken}
      </p>
    </RoomContext.Provider>
  );
}

function Screen() {
  const { state, mode, name } = useRoom();
  const { phase } = state.value;
  if (phase === 'live' || (phase === 'opening' && mode.value !== 'shut')) return <Hall />;
  return (
    <div class="room">
      <Head />
      {phase === 'opening' ? <Opening /> : <ShutRoom state={state.value} name={name.value} />}
    </div>
  );
}

/** The room, from its opening on: one's own words stand here before anything of the room is known. */
function Hall() {
  const { state, sheet, name, inPair } = useRoom();
  const { room } = state.value;
  const end = room?.end;
  const withSheet = sheet.value !== null;
  return (
    <>
      {withSheet ? (
        <a class="skip" href="#sheet">
          {t('skip-to-sheet')}
        </a>
      ) : (
        <a class="skip" href="#compose">
          {t('skip-to-writing')}
        </a>
      )}
      <div class={withSheet ? 'lead-split' : undefined}>
        <div class={withSheet ? 'room' : 'hall room'}>
          <Head name={name.value} unnamed={t(inPair ? 'pair-room' : 'group-room')} />
          <Banner />
          <Looks />
          {!isOver(room) && <MeetingPlace />}
          <Ways />
          <Talk />
          {end ? <EndedSide end={end} /> : room && <Side />}
          <div class="table">
            <NewBelow />
            <Dock />
          </div>
        </div>
        <Sheets />
      </div>
    </>
  );
}

function Dock() {
  const { mode, state } = useRoom();
  const { end, cancelled } = state.value.room ?? {};
  useHeldFocus(mode.value);
  if (end) return <EndedDock end={end} />;
  if (cancelled) return <CancelledDock cancelled={cancelled} />;
  if (mode.value === 'frozen') return <FrozenDock freeze={state.value.room?.frozen ?? null} />;
  return mode.value === 'read_only' ? <ReadOnly /> : <Composer />;
}

/** Whoever was in the dock stays in it when something else takes its place. @param {string} mode */
function useHeldFocus(mode) {
  const view = useRoom();
  const isIn = () => !!document.activeElement?.closest('.dock');
  const wasIn = isIn();
  useLayoutEffect(() => {
    if (wasIn && !isIn()) view.focusComposer();
  }, [mode]);
}

function ReadOnly() {
  const { state, begins } = useRoom();
  const isLobby = state.value.meeting?.state === 'lobby';
  return (
    <section class="dock" id="compose" tabIndex={-1} aria-label={t('read-only')}>
      <div class="dock__in">
        {isLobby && (
          <p>
            <b>
              <WritingOpens />
            </b>
          </p>
        )}
        {!isLobby && begins.value && (
          <p>
            <b>{t('room-begins', { date: dayAndClock(begins.value) })}</b> {t('room-begins-more')}
          </p>
        )}
        {!isLobby && !begins.value && (
          <p>
            <b>{t('read-only')}</b> {t('read-only-more')}
          </p>
        )}
        <Unfinished />
        <Tip />
      </div>
    </section>
  );
}
