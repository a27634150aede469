"""What other features ask of whole rooms."""

from collections.abc import Collection

from sqlalchemy.orm import Session

from app.rooms.access import Standing
from app.rooms.seated import queries


def list_standings_in(session: Session, room_ids: Collection[int]) -> list[Standing]:
    """Every place in the rooms with these inner ids, ended ones too, in the order in which they were taken.

    Whoever came back is there more than once. One statement, without a lock.
    """
    return queries.list_standings_in(session, room_ids)


def has_unread(session: Session, standing: Standing, kinds: Collection[str]) -> bool:
    """Whether something of these kinds, not by themself, is above what this member has seen.

    One statement, none where they have seen all.
    """
    return standing.last_number > standing.seen_number and queries.has_unread(session, standing, kinds)
