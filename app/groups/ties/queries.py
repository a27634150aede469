"""All the SQL of what ties accounts to groups. Groups that were forgotten have none of these rows any more."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from app.groups.door.request import OPEN_STATES
from app.groups.models import Invitation, JoinRequest, Membership, RenewalOffer, StandIn
from app.groups.renewal.offered import OfferState
from app.rooms.access import Place


def list_members(session: Session, account_ids: Collection[int], *, removed_after: datetime) -> set[int]:
    """Those who are in a group, whatever it or their place in it is like, or were removed from one since then."""
    is_removed = and_(Membership.state == Place.REMOVED, Membership.ended_at > removed_after)
    return _tied(session, Membership.account_id, account_ids, or_(Membership.ended_at.is_(None), is_removed))


def list_stand_ins(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those who have promised to lead when the leaders cannot."""
    return _tied(session, StandIn.account_id, account_ids)


def list_invited(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those who have not answered an invitation yet."""
    return _tied(session, Invitation.account_id, account_ids, Invitation.state == "open")


def list_offered(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those for whom a place is held in the group that continues theirs."""
    return _tied(session, RenewalOffer.account_id, account_ids, RenewalOffer.state == OfferState.OPEN)


def list_asking(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those whose wish to join waits for an answer."""
    return _tied(session, JoinRequest.account_id, account_ids, JoinRequest.state.in_(OPEN_STATES))


def _tied(session: Session, account_id: Any, account_ids: Collection[int], *held: ColumnElement[bool]) -> set[int]:
    return set(session.scalars(select(account_id).where(account_id.in_(account_ids), *held)))
