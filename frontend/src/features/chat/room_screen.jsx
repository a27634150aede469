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
  const { phase, room } = state.value;
  if (phase === 'live' || (phase === 'opening' && room)) return <Hall />;
  if (phase === 'opening') return <Opening />;
  return (
    <div class="room">
      <Head />
      <ShutRoom state={state.value} />
    </div>
  );
}

function Opening() {
  return (
    <div class="room">
      <Head />
      <Banner />
      <main class="room__talk" id="main">
        <p class="opening" role="status">
          {t('opening')}
        </p>
      </main>
    </div>
  );
}

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
          <Side />
          <div class="table">
            <NewBelow />
            {room?.mode === 'open' ? <Composer /> : <ReadOnly />}
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
