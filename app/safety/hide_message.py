"""Hiding a message, showing it again, and looking behind a hidden one (rung 2 of the ladder)."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.base.clock import Clock
from app.chat import events
from app.chat import service as chat
from app.chat.access import (
    MessageFacts,
    MessageGone,
    MessageState,
    require_revealable,
    require_seen,
)
from app.chat.schemas import AtNumber
from app.db.database import Database, WriteSession
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Standing, require_leader, require_reader
from app.rooms.entries import NewEntry
from app.safety import queries
from app.safety.access import require_others
from app.safety.moderation import Rung, note_rung
from app.safety.schemas import Hide


@dataclass(frozen=True, slots=True)
class Hidden:
    """The event's number, None when it was hidden already; and how many reports of it still wait for the leaders."""

    number: int | None
    reports: int


class HideMessage:
    """The use cases. Blocking: call through `database.run`."""

    def __init__(self, database: Database, publisher: Publishes, clock: Clock) -> None:
        self._database = database
        self._publisher = publisher
        self._clock = clock

    def hide(self, account_id: int, body: Hide) -> Hidden:
        """Hides it. What was reported of it stays open: whether hiding is enough a leader says (`handle_reports`).

        Raises NotAllowed for members and for one's own message, NotFound for what the leader does not see, MessageGone
        for a removed message.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            leader, message = _for_leader(session, account_id, body.room, body.number)
            require_others(message, leader)
            own = rooms.list_member_ids_of(session, account_id)
            reports = len(queries.list_open_about(session, leader.room_id, body.number, but_members=own))
            if message.state == MessageState.HIDDEN:
                return Hidden(None, reports)
            if message.state == MessageState.REMOVED:
                raise MessageGone
            chat.hide(session, message, body.reason)
            number = _append(session, leader, "message_hidden", message, now)
            note_rung(session, leader, now, Rung("hide_message", message=message, reason=body.reason))
            hidden = replace(message, state=MessageState.HIDDEN, hidden_reason=body.reason)
            event = events.hidden_event(body.room, number, now, hidden)
            session.after_commit(lambda: self._publisher.publish([event]))
        return Hidden(number, reports)

    def unhide(self, account_id: int, body: AtNumber) -> int | None:
        """The event's number, None when nothing was hidden. Raises as `hide`.

        One's own is the other leader's to show; whoever leads alone may, or nobody could.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            leader, message = _for_leader(session, account_id, body.room, body.number)
            if message.state != MessageState.HIDDEN:
                return None
            if rooms.list_leader_ids(session, leader.room_id) != {leader.room_member_id}:
                require_others(message, leader)
            chat.show(session, message)
            number = _append(session, leader, "message_shown", message, now)
            note_rung(session, leader, now, Rung("show_message", message=message))
            shown = replace(message, state=MessageState.VISIBLE, hidden_reason=None)
            event = events.shown_event(body.room, number, now, shown)
            session.after_commit(lambda: self._publisher.publish([event]))
        return number

    def reveal(self, account_id: int, body: AtNumber) -> MessageFacts:
        """What is behind a hidden message. Raises NotAllowed for others than its author and the leaders."""
        with self._database.read() as session:
            standing = require_reader(rooms.find_standing(session, body.room, account_id))
            found = chat.find_message(session, standing.room_id, body.number)
            return require_revealable(require_seen(found, rooms.list_spans(session, standing)), standing)


def _for_leader(session: WriteSession, account_id: int, room: str, number: int) -> tuple[Standing, MessageFacts]:
    leader = require_leader(rooms.lock_place(session, room, account_id))
    found = chat.find_message(session, leader.room_id, number)
    return leader, require_seen(found, rooms.list_spans(session, leader))


def _append(session: WriteSession, leader: Standing, kind: str, message: MessageFacts, now: datetime) -> int:
    entry = NewEntry(kind, now, actor_id=leader.room_member_id, about=message.number)
    return rooms.append_event(session, leader.room_id, entry)
