"""Somebody of a group that goes on answers the place that is held for them in the next one."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.consents import give_consents
from app.base.clock import Clock
from app.base.errors import AppError, BadInput
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.groups import queries as group_queries
from app.groups import service as groups
from app.groups.access import require_no_staff
from app.groups.cushions import Cushion, choose_cushion
from app.groups.door.access import JOINABLE
from app.groups.door.request import agreed_versions, with_rules_read
from app.groups.house_rules import HouseRules
from app.groups.join_group import FirstVisit
from app.groups.law import GroupClock, GroupLaw, is_shut, refusal_at_door
from app.groups.lifecycle import GroupState
from app.groups.names import require_name
from app.groups.people import PersonView
from app.groups.plans import service as plans
from app.groups.plans.plan import Plan
from app.groups.plans.rules import read_rules
from app.groups.renewal import queries
from app.groups.renewal.access import require_own_offer
from app.groups.renewal.ending import end_offers
from app.groups.renewal.offered import Offered, OfferState, RenewalFacts
from app.groups.seat import Newcomer, Seats, Table
from app.groups.table import find_taken
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Place


@dataclass(frozen=True, slots=True)
class OfferView:
    """An offer as its page shows it. `room`: where its person has a place by now; `is_open`: a yes would count.

    `is_at_door`: the group takes in whoever asks.
    """

    facts: RenewalFacts
    law: GroupLaw
    plan: Plan | None
    name: str | None
    leaders: list[str]
    cushion: Cushion
    room: str | None
    is_open: bool
    is_at_door: bool

    @property
    def house_rules(self) -> HouseRules:
        """What a yes agrees to."""
        return self.plan.house_rules if self.plan else HouseRules()

    @property
    def until(self) -> datetime:
        """Until when the place is held: whichever comes first of its last evening and the group's start."""
        return min(self.facts.offered_until, self.law.first_meeting_at or self.facts.offered_until)


class AnswerOffer:
    """The use cases. Safe from any thread."""

    def __init__(
        self, database: Database, clock: Clock, seats: Seats, *, queue: JobQueue, group_clock: GroupClock
    ) -> None:
        self._database = database
        self._clock = clock
        self._seats = seats
        self._queue = queue
        self._group_clock = group_clock

    def find(self, account_id: int, offer: str) -> OfferView:
        """The person's own offer, with the name that they have in the former group. Raises NotFound."""
        with self._database.read() as session:
            return self._view(session, require_own_offer(session, account_id, offer))

    def accept(self, account_id: int, offer: str, visit: FirstVisit) -> str | None:
        """The room in which the person has sat down; once, however often it is called.

        None where the place is held no more: the page of the offer tells what is so. Raises NotFound for anything but
        the person's own offer, BadInput on `name` (`names.require_name`, `name_taken`, `staff_outside`, `left_bound`),
        on `rules` (`rules_needed`, and `rules_changed` where the page showed other ones) and on `keep_words`
        (`consent_needed`); DoorShut and GroupFull by the law.
        """
        name, key = require_name(visit.name)
        agreed_versions(accepts_rules=visit.accepts_rules, consents=visit.consents)
        with self._database.transaction() as session:
            law, room = self._lock(session, require_own_offer(session, account_id, offer))
            outcome = self._accept(session, Table(law, room), (account_id, offer), (name, key), visit)
        # Raised only now: what the clock brought to the group stands.
        if isinstance(outcome, AppError):
            raise outcome
        return outcome

    def decline(self, account_id: int, offer: str) -> None:
        """The person says no, of which nobody is told; twice changes nothing. Raises NotFound."""
        with self._database.transaction() as session:
            found = require_own_offer(session, account_id, offer)
            self._lock(session, found)
            mine = Offered(group_id=found.group_id, account_id=account_id)
            end_offers(session, self._queue, mine, OfferState.DECLINED, self._clock.now())

    def _lock(self, session: WriteSession, found: RenewalFacts) -> tuple[GroupLaw, str]:
        """The locks of the group, then of both rooms in the order of all, and only then what the clock brings.

        Whoever is being set aside or removed there has lost the place or has sat down, and nothing between.
        """
        group_queries.lock_group(session, found.group_id)
        ids = (found.former_room_id, found.room_id)
        former, room = (rooms.find_public_id(session, room_id) or "" for room_id in ids)
        rooms.lock_standings(session, {(of, found.account_id) for of in (former, room)})
        return self._group_clock.advance(session, found.group_id), room

    def _accept(
        self,
        session: WriteSession,
        table: Table,
        whose: tuple[int, str],
        named: tuple[str, str],
        visit: FirstVisit,
    ) -> str | AppError | None:
        account_id, offer = whose
        standing = rooms.find_standing(session, table.room, account_id)
        if standing is not None and standing.place != Place.LEFT:
            return table.room
        # Read again under the locks: the clock may have let it lapse just now.
        found, now = require_own_offer(session, account_id, offer), self._clock.now()
        if found.state != OfferState.OPEN or table.law.state != GroupState.RECRUITING:
            return None
        require_no_staff(session, account_id, "name")
        if standing is not None and standing.is_bound(now):
            return BadInput("left_bound", field="name")
        refusal = refusal_at_door(table.law, "member", now, is_offered=True)
        if refusal is not None:
            return refusal
        # Judged under the lock, and before anything is written.
        agreed = agreed_versions(accepts_rules=visit.accepts_rules, consents=visit.consents)
        agreed = with_rules_read(agreed, read_rules(session, table.law.id), visit.rules_version)
        (name, key), taken = named, find_taken(session, table.law.room_id, apart_from=account_id)
        if key in taken.name_keys:
            return BadInput("name_taken", field="name")
        cushion = choose_cushion(found.public_id, taken.cushions)
        person = PersonView(random_id(), name, "member", cushion.motif, cushion.yarn, "here")
        self._seats.seat(session, table, Newcomer(account_id, person, key), now)
        give_consents(session, account_id, found.group, agreed, now=now)
        return table.room

    def _view(self, session: Session, found: RenewalFacts) -> OfferView:
        law, now = groups.read_law(session, found.group_id), self._clock.now()
        room = rooms.find_public_id(session, found.room_id) or ""
        standing = rooms.find_standing(session, room, found.account_id)
        taken = find_taken(session, found.room_id, apart_from=found.account_id)
        view = OfferView(
            found,
            law,
            plans.find_plan(session, found.group),
            queries.find_name(session, found.former_id, found.account_id),
            plans.list_leaders(session, found.group_id, now).names,
            choose_cushion(found.public_id, taken.cushions),
            room if standing is not None and standing.place != Place.LEFT else None,
            is_open=False,
            is_at_door=law.state in JOINABLE and not is_shut(law, now),
        )
        stands = found.state == OfferState.OPEN and law.state == GroupState.RECRUITING
        return replace(view, is_open=stands and now < view.until)
