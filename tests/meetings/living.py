"""One group over its whole life by the real use cases, and what is written of it, read straight from its tables."""

import json
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select

from app.audit.models import AuditRow
from app.base.ids import random_id
from app.groups import service as groups
from app.groups.door.raise_size import RaiseSize
from app.groups.law import MIN_SIZE, Break
from app.groups.models import Group, Invitation, JoinRequest, Membership
from app.jobs.models import Job
from app.meetings import queries
from app.meetings.commands import AtMeeting
from app.meetings.end_group import EndGroup
from app.meetings.found_group import NewGroup
from app.meetings.models import Meeting
from app.meetings.moments import find_moment
from app.meetings.move_end_date import MoveEndDate
from app.meetings.run_meeting import RunMeeting
from app.meetings.take_break import TakeBreak
from app.meetings.write_idea import Answers, NewIdea
from app.rooms import service as rooms
from app.texts.dates import HELSINKI
from tests.groups.house import READY_RULES, visit
from tests.meetings.drafts import FRAME
from tests.outreach.doorway import NO, YES, Doorway

# Who may be at a door of a group, and so under which address and name.
PEOPLE = 9


class Life:
    """A group of an association of its own, from its founding on; `mark` tells it and its people from others.

    Any deed may raise what its use case raises.
    """

    def __init__(self, house, mark, intake, *, is_idea):
        self.house, self.clock, self.intake = house, house.clock, intake
        self.door = Doorway(house)
        self.mark = mark
        self.contact = house.person(f"yhteys-{self.mark}@yhdistys.example")
        self.association = house.association(f"Tuki {self.mark} ry", f"yhteys-{self.mark}@yhdistys.example", None)
        if is_idea:
            words = Answers("small", None, None, "sought", "next_season")
            self.group = house.ideas.found(self.contact, NewIdea(self.association, random_id(), "fi", words))
        else:
            self.group = house.found_group.found(self.contact, NewGroup(self.association, self.mark, "fi", "small"))
        with house.database.read() as session:
            row = session.execute(select(Group.id, Group.room_id).where(Group.public_id == self.group)).one()
            self.group_id, self.room_id = row
            self.room = rooms.find_public_id(session, self.room_id)

    # --- who

    def person(self, number):
        return self.house.person(f"{self.mark}-{number}@koti.example")

    def leader(self):
        """Somebody who leads it; the contact where nobody does, who is told that it is not theirs."""
        leads = (Membership.group_id == self.group_id, Membership.role == "leader", Membership.state == "here")
        with self.house.database.read() as session:
            account = session.scalars(select(Membership.account_id).where(*leads).order_by(Membership.id)).first()
        return self.house.as_person(account) if account else self.contact

    def by(self, who):
        return {"contact": self.contact, "staff": self.house.staff}.get(who) or self.leader()

    # --- deeds before the start

    def plan(self):
        self.house.ideas.go_on(self.contact, self.group, "self_service")

    def fill(self, weeks, rhythm):
        """The whole plan, to begin in a few weeks and to last for some more."""
        start = self.today() + timedelta(days=10)
        days = {"start_date": start, "end_date": start + timedelta(weeks=weeks), "rhythm": rhythm}
        frame = replace(FRAME, name=self.mark, intake=self.intake, size=6, **days)
        self.house.plan_group.save_frame(self.contact, self.group, frame)
        self.house.plan_group.save_communication(self.contact, self.group, ["letters"], None)
        self.house.rules.accept(self.contact, self.group, READY_RULES)

    def publish(self, who):
        self.house.publishing.publish(self.by(who), self.group, with_one_leader=True)

    def unpublish(self, who):
        self.house.publishing.take_back(self.by(who), self.group)

    def cancel(self, who):
        self.house.publishing.cancel(self.by(who), self.group, "few_people")

    def find_leader(self):
        self.invite(0, "leader")
        self.follow(0)

    def gather(self):
        """As many as a start needs, each by an invitation that they follow."""
        for number in range(1, MIN_SIZE + 1):
            self.invite(number, "member")
            self.follow(number)

    def crowd(self):
        """Four stand at its doors and are not in: two who were invited, two who asked."""
        for number in (5, 6):
            self.invite(number, "member")
        for number in (7, 8):
            self.ask(number)

    # --- deeds at the doors

    def invite(self, number, role):
        self.house.invited(self.group, f"{self.mark}-{number}@koti.example", role)

    def follow(self, number):
        """The newest invitation of this person."""
        person, invitation = self.house.invitation_of(self.group, f"{self.mark}-{number}@koti.example")
        self.house.join_group.join(person.account_id, invitation or random_id(), visit(f"Havu {number}"))

    def decline(self, number):
        person, invitation = self.house.invitation_of(self.group, f"{self.mark}-{number}@koti.example")
        self.house.invitations.decline(person.account_id, invitation or random_id())

    def change_mind(self, number):
        person, invitation = self.house.invitation_of(self.group, f"{self.mark}-{number}@koti.example")
        self.house.invitations.change_mind(person.account_id, invitation or random_id())

    def ask(self, number):
        self.door.waiting(self.group, f"{self.mark}-{number}@koti.example", f"Havu {number}")

    def accept(self):
        self.door.answer.answer(self.leader(), self.group, self._waiting(), YES)

    def turn_down(self):
        self.door.answer.answer(self.leader(), self.group, self._waiting(), NO)

    def take_place(self):
        """The oldest place that is held."""
        with self.house.database.read() as session:
            held = (JoinRequest.group_id == self.group_id, JoinRequest.offered_until.is_not(None))
            row = session.execute(select(JoinRequest.public_id, JoinRequest.account_id).where(*held)).first()
        if row is not None:
            self.door.settle.take_place(row.account_id, row.public_id)

    def leave(self, number):
        self.house.leave(self.room, self.person(number))

    def follow_leader(self, number):
        """A leader is asked for by the way of a successor, and comes."""
        self.house.succession.ask(self.contact, self.group, f"{self.mark}-{number}@koti.example")
        self.follow(number)

    # --- deeds of its life

    def start(self):
        """A leader opens the next meeting, in its lobby or at its hour."""
        with self.house.database.read() as session:
            planned = (Meeting.group_id == self.group_id, Meeting.state.in_(["planned", "lobby"]))
            found = session.scalars(select(Meeting.public_id).where(*planned).order_by(Meeting.starts_at)).first()
        leading = RunMeeting(self.house.database, self.clock, self.house.group_clock, self.house.heard)
        leading.start(self.leader().account_id, AtMeeting(room=self.room, meeting=found or random_id()))

    def start_early(self):
        self.come_to_the_hour(-300)
        self.advance()
        self.start()

    def rest(self, ahead, lasts):
        first = self.today() + timedelta(days=ahead)
        taking = TakeBreak(self.house.plan_door, self.house.group_clock, self.house.heard)
        taking.take(self.leader(), self.group, Break(first, first + timedelta(days=lasts)))

    def end_rest(self):
        TakeBreak(self.house.plan_door, self.house.group_clock, self.house.heard).end(self.leader(), self.group)

    def move_end(self, days):
        """The association proposes another last day, and a leader agrees to it."""
        moving = MoveEndDate(self.house.plan_door, self.house.queue, self.house.heard)
        day = self.today() + timedelta(days=days)
        moving.propose(self.contact, self.group, day, members_asked=True)
        moving.agree(self.leader(), self.group, day)

    def grow(self, size):
        RaiseSize(self.house.database, self.house.queue, self.house.group_clock).raise_to(
            self.leader(), self.group, size
        )

    def end(self):
        EndGroup(self.house.plan_door, self.house.group_clock).end(self.leader(), self.group)

    def wait(self, days, minutes):
        self.clock.move(days=days, minutes=minutes)

    def come_to_the_hour(self, seconds):
        """So many seconds before the first meeting's, or after it."""
        with self.house.database.read() as session:
            ahead = (self.law(session).first_meeting_at - self.clock.now()).total_seconds() + seconds
        self.clock.move(seconds=max(0, ahead))

    def advance(self):
        with self.house.database.transaction() as session:
            return self.house.group_clock.advance(session, self.group_id)

    # --- what is written

    def law(self, session):
        return groups.read_law(session, self.group_id)

    def steps(self, session):
        """(step, before, after, role) of each change of the state that the audit log has, in order."""
        rows = select(AuditRow.facts, AuditRow.role).where(
            AuditRow.group_id == self.group_id, AuditRow.action == "state_changed"
        )
        told = [(json.loads(row.facts), row.role) for row in session.execute(rows.order_by(AuditRow.place))]
        return [(facts["step"], facts["before"], facts["after"], role) for facts, role in told]

    def ways_in_since(self, session, moment):
        """By which way each came who came from this moment on, by the room's log; a door has no name there."""
        entries = rooms.list_entries(session, self.room_id, after=0, limit=1000)
        return [entry.facts.get("way", "door") for entry in entries if entry.kind == "joined" and entry.at >= moment]

    def joined_since(self, session, moment):
        """As what each came who came from this moment on and is written down still."""
        came = (Membership.group_id == self.group_id, Membership.joined_at >= moment)
        return list(session.scalars(select(Membership.role).where(*came)))

    def open_requests(self, session):
        is_open = (JoinRequest.group_id == self.group_id, JoinRequest.state.in_(["proved", "waiting"]))
        return session.scalar(select(func.count(JoinRequest.id)).where(*is_open))

    def open_invitations(self, session):
        """(role, way) of each that is open."""
        is_open = (Invitation.group_id == self.group_id, Invitation.state == "open")
        return [tuple(row) for row in session.execute(select(Invitation.role, Invitation.way).where(*is_open))]

    def people(self, session):
        """How many rows know of somebody of this group."""
        kinds = (Membership, JoinRequest, Invitation)
        return sum(session.scalar(select(func.count(one.id)).where(one.group_id == self.group_id)) for one in kinds)

    def overdue(self, session):
        """What the clock should have brought by now."""
        moment = find_moment(self.law(session), lambda: queries.list_ends(session, self.group_id))
        return moment if moment is not None and moment.at <= self.clock.now() else None

    def everything(self):
        """All that asking the clock once more might change."""
        of_group = (Meeting, Membership, JoinRequest, Invitation)
        with self.house.database.read() as session:
            rows = [select(*one.__table__.columns).where(one.group_id == self.group_id) for one in of_group]
            kept = [[tuple(row) for row in session.execute(asked)] for asked in rows]
            entries = rooms.list_entries(session, self.room_id, after=0, limit=1000)
            jobs = session.scalar(select(func.count(Job.id)))
            return kept, self.law(session), len(entries), jobs, self.steps(session)

    def today(self):
        return self.clock.now().astimezone(HELSINKI).date()

    def _waiting(self):
        """The oldest wish that waits."""
        found = (JoinRequest.group_id == self.group_id, JoinRequest.state == "waiting")
        with self.house.database.read() as session:
            request = session.scalars(select(JoinRequest.public_id).where(*found).order_by(JoinRequest.id)).first()
        return request or random_id()
