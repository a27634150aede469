"""Who is who in the leaders' own room, and what that room is called.

Names and cushions are read through the membership of the group, so whoever takes another name there has it here.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy.orm import Session

from app.groups.pair import queries
from app.groups.people import PersonView, nobody
from app.rooms.access import Place
from app.rooms.seated import service as seated


def list_people_of(session: Session, room_ids: Collection[int]) -> dict[int, list[PersonView]]:
    """Everybody who sits or sat in these rooms, in order of coming; rooms that are no leaders' own are missing.

    Two statements at most, none without a room.
    """
    rows = queries.list_people(session, room_ids) if room_ids else ()
    # By account: the newest membership is the one under which somebody leads now.
    known: dict[tuple[int, int], Any] = {(row.room_id, row.account_id): row for row in rows}
    people: dict[int, list[PersonView]] = {room_id: [] for room_id, _ in known}
    for seat in seated.list_standings_in(session, people) if people else ():
        row = known.get((seat.room_id, seat.account_id)) if seat.place == Place.HERE else None
        people[seat.room_id].append(
            PersonView(seat.member, row.display_name, seat.role, row.motif, row.yarn, "here")
            if row is not None
            else nobody(seat.member)
        )
    return people
