/** Opens the room of the page: its facts stand on the element `#room` that the server wrote. */

import { render } from 'preact';
import { announce } from './features/chat/announcements.js';
import { followLink } from './features/chat/deep_link.js';
import { deviceStorage } from './features/chat/device.js';
import { EnterKey } from './features/chat/enter_key.js';
import { OwnWords } from './features/chat/own_words.js';
import { RoomScreen } from './features/chat/room_screen.jsx';
import { RoomSession } from './features/chat/session.js';
import { RoomView } from './features/chat/view.js';
import { reloadPage } from './net/reload_once.js';
import { createStore } from './store/store.js';
import { watchBackButton } from './ui/back_button.js';
import { keepHelp } from './ui/keep_help.js';
import { watchQuickExit } from './ui/quick_exit.js';
import { languageOf, loadTexts, t } from './ui/texts.js';

/** @param {HTMLElement} place */
async function open(place) {
  const { room = '', account = '', socket = '/ws' } = place.dataset;
  const door = doorOf(place.dataset);
  const language = languageOf(document.documentElement.dataset.language);
  // From here on the screen alone says it, and stops saying it when the session ends.
  place.removeAttribute('data-name');
  const store = createStore();
  const storage = deviceStorage();
  const ownWords = new OwnWords(storage, account, room);
  const session = new RoomSession({ room, path: socket, language }, store, ownWords);
  // The socket opens while the texts are on their way: on a slow phone that is a second saved.
  session.start();
  await loadTexts(language);
  document.title = t(door.beside ? 'pair-title' : 'room-title');
  announce(store);
  place.replaceChildren();
  const view = new RoomView(session, ownWords, new EnterKey(storage, account), door);
  render(<RoomScreen view={view} />, place);
  followLink(view, window.location.hash);
  session.desk.start();
}

/**
 * What the page knew when it was served.
 *
 * @param {DOMStringMap} told
 * @returns {import('./features/chat/view.js').Door}
 */
function doorOf({
  name = '',
  mode = 'open',
  begins,
  plan,
  asked,
  next,
  feedback,
  pair,
  pairNews,
  beside,
  ask,
}) {
  const own = { name, mode, begins, plan, asked, next, feedback };
  return { ...own, pair, pairNews: !!pairNews, beside, ask };
}

watchQuickExit();
watchBackButton();
keepHelp();
const place = document.getElementById('room');
// Texts that did not come leave nothing to show; the whole page is fetched once more.
if (place) open(place).catch(reloadPage);
