"""Founds what the plan says, by the use cases that pages call: nothing here knows a table."""

from collections.abc import Sequence

from app.accounts import service as accounts
from app.accounts.access import Person
from app.associations.create_association import CreateAssociation, NewAssociation
from app.demo.plan import (
    ASSOCIATION,
    CONTACT_ADDRESS,
    LANGUAGE,
    SECOND_CONTACT_ADDRESS,
    GroupPlan,
    Seat,
)
from app.groups import access as groups
from app.groups.agreements import REQUIRED_PURPOSE
from app.groups.found_group import FoundGroup, NewGroup
from app.groups.invite import Invite, NewInvitation
from app.groups.join_group import FirstVisit, JoinGroup
from app.main import House


class Seeding:
    """What one staff member founds. Blocks: not for the event loop."""

    def __init__(self, house: House, staff: Person) -> None:
        self._house = house
        self._staff = staff
        self._create = CreateAssociation(house.database, house.clock, house.jobs)
        self._found = FoundGroup(house.database, house.clock)
        self._invite = Invite(house.database, house.clock, house.jobs)
        self._join = JoinGroup(house.database, house.clock, house.realtime.publisher)

    def found_all(self, plans: Sequence[GroupPlan]) -> str:
        """The association with its contacts, and its groups. Returns the outward id of the first group's room."""
        contacts = NewAssociation(ASSOCIATION, CONTACT_ADDRESS, SECOND_CONTACT_ADDRESS)
        association = self._create.create(self._staff, contacts, language=LANGUAGE)
        rooms = [self._found_group(association, plan) for plan in plans]
        return rooms[0]

    def _found_group(self, association: str, plan: GroupPlan) -> str:
        group = self._found.found(self._staff, NewGroup(association, plan.name, LANGUAGE))
        for address in plan.invited:
            self._invite.invite(self._staff, group, NewInvitation(address, "member"))
        rooms = [self._seat(group, seat) for seat in plan.seats]
        return rooms[0]

    def _seat(self, group: str, seat: Seat) -> str:
        """Invited, and on the first visit at once, as the person would be with a name and two ticks."""
        self._invite.invite(self._staff, group, NewInvitation(seat.address, seat.role))
        now = self._house.clock.now()
        with self._house.database.transaction() as session:
            account_id = accounts.create_or_find_account(session, seat.address, LANGUAGE, now=now)
            invitations = groups.list_open_invitations(session, account_id, now)
        [invitation] = [found.public_id for found in invitations if found.group == group]
        visit = FirstVisit(seat.name, accepts_rules=True, consents=frozenset({REQUIRED_PURPOSE}))
        return self._join.join(account_id, invitation, visit)
