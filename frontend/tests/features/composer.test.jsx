// @vitest-environment jsdom
/** What is written: the keyboard, drafts, answers, changes, and words on their way. */

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { EnterKey } from '../../src/features/chat/enter_key.js';
import {
  button,
  click,
  look,
  one,
  place,
  press,
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
  look();
  await show();
  expect(one('#compose').value).toBe('kesken');
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

test('a signed-out reader is led to sign in again, and keeps writing', async () => {
  await show();
  await act(() => store.dispatch({ type: 'link', link: 'stopped', why: { code: 4401 } }));
  expect(button('Kirjaudu uudelleen').getAttribute('href')).toBe('/kirjaudu?next=%2F');
  expect(one('#compose')).toBeTruthy();
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
