/** Says aloud what comes into the open room: each message once, never again after a break. */

import { isOthers } from '../../store/unread.js';
import { Announcer } from '../../ui/announcer.js';
import { t } from '../../ui/texts.js';
import { lineWords } from './line.jsx';
import { nameOf, writingWords } from './names.js';

/**
 * @import {RoomState} from '../../store/state'
 * @import {Store} from '../../store/store.js'
 */

const MOST_READ_OUT = 2;
const WRITING_EVERY_MS = 20_000;

/** @param {Store} store */
export function announce(store) {
  const announcer = new Announcer((sentences) =>
    sentences.length > MOST_READ_OUT ? t('said-many', { count: sentences.length }) : sentences.join(' '),
  );
  const signs = new Announcer((sentences) => sentences.at(-1) ?? '');
  let said = 0;
  let signAt = 0;
  store.watch((after, before) => {
    if (after.phase !== 'live') return;
    if (before.phase !== 'live') said = Math.max(said, after.cursor ?? 0);
    for (const sentence of newSentences(after, said)) announcer.say(sentence);
    said = Math.max(said, after.cursor ?? 0);
    const words = after.writing === before.writing ? '' : writingWords(after);
    if (!words || Date.now() - signAt < WRITING_EVERY_MS) return;
    signAt = Date.now();
    signs.say(words);
  });
}

/** @param {RoomState} state @param {number} said @returns {string[]} */
function newSentences(state, said) {
  const fresh = state.items.filter((item) => item.number > said);
  return fresh.flatMap((item) => {
    if (item.kind === 'line') return [lineWords(state, item)];
    return isOthers(state, item) ? [t('said', { name: nameOf(state, item.author), text: item.text })] : [];
  });
}
