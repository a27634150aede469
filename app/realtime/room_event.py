"""One numbered event of a room in the encodings that readers get, and its form between processes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

_HEADER_END = b"\n"
# No member's id: the place of everybody who has one ends with the event.
EVERYONE: Final = "*"


class Sees(Protocol):
    """The numbers a reader may see."""

    def __contains__(self, number: int) -> bool: ...


@dataclass(frozen=True, slots=True)
class RoomEvent:
    """Encoded once; the same bytes go to every reader who may see them.

    `about` is the number of the older message that it touches, 0 for none: who may not see that number gets `blank`.
    `own` is the encoding for the one member named by `own_member`. `ends` and `opens` name the member whose place in
    the room ends or opens again with this number; `ends` may be EVERYONE: the room's last event.
    """

    room: str
    number: int
    full: bytes
    about: int = 0
    own_member: str | None = None
    own: bytes | None = None
    ends: str | None = None
    opens: str | None = None

    def for_reader(self, member: str, sees: "Sees") -> bytes:
        """The encoding that this member gets."""
        if member == self.own_member and self.own is not None:
            return self.own
        if self.number in sees and (self.about == 0 or self.about in sees):
            return self.full
        return self.blank

    @property
    def blank(self) -> bytes:
        """The encoding for those who may not look behind the number."""
        return encode({"event": "blank", "room": self.room, "number": self.number})


def encode(frame: Mapping[str, object]) -> bytes:
    """A frame as it travels: compact JSON in UTF-8."""
    return json.dumps(frame, ensure_ascii=False, separators=(",", ":")).encode()


def pack(events: Iterable[RoomEvent]) -> bytes:
    """Many events of one room as one blob for the bus: a line of JSON, then the frames one after another."""
    rows, bodies = [], []
    for event in events:
        own = event.own or b""
        rows.append(
            [
                event.room,
                event.number,
                event.about,
                event.own_member,
                event.ends,
                event.opens,
                len(event.full),
                len(own),
            ]
        )
        bodies += [event.full, own]
    return json.dumps(rows).encode() + _HEADER_END + b"".join(bodies)


def unpack(blob: bytes) -> list[RoomEvent]:
    """The events of a blob that `pack` made. Raises ValueError for anything else."""
    header, _, body = blob.partition(_HEADER_END)
    events, at = [], 0
    for room, number, about, own_member, ends, opens, full_bytes, own_bytes in json.loads(header):
        full = body[at : at + full_bytes]
        own = body[at + full_bytes : at + full_bytes + own_bytes] or None
        at += full_bytes + own_bytes
        events.append(RoomEvent(room, number, full, about, own_member, own, ends, opens))
    return events
