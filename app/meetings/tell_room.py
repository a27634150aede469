"""Changing a meeting or what its room takes in, and telling the room: under the group's lock, then the room's."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from app.chat.events import mode_event
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.events import cancelled_event, ended_event
from app.groups.law import GroupEnd, GroupLaw
from app.groups.pair.debrief import ask_debrief
from app.groups.pair.seats import find_pair_room
from app.meetings import queries
from app.meetings.events import (
    DaysKind,
    EventKind,
    ReplannedKind,
    begins_fact,
    days_event,
    facts_of,
    meeting_event,
    replanned_event,
    roles_of,
)
from app.meetings.meeting_now import Meeting, MeetingState
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import RoomMode
from app.rooms.entries import Entry, NewEntry

# Why a published group does not begin when it was to.
OffReason = Literal["too_few", "replanned"]


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to a meeting: the facts that become others, when, and by whom; None: time did it."""

    kind: EventKind
    at: datetime
    values: Mapping[str, Any] = field(default_factory=dict)
    actor_id: int | None = None


def change_meeting(
    session: WriteSession, publisher: Publishes, *, room_id: int, meeting: Meeting, change: Change
) -> int:
    """Writes the facts and the room's event. The caller holds the group's lock. Returns the event's number.

    After a meeting that was held its leaders are asked in their own room how it went.
    """
    room = rooms.find_public_id(session, room_id) or ""
    rooms.lock_room(session, room)
    after = replace(meeting, **change.values)
    host, watcher = roles_of(session, [after])[after.id]
    facts = facts_of(after, watcher)
    number = rooms.append_event(
        session,
        room_id,
        NewEntry(change.kind, change.at, actor_id=change.actor_id, subject_id=after.host_id, facts=facts),
    )
    opened = {"opened_number": number} if change.kind == "meeting_opened" else {}
    queries.update_meeting(session, meeting.id, {**change.values, **opened, "told_number": number})
    event = meeting_event(room, Entry(number, change.kind, change.at, None, host, 0, facts))
    session.after_commit(lambda: publisher.publish([event]))
    if after.state == MeetingState.HELD:
        ask_debrief(session, publisher, room_id, change.at)
    return number


def tell_replanned(
    session: WriteSession, publisher: Publishes, law: GroupLaw, kind: ReplannedKind, *, at: datetime, **facts: str
) -> None:
    """Tells the room of a meeting to come that has another time or will not be, and when the group begins now.

    Called after the change. The caller holds the group's lock.
    """
    room = rooms.find_public_id(session, law.room_id) or ""
    rooms.lock_room(session, room)
    told = {**facts, **begins_fact(session, law.room_id)}
    number = rooms.append_event(session, law.room_id, NewEntry(kind, at, facts=told))
    event = replanned_event(room, Entry(number, kind, at, None, None, 0, told))
    session.after_commit(lambda: publisher.publish([event]))


def tell_start_off(
    session: WriteSession,
    publisher: Publishes,
    law: GroupLaw,
    reason: OffReason,
    *,
    now: datetime,
) -> None:
    """Tells the room of a published group that it is planned anew: it does not begin when it was to.

    Called after the change, with the law from before it. The caller holds the group's lock.
    """
    was = (law.first_meeting_at or now).isoformat()
    tell_replanned(session, publisher, law, "meeting_cancelled", at=now, was=was, reason=reason)


def tell_days(
    session: WriteSession, publisher: Publishes, law: GroupLaw, kind: DaysKind, *, at: datetime, **facts: str
) -> None:
    """Tells the room of days: of a break and its end, and of the group's last. The caller holds the group's lock."""
    room = rooms.find_public_id(session, law.room_id) or ""
    rooms.lock_room(session, room)
    number = rooms.append_event(session, law.room_id, NewEntry(kind, at, facts=facts))
    event = days_event(room, Entry(number, kind, at, None, None, 0, facts))
    session.after_commit(lambda: publisher.publish([event]))


def shut_lobby(session: WriteSession, publisher: Publishes, law: GroupLaw, now: datetime) -> None:
    """Shuts the lobby of a meeting that will not begin now; it is planned again, and what becomes of it others say."""
    shut = {"state": MeetingState.PLANNED, "phase": None, "phase_since": now, "phase_until": None}
    for row in queries.list_unfinished(session, law.id):
        if row.state == MeetingState.LOBBY:
            change = Change("meeting_closed", now, shut)
            change_meeting(session, publisher, room_id=law.room_id, meeting=Meeting.of(row), change=change)


def mode_while_planned(law: GroupLaw) -> RoomMode:
    """Of a group that goes back to planning: its leaders may talk, but no members before the start."""
    return RoomMode.READ_ONLY if law.members else RoomMode.OPEN


def set_mode(session: WriteSession, publisher: Publishes, law: GroupLaw, mode: RoomMode, *, now: datetime) -> None:
    """The room takes in other things from now on, and hears when the group begins.

    Called after the change of the group's state that brings it. The caller holds the group's lock.
    """
    room = rooms.find_public_id(session, law.room_id) or ""
    entry = rooms.set_mode(session, law.room_id, mode, now, facts=begins_fact(session, law.room_id))
    event = mode_event(room, entry)
    session.after_commit(lambda: publisher.publish([event]))


def shut_pair(session: WriteSession, publisher: Publishes, law: GroupLaw, now: datetime) -> None:
    """The leaders' own room of a group that will not be is for reading, until it goes with the group's.

    The caller holds the locks of the group and its room.
    """
    room_id = find_pair_room(session, law.id)
    if room_id is not None:
        room = rooms.find_public_id(session, room_id) or ""
        event = mode_event(room, rooms.set_mode(session, room_id, RoomMode.READ_ONLY, now))
        session.after_commit(lambda: publisher.publish([event]))


def tell_end(session: WriteSession, publisher: Publishes, law: GroupLaw, ended_at: datetime, *, now: datetime) -> None:
    """The room is for reading from now on, and its talk says on which day the group ended.

    The caller holds the group's lock.
    """
    set_mode(session, publisher, law, RoomMode.READ_ONLY, now=now)
    room = rooms.find_public_id(session, law.room_id) or ""
    entry = NewEntry("ended", now, facts={"ended_at": ended_at.isoformat()})
    event = ended_event(room, rooms.append_event(session, law.room_id, entry), now, GroupEnd.of(ended_at))
    session.after_commit(lambda: publisher.publish([event]))


def tell_cancelled(session: WriteSession, publisher: Publishes, law: GroupLaw, *, now: datetime) -> None:
    """The room is for reading from now on, and says why its group will not be.

    Called after the change; the log keeps none of it. The caller holds the group's lock.
    """
    set_mode(session, publisher, law, RoomMode.READ_ONLY, now=now)
    cancelled = groups.find_cancellation(session, law.room_id)
    if cancelled is not None:
        room = rooms.find_public_id(session, law.room_id) or ""
        number = rooms.append_event(session, law.room_id, NewEntry("cancelled", now))
        event = cancelled_event(room, number, now, cancelled)
        session.after_commit(lambda: publisher.publish([event]))
