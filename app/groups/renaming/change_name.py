"""Another name in a group, for whoever is in it. The room is told plainly, and older messages stand under it too.

It is the same person under the same cushion, so nobody can slip out of what they said; and no name that is or was
anybody else's can be taken, so nobody can pass for somebody who has gone.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.base.errors import AppError, BadInput, NotFound
from app.db.database import Database, WriteSession
from app.groups import access
from app.groups import queries as group_queries
from app.groups import service as groups
from app.groups.events import renamed_event
from app.groups.law import GroupClock
from app.groups.names import require_name
from app.groups.pair.renamed import tell_name
from app.groups.people import NameChange, PersonView
from app.groups.renaming import queries
from app.groups.table import find_others_names
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.rooms.entries import Entry, NewEntry

# A way back from a slip of the pen is among them; more would be a play with names.
MOST_CHANGES: Final = 3
CHANGES_IN: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class OwnName:
    """What the reader is called in a group, and whether they may change it now.

    `left`: how many changes they have; `again_at`: where it is none, when the next is theirs.
    """

    group_name: str
    group: str
    person: PersonView
    left: int
    again_at: datetime | None


class ChangeName:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, group_clock: GroupClock, publisher: Publishes, queue: JobQueue) -> None:
        self._database = database
        self._group_clock = group_clock
        self._publisher = publisher
        self._queue = queue

    def find(self, account_id: int, room: str) -> OwnName:
        """The reader's own name. Raises as `access.require_renaming`, after the same statements for strangers."""
        with self._database.read() as session:
            place = access.require_own_place(session, account_id, room)
            standing = rooms.find_standing(session, room, account_id)
            reader = access.require_renaming(standing, place.state, self._queue.now())
            person = groups.find_person(session, reader.room_id, reader.member)
            recent = self._recent(session, reader.member)
        if person is None:
            raise NotFound
        left = max(0, MOST_CHANGES - len(recent))
        again_at = None if left else recent[-MOST_CHANGES] + CHANGES_IN
        return OwnName(place.group_name, place.group, person, left, again_at)

    def change(self, account_id: int, room: str, typed: str) -> None:
        """The reader is called so from a number of the room on; called so already, nothing happens.

        Raises BadInput on `name` (`names.require_name`, `name_taken` for a name that is or was another's, and
        `name_changes_used` after three in thirty days), and as `access.require_renaming`.
        """
        name = require_name(typed)
        with self._database.transaction() as session:
            outcome = self._change(session, account_id, room, name)
        # Raised only now: what the clock brought to the group stands.
        if outcome is not None:
            raise outcome

    def _change(self, session: WriteSession, account_id: int, room: str, named: tuple[str, str]) -> AppError | None:
        group = groups.lock_group_of_room(session, room, account_id=account_id)
        law = self._group_clock.advance(session, group.id)
        now, (name, key) = self._queue.now(), named
        try:
            reader = access.require_renaming(rooms.lock_standing(session, room, account_id), law.state, now)
        except AppError as refusal:
            return refusal
        row = group_queries.find_membership(session, reader.room_id, reader.member)
        if row is None:
            return NotFound()
        if row.display_name == name:
            return None
        if len(self._recent(session, reader.member)) >= MOST_CHANGES:
            return BadInput("name_changes_used", field="name", count=MOST_CHANGES)
        if key in find_others_names(session, reader.room_id, apart_from=account_id):
            return BadInput("name_taken", field="name")
        happens = NewEntry("renamed", now, actor_id=reader.room_member_id, subject_id=reader.room_member_id)
        number = rooms.append_event(session, reader.room_id, happens)
        past = {"number": number, "name": row.display_name, "name_key": row.name_key, "changed_at": now}
        queries.rename_member(session, reader.member, past, name, key)
        entry = Entry(number, "renamed", now, reader.member, reader.member, 0, {})
        self._tell(session, reader, entry, NameChange(row.display_name, name))
        return None

    def _recent(self, session: Session, member: str) -> list[datetime]:
        return list(queries.list_changes_since(session, member, self._queue.now() - CHANGES_IN))

    def _tell(self, session: WriteSession, reader: Standing, entry: Entry, change: NameChange) -> None:
        person = groups.find_person(session, reader.room_id, reader.member)
        if person is not None:
            event = renamed_event(reader.room, entry, person, change)
            session.after_commit(lambda: self._publisher.publish([event]))
            tell_name(session, self._publisher, reader, entry, change)
