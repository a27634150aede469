"""One open socket as the rest of the program sees it, whichever road its bytes take."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from app.base.errors import AppError
from app.realtime.room_event import encode

if TYPE_CHECKING:
    from app.realtime.hub import Subscription


@dataclass(frozen=True, slots=True)
class SocketPerson:
    """Who is behind a socket, by which session."""

    account_id: int
    session_id: int


class Transport(Protocol):
    """The road of one socket's bytes. On the event loop only.

    Frames leave in the order they were put; what one turn of the loop put leaves together where the road allows.
    """

    def put(self, frame: bytes, room: str | None = None) -> bool:
        """Queues a frame; False when the reader is too far behind."""
        ...

    def drop_room(self, room: str) -> None:
        """Forgets what waits of one room."""
        ...

    def close(self, code: int, *, flush: bool) -> None:
        """Closes with this code; what waits is written first only if `flush`."""
        ...


@dataclass(eq=False, slots=True)
class Connection:
    """One socket of one person. On the event loop only."""

    transport: Transport
    person: SocketPerson
    language: str = "fi"
    greeted: bool = False
    bad_frames: int = 0
    refused_in_a_row: int = 0
    free_frames: int = 0
    free_since: float = 0.0
    heard_at: float = 0.0
    active_at: float = 0.0
    closed_with: int | None = None
    subscriptions: dict[str, "Subscription"] = field(default_factory=dict)

    def send(self, frame: bytes, room: str | None = None) -> None:
        """Queues a frame. A reader more than 256 KiB behind is closed with 1013 and comes back by number."""
        if self.closed_with is None and not self.transport.put(frame, room):
            self.close(1013)

    def drop_room(self, room: str) -> None:
        """Forgets what waits of a room in which the person has no place any more."""
        self.transport.drop_room(room)

    def refuse(self, ref: str | None, error: AppError, sentence: str) -> None:
        """Queues an error reply."""
        facts: dict[str, object] = {"code": error.code, "message": sentence, "retryable": error.retryable}
        if error.retry_after_seconds is not None:
            facts["retry_after_seconds"] = error.retry_after_seconds
        if error.field is not None:
            facts["field"] = error.field
        self.send(encode({"ref": ref, "error": facts}))

    def close(self, code: int, *, flush: bool = False) -> None:
        """Closes once; later calls change nothing."""
        if self.closed_with is None:
            self.closed_with = code
            self.transport.close(code, flush=flush)
