/** In the composer's place while the room is frozen: on whose word, until when, and what is possible still. */

import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';
import { Tip } from '../chat/composer.jsx';
import { Unfinished } from '../chat/unfinished.jsx';
import { leads, useRoom } from '../chat/view.js';
import { ErrorPlace, useCommand } from './sheet_parts.jsx';

/** @import {Freeze} from '../../net/wire' */

/** @param {{freeze: Freeze | null}} props null until the room answers: the page knew that it is frozen, and no more */
export function FrozenDock({ freeze }) {
  const mayThaw = leads(useRoom().state.value) && freeze?.by === 'leader';
  return (
    <section class="dock" id="compose" tabIndex={-1} aria-label={t('frozen')}>
      <div class="dock__in flow flow--tight">
        <p>
          <b>{frozenBy(freeze)}</b> {t('frozen-more')} {freeze && frozenUntil(freeze)}
        </p>
        <Unfinished />
        {mayThaw && <Thaw />}
        <p>
          {t('someone-listens')} <a href="/apua-nyt">{t('help-now')}</a>.
        </p>
        <Tip />
      </div>
    </section>
  );
}

/** @param {{onDone?: () => void}} props */
export function Thaw({ onDone = () => {} }) {
  const { session } = useRoom();
  const { error, run } = useCommand();
  return (
    <div class="flow flow--tight">
      <ErrorPlace error={error} />
      <button
        type="button"
        class="btn btn--quiet"
        onClick={() => run('thaw_room', { room: session.room }, onDone)}
      >
        {t('thaw-room')}
      </button>
    </div>
  );
}

/** @param {Freeze | null} freeze */
const frozenBy = (freeze) => (freeze ? t(`frozen-${freeze.by}`) : `${t('frozen')}.`);

/** @param {Freeze} freeze */
export const frozenUntil = ({ until }) =>
  until ? t('frozen-until', { date: dayAndClock(until) }) : t('frozen-open');
