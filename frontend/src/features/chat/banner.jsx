/** What is wrong with the connection, said once under the head; gone when its cause is. */

import { SESSION_ENDED } from '../../net/protocol.js';
import { Note } from '../../ui/note.jsx';
import { t } from '../../ui/texts.js';
import { useLost } from './lost.js';
import { useRoom } from './view.js';

export function Banner() {
  const { state } = useRoom();
  const { link, stopped, phase } = state.value;
  const lost = useLost();
  return (
    <div class="hall__note" role="status">
      {link === 'stopped' ? <Stopped why={stopped} /> : lost && phase === 'live' && <Lost />}
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
