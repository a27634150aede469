/**
 * What the server's own pages gain from a script: a quick way out, names that follow their field, focus where the
 * page wants it, and no words kept of rooms that were left.
 */

import { followFields } from './ui/followed_field.js';
import { letGoOfOtherRooms } from './ui/kept_rooms.js';
import { watchQuickExit } from './ui/quick_exit.js';
import { watchWayBack } from './ui/way_back.js';

watchQuickExit();
watchWayBack();
followFields(document);
letGoOfOtherRooms(document, () => window.localStorage);

// The error summary first: it tells what the form is waiting for.
const wanted =
  document.querySelector('[role="alert"][tabindex="-1"]') ?? document.querySelector('[data-focus]');
if (wanted instanceof HTMLElement) wanted.focus();
