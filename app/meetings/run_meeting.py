"""Leading a meeting: opening it, stepping through its phases, giving one more time, handing it over, closing it.

A command names where it goes from, so that a retry, or two leaders at the same moment, is one step: whoever wished for
what is so already is told that nothing changed (None), whoever wished for something else that the meeting has moved on.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from app.audit.entry import Doer
from app.base.clock import Clock
from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.law import GroupLaw, may_start
from app.groups.lifecycle import GroupState
from app.meetings import queries
from app.meetings.commands import AtMeeting, HandOver, LengthenPhase, MoveEnd, ToPhase
from app.meetings.events import EventKind, roles_of
from app.meetings.group_clock import GroupClock
from app.meetings.meeting_now import Meeting, MeetingState, entering
from app.meetings.tell_room import Change, change_meeting
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Standing, require_leader

LONGEST_MORE: Final = timedelta(hours=1)
_FIRST: Final = 1


class MovedOn(Clash):
    """The meeting is elsewhere than the leader believed: somebody stepped, closed or moved it."""

    code = "meeting_moved_on"


class TooFew(NotAllowed):
    """A group that is not whole enough does not begin."""

    code = "too_few"


@dataclass(frozen=True, slots=True)
class _Led:
    """A meeting in a leader's hands, under the group's lock and the room's."""

    session: WriteSession
    law: GroupLaw
    leader: Standing
    meeting: Meeting
    now: datetime


class RunMeeting:
    """The use cases. Blocking: call through `database.run`.

    Each returns the event's number, or None where what was wished is so already. Each raises as `require_leader`, and
    NotFound for a meeting of another room.
    """

    def __init__(self, database: Database, clock: Clock, group_clock: GroupClock, publisher: Publishes) -> None:
        self._database = database
        self._clock = clock
        self._group_clock = group_clock
        self._publisher = publisher

    def start(self, account_id: int, body: AtMeeting) -> int | None:
        """Opens the meeting whose lobby is open; before a group's first hour this starts the group.

        Whom the lobby agreed on hosts, else who opens it. Raises MovedOn where no lobby is open, TooFew where the
        group is not whole enough.
        """
        with self._leading(account_id, body) as led:
            if led.meeting.state == MeetingState.OPEN:
                return None
            if led.meeting.state != MeetingState.LOBBY:
                raise MovedOn
            if led.law.state == GroupState.RECRUITING:
                if not may_start(led.law):
                    raise TooFew
                self._group_clock.start(led.session, led.law, led.now, by=Doer("leader", account_id))
            opened = {"state": MeetingState.OPEN, "opened_at": led.now, **_roles(led, led.meeting.host_id)}
            return self._change(led, "meeting_opened", {**opened, **entering(led.meeting, _FIRST, led.now)})

    def hand_over(self, account_id: int, body: HandOver) -> int | None:
        """Another leader hosts, or oneself; who then does not host watches the messages.

        Raises BadInput on `to` for whoever is no leader here, MovedOn where another hosts than was believed.
        """
        with self._leading(account_id, body) as led:
            to = rooms.find_member_standing(led.session, body.room, body.to)
            if to is None or not to.is_leader:
                raise BadInput(field="to")
            if led.meeting.state not in (MeetingState.LOBBY, MeetingState.OPEN):
                raise MovedOn
            if led.meeting.host_id == to.room_member_id:
                return None
            if roles_of(led.session, [led.meeting])[led.meeting.id][0] != body.host:
                raise MovedOn
            return self._change(led, "meeting_roles", _roles(led, to.room_member_id))

    def go_to(self, account_id: int, body: ToPhase) -> int | None:
        """From phase `phase` to `to`, onwards or back. Raises BadInput on `to` for a phase it has not, MovedOn."""
        with self._leading(account_id, body) as led:
            keys = [phase.key for phase in led.meeting.phases]
            if body.to not in keys[_FIRST:]:
                raise BadInput(field="to")
            if led.meeting.state != MeetingState.OPEN:
                raise MovedOn
            if led.meeting.phase_key == body.to:
                return None
            if led.meeting.phase_key != body.phase:
                raise MovedOn
            return self._change(led, "meeting_phase", entering(led.meeting, keys.index(body.to), led.now))

    def lengthen(self, account_id: int, body: LengthenPhase) -> int | None:
        """The phase may take until then. Raises BadInput on `until` for more than an hour from now, MovedOn."""
        with self._leading(account_id, body) as led:
            if not led.now < body.until <= led.now + LONGEST_MORE:
                raise BadInput(field="until")
            if led.meeting.state != MeetingState.OPEN or led.meeting.phase_key != body.phase:
                raise MovedOn
            if led.meeting.phase_until is not None and body.until <= led.meeting.phase_until:
                return None
            return self._change(led, "meeting_time", {"phase_until": body.until})

    def move_end(self, account_id: int, body: MoveEnd) -> int | None:
        """The open meeting is to be over then: after its planned start, at most an hour from now.

        Raises BadInput on `until` for any other moment, MovedOn.
        """
        with self._leading(account_id, body) as led:
            if not led.now < body.until <= led.now + LONGEST_MORE:
                raise BadInput(field="until")
            if led.meeting.state != MeetingState.OPEN:
                raise MovedOn
            minutes = round((body.until - led.meeting.starts_at) / timedelta(minutes=1))
            if minutes < 1:
                raise BadInput(field="until")
            if minutes == led.meeting.minutes:
                return None
            return self._change(led, "meeting_time", {"minutes": minutes})

    def close(self, account_id: int, body: AtMeeting) -> int | None:
        """Ends the open meeting; this can't be undone. Raises MovedOn where it has not begun."""
        with self._leading(account_id, body) as led:
            if led.meeting.state == MeetingState.HELD:
                return None
            if led.meeting.state != MeetingState.OPEN:
                raise MovedOn
            shut = {"phase": None, "phase_since": led.now, "phase_until": None, "closed_at": led.now}
            return self._change(led, "meeting_closed", {"state": MeetingState.HELD, **shut})

    @contextmanager
    def _leading(self, account_id: int, body: AtMeeting) -> Iterator[_Led]:
        with self._database.transaction() as session:
            standing = require_leader(rooms.find_standing(session, body.room, account_id))
            group_id = groups.find_group_of_room(session, standing.room_id)
            if group_id is None:
                raise NotFound
            law = self._group_clock.advance(session, group_id)
            # Facts that decide are read under both locks: the leader may have been set aside meanwhile.
            leader = require_leader(rooms.lock_standing(session, body.room, account_id))
            row = queries.find_meeting(session, group_id, body.meeting)
            if row is None:
                raise NotFound
            yield _Led(session, law, leader, Meeting.of(row), self._clock.now())
            self._group_clock.remind(session, law.id)

    def _change(self, led: _Led, kind: EventKind, values: Mapping[str, Any]) -> int:
        change = Change(kind, led.now, values, led.leader.room_member_id)
        return change_meeting(led.session, self._publisher, room_id=led.law.room_id, meeting=led.meeting, change=change)


def _roles(led: _Led, host_id: int | None) -> Mapping[str, Any]:
    """Who hosts (whoever acts, where the one meant does not lead here any more), and who of the others watches."""
    leaders = rooms.list_leader_ids(led.session, led.law.room_id)
    host = host_id if host_id in leaders else led.leader.room_member_id
    others = leaders - {host}
    # Of several the one who hosted before: two people have changed places.
    watcher = led.meeting.host_id if led.meeting.host_id in others else min(others, default=None)
    return {"host_id": host, "watcher_id": watcher}
