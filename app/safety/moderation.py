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

    @property
    def subject_id(self) -> int | None:
        """Inner id of the person it concerns."""
        if self.subject is not None:
            return self.subject.room_member_id
        return self.message.author_id if self.message is not None else None


def note_rung(session: Session, actor: Standing, now: datetime, rung: Rung) -> None:
    """Writes one rung in the transaction of its deed."""
    queries.insert_entry(
        session,
        {
            "room_id": actor.room_id,
            "at": now,
            "action": rung.action,
            "actor_id": actor.room_member_id,
            "subject_id": rung.subject_id,
            "message_number": rung.message.number if rung.message else None,
            "reason": rung.reason,
        },
    )
