/** What a room knows. Only the reducers of this folder make a new one. */

import type { Link } from '../net/socket.js';
import type {
  HistoryReply,
  LeadersDesk,
  Look,
  Meeting,
  Member,
  Review,
  RoomFacts,
  RunOfShow,
  SendReply,
  SubscribeReply,
  WireEvent,
} from '../net/wire';

export interface MessageItem {
  kind: 'message';
  number: number;
  state: 'visible' | 'hidden' | 'removed';
  /** Only visible messages have the rest; `mine` also the reader's own hidden one. */
  at: string | null;
  author: string | null;
  text: string;
  clientId: string | null;
  quote: number | null;
  edited: boolean;
  mine: boolean;
  /** Why it was hidden; told only to its author. */
  reason: string | null;
}

export interface LineItem {
  kind: 'line';
  number: number;
  at: string | null;
  what:
    | 'joined'
    | 'left'
    | 'removed'
    | 'set_aside'
    | 'returned'
    | 'role_changed'
    | 'renamed'
    | 'paused'
    | 'pause_over'
    | 'room_frozen'
    | 'room_thawed'
    | 'break_glass_opened'
    | 'break_glass_closed'
    | 'ended'
    | 'cancelled'
    | 'leaderless'
    | 'leaderless_over'
    | 'debrief'
    | 'meeting_lobby'
    | 'meeting_opened'
    | 'meeting_phase'
    | 'meeting_closed'
    | 'meeting_moved'
    | 'meeting_cancelled'
    | 'break_set'
    | 'break_over'
    | 'ending'
    | 'last_day_moved'
    | 'guest';
  member: string;
  /** Where the meeting stood with this line of it. */
  meeting: Meeting | null;
  /** Of a meeting to come that was moved or cancelled: when it was to be, when it is now, why it is not. Of a change of
   * name what it was, null once its person has gone. */
  was: string | null;
  startsAt: string | null;
  reason: string | null;
  /** Of a break its first day and its last, of a group its last one: dates in Finland. */
  firstDay: string | null;
  lastDay: string | null;
  /** By which way somebody came, where that was not the group's door: `successor`, `substitute` or `visit`. */
  way: string | null;
  /** Of a guest to a meeting: `comes`, `changed` or `off`. */
  news: string | null;
  /** The name that somebody took; null once they have gone. */
  name: string | null;
  /** What somebody became. */
  role: string | null;
  /** Of a freeze, or of its end: on whose word, and until when it is to last. */
  by: string | null;
  until: string | null;
}

export type Item = MessageItem | LineItem;

/** The reader's own words that the log does not hold yet. */
export interface Unsent {
  clientId: string;
  text: string;
  quote: number | null;
  state: 'waiting' | 'sent' | 'failed';
  /** Given by the answer; the item goes when the log has reached it. */
  number: number | null;
  at: string | null;
  /** The code of the refusal, when failed. */
  error: string | null;
}

export interface RoomState {
  phase: 'opening' | 'live' | 'set_aside' | 'paused' | 'removed' | 'left' | 'cleared' | 'missing';
  link: Link;
  /** Why the link stopped: a close code or an error's code. */
  stopped: number | string | null;
  room: RoomFacts | null;
  epoch: string | null;
  /** The last number without a gap before it; null before the first answer. */
  cursor: number | null;
  /** A number was skipped: the room must be subscribed again from the cursor. */
  gap: boolean;
  me: string | null;
  members: Record<string, Member>;
  /** In rising order, each number once. */
  items: Item[];
  /** Older ones than the first item exist. */
  older: boolean;
  /** Changes of messages that are not loaded, so that a page under way can't bring an old text. */
  changes: Record<number, WireEvent[]>;
  /** Quoted messages fetched alone; null means that the reader may not look there. */
  quoted: Record<number, MessageItem | null>;
  /** The line "new messages": fixed when the room was opened or the reader came back to the page. */
  unread: { after: number; count: number; known: boolean } | null;
  /** The highest number the reader has had before their eyes. */
  seen: number;
  outbox: Unsent[];
  writing: string[];
  present: string[];
  /** Where the meeting stands that the room was told of last. */
  meeting: Meeting | null;
  /** When a group that has not begun first meets. */
  begins: string | null;
  /** Who of the federation reads from outside now, in the order of their events. */
  looks: Look[];
  /** Its parts and what they ask; perhaps still another meeting's, see `runOfShow`. */
  shown: RunOfShow | null;
  /** The reader came when the meeting was well on, and has not been told of it to the end. */
  late: boolean;
  /** What waits for a leader; null until it is known, and for everybody else. */
  desk: LeadersDesk | null;
  /** A leader who must pass the second check before they lead. */
  secondCheck: boolean;
  setAside: Shut | null;
  /** Why the reader was removed, and until when staff may be asked for a review; null where it is not known. */
  removal: Shut | null;
}

/** What somebody is told whom the room is shut to; `review`: what they have asked of staff. */
export interface Shut {
  until: string;
  reason: string;
  review: Review | null;
}

export type Action =
  | { type: 'link'; link: Link; why: { code?: number; error?: string } }
  | { type: 'opened'; reply: SubscribeReply }
  | { type: 'caught_up'; reply: SubscribeReply }
  | { type: 'forgotten' }
  | {
      type: 'shut';
      phase: 'set_aside' | 'paused' | 'removed' | 'left' | 'cleared' | 'missing';
      until?: string;
      reason?: string;
      review?: Review | null;
    }
  | { type: 'review_asked'; at: string }
  | { type: 'event'; event: WireEvent }
  | { type: 'run_of_show'; reply: RunOfShow }
  | { type: 'desk'; reply: LeadersDesk }
  | { type: 'second_check_needed' }
  | { type: 'caught_up_with_meeting' }
  | { type: 'history'; reply: HistoryReply }
  | { type: 'quoted'; number: number; item: WireEvent | null }
  | { type: 'seen'; number: number }
  | { type: 'looked_away'; after: number }
  | { type: 'written'; unsent: Unsent[] }
  | { type: 'sent'; clientId: string; reply: SendReply }
  | { type: 'refused'; clientId: string; code: string }
  | { type: 'try_again'; clientId: string; newId: string }
  | { type: 'given_up'; clientId: string };
