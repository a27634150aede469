/** The reader's own words that are still on their way. */

import { Icon } from '../../ui/icon.jsx';
import { t } from '../../ui/texts.js';
import { clock } from '../../ui/time.js';
import { Quote } from './quote.jsx';
import { useRoom } from './view.js';

/** @import {Unsent as UnsentItem} from '../../store/state' */

const CLASSES = { waiting: 'msg--waits', failed: 'msg--failed', sent: '' };

/** Refusals that pass by themselves, or have passed. */
const MAY_PASS = ['read_only', 'room_frozen', 'paused'];

/** @param {string | null} error @returns {string} */
function why(error) {
  if (error === 'paused') return 'not-sent-paused';
  return MAY_PASS.includes(error ?? '') ? 'not-sent-read-only' : 'not-sent-refused';
}

/** @param {{item: UnsentItem}} props */
export function Unsent({ item }) {
  return (
    <li class={`msg msg--own ${CLASSES[item.state]}`}>
      <div class="msg__body">
        <p class="msg__head">
          <span class="msg__who">{t('you')}</span>{' '}
          {item.at && <time dateTime={item.at}>{clock(item.at)}</time>}
        </p>
        {item.quote !== null && <Quote number={item.quote} />}
        <p class="msg__text">{item.text}</p>
        {item.state === 'waiting' && <Waiting />}
        {item.state === 'failed' && <Failed item={item} />}
      </div>
    </li>
  );
}

function Waiting() {
  const { state } = useRoom();
  const online = state.value.link === 'open';
  return (
    <p class={online ? 'msg__foot msg__foot--late' : 'msg__foot'}>
      <Icon name="clock" />
      {online ? t('sending') : t('waits-for-connection')}
    </p>
  );
}

/** @param {{item: UnsentItem}} props */
function Failed({ item }) {
  const view = useRoom();
  const mayPass = MAY_PASS.includes(item.error ?? '');
  const isFrozen = view.mode.value === 'frozen';
  return (
    <>
      <p class="msg__foot">
        <Icon name="warn" />
        {isFrozen ? t('not-sent-frozen') : t(why(item.error))}
      </p>
      <p class="row">
        {!isFrozen && (mayPass ? <TryAgain item={item} /> : <Rewrite item={item} />)}
        <button
          type="button"
          class="btn btn--plain btn--small"
          onClick={() => view.session.sender.giveUp(item.clientId)}
        >
          {t('not-sent-remove')}
        </button>
      </p>
    </>
  );
}

/** @param {{item: UnsentItem}} props */
function TryAgain({ item }) {
  const { session } = useRoom();
  return (
    <button
      type="button"
      class="btn btn--stop btn--small"
      onClick={() => session.sender.tryAgain(item.clientId)}
    >
      {t('not-sent')}
    </button>
  );
}

/** The same text would be refused again: it goes back under the pen. @param {{item: UnsentItem}} props */
function Rewrite({ item }) {
  const view = useRoom();
  const rewrite = () => {
    view.typed([view.words.peek(), item.text].filter(Boolean).join('\n'));
    view.session.sender.giveUp(item.clientId);
    view.focusComposer();
  };
  return (
    <button type="button" class="btn btn--stop btn--small" onClick={rewrite}>
      {t('not-sent-rewrite')}
    </button>
  );
}
