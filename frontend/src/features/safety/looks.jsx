/** While somebody of the federation reads the room from outside: said plainly, as long as it lasts. */

import { Note } from '../../ui/note.jsx';
import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';
import { useRoom } from '../chat/view.js';

export function Looks() {
  const { looks } = useRoom().state.value;
  const last = looks
    .map(({ until }) => until)
    .sort()
    .at(-1);
  return (
    <div class="hall__looks" role="status">
      {last && (
        <Note tone="wait" icon="eye" bar title={t('glass-on')}>
          {t('glass-on-until', { date: dayAndClock(last) })}
        </Note>
      )}
    </div>
  );
}
