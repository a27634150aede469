// @vitest-environment jsdom
/** What stands on the screen for each state, and what the keyboard does. */

import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EnterKey } from '../../src/features/chat/enter_key.js';
import { LOST_GRACE_MS } from '../../src/features/chat/lost.js';
import { OwnWords } from '../../src/features/chat/own_words.js';
import { RoomScreen } from '../../src/features/chat/room_screen.jsx';
import { RoomContext, RoomView } from '../../src/features/chat/view.js';
import { Reported } from '../../src/features/safety/reported.jsx';
import { createStore } from '../../src/store/store.js';
import { useTexts } from '../../src/ui/texts.js';
import { ModelRoom } from '../store/model_room.js';

/** @type {ModelRoom} */
let room;
/** @type {any} */
let session;
/** @type {import('../../src/store/store.js').Store} */
let store;
/** @type {RoomView} */
let view;
/** Tells the open sheet whether its end is in sight. @type {(isIntersecting: boolean) => void} */
let tellEnd;

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = '<div id="room"></div>';
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      /** @param {any} told */
      constructor(told) {
        this.told = told;
      }
      observe() {
        tellEnd = (isIntersecting) => this.told([{ isIntersecting }]);
      }
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  Object.defineProperty(document, 'scrollingElement', {
    value: document.documentElement,
    configurable: true,
  });
  Element.prototype.scrollIntoView = () => {};
  useTexts('fi', readFileSync(`${import.meta.dirname}/../../../app/locales/fi/room.ftl`, 'utf8'));
  store = createStore();
  room = new ModelRoom();
  session = {
    store,
    room: 'r1',
    get state() {
      return store.state.peek();
    },
    command: vi.fn(async () => ({})),
    connection: {
      command: vi.fn(async () => ({ report: 'rep', to: 'leaders', until: '2026-02-11T17:50:00Z' })),
    },
    sender: { write: vi.fn(), tryAgain: vi.fn(), giveUp: vi.fn() },
    history: { loadOlder: vi.fn(), needQuoted: vi.fn(), reach: vi.fn(async () => true) },
    readMark: { seen: vi.fn() },
    writingSign: { typed: vi.fn() },
  };
  view = look();
});

/** What a page that was served so makes of the session. @param {string} [mode] */
function look(mode = 'open') {
  const words = new OwnWords(localStorage, 'acc', 'r1');
  return new RoomView(session, words, new EnterKey(localStorage, 'acc'), { name: 'Pihlajapiha', mode });
}

afterEach(() => {
  render(null, place());
  vi.unstubAllGlobals();
});

const place = () => /** @type {HTMLElement} */ (document.getElementById('room'));
const text = () => place().textContent ?? '';
/** @param {string} selector @returns {any} */
const one = (selector) => place().querySelector(selector);
/** @param {string} name @returns {any} a button or link by its words */
const button = (name) =>
  [...place().querySelectorAll('button, a')].find(
    (found) => (found.getAttribute('aria-label') ?? found.textContent ?? '').trim() === name,
  );

/** @param {any} [more] */
async function show(more = {}) {
  await act(() => {
    store.dispatch({ type: 'link', link: 'open', why: {} });
    store.dispatch({ type: 'opened', reply: { ...room.subscribe(null, 50), ...more } });
    render(<RoomScreen view={view} />, place());
  });
}

/** @param {any} target @param {string} key @param {object} [more] */
const press = (target, key, more = {}) =>
  act(() =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
  );
/** @param {any} target */
const click = (target) => act(async () => target.click());
/** @param {string} words */
const write = (words) =>
  act(() => {
    one('#compose').value = words;
    one('#compose').dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

test('messages, lines and who is here are said in words', async () => {
  room.say('a', 'Hei vaan', 'c-1');
  room.say('me', 'No hei', 'c-2');
  room.part(0, 'set_aside');
  await show();
  expect(one('[role="log"]').getAttribute('aria-label')).toBe('Keskustelu');
  expect(text()).toContain('Nimi a');
  expect(button('Oma viesti 19.02, toiminnot')).toBeTruthy();
  expect(text()).toContain('Nimi a on nyt poissa');
  expect(text()).toContain('1 paikalla');
});

test('hidden, removed and blank: words without a name, or nothing at all', async () => {
  room.say('a', 'salaisuus', 'c-1');
  room.say('b', 'toinen', 'c-2');
  room.hide(0);
  room.remove(1);
  room.blank();
  await show();
  const rows = [...place().querySelectorAll('.log > li')].map((row) => row.textContent);
  expect(rows).toEqual(['Viesti on piilotettu', 'Viesti on poistettu']);
});

test('an own hidden message can be looked at by its author', async () => {
  room.say('me', 'oma', 'c-1');
  room.hide(0);
  await show();
  session.connection.command.mockResolvedValueOnce({
    author: 'me',
    at: '2026-02-10T17:01:00Z',
    text: 'oma',
    reason: 'rules',
  });
  await click(button('Näytä viesti'));
  await act(async () => {});
  expect(session.connection.command).toHaveBeenCalledWith('reveal', { room: 'r1', number: 1 });
  expect(text()).toContain('Ohjaaja piilotti viestisi. Syy: Viesti on vastoin pelisääntöjä.');
  expect(button('Palauta viesti')).toBeUndefined();
});

test('Enter sends, Shift and Enter do not, nor does a letter under way', async () => {
  await show();
  await write('  moi  ');
  await press(one('#compose'), 'Enter', { shiftKey: true });
  await press(one('#compose'), 'Enter', { isComposing: true });
  expect(session.sender.write).not.toHaveBeenCalled();
  await press(one('#compose'), 'Enter');
  expect(session.sender.write).toHaveBeenCalledWith('moi', null);
  expect(one('#compose').value).toBe('');
});

test('what Enter does is chosen in the menu and stays on the device', async () => {
  await show();
  await write('hei');
  expect(text()).toContain('Enter lähettää viestin. Vaihto ja Enter tekevät uuden rivin.');
  await click(button('Valikko'));
  const choice = button('Enter lähettää viestin');
  expect([choice.getAttribute('role'), choice.getAttribute('aria-checked')]).toEqual([
    'menuitemcheckbox',
    'true',
  ]);
  await click(choice);
  expect(text()).toContain('Enter tekee uuden rivin. Ctrl ja Enter lähettävät viestin.');
  await press(one('#compose'), 'Enter');
  expect(session.sender.write).not.toHaveBeenCalled();
  await press(one('#compose'), 'Enter', { ctrlKey: true });
  expect(session.sender.write).toHaveBeenCalledOnce();
  expect(new EnterKey(localStorage, 'acc').sends.value).toBe(false);
  await click(button('Valikko'));
  expect(button('Enter lähettää viestin').getAttribute('aria-checked')).toBe('false');
  await click(button('Enter lähettää viestin'));
  expect(new EnterKey(localStorage, 'acc').sends.value).toBe(true);
});

test('on a phone Enter makes a line and Ctrl with Enter sends', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  await show();
  await write('moi');
  await press(one('#compose'), 'Enter');
  expect(session.sender.write).not.toHaveBeenCalled();
  await press(one('#compose'), 'Enter', { ctrlKey: true });
  expect(session.sender.write).toHaveBeenCalledOnce();
});

test('nothing and too much are not sent, and the screen says why', async () => {
  await show();
  await press(one('#compose'), 'Enter');
  expect(text()).toContain('Kirjoita ensin viesti.');
  await write('x'.repeat(3999));
  expect(text()).toContain('Voit kirjoittaa vielä 1 merkin.');
  await write('x'.repeat(4002));
  expect(text()).toContain('Viestissä on 2 merkkiä liikaa.');
  await press(one('#compose'), 'Enter');
  expect(session.sender.write).not.toHaveBeenCalled();
  expect(button('Lähetä viesti').getAttribute('aria-disabled')).toBe('true');
});

test('the draft is there after a reload', async () => {
  await show();
  await write('kesken');
  render(null, place());
  view = look();
  await show();
  expect(one('#compose').value).toBe('kesken');
});

test('a menu takes focus, moves by arrows, and gives focus back on Esc', async () => {
  room.say('a', 'Hei', 'c-1');
  await show();
  const opener = button('Nimi a 19.01, toiminnot');
  await click(opener);
  expect(document.activeElement?.textContent).toBe('Vastaa');
  await press(document.activeElement, 'ArrowDown');
  expect(document.activeElement?.textContent).toBe('Ilmoita viestistä');
  await press(document.activeElement, 'ArrowDown');
  expect(document.activeElement?.textContent).toBe('Vastaa');
  await press(document.activeElement, 'Escape');
  expect(document.activeElement).toBe(opener);
  expect(one('[role="menu"]')).toBeNull();
});

test('a reply carries the number it answers; Esc gives it up', async () => {
  room.say('a', 'Mitä kuuluu?', 'c-1');
  await show();
  await click(button('Nimi a 19.01, toiminnot'));
  await click(button('Vastaa'));
  expect(text()).toContain('Vastaat: Nimi a');
  await press(one('#compose'), 'Escape');
  expect(text()).not.toContain('Vastaat');
  await act(() => view.compose({ mode: 'reply', item: /** @type {any} */ (store.state.value.items[0]) }));
  await write('Hyvää');
  await press(one('#compose'), 'Enter');
  expect(session.sender.write).toHaveBeenCalledWith('Hyvää', 1);
});

test('editing keeps the draft aside and saves the new text', async () => {
  room.say('me', 'vanha', 'c-1');
  await show();
  await write('luonnos');
  await click(button('Oma viesti 19.01, toiminnot'));
  await click(button('Muokkaa'));
  expect(one('#compose').value).toBe('vanha');
  await write('uusi');
  await press(one('#compose'), 'Enter');
  await act(async () => {});
  expect(session.command).toHaveBeenCalledWith('edit', { number: 1, text: 'uusi' });
  expect(one('#compose').value).toBe('luonnos');
});

test('a report is two taps, and can be taken back', async () => {
  room.say('a', 'paha', 'c-1');
  await show();
  await click(button('Nimi a 19.01, toiminnot'));
  await click(button('Ilmoita viestistä'));
  expect(document.activeElement?.textContent).toBe('Ilmoita viestistä');
  await click(button('Se loukkaa jotakuta'));
  expect(session.connection.command).toHaveBeenCalledWith('report', {
    room: 'r1',
    number: 1,
    reason: 'hurts',
  });
  expect(text()).toContain('Kiitos. Ohjaaja katsoo viestin.');
  await click(button('Peru ilmoitus'));
  expect(session.connection.command).toHaveBeenCalledWith('take_back_report', { report: 'rep' });
  expect(text()).toContain('Ilmoitus on peruttu.');
});

test('older messages come by themselves only where the talk scrolls: in a low window the head is above it', async () => {
  await show({ more: true });
  document.dispatchEvent(new Event('scroll'));
  expect(session.history.loadOlder).not.toHaveBeenCalled();
  one('main').style.overflowY = 'auto';
  one('main').dispatchEvent(new Event('scroll'));
  expect(session.history.loadOlder).toHaveBeenCalled();
});

test('a sheet says that it goes on below, until its end is in sight', async () => {
  room.say('a', 'paha', 'c-1');
  await show();
  await click(button('Nimi a 19.01, toiminnot'));
  await click(button('Ilmoita viestistä'));
  await act(() => tellEnd(false));
  expect(one('.sheet__more')).toBeTruthy();
  await act(() => tellEnd(true));
  expect(one('.sheet__more')).toBeNull();
});

test('the reason of a report continues its sentence, but the English I is never small', async () => {
  for (const [language, said] of /** @type {const} */ ([
    ['fi', 'Syy: olen huolissani kirjoittajasta.'],
    ['en', 'Reason: I am worried about the writer.'],
  ])) {
    useTexts(
      language,
      readFileSync(`${import.meta.dirname}/../../../app/locales/${language}/room.ftl`, 'utf8'),
    );
    render(null, place());
    const report = { report: 'rep', to: /** @type {const} */ ('leaders'), reason: 'worried' };
    await act(() =>
      render(
        <RoomContext.Provider value={view}>
          <Reported report={report} />
        </RoomContext.Provider>,
        place(),
      ),
    );
    expect(text()).toContain(said);
  }
});

test('a report about a leader says that staff see it', async () => {
  /** @type {any} */ (room.members.a).role = 'leader';
  room.say('a', 'paha', 'c-1');
  await show();
  await click(button('Nimi a 19.01, toiminnot'));
  await click(button('Ilmoita viestistä'));
  expect(text()).toContain('Liiton työntekijä näkee tämän, ohjaaja ei.');
});

test('a leader hides and sets aside with a reason; Esc closes and gives focus back', async () => {
  /** @type {any} */ (room.members.me).role = 'leader';
  room.say('a', 'paha', 'c-1');
  await show();
  const opener = button('Nimi a 19.01, toiminnot');
  await click(opener);
  expect(button('Ilmoita viestistä')).toBeUndefined();
  await click(button('Siirrä sivuun'));
  await act(async () => one('.sheet form').requestSubmit());
  expect(session.connection.command).not.toHaveBeenCalled();
  expect(one('.sheet fieldset').textContent).toContain('Valitse syy.');
  expect(document.activeElement).toBe(one('.sheet input[value="hurts"]'));
  await click(one('.sheet input[value="hurts"]'));
  expect(one('.sheet fieldset').textContent).not.toContain('Valitse syy.');
  await act(async () => one('.sheet form').requestSubmit());
  expect(session.connection.command).toHaveBeenCalledWith('set_aside', {
    room: 'r1',
    member: 'a',
    reason: 'hurts',
  });
  expect(text()).toContain('Päättyy ke 11.2. klo 19.50.');
  await click(button('Ota takaisin ryhmään'));
  expect(session.connection.command).toHaveBeenCalledWith('bring_back', { room: 'r1', member: 'a' });
  await press(document.activeElement, 'Escape');
  expect(one('.sheet')).toBeNull();
  expect(document.activeElement).toBe(opener);
  await act(() => store.dispatch({ type: 'event', event: /** @type {any} */ (room.part(0, 'set_aside')) }));
  await click(opener);
  await click(button('Ota takaisin ryhmään'));
  expect(one('.sheet').textContent).toContain('Nyt poissa');
  expect(button('Ota takaisin ryhmään: Nimi a')).toBeTruthy();
});

test('hidden and shown again: the sheet says only what stands, and keeps the focus', async () => {
  /** @type {any} */ (room.members.me).role = 'leader';
  room.say('a', 'paha', 'c-1');
  await show();
  await click(button('Nimi a 19.01, toiminnot'));
  await click(button('Piilota viesti'));
  await click(one('.sheet input[value="rules"]'));
  const hide = one('.sheet button[type="submit"]');
  hide.focus();
  await click(hide);
  expect(session.connection.command).toHaveBeenCalledWith('hide', { room: 'r1', number: 1, reason: 'rules' });
  expect(one('.sheet').textContent).toContain('Viesti on piilotettu.');
  expect(document.activeElement).toBe(one('.sheet h2'));
  button('Palauta viesti').focus();
  await click(button('Palauta viesti'));
  expect(one('.sheet').textContent).toContain('Viesti näkyy taas kaikille.');
  expect(one('.sheet').textContent).not.toContain('Viesti on piilotettu.');
  expect(document.activeElement).toBe(one('.sheet h2'));
});

test('a refused command of a sheet is told beside it', async () => {
  room.say('me', 'oma', 'c-1');
  await show();
  await click(button('Oma viesti 19.01, toiminnot'));
  await click(button('Poista viesti'));
  session.connection.command.mockRejectedValueOnce({ code: 'offline', retryable: true, message: '' });
  await click(one('.sheet .btn--stop'));
  expect(one('[role="alert"]').textContent).toContain('Se ei onnistunut.');
});

test('own words on their way say where they are', async () => {
  await show();
  const words = {
    clientId: 'own-1',
    text: 'tulossa',
    quote: null,
    state: 'waiting',
    number: null,
    at: null,
    error: null,
  };
  await act(() => store.dispatch(/** @type {any} */ ({ type: 'written', unsent: [words] })));
  expect(one('.msg--waits').textContent).toContain('Lähetetään');
  await act(() => store.dispatch({ type: 'link', link: 'waiting', why: {} }));
  expect(one('.msg--waits').textContent).toContain('Odottaa yhteyttä');
  await act(() => store.dispatch({ type: 'refused', clientId: 'own-1', code: 'read_only' }));
  await click(button('Ei lähtenyt. Yritä uudelleen'));
  expect(session.sender.tryAgain).toHaveBeenCalledWith('own-1');
});

test('words that would be refused again go back under the pen, after what stands there', async () => {
  await show();
  await write('luonnos');
  const words = {
    clientId: 'own-1',
    text: 'ei kelpaa',
    quote: null,
    number: null,
    at: null,
    error: 'bad_value',
  };
  await act(() =>
    store.dispatch(/** @type {any} */ ({ type: 'written', unsent: [{ ...words, state: 'failed' }] })),
  );
  expect(button('Ei lähtenyt. Yritä uudelleen')).toBeUndefined();
  await click(button('Muokkaa viestiä'));
  expect(one('#compose').value).toBe('luonnos\nei kelpaa');
  expect(session.sender.giveUp).toHaveBeenCalledWith('own-1');
});

test('the button of the new leads to their end, and from far above to their beginning', async () => {
  await show();
  for (let index = 0; index < 30; index += 1) {
    await act(() => store.dispatch({ type: 'event', event: room.say('a', `uusi ${index}`, `c-${index}`) }));
  }
  const first = one(`[data-number="${store.state.peek().seen + 1}"]`);
  const shown = vi.spyOn(first, 'scrollIntoView');
  /** @param {number} top where the first new one stands */
  const pressedAt = async (top) => {
    first.getBoundingClientRect = () => /** @type {any} */ ({ top, bottom: top + 50 });
    await click(one('.newbelow'));
  };
  await pressedAt(500);
  expect(shown).not.toHaveBeenCalled();
  await pressedAt(5000);
  expect(shown).toHaveBeenCalledOnce();
});

test('the people are those who are here, then the others who may read', async () => {
  await show();
  await act(() => view.openSheet({ kind: 'people' }));
  const [here, others] = [...document.querySelectorAll('.sheet ul')].map((list) => list.textContent);
  expect(here).toContain('Sinä');
  expect(others).toContain('Nimi a');
});

test('what was kept on this device stands there while the room is still opening', async () => {
  const kept = { clientId: 'own-1', text: 'lähti kesken', quote: null, number: null, at: null, error: null };
  new OwnWords(localStorage, 'acc', 'r1').keepDraft('luonnos');
  view = look();
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

test('a room in which nobody has said anything says so below those who came', async () => {
  room.join();
  room.part(0, 'set_aside');
  await show();
  const empty = one('.empty');
  expect(empty.textContent).toContain('Täällä ryhmä keskustelee.');
  expect(one('.log').compareDocumentPosition(empty)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(one('.log').textContent).toContain('Nimi a on nyt poissa');
  await act(() => store.dispatch({ type: 'event', event: room.say('b', 'Hei', 'c-1') }));
  expect(one('.empty')).toBeNull();
});

test('where older talk may lie above, a room is not called empty', async () => {
  room.say('a', 'Hei', 'c-1');
  for (let index = 0; index < 3; index += 1) room.join();
  await show({ ...room.subscribe(null, 3) });
  expect(one('.empty')).toBeNull();
  expect(button('Näytä vanhempia viestejä')).toBeTruthy();
});

test('a signed-out reader is led to sign in again, and keeps writing', async () => {
  await show();
  await act(() => store.dispatch({ type: 'link', link: 'stopped', why: { code: 4401 } }));
  expect(button('Kirjaudu uudelleen').getAttribute('href')).toBe('/kirjaudu?next=%2F');
  expect(one('#compose')).toBeTruthy();
});

test('a room for reading has no composer', async () => {
  room.turnMode();
  await show();
  expect(one('textarea')).toBeNull();
  expect(text()).toContain('Tähän ryhmään ei voi nyt kirjoittaa.');
});

/** Draws the room before it has answered. @param {string} mode */
async function showOpening(mode) {
  new OwnWords(localStorage, 'acc', 'r1').keepDraft('jäi kesken');
  view = look(mode);
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
    view = look('shut');
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
  expect(text()).toContain('Voit pyytää liitolta tarkistusta ti 24.2. klo 19.50 asti.');
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
  expect(button('Ehdotukset poistamisesta').getAttribute('href')).toBe('/huone/r1/poistot');
  await click(button('Ketkä ovat mukana'));
  expect(button('Ehdota poistamista: Nimi a').getAttribute('href')).toBe('/huone/r1/poistot/ehdota/a');
});

test('a member finds no proposals, and leaves by one entry of the menu, also while set aside', async () => {
  await show();
  await click(button('Valikko'));
  expect(button('Ehdotukset poistamisesta')).toBeUndefined();
  expect(button('Lähde ryhmästä').getAttribute('href')).toBe('/huone/r1/lahde');
  await act(() => store.dispatch({ type: 'shut', phase: 'set_aside', until: '2099-01-01T00:00:00Z' }));
  await click(button('Valikko'));
  expect(button('Lähde ryhmästä')).toBeTruthy();
  await act(() => store.dispatch({ type: 'shut', phase: 'removed' }));
  expect(button('Lähde ryhmästä')).toBeUndefined();
});

test('only a leader’s address is a link', async () => {
  /** @type {any} */ (room.members.b).role = 'leader';
  room.say('a', 'Katso https://a.fi', 'c-1');
  room.say('b', 'Katso https://b.fi', 'c-2');
  await show();
  expect([...place().querySelectorAll('.msg__text a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://b.fi',
  ]);
});

test('signing out clears the words of this device', async () => {
  await show();
  await write('luonnos');
  await click(button('Valikko'));
  const form = one('form[action="/kirjaudu-ulos"]');
  form.addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault());
  await act(() => form.requestSubmit());
  expect(Object.keys(localStorage)).toEqual([]);
});
