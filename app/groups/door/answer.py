"""Answering a request: in, or not this time with kind words. Of two who answer at once one is heard."""

from dataclasses import dataclass, field

from app.accounts.access import Person
from app.base.clock import Clock
from app.base.errors import AppError, BadInput
from app.db.database import Database, WriteSession
from app.groups.access import is_staff
from app.groups.door import access, queries
from app.groups.door.access import Judge
from app.groups.door.admit import Admission
from app.groups.door.close import tell
from app.groups.door.places import is_held_for, note_offer_ended
from app.groups.door.request import AlreadyAnswered, RequestFacts, RequestState, require_words
from app.groups.law import GroupClock, refusal_at_door
from app.groups.seat import Table
from app.jobs.queue import JobQueue


@dataclass(frozen=True, slots=True)
class Decision:
    """What the leader says. `words` are read by the person after a no; of a yes the room itself tells."""

    accepts: bool
    words: str = field(default="", repr=False)


class AnswerRequests:
    """The use case. Safe from any thread."""

    def __init__(
        self, database: Database, clock: Clock, *, admission: Admission, queue: JobQueue, group_clock: GroupClock
    ) -> None:
        self._database = database
        self._clock = clock
        self._admission = admission
        self._queue = queue
        self._group_clock = group_clock

    def answer(self, person: Person, group: str, request: str, decision: Decision) -> None:
        """Seats the applicant or says no, and has them told by letter; or nothing is done.

        Raises NotFound for whoever may not answer and for a request that is not this group's; AlreadyAnswered where
        an answer stands; GroupFull and DoorShut by the law of the group; BadInput on `words` (`empty`, `too_long`,
        `bad_characters`) for a no without kind words.
        """
        words = None if decision.accepts else _require_kind_words(decision.words)
        with self._database.transaction() as session:
            self._group_clock.advance(session, access.require_judge(session, person, group).law.id)
            # Judged under the lock: who led a moment ago may have been set aside meanwhile.
            judge = access.require_judge(session, person, group)
            found = access.require_request(session, judge, request)
            refusal = self._answer(session, judge, found, words)
        # Raised only now: what the clock brought to the group stands.
        if refusal is not None:
            raise refusal

    def _answer(self, session: WriteSession, judge: Judge, found: RequestFacts, words: str | None) -> AppError | None:
        now = self._clock.now()
        if found.state != RequestState.WAITING:
            return AlreadyAnswered()
        if words is not None:
            said = {"state": RequestState.DECLINED, "ended_at": now, "decided_by": judge.member, "answer": words}
            queries.update_request(session, found.id, RequestState.WAITING, said)
            if found.offered_until is not None:
                note_offer_ended(session, self._queue, judge.law.id)
        else:
            if is_staff(session, found.account_id or 0):
                # They have begun to work for the federation since: their wish ends as if they had taken it back.
                gone = {"state": RequestState.TAKEN_BACK, "ended_at": now}
                queries.update_request(session, found.id, RequestState.WAITING, gone)
                return AlreadyAnswered()
            is_offered = found.offered_until is not None or is_held_for(session, judge.law, found.account_id or 0)
            refusal = refusal_at_door(judge.law, "member", now, is_offered=is_offered)
            if refusal is not None:
                return refusal
            table = Table(judge.law, judge.room)
            self._admission.admit(session, table, found, now, decided_by=judge.member)
        tell(session, self._queue, [(found.id, found.public_id)])
        return None


def _require_kind_words(text: str) -> str:
    words = require_words(text, field="words")
    if not words:
        raise BadInput("empty", field="words")
    return words
