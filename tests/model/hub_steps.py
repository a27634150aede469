"""The real hub, one step at a time: a feed as a value goes in, the real `Hub` does one thing, a value comes out.

Time stands still in it: what it would start later (the timer of a gap, the reading of one) is a mark in the value, and
the model chooses when it happens.
"""

import json
from collections import defaultdict
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple
from unittest.mock import patch

from app.realtime import hub as hub_module
from app.realtime.connection import Connection, SocketPerson
from app.realtime.hub import Subscription, _Feed
from app.rooms.access import Spans

ROOM = "r"
MEMBERS = ("ada", "bea", "cia")


class Sub(NamedTuple):
    """`realtime/hub.py: Subscription` of one person's connection."""

    live: bool = False
    sees: tuple = ()
    sent: int = 0
    buffer: tuple = ()


class Feed(NamedTuple):
    """`realtime/hub.py: _Feed` as a value."""

    handed: int | None
    heard: int
    early: frozenset
    subs: tuple
    waiting: frozenset
    timer: bool
    reading: bool


class _Later:
    def cancel(self):
        pass


class _Never:
    """What is awaited and does not come within this step."""

    def __await__(self):
        yield self


class _StillTime:
    """In the place of `asyncio` in hub.py."""

    Task = TimerHandle = None

    def get_running_loop(self):
        return self

    def call_later(self, *_):
        return _Later()

    def create_task(self, coroutine):
        coroutine.close()
        return _Later()

    def sleep(self, _):
        return _Never()


@contextmanager
def standing_still():
    with patch.object(hub_module, "asyncio", _StillTime()):
        yield


class HubSteps:
    """One kind of hub over one number of people; `step` remembers what it has worked out."""

    def __init__(self, hub_class, people):
        self._hub_class = hub_class
        self._people = people
        self.step = cache(self._step)

    def _step(self, feed, op, *args):
        """(feed after, effects in order, answer). An effect is a person and a frame's label, "drop" or a close code."""
        effects = []
        hub = self._hub_class(self._read, on_first=_nothing, on_last=_nothing, settled=_nothing)
        connections = [Connection(_Paper(effects, n), SocketPerson(n, n)) for n in range(self._people)]
        if feed is not None:
            hub._feeds[ROOM] = _thaw(feed, connections)
        answer, close = getattr(self, f"_{op}")(hub, connections, *args)
        after = hub._feeds.get(ROOM)
        frozen = None if after is None else _freeze(after, connections)
        close()
        return frozen, tuple(effects), answer

    def _open(self, hub, connections, person):
        hub.open(connections[person], ROOM)
        return None, _nothing

    def _meets(self, hub, connections, person, last):
        return hub.meets(connections[person].subscriptions[ROOM], last), _nothing

    def _go_live(self, hub, connections, person, pairs, last):
        subscription = connections[person].subscriptions[ROOM]
        hub.go_live(subscription, member=MEMBERS[person], sees=Spans(pairs), last=last)
        return None, _nothing

    def _wait(self, hub, connections, person, last):
        hub.wait(connections[person].subscriptions[ROOM], member=MEMBERS[person], last=last)
        return None, _nothing

    def _cancel(self, hub, connections, person):
        hub.cancel(connections[person].subscriptions[ROOM])
        return None, _nothing

    def _close_all(self, hub, connections, person):
        hub.close_all(connections[person])
        return None, _nothing

    def _accept(self, hub, _, *events):
        hub.accept(events)
        return None, _nothing

    def _notice(self, hub, _, number):
        hub.notice(ROOM, number)
        return None, _nothing

    def _timer(self, hub, _):
        hub._read_gap(hub._feeds[ROOM])
        return None, _nothing

    def _page(self, hub, _, *events):
        """The reading task goes on with the page that it was given, until it asks for another, sleeps or ends."""
        self._given = [events]
        filling = hub._fill(hub._feeds[ROOM])
        try:
            filling.send(None)
        except StopIteration:
            return None, _nothing
        return None, filling.close

    async def _read(self, *_):
        if not self._given:
            await _Never()
        return self._given.pop()


class _Paper:
    """A transport that tells what was put, dropped and closed."""

    def __init__(self, effects, person):
        self._effects = effects
        self._person = person

    def put(self, frame, room=None):
        self._effects.append((self._person, label(frame)))
        return True

    def drop_room(self, _):
        self._effects.append((self._person, "drop"))

    def close(self, code, *, flush):
        self._effects.append((self._person, code))


def label(frame):
    """What a frame says, as a short value: (number, kind, …), or (None, kind) without a number."""
    told = json.loads(frame)
    if told["event"] == "message" and told.get("state") != "visible":
        return told["number"], "hidden"
    facts = {
        "message": ("author", "client_id"),
        "message_hidden": ("of",),
        "set_aside": ("member",),
    }.get(told["event"], ())
    whom = (told["member"]["member"],) if told["event"] == "returned" else ()
    return (told.get("number"), told["event"], *(told[fact] for fact in facts), *whom)


def _nothing(*_):
    return None


def _thaw(feed, connections):
    made = _Feed(ROOM, feed.handed, feed.heard, {event.number: event for event in feed.early})
    for person, sub in enumerate(feed.subs):
        if sub is not None:
            thawed = Subscription(connections[person], ROOM, MEMBERS[person] if sub.live else "", Spans(sub.sees))
            thawed.live, thawed.sent, thawed.buffer = sub.live, sub.sent, list(sub.buffer)
            connections[person].subscriptions[ROOM] = thawed
            made.subscriptions.add(thawed)
    made.waiting = {connections[person]: MEMBERS[person] for person in feed.waiting}
    made.timer = _Later() if feed.timer else None
    made.reading = _Later() if feed.reading else None
    return made


def _freeze(feed, connections):
    subs = defaultdict(lambda: None)
    for sub in feed.subscriptions:
        sees = sub.sees.pairs if sub.live else ()
        subs[sub.connection.person.account_id] = Sub(sub.live, sees, sub.sent, tuple(sub.buffer))
    return Feed(
        feed.handed,
        feed.heard,
        frozenset(feed.early.values()),
        tuple(subs[person] for person in range(len(connections))),
        frozenset(connection.person.account_id for connection in feed.waiting),
        feed.timer is not None,
        feed.reading is not None,
    )
