"""All the SQL of meetings."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session, aliased

from app.db.rows import update_rows
from app.meetings.models import Meeting

Found = Row[*tuple[Any, ...]]
# Whose lobby is open has still not begun.
TO_COME = ("planned", "lobby")
UNFINISHED = (*TO_COME, "open")


def insert_meetings(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Writes meetings."""
    if rows:
        session.execute(insert(Meeting), list(rows))


def list_meetings(session: Session, group_id: int) -> Sequence[Found]:
    """The meetings of a group in the order of their time, cancelled ones too."""
    return session.execute(_meetings_of_group(), {"group_id": group_id}).all()


def list_unfinished(session: Session, group_id: int) -> Sequence[Found]:
    """The meetings that are still to come or going on, in the order of their time."""
    return session.execute(_unfinished(), {"group_id": group_id}).all()


def list_unfinished_of(session: Session, group_ids: Collection[int]) -> Sequence[Found]:
    """(group, time, minutes, state) of the meetings to come or going on in these groups, in the order of their time."""
    return session.execute(
        select(Meeting.group_id, Meeting.starts_at, Meeting.minutes, Meeting.state)
        .where(Meeting.group_id.in_(group_ids), Meeting.state.in_(UNFINISHED))
        .order_by(Meeting.starts_at, Meeting.id)
    ).all()


def list_last_told(session: Session, group_ids: Collection[int]) -> dict[int, Found]:
    """The meeting that each group's room was told of last, by the group; those told of none are missing."""
    told = session.execute(_last_told(), {"group_ids": list(group_ids)})
    return {row.group_id: row for row in told}


def list_planned_times(session: Session, group_id: int) -> list[tuple[int, datetime]]:
    """(inner id, time) of the meetings that are still to come, in their order."""
    rows = session.execute(
        select(Meeting.id, Meeting.starts_at)
        .where(Meeting.group_id == group_id, Meeting.state.in_(TO_COME))
        .order_by(Meeting.starts_at, Meeting.id)
    )
    return [(row.id, row.starts_at) for row in rows]


def find_meeting(session: Session, group_id: int, meeting: str) -> Found | None:
    """One meeting of the group by its public id."""
    return next((row for row in list_meetings(session, group_id) if row.public_id == meeting), None)


def update_meeting(session: Session, meeting_id: int, values: Mapping[str, Any]) -> None:
    """Writes facts of a meeting. The caller holds the group's lock."""
    update_rows(session, Meeting, values, id=meeting_id)


def leave_out(session: Session, meeting_id: int) -> None:
    """Takes a planned meeting off for which there is no day. One that a person took off has the moment of it."""
    update_rows(session, Meeting, {"state": "cancelled", "closed_at": None}, id=meeting_id)


def list_left_out(session: Session, group_id: int) -> list[int]:
    """The inner ids of what `leave_out` took off, in the order in which it would be held."""
    left_out = (Meeting.group_id == group_id, Meeting.state == "cancelled", Meeting.closed_at.is_(None))
    return list(session.scalars(select(Meeting.id).where(*left_out).order_by(Meeting.starts_at, Meeting.id)))


def list_spare(session: Session, group_id: int) -> set[int]:
    """The inner ids of the meetings that are about nothing yet: coffee, without a theme of anybody's."""
    about = (Meeting.theme, Meeting.own_theme, Meeting.own_question)
    empty = [column.is_(None) for column in about]
    return set(session.scalars(select(Meeting.id).where(Meeting.group_id == group_id, *empty)))


def delete_meeting(session: Session, meeting_id: int) -> None:
    """Forgets a meeting that was never told about."""
    session.execute(delete(Meeting).where(Meeting.id == meeting_id))


def delete_taken_off(session: Session, group_id: int) -> None:
    """Forgets the meetings that planning took off; none of them was ever told about."""
    session.execute(delete(Meeting).where(Meeting.group_id == group_id, Meeting.state == "cancelled"))


def cancel_planned(session: Session, group_id: int, now: datetime) -> None:
    """Cancels all meetings that are still to come."""
    session.execute(
        update(Meeting)
        .where(Meeting.group_id == group_id, Meeting.state.in_(TO_COME))
        .values(state="cancelled", closed_at=now)
    )


def list_next_times(session: Session, group_ids: Collection[int], now: datetime) -> dict[int, datetime]:
    """When each of these groups meets next, from `now` on, by inner id; those without a meeting ahead are left out."""
    rows = session.execute(
        select(Meeting.group_id, func.min(Meeting.starts_at).label("starts_at"))
        .where(Meeting.group_id.in_(group_ids), Meeting.state.in_(TO_COME), Meeting.starts_at >= now)
        .group_by(Meeting.group_id)
    )
    return {row.group_id: row.starts_at for row in rows}


def move_meeting(session: Session, meeting_id: int, starts_at: datetime) -> None:
    """Gives a meeting another time."""
    update_rows(session, Meeting, {"starts_at": starts_at}, id=meeting_id)


def end_meeting(session: Session, meeting_id: int, state: str, now: datetime) -> None:
    """Ends a meeting as `held` or `cancelled`."""
    update_rows(session, Meeting, {"state": state, "closed_at": now}, id=meeting_id)


def list_ends(session: Session, group_id: int) -> list[datetime]:
    """When each meeting that is not cancelled is over by its plan, in their order."""
    rows = session.execute(_ends_of_group(), {"group_id": group_id})
    return [row.starts_at + timedelta(minutes=row.minutes) for row in rows]


@cache
def _ends_of_group() -> Select[*tuple[Any, ...]]:
    held = (Meeting.group_id == bindparam("group_id"), Meeting.state != "cancelled")
    return select(Meeting.starts_at, Meeting.minutes).where(*held).order_by(Meeting.starts_at, Meeting.id)


@cache
def _last_told() -> Select[*tuple[Any, ...]]:
    other = aliased(Meeting)
    newest = select(func.max(other.told_number)).where(other.group_id == Meeting.group_id).scalar_subquery()
    of_groups = Meeting.group_id.in_(bindparam("group_ids", expanding=True))
    return _facts().where(of_groups, Meeting.told_number == newest)


@cache
def _meetings_of_group() -> Select[*tuple[Any, ...]]:
    return _facts().where(Meeting.group_id == bindparam("group_id")).order_by(Meeting.starts_at, Meeting.id)


@cache
def _unfinished() -> Select[*tuple[Any, ...]]:
    return _meetings_of_group().where(Meeting.state.in_(UNFINISHED))


@cache
def _facts() -> Select[*tuple[Any, ...]]:
    return select(
        Meeting.id,
        Meeting.group_id,
        Meeting.public_id,
        Meeting.starts_at,
        Meeting.minutes,
        Meeting.kind,
        Meeting.theme,
        Meeting.own_theme,
        Meeting.own_question,
        Meeting.run_of_show,
        Meeting.state,
        Meeting.phase,
        Meeting.phase_since,
        Meeting.phase_until,
        Meeting.opened_at,
        Meeting.closed_at,
        Meeting.opened_number,
        Meeting.told_number,
        Meeting.host_id,
        Meeting.watcher_id,
    )
