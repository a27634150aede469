"""What pages show of visits. Reads only."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.accounts.access import Person, require_staff
from app.groups import service as groups
from app.groups.access import ROOM_KIND
from app.groups.visits_told import VisitsTold, VisitTold
from app.meetings.visits import queries
from app.meetings.visits.answer import require_visit
from app.meetings.visits.visit import COUNTED, MOST_VISITS, Visit, VisitState, next_number
from app.rooms import service as rooms
from app.rooms.access import VISITOR


@dataclass(frozen=True, slots=True)
class AskedVisit:
    """A visit as staff see it: whose, and which of the group's it is or would be. Never a word of the room."""

    visit: Visit
    group: str
    group_name: str
    number: int
    count: int
    room: str
    room_id: int


def list_for_staff(session: Session, person: Person) -> list[AskedVisit]:
    """What this one of staff may take, and what they have taken. Raises NotFound for anybody else."""
    require_staff(person)
    own = {
        standing.room_id
        for standing in rooms.list_standings_of(session, person.account_id, ROOM_KIND)
        if standing.role != VISITOR
    }
    seen = [_see(session, visit) for visit in queries.list_for_staff(session, person.account_id)]
    return [one for one in seen if one.room_id not in own]


def find_for_staff(session: Session, person: Person, visit: str) -> AskedVisit:
    """One of them, ended ones of their own too. Raises NotFound as `require_visit`."""
    return _see(session, require_visit(session, person, visit))


def list_told(session: Session, group_id: int) -> VisitsTold:
    """The visits of a group that are booked or made."""
    visits = [visit for visit in queries.list_of_group(session, group_id) if visit.state in COUNTED]
    told = [
        VisitTold(visit.number or 0, visit.meeting_at, visit.kind, visit.state == VisitState.DONE) for visit in visits
    ]
    return VisitsTold(told, MOST_VISITS)


def count_waiting(session: Session) -> int:
    """How many wait for somebody of staff to take them."""
    return queries.count_asked(session)


def list_newest(session: Session, group_id: int) -> dict[str, Visit]:
    """By the outward id of the meeting: the visit that stands, or what became of the last one that was asked."""
    newest: dict[str, Visit] = {}
    for visit in queries.list_of_group(session, group_id):
        if visit.meeting not in newest or not newest[visit.meeting].is_standing:
            newest[visit.meeting] = visit
    return newest


def _see(session: Session, visit: Visit) -> AskedVisit:
    law = groups.read_law(session, visit.group_id)
    name = groups.list_room_names(session, [law.room_id])[law.room_id]
    numbers = queries.list_numbers(session, law.id)
    room = rooms.find_public_id(session, law.room_id) or ""
    return AskedVisit(visit, law.public_id, name, visit.number or next_number(numbers), len(numbers), room, law.room_id)
