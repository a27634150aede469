/** Whatever order things come in: each message once, in order, and the same state as a fresh start. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRoom } from '../../src/store/empty.js';
import { reduce } from '../../src/store/reduce.js';
import { ModelRoom } from './model_room.js';

/** @import {RoomState} from '../../src/store/state' */

/** A reader's client beside the model: what the wire still carries can be late, doubled or lost. */
class Client {
  state = emptyRoom();
  /** @type {any[]} */
  onTheWay = [];
  /** @type {any[]} */
  arrived = [];
  connected = false;

  /** @param {ModelRoom} room */
  constructor(room) {
    this.room = room;
  }

  /** @param {any} action */
  do(action) {
    this.state = reduce(this.state, action);
  }

  /** @param {any} event */
  carry(event) {
    if (event && this.connected) this.onTheWay.push(event);
  }

  deliver() {
    const event = this.onTheWay.shift();
    if (!event) return;
    this.arrived.push(event);
    this.do({ type: 'event', event });
    if (this.state.gap) this.subscribe();
  }

  /** @param {number} pick */
  deliverAgain(pick) {
    const event = this.arrived[pick % Math.max(this.arrived.length, 1)];
    if (event) this.do({ type: 'event', event });
  }

  lose() {
    this.onTheWay.shift();
  }

  drop() {
    this.connected = false;
    this.onTheWay = [];
    this.do({ type: 'link', link: 'waiting', why: {} });
  }

  subscribe() {
    this.connected = true;
    this.onTheWay = [];
    this.do({ type: 'link', link: 'open', why: {} });
    for (;;) {
      const reply = this.room.subscribe(this.state.cursor);
      this.do({ type: reply.state === 'more' ? 'caught_up' : 'opened', reply });
      if (reply.state !== 'more') return;
    }
  }

  resync() {
    this.do({ type: 'forgotten' });
    this.subscribe();
  }

  /** @param {(reply: any) => void} [late] takes the answer instead, to give it later */
  older(late) {
    const first = this.state.items[0]?.number;
    if (!this.state.older || first === undefined) return;
    const reply = late ? this.room.history(first, 50) : this.room.history(first);
    if (late) late(reply);
    else this.do({ type: 'history', reply });
  }

  everything() {
    this.subscribe();
    while (this.state.older) this.older();
    return this;
  }
}

/** @param {RoomState} state what every reader must agree on */
function essence({ phase, cursor, me, epoch, room, members, looks, items }) {
  return {
    phase,
    cursor,
    me,
    epoch,
    room,
    members,
    looks,
    items: items.map((item) => ({ ...item, reason: null })),
  };
}

const step = fc.tuple(
  fc.constantFrom(
    ...[
      'say',
      'say',
      'say',
      'own',
      'ownLost',
      'edit',
      'hide',
      'show',
      'remove',
      'join',
      'left',
      'removed',
      'set_aside',
    ],
    ...[
      'bringBack',
      'promote',
      'pause',
      'rename',
      'mode',
      'freeze',
      'thaw',
      'lead',
      'look',
      'lookAway',
      'ended',
      'cancelled',
      'blank',
      'deliver',
      'deliver',
      'deliver',
      'again',
      'lose',
      'drop',
    ],
    ...['subscribe', 'resync', 'older', 'olderLate'],
  ),
  fc.nat(50),
);

/** @param {ModelRoom} room @param {Client} client @param {any[]} steps */
function run(room, client, steps) {
  let sent = 0;
  /** @param {number} pick @param {boolean} heard whether the answer comes back */
  const own = (pick, heard) => {
    sent += 1;
    const clientId = `own-${sent}`;
    const words = { clientId, text: `oma ${pick}`, quote: null };
    const item = { ...words, state: 'waiting', number: null, at: null, error: null };
    client.do({ type: 'written', unsent: [item] });
    const event = room.say('me', words.text, clientId);
    client.carry(event);
    const reply = { number: event.number, at: event.at, duplicate: false };
    if (heard && client.connected) client.do({ type: 'sent', clientId, reply });
  };
  /** @type {Record<string, (pick: number) => any>} */
  const steps_ = {
    say: (pick) => client.carry(room.say(pick % 2 ? 'a' : 'b', `viesti ${pick}`, `c-${room.log.length}`)),
    own: (pick) => own(pick, true),
    ownLost: (pick) => own(pick, false),
    edit: (pick) => client.carry(room.edit(pick, `uusi ${pick}`)),
    hide: (pick) => client.carry(room.hide(pick)),
    show: (pick) => client.carry(room.show(pick)),
    remove: (pick) => client.carry(room.remove(pick)),
    join: () => client.carry(room.join()),
    left: (pick) => client.carry(room.part(pick, 'left')),
    removed: (pick) => client.carry(room.part(pick, 'removed')),
    set_aside: (pick) => client.carry(room.part(pick, 'set_aside')),
    bringBack: (pick) => client.carry(room.bringBack(pick)),
    rename: (pick) => client.carry(room.rename(pick)),
    pause: (pick) => client.carry(room.pause(pick)),
    promote: (pick) => client.carry(room.promote(pick)),
    mode: () => client.carry(room.turnMode()),
    freeze: (pick) => client.carry(pick % 2 ? room.freeze() : room.freeze('staff', null)),
    thaw: () => client.carry(room.thaw()),
    lead: (pick) => client.carry(room.lead(pick % 2 ? 'led' : 'over')),
    look: () => client.carry(room.look()),
    lookAway: (pick) => client.carry(room.lookAway(pick)),
    ended: () => client.carry(room.finish()),
    cancelled: (pick) => client.carry(room.cancel(pick % 2 ? 'Sanat' : null)),
    blank: () => client.carry(room.blank()),
    deliver: () => client.deliver(),
    again: (pick) => client.deliverAgain(pick),
    lose: () => client.lose(),
    drop: () => client.drop(),
    subscribe: () => client.subscribe(),
    resync: () => client.resync(),
    older: () => client.older(),
    // The answer was made before what is now on the way, and comes after it.
    olderLate: (pick) =>
      client.older((reply) => {
        const first = client.state.items[0]?.number;
        client.carry(room.edit(pick, 'muuttui matkalla'));
        client.carry(room.hide(pick + 1));
        while (client.onTheWay.length) client.deliver();
        if (client.state.items[0]?.number === first) client.do({ type: 'history', reply });
      }),
  };
  for (const [name, pick] of steps) steps_[name]?.(pick);
  return sent;
}

test('initial state and events make the fresh state, in any interleaving', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 160 }), (steps) => {
      const room = new ModelRoom();
      const client = new Client(room);
      client.subscribe();
      run(room, client, steps);
      client.everything();
      expect(essence(client.state)).toEqual(essence(new Client(room).everything().state));
    }),
    { numRuns: 400 },
  );
});

test('each number is held once and in order, at every moment', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 160 }), (steps) => {
      const room = new ModelRoom();
      const client = new Client(room);
      client.subscribe();
      for (const one of steps) {
        run(room, client, [one]);
        const numbers = client.state.items.map((item) => item.number);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }
    }),
    { numRuns: 100 },
  );
});

test('an own message is in the outbox until the log holds it, and never in both', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 160 }), (steps) => {
      const room = new ModelRoom();
      const client = new Client(room);
      client.subscribe();
      run(room, client, steps);
      const logged = new Set(
        client.state.items.flatMap((item) => (item.kind === 'message' ? [item.clientId] : [])),
      );
      expect(client.state.outbox.filter((item) => logged.has(item.clientId))).toEqual([]);
      for (const { clientId } of client.state.outbox) {
        const number = room.log.find(
          (frame) => room.messages[frame.number ?? 0]?.client_id === clientId,
        )?.number;
        client.do({ type: 'sent', clientId, reply: { number: number ?? 0, at: '', duplicate: true } });
      }
      client.everything();
      expect(client.state.outbox).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
