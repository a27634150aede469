"""The wall: for each room, number n+1 is handed on only after n, and never to someone whose place has ended.

The bus is a hint and the database the truth. What comes early waits 50 ms for what is missing and is then read from
the database; a number heard from a heartbeat or a timer counts as heard. On the event loop only.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field

import structlog

from app.realtime.connection import Connection
from app.realtime.room_event import EVERYONE, RoomEvent, Sees, encode
from app.realtime.rounds import outliving_faults

ReadAfter = Callable[[str, int], Awaitable[Sequence[RoomEvent]]]
GAP_SECONDS = 0.050
RETRY_SECONDS = 1.0
MAX_EARLY = 1_000
log = structlog.get_logger()


@dataclass(eq=False, slots=True)
class Subscription:
    """One room open on one connection. Not live until its backlog has been read."""

    connection: Connection
    room: str
    member: str = ""
    sees: Sees = ()
    sent: int = 0
    live: bool = False
    buffer: list[RoomEvent] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class _Feed:
    """One room that somebody here has open."""

    room: str
    handed: int | None = None
    heard: int = 0
    early: dict[int, RoomEvent] = field(default_factory=dict)
    subscriptions: set[Subscription] = field(default_factory=set)
    waiting: dict[Connection, str] = field(default_factory=dict)
    timer: asyncio.TimerHandle | None = None
    reading: asyncio.Task[None] | None = None


class Hub:
    """Hands events to the subscriptions of this process."""

    def __init__(
        self,
        read_after: ReadAfter,
        *,
        on_first: Callable[[str], None],
        on_last: Callable[[str], None],
        settled: Callable[[], Awaitable[None]],
    ) -> None:
        """`read_after(room, number)` reads the events above a number from the database, a page at a time.

        `on_first` and `on_last` are told when a room is opened by the first reader here and left by the last;
        `settled()` returns when what `on_first` set off has taken effect.
        """
        self.settled = settled
        self._read_after = read_after
        self._on_first = on_first
        self._on_last = on_last
        self._feeds: dict[str, _Feed] = {}

    def open(self, connection: Connection, room: str) -> Subscription:
        """Begins to gather what happens from now on. Read the backlog after this call, then `go_live`."""
        self.close(connection, room)
        subscription = Subscription(connection, room)
        connection.subscriptions[room] = subscription
        feed = self._feeds.get(room)
        if feed is None:
            feed = self._feeds[room] = _Feed(room)
            self._on_first(room)
        feed.subscriptions.add(subscription)
        return subscription

    def meets(self, subscription: Subscription, last: int) -> bool:
        """True where a backlog up to `last` and what was gathered meanwhile leave no gap between them.

        False where a hint was lost in between: read the backlog again. Send the backlog and `go_live` in the same
        turn of the loop as this answer.
        """
        feed = self._feeds.get(subscription.room)
        if feed is None or subscription not in feed.subscriptions:
            return True  # closed while its backlog was read
        following = sum(event.number > last for event in subscription.buffer)
        return last + following >= (feed.handed or 0)

    def go_live(self, subscription: Subscription, *, member: str, sees: Sees, last: int) -> None:
        """From here on the reader gets every number above `last`, the newest that its backlog spoke of.

        What was gathered meanwhile follows at once: nothing is missing and nothing comes twice.
        """
        feed = self._feeds.get(subscription.room)
        if feed is None or subscription not in feed.subscriptions:
            return
        gathered, subscription.buffer = subscription.buffer, []
        subscription.member, subscription.sees, subscription.sent = member, sees, last
        subscription.live = True
        for event in gathered:
            if subscription in feed.subscriptions:
                self._give(feed, subscription, event)
            elif _is_about(event, member):
                # Their place ended further up in what was gathered: they wait already, and it has changed again.
                subscription.connection.send(encode({"event": "room_open", "room": feed.room}))
        self._begin(feed, last)
        self._drop_if_empty(feed)

    def wait(self, subscription: Subscription, *, member: str, last: int) -> None:
        """Instead of going live: the person is set aside or removed, and is told when that changes.

        `last` is the newest number that the answer knew of: where the place has changed since, that is told at once.
        Call it after the answer was queued.
        """
        feed = self._feeds.get(subscription.room)
        if feed is None or subscription not in feed.subscriptions:
            return  # closed, or opened anew, while the answer was read
        feed.waiting[subscription.connection] = member
        self._forget(feed, subscription)
        if any(_is_about(event, member) and event.number > last for event in subscription.buffer):
            subscription.connection.send(encode({"event": "room_open", "room": feed.room}))
        self._begin(feed, last)

    def close(self, connection: Connection, room: str) -> None:
        """Ends a subscription, or a wait, if there is one."""
        feed = self._feeds.get(room)
        if feed is None:
            return
        feed.waiting.pop(connection, None)
        subscription = connection.subscriptions.get(room)
        if subscription is not None:
            self._forget(feed, subscription)
        self._drop_if_empty(feed)

    def cancel(self, subscription: Subscription) -> None:
        """Ends this very subscription, if no newer one has taken its place."""
        feed = self._feeds.get(subscription.room)
        if feed is not None and subscription in feed.subscriptions:
            self._forget(feed, subscription)
            self._drop_if_empty(feed)

    def close_all(self, connection: Connection) -> None:
        """Ends everything of one connection."""
        for feed in [feed for feed in self._feeds.values() if connection in feed.waiting]:
            self.close(connection, feed.room)
        for room in list(connection.subscriptions):
            self.close(connection, room)

    def accept(self, events: Iterable[RoomEvent]) -> None:
        """Takes events in whatever order they come; hands on what follows without a gap."""
        for event in events:
            feed = self._feeds.get(event.room)
            if feed is None or (feed.handed is not None and event.number <= feed.handed):
                continue
            if event.ends == EVERYONE and feed.handed is not None:
                self._hand_on(feed, event)  # what is missing before it is nowhere any more
                continue
            if len(feed.early) < MAX_EARLY:
                feed.early[event.number] = event
            self._notice(feed, event.number)

    def notice(self, room: str, last_number: int) -> None:
        """A number was heard of, from the bus, a timer or the database."""
        feed = self._feeds.get(room)
        if feed is not None:
            self._notice(feed, last_number)

    def open_rooms(self) -> list[str]:
        """Rooms that somebody here has open."""
        return list(self._feeds)

    def last_handed(self, room: str) -> int | None:
        """The newest number handed on here, None before the first reader is live."""
        feed = self._feeds.get(room)
        return feed.handed if feed else None

    def readers(self, room: str) -> list[Subscription]:
        """The live subscriptions of a room."""
        feed = self._feeds.get(room)
        return [subscription for subscription in feed.subscriptions if subscription.live] if feed else []

    async def aclose(self) -> None:
        """Ends the reading tasks."""
        tasks = []
        for feed in self._feeds.values():
            if feed.timer is not None:
                feed.timer.cancel()
            if feed.reading is not None:
                feed.reading.cancel()
                tasks.append(feed.reading)
        self._feeds.clear()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _begin(self, feed: _Feed, last: int) -> None:
        if feed.handed is None:
            feed.handed = last
            feed.early = {number: event for number, event in feed.early.items() if number > last}
        self._notice(feed, last)

    def _notice(self, feed: _Feed, number: int) -> None:
        feed.heard = max(feed.heard, number)
        if feed.handed is None:
            return
        self._drain(feed)
        if feed.heard > feed.handed and feed.timer is None and feed.reading is None:
            feed.timer = asyncio.get_running_loop().call_later(GAP_SECONDS, self._read_gap, feed)

    def _drain(self, feed: _Feed) -> None:
        while feed.handed is not None and (event := feed.early.pop(feed.handed + 1, None)) is not None:
            self._hand_on(feed, event)

    def _hand_on(self, feed: _Feed, event: RoomEvent) -> None:
        feed.handed = event.number
        waited = [connection for connection, member in feed.waiting.items() if member in (event.opens, event.ends)]
        for subscription in tuple(feed.subscriptions):
            if subscription.live:
                self._give(feed, subscription, event)
            elif len(subscription.buffer) < MAX_EARLY:
                subscription.buffer.append(event)
            else:
                subscription.connection.close(4409)
        for connection in waited:
            connection.send(encode({"event": "room_open", "room": feed.room}))
        if event.ends == EVERYONE:
            self._end(feed, event)

    def _end(self, feed: _Feed, event: RoomEvent) -> None:
        """Those who were shut out before are told as well, and nobody waits for a way back."""
        for connection in feed.waiting:
            connection.send(event.full, event.room)
        feed.waiting.clear()
        feed.early.clear()
        feed.heard = event.number
        self._drop_if_empty(feed)

    def _give(self, feed: _Feed, subscription: Subscription, event: RoomEvent) -> None:
        if event.number <= subscription.sent:
            return
        connection = subscription.connection
        if event.number != subscription.sent + 1 and event.ends != EVERYONE:
            # Cannot happen by construction; a reader with a hole would believe it is whole.
            log.error("hub_gap", sent=subscription.sent, number=event.number)
            connection.close(4409)
            return
        subscription.sent = event.number
        if event.ends in (subscription.member, EVERYONE):
            connection.drop_room(event.room)
            self._forget(feed, subscription)
        if event.ends == subscription.member:
            feed.waiting[connection] = subscription.member
        connection.send(event.for_reader(subscription.member, subscription.sees), event.room)

    def _read_gap(self, feed: _Feed) -> None:
        feed.timer = None
        if feed.reading is None and feed.handed is not None and feed.heard > feed.handed:
            feed.reading = asyncio.get_running_loop().create_task(self._fill(feed))

    async def _fill(self, feed: _Feed) -> None:
        """Reads what is missing until it has all been handed on, or nobody is left to hand it to."""
        try:
            while feed.handed is not None and feed.heard > feed.handed and self._feeds.get(feed.room) is feed:
                if not await self._fill_page(feed, feed.handed):
                    await asyncio.sleep(RETRY_SECONDS)
        finally:
            feed.reading = None

    async def _fill_page(self, feed: _Feed, after: int) -> bool:
        """True where something was handed on."""
        events: Sequence[RoomEvent] = ()
        with outliving_faults("hub"):
            events = await self._read_after(feed.room, after)
        for event in events:
            if feed.handed is not None and (event.number == feed.handed + 1 or event.ends == EVERYONE):
                feed.early.pop(event.number, None)
                self._hand_on(feed, event)
        self._drain(feed)
        return feed.handed is not None and feed.handed > after

    def _forget(self, feed: _Feed, subscription: Subscription) -> None:
        feed.subscriptions.discard(subscription)
        if subscription.connection.subscriptions.get(feed.room) is subscription:
            del subscription.connection.subscriptions[feed.room]

    def _drop_if_empty(self, feed: _Feed) -> None:
        if feed.subscriptions or feed.waiting or self._feeds.get(feed.room) is not feed:
            return
        if feed.timer is not None:
            feed.timer.cancel()
        del self._feeds[feed.room]
        self._on_last(feed.room)


def _is_about(event: RoomEvent, member: str) -> bool:
    """Whether this member's place ends or opens again with the event."""
    return member == event.opens or event.ends in (member, EVERYONE)
