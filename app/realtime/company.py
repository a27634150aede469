"""Who has a room open, and who is writing: told now, never stored, never numbered.

Each process tells the others who reads a room there; what was not repeated within two steps is forgotten.
"""

import json
import secrets
from dataclasses import dataclass, field

from app.base.clock import Clock
from app.realtime.connection import Connection
from app.realtime.hub import Hub
from app.realtime.publisher import ROOM_TOPIC, BlobBus
from app.realtime.room_event import encode

STEP_SECONDS = 30
FORGET_SECONDS = 2 * STEP_SECONDS + 10
WRITING_SECONDS = 6
WRITING_STEP_SECONDS = 3


@dataclass(slots=True)
class _Company:
    elsewhere: dict[str, tuple[float, set[str]]] = field(default_factory=dict)
    writing: dict[str, float] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    # Whom each new reader has been told of since the last step.
    looks: dict[str, list[str]] = field(default_factory=dict)


class Companies:
    """Presence and writing of the rooms that are open here. On the event loop only."""

    def __init__(self, hub: Hub, bus: BlobBus, clock: Clock) -> None:
        self._hub = hub
        self._bus = bus
        self._clock = clock
        self._process = secrets.token_hex(8)
        self._rooms: dict[str, _Company] = {}

    def greet(self, connection: Connection, room: str) -> None:
        """Tells a new reader who is here; the others hear at the next step.

        One look each between two steps: whoever subscribed again and again, in two rooms, would see to the second that
        somebody goes from both at once, and so that two people are one.
        """
        subscription = connection.subscriptions.get(room)
        if subscription is None:
            return
        looks = self._company(room).looks
        seen = looks.setdefault(subscription.member, self._present(room))
        connection.send(_presence(room, sorted({*seen, subscription.member})), room)

    def step(self) -> None:
        """Every 30 seconds: tells other processes who reads here, and readers what has changed."""
        open_rooms = self._hub.open_rooms()
        for room in [room for room in self._rooms if room not in open_rooms]:
            del self._rooms[room]
            # Nobody has it open here any more; else the others would show the last one until they forget.
            self._tell_others(room, [])
        for room in open_rooms:
            self._tell_others(room, sorted({reader.member for reader in self._hub.readers(room)}))
            self._tell(room)

    def writes(self, connection: Connection, room: str) -> None:
        """The reader of this connection is writing in a room that it has open."""
        subscription = connection.subscriptions.get(room)
        if subscription is None or not subscription.live:
            return
        if self._note_writing(room, subscription.member) and self._bus.reaches_others:
            self._bus.publish(ROOM_TOPIC + room, b"W" + subscription.member.encode())

    def wrote(self, room: str, member: str) -> None:
        """The member's words have come: nothing is being written any more, in no process."""
        was_writing = self._company(room).writing.pop(member, None) is not None
        if was_writing and self._bus.reaches_others:
            self._bus.publish(ROOM_TOPIC + room, b"D" + member.encode())

    def on_blob(self, room: str, blob: bytes) -> None:
        """Something that another process told of a room. Raises ValueError for what it cannot read."""
        kind, body = blob[:1], blob[1:]
        if kind == b"W":
            self._note_writing(room, body.decode())
        elif kind == b"D":
            self._company(room).writing.pop(body.decode(), None)
        elif kind == b"P":
            process, members = json.loads(body)
            if process != self._process:
                self._company(room).elsewhere[process] = (self._clock.monotonic(), set(members))

    def _company(self, room: str) -> _Company:
        return self._rooms.setdefault(room, _Company())

    def _present(self, room: str) -> list[str]:
        company = self._company(room)
        oldest = self._clock.monotonic() - FORGET_SECONDS
        company.elsewhere = {name: told for name, told in company.elsewhere.items() if told[0] >= oldest}
        members = {reader.member for reader in self._hub.readers(room)}
        return sorted(members.union(*(there for _, there in company.elsewhere.values())))

    def _tell_others(self, room: str, here: list[str]) -> None:
        if self._bus.reaches_others:
            self._bus.publish(ROOM_TOPIC + room, b"P" + json.dumps([self._process, here]).encode())

    def _tell(self, room: str) -> None:
        present = self._present(room)
        company = self._company(room)
        has_changed = present != company.told
        # Who came and went since the last step may stand in somebody's one look.
        mistaken = {member for member, seen in company.looks.items() if seen != present}
        if has_changed or mistaken:
            frame = _presence(room, present)
            for reader in self._hub.readers(room):
                if has_changed or reader.member in mistaken:
                    reader.connection.send(frame, room)
        company.told = present
        company.looks.clear()

    def _note_writing(self, room: str, member: str) -> bool:
        """True where the others were told; a member's signals are passed on at most every three seconds."""
        company, now = self._company(room), self._clock.monotonic()
        if now - company.writing.get(member, -WRITING_STEP_SECONDS) < WRITING_STEP_SECONDS:
            return False
        company.writing[member] = now
        company.writing = {name: at for name, at in company.writing.items() if now - at < WRITING_SECONDS}
        for reader in self._hub.readers(room):
            others = [name for name in company.writing if name != reader.member]
            if others:
                frame = encode({"event": "writing", "room": room, "members": others})
                reader.connection.send(frame, room)
        return True


def _presence(room: str, members: list[str]) -> bytes:
    return encode({"event": "presence", "room": room, "members": members})
