/** A draft from before writing ended; it must not vanish with the composer. */

import { t } from '../../ui/texts.js';
import { useRoom } from './view.js';

export function Unfinished() {
  const words = useRoom().words.value;
  if (!words) return null;
  return (
    <div class="field">
      <label for="unfinished">{t('draft-kept')}</label>
      <textarea class="input" id="unfinished" rows={2} readOnly value={words} />
    </div>
  );
}
