"""What comes over the wire about messages."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from app.realtime.dispatch import Body
from app.realtime.protocol import MAX_TEXT_BYTES, MAX_TEXT_CHARS

RoomId = Annotated[str, Field(min_length=1, max_length=40)]
# What the database can count in a room; PostgreSQL answers a larger number with an error of its own.
MAX_NUMBER = 2**31 - 1
Number = Annotated[int, Field(ge=1, le=MAX_NUMBER)]
# A cursor is compared before anything is read, so one from another world may be as far as it likes.
Cursor = Annotated[int, Field(ge=0, le=2**53)]
Text = Annotated[str, Field(min_length=1, max_length=MAX_TEXT_CHARS)]
ClientId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
HISTORY_LIMIT = 100


def fits(text: str) -> bool:
    """False for a text that is short in characters but long in bytes."""
    return len(text.encode()) <= MAX_TEXT_BYTES


class Subscribe(Body):
    """`subscribe`."""

    room: RoomId
    epoch: Annotated[str, Field(max_length=40)] | None
    after: Cursor | None


class InRoom(Body):
    """An op that names a room and nothing else."""

    room: RoomId


class History(Body):
    """`history`: one of `before` and `after`."""

    room: RoomId
    before: Number | None = None
    after: Annotated[int, Field(ge=0, le=MAX_NUMBER)] | None = None
    limit: Annotated[int, Field(ge=1, le=HISTORY_LIMIT)]

    @model_validator(mode="after")
    def _one_direction(self) -> Self:
        if (self.before is None) == (self.after is None):
            message = "one of before and after"
            raise ValueError(message)
        return self


class Send(Body):
    """`send`."""

    room: RoomId
    client_id: ClientId
    text: Text
    quote: Number | None = None


class Edit(Body):
    """`edit`."""

    room: RoomId
    number: Number
    text: Text


class AtNumber(Body):
    """An op about one message: `remove`, `unhide`, `reveal`, `read`."""

    room: RoomId
    number: Number
