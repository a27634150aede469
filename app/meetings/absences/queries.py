"""All the SQL of leaders who cannot lead a meeting."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.meetings.models import LeaderAbsence, Meeting, SubstituteCall
from app.meetings.queries import TO_COME

Found = Row[*tuple[Any, ...]]


def insert_absence(session: Session, meeting_id: int, account_id: int, at: datetime, now: datetime) -> None:
    """Writes that this account cannot lead a meeting at its time `at`. The group's lock is held."""
    insert_row(
        session,
        LeaderAbsence,
        {"meeting_id": meeting_id, "account_id": account_id, "meeting_at": at, "said_at": now},
    )


def delete_absence(session: Session, meeting_id: int, account_id: int) -> None:
    """The account has said nothing about this meeting any more."""
    mine = (LeaderAbsence.meeting_id == meeting_id, LeaderAbsence.account_id == account_id)
    session.execute(delete(LeaderAbsence).where(*mine).execution_options(synchronize_session=False))


def delete_absences_of(session: Session, account_id: int) -> None:
    """The account has said nothing about any meeting."""
    session.execute(delete(LeaderAbsence).where(LeaderAbsence.account_id == account_id))


def list_absences_of(session: Session, account_id: int) -> Sequence[Found]:
    """(group, meeting's time, said at) of what the account has said, the first first."""
    said = select(Meeting.group_id, LeaderAbsence.meeting_at, LeaderAbsence.said_at)
    joined = said.join(Meeting, Meeting.id == LeaderAbsence.meeting_id)
    return session.execute(joined.where(LeaderAbsence.account_id == account_id).order_by(LeaderAbsence.id)).all()


def list_absences(session: Session, group_ids: Collection[int]) -> Sequence[Found]:
    """(group, meeting, its outward id, its time, account), the next meeting first.

    Of meetings to come that still stand at the time of which it was said.
    """
    said = select(
        Meeting.group_id,
        Meeting.id.label("meeting_id"),
        Meeting.public_id,
        Meeting.starts_at,
        LeaderAbsence.account_id,
    )
    joined = said.join(Meeting, Meeting.id == LeaderAbsence.meeting_id)
    stands = (Meeting.state.in_(TO_COME), Meeting.starts_at == LeaderAbsence.meeting_at)
    in_order = joined.where(Meeting.group_id.in_(group_ids), *stands).order_by(Meeting.starts_at, LeaderAbsence.id)
    return session.execute(in_order).all()


def list_called_meetings(session: Session, meeting_ids: Collection[int]) -> set[int]:
    """Those of these meetings whose substitute has come."""
    called = select(SubstituteCall.meeting_id).where(
        SubstituteCall.meeting_id.in_(meeting_ids), SubstituteCall.state == "open"
    )
    return set(session.scalars(called))
