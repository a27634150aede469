"""A circle's meetings, as a story or a screen wants to find them; written while nobody serves the tables."""

from datetime import timedelta

from playwright.sync_api import expect
from sqlalchemy import select, update

from app.base.clock import SystemClock
from app.base.ids import random_id
from app.groups.models import Group
from app.jobs.queue import JobQueue
from app.meetings.commands import AtMeeting, ToPhase
from app.meetings.group_clock import GroupClock
from app.meetings.models import Meeting
from app.meetings.run_meeting import RunMeeting
from app.rooms.models import Room
from tests.seed import NobodyListens

A_WEEK = timedelta(days=7)
# A leader and two members on the evening of a meeting.
MEETERS = ("Vanamo", "Kielo", "Heisi")


class OtherClock(SystemClock):
    """The machine's clock, so much on (or back)."""

    def __init__(self, by):
        self._by = by

    def now(self):
        return super().now() + self._by


class Meetings:
    """Two meetings of a closed group, the first of which begins `starts_in` from now; the room is for reading still."""

    def __init__(self, scene, circle, *, starts_in):
        self.scene, self.circle = scene, circle
        self.starts_at = scene.clock.now() + starts_in
        with scene.database.transaction() as session:
            group = session.scalars(select(Group).where(Group.public_id == circle.seeded.group)).one()
            group.state, group.intake, group.small_start = "recruiting", "closed", True
            group.end_date, group.first_meeting_at = (self.starts_at + 10 * A_WEEK).date(), self.starts_at
            session.execute(update(Room).where(Room.id == group.room_id).values(mode="read_only"))
            themes = ("small_own_coping", "small_communication")
            rows = [self._row(group.id, theme, number * A_WEEK) for number, theme in enumerate(themes)]
            session.add_all(rows)
            session.flush()
            self.group_id, self.first = group.id, rows[0].public_id

    def open_lobby(self):
        """As the clock will, ten minutes before; here at once, so that a screen may stay as it is."""
        self._clockwork(OtherClock(self.starts_at - self.scene.clock.now() - timedelta(minutes=5)))

    def wind_clock(self):
        """From now on the house's own clock leads the group through its evening."""
        self._clockwork(self.scene.clock)

    def lead(self, *steps, close=False):
        """The first leader begins and steps through these phases."""
        clock = self.scene.clock
        leading = RunMeeting(self.scene.database, clock, self._clockwork(clock), NobodyListens())
        leader = next(iter(self.circle.people.values())).account_id
        at = AtMeeting(room=self.circle.room, meeting=self.first)
        leading.start(leader, at)
        for phase, to in zip(("opening", *steps), steps, strict=False):
            leading.go_to(leader, ToPhase(room=at.room, meeting=at.meeting, phase=phase, to=to))
        if close:
            leading.close(leader, at)

    def _clockwork(self, clock):
        clockwork = GroupClock(self.scene.database, clock, JobQueue(clock), NobodyListens())
        with self.scene.database.transaction() as session:
            clockwork.advance(session, self.group_id)
        return clockwork

    def _row(self, group_id, theme, later):
        return Meeting(
            public_id=random_id(),
            group_id=group_id,
            starts_at=self.starts_at + later,
            minutes=60,
            kind="talk",
            theme=theme,
            run_of_show="text_60",
            state="planned",
            created_at=self.scene.clock.now(),
        )


def meetings_at_each_turn(scene, people):
    """Rooms with a meeting at each of its turns, by what it is at."""
    rooms_at = {}
    for name in ("lobby", "phase", "over"):
        who = {name: people[name] for name in MEETERS}
        circle = scene.gather(who, group="Kissankello")
        # Far enough from its hour that nothing happens by itself while the screens are looked at.
        meetings = Meetings(scene, circle, starts_in=timedelta(minutes=5 if name != "lobby" else 50))
        meetings.open_lobby()
        if name != "lobby":
            meetings.lead("opening_round", "question_1", close=name == "over")
        if name == "phase":
            scene.say(circle, ("Kielo", "Minua auttaa, kun joku kysyy, miten voin, ja oikeasti odottaa vastausta."))
        rooms_at[name] = circle.room
    return rooms_at


def start_early(visitor):
    """A leader is asked whether they mean to begin before the time."""
    visitor.is_connected()
    visitor.page.locator(".meeting__lead .btn:not(.btn--plain)").click()
    expect(visitor.sheet).to_be_visible()
