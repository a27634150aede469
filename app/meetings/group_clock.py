"""The clock over a group: its states come due by time, each once, however late and however often this is asked.

Every way into a group asks it first, under the group's lock, so nobody slips in between a meeting's hour and the job
that should have started it (domain.md section 2). A job at the next due moment asks it too, for groups that nobody
touches. Steps are compare-and-set: two processes, or one after a long downtime, end in the same state.
"""

from datetime import datetime
from typing import Final

from app.audit import service as audit
from app.audit.entry import CLOCK, AuditEntry, Doer
from app.base.clock import Clock
from app.chat import service as messages
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.door.close import close_requests
from app.groups.door.offer import lapse_offers
from app.groups.invitations.shut import close_at_end, close_at_start
from app.groups.law import ARCHIVED_AFTER, REMINDED_BEFORE, GroupLaw, may_start
from app.groups.leaderless import LeaderWatch
from app.groups.lifecycle import Actor, require_step
from app.groups.pair.seats import PairSeats, find_pair_room
from app.groups.renewal.ending import end_offers
from app.groups.renewal.offered import Offered, OfferState
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.meetings import queries
from app.meetings.changes.queries import delete_changes_of_group
from app.meetings.evening_watch import EveningWatch
from app.meetings.feedback.at_the_end import open_feedback, reduce_feedback
from app.meetings.first_meeting import remind_of_first
from app.meetings.guests.queries import delete_guests_of_group
from app.meetings.letters import ENDING, tell_group, tell_last_day
from app.meetings.meeting_clock import MeetingClock
from app.meetings.meeting_now import Due
from app.meetings.moments import Moment, find_moment
from app.meetings.own_words import remind_of_own_words
from app.meetings.renewal.letters import tell_closing
from app.meetings.tell_room import (
    mode_while_planned,
    set_mode,
    shut_lobby,
    tell_days,
    tell_end,
    tell_replanned,
    tell_start_off,
)
from app.meetings.visits.queries import forget_visitors_of
from app.realtime.publisher import Publishes
from app.rooms.access import RoomMode
from app.safety.break_glass.open_glass import forget_openings
from app.safety.unhandled import REPORTS_LAST_CALL, note_unhandled

GROUP_DUE: Final = "group_due"
_CLOCK: Final = frozenset[Actor]({"clock"})


class GroupClock:
    """Moves groups on by the clock. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue, publisher: Publishes) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue
        self._publisher = publisher
        self._meetings = MeetingClock(queue, publisher)
        self._leaders = LeaderWatch(queue, publisher)
        self._evening = EveningWatch(queue, publisher)
        self._pair = PairSeats(publisher)

    def run(self, work: Work) -> None:
        """The handler of GROUP_DUE and MEETING_DUE jobs. A group that is gone is nobody's work."""
        with self._database.transaction() as session:
            self.advance(session, int(str(work.facts["group_id"])))

    def advance(self, session: WriteSession, group_id: int) -> GroupLaw:
        """Takes the group's lock, does all that is due by now, and returns the law as it then stands.

        Sees as well whether somebody leads the group, and who has a place in its leaders' own room, so whoever makes or
        ends a leader asks once more after it. Writes the job of the next moment. Raises NotFound where there is no such
        group.
        """
        law = groups.lock_law(session, group_id)
        now = self._clock.now()
        while (moment := self._find_moment(session, law)) is not None and moment.at <= now:
            self._meetings.advance(session, law, until=moment.at, now=now)
            self._take(session, law, moment)
            law = groups.read_law(session, group_id)
        due = self._meetings.advance(session, law, until=now, now=now)
        self._remind(session, law, moment, due)
        self._evening.look(session, law, now)
        self._pair.mend(session, law, now)
        return groups.read_law(session, group_id) if self._leaders.look(session, law, now) else law

    def remind(self, session: WriteSession, group_id: int) -> None:
        """Writes the job of the next moment after a change that a person made under the group's lock.

        A substitute or a visitor whose meeting that change has ended goes with it.
        """
        law = groups.read_law(session, group_id)
        self._evening.look(session, law, self._clock.now())
        due = self._meetings.find_next(session, law, self._clock.now())
        self._remind(session, law, self._find_moment(session, law), due)

    def start(self, session: WriteSession, law: GroupLaw, at: datetime, *, by: Doer) -> None:
        """A recruiting group begins; who still waits for an answer of a closed one gets a kind no.

        Invitations by a door that shuts with it end, and their own pages say so.

        The caller holds its lock, and has seen that it may start.
        """
        now = self._clock.now()
        step = require_step("start", law.state, _side(by))
        if groups.change_state(session, law, step, now, by=by, started_at=at):
            set_mode(session, self._publisher, law, RoomMode.OPEN, now=now)
            # Who changed what was the planners' to know, and is nobody's now.
            delete_changes_of_group(session, law.id)
            # What was held for the people of a former group is held until the start, in an open group too.
            end_offers(session, self._queue, Offered(group_id=law.id), OfferState.LAPSED, now)
            close_at_start(session, law, now)
            if law.intake == "closed":
                close_requests(session, self._queue, law.id, now)

    def end(self, session: WriteSession, law: GroupLaw, at: datetime, *, by: Doer) -> None:
        """The group is over: its room is for reading, who still waits is answered, and no invitation leads in.

        All who are in are told, and once more before what was said is removed: own words can be taken along. Its
        members may say how it was. The
        caller holds the group's lock, and has seen that no meeting is left where a leader does it.
        """
        if not groups.change_state(session, law, require_step("end", law.state, _side(by)), at, by=by):
            return
        now = self._clock.now()
        tell_end(session, self._publisher, law, at, now=now)
        close_at_end(session, law.id, now)
        close_requests(session, self._queue, law.id, now)
        tell_group(session, self._queue, law.id, now)
        remind_of_own_words(session, self._queue, law.id, at)
        open_feedback(session, self._queue, law, at)
        last_call = at + ARCHIVED_AFTER - REMINDED_BEFORE
        self._queue.enqueue(session, REPORTS_LAST_CALL, {"group_id": law.id}, due_at=last_call)

    def end_break(self, session: WriteSession, law: GroupLaw, *, at: datetime, by: Doer = CLOCK) -> None:
        """The group meets again, and its room is told; nothing where it takes no break. The group's lock is held."""
        if law.rest is None:
            return
        groups.set_dates(session, law.id, break_from=None, break_until=None)
        audit.note(session, law.id, AuditEntry("break_over", at, by))
        told = {} if law.rest.has_begun(at) else {"reason": "called_off"}
        tell_days(session, self._publisher, law, "break_over", at=self._clock.now(), **told)

    def _find_moment(self, session: WriteSession, law: GroupLaw) -> Moment | None:
        return find_moment(law, lambda: queries.list_ends(session, law.id))

    def _take(self, session: WriteSession, law: GroupLaw, moment: Moment) -> None:
        """Does what the moment brings."""
        if moment.name == "first_meeting":
            if may_start(law):
                self.start(session, law, moment.at, by=CLOCK)
            else:
                self._postpone(session, law)
        elif moment.name == "ending_begins":
            groups.change_state(session, law, require_step("begin_ending", law.state, _CLOCK), moment.at, by=CLOCK)
            tell_closing(session, self._queue, law, moment.at)
            self._tell_ending(session, law)
            # The mark lies inside running: what is left of a break goes with it.
            self.end_break(session, law, at=moment.at)
        elif moment.name == "break_over":
            self.end_break(session, law, at=moment.at)
        elif moment.name == "offer_lapsed":
            lapse_offers(session, self._queue, law.id, moment.at)
            lapsing = Offered(group_id=law.id, lapsing_at=moment.at)
            end_offers(session, self._queue, lapsing, OfferState.LAPSED, moment.at)
        elif moment.name == "last_day_over":
            self.end(session, law, moment.at, by=CLOCK)
        elif moment.name == "words_kept":
            groups.change_state(session, law, require_step("archive", law.state, _CLOCK), moment.at, by=CLOCK)
            self._forget(session, law)
        else:
            self._forget(session, law)

    def _tell_ending(self, session: WriteSession, law: GroupLaw) -> None:
        """All learn of the last day; those who lead have a letter of their own."""
        now = self._clock.now()
        last_day = {"last_day": law.end_date.isoformat()} if law.end_date else {}
        tell_days(session, self._publisher, law, "ending", at=now, **last_day)
        tell_last_day(session, self._queue, law.id, now, news=ENDING)

    def _forget(self, session: WriteSession, law: GroupLaw) -> None:
        """What was said, who was there and who asked goes, the counts stay (domain.md section 2)."""
        forget_openings(session, law.room_id, law.id, self._clock.now())
        forget_visitors_of(session, law.id)
        delete_guests_of_group(session, law.id)
        reduce_feedback(session, law)
        for room_id in (law.room_id, find_pair_room(session, law.id)):
            if room_id is not None:
                note_unhandled(session, room_id, self._clock.now())
                messages.clear_room(session, self._publisher, room_id, self._clock.now())
        # Who was here is nobody's to know any more, so no place is held for them as for somebody who was.
        former = Offered(former_room_id=law.room_id)
        end_offers(session, self._queue, former, OfferState.ENDED, self._clock.now())
        groups.forget_people(session, law)

    def _postpone(self, session: WriteSession, law: GroupLaw) -> None:
        """Too few for a start: the first meeting takes the next date of the series, and the rest follow.

        There is one date less then, so the last meeting but one falls out: the closing one is always held. Where no
        date is left the group is planned anew, and who waits gets an answer. All who are in are told.
        """
        now = self._clock.now()
        shut_lobby(session, self._publisher, law, now)
        planned = queries.list_planned_times(session, law.id)
        meetings, times = [meeting_id for meeting_id, _ in planned], [at for _, at in planned][1:]
        for meeting_id in meetings[-2:-1] or meetings:
            queries.end_meeting(session, meeting_id, "cancelled", now)
            meetings.remove(meeting_id)
        for meeting_id, at in zip(meetings, times, strict=True):
            queries.move_meeting(session, meeting_id, at)
        if times:
            groups.set_dates(session, law.id, first_meeting_at=times[0])
            was = (law.first_meeting_at or now).isoformat()
            moved = {"was": was, "starts_at": times[0].isoformat(), "reason": "too_few"}
            tell_replanned(session, self._publisher, law, "meeting_moved", at=now, **moved)
        else:
            step = require_step("unpublish", law.state, _CLOCK)
            groups.change_state(session, law, step, now, by=CLOCK, first_meeting_at=None)
            close_requests(session, self._queue, law.id, now)
            set_mode(session, self._publisher, law, mode_while_planned(law), now=now)
            tell_start_off(session, self._publisher, law, "too_few", now=now)
        tell_group(session, self._queue, law.id, now)

    def _remind(self, session: WriteSession, law: GroupLaw, moment: Moment | None, due: Due | None) -> None:
        self._meetings.remind(session, law, due)
        remind_of_first(session, self._queue, law)
        if moment is not None:
            key = f"{GROUP_DUE}:{law.public_id}:{moment.name}:{moment.at.isoformat()}"
            self._queue.enqueue(session, GROUP_DUE, {"group_id": law.id}, due_at=moment.at, unique_key=key)


def _side(by: Doer) -> frozenset[Actor]:
    return frozenset[Actor]({"leader"}) if by.role == "leader" else _CLOCK
