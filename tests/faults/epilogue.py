"""What comes after an evening: a break, a hand-over, nobody leading, the last weeks, an end, the archive."""

import asyncio
from datetime import timedelta

from sqlalchemy import insert, select, update

from app.base.ids import random_id
from app.groups.law import ARCHIVED_AFTER, Break
from app.groups.models import Group, GroupPlan
from app.groups.promotion import Promote
from app.meetings.models import Meeting
from app.meetings.move_end_date import MoveEndDate
from app.meetings.publish_group import PublishGroup
from app.meetings.take_break import TakeBreak
from app.rooms import service as rooms
from app.rooms.access import Place
from app.texts.dates import HELSINKI
from tests.faults.screens import Screen
from tests.seed import make_person

LATER = tuple(timedelta(days=days) for days in (9, 30, 50, 60, 70, 80))


class Epilogue:
    """Of one evening that is over; its screens go on. `is_let_go`: its group is cancelled instead of ending."""

    def __init__(self, evening, *, is_let_go=False):
        self._is_let_go = is_let_go
        self.evening = evening
        self.database, self.clock, self.house = evening.live.database, evening.live.house.clock, evening.town
        meetings, jobs = evening.live.house.meetings, evening.live.house.jobs
        publisher = evening.live.house.realtime.publisher
        self._breaks = TakeBreak(self.house.plan_door, meetings.group_clock, publisher)
        self._moving = MoveEndDate(self.house.plan_door, jobs, publisher)
        self._publishing = PublishGroup(self.house.plan_door, jobs, publisher)
        self._promoting = Promote(self.database, jobs, group_clock=meetings.group_clock, publisher=publisher)
        self._group = Group.id == evening._group_id

    async def call_off_and_rest(self):
        """A later meeting is called off, and a break before the last weeks is set and ended."""
        evening = self.evening
        await evening._thaw()
        # Whatever the evening's own meeting has come to, it is over.
        await evening.close()
        await asyncio.to_thread(self._run_and_rest)

    def _run_and_rest(self):
        leader, group = self._leader(), self.evening.seeded.group
        now = self.clock.now()
        # Whatever the evening has left: a group that runs for a quarter of a year.
        self._write(state="running", state_since=now, started_at=now, end_date=(now + timedelta(days=90)).date())
        self.evening._try(self.evening._replanning.cancel, leader, group, self.evening.meeting, "ill")
        later = [self._plan(now + after) for after in LATER]
        self.evening._replanning.cancel(leader, group, later[0], "ill")
        today = now.astimezone(HELSINKI).date()
        self._breaks.take(leader, group, Break(today + timedelta(days=2), today + timedelta(days=5)))
        self._breaks.end(leader, group)

    async def hand_over(self):
        """One leader goes, a member follows; then nobody leads, and a successor comes."""
        evening, (first, second) = self.evening, self.evening.leaders
        for person in (second, *evening.later):
            await self._leave(person)
        follower = await asyncio.to_thread(self._find_member)
        await asyncio.to_thread(self._promote, first, follower)
        for person in (first, follower):
            await self._leave(person)
        self.newcomer = newcomer = make_person(self.database, self.clock)
        await asyncio.to_thread(self.house.seat, evening.seeded.group, [(newcomer.address, "Seuraaja", "leader")])
        await asyncio.to_thread(evening._wind_clock)
        evening.screens.append(await Screen(evening.live, newcomer, evening.room).open())

    async def near_the_end(self):
        """The last weeks begin, and the group gets a later day, which it goes on to."""
        await asyncio.to_thread(self._near_the_end)

    async def end(self):
        """The last day is over; or the group is cancelled, as if it had not begun."""
        await asyncio.to_thread(self._let_go if self._is_let_go else self._end)

    async def archive(self):
        """What was said is kept no longer."""
        await asyncio.to_thread(self._archive)

    def _near_the_end(self):
        now = self.clock.now()
        self._write(state="running", state_since=now, end_date=(now + timedelta(days=20)).date())
        self.evening._wind_clock()
        later = (now + timedelta(days=200)).date()
        with self.database.transaction() as session:
            proposal = {"new_end_date": later, "new_end_by": "association_contact"}
            session.execute(update(GroupPlan).where(GroupPlan.group_id == self.evening._group_id).values(**proposal))
        self._moving.agree(self.house.as_person(self.newcomer.account_id), self.evening.seeded.group, later)

    def _let_go(self):
        now = self.clock.now()
        self._write(state="recruiting", started_at=None, first_meeting_at=now + timedelta(days=9))
        words = "Kiitos, että olitte mukana."
        group = self.evening.seeded.group
        self._publishing.cancel(self.house.staff, group, "few_people", message=words)

    def _end(self):
        now = self.clock.now()
        self._write(state="ending", state_since=now, end_date=(now - timedelta(days=1)).date())
        with self.database.transaction() as session:
            left = (Meeting.group_id == self.evening._group_id, Meeting.state == "planned")
            session.execute(update(Meeting).where(*left).values(state="cancelled"))
        self.evening._wind_clock()

    def _archive(self):
        self._write(state_since=self.clock.now() - ARCHIVED_AFTER - timedelta(hours=1))
        self.evening._wind_clock()

    async def _leave(self, person):
        await asyncio.to_thread(self.evening._try, self.evening._leaving.leave, person.account_id, self.evening.room)

    def _promote(self, leader, member):
        self._promoting.ask(leader.account_id, self.evening.room, self._standing(member).member)
        self._promoting.answer(member.account_id, self.evening.room, leads=True)

    def _find_member(self):
        """Somebody who is here, be it somebody who has just come."""
        for person in self.evening.people[2:]:
            standing = self._standing(person)
            if standing is not None and (standing.place, standing.role) == (Place.HERE, "member"):
                return person
        person = make_person(self.database, self.clock)
        self.house.seat(self.evening.seeded.group, [(person.address, "Varalla", "member")])
        return person

    def _standing(self, person):
        with self.database.read() as session:
            return rooms.find_standing(session, self.evening.room, person.account_id)

    def _leader(self):
        return self.house.as_person(self.evening.leaders[0].account_id)

    def _write(self, **facts):
        with self.database.transaction() as session:
            session.execute(update(Group).where(self._group).values(**facts))

    def _plan(self, starts_at):
        row = {"public_id": random_id(), "starts_at": starts_at, "kind": "talk", "theme": "small_own_coping"}
        with self.database.transaction() as session:
            group_id = session.scalars(select(Group.id).where(self._group)).one()
            about = {"group_id": group_id, "run_of_show": "text_60", "state": "planned", "created_at": starts_at}
            session.execute(insert(Meeting).values(**row, **about))
        return row["public_id"]
