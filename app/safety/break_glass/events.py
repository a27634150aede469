"""What a room is told of break-glass: that the federation reads, why and until when, and that it does no more.

An opening is known by the number of its event. Whose it is nobody in the room hears.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.chat.events import stamp
from app.realtime.room_event import RoomEvent, encode
from app.rooms.entries import Entry
from app.safety.break_glass import queries

OPENED: Final = "break_glass_opened"
CLOSED: Final = "break_glass_closed"
DRAWN: Final = (OPENED, CLOSED)


def opened_facts(reason: str, until: datetime) -> dict[str, str]:
    """As the log keeps it."""
    return {"reason": reason, "until": until.isoformat()}


def closed_facts(number: int, by: str) -> dict[str, str]:
    """As the log keeps it. `by` is `staff` or `time`."""
    return {"opened": str(number), "by": by}


def glass_event(room: str, entry: Entry) -> RoomEvent:
    """A row of the log as the room hears it."""
    frame: dict[str, object] = {"event": entry.kind, "room": room, "number": entry.number, "at": stamp(entry.at)}
    if entry.kind == OPENED:
        told = {"reason": entry.facts["reason"], "until": stamp(datetime.fromisoformat(entry.facts["until"]))}
        return RoomEvent(room, entry.number, encode({**frame, **told}))
    told_end = {"opened": int(entry.facts["opened"]), "by": entry.facts["by"]}
    return RoomEvent(room, entry.number, encode({**frame, **told_end}))


def read_looks(session: Session, room_ids: Collection[int]) -> dict[int, Mapping[str, object]]:
    """Each room's part of a state: `looks` are the openings that last, in the order of their events."""
    looks: dict[int, list[dict[str, object]]] = {room_id: [] for room_id in room_ids}
    for row in queries.list_open(session, room_ids):
        looks[row.room_id].append({"opened": row.number, "reason": row.reason, "until": stamp(row.until)})
    return {room_id: {"looks": found} for room_id, found in looks.items()}


MAKERS: Final = dict.fromkeys(DRAWN, glass_event)
