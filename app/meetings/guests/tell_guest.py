"""A leader tells who introduces a meeting's theme. The room hears that somebody comes, and reads who on the page."""

from dataclasses import asdict
from datetime import datetime

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.errors import Clash, NotFound
from app.db.database import WriteSession
from app.groups import service as groups
from app.meetings import queries as meetings
from app.meetings.events import GUEST, GuestNews, guest_event
from app.meetings.guests import queries
from app.meetings.guests.queries import ToldGuest
from app.meetings.meeting_now import Meeting
from app.meetings.plan_door import PlanDoor
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import RoomFrozen, Standing
from app.rooms.entries import Entry, NewEntry


class TellGuest:
    """The use cases. Safe from any thread.

    Both raise as `PlanDoor.open`, NotFound for a meeting of another group, and Clash for one that is over.
    """

    def __init__(self, door: PlanDoor, publisher: Publishes) -> None:
        self._door = door
        self._publisher = publisher

    def tell(self, person: Person, group: str, meeting: str, guest: ToldGuest) -> None:
        """This guest comes to the meeting, and no other; the same again is told once.

        Raises RoomFrozen while the group's room is frozen: who comes is words that all members read.
        """
        with self._door.open(person, group, "tell_guest") as (session, seen):
            now = self._door.clock.now()
            found = _to_come(session, seen.plan.group_id, meeting, now)
            before = queries.find_guest(session, found.id)
            if before == guest:
                return
            leader = self._lock_leader(session, found.group_id, person)
            if leader is not None and leader.freeze is not None:
                raise RoomFrozen
            row = {**asdict(guest), "told_at": now, "added_by": leader.room_member_id if leader else None}
            if before is None:
                queries.insert_guest(session, {**row, "group_id": found.group_id, "meeting_id": found.id})
            else:
                queries.update_guest(session, found.id, row)
            self._tell_room(session, found, person, "changed" if before else "comes")

    def take_back(self, person: Person, group: str, meeting: str) -> None:
        """No guest comes; twice is told once. Of a frozen room too: it takes words away."""
        with self._door.open(person, group, "tell_guest") as (session, seen):
            found = _to_come(session, seen.plan.group_id, meeting, self._door.clock.now())
            if queries.find_guest(session, found.id) is None:
                return
            queries.delete_guest(session, found.id)
            self._tell_room(session, found, person, "off")

    def _lock_leader(self, session: WriteSession, group_id: int, person: Person) -> Standing | None:
        room = rooms.find_public_id(session, groups.read_law(session, group_id).room_id) or ""
        return rooms.lock_standing(session, room, person.account_id)

    def _tell_room(self, session: WriteSession, meeting: Meeting, person: Person, news: GuestNews) -> None:
        law, now = groups.read_law(session, meeting.group_id), self._door.clock.now()
        room = rooms.find_public_id(session, law.room_id) or ""
        rooms.lock_room(session, room)
        facts = {"starts_at": meeting.starts_at.isoformat(), "news": str(news)}
        number = rooms.append_event(session, law.room_id, NewEntry(GUEST, now, facts=facts))
        event = guest_event(room, Entry(number, GUEST, now, None, None, 0, facts))
        session.after_commit(lambda: self._publisher.publish([event]))
        audit.note(session, law.id, AuditEntry("guest_told", now, Doer("leader", person.account_id), reason=news))


def _to_come(session: WriteSession, group_id: int, meeting: str, now: datetime) -> Meeting:
    row = meetings.find_meeting(session, group_id, meeting)
    if row is None:
        raise NotFound
    found = Meeting.of(row)
    if found.state not in meetings.UNFINISHED or (found.state != "open" and found.planned_end <= now):
        raise Clash
    return found
