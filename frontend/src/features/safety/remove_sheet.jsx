/** Before an own message is removed: what it means, and both answers alike. */

import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { useRoom } from '../chat/view.js';
import { ErrorPlace, Quoted, useCommand } from './sheet_parts.jsx';

/** @param {{item: import('../../store/state').MessageItem}} props */
export function RemoveSheet({ item }) {
  const view = useRoom();
  const { error, run } = useCommand();
  const close = () => view.closeSheet();
  const remove = () => run('remove', { room: view.session.room, number: item.number }, close);
  return (
    <Sheet title={t('remove-title')} onClose={close}>
      <Quoted author={item.author} at={item.at} text={item.text} />
      <p>{t('remove-means')}</p>
      <ErrorPlace error={error} />
      <div class="even">
        <button type="button" class="btn btn--stop" onClick={remove}>
          {t('remove')}
        </button>
        <button type="button" class="btn btn--quiet" onClick={close}>
          {t('remove-keep')}
        </button>
      </div>
    </Sheet>
  );
}
