"""All the SQL of what ties accounts to groups. Groups that were forgotten have none of these rows any more."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, or_, select
from sqlalchemy.orm import Session

from app.groups.door.request import OPEN_STATES
from app.groups.models import Invitation, JoinRequest, Membership, RenewalOffer, StandIn
from app.groups.renewal.offered import OfferState
from app.rooms.access import Place


def list_members(session: Session, account_ids: Collection[int], *, removed_after: datetime) -> set[int]:
    """Those who are in a group, whatever it or their place in it is like, or were removed from one since then."""
    asked = {"account_ids": list(account_ids), "removed_after": removed_after}
    return set(session.scalars(_members(), asked))


def list_stand_ins(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those who have promised to lead when the leaders cannot."""
    return set(session.scalars(_stand_ins(), {"account_ids": list(account_ids)}))


def list_invited(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those who have not answered an invitation yet."""
    return set(session.scalars(_invited(), {"account_ids": list(account_ids)}))


def list_offered(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those for whom a place is held in the group that continues theirs."""
    return set(session.scalars(_offered(), {"account_ids": list(account_ids)}))


def list_asking(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those whose wish to join waits for an answer."""
    return set(session.scalars(_asking(), {"account_ids": list(account_ids)}))


@cache
def _members() -> Select[int]:
    is_removed = and_(Membership.state == Place.REMOVED, Membership.ended_at > bindparam("removed_after"))
    return _tied(Membership.account_id, or_(Membership.ended_at.is_(None), is_removed))


@cache
def _stand_ins() -> Select[int]:
    return _tied(StandIn.account_id)


@cache
def _invited() -> Select[int]:
    return _tied(Invitation.account_id, Invitation.state == "open")


@cache
def _offered() -> Select[int]:
    return _tied(RenewalOffer.account_id, RenewalOffer.state == OfferState.OPEN)


@cache
def _asking() -> Select[int]:
    return _tied(JoinRequest.account_id, JoinRequest.state.in_(OPEN_STATES))


def _tied(account_id: Any, *held: ColumnElement[bool]) -> Select[int]:
    return select(account_id).where(account_id.in_(bindparam("account_ids", expanding=True)), *held)
