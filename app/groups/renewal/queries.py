"""All the SQL of renewals."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, or_, select, update
from sqlalchemy.orm import Session, aliased
from sqlalchemy.sql.dml import ReturningUpdate

from app.db.rows import insert_row, insert_row_for_id
from app.groups.models import Group, Invitation, Membership, Renewal, RenewalOffer
from app.groups.renewal.offered import Offered, OfferState

Found = Row[*tuple[Any, ...]]
_FORMER = aliased(Group)

# --- which group follows which


def insert_renewal(session: Session, group_id: int, next_id: int, now: datetime) -> None:
    """The group goes on as the next one."""
    insert_row(session, Renewal, {"group_id": group_id, "next_id": next_id, "created_at": now})


def copy_questions(session: Session, group_id: int, next_id: int) -> None:
    """The next group asks applicants what this one asks. The caller holds both groups' locks."""
    chosen = session.scalar(select(Group.join_questions).where(Group.id == group_id))
    session.execute(update(Group).where(Group.id == next_id).values(join_questions=chosen))


def delete_renewal_into(session: Session, next_id: int) -> None:
    """The next group will not be: whatever it would have continued may go on otherwise."""
    session.execute(delete(Renewal).where(Renewal.next_id == next_id))


def find_next(session: Session, group_id: int) -> Found | None:
    """(inner id, public id) of the group as which this one goes on."""
    found = select(Group.id, Group.public_id).join(Renewal, Renewal.next_id == Group.id)
    return session.execute(found.where(Renewal.group_id == group_id)).first()


def find_former(session: Session, group_id: int) -> Found | None:
    """(inner id, inner id of its room) of the group that this one continues."""
    found = select(Group.id, Group.room_id).join(Renewal, Renewal.group_id == Group.id)
    return session.execute(found.where(Renewal.next_id == group_id)).first()


# --- offers


def insert_offer(session: Session, values: Mapping[str, Any]) -> int:
    """The new offer's inner id."""
    return insert_row_for_id(session, RenewalOffer, values)


def end_offers(session: Session, of: Offered, values: Mapping[str, Any]) -> Sequence[int]:
    """Ends open offers. The inner ids of the groups whose places were held, one for each offer."""
    asked = {
        "of_group": of.group_id,
        "of_account": of.account_id,
        "former_room": of.former_room_id,
        "lapsing_at": of.lapsing_at,
    }
    said = {name: value for name, value in asked.items() if value is not None}
    new = {f"to_{name}": value for name, value in values.items()}
    return session.scalars(_ended_offers(tuple(said), tuple(values)), said | new).all()


def find_offer(session: Session, offer: str) -> Found | None:
    """An offer by its public id, in the order of `RenewalFacts`."""
    return session.execute(_offers().where(RenewalOffer.public_id == offer)).first()


def find_offer_by_id(session: Session, offer_id: int) -> Found | None:
    """The offer that a letter's job names."""
    return session.execute(_offers().where(RenewalOffer.id == offer_id)).first()


def list_open_offers(session: Session, account_id: int) -> Sequence[Found]:
    """The account's open offers, the oldest first."""
    mine = _offers().where(RenewalOffer.account_id == account_id, RenewalOffer.state == OfferState.OPEN)
    return session.execute(mine.order_by(RenewalOffer.id)).all()


def is_offered(session: Session, group_id: int, account_id: int) -> bool:
    """Whether a place of the group is held for this account."""
    held = select(RenewalOffer.id).where(
        RenewalOffer.group_id == group_id,
        RenewalOffer.account_id == account_id,
        RenewalOffer.state == OfferState.OPEN,
    )
    return session.scalar(held.limit(1)) is not None


def list_groups_offering(session: Session, account_id: int) -> Sequence[int]:
    """Inner ids of the groups in which a place is held for the account."""
    held = select(RenewalOffer.group_id).where(
        RenewalOffer.account_id == account_id, RenewalOffer.state == OfferState.OPEN
    )
    return session.scalars(held.distinct()).all()


def list_declined(session: Session, group_id: int) -> Sequence[int]:
    """The accounts that have said no to a place in this group."""
    said_no = (RenewalOffer.group_id == group_id, RenewalOffer.state == OfferState.DECLINED)
    return session.scalars(select(RenewalOffer.account_id).where(*said_no)).all()


def list_invited(session: Session, group_id: int, sent_after: datetime) -> Sequence[int]:
    """The accounts that an invitation leads into this group."""
    fresh = (Invitation.group_id == group_id, Invitation.state == "open", Invitation.created_at > sent_after)
    return session.scalars(select(Invitation.account_id).where(*fresh)).all()


def list_seated(session: Session, group_id: int) -> Sequence[Found]:
    """(account, outward member id) of who sits in a group as member or leader, in order of joining."""
    return session.execute(
        select(Membership.account_id, Membership.member_id)
        .where(Membership.group_id == group_id, Membership.state == "here", Membership.role.in_(("member", "leader")))
        .order_by(Membership.id)
    ).all()


def find_name(session: Session, group_id: int, account_id: int) -> str | None:
    """What somebody is called in a group now."""
    named = (Membership.group_id == group_id, Membership.account_id == account_id, Membership.state == "here")
    return session.scalar(select(Membership.display_name).where(*named).order_by(Membership.id.desc()).limit(1))


# --- one person's rows and old ones, for privacy.py


def list_offers_of(session: Session, account_id: int) -> Sequence[Found]:
    """Every offer to an account."""
    return session.execute(_offers().where(RenewalOffer.account_id == account_id).order_by(RenewalOffer.id)).all()


def delete_offers_of(session: Session, account_id: int) -> None:
    """Forgets what was offered to the account."""
    session.execute(delete(RenewalOffer).where(RenewalOffer.account_id == account_id))


def delete_offers_of_groups(session: Session, group_ids: Collection[int]) -> None:
    """Forgets what was offered in these groups, and to the people of these groups in others."""
    theirs = or_(RenewalOffer.group_id.in_(group_ids), RenewalOffer.former_id.in_(group_ids))
    session.execute(delete(RenewalOffer).where(theirs))


def delete_ended_offers(session: Session, ended_before: datetime, *, limit: int) -> int:
    """Removes offers that ended long ago. Returns how many, at most `limit`."""
    old = select(RenewalOffer.id).where(RenewalOffer.ended_at <= ended_before).limit(limit)
    gone = session.scalars(delete(RenewalOffer).where(RenewalOffer.id.in_(old)).returning(RenewalOffer.id))
    return len(gone.all())


def _offers() -> Select[*tuple[Any, ...]]:
    return (
        select(
            RenewalOffer.id,
            RenewalOffer.public_id,
            Group.id.label("group_id"),
            Group.public_id.label("group"),
            Group.name.label("group_name"),
            Group.room_id,
            RenewalOffer.former_id,
            _FORMER.room_id.label("former_room_id"),
            RenewalOffer.account_id,
            RenewalOffer.state,
            RenewalOffer.offered_until,
            RenewalOffer.created_at,
            RenewalOffer.ended_at,
        )
        .join(Group, Group.id == RenewalOffer.group_id)
        .join(_FORMER, _FORMER.id == RenewalOffer.former_id)
    )


@cache
def _ended_offers(said: tuple[str, ...], columns: tuple[str, ...]) -> ReturningUpdate[int]:
    of_room = select(Group.id).where(Group.room_id == bindparam("former_room"))
    all_of_it = {
        "of_group": RenewalOffer.group_id == bindparam("of_group"),
        "of_account": RenewalOffer.account_id == bindparam("of_account"),
        "former_room": RenewalOffer.former_id.in_(of_room),
        "lapsing_at": RenewalOffer.offered_until <= bindparam("lapsing_at"),
    }
    which = update(RenewalOffer).where(RenewalOffer.state == OfferState.OPEN, *(all_of_it[name] for name in said))
    ended = which.values({name: bindparam(f"to_{name}") for name in columns})
    return ended.returning(RenewalOffer.group_id).execution_options(synchronize_session=False)
