"""Whoever was in a group is offered a place in the one that continues it, in the moment when it is published.

Nobody is moved: a place is held for each, and each answers for themselves, with a name, the rules and consents asked
anew. Who has said no is not asked twice, be the group published again; an offer of whose days have changed since is
made anew, for a yes was to those days.
"""

from datetime import datetime, timedelta
from typing import Final

from app.accounts import service as accounts
from app.base.ids import random_id
from app.db.database import WriteSession
from app.groups import queries as group_queries
from app.groups import service as groups
from app.groups.access import INVITATION_LIFE
from app.groups.door.offer import LAPSES_AT
from app.groups.law import MAX_SIZE, GroupLaw
from app.groups.renewal import queries
from app.groups.renewal.offered import OfferState
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Place, Standing
from app.texts.dates import HELSINKI

OFFERS_LAST: Final = timedelta(days=14)
RENEWAL_LETTER: Final = "renewal_letter"
# Whoever is set aside or has gone is not asked (domain.md section 6).
_LIVE: Final = (Place.HERE, Place.PAUSED)


def make_offers(session: WriteSession, queue: JobQueue, group_id: int, now: datetime) -> None:
    """Holds a place for everybody who has a live one in the group that this one continues, and has them told.

    Where more are asked than there are places, the group grows, to the hard limit; who came first is asked first. The
    caller holds the group's lock and has no room's.
    """
    former = queries.find_former(session, group_id)
    if former is None:
        return
    # Under the room's lock: who is set aside or removed at this moment is asked before it or not at all.
    former_room = rooms.find_public_id(session, former.room_id) or ""
    rooms.lock_room(session, former_room)
    law = groups.read_law(session, group_id)
    asked = _list_asked(session, law, (former.id, former_room), now)
    taken = law.members + law.offers
    size = max(law.size, min(MAX_SIZE, taken + len(asked)))
    if size > law.size:
        group_queries.update_group(session, group_id, {"size": size})
    until = datetime.combine(now.astimezone(HELSINKI).date() + OFFERS_LAST, LAPSES_AT, HELSINKI)
    for account_id in asked[: max(0, size - taken)]:
        of = {"group_id": group_id, "former_id": former.id, "account_id": account_id}
        facts = {"public_id": random_id(), "state": OfferState.OPEN, "offered_until": until, "created_at": now}
        offer_id = queries.insert_offer(session, {**of, **facts, "ended_at": None})
        queue.enqueue(session, RENEWAL_LETTER, {"offer_id": offer_id})


def _list_asked(session: WriteSession, law: GroupLaw, former: tuple[int, str], now: datetime) -> list[int]:
    """The accounts to ask, in order of joining: not who is in already, was asked to lead it, or has said no."""
    former_id, former_room = former
    room = rooms.find_public_id(session, law.room_id) or ""
    seated = [row.account_id for row in queries.list_seated(session, former_id)]
    pairs = {(of, account_id) for of in (former_room, room) for account_id in seated}
    standings = rooms.list_standings(session, pairs) if pairs else {}
    # Who is asked to lead it has another way in; who works for the federation sits in no group.
    others = {*queries.list_declined(session, law.id), *accounts.list_staff_ids(session)}
    others |= set(queries.list_invited(session, law.id, now - INVITATION_LIFE))
    return [
        account_id
        for account_id in dict.fromkeys(seated)
        if account_id not in others
        and _is_live(standings.get((former_room, account_id)))
        and _is_outside(standings.get((room, account_id)), now)
    ]


def _is_live(standing: Standing | None) -> bool:
    return standing is not None and standing.place in _LIVE and not standing.is_blocked


def _is_outside(standing: Standing | None, now: datetime) -> bool:
    return standing is None or (standing.place == Place.LEFT and not standing.is_bound(now))
