"""The way into the leaders' own room, for who sits in it; for everybody else it is a room that is not there."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.groups.access import OwnPlace
from app.groups.lifecycle import LIVING
from app.groups.pair import queries
from app.groups.pair.seats import PAIR_KIND
from app.rooms import service as rooms
from app.rooms.access import Place, Standing
from app.rooms.seated.service import has_unread

# That somebody has come or gone is no news that anybody waits for.
_NEWS: Final = ("message", "debrief")


@dataclass(frozen=True, slots=True)
class PairDoor:
    """The leaders' own room of a group that the reader leads. `room`, `beside` and `group` are outward ids.

    `beside` is the group's room. `may_ask`: another leader may be asked for now, where a place is free.
    """

    room: str
    beside: str
    group: str
    name: str
    mode: str
    has_news: bool
    may_ask: bool


def list_own_pairs(session: Session, account_id: int) -> list[PairDoor]:
    """Every leaders' room in which the account sits. Two statements and two a room at most, one without any."""
    own = {
        one.room_id: one
        for one in rooms.list_standings_of(session, account_id, PAIR_KIND)
        if one.place == Place.HERE and not one.is_blocked
    }
    if not own:
        return []
    doors = []
    for row in queries.list_groups_beside(session, own):
        standing = own[row.room_id]
        doors.append(
            PairDoor(
                standing.room,
                rooms.find_public_id(session, row.beside_id) or "",
                row.public_id,
                row.name,
                standing.mode,
                has_unread(session, standing, _NEWS),
                row.state in LIVING,
            )
        )
    return doors


def find_own_pair(session: Session, account_id: int, room: str) -> PairDoor | None:
    """The leaders' room of this outward id, for who sits in it.

    None for everybody else, after one statement, as for a room that is not there.
    """
    if _find_seat(session, account_id, room) is None:
        return None
    return next((one for one in list_own_pairs(session, account_id) if one.room == room), None)


def find_pair_beside(session: Session, account_id: int, room: str) -> PairDoor | None:
    """The leaders' room beside the group's of this outward id, for who sits in it."""
    return next((one for one in list_own_pairs(session, account_id) if one.beside == room), None)


def find_own_place(session: Session, account_id: int, room: str) -> OwnPlace | None:
    """The account's own place in a leaders' room, from which nobody leaves or pauses; None in any other room."""
    standing = _find_seat(session, account_id, room)
    if standing is None:
        return None
    row = next(iter(queries.list_groups_beside(session, [standing.room_id])), None)
    if row is None:
        return None
    return OwnPlace(
        room=room,
        room_id=standing.room_id,
        group=row.public_id,
        group_name=row.name,
        last_number=standing.last_number,
        state=row.state,
        leaders_left=None,
        is_paused=False,
        may_pause=False,
    )


def _find_seat(session: Session, account_id: int, room: str) -> Standing | None:
    """The account's place in a leaders' room; None in any other room, and where it has ended. One statement."""
    standing = rooms.find_standing(session, room, account_id)
    is_seat = standing is not None and (standing.kind, standing.place) == (PAIR_KIND, Place.HERE)
    return standing if is_seat else None
