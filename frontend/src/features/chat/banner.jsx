/** What stands between the reader and the room, said once under the head; gone when its cause is. */

import { SESSION_ENDED } from '../../net/protocol.js';
import { Note } from '../../ui/note.jsx';
import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';
import { useLost } from './lost.js';
import { leads, useRoom } from './view.js';

export function Banner() {
  const { state, door } = useRoom();
  const { link, stopped, phase, room, secondCheck } = state.value;
  const lost = useLost();
  const isLive = link !== 'stopped' && phase === 'live';
  return (
    <div class="hall__note" role="status">
      {link === 'stopped' && <Stopped why={stopped} />}
      {isLive && lost && <Lost />}
      {isLive && !lost && secondCheck && <SecondCheck />}
      {isLive && !lost && door.asked && !leads(state.value) && <Asked address={door.asked} />}
      {isLive && !lost && door.next && <Next address={door.next} />}
      {isLive && !lost && room?.leaderless && <Leaderless since={room.leaderless} />}
    </div>
  );
}

/** @param {{address: string}} props */
function Asked({ address }) {
  return (
    <Note tone="wait" icon="talk" bar title={t('you-are-asked-to-lead')}>
      <a href={address}>{t('asked-answer')}</a>
    </Note>
  );
}

/** @param {{address: string}} props */
function Next({ address }) {
  return (
    <Note tone="well" icon="talk" bar title={t('renewal-banner')}>
      <a href={address}>{t('renewal-look')}</a>
    </Note>
  );
}

/** @param {{since: string}} props */
function Leaderless({ since }) {
  return (
    <Note tone="wait" icon="clock" bar title={t('leaderless')}>
      {t('leaderless-more', { date: dayAndClock(since) })} {t('someone-listens')}{' '}
      <a href="/apua-nyt">{t('help-now')}</a>.
    </Note>
  );
}

function Lost() {
  return (
    <Note tone="wait" icon="offline" bar title={t('connection-lost')}>
      {t('connection-lost-more')}
    </Note>
  );
}

function SecondCheck() {
  const here = `${location.pathname}${location.search}`;
  return (
    <Note tone="wait" icon="lock" bar title={t('second-check-first')}>
      {t('second-check-then-lead')}{' '}
      <a href={`/toinen-varmistus?next=${encodeURIComponent(here)}`}>{t('second-check-pass')}</a>
    </Note>
  );
}

/** @param {{why: number | string | null}} props */
function Stopped({ why }) {
  const signedOut = why === SESSION_ENDED;
  const here = `${location.pathname}${location.search}`;
  return (
    <Note tone="wait" icon="warn" bar title={signedOut ? t('signed-out') : t('stopped')}>
      {signedOut ? t('signed-out-more') : t('stopped-more')}{' '}
      {signedOut ? (
        <a href={`/kirjaudu?next=${encodeURIComponent(here)}`}>{t('sign-in-again')}</a>
      ) : (
        <a href={here}>{t('load-again')}</a>
      )}
    </Note>
  );
}
