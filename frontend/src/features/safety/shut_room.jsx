/** What stands in the room's place for someone who may not be in it now: one thing to know at a time. */

import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';
import { useRoom } from '../chat/view.js';
import { AskReview } from './ask_review.jsx';

/** @import {RoomState, Shut} from '../../store/state' */

/** @param {{state: RoomState, name: string}} props name: of the group, which a room that is not there does not tell */
export function ShutRoom({ state, name }) {
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => heading.current?.focus(), []);
  const { inPair } = useRoom();
  const isOfLeaders = inPair && state.phase === 'left';
  const kind = isOfLeaders ? 'pair-left' : state.phase === 'set_aside' ? 'away' : state.phase;
  return (
    <main id="main" class="wrap wrap--text page flow flow--wide">
      <div class="flow flow--tight">
        {kind !== 'missing' && <p class="eyebrow">{name}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {t(`${kind}-title`)}
        </h1>
        <p class="lead">{t(`${kind}-lead`)}</p>
      </div>
      {state.setAside && <Until {...state.setAside} />}
      {state.removal && <Removed {...state.removal} />}
      {kind === 'paused' && <ComeBack />}
      <AskReview state={state} />
      <p>
        {t('someone-listens')} <a href="/apua-nyt">{t('help-now')}</a>.
      </p>
      <p class="row">
        {kind === 'cleared' && (
          <a class="btn" href="/ryhmat">
            {t('cleared-find')}
          </a>
        )}
        <a class="btn btn--quiet" href="/omat-ryhmat">
          {t('my-groups')}
        </a>
      </p>
    </main>
  );
}

/** One tap, without a script too: the room's page opens anew. */
function ComeBack() {
  const { session } = useRoom();
  const room = `/huone/${session.room}`;
  return (
    <>
      <form method="post" action={`${room}/tauko/palaa`}>
        <button type="submit" class="btn">
          {t('come-back')}
        </button>
      </form>
      <p class="row">
        <a class="btn btn--quiet btn--small" href={`${room}/omat-viestit`} download>
          {t('room-own-words')}
        </a>
        <a class="btn btn--quiet btn--small" href={`${room}/lahde`}>
          {t('menu-leave-group')}
        </a>
      </p>
    </>
  );
}

/** @param {Shut} props */
function Until({ until, reason }) {
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t('away-ends')}</dt>
          <dd class="when">{dayAndClock(until)}</dd>
        </div>
        <div>
          <dt>{t('away-reason')}</dt>
          <dd>{t(`aside-${reason}`)}</dd>
        </div>
      </dl>
      <p>{t('away-easy')}</p>
    </>
  );
}

/** @param {Shut} props the last day of a review stands with the way to ask for it */
function Removed({ reason }) {
  return <p>{t('removed-reason', { reason: t(`aside-${reason}`) })}</p>;
}
