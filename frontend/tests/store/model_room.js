/** A room as the server keeps it, small enough to be obviously right: the oracle of the store's tests. */

/** @import {Member, SubscribeReply, WireEvent} from '../../src/net/wire' */

const DRAWN = [
  'message',
  'joined',
  'left',
  'removed',
  'set_aside',
  'returned',
  'role_changed',
  'renamed',
  'paused',
  'pause_over',
  'room_frozen',
  'room_thawed',
  'break_glass_opened',
  'break_glass_closed',
  'ended',
  'cancelled',
  'leaderless',
  'leaderless_over',
  'debrief',
  'break_set',
  'break_over',
  'guest',
];
const ME = 'me';

/** @param {string} id @returns {Member} */
const member = (id) => ({
  member: id,
  name: `Nimi ${id}`,
  role: 'member',
  motif: 'aalto',
  yarn: 'lake',
  state: 'here',
});

export class ModelRoom {
  /** @type {WireEvent[]} what each number was, without the words of messages */
  log = [];
  /** @type {Record<number, any>} */
  messages = {};
  /** @type {Record<string, Member>} */
  members = { me: member(ME), a: member('a'), b: member('b') };
  mode = /** @type {'open' | 'read_only'} */ ('open');
  frozen = /** @type {import('../../src/net/wire').Freeze | null} */ (null);
  end = /** @type {import('../../src/net/wire').GroupEnd | null} */ (null);
  cancelled = /** @type {import('../../src/net/wire').Cancelled | null} */ (null);
  leaderless = /** @type {string | null} */ (null);
  /** When its group first meets, while it has not begun. @type {string | null} */
  start = null;
  /** @type {import('../../src/net/wire').Look[]} */
  looks = [];
  epoch = 'e1';
  next = 0;

  /** @param {string} author @param {string} text @param {string} clientId @returns {WireEvent} */
  say(author, text, clientId) {
    const frame = this.#number({ event: 'message', author });
    const number = frame.number ?? 0;
    const quote = number > 3 && number % 3 === 0 ? number - 2 : null;
    const words = { author, text, client_id: clientId, quote, edited: false };
    this.messages[number] = { ...words, at: frame.at, state: 'visible' };
    return this.frame(frame);
  }

  /** @param {number} pick chooses a message @param {string} text @returns {WireEvent | null} */
  edit(pick, text) {
    const number = this.#pick(pick, 'visible');
    if (!number) return null;
    Object.assign(this.messages[number], { text, edited: true });
    return this.frame(this.#number({ event: 'message_edited', of: number }));
  }

  /** @param {number} pick @returns {WireEvent | null} */
  hide(pick) {
    return this.#change(pick, 'visible', 'hidden', 'message_hidden');
  }

  /** @param {number} pick @returns {WireEvent | null} */
  show(pick) {
    return this.#change(pick, 'hidden', 'visible', 'message_shown');
  }

  /** @param {number} pick @returns {WireEvent | null} */
  remove(pick) {
    return this.#change(pick, pick % 2 ? 'visible' : 'hidden', 'removed', 'message_removed');
  }

  /** @returns {WireEvent} */
  join() {
    this.next += 1;
    const joined = member(`n${this.next}`);
    this.members[joined.member] = joined;
    return this.frame(this.#number({ event: 'joined', member: { ...joined } }));
  }

  /** @param {number} pick @param {'left' | 'removed' | 'set_aside'} event @returns {WireEvent | null} */
  part(pick, event) {
    const one = this.#member(pick, 'here');
    if (!one) return null;
    if (event === 'set_aside') one.state = 'away';
    else {
      Object.assign(one, { state: 'gone', name: null, motif: null, yarn: null });
      for (const frame of this.log)
        if (frame.event === 'renamed' && /** @type {Member} */ (frame.member).member === one.member)
          Object.assign(frame, { was: null, name: null });
    }
    return this.frame(this.#number({ event, member: one.member }));
  }

  /** @param {number} pick @returns {WireEvent | null} */
  bringBack(pick) {
    const one = this.#member(pick, 'away');
    if (!one) return null;
    one.state = 'here';
    return this.frame(this.#number({ event: 'returned', member: { ...one } }));
  }

  /** @param {number} pick @returns {WireEvent | null} */
  rename(pick) {
    const one = this.#member(pick, 'here');
    if (!one) return null;
    const was = one.name;
    one.name = `Uusi ${this.log.length}`;
    return this.frame(this.#number({ event: 'renamed', member: { ...one }, was, name: one.name }));
  }

  /** @param {number} pick @returns {WireEvent | null} a break, or its end */
  pause(pick) {
    const back = this.#member(pick, 'paused');
    if (back && pick % 2) {
      back.state = 'here';
      return this.frame(this.#number({ event: 'pause_over', member: { ...back } }));
    }
    const one = this.#member(pick, 'here');
    if (!one) return null;
    one.state = 'paused';
    return this.frame(this.#number({ event: 'paused', member: one.member }));
  }

  /** @param {number} pick @returns {WireEvent | null} */
  promote(pick) {
    const one = this.#member(pick, 'here');
    if (!one) return null;
    one.role = one.role === 'leader' ? 'member' : 'leader';
    return this.frame(this.#number({ event: 'role_changed', member: { ...one }, role: one.role }));
  }

  /** @returns {WireEvent} */
  turnMode() {
    this.mode = this.mode === 'open' ? 'read_only' : 'open';
    return this.frame(this.#number({ event: 'mode', mode: this.mode, begins: this.begins }));
  }

  /** @returns {WireEvent} */
  freeze(by = 'leader', until = /** @type {string | null} */ ('2026-02-11T17:00:00.000Z')) {
    this.frozen = { by, until };
    return this.frame(this.#number({ event: 'room_frozen', by, until }));
  }

  /** @returns {WireEvent} */
  thaw(by = 'leader') {
    this.frozen = null;
    return this.frame(this.#number({ event: 'room_thawed', by }));
  }

  /** @returns {WireEvent} */
  lead(reason = 'led') {
    const event = this.leaderless ? 'leaderless_over' : 'leaderless';
    const frame = this.#number({ event, ...(this.leaderless && { reason }) });
    this.leaderless = this.leaderless ? null : (frame.at ?? null);
    return this.frame(frame);
  }

  /** @returns {WireEvent} */
  look() {
    const told = { reason: 'danger', until: '2026-02-11T17:00:00.000Z' };
    const opened = this.#number({ event: 'break_glass_opened', ...told });
    this.looks = [...this.looks, { opened: opened.number ?? 0, ...told }];
    return this.frame(opened);
  }

  /** @param {number} pick @returns {WireEvent | null} */
  lookAway(pick) {
    const look = this.looks[pick % Math.max(1, this.looks.length)];
    if (!look) return null;
    this.looks = this.looks.filter((one) => one !== look);
    return this.frame(this.#number({ event: 'break_glass_closed', opened: look.opened, by: 'staff' }));
  }

  /** @param {string} event one that changes nothing but the talk @param {object} [more] @returns {WireEvent} */
  tell(event, more = {}) {
    return this.frame(this.#number({ event, ...more }));
  }

  get begins() {
    return this.mode === 'read_only' ? this.start : null;
  }

  /** @param {string} to @param {string} [reason] @returns {WireEvent} */
  moveStart(to, reason) {
    const was = this.start ?? to;
    this.start = to;
    const moved = { was, starts_at: to, begins: this.begins, ...(reason && { reason }) };
    return this.frame(this.#number({ event: 'meeting_moved', ...moved }));
  }

  /** @returns {WireEvent} */
  finish() {
    this.end = { last_day: '2026-05-19', cleared_at: '2026-06-17T21:00:00Z' };
    return this.frame(this.#number({ event: 'ended', ...this.end }));
  }

  /** @param {string | null} [message] @returns {WireEvent} */
  cancel(message = null) {
    this.cancelled = { reason: 'few_people', message, cleared_at: '2026-06-17T21:00:00Z' };
    return this.frame(this.#number({ event: 'cancelled', ...this.cancelled }));
  }

  /** @returns {WireEvent} */
  blank() {
    return this.frame(this.#number({ event: 'blank' }));
  }

  /** @param {number | null} after @param {number} [limit] @returns {SubscribeReply} */
  subscribe(after, limit = 5) {
    const last = this.log.length;
    if (after === null) {
      return { ...this.#live(), ...this.history(last + 1, limit) };
    }
    const to = Math.min(last, after + limit);
    const events = this.log.slice(after, to).map((frame) => this.frame(frame));
    if (to < last) return { state: 'more', epoch: this.epoch, last: to, events };
    return { ...this.#live(), events, more: false };
  }

  /** @param {number} before @param {number} [limit] */
  history(before, limit = 4) {
    const drawn = this.log.slice(0, before - 1).filter((frame) => DRAWN.includes(frame.event));
    return { items: drawn.slice(-limit).map((frame) => this.frame(frame)), more: drawn.length > limit };
  }

  /** @param {WireEvent} frame @returns {WireEvent} with the state of now, as the reader may see it */
  frame(frame) {
    if (frame.event === 'message') return this.#message(frame);
    const of = this.messages[frame.of ?? 0];
    if (frame.event === 'message_edited' && of.state === 'visible') return { ...frame, text: of.text };
    if (frame.event === 'message_hidden' && of.author === ME)
      return { ...frame, mine: true, reason: 'hurts' };
    if (frame.event === 'message_shown' && of.state === 'visible') {
      const { at, state, ...words } = of;
      return { ...frame, ...words, sent_at: at };
    }
    return { ...frame };
  }

  /** @param {WireEvent} frame @returns {WireEvent} */
  #message(frame) {
    const { number, room } = frame;
    const words = this.messages[number ?? 0];
    if (words.state === 'visible') return { ...frame, ...words };
    const mine = words.state === 'hidden' && words.author === ME ? { mine: true, reason: 'hurts' } : {};
    return { event: 'message', room, number, state: words.state, ...mine };
  }

  /** @returns {SubscribeReply} */
  #live() {
    const room = {
      id: 'r1',
      name: 'Pihlajapiha',
      kind: 'group',
      mode: this.mode,
      frozen: this.frozen,
      end: this.end,
      cancelled: this.cancelled,
      leaderless: this.leaderless,
    };
    const members = Object.values(this.members).map((one) => ({ ...one }));
    const { epoch, begins, looks } = this;
    return {
      state: 'live',
      room,
      epoch,
      last: this.log.length,
      me: ME,
      members,
      read: 0,
      begins,
      looks: [...looks],
    };
  }

  /** @param {WireEvent} frame @returns {WireEvent} */
  #number(frame) {
    const number = this.log.length + 1;
    const at = new Date(Date.UTC(2026, 1, 10, 17, number)).toISOString();
    const whole = { room: 'r1', number, at, ...frame };
    this.log.push(whole);
    return whole;
  }

  /** @param {number} pick @param {string} from @param {string} to @param {string} event */
  #change(pick, from, to, event) {
    const number = this.#pick(pick, from);
    if (!number) return null;
    this.messages[number].state = to;
    return this.frame(this.#number({ event, of: number }));
  }

  /** @param {number} pick @param {string} state @returns {number | undefined} */
  #pick(pick, state) {
    const found = Object.keys(this.messages).filter(
      (number) => this.messages[Number(number)].state === state,
    );
    return found.length ? Number(found[pick % found.length]) : undefined;
  }

  /** @param {number} pick @param {Member['state']} state @returns {Member | undefined} never the reader */
  #member(pick, state) {
    const found = Object.values(this.members).filter((one) => one.member !== ME && one.state === state);
    return found[pick % Math.max(found.length, 1)];
  }
}
