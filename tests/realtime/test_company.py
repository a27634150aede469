"""Presence and writing over two processes: each tells the other who has a room open there."""

import json
from dataclasses import dataclass, field

import pytest

from app.realtime.company import STEP_SECONDS, Companies
from app.realtime.publisher import ROOM_TOPIC

ROOM = "huone"


@dataclass
class Reader:
    """A live subscription and its connection in one."""

    member: str
    live: bool = True
    frames: list = field(default_factory=list)

    @property
    def connection(self):
        return self

    @property
    def subscriptions(self):
        return {ROOM: self}

    def send(self, frame, room):
        assert room == ROOM
        told = json.loads(frame)
        self.frames.append((told["event"], told["members"]))


class Process:
    """As much of a hub as company asks, and its end of a bus that reaches the others at once."""

    reaches_others = True

    def __init__(self, clock, others):
        self.open, self._others = [], others
        self.companies = Companies(self, self, clock)
        others.append(self)

    def open_rooms(self):
        return [ROOM] if self.open else []

    def readers(self, room):
        return self.open if room == ROOM else []

    def publish(self, topic, blob):
        for other in self._others:
            # As the bus: a topic reaches those alone who have a reader of its room.
            if other is not self and other.open:
                other.companies.on_blob(topic.removeprefix(ROOM_TOPIC), blob)


@pytest.fixture
def processes(clock):
    others = []
    return [Process(clock, others) for _ in range(2)]


def step(processes, clock):
    clock.move(seconds=STEP_SECONDS)
    for process in processes:
        process.companies.step()


def test_who_closes_the_last_window_of_a_process_is_gone_with_the_next_step(processes, clock):
    first, second = processes
    here, there = Reader("sammal"), Reader("havu")
    first.open, second.open = [here], [there]
    for _ in range(2):
        step(processes, clock)
    assert here.frames[-1] == ("presence", ["havu", "sammal"])
    second.open = []
    # The second process tells in its step, the first shows in its next.
    for _ in range(2):
        step(processes, clock)
    assert here.frames[-1] == ("presence", ["sammal"])


def test_who_has_sent_is_written_of_by_no_process(processes):
    first, second = processes
    sender, other, listener = Reader("sammal"), Reader("havu"), Reader("kanerva")
    first.open, second.open = [sender], [other, listener]
    first.companies.writes(sender, ROOM)
    assert listener.frames == [("writing", ["sammal"])]
    first.companies.wrote(ROOM, "sammal")
    second.companies.writes(other, ROOM)
    assert listener.frames[-1] == ("writing", ["havu"])


def test_words_that_nobody_saw_being_written_cost_the_bus_nothing(processes, monkeypatch):
    first, second = processes
    first.open, second.open = [Reader("sammal")], [Reader("havu")]
    told = []
    monkeypatch.setattr(first, "publish", lambda *blob: told.append(blob))
    first.companies.wrote(ROOM, "sammal")
    assert told == []
