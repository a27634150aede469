/** Asking staff for a review: one tap, own words if wanted; then that it was asked, and what they answered. */

import { useState } from 'preact/hooks';
import { MAX_REPORT_CHARACTERS } from '../../net/protocol.js';
import { TextArea } from '../../ui/field.jsx';
import { Note } from '../../ui/note.jsx';
import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';
import { useRoom } from '../chat/view.js';
import { characters, cleaned } from '../chat/words.js';
import { ErrorPlace, useCommand } from './sheet_parts.jsx';

/** @param {{state: import('../../store/state').RoomState}} props */
export function AskReview({ state }) {
  const shut = state.setAside ?? state.removal;
  // The time for it may have passed while the page stood open.
  const mayAsk = shut !== null && !shut.review && Date.parse(shut.until) > Date.now();
  if (!shut || !(shut.review || mayAsk)) return null;
  return (
    <section class="flow" aria-labelledby="review">
      <h2 id="review">{shut.review ? t('review-title-asked') : t('review-title')}</h2>
      {/* There before its words, so that they are read aloud when it was asked. */}
      <div role="status">{shut.review && <Asked review={shut.review} />}</div>
      {mayAsk && <Ask until={state.removal ? shut.until : null} />}
    </section>
  );
}

/** @param {{review: import('../../net/wire').Review}} props */
function Asked({ review }) {
  const isAsked = review.state === 'asked';
  return (
    <Note
      tone={isAsked ? 'well' : 'wait'}
      icon="check"
      title={isAsked ? t('review-asked', { at: dayAndClock(review.at) }) : t('review-stands')}
    >
      {isAsked ? t('review-asked-more') : t('review-stands-more')}
    </Note>
  );
}

/** @param {{until: string | null}} props the last day, where there is one to tell */
function Ask({ until }) {
  const { session } = useRoom();
  const { error, run } = useCommand();
  const [words, setWords] = useState('');
  const [own, setOwn] = useState(/** @type {string | null} */ (null));
  const ask = (/** @type {Event} */ event) => {
    event.preventDefault();
    const text = cleaned(words);
    const over = characters(text) - MAX_REPORT_CHARACTERS;
    setOwn(over > 0 ? t('report-words-long', { count: over }) : null);
    if (over > 0) return;
    const asked = (/** @type {{at: string}} */ { at }) =>
      session.store.dispatch({ type: 'review_asked', at });
    run('ask_review', { room: session.room, words: text || null }, asked);
  };
  return (
    <form class="tablet flow" onSubmit={ask}>
      <p>
        {t('review-what')} {until && t('review-last-day', { until: dayAndClock(until) })}
      </p>
      <TextArea
        label={t('review-words')}
        optional={t('optional')}
        error={own}
        value={words}
        onInput={setWords}
      />
      <ErrorPlace error={error} />
      <button type="submit" class="btn btn--quiet btn--wide">
        {t('review-ask')}
      </button>
    </form>
  );
}
