"""What becomes of a request whose person is known: a place at once, a wait for an answer or a place, or a kind no."""

from app.accounts import service as accounts
from app.accounts.consents import give_consents
from app.base.clock import Clock
from app.base.errors import AppError, BadInput
from app.db.database import Database, WriteSession
from app.groups.access import require_no_staff
from app.groups.door import access, queries
from app.groups.door.admit import Admission
from app.groups.door.letters import tell_waiting
from app.groups.door.offer import offer_place
from app.groups.door.places import note_offer_ended
from app.groups.door.request import Arrival, RequestFacts, RequestState, as_shown_now
from app.groups.law import GroupClock, GroupLaw, is_shut, refusal_at_door
from app.groups.names import require_name
from app.groups.plans.rules import read_rules
from app.groups.seat import Table
from app.groups.table import find_taken
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Place


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
            queries.claim_request(
                session, request, account_id, as_shown_now(found.agreed, read_rules(session, found.group_id))
            )

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
            if found.offered_until is not None and found.state == RequestState.WAITING:
                note_offer_ended(session, self._queue, found.group_id)

    def take_place(self, account_id: int, request: str) -> Arrival:
        """The person sits down in the place that was held for them; once, however often it is called.

        Where the offer has lapsed, or was never made, the page of the request tells what is so. Raises NotFound for
        anything but the person's own request, BadInput on `name` (`staff_outside`), and DoorShut and GroupFull by the
        law of the group.
        """
        with self._database.transaction() as session:
            found = access.require_own(session, account_id, request)
            require_no_staff(session, account_id, "name")
            law = self._group_clock.advance(session, found.group_id)
            # Read again under the lock: the clock may have let the offer lapse just now.
            outcome = self._take_place(session, law, access.require_own(session, account_id, request))
        # Raised only now: what the clock brought to the group stands.
        if isinstance(outcome, AppError):
            raise outcome
        return outcome

    def place_free(self, work: Work) -> None:
        """The handler of PLACE_FREE jobs ({"group_id"}): an open group's waiting list moves up."""
        with self._database.transaction() as session:
            law = self._group_clock.advance(session, int(str(work.facts["group_id"])))
            if not is_shut(law, self._clock.now()):
                self._move_up(session, Table(law, rooms.find_public_id(session, law.room_id) or ""))

    def offer_due(self, work: Work) -> None:
        """The handler of OFFER_DUE jobs ({"group_id"}): whatever has come due in the group is done."""
        with self._database.transaction() as session:
            self._group_clock.advance(session, int(str(work.facts["group_id"])))

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
        has_place = self._move_up(session, Table(law, room), here=found.id)
        is_bound = standing is not None and standing.is_bound(now)
        if not has_place and (access.asks_leaders(law) or is_bound):
            tell_waiting(session, self._queue, law, now)
        return Arrival(found.public_id, room if has_place else None)

    def _take_place(self, session: WriteSession, law: GroupLaw, found: RequestFacts) -> Arrival | AppError:
        account_id, now = found.account_id or 0, self._clock.now()
        room = rooms.find_public_id(session, law.room_id) or ""
        standing = rooms.lock_standing(session, room, account_id)
        if standing is not None and standing.place != Place.LEFT:
            return Arrival(found.public_id, room)
        if found.state != RequestState.WAITING or found.offered_until is None:
            return Arrival(found.public_id)
        refusal = refusal_at_door(law, "member", now, is_offered=True)
        if refusal is not None:
            return refusal
        self._admission.admit(session, Table(law, room), found, now)
        return Arrival(found.public_id, room)

    def _move_up(self, session: WriteSession, table: Table, *, here: int | None = None) -> bool:
        """Offers each free place to who has waited longest, where no leader has to say yes.

        The person of the request `here` is at the door now: one who comes to a place sits down. True where they do.
        """
        law, seats_them = table.law, False
        if access.asks_leaders(law) or law.state not in access.JOINABLE or law.free < 1:
            return False
        now = self._clock.now()
        waiting = [access.facts_of(row) for row in queries.list_waiting(session, law.id)]
        unasked = [one for one in waiting if one.offered_until is None]
        for one in self._without_word(session, table, unasked)[: law.free]:
            if one.id == here:
                self._admission.admit(session, table, one, now)
                seats_them = True
            else:
                offer_place(session, self._queue, one, now)
        return seats_them

    def _without_word(self, session: WriteSession, table: Table, waiting: list[RequestFacts]) -> list[RequestFacts]:
        """Those who need nobody's yes: not who left while set aside, and no staff, whom nobody lets in."""
        now, staff = self._clock.now(), set(accounts.list_staff_ids(session))
        standings = rooms.list_standings(session, {(table.room, one.account_id or 0) for one in waiting})
        bound = {account_id for (_, account_id), standing in standings.items() if standing.is_bound(now)}
        return [one for one in waiting if one.account_id not in bound | staff]

    def _end(self, session: WriteSession, found: RequestFacts, before: str, after: str) -> None:
        values = {"state": after, "ended_at": self._clock.now()}
        queries.update_request(session, found.id, before, values)
