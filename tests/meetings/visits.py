"""A closed group that runs, and the federation that its leaders invite."""

import json

from sqlalchemy import select

from app.audit.models import AuditRow
from app.groups.lifecycle import GroupState
from app.meetings.models import SupportVisit
from app.meetings.plan_door import PlanDoor
from app.meetings.replan_meeting import ReplanMeeting
from app.meetings.visits.answer import AnswerVisit
from app.meetings.visits.ask import AskVisit
from app.rooms import service as rooms
from tests.meetings.drafts import CONTACT
from tests.meetings.evenings import Evening

VISITOR_NAME = "Kuusama"


class Invited:
    """Two leaders, four members, three meetings, and two who work for the federation."""

    def __init__(self, plans, *, house=None, mode="online", state=GroupState.RUNNING):
        self.plans, self.house = plans, house or plans.house
        house = self.house
        self.evening = Evening(plans)
        self.group_id, self.room = self.evening.group_id, self.evening.room
        self.group = self.evening.law().public_id
        plans.set(self.group, state=state, started_at=house.clock.now(), first_meeting_at=None)
        plans.publish(self.group_id, mode=mode)
        self.leader, self.member, self.contact = self.evening.leader, self.evening.member, house.person(CONTACT)
        self.staff, self.colleague = house.staff, house.person("toinen@liitto.example", is_staff=True)
        self.asking = AskVisit(PlanDoor(house.database, house.clock, house.group_clock), house.queue, house.heard)
        self.replanning = ReplanMeeting(house.plan_door, house.queue, house.heard)
        self.answering = answering_of(house)
        with house.database.read() as session:
            self.meetings = house.evenings(session, self.group)
        self.first, self.second, self.third = self.meetings

    def ask(self, meeting=None, by=None, kind="online"):
        """The outward id of the visit."""
        self.asking.ask(by or self.leader, self.group, meeting or self.first, kind)
        return self.visits()[-1].public_id

    def take(self, visit, *, by=None, name=VISITOR_NAME, confirmed=None):
        self.answering.take(by or self.staff, visit, name, confirmed=confirmed)

    def book(self, meeting=None, **asked):
        visit = self.ask(meeting, **asked)
        self.take(visit)
        return visit

    def come(self, visit, *, by=None, name=VISITOR_NAME):
        return self.answering.come(by or self.staff, visit, name)

    def come_in(self):
        """The lobby of the first meeting opens, and the visitor comes: their standing."""
        visit = self.book()
        self.house.clock.move(days=7, minutes=-9)
        assert self.come(visit) == self.room
        return visit

    def take_back(self, meeting=None, by=None):
        self.asking.take_back(by or self.leader, self.group, meeting or self.first)

    def visits(self):
        with self.house.database.read() as session:
            return list(session.scalars(select(SupportVisit).order_by(SupportVisit.id)))

    def states(self):
        return [(visit.state, visit.number, visit.reason) for visit in self.visits()]

    def standing(self, person=None):
        with self.house.database.read() as session:
            return rooms.find_standing(session, self.room, (person or self.staff).account_id)

    def spans(self):
        with self.house.database.read() as session:
            return rooms.list_spans(session, rooms.find_standing(session, self.room, self.staff.account_id)).pairs

    def told(self, before=0):
        return [json.loads(event.full) for event in self.house.heard.events[before:]]

    def kinds(self, before=0):
        return [frame["event"] for frame in self.told(before)]

    def audit(self):
        with self.house.database.read() as session:
            rows = select(AuditRow.action, AuditRow.role, AuditRow.reason).where(AuditRow.group_id == self.group_id)
            return [tuple(row) for row in session.execute(rows.order_by(AuditRow.place))]


def answering_of(house):
    """The staff's use cases of one process."""
    parts = {"group_clock": house.group_clock, "queue": house.queue, "publisher": house.heard}
    return AnswerVisit(house.database, house.clock, **parts)
