"""What all clients of a round sent, were told and saw; and the pure judge of it.

The recorder takes everything as it came and forgives nothing: what a client would silently drop as a double is a
fault here.
"""

import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    """One broken promise: `lost`, `doubled`, `disordered`, `gap`, `unknown`, `crossed` or `resync`."""

    kind: str
    detail: str


@dataclass(frozen=True)
class Ack:
    room: str
    member: str
    client_id: str
    number: int


@dataclass
class View:
    """What one reader saw of one room from a number on, over all sockets. `whole` once brought to the end."""

    reader: str
    room: str
    after: int
    events: list = field(default_factory=list)
    whole: bool = False

    @property
    def cursor(self):
        return self.events[-1]["number"] if self.events else self.after

    def take(self, events):
        self.events += events


class History:
    """The record of one round. Keys of a message are (room, member, client id)."""

    def __init__(self):
        self.sent = {}
        self.attempts = Counter()
        self.acks = []
        self.refusals = Counter()
        self.views = []
        self.removals = {}
        self.resyncs = []
        self.waits = []
        self.ack_times = []
        self._milestones = []

    def send(self, room, member, client_id, text):
        self.sent.setdefault((room, member, client_id), text)
        self.attempts[room, member, client_id] += 1

    def ack(self, room, member, client_id, number):
        self.acks.append(Ack(room, member, client_id, number))
        self.ack_times.append(time.monotonic())
        self._tell_milestones()

    def refuse(self, code):
        self.refusals[code] += 1
        self._tell_milestones()

    def wait(self, seconds):
        """Somebody sent, and so long after it had an answer, or lost the socket."""
        self.waits.append(seconds)

    def when(self, reached, call):
        """`call` runs once, at the ack or refusal with which `reached()` has become true."""
        self._milestones.append((reached, call))

    def _tell_milestones(self):
        for milestone in [milestone for milestone in self._milestones if milestone[0]()]:
            self._milestones.remove(milestone)
            milestone[1]()

    def begin_view(self, reader, room, after):
        view = View(reader, room, after)
        self.views.append(view)
        return view

    def remove(self, room, member, number):
        self.removals[room, member] = number

    @property
    def retries(self):
        return sum(self.attempts.values()) - len(self.attempts)


def quantile(ordered, part):
    """The value below which this part of an ordered list lies."""
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def pace_of(histories):
    """How many were acked a second, from the first of a round to its last; None where nobody kept the time."""
    spans = [history.ack_times[-1] - history.ack_times[0] for history in histories if len(history.ack_times) > 1]
    return sum(len(history.ack_times) for history in histories) / sum(spans) if any(spans) else None


def check(history):
    """Every fault of a history; none means that every promise about messages was kept."""
    order, faults = _one_order(history)
    faults += [Fault("resync", f"{reader} in {room}") for reader, room in history.resyncs]
    for view in history.views:
        faults += _check_view(history, view)
    faults += _check_messages(history, order)
    faults += _check_acks(history, order)
    faults += _check_removals(history, order)
    return faults


def _one_order(history):
    """The room's log as the views tell it together, and every number of which two tell something else."""
    order, faults = defaultdict(dict), []
    for view in history.views:
        for event in view.events:
            if event["event"] == "blank":
                continue
            told = order[view.room].setdefault(event["number"], event)
            if _meaning(told) != _meaning(event):
                faults.append(Fault("disordered", f"{view.room} {event['number']}: two readers saw two things"))
    return order, faults


def _check_view(history, view):
    faults, expected = [], view.after
    seen, removed_at = set(), history.removals.get((view.room, view.reader))
    for event in view.events:
        number, where = event["number"], f"{view.reader} in {view.room} at {event['number']}"
        if event["room"] != view.room:
            faults.append(Fault("crossed", f"{where}: an event of another room"))
        if number in seen:
            faults.append(Fault("doubled", where))
        elif number <= expected:
            faults.append(Fault("disordered", where))
        elif number not in (expected + 1, removed_at):
            faults.append(Fault("gap", f"{where}: after {expected}"))
        seen.add(number)
        expected = max(expected, number)
    ids = Counter((event["author"], event["client_id"]) for event in view.events if event["event"] == "message")
    faults += [Fault("doubled", f"{view.reader} in {view.room}: {key}") for key, count in ids.items() if count > 1]
    return faults


def _check_messages(history, order):
    """Each message is one that was sent, as it was sent, under one number."""
    faults = []
    for room, events in order.items():
        numbers = defaultdict(set)
        for number, event in events.items():
            if event["event"] != "message":
                continue
            key = (room, event["author"], event["client_id"])
            if history.sent.get(key) != event["text"]:
                faults.append(Fault("unknown", f"{room} {number}"))
            numbers[key].add(number)
        faults += [Fault("doubled", f"{key} is at {sorted(at)}") for key, at in numbers.items() if len(at) > 1]
    return faults


def _check_acks(history, order):
    """What was acked is in every whole view, under the number of the ack."""
    faults = []
    last = {room: max(events, default=0) for room, events in order.items()}
    for view in history.views:
        removed_at = history.removals.get((view.room, view.reader))
        if view.whole and view.cursor < min(last.get(view.room, 0), removed_at or view.cursor + 1):
            faults.append(Fault("lost", f"{view.reader} in {view.room}: ends at {view.cursor} of {last[view.room]}"))
    for ack in history.acks:
        faults += _check_ack(history, ack, order[ack.room].get(ack.number))
    for room, acks in _by_room(history.acks).items():
        for view in history.views:
            if view.room == room and view.whole:
                faults += _check_view_has(view, acks, history.removals.get((room, view.reader)))
    return faults


def _check_ack(history, ack, event):
    if (ack.room, ack.member, ack.client_id) not in history.sent:
        return [Fault("unknown", f"an ack for what was never sent: {ack}")]
    if event is None or event["event"] != "message":
        return [Fault("lost", f"nobody saw {ack}")]
    if (event["author"], event["client_id"]) != (ack.member, ack.client_id):
        return [Fault("disordered", f"another message stands where {ack} says")]
    return []


def _check_view_has(view, acks, removed_at):
    there = {event["number"] for event in view.events if event["event"] == "message"}
    # What still waited for the removed when their place ended is dropped with it, as the wire says.
    before = [event["number"] for event in view.events if removed_at and event["number"] < removed_at]
    last = max(before, default=view.after) if removed_at else float("inf")
    missing = [ack for ack in acks if view.after < ack.number < last and ack.number not in there]
    return [Fault("lost", f"{view.reader} never saw {ack}") for ack in missing]


def _check_removals(history, order):
    """Nothing numbered after a removal reached the removed or came from them."""
    faults = []
    for (room, member), removed_at in history.removals.items():
        seen = [
            event["number"]
            for view in history.views
            if (view.room, view.reader) == (room, member)
            for event in view.events
            if event["number"] > removed_at
        ]
        written = [
            number
            for number, event in order[room].items()
            if number > removed_at and event["event"] == "message" and event["author"] == member
        ]
        acked = [ack.number for ack in history.acks if (ack.room, ack.member) == (room, member)]
        faults += [Fault("crossed", f"{member} was removed at {removed_at} and saw {number}") for number in seen]
        faults += [
            Fault("crossed", f"{member} was removed at {removed_at} and wrote {number}")
            for number in {*written, *(number for number in acked if number > removed_at)}
        ]
    return faults


def _by_room(acks):
    rooms = defaultdict(list)
    for ack in acks:
        rooms[ack.room].append(ack)
    return rooms


def _meaning(event):
    """What an event says to everybody; what only one reader is told stays out."""
    return {key: value for key, value in event.items() if key not in ("until", "reason", "mine")}
