"""A group on the evening of its first meeting, and those who lead it."""

from sqlalchemy import select, update

from app.groups import service as groups
from app.jobs.models import Job
from app.meetings.commands import AtMeeting, HandOver, LengthenPhase, MoveEnd, ToPhase
from app.meetings.events import read_states
from app.meetings.meeting_clock import MEETING_DUE
from app.meetings.models import Meeting
from app.meetings.run_meeting import RunMeeting
from app.rooms import service as rooms
from app.rooms.models import Room
from tests.meetings.plans import A_WEEK


class Evening:
    """Over `tests.meetings.plans.Plans`, a week before the first meeting."""

    def __init__(self, plans, leaders=2, members=4):
        self.house = house = plans.house
        self.group_id, outward = plans.full(leaders=leaders, members=members)
        self.leader, self.second = (house.person(f"{outward}-o{number}@koti.example") for number in (0, 1))
        self.member = house.person(f"{outward}-0@koti.example")
        self.first = house.clock.now() + A_WEEK
        self.leading = RunMeeting(house.database, house.clock, house.group_clock, house.heard)
        with house.database.read() as session:
            self.meeting = session.scalars(
                select(Meeting.public_id).where(Meeting.group_id == self.group_id).order_by(Meeting.starts_at)
            ).first()
            self.room_id = self._law(session).room_id
            self.room = rooms.find_public_id(session, self.room_id)

    def _law(self, session):
        return groups.read_law(session, self.group_id)

    def law(self):
        with self.house.database.read() as session:
            return self._law(session)

    def advance(self):
        with self.house.database.transaction() as session:
            return self.house.group_clock.advance(session, self.group_id)

    def open(self):
        """The meeting begins at its hour."""
        self.house.clock.move(days=7)
        self.advance()
        return self.start()

    def start(self, person=None):
        return self.leading.start((person or self.leader).account_id, self._at())

    def close(self, person=None):
        return self.leading.close((person or self.leader).account_id, self._at())

    def go_to(self, phase, to, person=None):
        body = ToPhase(room=self.room, meeting=self.meeting, phase=phase, to=to)
        return self.leading.go_to((person or self.leader).account_id, body)

    def lengthen(self, phase, until, person=None):
        body = LengthenPhase(room=self.room, meeting=self.meeting, phase=phase, until=until.isoformat())
        return self.leading.lengthen((person or self.leader).account_id, body)

    def hand_over(self, to, *, host=None, person=None):
        from_whom = self.member_of(host) if host else None
        body = HandOver(room=self.room, meeting=self.meeting, host=from_whom, to=self.member_of(to))
        return self.leading.hand_over((person or self.leader).account_id, body)

    def move_end(self, until, person=None):
        body = MoveEnd(room=self.room, meeting=self.meeting, until=until.isoformat())
        return self.leading.move_end((person or self.leader).account_id, body)

    def put_aside(self, person):
        self.house.put_aside(self.second, person, self.room)

    def close_room(self):
        """As the publishing does."""
        with self.house.database.transaction() as session:
            session.execute(update(Room).where(Room.id == self.room_id).values(mode="read_only"))

    def mode(self):
        with self.house.database.read() as session:
            return session.scalars(select(Room.mode).where(Room.id == self.room_id)).one()

    def state(self):
        """What a fresh subscription says of the meeting."""
        with self.house.database.read() as session:
            return read_states(session, [self.room_id])[self.room_id]["meeting"]

    def told(self):
        """The kinds of the room's events about meetings, in their order."""
        with self.house.database.read() as session:
            entries = rooms.list_entries(session, self.room_id, after=0, limit=200)
        return [entry.kind for entry in entries if entry.kind.startswith("meeting_")]

    def states(self):
        """The state of each meeting, in the order of their themes."""
        with self.house.database.read() as session:
            found = select(Meeting.state).where(Meeting.group_id == self.group_id).order_by(Meeting.own_theme)
            return list(session.scalars(found))

    def row(self):
        with self.house.database.read() as session:
            return session.scalars(select(Meeting).where(Meeting.public_id == self.meeting)).one()

    def jobs(self):
        """When the jobs of the meetings' clock are due."""
        with self.house.database.read() as session:
            return list(session.scalars(select(Job.due_at).where(Job.kind == MEETING_DUE).order_by(Job.due_at)))

    def member_of(self, person):
        with self.house.database.read() as session:
            return rooms.find_standing(session, self.room, person.account_id).member

    def _at(self):
        return AtMeeting(room=self.room, meeting=self.meeting)
