/** A hidden message, fetched for its author or a leader; its text lives only in this sheet. */

import { useEffect, useState } from 'preact/hooks';
import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { leads, otherLeader, useRoom } from '../chat/view.js';
import { Unhide } from './hide_sheet.jsx';
import { AuthorAside } from './set_aside_sheet.jsx';
import { ErrorPlace, Quoted, useCommand } from './sheet_parts.jsx';

/** @param {{item: import('../../store/state').MessageItem}} props */
export function RevealSheet({ item }) {
  const view = useRoom();
  const { error, run } = useCommand();
  const [found, setFound] = useState(/** @type {import('../../net/wire').RevealReply | null} */ (null));
  useEffect(() => {
    run('reveal', { room: view.session.room, number: item.number }, setFound);
  }, [item.number]);
  const mine = found?.author === view.state.value.me;
  return (
    <Sheet
      title={t('revealed')}
      hint={item.mine ? undefined : t('only-leaders-see')}
      onClose={() => view.closeSheet()}
    >
      <ErrorPlace error={error} />
      {found && <Quoted author={found.author} at={found.at} text={found.text} />}
      {found && <p>{reasonWords(found.reason, mine)}</p>}
      {found && mayShow(view.state.value, item.mine) && <WayBack number={item.number} />}
      {found && <AuthorAside author={found.author} />}
    </Sheet>
  );
}

/** @param {{number: number}} props */
function WayBack({ number }) {
  const [shown, setShown] = useState(false);
  if (shown) return <p role="status">{t('unhidden-done')}</p>;
  return <Unhide number={number} onShown={() => setShown(true)} />;
}

/**
 * One's own words are another leader's to show again, where there is one.
 *
 * @param {import('../../store/state').RoomState} state
 * @param {boolean | undefined} mine
 */
const mayShow = (state, mine) => leads(state) && !(mine && otherLeader(state));

/** @param {string} code @param {boolean} mine */
function reasonWords(code, mine) {
  const reason = t(`hide-${code}`);
  return mine ? t('message-hidden-reason', { reason }) : t('report-reason', { reason });
}
