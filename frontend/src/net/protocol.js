/**
 * The names of the wire, as `app/realtime/PROTOCOL.md` tells them. A test compares the three places;
 * they change together. Nothing here acts.
 */

export const VERSION = 1;

/** Commands: each gets exactly one reply with its ref. */
export const OPS = [
  'hello',
  'subscribe',
  'unsubscribe',
  'history',
  'send',
  'edit',
  'remove',
  'hide',
  'unhide',
  'reveal',
  'set_aside',
  'bring_back',
  'freeze_room',
  'thaw_room',
  'report',
  'report_words',
  'take_back_report',
  'handle_reports',
  'ask_review',
  'desk',
  'read',
  'run_of_show',
  'start_meeting',
  'to_phase',
  'lengthen_phase',
  'hand_over',
  'move_end',
  'close_meeting',
];

/** Signals have no ref and get no reply. */
export const SIGNALS = ['writing', 'alive'];

/** Events with a number of their room. */
export const NUMBERED_EVENTS = [
  'message',
  'message_edited',
  'message_removed',
  'message_hidden',
  'message_shown',
  'joined',
  'left',
  'role_changed',
  'renamed',
  'paused',
  'pause_over',
  'set_aside',
  'returned',
  'removed',
  'mode',
  'room_frozen',
  'room_thawed',
  'break_glass_opened',
  'break_glass_closed',
  'ended',
  'cancelled',
  'leaderless',
  'leaderless_over',
  'debrief',
  'cleared',
  'meeting_lobby',
  'meeting_opened',
  'meeting_phase',
  'meeting_time',
  'meeting_roles',
  'meeting_closed',
  'meeting_moved',
  'meeting_cancelled',
  'break_set',
  'break_over',
  'ending',
  'last_day_moved',
  'guest',
  'blank',
];

/** Events without a number, never said again. */
export const UNNUMBERED_EVENTS = ['writing', 'presence', 'heartbeat', 'room_open'];

export const EVENTS = [...NUMBERED_EVENTS, ...UNNUMBERED_EVENTS];

/** Whether the same frame may be sent again unchanged. */
export const ERROR_CODES = {
  bad_frame: false,
  bad_input: false,
  hello_first: false,
  reload: false,
  not_found: false,
  not_allowed: false,
  second_check_needed: false,
  read_only: false,
  room_frozen: false,
  needs_staff: false,
  gone: false,
  conflict: false,
  needs_second: false,
  nothing_to_review: false,
  too_many_reports: false,
  meeting_moved_on: false,
  too_few: false,
  set_aside: false,
  paused: false,
  removed: false,
  rate_limited: true,
  overloaded: true,
  busy: true,
  unavailable: true,
  internal: true,
};

/**
 * What a client does when the socket closes with this code:
 * `stop` for good, `return` by the back-off, `restart` likewise but never in the first half second,
 * `forget` the cursors and return, `wait` a minute and return. Other codes mean `return`.
 */
export const CLOSE_CODES = {
  4400: 'stop',
  4401: 'stop',
  4403: 'stop',
  4404: 'stop',
  4408: 'return',
  4409: 'forget',
  4429: 'wait',
  1001: 'restart',
  1012: 'restart',
  1013: 'return',
  1002: 'stop',
  1003: 'stop',
  1007: 'stop',
  1009: 'stop',
};

/** The session is gone: sign out, its end, or a removal of the account. */
export const SESSION_ENDED = 4401;

/** Parts of a meeting, in the order in which an evening may have them. Their names are `phase-<key>-name`. */
export const PHASES = [
  'lobby',
  'opening',
  'opening_round',
  'theme_intro',
  'theme_round',
  'question_1',
  'break',
  'question_2',
  'open_discussion',
  'closing_round',
  'closing',
];

export const HIDE_REASONS = ['rules', 'privacy', 'hurts', 'selling', 'other'];
/** The first is the mildest, and chosen for the leader; only the log keeps it. */
export const FREEZE_REASONS = ['calm', 'privacy', 'worried', 'other'];
/** How long a leader freezes a room at once. */
export const FREEZE_HOURS = [1, 12, 24];
export const REPORT_REASONS = ['hurts', 'private', 'selling', 'worried', 'other'];

export const MAX_TEXT_CHARACTERS = 4000;
/** Of own words with a report, and with the request for a review. */
export const MAX_REPORT_CHARACTERS = 500;
export const MAX_HISTORY = 100;
/** The server passes a writing signal on at most this often. */
export const WRITING_EVERY_MS = 3000;
/** Silence after which either side takes the connection for dead. */
export const SILENCE_MS = 60_000;
