"""What a request's own page and the list of those who answer show. Reads only."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.groups import service as groups
from app.groups.door import access, queries
from app.groups.door.access import Judge
from app.groups.door.conversation import Said, find_last_sides, list_said
from app.groups.door.request import Arrival, RequestFacts, RequestState
from app.groups.law import GroupLaw
from app.groups.table import find_taken
from app.rooms import service as rooms
from app.rooms.access import Place


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """A request as its own person sees it, and who answers it.

    `queue_place` counts from 1 among those who wait for a place alone.
    """

    facts: RequestFacts
    law: GroupLaw
    room: str | None
    name_is_taken: bool
    queue_place: int | None
    who: str
    said: Sequence[Said]


@dataclass(frozen=True, slots=True)
class WaitingList:
    """The requests that wait in a group of this name; read by those who may answer, counted for the others.

    `have_replied` are the inner ids of those whose person spoke last.
    """

    judge: Judge
    name: str
    count: int
    requests: Sequence[RequestFacts]
    have_replied: AbstractSet[int] = frozenset()


def find_own_way(session: Session, account_id: int, law: GroupLaw) -> Arrival | None:
    """The room of a group that the person has a place in, or their waiting request; None where neither is."""
    room = _find_room(session, account_id, law)
    waiting = queries.find_waiting_of(session, law.id, account_id)
    return Arrival(waiting or "", room) if room is not None or waiting is not None else None


def view_own(session: Session, account_id: int, request: str) -> OwnRequest:
    """What the page of a request shows. Raises NotFound for anything but one's own."""
    found = access.require_own(session, account_id, request)
    law = groups.read_law(session, found.group_id)
    is_taken = found.state == RequestState.PROVED and (
        found.name_key in find_taken(session, law.room_id, apart_from=account_id).name_keys
    )
    queue_place, who = _queue_place(session, law, found), access.who_answers(session, law)
    room, said = _find_room(session, account_id, law), list_said(session, found, law.room_id)
    return OwnRequest(found, law, room, is_taken, queue_place, who, said)


def view_waiting(session: Session, person: Person, group: str) -> WaitingList:
    """What waits in the group. Raises NotFound for whoever neither leads it nor answers for its association."""
    judge = access.require_judge(session, person, group)
    name = queries.find_name(session, judge.law.id) or ""
    if judge.may_answer:
        requests = [access.facts_of(row) for row in queries.list_waiting(session, judge.law.id)]
        last = find_last_sides(session, requests)
        have_replied = {request_id for request_id, side in last.items() if side == "applicant"}
        return WaitingList(judge, name, len(requests), requests, have_replied)
    return WaitingList(judge, name, queries.count_waiting(session, [judge.law.id]).get(judge.law.id, 0), ())


def find_decider(session: Session, judge: Judge, request: RequestFacts) -> str | None:
    """The name of the leader who answered; None for anybody else's answer and for a leader who is gone."""
    if request.decided_by is None:
        return None
    person = groups.find_person(session, judge.law.room_id, request.decided_by)
    return person.name if person else None


def is_bound(session: Session, judge: Judge, request: RequestFacts, now: datetime) -> bool:
    """Whether this person left while set aside, or while their removal was proposed: a leader's word alone decides."""
    standing = rooms.find_standing(session, judge.room, request.account_id or 0)
    return standing is not None and standing.is_bound(now)


def _find_room(session: Session, account_id: int, law: GroupLaw) -> str | None:
    room = rooms.find_public_id(session, law.room_id) or ""
    standing = rooms.find_standing(session, room, account_id)
    return room if standing is not None and standing.place != Place.LEFT else None


def _queue_place(session: Session, law: GroupLaw, found: RequestFacts) -> int | None:
    if found.state != RequestState.WAITING or access.asks_leaders(law):
        return None
    ids = [row.id for row in queries.list_waiting(session, law.id) if row.offered_until is None]
    return ids.index(found.id) + 1 if found.id in ids else None
