/** A room of which nothing is known yet, and what of it goes when it shuts. Pure. */

/** @import {RoomState} from './state' */

/** @returns {RoomState} */
export const emptyRoom = () => ({
  phase: 'opening',
  link: 'connecting',
  stopped: null,
  outbox: [],
  seen: 0,
  unread: null,
  ...blankLog(),
});

/** @returns {Omit<RoomState, 'phase' | 'link' | 'stopped' | 'outbox' | 'seen' | 'unread'>} */
export const blankLog = () => ({
  room: null,
  epoch: null,
  cursor: null,
  gap: false,
  me: null,
  members: {},
  items: [],
  older: false,
  changes: {},
  quoted: {},
  writing: [],
  present: [],
  meeting: null,
  begins: null,
  looks: [],
  shown: null,
  late: false,
  desk: null,
  secondCheck: false,
  setAside: null,
  removal: null,
});
