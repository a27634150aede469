"""The log of rungs: what was done, by whom, to whom, with which reason code. Never any text."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.chat.access import MessageFacts
from app.rooms.access import Standing
from app.safety import queries


@dataclass(frozen=True, slots=True)
class Rung:
    """What was done; a message's author counts as its subject."""

    action: str
    reason: str | None = None
    subject: Standing | None = None
    message: MessageFacts | None = None
    # Where the message itself is not at hand.
    message_number: int | None = None
    # Where it concerns the account as a whole.
    account_id: int | None = None

    @property
    def subject_id(self) -> int | None:
        """Inner id of the person it concerns."""
        if self.subject is not None:
            return self.subject.room_member_id
        return self.message.author_id if self.message is not None else None


@dataclass(frozen=True, slots=True)
class Staff:
    """A staff member who acts on a room from outside it; on an account, None where no room is known for it."""

    account_id: int
    room_id: int | None


@dataclass(frozen=True, slots=True)
class Time:
    """Time itself acted: nobody decided."""

    room_id: int


Actor = Standing | Staff | Time


def note_rung(session: Session, actor: Actor, now: datetime, rung: Rung) -> None:
    """Writes one rung in the transaction of its deed."""
    queries.insert_entry(
        session,
        {
            "room_id": actor.room_id,
            "at": now,
            "action": rung.action,
            "actor_id": actor.room_member_id if isinstance(actor, Standing) else None,
            "staff_id": actor.account_id if isinstance(actor, Staff) else None,
            "subject_id": rung.subject_id,
            "account_id": rung.account_id,
            "message_number": rung.message.number if rung.message else rung.message_number,
            "reason": rung.reason,
        },
    )
