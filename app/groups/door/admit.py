"""Lets somebody in whose request stands: by a leader's word, or because a place of an open group came to them."""

from datetime import datetime

from app.base.ids import random_id
from app.db.database import WriteSession
from app.groups.cushions import choose_cushion
from app.groups.door import queries
from app.groups.door.request import RequestFacts, RequestState
from app.groups.people import PersonView
from app.groups.seat import Newcomer, Seats, Table
from app.groups.table import find_taken
from app.rooms import service as rooms


class Admission:
    """Safe from any thread."""

    def __init__(self, seats: Seats) -> None:
        self._seats = seats

    def admit(
        self,
        session: WriteSession,
        table: Table,
        request: RequestFacts,
        now: datetime,
        *,
        decided_by: str | None = None,
    ) -> None:
        """Seats the person of a waiting request, who has no place: whoever sits down has nothing waiting any more.

        The caller holds the group's lock and has judged the door.
        """
        rooms.lock_room(session, table.room)
        values = {"state": RequestState.ACCEPTED, "ended_at": now, "decided_by": decided_by}
        queries.update_request(session, request.id, RequestState.WAITING, values)
        account_id = request.account_id or 0
        taken = find_taken(session, table.law.room_id, apart_from=account_id)
        cushion = choose_cushion(request.public_id, taken.cushions)
        person = PersonView(random_id(), request.name, "member", cushion.motif, cushion.yarn, "here")
        self._seats.seat(session, table, Newcomer(account_id, person, request.name_key), now)
