"""Whatever people and time do to a group, in any order and however late its clock is asked: its law holds.

The use cases are the real ones, so is the database, and the law is read from what is written. What a use case refuses
is no fault; what it lets pass is judged after every deed. A walk is its seed; a failure tells the deeds that led to it.
"""

import random
from itertools import pairwise

import pytest

from app.base.errors import AppError
from app.groups.law import MAX_LEADERS, MAX_SIZE
from app.groups.lifecycle import LIVING, STEPS, GroupState
from tests.meetings.living import PEOPLE, Life
from tests.races import rounds

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
LIVES = rounds(short=6, full=50)
DEEDS = 40
LATE_WAYS = {"successor", "substitute", "visit"}
IDEA, PLANNING, RECRUITING, RUNNING, ENDING, ENDED, ARCHIVED, CANCELLED = GroupState
OVER = {ENDED, ARCHIVED, CANCELLED}
EARLY, MEETING, ALWAYS = (IDEA, PLANNING, RECRUITING), (RECRUITING, RUNNING, ENDING), tuple(GroupState)
SIDES = ("contact", "leader", "staff")

# Each deed: in which states it is tried, how often beside the others, and with what.
TRIED = {
    "plan": ((IDEA,), 6, lambda chance: ()),
    "fill": ((PLANNING,), 3, lambda chance: (chance.randint(2, 30), chance.choice(("weekly", "two_weeks", "monthly")))),
    "find_leader": ((PLANNING,), 3, lambda chance: ()),
    "publish": (EARLY, 3, lambda chance: (chance.choice(SIDES),)),
    "unpublish": ((RECRUITING,), 1, lambda chance: (chance.choice(SIDES),)),
    "cancel": (EARLY, 0.2, lambda chance: (chance.choice(SIDES),)),
    "gather": ((PLANNING, RECRUITING), 2, lambda chance: ()),
    "crowd": ((RECRUITING,), 2, lambda chance: ()),
    "invite": (ALWAYS, 3, lambda chance: (chance.randrange(PEOPLE), chance.choice(("member", "member", "leader")))),
    "follow": (ALWAYS, 3, lambda chance: (chance.randrange(PEOPLE),)),
    "decline": (ALWAYS, 1, lambda chance: (chance.randrange(PEOPLE),)),
    "change_mind": (ALWAYS, 1, lambda chance: (chance.randrange(PEOPLE),)),
    "ask": (ALWAYS, 3, lambda chance: (chance.randrange(PEOPLE),)),
    "accept": (MEETING, 2, lambda chance: ()),
    "turn_down": (MEETING, 0.5, lambda chance: ()),
    "take_place": (MEETING, 1, lambda chance: ()),
    "leave": (ALWAYS, 1, lambda chance: (chance.randrange(PEOPLE),)),
    "follow_leader": ((RUNNING, ENDING), 1, lambda chance: (chance.randrange(PEOPLE),)),
    "start_early": ((RECRUITING,), 0.5, lambda chance: ()),
    "start": (MEETING, 1, lambda chance: ()),
    "rest": ((RUNNING, ENDING), 2, lambda chance: (chance.randint(0, 20), chance.randint(0, 10))),
    "end_rest": (MEETING, 1, lambda chance: ()),
    "move_end": (MEETING, 2, lambda chance: (chance.randint(1, 120),)),
    "grow": (MEETING, 1, lambda chance: (chance.randint(6, MAX_SIZE + 1),)),
    "end": (MEETING, 2, lambda chance: ()),
    # Time alone asks nobody: the service may be down.
    "wait": (ALWAYS, 6, lambda chance: (chance.choice((0, 0, 0, 1, 3, 9, 30)), chance.randint(1, 1439))),
    "come_to_the_hour": ((RECRUITING,), 2, lambda chance: (chance.choice((-1, 0, 1, 600)),)),
    "advance": (ALWAYS, 3, lambda chance: ()),
}


class Walk:
    """One life, and what the law says of it after every deed."""

    def __init__(self, house, seed):
        self.chance = random.Random(seed)  # noqa: S311 - the same lives every run
        self.begins = ("gathered", "idea", "gathered", "planning")[seed // 2 % 4]
        self.life = Life(house, f"elo{seed}", ("closed", "open")[seed % 2], is_idea=self.begins == "idea")
        self.house, self.done, self.reached = house, [], set()

    def go(self):
        self.judge()
        if self.begins == "gathered":
            for name, *arguments in (("fill", 26, "two_weeks"), ("find_leader",), ("publish", "contact"), ("gather",)):
                self.do(name, arguments)
        for _ in range(DEEDS):
            self.judge()
            fitting = [name for name, (states, _, _) in TRIED.items() if self.state in states]
            [name] = self.chance.choices(fitting, [TRIED[one][1] for one in fitting])
            self.do(name, TRIED[name][2](self.chance))
        # Nobody comes any more. What has not begun is let go of; to all else time brings what it brings of itself.
        self.do("cancel", ("contact",))
        for _ in range(20):
            self.judge()
            if self.is_forgotten:
                return
            self.do("wait", (20, 0))
            self.do("advance", ())
        pytest.fail(f"never forgotten: {self.state}")

    def do(self, name, arguments):
        self.done.append((name, *arguments))
        try:
            getattr(self.life, name)(*arguments)
        except AppError as refusal:
            self.done[-1] += (str(refusal),)
        else:
            if name == "advance":
                self.is_settled()

    def is_settled(self):
        """Once the clock was asked nothing is overdue, and asked again it changes nothing."""
        with self.house.database.read() as session:
            assert self.life.overdue(session) is None
        once = self.life.everything()
        self.life.advance()
        assert self.life.everything() == once

    def judge(self):
        with self.house.database.read() as session:
            law = self.life.law(session)
            self.state = law.state
            self.reached.add(law.state)
            self.each_step_is_in_the_table(session)
            assert law.members <= law.size <= MAX_SIZE
            assert law.leaders <= MAX_LEADERS
            if law.intake == "closed" and law.started_at is not None:
                assert set(self.life.ways_in_since(session, law.started_at)) <= LATE_WAYS
                assert "member" not in self.life.joined_since(session, law.started_at)
            self.nothing_waits_at_a_shut_door(session, law)
            self.is_forgotten = law.is_forgotten
            if law.is_forgotten:
                assert (law.state in OVER, self.life.people(session)) == (True, 0)
            assert law.is_forgotten or law.state != ARCHIVED

    def each_step_is_in_the_table(self, session):
        """And begins where the one before it ended; who took it is of a side that the table names."""
        steps = self.life.steps(session)
        for name, before, after, role in steps:
            rows = [step for step in STEPS if (step.name, step.before, step.after) == (name, before, after)]
            assert any(role in side for step in rows for side in step.taken_by), (name, before, after, role)
        assert all(one[2] == following[1] for one, following in pairwise(steps)), steps
        assert self.state == (steps[-1][2] if steps else IDEA if self.begins == "idea" else PLANNING)

    def nothing_waits_at_a_shut_door(self, session, law):
        waiting, asked = self.life.open_invitations(session), self.life.open_requests(session)
        if law.state in OVER:
            assert (waiting, asked, law.offers) == ([], 0, 0)
        elif law.state in LIVING:
            assert ("leader", "door") not in waiting
            if law.intake == "closed":
                assert (("member", "door") in waiting, asked) == (False, 0)


@ON_SQLITE
@pytest.mark.race(rounds=LIVES)
def test_no_life_of_a_group_leaves_the_law(house):
    reached = set()
    for seed in range(LIVES):
        walk = Walk(house, seed)
        try:
            walk.go()
        except Exception as fault:
            fault.add_note(f"seed {seed}, after:\n" + "\n".join(map(str, walk.done)))
            raise
        reached |= walk.reached
    # Lives that never came so far would have proved little.
    assert reached == set(GroupState)
