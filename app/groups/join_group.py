"""The first visit: a name, the house rules, consents, and with them a place in the room."""

from dataclasses import dataclass
from datetime import datetime

from app.accounts.consents import give_consents
from app.base.clock import Clock
from app.base.errors import AppError, BadInput, NotFound
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.groups import access, queries
from app.groups.access import OpenInvitation
from app.groups.agreements import OPTIONAL_PURPOSES, REQUIRED_PURPOSE, RULES_PURPOSE, VERSIONS
from app.groups.cushions import choose_cushion
from app.groups.events import joined_event
from app.groups.law import GroupClock, refusal_at_door
from app.groups.names import require_name
from app.groups.people import PersonView
from app.groups.table import find_taken
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import NewMember


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """What someone answered: the name as typed, and the purposes they said yes to."""

    name: str
    accepts_rules: bool
    consents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who is about to sit down: the account, what the others will see, and what was agreed to."""

    account_id: int
    person: PersonView
    name_key: str
    versions: dict[str, str]


class JoinGroup:
    """Turns an open invitation into a membership, once. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, publisher: Publishes, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._publisher = publisher
        self._group_clock = group_clock

    def join(self, account_id: int, invitation: str, visit: FirstVisit) -> str:
        """The room's outward id; the membership, its consents and `joined` are on disk, or nothing is.

        A second tab that comes late gets the same room and makes nothing. Raises NotFound for an invitation that is
        not this account's to follow, BadInput on `name` (see `names.require_name`, and `name_taken`), on `rules`
        (`rules_needed`) and on `keep_words` (`consent_needed`), DoorShut and GroupFull by the law of the group.
        """
        name = require_name(visit.name)
        versions = _agreed_versions(visit)
        with self._database.transaction() as session:
            outcome = self._join(session, account_id, invitation, name, versions)
        # Raised only now: what the clock brought to the group stands, whatever became of this person.
        if isinstance(outcome, AppError):
            raise outcome
        return outcome

    def _join(
        self, session: WriteSession, account_id: int, invitation: str, named: tuple[str, str], versions: dict[str, str]
    ) -> str | AppError:
        group_id, room_id = access.require_addressee(session, account_id, invitation)
        law = self._group_clock.advance(session, group_id)
        now = self._clock.now()
        room = rooms.find_public_id(session, room_id) or ""
        standing = rooms.lock_standing(session, room, account_id)
        if standing is not None and standing.place in (Place.HERE, Place.ASIDE):
            return room
        found = access.require_invitation(session, account_id, invitation, now)
        if standing is not None and standing.place == Place.REMOVED:
            raise NotFound
        if (refusal := refusal_at_door(law, found.role, now)) is not None:
            return refusal
        name, key = named
        taken = find_taken(session, room_id)
        if key in taken.name_keys:
            raise BadInput("name_taken", field="name")
        cushion = choose_cushion(found.public_id, taken.cushions)
        person = PersonView(random_id(), name, found.role, cushion.motif, cushion.yarn, "here")
        self._seat(session, found, Newcomer(account_id, person, key, versions), room=room, now=now)
        return room

    def _seat(
        self, session: WriteSession, invitation: OpenInvitation, newcomer: Newcomer, *, room: str, now: datetime
    ) -> None:
        person = newcomer.person
        queries.insert_membership(
            session,
            {
                "group_id": invitation.group_id,
                "account_id": newcomer.account_id,
                "member_id": person.member,
                "role": person.role,
                "state": "here",
                "display_name": person.name,
                "name_key": newcomer.name_key,
                "motif": person.motif,
                "yarn": person.yarn,
                "joined_at": now,
            },
        )
        give_consents(session, newcomer.account_id, invitation.group, newcomer.versions, now=now)
        queries.end_invitation(session, invitation.id, "joined", now)
        member = NewMember(newcomer.account_id, person.member, person.role)
        number = rooms.add_member(session, invitation.room_id, member, now)
        event = joined_event(room, number, now, person)
        session.after_commit(lambda: self._publisher.publish([event]))


def _agreed_versions(visit: FirstVisit) -> dict[str, str]:
    if not visit.accepts_rules:
        raise BadInput("rules_needed", field="rules")
    if REQUIRED_PURPOSE not in visit.consents:
        raise BadInput("consent_needed", field=REQUIRED_PURPOSE)
    agreed = [RULES_PURPOSE, REQUIRED_PURPOSE, *(name for name in OPTIONAL_PURPOSES if name in visit.consents)]
    return {purpose: VERSIONS[purpose] for purpose in agreed}
