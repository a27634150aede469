"""What a feature above chat adds to the rooms: its events, made from the log, and its part of a room's state."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.realtime.room_event import RoomEvent
from app.rooms.access import Standing
from app.rooms.entries import Entry


def _nothing(_: Session, room_ids: Collection[int]) -> Mapping[int, Mapping[str, object]]:
    return {room_id: {} for room_id in room_ids}


def _nothing_of(_: Session, __: Standing) -> Mapping[str, object]:
    return {}


@dataclass(frozen=True, slots=True)
class Beside:
    """Handed in by main, for chat knows nobody above it.

    `makers` build an event from a row of the log by its kind, `drawn` names the kinds that stand in a history, and
    `read_states(session, room_ids)` is what the `live` answers of `subscribe` say more, for each of the rooms in as
    many statements as for one; `read_shut(session, standing)` what the answers `set_aside` and `removed` do.
    """

    makers: Mapping[str, Callable[[str, Entry], RoomEvent]] = field(default_factory=dict)
    drawn: tuple[str, ...] = ()
    read_states: Callable[[Session, Collection[int]], Mapping[int, Mapping[str, object]]] = _nothing
    read_shut: Callable[[Session, Standing], Mapping[str, object]] = _nothing_of


NOTHING_BESIDE = Beside()
