"""The log of rungs: what was done, by whom, to whom, with which reason code. Never any text.

Rules read it (how long leaders have frozen the room, who set somebody aside before), by room members; the audit log is
what people read, by accounts, and it outlives the room. A rung is written to both.
"""

from dataclasses import dataclass
from datetime import datetime

from app.audit import service as audit
from app.audit.entry import CLOCK, Action, AuditEntry, Doer, Fact
from app.chat.access import MessageFacts
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.pair.seats import PAIR_KIND, find_group_of_pair
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries


@dataclass(frozen=True, slots=True)
class Rung:
    """What was done; a message's author counts as its subject."""

    action: Action
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
class Contact:
    """A contact of an association that owns the group, who acts on its room from outside it."""

    account_id: int
    room_id: int


@dataclass(frozen=True, slots=True)
class Time:
    """Time itself acted: nobody decided."""

    room_id: int


Actor = Standing | Staff | Contact | Time


def note_rung(session: WriteSession, actor: Actor, now: datetime, rung: Rung) -> None:
    """Writes one rung in the transaction of its deed."""
    queries.insert_entry(
        session,
        {
            "room_id": actor.room_id,
            "at": now,
            "action": rung.action,
            "actor_id": actor.room_member_id if isinstance(actor, Standing) else None,
            "staff_id": actor.account_id if isinstance(actor, (Staff, Contact)) else None,
            "subject_id": rung.subject_id,
            "account_id": rung.account_id,
            "message_number": rung.message.number if rung.message else rung.message_number,
            "reason": rung.reason,
        },
    )
    if actor.room_id is not None:
        note_deed(session, actor, now, rung)


def note_deed(session: WriteSession, actor: Actor, now: datetime, rung: Rung) -> None:
    """Writes it to the audit log of the room's group alone; nothing where no group has the room.

    What is done about the leaders' own room stands in their group's log too, marked, for its numbers are its own.
    """
    room_id = actor.room_id or 0
    of_group = groups.find_group_of_room(session, room_id)
    group_id = find_group_of_pair(session, room_id) if of_group is None else of_group
    if group_id is None:
        return
    number = rung.message.number if rung.message else rung.message_number
    facts: dict[str, Fact] = {} if number is None else {"number": number}
    if of_group is None:
        facts["room"] = PAIR_KIND
    subject = _account_of(session, rung)
    audit.note(session, group_id, AuditEntry(rung.action, now, _doer(actor), subject, rung.reason, facts))


def _account_of(session: WriteSession, rung: Rung) -> int | None:
    if rung.account_id is not None or rung.subject is not None:
        return rung.account_id or (rung.subject.account_id if rung.subject else None)
    author_id = rung.subject_id
    author = rooms.list_standings_by_id(session, [author_id]).get(author_id) if author_id is not None else None
    return author.account_id if author else None


def _doer(actor: Actor) -> Doer:
    if isinstance(actor, Staff):
        return Doer("staff", actor.account_id)
    if isinstance(actor, Contact):
        return Doer("association_contact", actor.account_id)
    return Doer("leader", actor.account_id) if isinstance(actor, Standing) else CLOCK
