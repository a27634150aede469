/** Head of the room: the way back, where we are, help, and the menu. */

import { Icon, RugEdge } from '../../ui/icon.jsx';
import { Menu } from '../../ui/menu.jsx';
import { t } from '../../ui/texts.js';
import { noonOf, shortDay } from '../../ui/time.js';
import { useLost } from './lost.js';
import { presentMembers } from './names.js';
import { hasPairNews, pairMenu, roomMenu } from './room_menu.js';
import { useRoom } from './view.js';

/**
 * @param {{name?: string, unnamed?: string}} props without a name: as on the other pages, where no room may be seen;
 *   `unnamed` is then the page's heading, for those who listen
 */
export function Head({ name, unnamed }) {
  const view = useRoom();
  const live = view.state.value.phase === 'live';
  return (
    <header class={name ? 'roomhead' : 'roomhead roomhead--plain'}>
      {name && <RugEdge />}
      <div class="roomhead__in">
        {name ? <Name name={name} live={live} /> : <Brand />}
        {!name && unnamed && <h1 class="vh">{unnamed}</h1>}
        <a class="help" href="/apua-nyt">
          <Icon name="phone" />
          {t('help-now')}
        </a>
        <div class="menuplace">
          <RoomMenu view={view} live={live} />
        </div>
      </div>
    </header>
  );
}

/** @param {{view: import('./view.js').RoomView, live: boolean}} props */
function RoomMenu({ view, live }) {
  const { reports = 0, requests = 0, removals = 0 } = view.state.value.desk ?? {};
  const count = reports + requests + removals;
  const news = live && hasPairNews(view);
  const label = count ? t('menu-with-waiting', { count }) : t(news ? 'menu-with-news' : 'menu');
  const items = view.inPair ? pairMenu(view, live) : roomMenu(view, live);
  return <Menu label={label} items={items} waits={count > 0 || news} />;
}

/** @param {{name: string, live: boolean}} props */
function Name({ name, live }) {
  const view = useRoom();
  const state = view.state.value;
  const count = presentMembers(state).length;
  const lost = useLost();
  const [back, where] = view.inPair
    ? [view.door.beside ?? '', t('back-to-group-room')]
    : ['/omat-ryhmat', t('back-to-groups')];
  return (
    <>
      <a class="iconbtn" href={back} aria-label={where}>
        <Icon name="back" />
      </a>
      <div class="roomhead__name">
        <h1>{view.inPair ? t('pair-room') : name}</h1>
        {view.inPair && <p class="roomhead__sub">{name}</p>}
        {live && !view.inPair && <Sub room={state.room} count={lost ? null : count} />}
      </div>
    </>
  );
}

/** @param {{room: import('../../net/wire').RoomFacts | null, count: number | null}} props */
function Sub({ room, count }) {
  const end = room?.end;
  if (room?.cancelled) return <p class="roomhead__sub">{t('cancelled-short')}</p>;
  if (end) return <p class="roomhead__sub">{t('ended-on', { date: shortDay(noonOf(end.last_day)) })}</p>;
  return count === null ? null : <p class="roomhead__sub">{t('present-count', { count })}</p>;
}

function Brand() {
  return (
    <a class="brand" href="/">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path class="brand__roof" d="M3 15 16 5l13 10" />
        <circle class="brand__lamp" cx="16" cy="22" r="6.5" />
      </svg>
      Vertaistupa
    </a>
  );
}
