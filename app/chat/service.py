"""What other features ask of messages, inside their own transaction and under the room's lock."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from app.chat import events, queries
from app.chat.access import MessageFacts, MessageState
from app.chat.models import Message
from app.db.database import WriteSession
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.entries import NewEntry


def find_message(session: Session, room_id: int, number: int) -> MessageFacts | None:
    """One message as it stands."""
    row = queries.find_message(session, room_id, number)
    return as_facts(session, [row])[0] if row else None


def list_messages(session: Session, room_id: int, numbers: Collection[int]) -> dict[int, MessageFacts]:
    """Messages as they stand, by number."""
    return {facts.number: facts for facts in as_facts(session, queries.list_messages(session, room_id, numbers))}


def list_last_messages(session: Session, room_id: int, *, up_to: int, limit: int) -> list[MessageFacts]:
    """The newest messages up to a number, in rising order."""
    return as_facts(session, queries.list_last_messages(session, room_id, up_to=up_to, limit=limit))


def hide(session: Session, message: MessageFacts, reason: str) -> None:
    """Hides a message; `reason` is a code."""
    queries.update_message(session, message.id, {"state": MessageState.HIDDEN, "hidden_reason": reason})


def show(session: Session, message: MessageFacts) -> None:
    """Shows a hidden message again."""
    queries.update_message(session, message.id, {"state": MessageState.VISIBLE, "hidden_reason": None})


def replace_text(session: Session, message: MessageFacts, text: str, at: datetime) -> None:
    """Gives a message another text; the hash of the first one stays, for retries."""
    queries.update_message(session, message.id, {"text": text, "edited_at": at})


def erase_text(session: Session, message: MessageFacts) -> None:
    """Takes the text away for good, and with it the hash that could betray it."""
    queries.update_message(
        session,
        message.id,
        {"text": None, "text_hash": None, "quote_number": None, "state": MessageState.REMOVED, "hidden_reason": None},
    )


def clear_room(session: WriteSession, publisher: Publishes, room_id: int, now: datetime) -> None:
    """Removes every message of a room for good, and every place in it: whoever has it open loses it at this number.

    Takes the room's lock.
    """
    room = rooms.find_public_id(session, room_id) or ""
    rooms.lock_room(session, room)
    queries.delete_messages_in(session, room_id)
    rooms.forget_room(session, room_id)
    event = events.cleared_event(room, rooms.append_event(session, room_id, NewEntry("cleared", now)), now)
    session.after_commit(lambda: publisher.publish([event]))


def as_facts(session: Session, rows: Sequence[Message]) -> list[MessageFacts]:
    """Rows with the outward ids of their authors."""
    members = rooms.list_member_ids(session, {row.author_id for row in rows}) if rows else {}
    return [
        MessageFacts(
            id=row.id,
            number=row.number,
            author_id=row.author_id,
            author=members.get(row.author_id, ""),
            client_id=row.client_id,
            text=row.text,
            quote=row.quote_number,
            state=row.state,
            sent_at=row.sent_at,
            edited_at=row.edited_at,
            hidden_reason=row.hidden_reason,
        )
        for row in rows
    ]
