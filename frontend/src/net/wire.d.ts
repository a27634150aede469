/** Shapes of the wire, see app/realtime/PROTOCOL.md. */

export type Role = 'member' | 'leader';

export interface Member {
  member: string;
  name: string | null;
  role: Role;
  motif: string | null;
  yarn: string | null;
  state: 'here' | 'away' | 'gone';
}

export interface RoomFacts {
  id: string;
  name: string;
  kind: string;
  mode: 'open' | 'read_only';
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
  until?: string;
  members?: string[];
  rooms?: Record<string, number>;
}

export interface SubscribeReply {
  state: 'live' | 'more' | 'resync' | 'set_aside' | 'removed';
  room?: RoomFacts;
  epoch?: string;
  last?: number;
  me?: string;
  members?: Member[];
  read?: number;
  items?: WireEvent[];
  events?: WireEvent[];
  more?: boolean;
  until?: string;
  reason?: string;
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
