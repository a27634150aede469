/** What leaders do now and then, behind one entry of the menu; how many wait stands beside each. */

import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { deskEntries } from '../chat/room_menu.js';
import { leadsGroup, useRoom } from '../chat/view.js';

export function ToolsSheet() {
  const view = useRoom();
  const { room } = view.state.value;
  // Where the group is over, or where staff froze the room, a leader stops nothing.
  const freezes = room && !room.end && room.frozen?.by !== 'staff';
  const welcome = { label: t('menu-welcome'), href: `/huone/${view.session.room}/tervetulo`, count: 0 };
  const links = [...deskEntries(view), ...(leadsGroup(view.state.value) ? [welcome] : [])];
  return (
    <Sheet title={t('for-leaders')} hint={t('only-leaders-see')} onClose={() => view.closeSheet()}>
      <ul class="pick">
        {links.map(({ label, href, count }) => (
          <li key={label}>
            <a href={href}>{count ? t('menu-waits', { label, count }) : label}</a>
          </li>
        ))}
        {freezes && (
          <li>
            <button type="button" onClick={() => view.openSheet({ kind: 'freeze' })}>
              {t(room.frozen ? 'thaw-room' : 'freeze-room')}
            </button>
          </li>
        )}
      </ul>
    </Sheet>
  );
}
