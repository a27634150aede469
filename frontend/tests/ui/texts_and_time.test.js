import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { t, useTexts } from '../../src/ui/texts.js';
import { clock, dayAndClock, dayKey, longDay, nearDay } from '../../src/ui/time.js';

/** @param {import('../../src/ui/texts.js').Language} language */
function speak(language) {
  useTexts(
    language,
    readFileSync(`${import.meta.dirname}/../../../app/locales/${language}/room.ftl`, 'utf8'),
  );
}

/** Ten past nine in the evening in Finland, in winter time. */
const EVENING = '2026-02-10T19:02:00Z';
const NOW = new Date('2026-02-10T20:00:00Z');

describe.each(
  /** @type {const} */ ([
    ['fi', '21.02', 'tiistai 10. helmikuuta', 'ti 10.2. klo 21.02'],
    ['fi-selko', '21.02', 'tiistai 10. helmikuuta', 'ti 10.2. klo 21.02'],
    ['sv', '21.02', 'tisdag 10 februari', 'ti 10.2 kl. 21.02'],
    ['en', '21:02', 'Tuesday 10 February', 'Tue 10 Feb at 21:02'],
  ]),
)('%s', (language, time, day, whole) => {
  beforeEach(() => speak(language));

  test('writes times and days its own way', () => {
    expect(clock(EVENING)).toBe(time);
    expect(clock('2026-11-24T05:46:00Z')).toBe(language === 'en' ? '07:46' : '7.46');
    expect(longDay(EVENING, NOW)).toBe(day);
    expect(dayAndClock(EVENING)).toBe(whole);
  });

  test('names the year of another year', () => {
    expect(longDay('2025-12-31T10:00:00Z', NOW)).toContain('2025');
  });
});

describe('days are Finland’s', () => {
  beforeEach(() => speak('fi'));

  test('the day turns at midnight in Finland, also in summer time', () => {
    expect(dayKey('2026-02-10T21:59:00Z')).toBe('2026-02-10');
    expect(dayKey('2026-02-10T22:00:00Z')).toBe('2026-02-11');
    expect(dayKey('2026-07-10T21:00:00Z')).toBe('2026-07-11');
  });

  test('today and yesterday, over the change of clocks too', () => {
    expect(nearDay('2026-02-10T05:00:00Z', NOW)).toBe('today');
    expect(nearDay('2026-02-09T05:00:00Z', NOW)).toBe('yesterday');
    expect(nearDay('2026-02-08T05:00:00Z', NOW)).toBeNull();
    expect(nearDay('2026-03-28T12:00:00Z', new Date('2026-03-29T20:59:00Z'))).toBe('yesterday');
    expect(nearDay('2026-10-25T00:30:00Z', new Date('2026-10-26T21:59:00Z'))).toBe('yesterday');
  });
});

describe('texts', () => {
  test('numbers choose singular and plural', () => {
    speak('fi');
    expect([t('show-new', { count: 1 }), t('show-new', { count: 3 })]).toEqual([
      'Näytä 1 uusi viesti',
      'Näytä 3 uutta viestiä',
    ]);
    speak('sv');
    expect(t('show-new', { count: 1 })).toBe('Visa 1 nytt meddelande');
  });

  test('names are plain, but a right-to-left one is kept apart', () => {
    speak('en');
    expect(t('writing-one', { name: 'Havu' })).toBe('Havu is writing');
    expect(t('writing-one', { name: 'نور' })).toBe('\u2068نور\u2069 is writing');
  });
});
