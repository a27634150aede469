/** Head of the room: the way back, where we are, help, and the menu. */

import { Icon, RugEdge } from '../../ui/icon.jsx';
import { Menu } from '../../ui/menu.jsx';
import { leavePage } from '../../ui/quick_exit.js';
import { t } from '../../ui/texts.js';
import { noonOf, shortDay } from '../../ui/time.js';
import { useLost } from './lost.js';
import { presentMembers } from './names.js';
import { isTouch, leads, leadsGroup, useRoom } from './view.js';

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
        {live && !view.inPair && <Sub end={state.room?.end} count={lost ? null : count} />}
      </div>
    </>
  );
}

/** @param {{end: import('../../net/wire').GroupEnd | null | undefined, count: number | null}} props */
function Sub({ end, count }) {
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

/**
 * @param {import('./view.js').RoomView} view
 * @param {boolean} live
 * @returns {import('../../ui/menu.jsx').MenuItem[]}
 */
function roomMenu(view, live) {
  const people = { icon: 'two', label: t('menu-people'), onSelect: () => view.openSheet({ kind: 'people' }) };
  const room = `/huone/${view.session.room}`;
  const waits = view.state.value.desk;
  const flag = { icon: 'flag', label: t('menu-reports') };
  const reports = { ...flag, href: `${room}/ilmoitukset`, count: waits?.reports };
  const plus = { icon: 'plus', label: t('menu-requests') };
  const requests = { ...plus, href: `${room}/pyynnot`, count: waits?.requests };
  const ownName = { icon: 'pen', label: t('menu-name'), href: `${room}/nimi` };
  const pause = { icon: 'pause', label: t('menu-pause'), href: `${room}/tauko` };
  const leave = { icon: 'pass', label: t('menu-leave-group'), href: `${room}/lahde` };
  const two = { icon: 'two', label: t('menu-removals') };
  const removals = { ...two, href: `${room}/poistot`, count: waits?.removals };
  const meetings = { icon: 'cal', label: t('way-meetings'), href: `${room}/tapaamiset` };
  const welcome = { icon: 'pen', label: t('menu-welcome'), href: `${room}/tervetulo` };
  const log = { icon: 'eye', label: t('menu-log'), href: `${room}/tapahtumat` };
  const freeze = freezeEntry(view);
  const enter = enterEntry(view);
  return [
    ...(live ? [people, meetings] : []),
    ...(live ? pairEntry(view) : []),
    // Where a low screen shows it without scrolling, and away from what ends a sign-in or a place.
    { icon: 'door', label: t('menu-leave-page'), onSelect: leavePage },
    ...(live && leadsGroup(view.state.value) ? [welcome, requests] : []),
    ...(live && leads(view.state.value) ? [reports, removals, ...freeze] : []),
    ...(live ? [log] : []),
    ...(live && !isTouch() ? [enter] : []),
    ...(live && !view.state.value.room?.end ? [ownName] : []),
    { icon: 'sets', label: t('menu-settings'), href: '/asetukset' },
    ...(live && mayPause(view.state.value) ? [pause] : []),
    ...(live || ['set_aside', 'paused'].includes(view.state.value.phase) ? [leave] : []),
    { icon: 'out', label: t('menu-sign-out'), post: '/kirjaudu-ulos', onSelect: () => view.ownWords.clear() },
  ];
}

/**
 * In the leaders' own room nobody leads, leaves or meets.
 *
 * @param {import('./view.js').RoomView} view
 * @param {boolean} live
 * @returns {import('../../ui/menu.jsx').MenuItem[]}
 */
function pairMenu(view, live) {
  const people = { icon: 'two', label: t('menu-people'), onSelect: () => view.openSheet({ kind: 'people' }) };
  const words = {
    icon: 'down',
    label: t('room-own-words'),
    href: `/huone/${view.session.room}/omat-viestit`,
  };
  return [
    { icon: 'talk', label: t('back-to-group-room'), href: view.door.beside ?? '' },
    ...(live ? [people] : []),
    { icon: 'door', label: t('menu-leave-page'), onSelect: leavePage },
    ...(live && !isTouch() ? [enterEntry(view)] : []),
    ...(live ? [words] : []),
    { icon: 'sets', label: t('menu-settings'), href: '/asetukset' },
    { icon: 'out', label: t('menu-sign-out'), post: '/kirjaudu-ulos', onSelect: () => view.ownWords.clear() },
  ];
}

/** @param {import('./view.js').RoomView} view @returns {import('../../ui/menu.jsx').MenuItem} */
function enterEntry(view) {
  const checked = view.enterKey.sends.value;
  const onSelect = () => view.enterKey.choose(!checked);
  return { icon: 'check', label: t('menu-enter-sends'), checked, onSelect };
}

/**
 * @param {import('./view.js').RoomView} view
 * @returns {import('../../ui/menu.jsx').MenuItem[]} none for who does not lead the group
 */
function pairEntry(view) {
  const { pair } = view.door;
  if (!pair || !leadsGroup(view.state.value)) return [];
  return [{ icon: 'talk', label: t(hasPairNews(view) ? 'menu-pair-news' : 'pair-room'), href: pair }];
}

/** @param {import('./view.js').RoomView} view @returns {boolean} as the page knew it when it was served */
const hasPairNews = ({ door, state }) => !!door.pairNews && leadsGroup(state.value);

/** @param {import('../../store/state').RoomState} state @returns {boolean} a member of a group that has begun */
const mayPause = (state) => !leads(state) && !state.begins && !state.room?.end;

/**
 * @param {import('./view.js').RoomView} view
 * @returns {import('../../ui/menu.jsx').MenuItem[]} none where the group is over, or where staff froze the room
 */
function freezeEntry(view) {
  const { room } = view.state.value;
  if (!room || room.end || room.frozen?.by === 'staff') return [];
  const label = t(room.frozen ? 'thaw-room' : 'freeze-room');
  return [{ icon: 'pause', label, onSelect: () => view.openSheet({ kind: 'freeze' }) }];
}
