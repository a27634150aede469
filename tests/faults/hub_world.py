"""Rooms, a bus that loses and mixes up, and readers on narrow lines: what the hub is put into by test_hub_machine.py.

The room's log is a list, which stands for the database; subscriptions are answered as `chat/read_room.py` answers them.
Hub, connection, outbox, spans and encodings are the program's own.
"""

import json
from dataclasses import dataclass, field

from app.realtime.connection import Connection, SocketPerson
from app.realtime.outbox import Outbox
from app.realtime.room_event import EVERYONE, RoomEvent, encode
from app.rooms.access import Spans

PAGE = 4
MAX_BYTES = 300
MEMBERS = ("m1", "m2")


@dataclass
class RoomLog:
    """One room as the database has it."""

    name: str
    events: list = field(default_factory=list)
    spans: dict = field(default_factory=lambda: {member: [[1, None]] for member in MEMBERS})
    ended: bool = False

    @property
    def last(self):
        return len(self.events)

    def is_here(self, member):
        return not self.ended and self.spans[member][-1][1] is None

    def sees(self, member):
        return Spans(tuple((first, last) for first, last in self.spans[member]))

    def append(self, kind, **more):
        number = self.last + 1
        body = {"event": kind, "room": self.name, "number": number}
        event = RoomEvent(self.name, number, encode({**body, "text": "x" * 20}), **more)
        if more.get("ends") in MEMBERS:
            self.spans[more["ends"]][-1][1] = number
        if more.get("opens"):
            self.spans[more["opens"]].append([number, None])
        self.ended = more.get("ends") == EVERYONE
        self.events.append(event)
        return event

    def frame(self, member, number):
        """What this member may be told under this number."""
        return json.loads(self.events[number - 1].for_reader(member, self.sees(member)))


class Line:
    """A transport over the program's outbox, narrow enough to be outrun; what waits in it is counted anew here."""

    def __init__(self):
        self.waiting = []
        self.longest = 0
        self.outbox = Outbox(lambda: None, max_bytes=MAX_BYTES)
        self.code = None

    @property
    def waiting_bytes(self):
        return sum(len(frame) for _, frame in self.waiting)

    def put(self, frame, room=None):
        taken = self.outbox.put(frame, room)
        assert taken == (self.waiting_bytes <= MAX_BYTES)
        if taken:
            self.waiting.append((room, frame))
            self.longest = max(self.longest, len(frame))
        return taken

    def drop_room(self, room):
        self.outbox.drop_room(room)
        self.waiting = [pair for pair in self.waiting if pair[0] != room]

    def close(self, code, *, flush):
        self.code = code
        if not flush:
            self.outbox.clear()
            self.waiting = []

    def drain(self, count):
        """So many frames as the far end reads them."""
        taken, self.waiting = self.waiting[:count], self.waiting[count:]
        for _, frame in taken:
            assert self.outbox.take() == frame
            yield json.loads(frame)


@dataclass
class Look:
    """One room on one page, by what has reached it.

    `new` has to ask; `live`; `out` was told that its place has ended, or that it has none, and waits for a word;
    `gone` has nothing to wait for; `closed` by the page itself.
    """

    log: RoomLog
    member: str
    state: str = "new"
    cursor: int | None = None
    ref: int = 0  # of the newest question; answers to others are stale
    after: int | None = None  # the cursor that it named
    waits: bool = False  # for the answer: a page asks once at a time
    asked: object = None  # the subscription whose answer is still read
    answer: tuple | None = None

    def take(self, frame):
        """One frame; fails where the wire's promises do not hold."""
        if "ref" in frame:
            self._take_answer(frame)
        elif frame["event"] == "room_open":
            self.state = "new"
        elif self.state != "closed":
            self._take_event(frame)

    def _take_answer(self, frame):
        if frame["ref"] != self.ref:
            return
        self.state, self.waits = frame["state"], False
        if self.state == "resync":
            self.state, self.cursor = "new", None
        elif self.state in ("live", "more"):
            numbers = [event["number"] for event in frame["events"]]
            assert numbers == list(range(frame["after"] + 1, frame["last"] + 1))
            self.cursor = frame["last"]
            self.state = "live" if self.state == "live" else "new"

    def _take_event(self, frame):
        number = frame["number"]
        told = self.log.events[number - 1]
        if told.ends == EVERYONE:
            self.state = "gone"
            return
        assert self.state == "live", f"{self.member} is {self.state} and was told {frame}"
        assert frame == self.log.frame(self.member, number)
        if told.ends == self.member:
            assert number > self.cursor
            self.state, self.cursor = "out", None
        else:
            assert number == self.cursor + 1, f"{self.member}: {number} after {self.cursor}"
            self.cursor = number


class Reader:
    """One page of one member, with every room open or not; it outlives its lines."""

    def __init__(self, hub, logs, place, member):
        self._hub = hub
        self._place = place
        self.member = member
        self.looks = {log.name: Look(log, member) for log in logs}
        self.connect()

    def connect(self):
        """A new line; what was on the old one is gone, and every room has to be asked for again."""
        self.line = Line()
        self.connection = Connection(self.line, SocketPerson(self._place, self._place))
        for look in self.looks.values():
            look.asked, look.answer, look.waits = None, None, False
            look.state = "gone" if look.state == "gone" else "new"

    @property
    def is_cut(self):
        return self.line.code is not None

    def lose(self):
        self._hub.close_all(self.connection)
        self.connect()

    def close(self, room):
        self._hub.close(self.connection, room)
        look = self.looks[room]
        look.asked, look.answer, look.waits = None, None, False
        look.ref, look.state = look.ref + 1, "closed"

    def go_on(self, room, lag=0):
        """The next step of coming in: the page asks, the database is read, the answer leaves."""
        look = self.looks[room]
        if look.answer:
            self._answer(look)
        elif look.asked:
            look.answer = self._read(look, lag)
        elif not look.waits:
            look.waits, look.ref, look.after = True, look.ref + 1, look.cursor
            look.asked = self._hub.open(self.connection, room)

    def _read(self, look, lag):
        """One snapshot, which may be late: a copy of the database follows it at some distance."""
        log, member, after = look.log, look.member, look.after
        if not log.is_here(member):
            return ("gone" if log.ended else "out", log.last, [], 0, None)
        spans = log.sees(member)
        if after is None:
            after = max(log.last - PAGE, spans.pairs[-1][0] - 1)
        elif after > log.last or (after and not spans.follows(after)):
            return ("resync", log.last, [], after, None)
        newest = max(after, spans.pairs[-1][0] - 1, log.last - lag)
        last = min(newest, after + PAGE)
        events = [log.frame(member, number) for number in range(after + 1, last + 1)]
        return ("live" if last == newest else "more", last, events, after, spans)

    def _answer(self, look):
        state, last, events, after, spans = look.answer
        if state in ("live", "out") and not self._hub.meets(look.asked, last):
            look.answer = None
            return
        asked, look.asked, look.answer = look.asked, None, None
        facts = {"room": look.log.name, "ref": look.ref, "state": state, "events": events, "after": after, "last": last}
        self.connection.send(encode(facts))
        if state == "live":
            self._hub.go_live(asked, member=look.member, sees=spans, last=last)
        elif state == "out":
            self._hub.wait(asked, member=look.member, last=last)
        else:
            self._hub.cancel(asked)

    def take(self, count):
        """The far end reads so many frames."""
        for told in list(self.line.drain(count)):
            self.looks[told["room"]].take(told)
