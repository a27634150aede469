"""All the SQL of chat."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, and_, delete, insert, select, update
from sqlalchemy.orm import Session

from app.chat.models import Message
from app.db.dialects import as_asked, asked_pairs, dialect_of


@dataclass(frozen=True, slots=True)
class Part:
    """The oldest `limit` messages of a room above one number and up to another."""

    room_id: int
    after: int
    up_to: int
    limit: int


def insert_messages(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Writes messages; their numbers are taken already."""
    session.connection().execute(insert(Message), list(rows))


def list_by_client_ids(
    session: Session, pairs: Collection[tuple[int, str]]
) -> Sequence[Row[int, str, int, datetime, bytes | None]]:
    """What is stored already under these (author, client id): who, which id, number, moment, hash of the text."""
    if not pairs:
        return []
    return session.execute(_by_client_ids(dialect_of(session)), as_asked(pairs)).all()


def list_messages(session: Session, room_id: int, numbers: Collection[int]) -> Sequence[Message]:
    """Messages of a room by their numbers."""
    if not numbers:
        return []
    return session.scalars(select(Message).where(Message.room_id == room_id, Message.number.in_(numbers))).all()


def find_message(session: Session, room_id: int, number: int) -> Message | None:
    """One message of a room."""
    return session.scalars(select(Message).where(Message.room_id == room_id, Message.number == number)).one_or_none()


def list_last_messages(session: Session, room_id: int, *, up_to: int, limit: int) -> Sequence[Message]:
    """The newest messages of a room up to a number, in rising order."""
    statement = select(Message).where(Message.room_id == room_id, Message.number <= up_to)
    return list(reversed(session.scalars(statement.order_by(Message.number.desc()).limit(limit)).all()))


def list_messages_of(session: Session, author_ids: Collection[int]) -> Sequence[Message]:
    """All messages of these authors that still have a text, in the order they were sent."""
    statement = select(Message).where(Message.author_id.in_(author_ids), Message.text.is_not(None))
    return session.scalars(statement.order_by(Message.id)).all()


def list_texts(session: Session, author_ids: Collection[int], part: Part) -> Sequence[Row[int, datetime, str | None]]:
    """(number, moment, text) of what these authors wrote there and is not removed, in rising order."""
    statement = select(Message.number, Message.sent_at, Message.text).where(
        Message.room_id == part.room_id,
        Message.number > part.after,
        Message.number <= part.up_to,
        Message.author_id.in_(author_ids),
        Message.text.is_not(None),
    )
    return session.execute(statement.order_by(Message.number).limit(part.limit)).all()


def erase_messages_of(session: Session, author_ids: Collection[int]) -> None:
    """Takes the texts of these authors away, with what could betray them."""
    session.execute(
        update(Message)
        .where(Message.author_id.in_(author_ids))
        .values(text=None, text_hash=None, quote_number=None, state="removed", hidden_reason=None)
        .execution_options(synchronize_session=False)
    )


def delete_messages_in(session: Session, room_id: int) -> None:
    """Removes all rows of a room."""
    session.execute(delete(Message).where(Message.room_id == room_id))


def list_message_numbers(session: Session, pairs: Collection[tuple[int, int]]) -> set[tuple[int, int]]:
    """Those of the (room, number) pairs that are messages."""
    if not pairs:
        return set()
    rows = session.execute(_by_numbers(dialect_of(session)), as_asked(pairs))
    return {(room_id, number) for room_id, number in rows}


def update_message(session: Session, message_id: int, values: Mapping[str, Any]) -> None:
    """Changes one message."""
    session.execute(
        update(Message)
        .where(Message.id == message_id)
        .values(dict(values))
        .execution_options(synchronize_session=False)
    )


@cache
def _by_client_ids(dialect: str) -> Select[int, str, int, datetime, bytes | None]:
    asked = asked_pairs(dialect, int, str)
    stored = select(Message.author_id, Message.client_id, Message.number, Message.sent_at, Message.text_hash)
    return stored.join(asked, and_(Message.author_id == asked.c.first, Message.client_id == asked.c.second))


@cache
def _by_numbers(dialect: str) -> Select[int, int]:
    asked = asked_pairs(dialect, int, int)
    wanted = and_(Message.room_id == asked.c.first, Message.number == asked.c.second)
    return select(Message.room_id, Message.number).join(asked, wanted)
