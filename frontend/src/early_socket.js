/**
 * Opens the room's socket while the room's script is still on its way: on a slow phone that saves the two round
 * trips of a new connection. A classic script without imports, or it would come as late as what it hurries for.
 * `net/early_socket.js` takes it over; the server says nothing on a socket before its hello.
 */

Object.assign(globalThis, {
  earlySocket: new WebSocket(
    location.origin.replace('http', 'ws') +
      /** @type {HTMLScriptElement} */ (document.currentScript).dataset.socket,
  ),
});
