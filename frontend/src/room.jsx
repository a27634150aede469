/** Opens the room of the page: its facts stand on the element `#room` that the server wrote. */

import { render } from 'preact';
import { announce } from './features/chat/announcements.js';
import { deviceStorage, OwnWords } from './features/chat/own_words.js';
import { RoomScreen } from './features/chat/room_screen.jsx';
import { RoomSession } from './features/chat/session.js';
import { RoomView } from './features/chat/view.js';
import { reloadPage } from './net/reload_once.js';
import { createStore } from './store/store.js';
import { keepHelp } from './ui/keep_help.js';
import { watchQuickExit } from './ui/quick_exit.js';
import { languageOf, loadTexts, t } from './ui/texts.js';

/** @param {HTMLElement} place */
async function open(place) {
  const { room = '', account = '', socket = '/ws' } = place.dataset;
  const language = languageOf(document.documentElement.dataset.language);
  const store = createStore();
  const ownWords = new OwnWords(deviceStorage(), account, room);
  const session = new RoomSession({ room, path: socket, language }, store, ownWords);
  // The socket opens while the texts are on their way: on a slow phone that is a second saved.
  session.start();
  await loadTexts(language);
  document.title = t('room-title');
  announce(store);
  place.replaceChildren();
  render(<RoomScreen view={new RoomView(session, ownWords)} />, place);
}

watchQuickExit();
keepHelp();
const place = document.getElementById('room');
// Texts that did not come leave nothing to show; the whole page is fetched once more.
if (place) open(place).catch(reloadPage);
