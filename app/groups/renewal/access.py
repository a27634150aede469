"""The only place that judges whose an offer is."""

from sqlalchemy.orm import Session

from app.base.errors import NotFound
from app.base.ids import may_be_id
from app.groups.renewal import queries
from app.groups.renewal.offered import OfferState, RenewalFacts
from app.rooms import service as rooms


def require_own_offer(session: Session, account_id: int, offer: str) -> RenewalFacts:
    """The person's own offer, open or ended. Raises NotFound for missing ones and for other people's."""
    row = queries.find_offer(session, offer) if may_be_id(offer) else None
    if row is None or row.account_id != account_id:
        raise NotFound
    return facts_of(row)


def find_offer_of_letter(session: Session, offer_id: int) -> RenewalFacts | None:
    """The offer of which a letter tells, while it stands."""
    row = queries.find_offer_by_id(session, offer_id)
    return facts_of(row) if row is not None and row.state == OfferState.OPEN else None


def list_own_offers(session: Session, account_id: int) -> list[RenewalFacts]:
    """The places that are held for this account."""
    return [facts_of(row) for row in queries.list_open_offers(session, account_id)]


def find_offer_from(session: Session, account_id: int, room: str) -> RenewalFacts | None:
    """The place that is held for this account as somebody of the group with this room."""
    room_id = rooms.find_room_id(session, room)
    return next((one for one in list_own_offers(session, account_id) if one.former_room_id == room_id), None)


def facts_of(row: queries.Found) -> RenewalFacts:
    """The row as a value."""
    facts = row._asdict()
    return RenewalFacts(**{**facts, "state": OfferState(row.state)})
