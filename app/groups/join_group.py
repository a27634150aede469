"""The first visit: a name, the house rules, consents, and with them a place in the room."""

from dataclasses import dataclass
from datetime import datetime

from app.accounts.consents import give_consents
from app.base.clock import Clock
from app.base.errors import AppError, BadInput, NotFound
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.groups import access
from app.groups.access import OpenInvitation
from app.groups.cushions import choose_cushion
from app.groups.door.places import is_held_for
from app.groups.door.request import agreed_versions, with_rules_read
from app.groups.invitations import queries as invitation_queries
from app.groups.invitations.shut import find_closed
from app.groups.law import GroupClock, GroupLaw, StandInsFull, refusal_at_door
from app.groups.letters import tell_of_yes
from app.groups.names import require_name
from app.groups.people import PersonView
from app.groups.plans.rules import read_rules
from app.groups.seat import Newcomer, Seats, Table
from app.groups.substitutes.stand_in import KeptStandIn, find_stand_in, is_stand_in, write_stand_in
from app.groups.table import find_taken
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Place, Standing


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """What someone answered: the name as typed, and the purposes they said yes to."""

    name: str
    accepts_rules: bool
    consents: frozenset[str]
    # Of the house rules that stood on the page.
    rules_version: str = ""


class JoinGroup:
    """Turns an open invitation into a membership, once. Safe from any thread."""

    def __init__(
        self, database: Database, clock: Clock, seats: Seats, *, queue: JobQueue, group_clock: GroupClock
    ) -> None:
        self._database = database
        self._clock = clock
        self._seats = seats
        self._queue = queue
        self._group_clock = group_clock

    def join(self, account_id: int, invitation: str, visit: FirstVisit) -> str | None:
        """The room's outward id; the membership, its consents and `joined` are on disk, or nothing is.

        None for a group's stand-in, who has promised and has no place in the room until they are called.

        A second tab that comes late gets the same room and makes nothing. Raises NotFound for an invitation that is
        not this account's to follow, BadInput on `name` (`names.require_name`, `name_taken`, `staff_outside`, and
        `left_bound` for who left while set aside: they ask, and a leader answers), on `rules` (`rules_needed`, and
        `rules_changed` where the page showed other ones) and on `keep_words` (`consent_needed`), DoorShut, GroupFull,
        LeadersFull and StandInsFull by the law of the group.
        """
        name = require_name(visit.name)
        agreed_versions(accepts_rules=visit.accepts_rules, consents=visit.consents)
        with self._database.transaction() as session:
            outcome = self._join(session, account_id, invitation, name, visit)
        # Raised only now: what the clock brought to the group stands, whatever became of this person.
        if isinstance(outcome, AppError):
            raise outcome
        return outcome

    def _join(
        self, session: WriteSession, account_id: int, invitation: str, named: tuple[str, str], visit: FirstVisit
    ) -> str | AppError | None:
        group_id, room_id = access.require_addressee(session, account_id, invitation)
        law = self._group_clock.advance(session, group_id)
        now = self._clock.now()
        room = rooms.find_public_id(session, room_id) or ""
        standing = rooms.lock_standing(session, room, account_id)
        is_promised = is_stand_in(session, group_id, account_id)
        if is_promised or (standing is not None and standing.has_place):
            return room if standing is not None and standing.place != Place.LEFT else None
        if (closed := find_closed(session, law, account_id, invitation, now=now)) is not None:
            return closed
        found = access.require_invitation(session, account_id, invitation, now)
        access.require_no_staff(session, account_id, "name")
        _require_free_to_come(standing, now)
        # Whoever was offered a place comes to it by an invitation as well.
        is_offered = is_held_for(session, law, account_id)
        if (refusal := refusal_at_door(law, found.role, now, way=found.way, is_offered=is_offered)) is not None:
            return refusal
        versions = _agreed(session, group_id, visit)
        name, key = named
        taken = find_taken(session, room_id, apart_from=account_id)
        if key in taken.name_keys:
            raise BadInput("name_taken", field="name")
        cushion = choose_cushion(found.public_id, taken.cushions)
        if found.way == "substitute":
            give_consents(session, account_id, found.group, versions, now=now)
            kept = KeptStandIn(random_id(), law.id, account_id, name, key, cushion, found.group, found.group_name)
            return self._promise(session, law, found, kept)
        person = PersonView(random_id(), name, found.role, cushion.motif, cushion.yarn, "here")
        invitation_queries.end_invitation(session, found.id, "joined", now)
        self._seats.seat(session, Table(law, room), Newcomer(account_id, person, key, found.way), now)
        give_consents(session, account_id, found.group, versions, now=now)
        if found.role == "leader":
            tell_of_yes(session, self._queue, found, account_id)
            # Asked once more, the clock tells a group without a leader that it has one.
            self._group_clock.advance(session, group_id)
        return room

    def _promise(self, session: WriteSession, law: GroupLaw, found: OpenInvitation, kept: KeptStandIn) -> str | None:
        """They are the group's stand-in; where a call waited for one, they have come by it into the room, returned."""
        if find_stand_in(session, law.id) is not None:
            raise StandInsFull
        invitation_queries.end_invitation(session, found.id, "joined", self._clock.now())
        write_stand_in(session, law, kept, self._clock.now())
        tell_of_yes(session, self._queue, found, kept.account_id)
        # Asked once more, the clock answers a call that waited.
        self._group_clock.advance(session, law.id)
        return access.find_room_behind(session, kept.account_id, found.public_id)


def _agreed(session: WriteSession, group_id: int, visit: FirstVisit) -> dict[str, str]:
    """What the person agrees to, judged under the group's lock: its rules may have changed since they read them."""
    versions = agreed_versions(accepts_rules=visit.accepts_rules, consents=visit.consents)
    return with_rules_read(versions, read_rules(session, group_id), visit.rules_version)


def _require_free_to_come(standing: Standing | None, now: datetime) -> None:
    if standing is not None and standing.place == Place.REMOVED:
        raise NotFound
    if standing is not None and standing.is_bound(now):
        raise BadInput("left_bound", field="name")
