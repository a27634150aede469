/**
 * What the server's own pages gain from a script: a quick way out, no sight of a page that is not the reader's any
 * more, names that follow their field, words that go along into another language and stay when another form is sent,
 * a question before typed words are left behind, addresses to copy, focus where the page wants it, and Apua nyt kept for
 * the time without a connection; no words of rooms that were left stay kept.
 */

import { offerCopies } from './ui/copy_field.js';
import { followFields } from './ui/followed_field.js';
import { keepTypedFields } from './ui/keep_fields.js';
import { dropWhatIsOver, keepHelp } from './ui/keep_help.js';
import { keepOtherForms } from './ui/keep_other_forms.js';
import { watchKeptPage } from './ui/kept_page.js';
import { letGoOfOtherRooms } from './ui/kept_rooms.js';
import { watchQuickExit } from './ui/quick_exit.js';
import { askBeforeLeaving } from './ui/unsaved.js';
import { watchWayBack } from './ui/way_back.js';

watchQuickExit();
watchKeptPage();
watchWayBack();
followFields(document);
keepTypedFields(document, () => window.sessionStorage);
keepOtherForms(document, () => window.sessionStorage);
askBeforeLeaving(document);
offerCopies(document);
dropWhatIsOver();
keepHelp();
letGoOfOtherRooms(document, () => window.localStorage);

// The error summary first: it tells what the form is waiting for.
const wanted =
  document.querySelector('[role="alert"][tabindex="-1"]') ?? document.querySelector('[data-focus]');
if (wanted instanceof HTMLElement) wanted.focus();
