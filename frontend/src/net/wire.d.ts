/** Shapes of the wire, see app/realtime/PROTOCOL.md. */

export type Role = 'member' | 'leader' | 'substitute' | 'visitor';

export interface Member {
  member: string;
  name: string | null;
  role: Role;
  motif: string | null;
  yarn: string | null;
  state: 'here' | 'away' | 'paused' | 'gone';
}

export interface RoomFacts {
  id: string;
  /** The group's, in its leaders' own room as well. */
  name: string;
  /** `group`, or `pair`: the leaders' own. */
  kind: string;
  mode: 'open' | 'read_only';
  /** Nobody may write, whatever the mode. */
  frozen: Freeze | null;
  /** Of a group that is over. */
  end: GroupEnd | null;
  /** Of a group that was let go before it began. */
  cancelled: Cancelled | null;
  /** Since when nobody leads the group. */
  leaderless: string | null;
}

export interface Freeze {
  /** `leader` or `staff`. */
  by: string;
  /** When it ends by itself; null: when staff lift it. */
  until: string | null;
}

/** Somebody of the federation reads the room from outside; never told who. */
export interface Look {
  /** The number of the event that told of it. */
  opened: number;
  reason: string;
  /** When it ends by itself. */
  until: string;
}

export interface GroupEnd {
  /** A date in Finland, "2026-05-19". */
  last_day: string;
  /** When what was said goes. */
  cleared_at: string;
}

export interface Cancelled {
  /** `few_people`, `no_leader`, `otherwise` or `other`. */
  reason: string;
  /** Words of those who let it go. */
  message: string | null;
  /** When names go. */
  cleared_at: string;
}

/** Where a meeting stands; every event of it carries the whole. What does not apply is null. */
export interface Meeting {
  id: string;
  state: 'lobby' | 'open' | 'held' | 'missed' | 'off';
  phase: string | null;
  starts_at: string | null;
  /** When it is to be over; only a leader's word moves it. */
  ends: string | null;
  since: string | null;
  until: string | null;
  /** The number with which its span of the room begins. */
  opened: number | null;
  host: string | null;
  /** The leader who watches the messages meanwhile. */
  watcher: string | null;
}

export interface RunOfShow {
  meeting: string;
  theme: string | null;
  phases: { phase: string; minutes: number; question: string | null }[];
  next_at: string | null;
  /** How many members the group lacks for its start; told to leaders alone. */
  missing: number | null;
  /** Whether nobody joins after the group's start, which is ahead; told to leaders alone. */
  shuts: boolean | null;
  /** The leaders' words to the group, or ready ones. */
  welcome: string;
}

/** How many of each wait for a leader. */
export interface LeadersDesk {
  reports: number;
  requests: number;
  removals: number;
}

/** Any frame with an `event`; which fields are there depends on its name. */
export interface WireEvent {
  event: string;
  room?: string;
  number?: number;
  at?: string;
  author?: string;
  text?: string;
  client_id?: string;
  quote?: number | null;
  edited?: boolean;
  state?: 'visible' | 'hidden' | 'removed';
  mine?: boolean;
  reason?: string;
  of?: number;
  sent_at?: string;
  member?: string | Member;
  mode?: 'open' | 'read_only';
  /** Of a break. */
  first_day?: string;
  /** Of `ended`, `ending` and `last_day_moved`, and of a break. */
  last_day?: string;
  /** Of `ended` and `cancelled`. */
  cleared_at?: string;
  /** Of `cancelled`. */
  message?: string | null;
  meeting?: Meeting;
  /** When a meeting that was moved or cancelled was to be, and when it is now; of `renamed` the name that was. */
  was?: string | null;
  starts_at?: string;
  /** When a group that has not begun first meets after this; null of any other. */
  begins?: string | null;
  /** Of a freeze null until staff lift it. */
  until?: string | null;
  /** Of the end of a look from outside: the number of its beginning. */
  opened?: number;
  /** Of a freeze and of its end: `leader`, `staff` or `time`. */
  by?: string;
  /** Of `guest`: `comes`, `changed` or `off`. */
  news?: string;
  /** Of `joined` by another way than the group's door: `successor`, `substitute` or `visit`. */
  way?: string;
  /** Of `role_changed`: what they became then. */
  role?: Role;
  /** Of `renamed`: the name that somebody took by it; null once they have gone. */
  name?: string | null;
  members?: string[];
  rooms?: Record<string, number>;
}

export interface SubscribeReply {
  state: 'live' | 'more' | 'resync' | 'set_aside' | 'paused' | 'removed' | 'cleared';
  room?: RoomFacts;
  epoch?: string;
  last?: number;
  me?: string;
  members?: Member[];
  read?: number;
  meeting?: Meeting | null;
  begins?: string | null;
  looks?: Look[];
  items?: WireEvent[];
  events?: WireEvent[];
  more?: boolean;
  until?: string;
  reason?: string;
  review?: Review | null;
}

/** What somebody set aside or removed has asked of staff. */
export interface Review {
  state: 'asked' | 'stands' | 'undone';
  at: string;
}

export interface HistoryReply {
  items: WireEvent[];
  more: boolean;
}

export interface SendReply {
  number: number;
  at: string;
  duplicate: boolean;
}

export interface RevealReply {
  author: string;
  at: string;
  text: string;
  reason: string;
}

export interface WireError {
  code: string;
  message: string;
  retryable: boolean;
  retry_after_seconds?: number;
  field?: string;
}
