"""Closing a case: what was decided stands on its card, and its reporter is answered."""

from app.audit.entry import Action
from app.base.clock import Clock
from app.base.errors import BadInput
from app.chat import service as chat
from app.chat.access import MessageState
from app.chat.schemas import AtNumber
from app.db.database import Database, WriteSession
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Standing, require_leader
from app.safety import queries
from app.safety.access import ReportFacts
from app.safety.cases.case import AlreadyHandled, Verdict, decisions_about
from app.safety.cases.letters import tell_answered
from app.safety.moderation import Rung, Staff, note_deed
from app.safety.reports import as_facts, lock_for_leader, require_for_staff

_IN_PASSING = Verdict()


class CloseCases:
    """The use cases. Blocking: call from `def` endpoints or through `database.run`."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue

    def by_staff(self, account_id: int, public_id: str, verdict: Verdict) -> None:
        """Closes a case that went to staff.

        Raises NotFound as `require_for_staff`, AlreadyHandled, BadInput on `decision` (`bad_choice`).
        """
        with self._database.transaction() as session:
            report = require_for_staff(session, account_id, public_id)
            rooms.lock_room(session, rooms.find_public_id(session, report.room_id) or "")
            # Judged under the lock: of two who decide at once the first one's answer stands.
            report = require_for_staff(session, account_id, public_id)
            self._close(session, _require_fitting(report, verdict), Staff(account_id, report.room_id), verdict)

    def by_leader(self, account_id: int, room: str, public_id: str, verdict: Verdict) -> None:
        """Closes a case of this room's leaders. Raises as `lock_for_leader`, and as `by_staff`."""
        with self._database.transaction() as session:
            leader, report = lock_for_leader(session, account_id, room, public_id)
            self._close(session, _require_fitting(report, verdict), leader, verdict)

    def about(self, account_id: int, body: AtNumber) -> int:
        """Closes all cases of the leaders about one message, from the room. Returns how many were open.

        Raises NotFound for strangers, NotAllowed for members.
        """
        with self._database.transaction() as session:
            leader = require_leader(rooms.lock_place(session, body.room, account_id))
            found = chat.find_message(session, leader.room_id, body.number)
            is_hidden = found is not None and found.state == MessageState.HIDDEN
            own = rooms.list_member_ids_of(session, account_id)
            rows = queries.list_open_about(session, leader.room_id, body.number, but_members=own)
            waiting = [as_facts(row) for row in rows]
            for report in waiting:
                if report is not None:
                    self._close(session, report, leader, Verdict("hidden") if is_hidden else _IN_PASSING)
        return len(waiting)

    def _close(self, session: WriteSession, report: ReportFacts, actor: Staff | Standing, verdict: Verdict) -> None:
        if report.state != "open":
            # The same press twice says the same; another answer than the one that was sent is told to be late.
            if (report.decision, report.answer or "") == (verdict.decision, verdict.answer):
                return
            raise AlreadyHandled
        now = self._clock.now()
        closed = {"state": "closed", "as_reported": None, "closed_at": now}
        queries.update_report(
            session, report.id, {**closed, "decision": verdict.decision, "answer": verdict.answer or None}
        )
        tell_answered(session, self._queue, report, now)
        # Leaders read what leaders handle; what went past them they never hear of.
        action: Action = "staff_handled_report" if isinstance(actor, Staff) else "report_handled"
        note_deed(session, actor, now, Rung(action, report.reason, message_number=report.number))


def _require_fitting(report: ReportFacts, verdict: Verdict) -> ReportFacts:
    if verdict.decision not in decisions_about(report.reason):
        raise BadInput("bad_choice", field="decision")
    return report
