"""Staff answer an invitation: one of them takes it, comes to the meeting by it, or says no.

An invitation is the only way by which staff come into a room, and opens it for one of them and one meeting. It is taken
by somebody who is nobody of the group.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from app.accounts.access import Person, require_staff
from app.audit import service as audit
from app.audit.entry import Action, AuditEntry, Doer
from app.base.clock import Clock
from app.base.errors import BadInput, Clash, NotFound
from app.base.ids import may_be_id
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.cushions import choose_cushion
from app.groups.evening_seat import Comer, may_sit_down, seat_for_meeting
from app.groups.law import GroupClock, GroupLaw
from app.groups.names import require_name
from app.groups.table import find_taken
from app.jobs.queue import JobQueue
from app.meetings.visits import queries
from app.meetings.visits.letters import tell_asking
from app.meetings.visits.visit import Refusal, Visit, VisitState, needs_confirming, next_number
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import VISITOR


class AnswerVisit:
    """The use cases. All raise NotFound for anybody but staff from outside the group, and for missing visits.

    What another of staff has taken is theirs alone: NotFound too. Safe from any thread.
    """

    def __init__(
        self, database: Database, clock: Clock, *, group_clock: GroupClock, queue: JobQueue, publisher: Publishes
    ) -> None:
        self._database = database
        self._clock = clock
        self._group_clock = group_clock
        self._queue = queue
        self._publisher = publisher

    def take(self, person: Person, visit: str, name: str, *, confirmed: int | None = None) -> None:
        """This one of staff comes, under this name; twice is once.

        `confirmed` is the number that they were shown and said yes to, needed beyond `MOST_VISITS`. Raises BadInput on
        `name` (`require_name`, `name_taken`) and on `confirmed` (`visit_confirm` with `number`), Clash where it waits
        no more.
        """
        shown, key = require_name(name)
        with self._open(person, visit) as (session, law, found):
            if found.state != VisitState.ASKED:
                if found.account_id == person.account_id and found.is_standing:
                    return
                raise Clash
            if key in find_taken(session, law.room_id, apart_from=person.account_id).name_keys:
                raise BadInput("name_taken", field="name")
            number = next_number(queries.list_numbers(session, law.id))
            if needs_confirming(number) and confirmed != number:
                raise BadInput("visit_confirm", field="confirmed", number=number)
            taken = {"state": VisitState.BOOKED, "number": number, "account_id": person.account_id}
            queries.update_visit(session, found.id, {**taken, "display_name": shown})
            facts = {"number": number}
            entry = AuditEntry("visit_booked", self._clock.now(), _staff(person), reason=found.kind, facts=facts)
            audit.note(session, law.id, entry)
            tell_asking(session, self._queue, found, VisitState.BOOKED)

    def refuse(self, person: Person, visit: str, reason: Refusal) -> None:
        """Nobody comes, and those who asked read why; whoever has taken it may still say so. Twice changes nothing.

        Raises Clash for one that is made or goes on.
        """
        now = self._clock.now()
        with self._open(person, visit) as (session, law, found):
            if found.state == VisitState.CANCELLED:
                return
            if found.state not in (VisitState.ASKED, VisitState.BOOKED):
                raise Clash
            queries.end_visit(session, found.id, VisitState.CANCELLED, now, reason)
            audit.note(session, law.id, AuditEntry("visit_off", now, _staff(person), reason=reason))
            tell_asking(session, self._queue, found, VisitState.CANCELLED)

    def come(self, person: Person, visit: str, name: str) -> str:
        """Whoever has taken it sits down in the room. Its outward id; a second press leads to the same place.

        Raises BadInput on `name` as `take`, Clash while the door is shut, the room is frozen or does not take them.
        """
        shown, key = require_name(name)
        now = self._clock.now()
        with self._open(person, visit) as (session, law, found):
            room = rooms.find_public_id(session, law.room_id) or ""
            if found.state == VisitState.HERE:
                return room
            rooms.lock_room(session, room)
            if not found.opens_door or rooms.find_freeze(session, law.room_id) is not None:
                raise Clash
            taken = find_taken(session, law.room_id, apart_from=person.account_id)
            if key in taken.name_keys:
                raise BadInput("name_taken", field="name")
            comer = Comer(person.account_id, shown, key, choose_cushion(found.public_id, taken.cushions), VISITOR)
            if not may_sit_down(session, room, comer, now):
                raise Clash
            place = seat_for_meeting(session, self._publisher, law, comer, now)
            came = {"state": VisitState.HERE, "room_member_id": place, "display_name": shown}
            queries.update_visit(session, found.id, came)
        return room

    def mark(self, person: Person, visit: str, *, made: bool) -> None:
        """Who took a visit on site says whether it was made. Raises Clash before its hour, and for any other."""
        now = self._clock.now()
        with self._open(person, visit) as (session, law, found):
            if not found.waits_for_word(now):
                raise Clash
            if made:
                queries.end_visit(session, found.id, VisitState.DONE, now)
            else:
                queries.end_visit(session, found.id, VisitState.CANCELLED, now, "not_made")
            why = None if made else "not_made"
            action: Action = "visit_done" if made else "visit_off"
            audit.note(session, law.id, AuditEntry(action, now, _staff(person), reason=why))

    @contextmanager
    def _open(self, person: Person, visit: str) -> Iterator[tuple[WriteSession, GroupLaw, Visit]]:
        with self._database.transaction() as session:
            group_id = require_visit(session, person, visit).group_id
            law = self._group_clock.advance(session, group_id)
            # Judged under the lock, by the visit as the clock has left it.
            yield session, law, require_visit(session, person, visit)


def require_visit(session: Session, person: Person, visit: str) -> Visit:
    """A visit that this one of staff may answer: nobody's yet, or their own.

    Raises NotFound for anybody else, and where they have or had a place in the group but as its visitor.
    """
    require_staff(person)
    found = queries.find_visit(session, visit) if may_be_id(visit) else None
    if found is None or found.account_id not in (None, person.account_id):
        raise NotFound
    room = rooms.find_public_id(session, groups.read_law(session, found.group_id).room_id) or ""
    standing = rooms.find_standing(session, room, person.account_id)
    if standing is not None and standing.role != VISITOR:
        raise NotFound
    return found


def _staff(person: Person) -> Doer:
    return Doer("staff", person.account_id)
