"""Builds what a room is told about its people. The shapes are PROTOCOL.md's, section 4."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from app.groups.law import Cancellation, GroupEnd
from app.groups.people import NameChange, PersonView
from app.realtime.room_event import RoomEvent, encode
from app.rooms.entries import Entry, Removal

# Of a change of name as the leaders' own room has it: under which number of the group's room the names stand.
IN_GROUP: Final = "in_group"


def joined_event(room: str, number: int, at: datetime, person: PersonView, facts: Mapping[str, str]) -> RoomEvent:
    """Somebody came into the room; `facts` of the log say by which way, where that was not the group's door."""
    frame = {**_about("joined", room, number, at, person.frame()), **facts}
    return RoomEvent(room, number, encode(frame))


def role_changed_event(room: str, entry: Entry, person: PersonView) -> RoomEvent:
    """Somebody is something else in the group from this number on, under the same name.

    `member` is how they are now, `role` what they became then: it may have changed once more since.
    """
    frame = {**_about(entry.kind, room, entry.number, entry.at, person.frame()), "role": entry.facts["role"]}
    return RoomEvent(room, entry.number, encode(frame))


def renamed_event(room: str, entry: Entry, person: PersonView, change: NameChange) -> RoomEvent:
    """Somebody has another name from this number on. `member` is how they are now: they may have changed it since."""
    told = {"was": change.was, "name": change.name}
    frame = {**_about(entry.kind, room, entry.number, entry.at, person.frame()), **told}
    return RoomEvent(room, entry.number, encode(frame))


def returned_event(room: str, number: int, at: datetime, person: PersonView) -> RoomEvent:
    """Somebody set aside is here again; their own screens may open the room anew."""
    frame = _about("returned", room, number, at, person.frame())
    return RoomEvent(room, number, encode(frame), opens=person.member)


def left_event(room: str, number: int, at: datetime, member: str) -> RoomEvent:
    """Someone left: the last that this person gets of the room."""
    return RoomEvent(room, number, encode(_about("left", room, number, at, member)), ends=member)


def paused_event(room: str, number: int, at: datetime, member: str) -> RoomEvent:
    """Someone takes a break from the group: the last that this person gets of the room until they come back."""
    return RoomEvent(room, number, encode(_about("paused", room, number, at, member)), ends=member)


def pause_over_event(room: str, number: int, at: datetime, person: PersonView) -> RoomEvent:
    """They are back; their own screens may open the room anew."""
    frame = _about("pause_over", room, number, at, person.frame())
    return RoomEvent(room, number, encode(frame), opens=person.member)


def removed_event(room: str, number: int, at: datetime, member: str, told: Mapping[str, str]) -> RoomEvent:
    """Someone was removed: the last that this person gets of the room, and only they are told why (`told`)."""
    frame = _about("removed", room, number, at, member)
    return RoomEvent(room, number, encode(frame), own_member=member, own=encode({**frame, **told}), ends=member)


def ended_event(room: str, number: int, at: datetime, end: GroupEnd) -> RoomEvent:
    """The group is over, and what was said in it may be read for a while."""
    return RoomEvent(room, number, encode({**_at("ended", room, number, at), **told_of_end(end)}))


def cancelled_event(room: str, number: int, at: datetime, cancelled: Cancellation) -> RoomEvent:
    """The group will not be. The words to its people stand in no log: they are read from its plan."""
    return RoomEvent(room, number, encode({**_at("cancelled", room, number, at), **told_of_cancelling(cancelled)}))


def leaderless_event(room: str, number: int, at: datetime) -> RoomEvent:
    """Nobody leads the group from now on."""
    return RoomEvent(room, number, encode(_at("leaderless", room, number, at)))


def leaderless_over_event(room: str, number: int, at: datetime, how: str) -> RoomEvent:
    """Somebody leads it (`led`), or nobody has to any more (`over`)."""
    return RoomEvent(room, number, encode({**_at("leaderless_over", room, number, at), "reason": how}))


def debrief_event(room: str, number: int, at: datetime) -> RoomEvent:
    """A meeting is over, and its leaders may talk about it in their own room. Nothing of the meeting is in it."""
    return RoomEvent(room, number, encode(_at("debrief", room, number, at)))


def told_of_end(end: GroupEnd) -> dict[str, str]:
    """What those in the room are told of its end: the day, in Helsinki, and the moment when its words go."""
    return {"last_day": end.last_day.isoformat(), "cleared_at": _stamp(end.cleared_at)}


def told_of_cancelling(cancelled: Cancellation) -> dict[str, str | None]:
    """What those in the room are told of its cancelling: why, in which words, and when names go."""
    return {
        "reason": cancelled.reason,
        "message": cancelled.message,
        "cleared_at": _stamp(cancelled.cleared_at),
    }


def told_of_leaderless(since: datetime | None) -> str | None:
    """Since when nobody leads the group, as the event of that moment said it; None where somebody does."""
    return _stamp(since) if since else None


def told_of_removal(removal: Removal | None) -> dict[str, str]:
    """What a removed person is told of it: `until` and `reason`, nothing where neither is known."""
    if removal is None:
        return {}
    return {"until": _stamp(removal.review_until), "reason": removal.reason}


def _about(event: str, room: str, number: int, at: datetime, member: object) -> dict[str, object]:
    return {**_at(event, room, number, at), "member": member}


def _at(event: str, room: str, number: int, at: datetime) -> dict[str, object]:
    return {"event": event, "room": room, "number": number, "at": _stamp(at)}


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
