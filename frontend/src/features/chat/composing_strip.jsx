/** Above the field: which message is answered or edited, and the way out of it. */

import { t } from '../../ui/texts.js';
import { nameOf } from './names.js';
import { useRoom } from './view.js';
import { firstWords } from './words.js';

export function ComposingStrip() {
  const view = useRoom();
  const composing = view.composing.value;
  if (composing.mode === 'new') return null;
  const { item, mode } = composing;
  const title =
    mode === 'edit' ? t('editing') : t('replying-to', { name: nameOf(view.state.value, item.author) });
  return (
    <div class="strip dock__strip">
      <p>
        <b>{title}</b>
        <br />
        {firstWords(item.text)}
      </p>
      <button type="button" class="btn btn--plain btn--small" onClick={() => view.compose({ mode: 'new' })}>
        {mode === 'edit' ? t('cancel-edit') : t('cancel-reply')}
      </button>
    </div>
  );
}
