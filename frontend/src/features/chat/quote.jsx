/** The message that another one answers: its name and first words, a way to it, or why it can't be seen. */

import { useEffect } from 'preact/hooks';
import { t } from '../../ui/texts.js';
import { nameOf } from './names.js';
import { useRoom } from './view.js';
import { firstWords } from './words.js';

/** @param {{number: number}} props of the quoted message */
export function Quote({ number }) {
  const view = useRoom();
  const state = view.state.value;
  const found = state.items.find((item) => item.number === number) ?? state.quoted[number];
  const unknown = found === undefined;
  useEffect(() => {
    if (unknown) view.session.history.needQuoted(number);
  }, [unknown, number, view]);
  if (found?.kind === 'message' && found.state === 'visible') {
    return (
      <blockquote class="msg__quote">
        <button type="button" onClick={() => view.goTo(number)}>
          <b>{nameOf(state, found.author)}</b> {firstWords(found.text)}
        </button>
      </blockquote>
    );
  }
  return <blockquote class="msg__quote">{t(missing(found))}</blockquote>;
}

/** @param {import('../../store/state').Item | null | undefined} found @returns {string} a key */
function missing(found) {
  if (found === undefined) return 'quote-loading';
  if (found?.kind !== 'message') return 'quote-before-you';
  return found.state === 'hidden' ? 'message-hidden' : 'message-removed';
}
