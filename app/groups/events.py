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


def _about_member(event: str, room: str, number: int, at: datetime, person: PersonView) -> bytes:
    moment = at.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return encode({"event": event, "room": room, "number": number, "at": moment, "member": person.frame()})
