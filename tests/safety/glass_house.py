"""A group whose room staff may have to read, and the use cases of break-glass over it. No test reads it twice."""

import json

from sqlalchemy import select

from app.associations.models import Association
from app.chat.post_batch import Draft, make_post_batch
from app.chat.replay import read_after
from app.groups import service as groups
from app.groups.models import GroupOwner
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.meetings.events import BESIDE
from app.rooms import service as rooms
from app.safety.break_glass.law import GlassForm
from app.safety.break_glass.open_glass import GLASS_ENDS, OpenGlass
from app.safety.break_glass.read_glass import ReadGlass
from tests.groups.house import House
from tests.noted import noted
from tests.seed import NobodyListens, make_person, make_room

WHY = "Ilmoitus, joka ei selviä muuten."


class GlassHouse:
    def __init__(self, database, clock):
        self.database, self.clock = database, clock
        self.heard = NobodyListens()
        self.leader, self.member = (make_person(database, clock) for _ in range(2))
        self.seeded = make_room(database, clock, [self.leader, self.member], leaders=[self.leader])
        self.group, self.room = self.seeded.group, self.seeded.room
        self.house = House(database, clock)
        self.staff = self.house.staff
        self.other = self.house.person("toinen@liitto.example", is_staff=True)
        self.opening = OpenGlass(database, self.heard, JobQueue(clock), clock)
        self.reading = ReadGlass(database, clock)
        self._said = 0

    def contact_of_the_group(self):
        """A contact of one of its owners, who sees its counts and not its room."""
        contact = self.house.person("eka@yhdistys.example")
        self.house.association()
        with self.database.transaction() as session:
            association = session.scalars(select(Association.id).order_by(Association.id.desc())).first()
            group_id = groups.find_group_of_room(session, self.seeded.room_id)
            session.add(GroupOwner(group_id=group_id, association_id=association))
        return contact

    def say(self, text="viesti", author=None):
        self._said += 1
        account_id = (author or self.member).account_id
        with self.database.transaction() as session:
            draft = Draft(self.room, account_id, f"tunnus-{self._said}", text, b"x" * 32)
            [posted] = make_post_batch(self.heard, self.clock)(session, [draft])
            return posted.number

    def open(self, person=None, *, hours="4", words=WHY):
        form = GlassForm(reason="danger", words=words, hours=hours)
        self.opening.open(person or self.staff, self.group, form)

    def close(self, person=None):
        self.opening.close(person or self.staff, self.group)

    def read(self, person=None, before=None):
        return self.reading.page(person or self.staff, self.group, before)

    def reveal(self, number, person=None):
        return self.reading.reveal(person or self.staff, self.group, number)

    def time_comes(self, opening=1):
        self.opening.end(Work(1, GLASS_ENDS, {"opening": opening}, 1))

    def entries(self):
        with self.database.read() as session:
            found = rooms.list_entries(session, self.seeded.room_id, after=0, limit=200)
        return [(entry.kind, entry.facts) for entry in found if entry.kind.startswith("break_glass")]

    def replayed(self):
        with self.database.read() as session:
            frames = [json.loads(event.full) for event in read_after(session, self.room, 0, BESIDE)]
        return [frame for frame in frames if frame["event"].startswith("break_glass")]

    def told(self):
        frames = [json.loads(event.full) for event in self.heard.events]
        return [frame for frame in frames if frame["event"].startswith("break_glass")]

    def looks(self):
        with self.database.read() as session:
            return BESIDE.read_states(session, [self.seeded.room_id])[self.seeded.room_id]["looks"]

    def noted(self):
        """(action, role, facts) of what the audit log says of break-glass."""
        return [(row[0], row[1], row[5]) for row in noted(self.database) if row[0].startswith("break_glass")]
