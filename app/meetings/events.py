"""What a room is told about its meetings. The log holds codes and times alone; state and events are made by one hand.

Every event carries the whole of where the meeting stands, so a fresh state and the events of the same moment cannot
differ.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Final, Literal, get_args

from sqlalchemy.orm import Session

from app.chat.beside import Beside
from app.chat.events import begins_of, stamp
from app.groups import service as groups
from app.meetings import queries
from app.meetings.meeting_now import Meeting, MeetingState
from app.realtime.room_event import RoomEvent, encode
from app.rooms import service as rooms
from app.rooms.entries import Entry
from app.safety.break_glass import events as glass

EventKind = Literal[
    "meeting_lobby", "meeting_opened", "meeting_phase", "meeting_time", "meeting_roles", "meeting_closed"
]
DaysKind = Literal["break_set", "break_over", "ending", "last_day_moved"]
ReplannedKind = Literal["meeting_moved", "meeting_cancelled"]
GuestNews = Literal["comes", "changed", "off"]
GUEST: Final = "guest"
REPLANNED: Final = get_args(ReplannedKind)
# A longer phase, another end and another host change no line of the talk.
DRAWN: Final = (
    "meeting_lobby",
    "meeting_opened",
    "meeting_phase",
    "meeting_closed",
    *REPLANNED,
    *get_args(DaysKind),
    GUEST,
)
_ON: Final = (MeetingState.LOBBY, MeetingState.OPEN)
_OFF: Final = (MeetingState.PLANNED, MeetingState.CANCELLED)
_NOTHING: Final[Mapping[str, object]] = {"meeting": None, "begins": None}
_TIMES: Final = ("starts_at", "ends", "since", "until")


def facts_of(meeting: Meeting, watcher: str | None) -> dict[str, str]:
    """Where a meeting stands, as the log keeps it: codes and times. `watcher` is the member id of who watches messages.

    Of one that did not begin the room knows no more: its day may change, and it may be cancelled, untold.
    """
    is_on = meeting.state in _ON
    facts = {
        "id": meeting.public_id,
        "state": "off" if meeting.state in _OFF else meeting.state,
        "phase": meeting.phase_key,
        "starts_at": meeting.starts_at.isoformat() if is_on else None,
        "ends": meeting.planned_end.isoformat() if is_on else None,
        "since": _iso(meeting.phase_since),
        "until": _iso(meeting.phase_until),
        "opened": str(meeting.opened_number) if meeting.opened_number else None,
        "watcher": watcher,
    }
    return {name: value for name, value in facts.items() if value is not None}


def meeting_frame(facts: Mapping[str, str], host: str | None) -> dict[str, object]:
    """Where a meeting stands, as the wire says it. `host` is the member id of the leader who hosts."""
    opened = facts.get("opened")
    return {
        "id": facts["id"],
        "state": facts["state"],
        "phase": facts.get("phase"),
        **{name: stamp(datetime.fromisoformat(facts[name])) if name in facts else None for name in _TIMES},
        "opened": int(opened) if opened else None,
        "host": host,
        "watcher": facts.get("watcher"),
    }


def meeting_event(room: str, entry: Entry) -> RoomEvent:
    """A row of the log as the room hears it; the subject of such a row is the host."""
    facts = {**entry.facts, "opened": str(entry.number)} if entry.kind == "meeting_opened" else entry.facts
    frame = {"event": entry.kind, "room": room, "number": entry.number, "at": stamp(entry.at)}
    return RoomEvent(room, entry.number, encode({**frame, "meeting": meeting_frame(facts, entry.subject)}))


def replanned_event(room: str, entry: Entry) -> RoomEvent:
    """A meeting to come has another time, or will not be. It moves nothing of the meeting that the room is in."""
    frame: dict[str, object] = {"event": entry.kind, "room": room, "number": entry.number, "at": stamp(entry.at)}
    for name in ("was", "starts_at"):
        if name in entry.facts:
            frame[name] = stamp(datetime.fromisoformat(entry.facts[name]))
    if "reason" in entry.facts:
        frame["reason"] = entry.facts["reason"]
    frame["begins"] = begins_of(entry.facts)
    return RoomEvent(room, entry.number, encode(frame))


def days_event(room: str, entry: Entry) -> RoomEvent:
    """The group takes a break or takes none any more, its last weeks begin, or its last day is another."""
    frame: dict[str, object] = {"event": entry.kind, "room": room, "number": entry.number, "at": stamp(entry.at)}
    told = {name: entry.facts[name] for name in ("first_day", "last_day", "reason") if name in entry.facts}
    return RoomEvent(room, entry.number, encode({**frame, **told}))


def guest_event(room: str, entry: Entry) -> RoomEvent:
    """Of a meeting to come a guest is told who introduces its theme, or none comes any more. Names are the page's."""
    frame: dict[str, object] = {"event": entry.kind, "room": room, "number": entry.number, "at": stamp(entry.at)}
    told = {"starts_at": stamp(datetime.fromisoformat(entry.facts["starts_at"])), "news": entry.facts["news"]}
    return RoomEvent(room, entry.number, encode({**frame, **told}))


def begins_fact(session: Session, room_id: int) -> Mapping[str, str]:
    """`begins`: when the published group of this room, which has not begun, first meets; nothing of any other."""
    found = groups.list_beginnings(session, [room_id]).get(room_id)
    return found.fact if found else {}


def read_states(session: Session, room_ids: Collection[int]) -> Mapping[int, Mapping[str, object]]:
    """Each room's part of a state: `meeting` is the one it was last told of, or None, `begins` as in its events.

    Safety adds `looks`: by whom the room is read from outside now.
    """
    found = groups.list_beginnings(session, room_ids)
    rows = queries.list_last_told(session, [group.group_id for group in found.values()])
    told = {group_id: Meeting.of(row) for group_id, row in rows.items()}
    roles = roles_of(session, list(told.values()))
    frames = {
        group_id: meeting_frame(facts_of(meeting, roles[meeting.id][1]), roles[meeting.id][0])
        for group_id, meeting in told.items()
    }
    states = dict.fromkeys(room_ids, _NOTHING) | {
        room_id: {"meeting": frames.get(group.group_id), "begins": begins_of(group.fact)}
        for room_id, group in found.items()
    }
    looks = glass.read_looks(session, room_ids)
    return {room_id: {**state, **looks[room_id]} for room_id, state in states.items()}


def roles_of(session: Session, meetings: Sequence[Meeting]) -> dict[int, tuple[str | None, str | None]]:
    """The member ids of who hosts and who watches the messages, by the meeting's inner id."""
    inner = {one for meeting in meetings for one in (meeting.host_id, meeting.watcher_id) if one is not None}
    members = rooms.list_member_ids(session, inner) if inner else {}
    return {
        meeting.id: (members.get(meeting.host_id or 0), members.get(meeting.watcher_id or 0)) for meeting in meetings
    }


BESIDE: Final = Beside(
    makers={
        **dict.fromkeys(get_args(EventKind), meeting_event),
        **dict.fromkeys(REPLANNED, replanned_event),
        **dict.fromkeys(get_args(DaysKind), days_event),
        GUEST: guest_event,
        **glass.MAKERS,
    },
    drawn=(*DRAWN, *glass.DRAWN),
    read_states=read_states,
)


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
