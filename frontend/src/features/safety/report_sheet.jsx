/** Reporting a message: who sees it, the reason (it is sent by that tap), then thanks, own words, take back. */

import { useState } from 'preact/hooks';
import { REPORT_REASONS } from '../../net/protocol.js';
import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { isLeading } from '../chat/names.js';
import { useRoom } from '../chat/view.js';
import { Reported } from './reported.jsx';
import { ErrorPlace, Quoted, useCommand } from './sheet_parts.jsx';

/** @import {MessageItem} from '../../store/state' */

/** @param {{item: MessageItem}} props */
export function ReportSheet({ item }) {
  const view = useRoom();
  const [sent, setSent] = useState(/** @type {import('./reported.jsx').Report | null} */ (null));
  if (sent) return <Reported report={sent} />;
  const aboutLeader = view.inPair || isLeading(view.state.value.members[item.author ?? '']);
  return (
    <Sheet title={t('report')} hint={t(seenBy(item, aboutLeader))} onClose={() => view.closeSheet()}>
      {item.state === 'visible' && <Quoted author={item.author} at={item.at} text={item.text} />}
      <Reasons item={item} onSent={setSent} />
      <p class="small">
        {t('report-danger')} <a href="tel:112">112</a>.
      </p>
    </Sheet>
  );
}

/**
 * Of a hidden message nobody is told who wrote it.
 *
 * @param {MessageItem} item
 * @param {boolean} aboutLeader
 */
function seenBy({ state }, aboutLeader) {
  if (state === 'hidden') return 'report-sees-hidden';
  return aboutLeader ? 'report-sees-staff' : 'report-sees';
}

/** @param {{item: MessageItem, onSent: (report: import('./reported.jsx').Report) => void}} props */
function Reasons({ item, onSent }) {
  const { session } = useRoom();
  const { error, run } = useCommand();
  const report = (/** @type {string} */ reason) =>
    run('report', { room: session.room, number: item.number, reason }, (ok) => onSent({ ...ok, reason }));
  return (
    <div>
      <p id="report-what">
        <b>{t('report-what')}</b>
      </p>
      <ErrorPlace error={error} />
      <ul class="pick" aria-labelledby="report-what">
        {REPORT_REASONS.map((reason) => (
          <li key={reason}>
            <button type="button" onClick={() => report(reason)}>
              {t(`report-${reason}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
