// @vitest-environment jsdom
/** The room as it opens, is only read, or is shut; and what its menu offers to whom. */

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { LOST_GRACE_MS } from '../../src/features/chat/lost.js';
import { OwnWords } from '../../src/features/chat/own_words.js';
import { RoomScreen } from '../../src/features/chat/room_screen.jsx';
import {
  button,
  click,
  look,
  one,
  place,
  room,
  session,
  show,
  store,
  text,
  useBench,
  view,
  write,
} from './room_bench.jsx';

useBench();

test('what was kept on this device stands there while the room is still opening', async () => {
  const kept = { clientId: 'own-1', text: 'lähti kesken', quote: null, number: null, at: null, error: null };
  new OwnWords(localStorage, 'acc', 'r1').keepDraft('luonnos');
  look();
  await act(() => {
    store.dispatch(/** @type {any} */ ({ type: 'written', unsent: [{ ...kept, state: 'waiting' }] }));
    render(<RoomScreen view={view} />, place());
  });
  expect(text()).toContain('Avataan ryhmähuonetta');
  expect(one('.roomhead h1').textContent).toBe('Pihlajapiha');
  expect(text()).not.toContain('paikalla');
  expect(one('.empty')).toBeNull();
  expect(one('.msg--waits').textContent).toContain('lähti kesken');
  expect(one('.msg--waits').textContent).toContain('Odottaa yhteyttä');
  const field = one('#compose');
  expect(field.value).toBe('luonnos');
  await act(() => field.focus());
  await write('luonnos jatkuu');
  await show();
  expect(text()).not.toContain('Avataan ryhmähuonetta');
  expect(one('#compose')).toBe(field);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('luonnos jatkuu');
});

test('a room for reading has no composer', async () => {
  room.turnMode();
  await show();
  expect(one('textarea')).toBeNull();
  expect(text()).toContain('Tähän ryhmään ei voi nyt kirjoittaa.');
});

test('a group that is still planned leads its leader to the plan, until it is published', async () => {
  look('open', { plan: '/ryhmat/G/suunnitelma' });
  await show();
  expect(one('.empty a').getAttribute('href')).toBe('/ryhmat/G/suunnitelma');
  expect(one('.empty').textContent).toContain('Ryhmää suunnitellaan vielä.');
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: room.turnMode() })));
  expect(one('.empty a')).toBeNull();
  expect(one('.empty').textContent).toContain('Täällä ryhmä keskustelee, kun se on alkanut.');
});

test('before its beginning a group says when it begins, and no more once it has begun', async () => {
  room.start = '2026-03-03T16:00:00.000Z';
  room.turnMode();
  look('read_only', { begins: room.start });
  await show();
  expect(one('.dock').textContent).toContain('Ryhmä aloittaa ti 3.3. klo 18.00.');
  expect(text()).toContain('Olet mukana. Täällä ryhmä keskustelee, kun se on alkanut.');
  expect(text()).not.toContain('Voit aloittaa');
  const moved = room.moveStart('2026-03-24T16:00:00.000Z', 'too_few');
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: moved })));
  expect(one('.dock').textContent).toContain('Ryhmä aloittaa ti 24.3. klo 18.00.');
  expect(text()).toContain('liian vähän osallistujia, joten aloitus siirtyi. Uusi aika: ti 24.3. klo 18.00');
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: room.turnMode() })));
  expect(one('#compose').tagName).toBe('TEXTAREA');
  expect(text()).not.toContain('Ryhmä aloittaa');
});

test('a group that has ended says on its table until when it may be read, and how to take words along', async () => {
  new OwnWords(localStorage, 'acc', 'r1').keepDraft('jäi kesken');
  look();
  await show();
  expect(one('.roomhead__sub').textContent).toContain('paikalla');
  const ended = room.finish();
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: ended })));
  expect(one('.roomhead__sub').textContent).toBe('päättynyt 19.5.');
  expect(one('.dock').textContent).toContain('Ryhmä on päättynyt. Viestit ja nimet poistetaan 18.6.');
  expect(one('.dock').textContent).not.toContain('18.6..');
  expect(one('#unfinished').value).toBe('jäi kesken');
  expect(one('.dock a.btn').getAttribute('href')).toBe('/huone/r1/omat-viestit');
  expect(one('.hall__side h2').textContent).toBe('Miten tästä eteenpäin');
  expect(text()).toContain('Ryhmä päättyi 19. toukokuuta');
});

test('a cancelled group says why it does not begin, in whose words, and never that it will', async () => {
  room.start = '2026-03-03T16:00:00.000Z';
  room.turnMode();
  look('read_only', { begins: room.start });
  await show();
  room.start = null;
  const told = room.cancel('Yhteinen aika ei löytynyt.\nPahoittelemme.');
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: told })));
  expect(one('.roomhead__sub').textContent).toBe('peruttu');
  expect(one('.log').textContent).toContain('Ryhmä peruttiin. Mukana oli liian vähän osallistujia.');
  expect(one('.empty').textContent).toContain('Ryhmä ei ala.');
  expect(one('.empty blockquote').textContent).toBe('Yhteinen aika ei löytynyt.\nPahoittelemme.');
  expect(one('.dock').textContent).toContain('Ryhmä peruttiin. Viestit ja nimet poistetaan 18.6.');
  expect(one('.dock a.btn').getAttribute('href')).toBe('/ryhmat');
  for (const hope of ['kun se on alkanut', 'Ryhmä aloittaa', 'Silloin voit kirjoittaa'])
    expect(text()).not.toContain(hope);
  await click(button('Valikko'));
  expect(button('Vaihda nimesi')).toBeUndefined();
  expect(button('Pidä taukoa')).toBeUndefined();
});

test('a group that is planned anew says that it does not begin on its day', async () => {
  room.turnMode();
  await show();
  const off = { was: '2026-03-03T16:00:00.000Z', reason: 'replanned', begins: null };
  const told = { event: 'meeting_cancelled', room: 'r1', number: room.log.length + 1, at: off.was, ...off };
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: told })));
  expect(one('.log').textContent).toContain(
    'Ryhmä ei alakaan ti 3.3. klo 18.00. Sitä suunnitellaan uudelleen',
  );
});

test('a change of name is told plainly, and is offered in the menu while the group lives', async () => {
  room.say('a', 'ennen', 'c-1');
  await show();
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: room.rename(0) })));
  expect(text()).toContain('Nimi a on nyt Uusi 1');
  expect(one('.msg .msg__who').textContent).toContain('Uusi 1');
  await click(button('Valikko'));
  expect(button('Vaihda nimesi').getAttribute('href')).toBe('/huone/r1/nimi');
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: room.part(0, 'left') })));
  expect(text()).toContain('Poistunut osallistuja oli vaihtanut nimensä');
  expect(text()).not.toContain('Uusi 1');
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: room.finish() })));
  await click(button('Valikko'));
  expect(button('Vaihda nimesi')).toBeUndefined();
});

test('who takes a break stands among the people, apart from those whom one may wait for', async () => {
  await show();
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: room.pause(0) })));
  expect(text()).toContain('Nimi a pitää taukoa');
  const side = one('[aria-labelledby=people-paused]');
  expect(side.querySelector('h2').textContent).toBe('Pitävät taukoa');
  expect(side.querySelector('.person').textContent.replace(/\s+/gu, ' ').trim()).toBe('Nimi a pitää taukoa');
  expect(side.querySelector('svg.mark use').getAttribute('href')).toBe('#m-aalto');
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'event', event: room.pause(1) })));
  expect(text()).toContain('Nimi a palasi tauolta');
  expect(one('[aria-labelledby=people-paused]')).toBeNull();
});

test('a room that is cleared while it stands open shows the archived page, and a way on', async () => {
  await show();
  await act(() =>
    store.dispatch(
      /** @type {any} */ ({
        type: 'event',
        event: { event: 'cleared', room: 'r1', number: 99 },
      }),
    ),
  );
  expect(text()).toContain('Ryhmä on arkistoitu');
  expect(text()).toContain('Viestit ja nimet on poistettu.');
  expect(one('main a.btn').getAttribute('href')).toBe('/ryhmat');
  expect(document.activeElement).toBe(one('h1'));
  expect(one('.msg')).toBeNull();
});

/** Draws the room before it has answered. @param {string} mode */
async function showOpening(mode) {
  new OwnWords(localStorage, 'acc', 'r1').keepDraft('jäi kesken');
  look(mode);
  await act(() => render(<RoomScreen view={view} />, place()));
  expect(text()).toContain('Avataan ryhmähuonetta');
}

test('a room for reading offers no composer while it opens, and keeps a draft in sight', async () => {
  await showOpening('read_only');
  expect(one('form.dock')).toBeNull();
  expect(text()).toContain('Tähän ryhmään ei voi nyt kirjoittaa.');
  expect(one('.dock textarea').value).toBe('jäi kesken');
  expect(one('.dock textarea').readOnly).toBe(true);
  expect(one('.dock label').textContent).toBe('Tämä jäi kesken. Voit kopioida tekstin.');
  await act(() => store.dispatch({ type: 'link', link: 'waiting', why: {} }));
  expect(one('form.dock')).toBeNull();
});

test('someone who may not be in now is offered nothing while the room opens', async () => {
  await showOpening('shut');
  expect([one('.dock'), one('h1')]).toEqual([null, null]);
  await act(() => store.dispatch({ type: 'shut', phase: 'set_aside', reason: 'rules' }));
  expect(one('.eyebrow').textContent).toBe('Pihlajapiha');
  await show();
  expect(one('#compose').value).toBe('jäi kesken');
});

test('a room that cannot be reached says so in place of opening, and says nothing once it is there', async () => {
  vi.useFakeTimers();
  await showOpening('open');
  await act(() => store.dispatch({ type: 'link', link: 'waiting', why: {} }));
  expect(text()).not.toContain('Yhteys on poikki');
  await act(() => void vi.advanceTimersByTime(LOST_GRACE_MS));
  expect(one('.empty [aria-hidden]')).toBeTruthy();
  expect(one('.empty').getAttribute('role')).toBe('status');
  expect(one('.empty').textContent).toContain('Yhteys on poikki');
  expect(one('.empty').textContent).toContain('Se, mitä kirjoitit, on tallessa tällä laitteella.');
  expect(text()).not.toContain('Avataan ryhmähuonetta');
  expect(text()).not.toContain('Viestisi lähtee');
  await act(() => store.dispatch({ type: 'link', link: 'stopped', why: { code: 4401 } }));
  expect(text()).not.toContain('Yhteys on poikki');
  vi.useRealTimers();
  room.say('a', 'Hei', 'c-1');
  await show();
  expect(one('.empty')).toBeNull();
});

test('only a room that is not there is not named', async () => {
  for (const phase of /** @type {const} */ (['set_aside', 'removed', 'missing'])) {
    look('shut');
    await act(() => {
      render(<RoomScreen view={view} />, place());
      store.dispatch({ type: 'shut', phase });
    });
    expect([phase, one('.eyebrow')?.textContent]).toEqual([
      phase,
      phase === 'missing' ? undefined : 'Pihlajapiha',
    ]);
    expect(one('.brand').getAttribute('href')).toBe('/');
  }
});

test('in a room for reading the own words can still be removed', async () => {
  room.say('me', 'omat sanat', 'c-1');
  room.turnMode();
  await show();
  await click(button('Oma viesti 19.01, toiminnot'));
  const offered = [...place().querySelectorAll('[role="menuitem"]')].map((found) => found.textContent);
  expect(offered).toEqual(['Poista viesti']);
  await click(button('Poista viesti'));
  await click(one('.sheet .btn--stop'));
  expect(session.connection.command).toHaveBeenCalledWith('remove', { room: 'r1', number: 1 });
});

test('someone set aside sees why and until when, and nothing of the room', async () => {
  room.say('a', 'salaisuus', 'c-1');
  await show();
  const event = {
    event: 'set_aside',
    number: 2,
    member: 'me',
    until: '2026-02-11T17:50:00Z',
    reason: 'hurts',
  };
  await act(() => store.dispatch({ type: 'event', event }));
  expect(text()).not.toContain('salaisuus');
  expect(text()).toContain('Et näe ryhmää hetkeen');
  expect(text()).toContain('ke 11.2. klo 19.50');
  expect(text()).toContain('Viestit ovat loukanneet muita');
  expect(button('Apua nyt').getAttribute('href')).toBe('/apua-nyt');
});

test('someone removed reads why and until when to ask for a review, and nothing of the room', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-02-10T12:00:00Z') });
  room.say('a', 'salaisuus', 'c-1');
  await show();
  const told = { until: '2026-02-24T17:50:00Z', reason: 'privacy' };
  await act(() =>
    store.dispatch({ type: 'event', event: { event: 'removed', number: 2, member: 'me', ...told } }),
  );
  expect(text()).not.toContain('salaisuus');
  expect(text()).toContain('Et ole enää tässä ryhmässä');
  expect(text()).toContain('Syy: Toisen asioita on kerrottu.');
  expect(text()).toContain('Voit pyytää ti 24.2. klo 19.50 asti.');
  vi.setSystemTime(Date.parse('2026-02-25T12:00:00Z'));
  await act(() => store.dispatch({ type: 'shut', phase: 'removed', ...told }));
  expect(text()).toContain('Syy: Toisen asioita on kerrottu.');
  expect(text()).not.toContain('tarkistusta');
  await act(() => store.dispatch({ type: 'shut', phase: 'removed' }));
  expect(text()).not.toContain('Syy');
  vi.useRealTimers();
});

test('a leader finds the proposals in the menu, and one beside each member who is away', async () => {
  /** @type {any} */ (room.members.me).role = 'leader';
  room.part(0, 'set_aside');
  await show();
  await click(button('Valikko'));
  await click(button('Ohjaajille'));
  expect(button('Ehdotukset osallistujista').getAttribute('href')).toBe('/huone/r1/poistot');
  await click(button('Valikko'));
  await click(button('Ketkä ovat mukana'));
  expect(button('Ehdota poistamista: Nimi a').getAttribute('href')).toBe('/huone/r1/poistot/ehdota/a');
});

test('a member finds the rules and their own reports in the menu, and no tools of leaders', async () => {
  await show();
  await click(button('Valikko'));
  expect(button('Pelisäännöt').getAttribute('href')).toBe('/huone/r1/suostumukset#rules');
  expect(button('Omat ilmoituksesi').getAttribute('href')).toBe('/huone/r1/vastaukset');
  expect(button('Ohjaajille')).toBeUndefined();
});

test('a member finds no proposals, and leaves by one entry of the menu, also while set aside', async () => {
  await show();
  await click(button('Valikko'));
  expect(button('Ehdotukset osallistujista')).toBeUndefined();
  expect(button('Lähde ryhmästä').getAttribute('href')).toBe('/huone/r1/lahde');
  await act(() => store.dispatch({ type: 'shut', phase: 'set_aside', until: '2099-01-01T00:00:00Z' }));
  await click(button('Valikko'));
  expect(button('Lähde ryhmästä')).toBeTruthy();
  await act(() => store.dispatch({ type: 'shut', phase: 'removed' }));
  expect(button('Lähde ryhmästä')).toBeUndefined();
});
