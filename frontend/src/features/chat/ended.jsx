/** A group that is over: until when what was said may be read, and how to take one's own words along. */

import { t } from '../../ui/texts.js';
import { shortDay } from '../../ui/time.js';
import { Unfinished } from './unfinished.jsx';
import { useRoom } from './view.js';

/** @import {GroupEnd} from '../../net/wire' */

/** In the composer's place. @param {{end: GroupEnd}} props */
export function EndedDock({ end }) {
  const { session, door } = useRoom();
  return (
    <section class="dock" id="compose" tabIndex={-1} aria-label={t('room-ended')}>
      <div class="dock__in flow flow--tight">
        <p>
          <b>{t('room-ended')}</b> {clearedOn(end)}
        </p>
        <Unfinished />
        <p class="dock__ways">
          {door.feedback && (
            <a class="btn" href={door.feedback}>
              {t('room-give-feedback')}
            </a>
          )}
          <a
            class={door.feedback ? 'btn btn--quiet' : 'btn'}
            href={`/huone/${session.room}/omat-viestit`}
            download
          >
            {t('room-own-words')}
          </a>
          <a class="btn btn--quiet" href="/ryhmat">
            {t('room-find-new')}
          </a>
        </p>
      </div>
    </section>
  );
}

/** Beside the talk on a wide screen. @param {{end: GroupEnd}} props */
export function EndedSide({ end }) {
  return (
    <aside class="hall__side flow" aria-labelledby="next">
      <h2 id="next">{t('room-next')}</h2>
      <p>
        {clearedOn(end)} {t('room-next-own-words')}
      </p>
      <p>
        {t('someone-listens')} <a href="/apua-nyt">{t('help-now')}</a>.
      </p>
    </aside>
  );
}

/** A Finnish date ends with a full stop of its own. @param {Pick<GroupEnd, 'cleared_at'>} end */
export const clearedOn = (end) =>
  t('room-cleared-on', { date: shortDay(end.cleared_at) }).replace(/(?<!\.)$/u, '.');
