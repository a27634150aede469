"""Founds what the plan says, by the use cases that pages call: nothing here knows a table."""

from collections.abc import Callable, Sequence

from app.accounts import service as accounts
from app.accounts.access import Person
from app.associations.create_association import CreateAssociation, NewAssociation
from app.audit.entry import Doer
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
from app.groups.house_rules import HouseRules
from app.groups.invitations.invite import NewInvitation
from app.groups.join_group import FirstVisit, JoinGroup
from app.groups.seat import Seats
from app.main import House
from app.meetings.changes.plan_edits import PlanEdits
from app.meetings.drafting import Answers, coming_months
from app.meetings.edit_rules import EditRules
from app.meetings.found_group import FoundGroup
from app.meetings.plan_door import PlanDoor
from app.meetings.publish_group import PublishGroup
from app.texts.dates import HELSINKI


class Seeding:
    """What staff and a contact found together. Blocks: not for the event loop.

    `sign_in` gives the person behind an address that has an account.
    """

    def __init__(self, house: House, staff: Person, sign_in: Callable[[str], Person]) -> None:
        database, clock, publisher = house.database, house.clock, house.realtime.publisher
        self._house = house
        self._staff = staff
        self._sign_in = sign_in
        self._create = CreateAssociation(database, clock, house.jobs)
        self._found = FoundGroup(database, clock, house.jobs, house.groups.invitations, house.texts)
        seats = Seats(publisher, house.jobs)
        self._join = JoinGroup(database, clock, seats, queue=house.jobs, group_clock=house.meetings.group_clock)
        self._door = PlanDoor(database, clock, house.meetings.group_clock)
        self._rules = EditRules(PlanEdits(self._door, house.jobs))
        self._publishing = PublishGroup(self._door, house.jobs, publisher)

    def found_all(self, plans: Sequence[GroupPlan]) -> str:
        """The association with its contacts, and its groups. Returns the outward id of the first group's room."""
        contacts = NewAssociation(ASSOCIATION, CONTACT_ADDRESS, SECOND_CONTACT_ADDRESS)
        association = self._create.create(self._staff, contacts, language=LANGUAGE)
        contact = self._sign_in(CONTACT_ADDRESS)
        rooms = [self._found_group(association, plan, contact) for plan in plans]
        return rooms[0]

    def _found_group(self, association: str, plan: GroupPlan, contact: Person) -> str:
        """Six answers of the contact, the seats taken, and then as far along as the plan says."""
        group = self._found.ask_for(contact, self._answers(association, plan))
        rules = HouseRules(own=tuple(plan.own_rules), language=LANGUAGE)
        # Written before anybody sits down, so that each agrees to them once.
        self._rules.save(contact, group, rules, HouseRules().version)
        rooms = [self._seat(group, seat, rules) for seat in plan.seats]
        self._publishing.hand_over(self._staff, group)
        if plan.stage != "planning":
            self._publishing.approve(contact, group)
            self._publishing.publish(self._staff, group, with_one_leader=True)
        if plan.stage == "running":
            self._start(group)
        return rooms[0]

    def _answers(self, association: str, plan: GroupPlan) -> Answers:
        today = self._house.clock.now().astimezone(HELSINKI).date()
        return Answers(
            association=association,
            template=plan.template,
            target_group=None,
            leaders=tuple(seat.address for seat in plan.seats if seat.role == "leader"),
            month=coming_months(today)[plan.months_ahead],
            evening=plan.evening,
            intake=plan.intake,
            language=LANGUAGE,
        )

    def _seat(self, group: str, seat: Seat, rules: HouseRules) -> str:
        """On the first visit at once, as the person would be with a name and two ticks; leaders are invited already."""
        if seat.role == "member":
            self._house.groups.invitations.invite(self._staff, group, NewInvitation(seat.address, "member"))
        now = self._house.clock.now()
        with self._house.database.transaction() as session:
            account_id = accounts.create_or_find_account(session, seat.address, LANGUAGE, now=now)
            invitations = groups.list_open_invitations(session, account_id, now)
        [invitation] = [found.public_id for found in invitations if found.group == group]
        visit = FirstVisit(
            seat.name, accepts_rules=True, consents=frozenset({REQUIRED_PURPOSE}), rules_version=rules.version
        )
        return self._join.join(account_id, invitation, visit) or ""

    def _start(self, group: str) -> None:
        """Begins early, as leaders may: from now on the closed group takes nobody."""
        clock = self._house.meetings.group_clock
        with self._house.database.transaction() as session:
            law = clock.advance(session, groups.require_group(session, self._staff, group).id)
            clock.start(session, law, self._house.clock.now(), by=Doer("leader"))
