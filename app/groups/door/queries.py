"""All the SQL of a group's door: what is published, and requests to join."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import Row, Select, Table, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

from app.db.rows import insert_row
from app.groups.door.request import OPEN_STATES, RequestState
from app.groups.models import Group, GroupPlan, JoinRequest, JoinWords
from app.groups.queries import MAX_GROUPS, law_facts

Found = Row[*tuple[Any, ...]]
MAX_WAITING = 200
_AS_WRITTEN = {"synchronize_session": False}
_IS_OPEN = JoinRequest.state.in_(OPEN_STATES)

# --- what is published


def find_published(session: Session, group: str) -> Found | None:
    """A planned group by its public id, whatever its state: the law's facts, then the plan's."""
    return session.execute(_published().where(Group.public_id == group)).first()


def list_published(session: Session, states: Collection[str]) -> Sequence[Found]:
    """Groups in these states that may be listed."""
    statement = _published().where(Group.state.in_(states), GroupPlan.visibility == "listed")
    return session.execute(statement.order_by(Group.id).limit(MAX_GROUPS)).all()


def find_group_id(session: Session, group: str) -> int | None:
    """The inner id of a group."""
    return session.scalar(_group_id(), {"group": group})


def find_name(session: Session, group_id: int) -> str | None:
    """The group's name."""
    return session.scalar(select(Group.name).where(Group.id == group_id))


def find_support_model(session: Session, group_id: int) -> str | None:
    """Who prepares the group; None for a group without a plan."""
    return session.scalar(select(GroupPlan.support_model).where(GroupPlan.group_id == group_id))


# --- requests


def insert_request(session: Session, values: Mapping[str, Any]) -> None:
    """Writes a request."""
    insert_row(session, JoinRequest, values)


def claim_request(session: Session, request: str, account_id: int, agreed: Mapping[str, str]) -> None:
    """Whose an unproven request is, now that it is known, and which versions they agreed to."""
    session.execute(
        update(JoinRequest)
        .where(JoinRequest.public_id == request, JoinRequest.state == RequestState.UNPROVEN)
        .values(state=RequestState.PROVED, account_id=account_id, agreed=agreed)
        .execution_options(**_AS_WRITTEN)
    )


def update_request(session: Session, request_id: int, before: str, values: Mapping[str, Any]) -> bool:
    """Writes what has become of a request. False where it is not in `before` any more."""
    changed = session.execute(
        update(JoinRequest)
        .where(JoinRequest.id == request_id, JoinRequest.state == before)
        .values(**values)
        .returning(JoinRequest.id)
        .execution_options(**_AS_WRITTEN)
    ).first()
    return changed is not None


def end_open_requests(
    session: Session, group_id: int, values: Mapping[str, Any], *, account_id: int | None = None
) -> list[tuple[int, str]]:
    """Ends all open requests of a group, or those of one account there. Their inner and outward ids."""
    asked = {"of_group": group_id, "of_account": account_id, **{f"to_{name}": to for name, to in values.items()}}
    ended = session.execute(_ending(tuple(values), of_one=account_id is not None), asked)
    return [(row.id, row.public_id) for row in ended.all()]


def list_groups_asked_by(session: Session, account_id: int) -> Sequence[int]:
    """Inner ids of the groups in which a request of the account is open, in rising order."""
    asked = select(JoinRequest.group_id).where(JoinRequest.account_id == account_id, _IS_OPEN)
    return session.scalars(asked.distinct().order_by(JoinRequest.group_id)).all()


def end_open_requests_of(session: Session, account_id: int, values: Mapping[str, Any]) -> list[int]:
    """Ends all open requests of one account, in whatever group. The groups in which a place was held for it."""
    mine = update(JoinRequest).where(JoinRequest.account_id == account_id, _IS_OPEN).values(**values)
    ended = session.execute(
        mine.returning(JoinRequest.group_id, JoinRequest.offered_until).execution_options(**_AS_WRITTEN)
    )
    return sorted({row.group_id for row in ended.all() if row.offered_until is not None})


def end_lapsed_offers(
    session: Session, group_id: int, at: datetime, values: Mapping[str, Any]
) -> list[tuple[int, str]]:
    """Ends the waiting requests whose place was held until `at` at the latest. Their inner and outward ids."""
    ended = session.execute(
        update(JoinRequest)
        .where(
            JoinRequest.group_id == group_id,
            JoinRequest.state == RequestState.WAITING,
            JoinRequest.offered_until <= at,
        )
        .values(**values)
        .returning(JoinRequest.id, JoinRequest.public_id)
        .execution_options(**_AS_WRITTEN)
    )
    return [(row.id, row.public_id) for row in ended.all()]


def find_request(session: Session, request: str) -> Found | None:
    """A request by its public id."""
    return session.execute(_request(), {"request": request}).first()


def find_request_by_id(session: Session, request_id: int) -> Found | None:
    """The request that a letter's job names."""
    return session.execute(_requests().where(JoinRequest.id == request_id)).first()


def list_waiting(session: Session, group_id: int, limit: int = MAX_WAITING) -> Sequence[Found]:
    """The waiting requests of a group, who has waited longest first."""
    return session.execute(
        _requests()
        .where(JoinRequest.group_id == group_id, JoinRequest.state == RequestState.WAITING)
        .order_by(JoinRequest.waiting_since, JoinRequest.id)
        .limit(limit)
    ).all()


def find_waiting_of(session: Session, group_id: int, account_id: int) -> str | None:
    """The outward id of the request of this account that waits in the group."""
    return session.scalar(_waiting_request(), {"group_id": group_id, "account_id": account_id})


def is_offered_place(session: Session, group_id: int, account_id: int) -> bool:
    """Whether a place of the group is held for this account."""
    held = select(JoinRequest.id).where(
        JoinRequest.group_id == group_id,
        JoinRequest.account_id == account_id,
        JoinRequest.state == RequestState.WAITING,
        JoinRequest.offered_until.is_not(None),
    )
    return session.scalar(held.limit(1)) is not None


def count_waiting(session: Session, rooms_or_groups: Collection[int], *, by_room: bool = False) -> dict[int, int]:
    """How many requests wait, by the inner id of the group, or of its room; none where none do."""
    key = Group.room_id if by_room else Group.id
    rows = session.execute(
        select(key, func.count(JoinRequest.id))
        .join(Group, Group.id == JoinRequest.group_id)
        .where(key.in_(rooms_or_groups), JoinRequest.state == RequestState.WAITING)
        .group_by(key)
    )
    return {row[0]: row[1] for row in rows}


def list_open_of(session: Session, account_id: int) -> Sequence[Found]:
    """The account's requests that have no answer yet, the newest first."""
    return session.execute(
        _requests()
        .where(JoinRequest.account_id == account_id, JoinRequest.state.in_(OPEN_STATES))
        .order_by(JoinRequest.id.desc())
        .limit(MAX_WAITING)
    ).all()


def list_waiting_name_keys(session: Session, room_id: int, *, apart_from: int) -> Sequence[str]:
    """Look-alike keys of the names that are kept for those who wait, another account's than `apart_from`."""
    return session.scalars(_waiting_name_keys(), {"room_id": room_id, "apart_from": apart_from}).all()


# --- what is said before a decision


def insert_words(session: Session, values: Mapping[str, Any]) -> None:
    """Writes what somebody said."""
    insert_row(session, JoinWords, values)


def list_words(session: Session, request_id: int) -> Sequence[Found]:
    """All that was said about a request, the first first."""
    said = select(JoinWords.side, JoinWords.member, JoinWords.client_id, JoinWords.body, JoinWords.said_at)
    return session.execute(said.where(JoinWords.request_id == request_id).order_by(JoinWords.id)).all()


def find_last_sides(session: Session, request_ids: Collection[int]) -> dict[int, Any]:
    """The side that spoke last, by request. No statement where there is no request."""
    if not request_ids:
        return {}
    last = select(func.max(JoinWords.id)).where(JoinWords.request_id.in_(request_ids)).group_by(JoinWords.request_id)
    rows = session.execute(select(JoinWords.request_id, JoinWords.side).where(JoinWords.id.in_(last)))
    return {row.request_id: row.side for row in rows}


# --- one person's rows and old ones, for privacy.py


def list_words_of(session: Session, account_id: int) -> Sequence[Found]:
    """What the account said, and what was said to it, the first first."""
    said = (
        select(Group.name.label("group_name"), JoinWords.account_id, JoinWords.body, JoinWords.said_at)
        .join(JoinRequest, JoinRequest.id == JoinWords.request_id)
        .join(Group, Group.id == JoinRequest.group_id)
    )
    theirs = or_(JoinWords.account_id == account_id, JoinRequest.account_id == account_id)
    return session.execute(said.where(theirs).order_by(JoinWords.id)).all()


def delete_words_of(session: Session, account_id: int) -> None:
    """Removes what the account said, and what was said to it."""
    asked = select(JoinRequest.id).where(JoinRequest.account_id == account_id)
    session.execute(
        delete(JoinWords)
        .where(or_(JoinWords.account_id == account_id, JoinWords.request_id.in_(asked)))
        .execution_options(**_AS_WRITTEN)
    )


def list_requests_of(session: Session, account_id: int) -> Sequence[Found]:
    """Every request of an account."""
    return session.execute(_requests().where(JoinRequest.account_id == account_id).order_by(JoinRequest.id)).all()


def delete_requests_of(session: Session, account_id: int) -> None:
    """Takes back all that the account ever asked."""
    session.execute(delete(JoinRequest).where(JoinRequest.account_id == account_id))


def delete_old_requests(session: Session, *, unsettled_before: datetime, ended_before: datetime, limit: int) -> int:
    """Removes requests that nobody proved or settled, and those answered long ago. Returns how many."""
    old = (
        select(JoinRequest.id)
        .where(
            or_(
                JoinRequest.state.in_((RequestState.UNPROVEN, RequestState.PROVED))
                & (JoinRequest.created_at <= unsettled_before),
                JoinRequest.ended_at <= ended_before,
            )
        )
        .limit(limit)
    )
    return len(session.scalars(delete(JoinRequest).where(JoinRequest.id.in_(old)).returning(JoinRequest.id)).all())


def _published() -> Select[*tuple[Any, ...]]:
    return (
        law_facts()
        .add_columns(
            Group.name,
            Group.language,
            GroupPlan.template,
            GroupPlan.target_group,
            GroupPlan.what_connects,
            GroupPlan.description,
            GroupPlan.mode,
            GroupPlan.municipality,
            GroupPlan.visibility,
            GroupPlan.rhythm,
        )
        .join(GroupPlan, GroupPlan.group_id == Group.id)
    )


def _requests() -> Select[*tuple[Any, ...]]:
    """In the order of `RequestFacts`."""
    return select(
        JoinRequest.id,
        JoinRequest.public_id,
        Group.id.label("group_id"),
        Group.public_id.label("group"),
        Group.name.label("group_name"),
        Group.language.label("group_language"),
        JoinRequest.account_id,
        JoinRequest.state,
        JoinRequest.display_name.label("name"),
        JoinRequest.name_key,
        JoinRequest.why,
        JoinRequest.more,
        JoinRequest.heard,
        JoinRequest.agreed,
        JoinRequest.created_at,
        JoinRequest.waiting_since,
        JoinRequest.ended_at,
        JoinRequest.decided_by,
        JoinRequest.answer,
        JoinRequest.offered_until,
    ).join(Group, Group.id == JoinRequest.group_id)


@cache
def _ending(columns: tuple[str, ...], *, of_one: bool) -> ReturningUpdate[*tuple[Any, ...]]:
    rows = cast("Table", JoinRequest.__table__)
    ended = update(rows).where(rows.c.group_id == bindparam("of_group"), rows.c.state.in_(OPEN_STATES))
    if of_one:
        ended = ended.where(rows.c.account_id == bindparam("of_account"))
    return ended.values({name: bindparam(f"to_{name}") for name in columns}).returning(rows.c.id, rows.c.public_id)


@cache
def _waiting_name_keys() -> Select[str]:
    is_anothers = or_(JoinRequest.account_id.is_(None), JoinRequest.account_id != bindparam("apart_from"))
    waiting = (Group.room_id == bindparam("room_id"), JoinRequest.state == RequestState.WAITING, is_anothers)
    return select(JoinRequest.name_key).join(Group, Group.id == JoinRequest.group_id).where(*waiting)


@cache
def _group_id() -> Select[int]:
    return select(Group.id).where(Group.public_id == bindparam("group"))


@cache
def _request() -> Select[*tuple[Any, ...]]:
    return _requests().where(JoinRequest.public_id == bindparam("request"))


@cache
def _waiting_request() -> Select[str]:
    theirs = (JoinRequest.group_id == bindparam("group_id"), JoinRequest.account_id == bindparam("account_id"))
    waiting = select(JoinRequest.public_id).where(*theirs, JoinRequest.state == RequestState.WAITING)
    return waiting.order_by(JoinRequest.id).limit(1)
