"""The hub, the outbox and resuming under whatever order chance finds: no reader is misled, and all become whole.

Chance writes, shuts out, brings back and ends; the bus mixes up, repeats and loses; readers come from where they were,
read slowly, lose their line and are cut off. What each is told is judged at every frame (hub_world.py).
"""

import asyncio
import json
import os

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.realtime.hub import Hub
from app.realtime.room_event import EVERYONE
from tests.faults.hub_world import MAX_BYTES, MEMBERS, PAGE, Reader, RoomLog
from tests.virtual_loop import VirtualLoop

ROOMS = ("r", "s")
STEPS_IN = 3
SETTLE_SECONDS = 10
SETTLE_ROUNDS = 10
# Most of it in one room: what takes two is only that they do not touch each other.
a_room = st.sampled_from(("r", "r", "r", "s"))
a_member = st.sampled_from(MEMBERS)
a_reader = st.integers(0, 2)
some = st.integers(0, 7)


class HubMachine(RuleBasedStateMachine):
    """Two rooms, two members, three pages of theirs."""

    def __init__(self):
        super().__init__()
        self.loop = VirtualLoop()
        self.logs = {name: RoomLog(name) for name in ROOMS}
        self.flying = []
        self.topics = []
        self.fails = False
        self.hub = Hub(self.read_after, on_first=self.topics.append, on_last=self.topics.remove, settled=None)
        self.readers = [Reader(self.hub, self.logs.values(), n, MEMBERS[n % len(MEMBERS)]) for n in range(3)]

    async def read_after(self, room, after):
        await asyncio.sleep(0.01)
        if self.fails:
            self.fails = False
            raise LookupError
        return self.logs[room].events[after : after + 3]

    def turn(self, call, *facts):
        """On the loop, as everything of the hub."""

        async def once():
            return call(*facts)

        return self.loop.run_until_complete(once())

    @initialize(count=some)
    def all_are_there(self, count):
        """The second member has been out for a while: whatever touches what was said then is blank to them."""
        room = self.logs["r"]
        for kind, facts in (
            *[("message", {})] * count,
            ("set_aside", {"ends": MEMBERS[1]}),
            *[("message", {})] * 2,
            ("returned", {"opens": MEMBERS[1]}),
        ):
            room.append(kind, **facts)
        for reader in self.readers:
            self.come_in(reader, "r")
            reader.take(1)

    def come_in(self, reader, room, lag=0):
        for _ in range(STEPS_IN):
            self.turn(reader.go_on, room, lag)

    @rule(room=a_room, count=st.integers(1, 3))
    def say(self, room, count):
        for _ in range(0 if self.logs[room].ended else count):
            self.flying.append(self.logs[room].append("message"))

    @rule(room=a_room, about=some)
    def change(self, room, about):
        log = self.logs[room]
        if log.last and not log.ended:
            self.flying.append(log.append("message_edited", about=about % log.last + 1))

    @rule(room=a_room, member=a_member)
    def shut_out_or_bring_back(self, room, member):
        log = self.logs[room]
        if log.is_here(member):
            self.flying.append(log.append("set_aside", ends=member))
        elif not log.ended:
            self.flying.append(log.append("returned", opens=member))

    @rule(room=a_room, really=some)
    def end_a_room(self, room, really):
        if really == 0 and not self.logs[room].ended:
            self.flying.append(self.logs[room].append("cleared", ends=EVERYONE))

    @precondition(lambda self: self.flying)
    @rule(which=some, again=st.booleans())
    def carry(self, which, again):
        place = which % len(self.flying)
        event = self.flying[place] if again else self.flying.pop(place)
        self.turn(self.hub.accept, [event])

    @precondition(lambda self: self.flying)
    @rule()
    def carry_all(self):
        flying, self.flying = self.flying, []
        self.turn(self.hub.accept, flying)

    @precondition(lambda self: self.flying)
    @rule(which=some)
    def lose_one(self, which):
        del self.flying[which % len(self.flying)]

    @rule(room=a_room)
    def hear_of_a_number(self, room):
        self.turn(self.hub.notice, room, self.logs[room].last)

    @rule(reader=a_reader, room=a_room, lag=st.sampled_from((0, 0, 1, 2)))
    def go_on_coming_in(self, reader, room, lag):
        if not self.readers[reader].is_cut:
            self.turn(self.readers[reader].go_on, room, lag)

    @rule(reader=a_reader, room=a_room)
    def come_in_at_once(self, reader, room):
        if not self.readers[reader].is_cut:
            self.come_in(self.readers[reader], room)

    @rule(reader=a_reader, room=a_room)
    def close_a_room(self, reader, room):
        self.turn(self.readers[reader].close, room)

    @rule(reader=a_reader)
    def lose_the_line(self, reader):
        self.turn(self.readers[reader].lose)

    @rule(reader=a_reader, count=st.integers(1, 9))
    def take(self, reader, count):
        self.readers[reader].take(count)

    @rule(seconds=st.sampled_from((0.02, 0.06, 1.5)), fails=some)
    def wait(self, seconds, fails):
        self.fails = fails == 0
        self.loop.run_until_complete(asyncio.sleep(seconds))

    @invariant()
    def no_line_holds_more_than_its_bound_and_a_frame(self):
        for reader in self.readers:
            assert reader.line.waiting_bytes <= MAX_BYTES + reader.line.longest

    @invariant()
    def nobody_is_cut_off_but_for_reading_too_slowly(self):
        """A hole, which the hub would close with 4409, can't come about."""
        assert {reader.line.code for reader in self.readers} <= {None, 1013}

    @invariant()
    def nothing_waits_before_the_word_that_a_place_has_ended(self):
        for reader in self.readers:
            for log in self.logs.values():
                waiting = [json.loads(frame)["number"] for room, frame in reader.line.waiting if room == log.name]
                assert all(log.events[number - 1].ends != reader.member for number in waiting[1:])

    @invariant()
    def a_topic_is_open_exactly_where_somebody_reads(self):
        assert sorted(self.topics) == sorted(self.hub.open_rooms())

    @invariant()
    def nothing_early_is_kept_that_was_handed_on(self):
        for feed in self.hub._feeds.values():
            assert feed.handed is None or all(number > feed.handed for number in feed.early)

    def teardown(self):
        try:
            self.settle()
            self.judge()
            for reader in self.readers:
                self.turn(self.hub.close_all, reader.connection)
            assert (self.hub.open_rooms(), self.topics) == ([], [])
        finally:
            self.loop.run_until_complete(self.hub.aclose())
            self.loop.close()

    def settle(self):
        """The bus falls silent; the timer alone tells the numbers, and everybody comes back as the page does."""
        for _ in range(SETTLE_ROUNDS):
            for log in self.logs.values():
                self.turn(self.hub.notice, log.name, log.last)
            self.loop.run_until_complete(asyncio.sleep(SETTLE_SECONDS))
            for reader in self.readers:
                self.come_back(reader)

    def come_back(self, reader):
        """Whatever was asked is answered; what is not open is asked for. Who is out waits to be told."""
        reader.take(1_000)
        if reader.is_cut:
            self.turn(reader.lose)
        for room, look in reader.looks.items():
            for _ in range(1 + look.log.last // PAGE):
                if look.asked or look.state in ("new", "closed"):
                    self.come_in(reader, room)
                reader.take(1_000)

    def judge(self):
        for reader in self.readers:
            for look in reader.looks.values():
                expected = "gone" if look.log.ended else "live" if look.log.is_here(reader.member) else "out"
                assert look.state == expected
                assert look.state != "live" or look.cursor == look.log.last


HubMachine.TestCase.settings = settings(
    max_examples=60 * int(os.environ.get("FAULT_ROUNDS", "1")), stateful_step_count=50
)
TestHub = HubMachine.TestCase
