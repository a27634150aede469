/** The room: head, banner, ways, talk, who is here, dock, and the sheet that is open beside or over them. */

import { spoken } from '../../ui/announcer.js';
import { t } from '../../ui/texts.js';
import { Sheets } from '../safety/sheets.jsx';
import { ShutRoom } from '../safety/shut_room.jsx';
import { Banner } from './banner.jsx';
import { Composer, Tip } from './composer.jsx';
import { Head } from './head.jsx';
import { Side, Ways } from './side.jsx';
import { NewBelow, Talk } from './talk.jsx';
import { RoomContext, useRoom } from './view.js';

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
  const { state } = useRoom();
  const { phase } = state.value;
  if (phase === 'live' || phase === 'opening') return <Hall />;
  return (
    <div class="room">
      <Head />
      <ShutRoom state={state.value} />
    </div>
  );
}

/** The room, from its opening on: one's own words stand here before anything of the room is known. */
function Hall() {
  const { state, sheet } = useRoom();
  const { room } = state.value;
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
          <Head name={room?.name ?? ''} />
          <Banner />
          <Ways />
          <Talk />
          {room && <Side />}
          <div class="table">
            <NewBelow />
            {room?.mode === 'read_only' ? <ReadOnly /> : <Composer />}
          </div>
        </div>
        <Sheets />
      </div>
    </>
  );
}

function ReadOnly() {
  return (
    <section class="dock" id="compose" tabIndex={-1} aria-label={t('read-only')}>
      <div class="dock__in">
        <p>
          <b>{t('read-only')}</b> {t('read-only-more')}
        </p>
        <Tip />
      </div>
    </section>
  );
}
