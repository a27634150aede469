/** Says aloud what comes into the open room: each message once, never again after a break. */

import { isOthers } from '../../store/unread.js';
import { Announcer } from '../../ui/announcer.js';
import { t } from '../../ui/texts.js';
import { meetingTeller } from '../meetings/told.js';
import { isOfMeeting } from '../meetings/words.js';
import { pairLineWords } from '../pair/words.js';
import { lineWords } from './line.jsx';
import { LOST_GRACE_MS } from './lost.js';
import { nameOf, writingWords } from './names.js';

/**
 * @import {RoomState} from '../../store/state'
 * @import {Store} from '../../store/store.js'
 * @import {Line} from '../../ui/announcer.js'
 */

const MOST_READ_OUT = 2;
const WRITING_EVERY_MS = 20_000;

/** @param {Store} store */
export function announce(store) {
  const voice = new Announcer();
  const newest = (/** @type {string[]} */ sentences) => sentences.at(-1) ?? '';
  const link = voice.line(newest);
  const news = voice.line((sentences) =>
    sentences.length > MOST_READ_OUT ? t('said-many', { count: sentences.length }) : sentences.join(' '),
  );
  const meeting = voice.line((sentences) => sentences.join(' '));
  const signs = voice.line(newest);
  store.watch(newsTeller(news.say, store.state.peek().cursor ?? 0));
  store.watch(meetingTeller(meeting.say));
  store.watch(writingTeller(signs));
  store.watch(connectionTeller(link.say));
  store.watch(deskTeller(link.say));
  store.watch(discretion(voice));
}

/** @typedef {(sentence: string) => void} Say */
/** @typedef {(after: RoomState, before: RoomState) => void} Watch */

/** @param {Say} say @param {number} from what is here already is not read out @returns {Watch} */
function newsTeller(say, from) {
  let said = from;
  return (after, before) => {
    if (after.phase !== 'live') return;
    if (before.phase === 'live') newSentences(after, said).forEach(say);
    said = Math.max(said, after.cursor ?? 0);
  };
}

/** To a leader: something more waits than at the last look. @param {Say} say @returns {Watch} */
function deskTeller(say) {
  return ({ desk }, before) => {
    if (!desk || !before.desk || desk === before.desk) return;
    if (desk.reports > before.desk.reports) say(t('desk-new-report'));
    else if (desk.requests > before.desk.requests) say(t('desk-new-request'));
    else if (desk.removals > before.desk.removals) say(t('desk-new-removal'));
  };
}

/** A sign that nobody has heard yet is taken back once nobody writes. @param {Line} signs @returns {Watch} */
function writingTeller(signs) {
  let saidAt = 0;
  return (after, before) => {
    if (after.writing === before.writing) return;
    const words = writingWords(after);
    if (!words) signs.takeBack();
    if (!words || Date.now() - saidAt < WRITING_EVERY_MS) return;
    saidAt = Date.now();
    signs.say(words);
  };
}

/** The banner tells of the loss; that it is over must be said too. @param {Say} say @returns {Watch} */
function connectionTeller(say) {
  let lostAt = Number.POSITIVE_INFINITY;
  return (after, before) => {
    if (after.link === before.link) return;
    if (before.link === 'open') lostAt = Date.now();
    if (after.link !== 'open') return;
    if (Date.now() - lostAt > LOST_GRACE_MS) say(t('connection-back'));
    lostAt = Number.POSITIVE_INFINITY;
  };
}

/**
 * The voice keeps nothing that the screen has taken away: a text that was hidden, removed or changed, or the
 * whole room.
 *
 * @param {Announcer} voice
 * @returns {Watch}
 */
function discretion(voice) {
  return (after, before) => {
    if (before.phase === 'live' && after.phase !== 'live') return voice.hush();
    if (after.items === before.items) return;
    const texts = new Set(after.items.map(textOf));
    for (const item of before.items) {
      const text = textOf(item);
      if (text && !texts.has(text)) voice.forget(text);
    }
  };
}

/** @param {RoomState['items'][number]} item */
const textOf = (item) => (item.kind === 'message' ? item.text : '');

/** @param {RoomState} state @param {number} said @returns {string[]} */
function newSentences(state, said) {
  const fresh = state.items.filter((item) => item.number > said);
  return fresh.flatMap((item) => {
    if (isOfMeeting(item)) return [];
    if (item.kind === 'line') return [(state.room?.kind === 'pair' ? pairLineWords : lineWords)(state, item)];
    return isOthers(state, item) ? [t('said', { name: nameOf(state, item.author), text: item.text })] : [];
  });
}
