/** What stands in the menu of a room: what waits for the reader comes first, the leaders' tools lie behind one entry. */

import { leavePage } from '../../ui/quick_exit.js';
import { t } from '../../ui/texts.js';
import { isOver, isTouch, leads, leadsGroup } from './view.js';

/** @typedef {import('../../ui/menu.jsx').MenuItem} MenuItem */

/**
 * @param {import('./view.js').RoomView} view
 * @param {boolean} live
 * @returns {MenuItem[]}
 */
export function roomMenu(view, live) {
  const state = view.state.value;
  const room = `/huone/${view.session.room}`;
  const leading = live && leads(state);
  const goesOn = live && !isOver(state.room);
  const mine = live || ['set_aside', 'paused'].includes(state.phase);
  return [
    ...(leading ? deskEntries(view).filter(({ count }) => count) : []),
    ...(live ? [people(view), { icon: 'cal', label: t('way-meetings'), href: `${room}/tapaamiset` }] : []),
    ...(live ? pairEntry(view) : []),
    ...(leading ? [toolsEntry(view)] : []),
    // Where a low screen shows it without scrolling, and away from what ends a sign-in or a place.
    leavePageEntry(),
    ...(live ? [{ icon: 'hand', label: t('menu-rules'), href: `${room}/suostumukset#rules` }] : []),
    ...(live ? [{ icon: 'flag', label: t('report-own'), href: `${room}/vastaukset` }] : []),
    ...(live ? [{ icon: 'eye', label: t('menu-log'), href: `${room}/tapahtumat` }] : []),
    ...(live && !isTouch() ? [enterEntry(view)] : []),
    ...(goesOn ? [{ icon: 'pen', label: t('menu-name'), href: `${room}/nimi` }] : []),
    settingsEntry(),
    ...(live && mayPause(state) ? [{ icon: 'pause', label: t('menu-pause'), href: `${room}/tauko` }] : []),
    ...(mine ? [{ icon: 'pass', label: t('menu-leave-group'), href: `${room}/lahde` }] : []),
    signOutEntry(view),
  ];
}

/**
 * In the leaders' own room nobody leads, leaves or meets.
 *
 * @param {import('./view.js').RoomView} view
 * @param {boolean} live
 * @returns {MenuItem[]}
 */
export function pairMenu(view, live) {
  const words = `/huone/${view.session.room}/omat-viestit`;
  return [
    { icon: 'talk', label: t('back-to-group-room'), href: view.door.beside ?? '' },
    ...(live ? [people(view)] : []),
    leavePageEntry(),
    ...(live && !isTouch() ? [enterEntry(view)] : []),
    ...(live ? [{ icon: 'down', label: t('room-own-words'), href: words }] : []),
    settingsEntry(),
    signOutEntry(view),
  ];
}

/**
 * @param {import('./view.js').RoomView} view
 * @returns {MenuItem[]} what leaders answer, with how many wait; a substitute lets nobody in
 */
export function deskEntries(view) {
  const room = `/huone/${view.session.room}`;
  const waits = view.state.value.desk;
  const plus = { icon: 'plus', label: t('menu-requests') };
  const requests = { ...plus, href: `${room}/pyynnot`, count: waits?.requests };
  return [
    { icon: 'flag', label: t('menu-reports'), href: `${room}/ilmoitukset`, count: waits?.reports },
    ...(leadsGroup(view.state.value) ? [requests] : []),
    { icon: 'two', label: t('menu-removals'), href: `${room}/poistot`, count: waits?.removals },
  ];
}

/** @param {import('./view.js').RoomView} view @returns {boolean} as the page knew it when it was served */
export const hasPairNews = ({ door, state }) => !!door.pairNews && leadsGroup(state.value);

/** @param {import('./view.js').RoomView} view @returns {MenuItem} */
const people = (view) => ({
  icon: 'two',
  label: t('menu-people'),
  onSelect: () => view.openSheet({ kind: 'people' }),
});

/** @param {import('./view.js').RoomView} view @returns {MenuItem} */
const toolsEntry = (view) => ({
  icon: 'bulb',
  label: t('for-leaders'),
  onSelect: () => view.openSheet({ kind: 'tools' }),
});

/**
 * @param {import('./view.js').RoomView} view
 * @returns {MenuItem[]} none for who does not lead the group
 */
function pairEntry(view) {
  const { pair } = view.door;
  if (!pair || !leadsGroup(view.state.value)) return [];
  return [{ icon: 'talk', label: t(hasPairNews(view) ? 'menu-pair-news' : 'pair-room'), href: pair }];
}

/** @returns {MenuItem} */
const leavePageEntry = () => ({ icon: 'door', label: t('menu-leave-page'), onSelect: leavePage });

/** @param {import('./view.js').RoomView} view @returns {MenuItem} */
function enterEntry(view) {
  const checked = view.enterKey.sends.value;
  const onSelect = () => view.enterKey.choose(!checked);
  return { icon: 'check', label: t('menu-enter-sends'), checked, onSelect };
}

/** @returns {MenuItem} */
const settingsEntry = () => ({ icon: 'sets', label: t('menu-settings'), href: '/asetukset' });

/** @param {import('./view.js').RoomView} view @returns {MenuItem} */
const signOutEntry = (view) => ({
  icon: 'out',
  label: t('menu-sign-out'),
  post: '/kirjaudu-ulos',
  onSelect: () => view.ownWords.clear(),
});

/** @param {import('../../store/state').RoomState} state @returns {boolean} a member of a group that has begun */
const mayPause = (state) => !leads(state) && !state.begins && !isOver(state.room);
