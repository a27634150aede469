"""Builds what a room is told about its people. The shapes are PROTOCOL.md's, section 4."""

from datetime import UTC, datetime

from app.groups.people import PersonView
from app.realtime.room_event import RoomEvent, encode


def joined_event(room: str, number: int, at: datetime, person: PersonView) -> RoomEvent:
    """Somebody came into the room."""
    return RoomEvent(room, number, _about_member("joined", room, number, at, person))


def returned_event(room: str, number: int, at: datetime, person: PersonView) -> RoomEvent:
    """Somebody set aside is here again; their own screens may open the room anew."""
    return RoomEvent(room, number, _about_member("returned", room, number, at, person), opens=person.member)


def ended_event(room: str, kind: str, number: int, at: datetime, member: str) -> RoomEvent:
    """Someone `left` or was `removed`: the last that this person gets of the room."""
    frame = {"event": kind, "room": room, "number": number, "at": _stamp(at), "member": member}
    return RoomEvent(room, number, encode(frame), ends=member)


def _about_member(event: str, room: str, number: int, at: datetime, person: PersonView) -> bytes:
    return encode({"event": event, "room": room, "number": number, "at": _stamp(at), "member": person.frame()})


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
