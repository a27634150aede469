/** What can be done with a message, in the order of the menu. */

import { t } from '../../ui/texts.js';
import { isLeading } from './names.js';
import { leads } from './view.js';

/**
 * @param {import('./view.js').RoomView} view
 * @param {import('../../store/state').MessageItem} item a visible one
 * @returns {import('../../ui/menu.jsx').MenuItem[]}
 */
export function messageMenu(view, item) {
  const { people } = view;
  const open = view.mode.value === 'open';
  const reply = entry('reply', 'reply', () => view.compose({ mode: 'reply', item }));
  if (item.author === people.me) return [...(open ? [reply, edit(view, item)] : []), remove(view, item)];
  const report = entry('flag', 'report', () => view.openSheet({ kind: 'report', item }));
  return [...(open ? [reply] : []), ...(leads(people) ? leaderEntries(view, item) : [report])];
}

/** @param {string} icon @param {string} key @param {() => void} onSelect */
const entry = (icon, key, onSelect) => ({ icon, label: t(key), onSelect });

/** @param {import('./view.js').RoomView} view @param {import('../../store/state').MessageItem} item */
const edit = (view, item) => entry('pen', 'edit', () => view.compose({ mode: 'edit', item }));

/** @param {import('./view.js').RoomView} view @param {import('../../store/state').MessageItem} item */
const remove = (view, item) => entry('bin', 'remove', () => view.openSheet({ kind: 'remove', item }));

/** @param {import('./view.js').RoomView} view @param {import('../../store/state').MessageItem} item */
function leaderEntries(view, item) {
  const author = view.members.value[item.author ?? ''];
  const hide = entry('hidden', 'hide', () => view.openSheet({ kind: 'hide', item }));
  // Where somebody was set aside from is where a leader looks for the way back.
  if (author?.state === 'away')
    return [hide, entry('two', 'bring-back', () => view.openSheet({ kind: 'people' }))];
  if (author?.state !== 'here' || isLeading(author)) return [hide];
  const aside = () => view.openSheet({ kind: 'set_aside', member: author.member });
  return [hide, entry('clock', 'set-aside', aside)];
}
