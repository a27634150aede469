/** The sheet that is open, if any. */

import { useRoom } from '../chat/view.js';
import { EveningSheet } from '../meetings/evening_sheet.jsx';
import { CloseMeetingSheet, StartMeetingSheet } from '../meetings/sheets.jsx';
import { FreezeSheet } from './freeze_sheet.jsx';
import { HideSheet } from './hide_sheet.jsx';
import { PeopleSheet } from './people_sheet.jsx';
import { RemoveSheet } from './remove_sheet.jsx';
import { ReportSheet } from './report_sheet.jsx';
import { RevealSheet } from './reveal_sheet.jsx';
import { SetAsideSheet } from './set_aside_sheet.jsx';
import { ToolsSheet } from './tools_sheet.jsx';

const ABOUT_A_MESSAGE = { report: ReportSheet, hide: HideSheet, reveal: RevealSheet, remove: RemoveSheet };

export function Sheets() {
  const sheet = useRoom().sheet.value;
  if (!sheet) return null;
  if (sheet.kind === 'people') return <PeopleSheet />;
  if (sheet.kind === 'tools') return <ToolsSheet />;
  if (sheet.kind === 'freeze') return <FreezeSheet />;
  if (sheet.kind === 'evening') return <EveningSheet />;
  if (sheet.kind === 'set_aside') return <SetAsideSheet key={sheet.member} member={sheet.member} />;
  if (!('item' in sheet)) {
    return sheet.kind === 'start_meeting' ? <StartMeetingSheet /> : <CloseMeetingSheet />;
  }
  const About = ABOUT_A_MESSAGE[sheet.kind];
  return <About key={`${sheet.kind}-${sheet.item.number}`} item={sheet.item} />;
}
