"""All the SQL of visits."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.meetings.models import Meeting, SupportVisit
from app.meetings.visits.visit import STANDING, Visit, VisitState

Found = Row[*tuple[Any, ...]]
MOST_LISTED = 200


def list_standing(session: Session, group_id: int) -> list[Visit]:
    """The visits of the group that are not over, in the order of their meetings."""
    return [Visit(*row) for row in session.execute(_standing_of_group(), {"group_id": group_id})]


def list_of_group(session: Session, group_id: int) -> list[Visit]:
    """All visits of the group, in the order of their meetings; those that came to nothing too."""
    return [Visit(*row) for row in session.execute(_in_order().where(SupportVisit.group_id == group_id))]


def list_for_staff(session: Session, account_id: int) -> list[Visit]:
    """What waits for one of staff to take it, and what this one has taken, in the order of their meetings."""
    asked = SupportVisit.state == VisitState.ASKED
    own = (SupportVisit.account_id == account_id) & SupportVisit.state.in_((VisitState.BOOKED, VisitState.HERE))
    return [Visit(*row) for row in session.execute(_in_order().where(asked | own).limit(MOST_LISTED))]


def count_asked(session: Session) -> int:
    """How many wait for somebody to take them."""
    return session.scalars(select(func.count(SupportVisit.id)).where(SupportVisit.state == VisitState.ASKED)).one()


def find_visit(session: Session, visit: str) -> Visit | None:
    """One by its outward id."""
    row = session.execute(_visits().where(SupportVisit.public_id == visit)).first()
    return Visit(*row) if row else None


def list_of_account(session: Session, account_id: int) -> Sequence[Found]:
    """(group, meeting's time, kind, state, name) of what one of staff has taken, the oldest first."""
    found = select(
        SupportVisit.group_id,
        SupportVisit.meeting_at,
        SupportVisit.kind,
        SupportVisit.state,
        SupportVisit.display_name,
    )
    return session.execute(found.where(SupportVisit.account_id == account_id).order_by(SupportVisit.id)).all()


def list_numbers(session: Session, group_id: int) -> set[int]:
    """The numbers that visits of the group have."""
    numbers = select(SupportVisit.number).where(SupportVisit.group_id == group_id, SupportVisit.number.is_not(None))
    return {number for number in session.scalars(numbers) if number is not None}


def insert_visit(session: Session, values: Mapping[str, Any]) -> None:
    """Writes a visit that is asked for. The caller holds the group's lock."""
    insert_row(session, SupportVisit, values)


def update_visit(session: Session, visit_id: int, values: Mapping[str, Any]) -> None:
    """Writes facts of a visit. The caller holds the group's lock."""
    _update(session, [visit_id], values)


def end_visit(session: Session, visit_id: int, state: VisitState, now: datetime, reason: str | None = None) -> None:
    """It is made, or has come to nothing, and then it is no visit of the group's and has no number."""
    values: dict[str, Any] = {"state": state, "reason": reason, "ended_at": now}
    _update(session, [visit_id], values if state == VisitState.DONE else {**values, "number": None})


def forget_visitors_of(session: Session, group_id: int) -> None:
    """Nobody is known to have come to this group; that somebody came is."""
    _forget(session, SupportVisit.group_id == group_id)


def forget_account(session: Session, account_id: int) -> None:
    """Nothing is known of what this account has taken but that somebody had."""
    _forget(session, SupportVisit.account_id == account_id)


def _forget(session: Session, whose: Any) -> None:
    nobody = {"account_id": None, "display_name": None}
    session.execute(update(SupportVisit).where(whose).values(nobody).execution_options(synchronize_session=False))


def _update(session: Session, visit_ids: Collection[int], values: Mapping[str, Any]) -> None:
    changed = update(SupportVisit).where(SupportVisit.id.in_(visit_ids)).values(dict(values))
    session.execute(changed.execution_options(synchronize_session=False))


@cache
def _standing_of_group() -> Select[*tuple[Any, ...]]:
    return _in_order().where(SupportVisit.group_id == bindparam("group_id"), SupportVisit.state.in_(STANDING))


def _in_order() -> Select[*tuple[Any, ...]]:
    return _visits().order_by(SupportVisit.meeting_at, SupportVisit.id)


def _visits() -> Select[*tuple[Any, ...]]:
    columns: list[Any] = [
        SupportVisit.id,
        SupportVisit.public_id,
        SupportVisit.group_id,
        SupportVisit.meeting_id,
        Meeting.public_id,
        SupportVisit.meeting_at,
        Meeting.state,
        Meeting.starts_at,
        Meeting.minutes,
        SupportVisit.kind,
        SupportVisit.asked_by,
        SupportVisit.state,
        SupportVisit.number,
        SupportVisit.reason,
        SupportVisit.account_id,
        SupportVisit.display_name,
        SupportVisit.room_member_id,
    ]
    return select(*columns).join(Meeting, Meeting.id == SupportVisit.meeting_id)
