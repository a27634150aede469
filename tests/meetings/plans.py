"""Groups with meetings, as tests of the law want them."""

from datetime import date, timedelta

from sqlalchemy import delete, select, update

from app.base.ids import random_id
from app.groups.models import Group, GroupPlan
from app.meetings.models import Meeting

A_WEEK = timedelta(days=7)


class Plans:
    """Makes planned groups over a `tests.groups.house.House`."""

    def __init__(self, house):
        self.house = house

    def group(self, *, state="recruiting", intake="closed", meetings=3, end_date=date(2026, 12, 31), **facts):
        """A group of this state whose first meeting is in a week. Its inner and its outward id."""
        name = f"Ryhmä {random_id()}"
        outward = self.house.group(name)
        first = self.house.clock.now() + A_WEEK
        with self.house.database.transaction() as session:
            group_id = session.scalars(select(Group.id).where(Group.public_id == outward)).one()
            values = {"state": state, "intake": intake, "end_date": end_date, "first_meeting_at": first, **facts}
            session.execute(update(Group).where(Group.id == group_id).values(**values))
            for number in range(meetings):
                session.add(self._meeting(group_id, first + number * A_WEEK, number))
        return group_id, outward

    def published(self, *, plan=None, **facts):
        """As `group`, with a plan that everybody may read."""
        group_id, outward = self.group(**facts)
        self.publish(group_id, **(plan or {}))
        return group_id, outward

    def add_meeting(self, group_id, *, weeks):
        """One more, so many weeks from now."""
        with self.house.database.transaction() as session:
            session.add(self._meeting(group_id, self.house.clock.now() + weeks * A_WEEK, weeks - 1))

    def publish(self, group_id, **plan):
        """Fills the plan of a group."""
        told = {
            "support_model": "self_service",
            "template": "small",
            "target_group": "Pienten lasten vanhemmat",
            "what_connects": "Meitä yhdistävät illat, jolloin on hyvä puhua.",
            "mode": "online",
            "rhythm": "weekly",
            "channels": ["letters"],
            **plan,
        }
        with self.house.database.transaction() as session:
            session.execute(update(GroupPlan).where(GroupPlan.group_id == group_id).values(**told))

    def forget_plan(self, group_id):
        """Makes the group one of those that were founded before there were plans."""
        with self.house.database.transaction() as session:
            session.execute(delete(GroupPlan).where(GroupPlan.group_id == group_id))

    def rename(self, outward, name):
        """What the group is called."""
        self.set(outward, name=name)

    def set(self, outward, **facts):
        """Writes facts of the group straight down."""
        with self.house.database.transaction() as session:
            session.execute(update(Group).where(Group.public_id == outward).values(**facts))

    def lead(self, outward, name="Pihka"):
        """A leader of the group: the person and the room."""
        return self.house.join(outward, f"{outward}-{name}@koti.example".lower(), name, "leader")

    def full(self, leaders=1, members=4, **plan):
        """As `group`, with people who have sat down."""
        group_id, outward = self.group(**plan)
        people = [(f"{outward}-o{number}@koti.example", f"Pihka {number}", "leader") for number in range(leaders)]
        people += [(f"{outward}-{number}@koti.example", f"Havu {number}", "member") for number in range(members)]
        self.house.seat(outward, people)
        return group_id, outward

    def law(self, group_id):
        """What is written of the group, the clock not asked."""
        with self.house.database.read() as session:
            return session.execute(
                select(Group.state, Group.state_since, Group.first_meeting_at, Group.started_at, Group.room_id).where(
                    Group.id == group_id
                )
            ).one()

    def meetings(self, group_id):
        """(theme, time, state) of all meetings by theme."""
        with self.house.database.read() as session:
            rows = session.execute(select(Meeting).where(Meeting.group_id == group_id).order_by(Meeting.own_theme))
            return [(row.own_theme, row.starts_at, row.state) for row in rows.scalars()]

    def advance(self, group_id):
        """Asks the clock."""
        with self.house.database.transaction() as session:
            return self.house.group_clock.advance(session, group_id)

    def _meeting(self, group_id, at, number):
        return Meeting(
            public_id=random_id(),
            group_id=group_id,
            starts_at=at,
            minutes=60,
            kind="talk",
            own_theme=f"Aihe {number}",
            run_of_show="text_60",
            state="planned",
            created_at=self.house.clock.now(),
        )
