/** Head of the room: the way back, where we are, help, and the menu. */

import { Icon, RugEdge } from '../../ui/icon.jsx';
import { Menu } from '../../ui/menu.jsx';
import { leavePage } from '../../ui/quick_exit.js';
import { t } from '../../ui/texts.js';
import { useLost } from './lost.js';
import { presentMembers } from './names.js';
import { isTouch, leads, useRoom } from './view.js';

/** @param {{name?: string}} props without a name: the service's own, where no room may be seen */
export function Head({ name }) {
  const view = useRoom();
  const live = view.state.value.phase === 'live';
  return (
    <header class="roomhead">
      {name && <RugEdge />}
      <div class="roomhead__in">
        <a class="iconbtn" href="/omat-ryhmat" aria-label={t('back-to-groups')}>
          <Icon name="back" />
        </a>
        <div class="roomhead__name">
          {name ? <Name name={name} live={live} /> : <p class="brand">Vertaistupa</p>}
        </div>
        <a class="help" href="/apua-nyt">
          <Icon name="phone" />
          {t('help-now')}
        </a>
        <div class="menuplace">
          <Menu label={t('menu')} items={roomMenu(view, live)} />
        </div>
      </div>
    </header>
  );
}

/** @param {{name: string, live: boolean}} props */
function Name({ name, live }) {
  const state = useRoom().state.value;
  const count = presentMembers(state).length;
  const lost = useLost();
  return (
    <>
      <h1>{name}</h1>
      {live && !lost && <p class="roomhead__sub">{t('present-count', { count })}</p>}
    </>
  );
}

/**
 * @param {import('./view.js').RoomView} view
 * @param {boolean} live
 * @returns {import('../../ui/menu.jsx').MenuItem[]}
 */
function roomMenu(view, live) {
  const people = { icon: 'two', label: t('menu-people'), onSelect: () => view.openSheet({ kind: 'people' }) };
  const reports = { icon: 'flag', label: t('menu-reports'), href: `/huone/${view.session.room}/ilmoitukset` };
  const requests = { icon: 'plus', label: t('menu-requests'), href: `/huone/${view.session.room}/pyynnot` };
  const sends = view.enterSends.value;
  const enter = {
    icon: 'check',
    label: t('menu-enter-sends'),
    checked: sends,
    onSelect: () => view.chooseEnter(!sends),
  };
  return [
    ...(live ? [people] : []),
    ...(live && leads(view.state.value) ? [requests, reports] : []),
    ...(live && !isTouch() ? [enter] : []),
    { icon: 'sets', label: t('menu-settings'), href: '/asetukset' },
    { icon: 'out', label: t('menu-sign-out'), post: '/kirjaudu-ulos', onSelect: () => view.ownWords.clear() },
    { icon: 'door', label: t('menu-leave-page'), onSelect: leavePage },
  ];
}
