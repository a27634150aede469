/** Saves the changed text of an own message. */

import { t } from '../../ui/texts.js';

/**
 * @param {import('./view.js').RoomView} view
 * @param {import('../../store/state').MessageItem} item
 * @param {string} text clean and not empty
 * @returns {Promise<string | null>} what went wrong, in words; the text stays in the composer then
 */
export async function saveEdit(view, item, text) {
  try {
    if (text !== item.text) await view.session.command('edit', { number: item.number, text });
    view.compose({ mode: 'new' });
    return null;
  } catch (error) {
    const { code } = /** @type {import('../../net/command_error.js').CommandError} */ (error);
    return code === 'gone' || code === 'not_found' ? t('message-gone') : t('edit-failed');
  }
}
