/** A link to one message of the room: `#viesti-12` shows it, `#piilota-12` asks its leader whether to hide it. */

import { leads } from './view.js';

/**
 * @param {import('./view.js').RoomView} view
 * @param {string} hash of the page's address
 */
export function followLink(view, hash) {
  const [, deed, number] = /^#(viesti|piilota)-([1-9]\d{0,9})$/.exec(hash) ?? [];
  if (!number) return;
  let followed = false;
  const follow = () => {
    if (followed || view.state.peek().phase !== 'live') return;
    followed = true;
    show(view, Number(number), deed === 'piilota');
  };
  view.session.store.watch(follow);
  follow();
}

/** @param {import('./view.js').RoomView} view @param {number} number @param {boolean} hides */
async function show(view, number, hides) {
  await view.goTo(number);
  const state = view.state.peek();
  if (!hides || !leads(state)) return;
  const item = state.items.find((one) => one.kind === 'message' && one.number === number);
  if (item?.kind === 'message' && item.state === 'visible' && item.author !== state.me)
    view.openSheet({ kind: 'hide', item });
}
