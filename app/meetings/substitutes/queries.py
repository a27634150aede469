"""All the SQL of calls for a substitute."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row_for_id
from app.meetings.models import Meeting, SubstituteCall


@dataclass(frozen=True, slots=True)
class Call:
    """A call that stands, with what is true of its meeting now; `state` is `waiting`, `open` or `taken_back`."""

    id: int
    state: str
    meeting_id: int
    meeting: str
    meeting_at: datetime
    meeting_state: str
    starts_at: datetime
    room_member_id: int | None


def find_standing_call(session: Session, group_id: int) -> Call | None:
    """The one call of the group that has not ended."""
    row = session.execute(_standing_call(), {"group_id": group_id}).first()
    return Call(*row) if row else None


def insert(session: Session, group_id: int, meeting: tuple[int, datetime], now: datetime) -> None:
    """Writes a call for a meeting (its inner id, its time) that waits. The caller holds the group's lock."""
    meeting_id, at = meeting
    of_meeting = {"group_id": group_id, "meeting_id": meeting_id, "meeting_at": at}
    insert_row_for_id(session, SubstituteCall, {**of_meeting, "state": "waiting", "created_at": now})


def open_for(session: Session, call_id: int, room_member_id: int) -> None:
    """The call is answered by this place in the room."""
    _set(session, call_id, {"state": "open", "room_member_id": room_member_id})


def withdraw(session: Session, call_id: int) -> None:
    """Whoever called takes it back; the clock, asked next, ends it."""
    _set(session, call_id, {"state": "taken_back"})


def end(session: Session, call_id: int, now: datetime) -> None:
    """The call stands no more."""
    _set(session, call_id, {"state": "ended", "ended_at": now})


def _set(session: Session, call_id: int, values: dict[str, object]) -> None:
    changed = update(SubstituteCall).where(SubstituteCall.id == call_id, SubstituteCall.state != "ended")
    session.execute(changed.values(**values).execution_options(synchronize_session=False))


@cache
def _standing_call() -> Select[Any]:
    columns: list[Any] = [
        SubstituteCall.id,
        SubstituteCall.state,
        SubstituteCall.meeting_id,
        Meeting.public_id,
        SubstituteCall.meeting_at,
        Meeting.state,
        Meeting.starts_at,
        SubstituteCall.room_member_id,
    ]
    of_group = select(*columns).join(Meeting, Meeting.id == SubstituteCall.meeting_id)
    return of_group.where(SubstituteCall.group_id == bindparam("group_id"), SubstituteCall.state != "ended")
