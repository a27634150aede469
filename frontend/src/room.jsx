/** Opens the room of the page: its facts stand on the element `#room` that the server wrote. */

import { render } from 'preact';
import { announce } from './features/chat/announcements.js';
import { deviceStorage, OwnWords } from './features/chat/own_words.js';
import { RoomScreen } from './features/chat/room_screen.jsx';
import { RoomSession } from './features/chat/session.js';
import { RoomView } from './features/chat/view.js';
import { createStore } from './store/store.js';
import { watchQuickExit } from './ui/quick_exit.js';
import { language, loadTexts, t } from './ui/texts.js';

/** @param {HTMLElement} place */
async function open(place) {
  const { room = '', account = '', socket = '/ws' } = place.dataset;
  await loadTexts(document.documentElement.dataset.language);
  document.title = t('room-title');
  const store = createStore();
  const ownWords = new OwnWords(deviceStorage(), account, room);
  const session = new RoomSession({ room, path: socket, language: language() }, store, ownWords);
  announce(store);
  place.replaceChildren();
  render(<RoomScreen view={new RoomView(session, ownWords)} />, place);
  session.start();
}

watchQuickExit();
const place = document.getElementById('room');
if (place) open(place);
