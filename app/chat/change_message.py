"""Changing and removing one's own message, each under the room's lock and with a number of its own."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.base.clock import Clock
from app.chat import events, service
from app.chat.access import (
    MessageFacts,
    MessageState,
    require_own,
    require_seen,
    require_text,
    require_visible,
)
from app.chat.schemas import AtNumber, Edit
from app.db.database import Database, WriteSession
from app.realtime.publisher import Publishes
from app.realtime.room_event import RoomEvent
from app.rooms import service as rooms
from app.rooms.access import Standing, require_reader, require_writer
from app.rooms.entries import NewEntry


class ChangeMessage:
    """The use cases. Blocking: call through `database.run`."""

    def __init__(self, database: Database, publisher: Publishes, clock: Clock) -> None:
        self._database = database
        self._publisher = publisher
        self._clock = clock

    def edit(self, account_id: int, body: Edit) -> int | None:
        """The event's number, None when the text was that already.

        Raises BadInput, NotFound, NotAllowed for another's message and where the person may not write now,
        MessageGone for a hidden or removed one.
        """
        text, now = require_text(body.text), self._clock.now()
        with self._database.transaction() as session:
            standing = require_writer(rooms.lock_place(session, body.room, account_id), now)
            message = require_visible(_own_message(session, standing, body.number))
            if message.text == text:
                return None
            service.replace_text(session, message, text, now)
            number = _append(session, standing, "message_edited", message, now)
            changed = replace(message, text=text, edited_at=now)
            self._tell(session, events.edited_event(body.room, number, now, changed))
        return number

    def remove(self, account_id: int, body: AtNumber) -> int | None:
        """The event's number, None when it was gone already. Raises as `require_reader`, NotAllowed for another's.

        One's own words may be taken away wherever one may see the room, be it muted or for reading alone.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            standing = require_reader(rooms.lock_place(session, body.room, account_id))
            message = _own_message(session, standing, body.number)
            if message.state == MessageState.REMOVED:
                return None
            service.erase_text(session, message)
            number = _append(session, standing, "message_removed", message, now)
            self._tell(session, events.removed_event(body.room, number, now, message.number))
        return number

    def _tell(self, session: WriteSession, event: RoomEvent) -> None:
        session.after_commit(lambda: self._publisher.publish([event]))


def _own_message(session: Session, standing: Standing, number: int) -> MessageFacts:
    message = service.find_message(session, standing.room_id, number)
    return require_own(require_seen(message, rooms.list_spans(session, standing)), standing)


def _append(session: Session, standing: Standing, kind: str, message: MessageFacts, now: datetime) -> int:
    entry = NewEntry(kind, now, actor_id=standing.room_member_id, about=message.number)
    return rooms.append_event(session, standing.room_id, entry)
