"""Who may do what with a message. The only place in chat that judges it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.base.errors import BadInput, Clash, Gone, NotAllowed, NotFound
from app.base.text import tidy_body
from app.chat.schemas import fits
from app.rooms.access import Spans, Standing


class MessageState(StrEnum):
    """How a message shows."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    REMOVED = "removed"


class SameIdOtherText(Clash):
    """A client id that was used before, with another text."""


class MessageGone(Gone):
    """The message was removed, or is not as the person saw it."""


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """A message as it stands. `author` is the outward id, `author_id` the inner one."""

    id: int
    number: int
    author_id: int
    author: str
    client_id: str
    text: str | None
    quote: int | None
    state: str
    sent_at: datetime
    edited_at: datetime | None
    hidden_reason: str | None


def require_text(raw: str) -> str:
    """The text as it is kept. Raises BadInput where nothing is left of it or it is too long in bytes."""
    text = tidy_body(raw)
    if not text or not fits(text):
        raise BadInput(field="text")
    return text


def require_seen(message: MessageFacts | None, spans: Spans) -> MessageFacts:
    """A message that the person may see. Raises NotFound for what is missing or outside the person's time."""
    if message is None or message.number not in spans:
        raise NotFound
    return message


def require_own(message: MessageFacts, standing: Standing) -> MessageFacts:
    """One's own message. Raises NotAllowed for others'."""
    if message.author_id != standing.room_member_id:
        raise NotAllowed
    return message


def require_visible(message: MessageFacts) -> MessageFacts:
    """A message that shows its text. Raises MessageGone for a hidden or removed one."""
    if message.state != MessageState.VISIBLE:
        raise MessageGone
    return message


def require_revealable(message: MessageFacts, standing: Standing) -> MessageFacts:
    """A hidden message that its author or a leader may look at. Raises NotAllowed for others, MessageGone else."""
    if message.state != MessageState.HIDDEN:
        raise MessageGone
    if not standing.is_leader and message.author_id != standing.room_member_id:
        raise NotAllowed
    return message
