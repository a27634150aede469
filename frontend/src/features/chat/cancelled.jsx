/** A group that was let go before it began: that it does not begin, what its people are told, and where to go. */

import { Lamp } from '../../ui/icon.jsx';
import { t } from '../../ui/texts.js';
import { clearedOn } from './ended.jsx';
import { Unfinished } from './unfinished.jsx';
import { useRoom } from './view.js';

/** @import {Cancelled} from '../../net/wire' */

/** Beneath the line that says why. @param {{cancelled: Cancelled}} props */
export function CancelledTalk({ cancelled: { message } }) {
  return (
    <div class="empty">
      <Lamp />
      <p class="lead">
        <b>{t('cancelled-not-begun')}</b>
      </p>
      {message && (
        <figure class="cancelled flow flow--tight" aria-label={t('cancelled-message')}>
          <figcaption>{t('cancelled-message')}</figcaption>
          <blockquote class="msg__text">{message}</blockquote>
        </figure>
      )}
    </div>
  );
}

/** In the composer's place. @param {{cancelled: Cancelled}} props */
export function CancelledDock({ cancelled }) {
  const { session } = useRoom();
  return (
    <section class="dock" id="compose" tabIndex={-1} aria-label={t('room-cancelled')}>
      <div class="dock__in flow flow--tight">
        <p>
          <b>{t('room-cancelled')}</b> {clearedOn(cancelled)}
        </p>
        <Unfinished />
        <p class="dock__ways">
          <a class="btn" href="/ryhmat">
            {t('room-find-new')}
          </a>
          <a class="btn btn--quiet" href={`/huone/${session.room}/omat-viestit`} download>
            {t('room-own-words')}
          </a>
        </p>
      </div>
    </section>
  );
}
