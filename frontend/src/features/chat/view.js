/** What the screens of a room share: the state they read, the commands they send, and what is open on the page. */

import { computed, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { SESSION_ENDED } from '../../net/protocol.js';
import { isLeading } from './names.js';

/**
 * @import {MessageItem, RoomState} from '../../store/state'
 * @import {EnterKey} from './enter_key.js'
 * @import {OwnWords} from './own_words.js'
 * @import {RoomSession} from './session.js'
 *
 * @typedef {{kind: 'people' | 'tools' | 'freeze'}
 *   | {kind: 'report' | 'hide' | 'remove' | 'reveal', item: MessageItem}
 *   | {kind: 'set_aside', member: string}
 *   | {kind: 'start_meeting' | 'close_meeting' | 'evening'}} OpenSheet
 * @typedef {{mode: 'new'} | {mode: 'reply' | 'edit', item: MessageItem}} Composing
 *
 * What the page knew when it was served, before the room answers. `shut`: the reader may not be in now; `frozen`:
 * nobody may write.
 * `begins`: when a group that has not begun first meets.
 * `plan`: the address of the plan, for who leads a group that nobody has heard of yet; `asked`: of a leader's question.
 * `pair`: the address of the leaders' own room, for who leads the group, and whether it has something unread.
 * `feedback`: where a member of a group that has ended may still say how it was.
 * `beside`: in that room the address of the group's; `ask`: where another leader may be asked for.
 * @typedef {{name: string, mode: string, begins?: string | null, plan?: string | null, asked?: string | null,
 *   next?: string | null, feedback?: string | null, pair?: string | null, pairNews?: boolean, beside?: string | null,
 *   ask?: string | null}} Door
 */

export class RoomView {
  /** @type {import('@preact/signals').Signal<OpenSheet | null>} */
  sheet = signal(null);
  /** @type {import('@preact/signals').Signal<Composing>} */
  composing = signal({ mode: 'new' });
  /** The text in the composer. */
  words = signal('');
  /** Asks the talk to show a message; null when there is nothing to show. */
  goal = signal(/** @type {number | 'end' | null} */ (null));
  /** @type {Element | null} */
  #opener = null;

  /**
   * @param {RoomSession} session
   * @param {OwnWords} ownWords
   * @param {EnterKey} enterKey
   * @param {Door} door
   */
  constructor(session, ownWords, enterKey, door) {
    this.session = session;
    this.ownWords = ownWords;
    this.enterKey = enterKey;
    this.door = door;
    this.state = session.store.state;
    // A message looks only at these, so that a sign or a new message does not draw all the others again.
    this.members = computed(() => this.state.value.members);
    this.me = computed(() => this.state.value.me);
    this.mode = computed(() => {
      const { room } = this.state.value;
      return room?.frozen ? 'frozen' : (room?.mode ?? door.mode);
    });
    /** The group's name, before the room answers as well; nobody's once the session has ended. */
    this.name = computed(() => {
      const { room, stopped } = this.state.value;
      return room?.name ?? (stopped === SESSION_ENDED ? '' : door.name);
    });
    /** When writing opens with the group's beginning; null where there is no such time ahead. */
    this.begins = computed(() => {
      const { phase, room, meeting, begins } = this.state.value;
      if (phase === 'opening') return door.begins ?? null;
      return room?.mode === 'read_only' && !isOver(room) && meeting?.state !== 'lobby' ? begins : null;
    });
    this.words.value = ownWords.draft();
    session.store.watch((after, before) => {
      if (before.phase === 'live' && after.phase !== 'live') this.#letGo();
    });
  }

  /** Whether this is the leaders' own room: nobody has power over anybody here. */
  get inPair() {
    return !!this.door.beside;
  }

  /** Who is who, for the names of messages. */
  get people() {
    return { me: this.me.value, members: this.members.value };
  }

  /** @param {OpenSheet} sheet */
  openSheet(sheet) {
    this.#opener = document.activeElement;
    this.sheet.value = sheet;
  }

  closeSheet() {
    this.sheet.value = null;
    const opener = this.#opener;
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else this.focusComposer();
  }

  /** @param {string} text typed into the composer */
  typed(text) {
    this.words.value = text;
    if (this.composing.value.mode !== 'edit') this.ownWords.keepDraft(text);
    if (text) this.session.writingSign.typed();
  }

  /** @param {Composing} composing */
  compose(composing) {
    if (composing.mode === 'edit') this.words.value = composing.item.text;
    else if (this.composing.value.mode === 'edit') this.words.value = this.ownWords.draft();
    this.composing.value = composing;
    this.focusComposer();
  }

  /** The room has shut: nothing of it stays open on the page, not even in a sheet or a quote. */
  #letGo() {
    this.sheet.value = null;
    if (this.composing.value.mode === 'edit') this.words.value = this.ownWords.draft();
    this.composing.value = { mode: 'new' };
  }

  focusComposer() {
    document.getElementById('compose')?.focus();
  }

  /** @param {number} number of a message that a quote leads to */
  async goTo(number) {
    if (await this.session.history.reach(number)) this.goal.value = number;
  }
}

export const RoomContext = createContext(/** @type {RoomView} */ (/** @type {unknown} */ (null)));

/** A finger has no Shift: there Enter always makes a line. */
export const isTouch = () => window.matchMedia('(pointer: coarse)').matches;

export const useRoom = () => useContext(RoomContext);

/**
 * @param {Pick<RoomState, 'me' | 'members'>} state
 * @returns {boolean} whether the reader leads here, the group or one of its meetings
 */
export const leads = (state) => isLeading(state.members[state.me ?? '']);

/** @param {RoomState['room'] | undefined} room @returns {boolean} whether its group has ended, or will not be */
export const isOver = (room) => !!room && !!(room.end || room.cancelled);

/** Who leads beside the reader, and is in the group. @param {Pick<RoomState, 'me' | 'members'>} state */
export const otherLeader = ({ me, members }) =>
  Object.values(members).find((one) => isLeading(one) && one.state === 'here' && one.member !== me);

/**
 * @param {Pick<RoomState, 'me' | 'members'>} state
 * @returns {boolean} whether the reader leads the group, and not one evening as a substitute
 */
export const leadsGroup = (state) => state.members[state.me ?? '']?.role === 'leader';
