"""All the SQL of invitations."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import Row, Select, Table, Update, and_, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row_for_id
from app.groups.models import Group, Invitation
from app.groups.queries import law_facts

Found = Row[*tuple[Any, ...]]
MAX_INVITATIONS = 500


def insert_invitation(session: Session, values: Mapping[str, Any]) -> int:
    """The new invitation's inner id."""
    return insert_row_for_id(session, Invitation, values)


def find_invitation(session: Session, invitation: str) -> Found | None:
    """An invitation by its public id, with its group."""
    return session.execute(_invitation(), {"invitation": invitation}).first()


def find_invitation_by_id(session: Session, invitation_id: int) -> Found | None:
    """The invitation that a letter's job names."""
    return session.execute(_invitations().where(Invitation.id == invitation_id)).first()


def list_open_invitations_of(session: Session, account_id: int, sent_after: datetime) -> Sequence[Found]:
    """The account's open invitations that are fresh enough to be followed, the oldest first."""
    return session.execute(_open_invitations_of(), {"account_id": account_id, "sent_after": sent_after}).all()


def list_invitations(session: Session, group_id: int) -> Sequence[Found]:
    """Invitations of a group in order of sending: what was sent when and what came of it, not to whom."""
    return session.execute(
        select(Invitation.public_id, Invitation.role, Invitation.state, Invitation.created_at)
        .where(Invitation.group_id == group_id)
        .order_by(Invitation.id)
        .limit(MAX_INVITATIONS)
    ).all()


def count_invitations(session: Session, group_id: int, sent_after: datetime) -> int:
    """How many invitations the group has sent since, whatever became of them."""
    sent = (Invitation.group_id == group_id, Invitation.created_at > sent_after)
    return session.execute(select(func.count(Invitation.id)).where(*sent)).scalar_one()


def count_open_to_lead(session: Session, group_id: int, sent_after: datetime, *, ways: Collection[str]) -> int:
    """How many invitations to lead the group, by these ways, still stand."""
    asked = {"group_id": group_id, "sent_after": sent_after, "ways": list(ways)}
    return session.execute(_open_to_lead(), asked).scalar_one()


def is_answer_missing(
    session: Session, group_id: int, *, ways: Collection[str], sent_after: datetime, declined_after: datetime
) -> bool:
    """Whether an invitation to lead the group, by these ways, still stands, or its no may be taken back."""
    stands = and_(Invitation.state == "open", Invitation.created_at > sent_after)
    may_change = and_(Invitation.state == "declined", Invitation.ended_at > declined_after)
    to_lead = (Invitation.group_id == group_id, Invitation.role == "leader", Invitation.way.in_(ways))
    answered = or_(stands, may_change)
    return session.execute(select(Invitation.id).where(*to_lead, answered).limit(1)).first() is not None


def end_invitation(session: Session, invitation_id: int, state: str, now: datetime) -> bool:
    """Ends an open invitation as `joined`, `declined` or `taken_back`. False when it was ended already."""
    ended = session.execute(
        update(Invitation)
        .where(Invitation.id == invitation_id, Invitation.state == "open")
        .values(state=state, ended_at=now)
        .returning(Invitation.id)
        .execution_options(synchronize_session=False)
    ).first()
    return ended is not None


def end_open_invitations_of(
    session: Session, group_id: int, account_id: int, now: datetime, *, ways: Collection[str] | None = None
) -> None:
    """Takes back whatever still leads this account into the group: who is in needs none, who left comes anew.

    `ways`: only what came by these.
    """
    asked = {"of_group": group_id, "of_account": account_id, "now": now, "ways": list(ways or ())}
    session.execute(_taking_back(by_ways=ways is not None), asked)


def close_invitations(
    session: Session, group_id: int, now: datetime, *, roles: Collection[str] = (), ways: Collection[str] = ()
) -> None:
    """Ends the group's open invitations as `closed`; only those of these roles and ways, where any are given."""
    narrowed = [column.in_(wanted) for column, wanted in ((Invitation.role, roles), (Invitation.way, ways)) if wanted]
    session.execute(
        update(Invitation)
        .where(Invitation.group_id == group_id, Invitation.state == "open", *narrowed)
        .values(state="closed", ended_at=now)
        .execution_options(synchronize_session=False)
    )


def list_laws(session: Session, group_ids: Collection[int]) -> Sequence[Found]:
    """What the law asks about these groups, in the order of `GroupLaw`; no statement for none."""
    if not group_ids:
        return ()
    return session.execute(law_facts().where(Group.id.in_(group_ids))).all()


def end_change_of_mind(session: Session, invitation_id: int) -> bool:
    """A no stays a no from now on: those who asked have taken their invitation back. False where it was none."""
    ended = session.execute(
        update(Invitation)
        .where(Invitation.id == invitation_id, Invitation.state == "declined")
        .values(state="taken_back")
        .returning(Invitation.id)
        .execution_options(synchronize_session=False)
    ).first()
    return ended is not None


def reopen_invitation(session: Session, invitation_id: int) -> None:
    """Takes back the no to an invitation. The caller holds the group's lock and has seen that it was declined."""
    session.execute(
        update(Invitation)
        .where(Invitation.id == invitation_id, Invitation.state == "declined")
        .values(state="open", ended_at=None)
        .execution_options(synchronize_session=False)
    )


def end_invitations_before(session: Session, sent_before: datetime, *, now: datetime, limit: int) -> int:
    """Ends open invitations that nobody followed. Returns how many, at most `limit`."""
    old = select(Invitation.id).where(Invitation.state == "open", Invitation.created_at <= sent_before).limit(limit)
    ended = session.scalars(
        update(Invitation)
        .where(Invitation.id.in_(old), Invitation.state == "open")
        .values(state="expired", ended_at=now)
        .returning(Invitation.id)
        .execution_options(synchronize_session=False)
    )
    return len(ended.all())


def delete_ended_invitations(session: Session, ended_before: datetime, *, limit: int) -> int:
    """Removes invitations that ended long ago. Returns how many, at most `limit`."""
    old = select(Invitation.id).where(Invitation.ended_at <= ended_before).limit(limit)
    gone = session.scalars(delete(Invitation).where(Invitation.id.in_(old)).returning(Invitation.id))
    return len(gone.all())


def list_invitation_rows_of(session: Session, account_id: int) -> Sequence[Found]:
    """Every invitation that the account got, with its group's name."""
    return session.execute(_invitations().where(Invitation.account_id == account_id).order_by(Invitation.id)).all()


def delete_invitations_of(session: Session, account_id: int) -> None:
    """Takes back whatever leads this account into a group."""
    session.execute(delete(Invitation).where(Invitation.account_id == account_id))


def _invitations() -> Select[*tuple[Any, ...]]:
    return select(
        Invitation.id,
        Invitation.public_id,
        Invitation.account_id,
        Invitation.role,
        Invitation.way,
        Invitation.state,
        Invitation.created_at,
        Invitation.ended_at,
        Group.id.label("group_id"),
        Group.public_id.label("group"),
        Group.name.label("group_name"),
        Group.language.label("group_language"),
        Group.room_id,
    ).join(Group, Group.id == Invitation.group_id)


@cache
def _taking_back(*, by_ways: bool) -> Update:
    rows = cast("Table", Invitation.__table__)
    theirs = (rows.c.group_id == bindparam("of_group"), rows.c.account_id == bindparam("of_account"))
    back = update(rows).where(*theirs, rows.c.state == "open").values(state="taken_back", ended_at=bindparam("now"))
    return back.where(rows.c.way.in_(bindparam("ways", expanding=True))) if by_ways else back


@cache
def _invitation() -> Select[*tuple[Any, ...]]:
    return _invitations().where(Invitation.public_id == bindparam("invitation"))


@cache
def _open_invitations_of() -> Select[*tuple[Any, ...]]:
    fresh = (Invitation.state == "open", Invitation.created_at > bindparam("sent_after"))
    theirs = _invitations().where(Invitation.account_id == bindparam("account_id"), *fresh)
    return theirs.order_by(Invitation.id).limit(MAX_INVITATIONS)


@cache
def _open_to_lead() -> Select[int]:
    fresh = (Invitation.state == "open", Invitation.created_at > bindparam("sent_after"))
    by_these_ways = Invitation.way.in_(bindparam("ways", expanding=True))
    to_lead = (Invitation.group_id == bindparam("group_id"), Invitation.role == "leader", by_these_ways)
    return select(func.count(Invitation.id)).where(*to_lead, *fresh)
