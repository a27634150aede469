/** A WebSocket that a test plays the server of. */

export class FakeSocket {
  /** @type {FakeSocket[]} */
  static all = [];
  /** @type {any[]} */
  sent = [];
  readyState = 0;
  /** @type {any} */
  onopen;
  /** @type {any} */
  onmessage;
  /** @type {any} */
  onclose;
  /** @type {any} */
  onerror;

  /** @param {string} url */
  constructor(url) {
    this.url = url;
    FakeSocket.all.push(this);
  }

  static get last() {
    return /** @type {FakeSocket} */ (FakeSocket.all.at(-1));
  }

  /** @param {string} text */
  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.readyState = 3;
  }

  /** The socket opens and the server greets back. */
  async greet() {
    this.readyState = 1;
    this.onopen();
    const hello = this.sent.find((frame) => frame.op === 'hello');
    await this.say({ ref: hello.ref, ok: { version: 1, heartbeat_seconds: 25, now: '' } });
  }

  /** Answers the last command. @param {any} ok */
  answer(ok) {
    return this.say({ ref: this.sent.at(-1).ref, ok });
  }

  /** @param {any} error */
  refuse(error) {
    return this.say({ ref: this.sent.at(-1).ref, error: { message: '', retryable: false, ...error } });
  }

  /** @param {any} frame */
  async say(frame) {
    this.onmessage({ data: JSON.stringify(frame) });
    await settle();
  }

  /** @param {number} code */
  async fall(code) {
    this.readyState = 3;
    this.onclose({ code });
    await settle();
  }
}

/** Lets what has been answered go through its promises. */
export async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
