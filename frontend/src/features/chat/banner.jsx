/** What is wrong with the connection, said once under the head; gone when its cause is. */

import { useEffect, useState } from 'preact/hooks';
import { Note } from '../../ui/note.jsx';
import { t } from '../../ui/texts.js';
import { useRoom } from './view.js';

/** A restart of the server is over sooner; nobody needs to hear of it. */
export const LOST_GRACE_MS = 1500;

export function Banner() {
  const { state } = useRoom();
  const { link, stopped, phase } = state.value;
  const lost = useLater(link !== 'open' && link !== 'stopped' && phase === 'live');
  return (
    <div class="hall__note" role="status">
      {link === 'stopped' ? <Stopped why={stopped} /> : lost && <Lost />}
    </div>
  );
}

function Lost() {
  return (
    <Note tone="wait" icon="offline" bar title={t('connection-lost')}>
      {t('connection-lost-more')}
    </Note>
  );
}

/** @param {{why: number | string | null}} props */
function Stopped({ why }) {
  const signedOut = why === 4401;
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

/**
 * @param {boolean} on
 * @returns {boolean} on, once it has lasted for the grace
 */
function useLater(on) {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (!on) return setLater(false);
    const timer = setTimeout(() => setLater(true), LOST_GRACE_MS);
    return () => clearTimeout(timer);
  }, [on]);
  return later && on;
}
