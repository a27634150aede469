"""Reporting a message: two taps, to the leaders; about a leader only to staff, leaving no trace for that leader."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.base.clock import Clock
from app.base.errors import BadInput
from app.base.ids import random_id
from app.base.text import tidy_body
from app.chat import service as chat
from app.chat.access import MessageFacts, MessageState, require_seen
from app.db.database import Database
from app.groups import service as groups
from app.groups.law import ARCHIVED_AFTER, REMINDED_BEFORE
from app.groups.lifecycle import GroupState
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Standing, require_reader
from app.safety import queries
from app.safety.access import (
    ReportFacts,
    audience_of,
    require_own_report,
    require_place_for_report,
    require_reportable,
    require_reportable_state,
)
from app.safety.report_letters import tell_of_report
from app.safety.reports import as_facts
from app.safety.schemas import OneReport, ReportMessage, ReportWords


@dataclass(frozen=True, slots=True)
class Reported:
    """What the reporter is told: a handle for adding words or taking back, and who will see it.

    `audience` is None for a hidden message: staff alone would tell that one of the leaders wrote it.
    """

    report: str
    audience: str | None


class ReportMessages:
    """The use cases. Blocking: call through `database.run`."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue

    def report(self, account_id: int, body: ReportMessage) -> Reported:
        """Stores the report; a second one of the same message by the same person changes its reason.

        A hidden one may be reported as well, or a pair of leaders could hide what one of them wrote.
        Raises NotFound for what the reporter does not see, MessageGone for removed ones, NotAllowed for one's own,
        TooManyReports where many of the reporter's wait already.
        """
        with self._database.transaction() as session:
            reporter = require_reader(rooms.lock_place(session, body.room, account_id))
            found = chat.find_message(session, reporter.room_id, body.number)
            message = require_reportable_state(require_seen(found, rooms.list_spans(session, reporter)))
            require_reportable(message, reporter)
            earlier = queries.find_report_of(session, reporter.room_id, body.number, reporter.room_member_id)
            earlier_state = earlier.state if earlier else None
            if earlier_state != "open":
                require_place_for_report(queries.count_open_reports(session, reporter.room_member_id))
            audience = self._audience(session, reporter, message.author)
            if earlier is not None and earlier.audience == "staff":
                # What staff have noted on it stays with them.
                audience = "staff"
            if earlier is not None:
                opened = {"reason": body.reason, "state": "open", "closed_at": None, "decision": None, "answer": None}
                if earlier_state == "open":
                    queries.update_report(session, earlier.id, opened)
                    return _told(earlier.public_id, earlier.audience, message)
                # Made anew it goes to whom it would go today: its leaders may have left.
                anew = {**opened, "audience": audience, "as_reported": message.text}
                queries.update_report(session, earlier.id, anew)
                tell_of_report(session, self._queue, reporter, audience, self._clock.now())
                return _told(earlier.public_id, audience, message)
            report = random_id()
            queries.insert_report(
                session,
                {
                    "public_id": report,
                    "room_id": reporter.room_id,
                    "message_number": body.number,
                    "reporter_id": reporter.room_member_id,
                    "author_id": message.author_id,
                    "as_reported": message.text,
                    "audience": audience,
                    "reason": body.reason,
                    "state": "open",
                    "created_at": self._clock.now(),
                },
            )
            tell_of_report(session, self._queue, reporter, audience, self._clock.now())
        return _told(report, audience, message)

    def add_words(self, account_id: int, body: ReportWords) -> None:
        """Adds own words to one's own open report.

        Raises NotFound for others' and for whoever may not see the room now, BadInput where nothing is left.
        """
        words = tidy_body(body.words)
        if not words:
            raise BadInput(field="words")
        with self._database.transaction() as session:
            report = _require_own(session, account_id, body.report)
            queries.update_report(session, report.id, {"words": words})

    def take_back(self, account_id: int, body: OneReport) -> None:
        """Takes one's own open report back. Raises NotFound as `add_words`."""
        with self._database.transaction() as session:
            report = _require_own(session, account_id, body.report)
            values = {"state": "taken_back", "words": None, "as_reported": None, "closed_at": self._clock.now()}
            queries.update_report(session, report.id, values)

    def _audience(self, session: Session, reporter: Standing, author: str) -> str:
        # Under whatever name they wrote it: whoever left and came back to lead is a leader.
        wrote = rooms.find_member_standing(session, reporter.room, author)
        writer = rooms.find_standing(session, reporter.room, wrote.account_id) if wrote is not None else None
        leaders = rooms.list_leader_ids(session, reporter.room_id) - {reporter.room_member_id}
        return audience_of(writer, has_other_leader=bool(leaders) and not self._is_last_call(session, reporter))

    def _is_last_call(self, session: Session, reporter: Standing) -> bool:
        """From two weeks before a group's words go, what waits for its leaders waits for staff (`unhandled.py`)."""
        group_id = groups.find_group_of_room(session, reporter.room_id)
        law = groups.read_law(session, group_id) if group_id is not None else None
        if law is None or law.state != GroupState.ENDED or law.state_since is None:
            return False
        return self._clock.now() >= law.state_since + ARCHIVED_AFTER - REMINDED_BEFORE


def _told(report: str, audience: str, message: MessageFacts) -> Reported:
    return Reported(report, None if message.state == MessageState.HIDDEN else audience)


def _require_own(session: Session, account_id: int, public_id: str) -> ReportFacts:
    room_id = queries.find_room_of_report(session, public_id)
    room = rooms.find_public_id(session, room_id) if room_id is not None else None
    reporter = rooms.lock_place(session, room, account_id) if room is not None else None
    return require_own_report(as_facts(queries.find_report(session, public_id)), reporter)
