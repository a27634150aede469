"""What becomes of a request whose person is known: a place at once, a wait for an answer or a place, or a kind no."""

from typing import Final

from app.accounts import service as accounts
from app.accounts.consents import give_consents
from app.base.clock import Clock
from app.base.errors import AppError, BadInput
from app.db.database import Database, WriteSession
from app.groups.access import require_no_staff
from app.groups.door import access, queries
from app.groups.door.admit import Admission
from app.groups.door.close import tell
from app.groups.door.letters import tell_waiting
from app.groups.door.request import Arrival, RequestFacts, RequestState, as_shown_now
from app.groups.law import GroupClock, GroupLaw, is_shut
from app.groups.names import require_name
from app.groups.seat import Table
from app.groups.table import find_taken
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Place

PLACE_FREE: Final = "place_free"
# A job for features above: fewer come to the group's first meeting than a moment ago ({"group_id"}).
FEWER_COME: Final = "fewer_come"


class SettleRequests:
    """The use cases. Safe from any thread."""

    def __init__(
        self, database: Database, clock: Clock, *, admission: Admission, queue: JobQueue, group_clock: GroupClock
    ) -> None:
        self._database = database
        self._clock = clock
        self._admission = admission
        self._queue = queue
        self._group_clock = group_clock

    def claim(self, session: WriteSession, account_id: int, request: str) -> None:
        """The letter of this request was followed, by this account, whose press agreed to the texts of its page.

        Takes no lock of a group.
        """
        found = access.find_unproven(session, request)
        if found is not None:
            queries.claim_request(session, request, account_id, as_shown_now(found.agreed))

    def settle(self, account_id: int, request: str, *, name: str | None = None) -> Arrival:
        """Lets in, puts down as waiting, or closes; once, however often it is called.

        `name` takes the place of the one that was typed first.
        Raises NotFound for anything but the person's own request, BadInput on `name` as `require_name`,
        `staff_outside`, and `name_taken`, where someone sat down under that name meanwhile.
        """
        named = require_name(name) if name is not None else None
        with self._database.transaction() as session:
            found = access.require_own(session, account_id, request)
            require_no_staff(session, account_id, "name")
            law = self._group_clock.advance(session, found.group_id)
            outcome = self._settle(session, law, access.require_own(session, account_id, request), named)
        # Raised only now: what the clock brought to the group stands.
        if isinstance(outcome, AppError):
            raise outcome
        return outcome

    def take_back(self, account_id: int, request: str) -> None:
        """Ends an open request without asking why; does nothing to one that was answered. Raises NotFound."""
        with self._database.transaction() as session:
            found = access.require_own(session, account_id, request)
            self._group_clock.advance(session, found.group_id)
            for state in (RequestState.PROVED, RequestState.WAITING):
                self._end(session, found, state, RequestState.TAKEN_BACK)

    def place_free(self, work: Work) -> None:
        """The handler of PLACE_FREE jobs ({"group_id"}): an open group's waiting list moves up."""
        with self._database.transaction() as session:
            law = self._group_clock.advance(session, int(str(work.facts["group_id"])))
            if not is_shut(law, self._clock.now()):
                seated = self._move_up(session, Table(law, rooms.find_public_id(session, law.room_id) or ""))
                tell(session, self._queue, ((one.id, one.public_id) for one in seated))

    def _settle(
        self, session: WriteSession, law: GroupLaw, found: RequestFacts, named: tuple[str, str] | None
    ) -> Arrival | BadInput:
        account_id, now = found.account_id or 0, self._clock.now()
        room = rooms.find_public_id(session, law.room_id) or ""
        standing = rooms.lock_standing(session, room, account_id)
        if standing is not None and standing.place != Place.LEFT:
            self._end(session, found, RequestState.PROVED, RequestState.TAKEN_BACK)
            return Arrival(found.public_id, room)
        if found.state != RequestState.PROVED:
            return Arrival(found.public_id)
        earlier = queries.find_waiting_of(session, law.id, account_id)
        if earlier is not None:
            self._end(session, found, RequestState.PROVED, RequestState.TAKEN_BACK)
            return Arrival(earlier)
        if law.state not in access.JOINABLE or is_shut(law, now):
            self._end(session, found, RequestState.PROVED, RequestState.CLOSED)
            return Arrival(found.public_id)
        name, key = named or (found.name, found.name_key)
        if key in find_taken(session, law.room_id, apart_from=account_id).name_keys:
            return BadInput("name_taken", field="name")
        give_consents(session, account_id, found.group, found.agreed, now=now)
        kept = {"state": RequestState.WAITING, "waiting_since": now, "display_name": name, "name_key": key}
        queries.update_request(session, found.id, RequestState.PROVED, kept)
        seated = {one.id: one for one in self._move_up(session, Table(law, room))}
        has_place = seated.pop(found.id, None) is not None
        is_bound = standing is not None and standing.is_bound(now)
        if not has_place and (access.asks_leaders(law) or is_bound):
            tell_waiting(session, self._queue, law, now)
        tell(session, self._queue, ((one.id, one.public_id) for one in seated.values()))
        return Arrival(found.public_id, room if has_place else None)

    def _move_up(self, session: WriteSession, table: Table) -> list[RequestFacts]:
        """Seats those who have waited longest, as far as there are places, where no leader has to say yes."""
        law = table.law
        free = law.size - law.members
        if access.asks_leaders(law) or law.state not in access.JOINABLE or free < 1:
            return []
        now = self._clock.now()
        waiting = [access.facts_of(row) for row in queries.list_waiting(session, law.id)]
        seated = self._without_word(session, table, waiting)[:free]
        for one in seated:
            self._admission.admit(session, table, one, now)
        return seated

    def _without_word(self, session: WriteSession, table: Table, waiting: list[RequestFacts]) -> list[RequestFacts]:
        """Those who need nobody's yes: not who left while set aside, and no staff, whom nobody lets in."""
        now, staff = self._clock.now(), set(accounts.list_staff_ids(session))
        standings = rooms.list_standings(session, {(table.room, one.account_id or 0) for one in waiting})
        bound = {account_id for (_, account_id), standing in standings.items() if standing.is_bound(now)}
        return [one for one in waiting if one.account_id not in bound | staff]

    def _end(self, session: WriteSession, found: RequestFacts, before: str, after: str) -> None:
        values = {"state": after, "ended_at": self._clock.now()}
        queries.update_request(session, found.id, before, values)


def note_place_free(session: WriteSession, queue: JobQueue, group_id: int) -> None:
    """Whoever frees a place of a group, or adds one, says so here: the waiting list moves soon after."""
    queue.enqueue(session, PLACE_FREE, {"group_id": group_id})
    queue.enqueue(session, FEWER_COME, {"group_id": group_id})
