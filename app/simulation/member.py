"""One person of the script in one room: keeps up with it by number, and says each thing exactly once."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

import structlog

from app.base.ids import random_id
from app.simulation.connection import Connection, Lost, Refused, Sleep
from app.simulation.door import Door

RETRY_SECONDS = 1.0
_ENDINGS = ("set_aside", "paused", "removed", "left")
Event = Mapping[str, Any]
log = structlog.get_logger()


class Place(Enum):
    """Where the person stands: not live yet or any more, live, or shut out of the room for now."""

    AWAY = "away"
    LIVE = "live"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Ticket:
    """The cookies of a session, and the room's outward id."""

    cookies: Mapping[str, str]
    room: str


class Member:
    """Follows PROTOCOL.md section 3 as the browser does. Its tasks are one loop's; `run` owns them all."""

    def __init__(
        self, door: Door, ticket: Ticket, *, sleep: Sleep, on_message: Callable[[Event], None] | None = None
    ) -> None:
        """`on_message` gets every message that this person sees, once and in order; again after a `resync`."""
        self._room = ticket.room
        self._sleep = sleep
        self._on_message = on_message
        self._connection = Connection(door, ticket.cookies, self, sleep=sleep)
        self._place = Place.AWAY
        self._settled = asyncio.Event()
        self._stale = asyncio.Event()
        self._me: str | None = None
        self._epoch: str | None = None
        self._cursor: int | None = None

    async def run(self) -> None:
        """Stays in the room, over as many sockets as it takes, until the house says stop or it is cancelled."""
        following = asyncio.create_task(self._follow())
        try:
            await self._connection.run()
        finally:
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)
        self._move(Place.OUT)

    async def settle(self) -> None:
        """Returns once the person is live in the room, or shut out of it."""
        await self._settled.wait()

    async def show_writing(self) -> None:
        """Tells the others that this person is writing, where they can be told."""
        if self._place is Place.LIVE:
            await self._connection.signal("writing", room=self._room)

    async def say(self, text: str, *, quote: int | None = None) -> int | None:
        """The number under which the text is stored, once, however often the connection fell meanwhile.

        Waits for as long as the house is away. None where it refused for good: the person is shut out, nobody can
        write now, or what is quoted is gone.
        """
        client_id = random_id()
        while True:
            await self.settle()
            if self._place is Place.OUT:
                return None
            try:
                posted = await self._connection.ask(
                    "send", room=self._room, client_id=client_id, text=text, quote=quote
                )
                return int(posted["number"])
            except Lost:
                # A socket that is gone has unsettled us; one that stands and is slow is given a moment.
                await self._sleep(RETRY_SECONDS)
            except Refused as refusal:
                if not refusal.retryable:
                    log.info("simulation_line_refused", code=refusal.code)
                    return None
                await self._sleep(max(RETRY_SECONDS, refusal.retry_after_seconds))

    def greeted(self) -> None:
        """A socket stands: the room is asked for from the cursor."""
        self._stale.set()

    def lost(self) -> None:
        """The socket is gone; where the room was left off is kept."""
        self._move(Place.AWAY)

    def forget(self) -> None:
        """Begins the room anew: the next subscription has no cursor."""
        self._epoch = self._cursor = None

    def heard(self, event: Event) -> None:
        """Takes the next number; a number too far asks for what is missing."""
        kind = event["event"]
        if kind == "heartbeat":
            if self._cursor is not None and event["rooms"].get(self._room, 0) > self._cursor:
                self._stale.set()
        elif event.get("room") != self._room:
            return
        elif kind == "room_open":
            self._stale.set()
        elif "number" in event and self._place is Place.LIVE:
            self._take_number(event)

    def _take_number(self, event: Event) -> None:
        if event["event"] in _ENDINGS and event["member"] == self._me:
            self._move(Place.OUT)  # it is the last frame of the room, and its number may jump
        elif event["number"] == (self._cursor or 0) + 1:
            self._take([event])
        elif event["number"] > (self._cursor or 0):
            self._stale.set()

    async def _follow(self) -> None:
        """Subscribes whenever the room's state is not known, one subscription at a time."""
        while True:
            await self._stale.wait()
            self._stale.clear()
            try:
                await self._connection.ask(
                    "subscribe", on_ok=self._subscribed, room=self._room, epoch=self._epoch, after=self._cursor
                )
            except Lost:
                await self._sleep(RETRY_SECONDS)
                self._stale.set()
            except Refused as refusal:
                if refusal.retryable:
                    await self._sleep(max(RETRY_SECONDS, refusal.retry_after_seconds))
                    self._stale.set()
                else:
                    log.info("simulation_room_refused", code=refusal.code)
                    self._move(Place.OUT)

    def _subscribed(self, answer: Event) -> None:
        state = answer["state"]
        if state == "resync":
            self.forget()
            self._stale.set()
        elif state in ("live", "more"):
            self._epoch = answer["epoch"]
            self._me = answer.get("me", self._me)
            self._take(answer.get("items") or answer.get("events") or [])
            self._cursor = answer["last"]
            if state == "live":
                self._move(Place.LIVE)
            else:
                self._stale.set()
        else:
            self._move(Place.OUT)

    def _take(self, events: list[Event]) -> None:
        for event in events:
            if event["number"] <= (self._cursor or 0):
                continue
            self._cursor = event["number"]
            if event["event"] == "message" and event["state"] == "visible" and self._on_message is not None:
                self._on_message(event)

    def _move(self, place: Place) -> None:
        self._place = place
        if place is Place.AWAY:
            self._settled.clear()
        else:
            self._settled.set()
