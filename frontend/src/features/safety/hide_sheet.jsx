/** A leader hides a message: the reason is chosen, seen, and sent by the button; it can be undone. */

import { useState } from 'preact/hooks';
import { HIDE_REASONS } from '../../net/protocol.js';
import { Radios } from '../../ui/field.jsx';
import { Note } from '../../ui/note.jsx';
import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { useRoom } from '../chat/view.js';
import { AuthorAside } from './set_aside_sheet.jsx';
import { ErrorPlace, Quoted, useCommand, useReason } from './sheet_parts.jsx';

/** @import {MessageItem} from '../../store/state' */

/** The reasons in the order of how often they are needed. */
const REASONS = ['hurts', 'privacy', 'selling', 'rules', 'other'].filter((one) => HIDE_REASONS.includes(one));

/** @param {{item: MessageItem}} props */
export function HideSheet({ item }) {
  const view = useRoom();
  const { error, run } = useCommand();
  const reason = useReason();
  const [hidden, setHidden] = useState(/** @type {{reports: number} | null} */ (null));
  const body = { room: view.session.room, number: item.number };
  const hide = (/** @type {Event} */ event) => {
    event.preventDefault();
    const chosen = reason.take();
    if (chosen) run('hide', { ...body, reason: chosen }, setHidden);
  };
  return (
    <Sheet title={t('hide')} hint={t('only-leaders-see')} onClose={() => view.closeSheet()}>
      <Quoted author={item.author} at={item.at} text={item.text} />
      {hidden ? (
        <HiddenNow item={item} reports={hidden.reports} />
      ) : (
        <form class="flow" onSubmit={hide}>
          <Radios legend={t('hide-reason')} options={hideReasons()} {...reason.field} />
          <p>{t('hide-others-see')}</p>
          <ErrorPlace error={error} />
          <button type="submit" class="btn btn--wide">
            {t('hide')}
          </button>
          <p class="small">{t('hide-can-undo')}</p>
        </form>
      )}
    </Sheet>
  );
}

/**
 * What stands of it now, what waits about it, and the way back while it is hidden.
 *
 * @param {{item: MessageItem, reports: number}} props
 */
function HiddenNow({ item, reports }) {
  const [shown, setShown] = useState(false);
  return (
    <div class="flow">
      <div role="status">
        {shown ? (
          <Note tone="well" icon="check" title={t('unhidden-done')} />
        ) : (
          <Note tone="well" icon="check" title={t('hidden-done')}>
            {t('hidden-done-more')}
          </Note>
        )}
      </div>
      {reports > 0 && <WaitingReports number={item.number} count={reports} />}
      {!shown && <Unhide number={item.number} onShown={() => setShown(true)} />}
      <AuthorAside author={item.author} />
    </div>
  );
}

/**
 * Hiding may be all that a report needs, or the beginning: its leader says which, here where it came to mind.
 *
 * @param {{number: number, count: number}} props
 */
function WaitingReports({ number, count }) {
  const { session } = useRoom();
  const { error, run } = useCommand();
  const [handled, setHandled] = useState(false);
  const handle = () =>
    run('handle_reports', { room: session.room, number }, () => {
      setHandled(true);
      session.desk.look();
    });
  if (handled) return <p role="status">{t('hidden-reports-handled', { count })}</p>;
  return (
    <>
      <p>{t('hidden-reports', { count })}</p>
      <ErrorPlace error={error} />
      <button type="button" class="btn btn--quiet btn--wide" onClick={handle}>
        {t('hidden-handle')}
      </button>
    </>
  );
}

/** @param {{number: number, onShown: () => void}} props */
export function Unhide({ number, onShown }) {
  const { session } = useRoom();
  const { error, run } = useCommand();
  return (
    <>
      <ErrorPlace error={error} />
      <button
        type="button"
        class="btn btn--quiet btn--wide"
        onClick={() => run('unhide', { room: session.room, number }, onShown)}
      >
        {t('unhide')}
      </button>
    </>
  );
}

const hideReasons = () => REASONS.map((value) => ({ value, label: t(`hide-${value}`) }));
