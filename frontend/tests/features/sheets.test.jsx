// @vitest-environment jsdom
/** Reporting, hiding and setting aside: the sheets and their words. */

import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { RoomContext } from '../../src/features/chat/view.js';
import { Reported } from '../../src/features/safety/reported.jsx';
import { useTexts } from '../../src/ui/texts.js';
import {
  button,
  click,
  one,
  place,
  press,
  room,
  session,
  show,
  store,
  tellEnd,
  text,
  useBench,
  view,
} from './room_bench.jsx';

useBench();

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

test('Esc closes a sheet from nowhere too, and from the room it is let be', async () => {
  room.say('a', 'paha', 'c-1');
  await show();
  await click(button('Nimi a 19.01, toiminnot'));
  await click(button('Ilmoita viestistä'));
  await press(one('#compose'), 'Escape');
  expect(one('.sheet')).toBeTruthy();
  await press(document.body, 'Escape');
  expect(one('.sheet')).toBeNull();
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

test('a hidden message may be reported: nobody is told whose it was, so both readers are named', async () => {
  const { number } = room.say('a', 'salaisuus', 'c-1');
  const at = new Date().toISOString();
  await show({
    items: [{ event: 'message', room: 'r1', number, at, state: 'hidden' }],
  });
  await click(button('Ilmoita viestistä'));
  expect(one('.sheet').textContent).toContain('Ohjaajan viestistä tehdyn näkee vain liiton työntekijä.');
  expect(one('.sheet blockquote')).toBeNull();
  session.connection.command.mockResolvedValueOnce({ report: 'rep', to: null });
  await click(button('Jokin muu'));
  const body = { room: 'r1', number, reason: 'other' };
  expect(session.connection.command).toHaveBeenCalledWith('report', body);
  expect(text()).toContain('Kiitos. Viesti katsotaan.');
});

test('a leader hides and sets aside with a reason; Esc closes and gives focus back', async () => {
  /** @type {any} */ (room.members.me).role = 'leader';
  room.say('a', 'paha', 'c-1');
  await show();
  const opener = button('Nimi a 19.01, toiminnot');
  await click(opener);
  expect(button('Ilmoita viestistä')).toBeUndefined();
  await click(button('Siirrä kirjoittaja sivuun'));
  expect(text()).toContain('Nimi a. Muut näkevät vain, että Nimi a on nyt poissa.');
  await act(async () => one('.sheet form').requestSubmit());
  expect(session.connection.command).not.toHaveBeenCalled();
  expect(one('.sheet .field__error').textContent).toBe('Valitse syy.');
  expect(document.activeElement).toBe(one('.sheet select'));
  /** @type {any} */ (room.members.b).role = 'leader';
  await act(async () => store.dispatch({ type: 'opened', reply: room.subscribe(null, 50) }));
  expect(text()).toContain('Nimi a ja toinen ohjaaja.');
  await act(() => {
    one('.sheet select').value = 'hurts';
    one('.sheet select').dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(one('.sheet .field__error')).toBeNull();
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

test('a second time aside leads to another who decides', async () => {
  /** @type {any} */ (room.members.me).role = 'leader';
  room.say('a', 'paha', 'c-1');
  await show();
  await click(button('Nimi a 19.01, toiminnot'));
  await click(button('Siirrä kirjoittaja sivuun'));
  await act(() => {
    one('.sheet select').value = 'hurts';
    one('.sheet select').dispatchEvent(new Event('change', { bubbles: true }));
  });
  session.connection.command.mockRejectedValueOnce({
    code: 'needs_second',
    message: 'Tähän tarvitaan kaksi.',
  });
  await act(async () => one('.sheet form').requestSubmit());
  expect(one('.sheet [role="alert"]').textContent).toContain('Tähän tarvitaan kaksi.');
  expect(one('.sheet button[type="submit"]')).toBeNull();
  const way = button('Pyydä toista päättämään');
  expect(way.getAttribute('href')).toBe('/huone/r1/poistot/sivuun/a');
  expect(document.activeElement).toBe(way);
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
  // Its own menu goes with a hidden message, so the way to its writer stands here.
  await click(button('Siirrä sivuun: Nimi a'));
  expect(one('.sheet h2').textContent).toBe('Siirrä sivuun: Nimi a');
});

test('what was reported of a message is handled where it was hidden, and the desk is asked anew', async () => {
  /** @type {any} */ (room.members.me).role = 'leader';
  room.say('a', 'paha', 'c-1');
  await show();
  await click(button('Nimi a 19.01, toiminnot'));
  await click(button('Piilota viesti'));
  await click(one('.sheet input[value="rules"]'));
  session.connection.command.mockResolvedValueOnce({ number: 2, reports: 2 });
  await click(one('.sheet button[type="submit"]'));
  expect(one('.sheet').textContent).toContain('Viestistä odottaa 2 ilmoitusta.');
  await click(button('Merkitse käsitellyksi'));
  expect(session.connection.command).toHaveBeenCalledWith('handle_reports', { room: 'r1', number: 1 });
  expect(one('.sheet').textContent).toContain('Ilmoitukset on käsitelty.');
  expect(session.desk.look).toHaveBeenCalledOnce();
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
