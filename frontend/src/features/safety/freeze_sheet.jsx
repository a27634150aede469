/**
 * A leader freezes the room: what happens now, when it ends, who is told. All is chosen already, so that it takes one
 * press more; the reason is for the log, and nobody in the group reads it.
 */

import { useState } from 'preact/hooks';
import { FREEZE_HOURS, FREEZE_REASONS } from '../../net/protocol.js';
import { Select } from '../../ui/field.jsx';
import { Note } from '../../ui/note.jsx';
import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { useRoom } from '../chat/view.js';
import { frozenUntil, Thaw } from './frozen.jsx';
import { ErrorPlace, Fact, useCommand } from './sheet_parts.jsx';

const MOST_HOURS = FREEZE_HOURS.at(-1);

export function FreezeSheet() {
  const view = useRoom();
  const frozen = view.state.value.room?.frozen;
  const title = t(frozen ? 'frozen' : 'freeze-room');
  return (
    <Sheet title={title} hint={t('only-leaders-see')} onClose={() => view.closeSheet()}>
      {frozen ? (
        <>
          <div role="status">
            <Note tone="wait" icon="clock" title={frozenUntil(frozen)}>
              {t('frozen-done-more')}
            </Note>
          </div>
          {frozen.by === 'leader' && <Thaw onDone={() => view.closeSheet()} />}
        </>
      ) : (
        <Before />
      )}
    </Sheet>
  );
}

function Before() {
  const { session } = useRoom();
  const { error, run } = useCommand();
  const [hours, setHours] = useState(String(MOST_HOURS));
  const [reason, setReason] = useState(FREEZE_REASONS[0] ?? '');
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    run('freeze_room', { room: session.room, reason, hours: Number(hours) }, () => {});
  };
  const lengths = FREEZE_HOURS.map((one) => ({
    value: String(one),
    label: t('freeze-hours', { count: one }),
  }));
  const reasons = FREEZE_REASONS.map((one) => ({ value: one, label: t(`freeze-${one}`) }));
  return (
    <>
      <p>{t('freeze-now-text')}</p>
      <form class="flow" onSubmit={submit}>
        <Select label={t('freeze-length')} options={lengths} value={hours} onChange={setHours} />
        <Select label={t('freeze-reason')} options={reasons} value={reason} onChange={setReason} />
        <ErrorPlace error={error} />
        <button type="submit" class="btn btn--wide">
          {t('freeze-room')}
        </button>
      </form>
      <dl class="facts facts--long">
        <Fact term={t('aside-ends')} text={t('freeze-ends-text')} />
        <Fact term={t('aside-told')} text={t('freeze-told-text')} />
      </dl>
    </>
  );
}
