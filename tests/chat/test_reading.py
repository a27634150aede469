"""Reading a room: as many statements whatever its length, and pages that step over what a reader may not see."""

import pytest
from sqlalchemy import event

from app.base.errors import NotFound
from app.chat.post_batch import Draft, make_post_batch
from app.chat.read_room import Asked, ReadRoom
from app.chat.schemas import History, Subscribe
from app.rooms import service as rooms
from app.rooms.entries import Absence
from tests.seed import NobodyListens, make_person, make_room


class Scene:
    """A leader and a member in a room, without sockets."""

    def __init__(self, database, clock):
        self.database, self.clock = database, clock
        self.leader, self.member = (make_person(database, clock) for _ in range(2))
        self.seeded = make_room(database, clock, [self.leader, self.member], leaders=[self.leader])
        self.reading = ReadRoom(database)
        self._said = 0

    def say(self, count):
        verb = make_post_batch(NobodyListens(), self.clock)
        first, self._said = self._said, self._said + count
        drafts = [
            Draft(self.seeded.room, self.leader.account_id, f"tunnus-{n:04}", str(n), b"x" * 32)
            for n in range(first, self._said)
        ]
        with self.database.transaction() as session:
            verb(session, drafts)

    def _pair(self, session):
        return [
            rooms.lock_standing(session, self.seeded.room, person.account_id) for person in (self.leader, self.member)
        ]

    def set_aside(self):
        with self.database.transaction() as session:
            leader, member = self._pair(session)
            rooms.set_aside(session, member, leader, Absence(self.clock.now(), "rules"), self.clock.now())

    def bring_back(self):
        with self.database.transaction() as session:
            rooms.bring_back(session, self._pair(session)[1], self.clock.now())

    def history(self, **page):
        body = History.model_validate({"room": self.seeded.room, **page})
        answer = self.reading.history(self.member.account_id, body)
        return [int(frame.split(b'"number":')[1].split(b",")[0].rstrip(b"}")) for frame in answer.frames], answer.facts

    def open(self):
        body = Subscribe(room=self.seeded.room, epoch=None, after=None)
        return self.reading.open(self.member.account_id, body)


@pytest.fixture
def scene(database, clock):
    return Scene(database, clock)


def test_a_long_room_costs_the_statements_of_a_short_one(scene):
    counted = []
    event.listen(scene.database.reader, "before_cursor_execute", lambda *facts: counted.append(facts[2]))

    def statements(call):
        counted.clear()
        call()
        return len(counted)

    def both():
        return statements(scene.open), statements(lambda: scene.history(after=0, limit=100))

    scene.say(60)
    short = both()
    scene.say(140)
    assert both() == short
    assert max(short) <= 14


def test_many_who_come_back_cost_the_statements_of_one_and_each_hears_what_they_would_alone(scene, database, clock):
    """Readers who missed something or nothing, one set aside, a stranger, another room, a cursor that is of no use."""
    other = Scene(database, clock)
    scene.say(3)
    other.say(1)
    scene.set_aside()
    leader = scene.leader.account_id
    known = scene.reading.open(leader, Subscribe(room=scene.seeded.room, epoch=None, after=None)).answer.facts

    def asks(who, room, after=None):
        return Asked(who, Subscribe(room=room, epoch=known["epoch"] if after is not None else None, after=after))

    room, last = scene.seeded.room, known["last"]
    asked = [
        asks(leader, room, last),
        asks(scene.member.account_id, room, last),
        asks(other.leader.account_id, room),
        asks(other.member.account_id, other.seeded.room),
        asks(leader, room, last + 7),
        asks(leader, room, 1),
        asks(leader, "x" * 22),
    ]
    alone = [outcome_of(scene.reading, one) for one in asked]
    assert [state for state, _ in alone] == ["live", "set_aside", NotFound, "live", "resync", "live", NotFound]
    together = scene.reading.open_all(asked)
    assert [facts_of(outcome) for outcome in together] == alone
    counted = []
    event.listen(database.reader, "before_cursor_execute", lambda *facts: counted.append(facts[2]))
    scene.reading.open_all(asked[:1])
    one = len(counted)
    scene.reading.open_all(asked[:1] * 20)
    assert len(counted) == 2 * one


def outcome_of(reading, asked):
    try:
        return facts_of(reading.open(*asked))
    except NotFound as refusal:
        return facts_of(refusal)


def facts_of(outcome):
    if isinstance(outcome, NotFound):
        return NotFound, None
    return outcome.answer.facts["state"], (outcome.answer.facts, outcome.answer.frames, outcome.spans)


def test_pages_step_over_the_time_aside_in_both_directions(scene):
    scene.say(5)  # 3–7
    scene.set_aside()  # 8
    scene.say(5)  # 9–13
    scene.bring_back()  # 14
    scene.say(3)  # 15–17
    seen = [2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17]
    for limit in (1, 2, 3, 4, 100):
        back, more = [], True
        while more:
            page, facts = scene.history(before=back[0] if back else 99, limit=limit)
            back, more = page + back, facts["more"]
        assert back == seen
        forth, more = [], True
        while more:
            page, facts = scene.history(after=forth[-1] if forth else 0, limit=limit)
            forth, more = forth + page, facts["more"]
        assert forth == seen
