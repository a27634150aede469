"""All the SQL of safety."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, true, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.rooms.access import Spans
from app.safety.models import ModerationEntry, RemovalProposal, Report, ReviewRequest

MAX_PROPOSALS = 200
MAX_REVIEWS = 200


@dataclass(frozen=True, slots=True)
class Shelf:
    """Whose reports are meant: the leaders' of one room, or the staff's (`room_id` None) of all but some rooms.

    What these members (`but_members`) have reported or written is left out: nobody handles what is their own. Where
    `within` is set, of what is handled already only what is about a message in it.
    """

    audience: str
    room_id: int | None = None
    but_rooms: frozenset[int] = frozenset()
    but_members: frozenset[int] = frozenset()
    within: Spans | None = None


def insert_entry(session: Session, values: Mapping[str, Any]) -> None:
    """One rung of the ladder."""
    insert_row(session, ModerationEntry, values)


def find_last_actor_id(session: Session, room_id: int, subject_ids: Collection[int], action: str) -> int | None:
    """Which member did this the last time in the room to the person with these places; None where none did."""
    about = (ModerationEntry.room_id == room_id, ModerationEntry.subject_id.in_(subject_ids))
    done = (*about, ModerationEntry.action == action, ModerationEntry.actor_id.is_not(None))
    return session.scalar(select(ModerationEntry.actor_id).where(*done).order_by(ModerationEntry.id.desc()).limit(1))


def list_last_entries_about(session: Session, account_ids: Collection[int], action: str) -> dict[int, ModerationEntry]:
    """The newest rung of this kind about each of these accounts that has any."""
    about = select(ModerationEntry).where(ModerationEntry.account_id.in_(account_ids), ModerationEntry.action == action)
    rows = session.scalars(about.order_by(ModerationEntry.id))
    return {row.account_id: row for row in rows if row.account_id is not None}


def list_entries_of(
    session: Session, room_id: int, actions: Collection[str], *, after: datetime
) -> Sequence[ModerationEntry]:
    """The rungs of these kinds in a room since a moment, the oldest first."""
    done = (ModerationEntry.room_id == room_id, ModerationEntry.action.in_(actions), ModerationEntry.at > after)
    return session.scalars(select(ModerationEntry).where(*done).order_by(ModerationEntry.id)).all()


def delete_entries_before(session: Session, before: datetime, limit: int) -> int:
    """Removes old rungs, at most `limit`."""
    ids = session.scalars(select(ModerationEntry.id).where(ModerationEntry.at < before).limit(limit)).all()
    session.execute(delete(ModerationEntry).where(ModerationEntry.id.in_(ids)))
    return len(ids)


def find_report(session: Session, report: str) -> Report | None:
    """A report by its outward id."""
    return session.scalars(select(Report).where(Report.public_id == report)).one_or_none()


def find_room_of_report(session: Session, report: str) -> int | None:
    """The inner id of the room that a report is about."""
    return session.scalar(select(Report.room_id).where(Report.public_id == report))


def count_open_reports(session: Session, reporter_id: int) -> int:
    """How many reports of this member wait."""
    mine = select(func.count()).where(Report.reporter_id == reporter_id, Report.state == "open")
    return session.scalars(mine).one()


def find_report_of(session: Session, room_id: int, number: int, reporter_id: int) -> Report | None:
    """What this member has reported of this message."""
    return session.scalars(
        select(Report).where(
            Report.room_id == room_id, Report.message_number == number, Report.reporter_id == reporter_id
        )
    ).one_or_none()


def insert_report(session: Session, values: Mapping[str, Any]) -> None:
    """A new report."""
    insert_row(session, Report, values)


def update_report(session: Session, report_id: int, values: Mapping[str, Any]) -> None:
    """Changes one report."""
    session.execute(
        update(Report).where(Report.id == report_id).values(dict(values)).execution_options(synchronize_session=False)
    )


def list_reports(session: Session, shelf: Shelf, *, older: tuple[str, int] | None, limit: int) -> Sequence[Report]:
    """Reports of a shelf: the open ones first, the newest of them first. `older` is the (state, id) to go on after."""
    statement = select(Report).where(Report.audience == shelf.audience, Report.state.in_(("open", "closed")))
    if shelf.room_id is not None:
        statement = statement.where(Report.room_id == shelf.room_id)
    if shelf.but_rooms:
        statement = statement.where(Report.room_id.not_in(shelf.but_rooms))
    statement = statement.where(_is_of_others(shelf.but_members))
    if shelf.within is not None:
        spans = (
            Report.message_number >= first if last is None else Report.message_number.between(first, last)
            for first, last in shelf.within.pairs
        )
        statement = statement.where(or_(Report.state == "open", *spans))
    if older is not None:
        state, report_id = older
        statement = statement.where(or_(Report.state < state, and_(Report.state == state, Report.id < report_id)))
    return session.scalars(statement.order_by(Report.state.desc(), Report.id.desc()).limit(limit)).all()


def list_open_of_room(session: Session, room_id: int) -> Sequence[Report]:
    """Whatever is still to be handled of a room, by whom ever."""
    found = select(Report).where(Report.room_id == room_id, Report.state == "open").order_by(Report.id)
    return session.scalars(found).all()


def list_open_about(
    session: Session, room_id: int, number: int, *, but_members: Collection[int] = ()
) -> Sequence[Report]:
    """What waits for the leaders of a room about one message, but for what is these members' own."""
    about = select(Report).where(Report.room_id == room_id, Report.message_number == number)
    open_ones = about.where(Report.audience == "leaders", Report.state == "open", _is_of_others(but_members))
    return session.scalars(open_ones).all()


def count_open(session: Session, shelf: Shelf) -> int:
    """How many reports of a shelf wait."""
    waiting = select(func.count()).where(Report.audience == shelf.audience, Report.state == "open")
    return session.scalars(waiting.where(Report.room_id.not_in(shelf.but_rooms))).one()


def count_open_by_room(
    session: Session, room_ids: Collection[int], *, but_members: Collection[int] = ()
) -> dict[int, int]:
    """How many reports wait for a leader of each of these rooms whose places `but_members` are; none: it is missing."""
    waiting = select(Report.room_id, func.count()).where(
        Report.audience == "leaders",
        Report.state == "open",
        Report.room_id.in_(room_ids),
        _is_of_others(but_members),
    )
    return dict(session.execute(waiting.group_by(Report.room_id)).all())


def delete_reports_before(session: Session, before: datetime, limit: int) -> int:
    """Removes reports that were closed or taken back long ago, at most `limit`."""
    ids = session.scalars(select(Report.id).where(Report.closed_at < before).limit(limit)).all()
    session.execute(delete(Report).where(Report.id.in_(ids)))
    return len(ids)


def list_reports_of(session: Session, reporter_ids: Collection[int]) -> Sequence[Report]:
    """What these members have reported."""
    return session.scalars(select(Report).where(Report.reporter_id.in_(reporter_ids)).order_by(Report.id)).all()


def list_rooms_reported(session: Session, member_ids: Collection[int]) -> set[int]:
    """Inner ids of the rooms in which these members reported something to staff, or were reported to them."""
    concerned = or_(Report.author_id.in_(member_ids), Report.reporter_id.in_(member_ids))
    reported = select(Report.room_id).where(concerned, Report.audience == "staff")
    return set(session.scalars(reported))


def delete_reports_of(session: Session, reporter_ids: Collection[int]) -> None:
    """Removes what these members have reported."""
    session.execute(delete(Report).where(Report.reporter_id.in_(reporter_ids)))


def forget_reported_words(session: Session, author_ids: Collection[int]) -> None:
    """Empties what is kept of these members' reported messages."""
    session.execute(
        update(Report)
        .where(Report.author_id.in_(author_ids))
        .values(as_reported=None)
        .execution_options(synchronize_session=False)
    )


def hand_reports_to_staff(session: Session, room_id: int, *, reported_by: Collection[int] = ()) -> int:
    """The open reports that went to the leaders of a room go to staff from now on. Returns how many.

    `reported_by`: only what these members have reported.
    """
    handed = session.execute(
        update(Report)
        .where(Report.room_id == room_id, Report.audience == "leaders", Report.state == "open")
        .where(Report.reporter_id.in_(reported_by) if reported_by else true())
        .values(audience="staff")
        .returning(Report.id)
        .execution_options(synchronize_session=False)
    )
    return len(handed.all())


def hand_reports_about(session: Session, room_id: int, author_ids: Collection[int]) -> int:
    """The open reports of what somebody wrote from these places go from the room's leaders to staff; how many."""
    handed = session.execute(
        update(Report)
        .where(Report.room_id == room_id, Report.author_id.in_(author_ids))
        .where(Report.audience == "leaders", Report.state == "open")
        .values(audience="staff")
        .returning(Report.id)
        .execution_options(synchronize_session=False)
    )
    return len(handed.all())


def insert_proposal(session: Session, values: Mapping[str, Any]) -> None:
    """A new proposal of removal."""
    insert_row(session, RemovalProposal, values)


def find_proposal(session: Session, proposal: str) -> RemovalProposal | None:
    """A proposal by its outward id."""
    return session.scalars(select(RemovalProposal).where(RemovalProposal.public_id == proposal)).one_or_none()


def find_room_of_proposal(session: Session, proposal: str) -> int | None:
    """The inner id of the room that a proposal is about."""
    return session.scalar(select(RemovalProposal.room_id).where(RemovalProposal.public_id == proposal))


def list_open_proposals(
    session: Session, *, room_id: int | None = None, subject_id: int | None = None
) -> Sequence[RemovalProposal]:
    """Proposals that nobody has closed: of one room, about one member, or all, the oldest first."""
    statement = select(RemovalProposal).where(RemovalProposal.state == "open")
    if room_id is not None:
        statement = statement.where(RemovalProposal.room_id == room_id)
    if subject_id is not None:
        statement = statement.where(RemovalProposal.subject_id == subject_id)
    return session.scalars(statement.order_by(RemovalProposal.id).limit(MAX_PROPOSALS)).all()


def list_open_in_rooms(session: Session, room_ids: Collection[int]) -> Sequence[RemovalProposal]:
    """Proposals of these rooms that nobody has closed, the oldest first."""
    waiting = select(RemovalProposal).where(RemovalProposal.state == "open", RemovalProposal.room_id.in_(room_ids))
    return session.scalars(waiting.order_by(RemovalProposal.id).limit(MAX_PROPOSALS)).all()


def list_confirmed_proposals(session: Session, after: datetime) -> Sequence[RemovalProposal]:
    """Removals decided after a moment, the newest first."""
    removed = (RemovalProposal.kind == "remove", RemovalProposal.state == "confirmed")
    statement = select(RemovalProposal).where(*removed, RemovalProposal.decided_at > after)
    return session.scalars(statement.order_by(RemovalProposal.id.desc()).limit(MAX_PROPOSALS)).all()


def close_proposal(session: Session, proposal_id: int, state: str, now: datetime) -> None:
    """Says what became of a proposal."""
    session.execute(
        update(RemovalProposal)
        .where(RemovalProposal.id == proposal_id)
        .values(state=state, decided_at=now)
        .execution_options(synchronize_session=False)
    )


def close_aside_asks(session: Session, subject_id: int, state: str, now: datetime) -> None:
    """Says what became of every open proposal to set this member aside."""
    about = (RemovalProposal.subject_id == subject_id, RemovalProposal.kind == "set_aside")
    session.execute(
        update(RemovalProposal)
        .where(*about, RemovalProposal.state == "open")
        .values(state=state, decided_at=now)
        .execution_options(synchronize_session=False)
    )


def count_rungs(session: Session, subject_ids: Collection[int], action: str) -> dict[int, int]:
    """How often this was done to each of these members; those to whom it never was are missing."""
    statement = select(ModerationEntry.subject_id, func.count()).where(
        ModerationEntry.subject_id.in_(subject_ids), ModerationEntry.action == action
    )
    rows = session.execute(statement.group_by(ModerationEntry.subject_id))
    return {subject: count for subject, count in rows if subject is not None}


def list_proposals_about(session: Session, subject_ids: Collection[int]) -> Sequence[RemovalProposal]:
    """What was decided about these members; what still waits is not among it."""
    statement = select(RemovalProposal).where(
        RemovalProposal.subject_id.in_(subject_ids), RemovalProposal.state != "open"
    )
    return session.scalars(statement.order_by(RemovalProposal.id)).all()


def delete_proposals_before(session: Session, before: datetime, limit: int) -> int:
    """Removes proposals that were closed long ago, at most `limit`."""
    ids = session.scalars(select(RemovalProposal.id).where(RemovalProposal.decided_at < before).limit(limit)).all()
    session.execute(delete(RemovalProposal).where(RemovalProposal.id.in_(ids)))
    return len(ids)


def insert_review(session: Session, values: Mapping[str, Any]) -> None:
    """A new request for a review."""
    insert_row(session, ReviewRequest, values)


def find_review(session: Session, review: str) -> ReviewRequest | None:
    """A request by its outward id."""
    return session.scalars(select(ReviewRequest).where(ReviewRequest.public_id == review)).one_or_none()


def find_room_of_review(session: Session, review: str) -> int | None:
    """The inner id of the room that a request is about."""
    return session.scalar(select(ReviewRequest.room_id).where(ReviewRequest.public_id == review))


def find_review_of(session: Session, subject_id: int, about: str, until: datetime) -> ReviewRequest | None:
    """What this member has asked about this very time."""
    mine = select(ReviewRequest).where(ReviewRequest.subject_id == subject_id, ReviewRequest.about == about)
    return session.scalars(mine.where(ReviewRequest.until == until)).one_or_none()


def list_asked_reviews(session: Session, after: datetime) -> Sequence[ReviewRequest]:
    """Requests without an answer whose time is not over, the oldest first; of one member two at most are such."""
    asked = select(ReviewRequest).where(ReviewRequest.state == "asked", ReviewRequest.until > after)
    return session.scalars(asked.order_by(ReviewRequest.id).limit(MAX_REVIEWS)).all()


def list_reviews_of(session: Session, subject_ids: Collection[int]) -> Sequence[ReviewRequest]:
    """What these members have asked."""
    return session.scalars(
        select(ReviewRequest).where(ReviewRequest.subject_id.in_(subject_ids)).order_by(ReviewRequest.id)
    ).all()


def close_reviews_of(session: Session, subject_id: int, now: datetime) -> None:
    """What this member has asked and nobody has answered is nobody's to answer any more: they are back, or gone."""
    session.execute(
        update(ReviewRequest)
        .where(ReviewRequest.subject_id == subject_id, ReviewRequest.state == "asked")
        .values(state="over", answered_at=now)
        .execution_options(synchronize_session=False)
    )


def answer_review(session: Session, review_id: int, state: str, now: datetime) -> None:
    """Writes the answer."""
    session.execute(
        update(ReviewRequest)
        .where(ReviewRequest.id == review_id)
        .values(state=state, answered_at=now)
        .execution_options(synchronize_session=False)
    )


def delete_reviews_of(session: Session, subject_ids: Collection[int]) -> None:
    """Removes what these members have asked."""
    session.execute(delete(ReviewRequest).where(ReviewRequest.subject_id.in_(subject_ids)))


def delete_reviews_before(session: Session, before: datetime, limit: int) -> int:
    """Removes requests whose time was over long ago, at most `limit`."""
    ids = session.scalars(select(ReviewRequest.id).where(ReviewRequest.until < before).limit(limit)).all()
    session.execute(delete(ReviewRequest).where(ReviewRequest.id.in_(ids)))
    return len(ids)


def _is_of_others(member_ids: Collection[int]) -> ColumnElement[bool]:
    by_others = Report.reporter_id.not_in(member_ids)
    return and_(by_others, or_(Report.author_id.is_(None), Report.author_id.not_in(member_ids)))
