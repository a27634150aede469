"""A member of a group that has ended says how it was, once and without a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy.orm import Session

from app.base.clock import Clock
from app.base.errors import BadInput, NotFound
from app.db.database import Database
from app.groups import service as groups
from app.groups.access import require_id
from app.groups.law import GroupClock, GroupLaw
from app.groups.looking_back import closes_at, last_day_of
from app.meetings.feedback import queries
from app.meetings.feedback.access import FeedbackClosed, find_last_day, is_open, require_member
from app.meetings.feedback.figures import STATEMENTS, Answer
from app.rooms import service as rooms
from app.rooms.access import Standing


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """What the page shows: the group's name, how things stand, and the last day on which answers count.

    `state`: `early` before the end, `open`, `given` where the reader has answered, `closed`.
    """

    group: str
    state: Literal["early", "open", "given", "closed"]
    last_day: date | None


class GiveFeedback:
    """The use cases. Safe from any thread. Both raise NotFound for everybody but the group's members."""

    def __init__(self, database: Database, clock: Clock, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._group_clock = group_clock

    def view(self, account_id: int, room: str) -> FeedbackView:
        """How things stand for this reader."""
        with self._database.read() as session:
            member = require_member(rooms.find_standing(session, require_id(room), account_id))
            law = _law_of(session, member)
            facts = groups.find_room_facts(session, member.room_id)
            has_given = bool(queries.list_given_by(session, account_id, [law.id]))
        return FeedbackView(facts.name if facts else "", self._state(law, has_given=has_given), find_last_day(law))

    def give(self, account_id: int, room: str, answer: Answer) -> None:
        """Keeps the answer, by which nobody can be found; whoever has answered changes nothing any more.

        A freeze of the room does not stop it: nobody in the room reads it. Raises FeedbackClosed, and BadInput on the
        first statement (`feedback_empty`) where nothing was said.
        """
        with self._database.transaction() as session:
            require_member(rooms.find_standing(session, require_id(room), account_id))
            group = groups.lock_group_of_room(session, room, account_id=account_id)
            law = self._group_clock.advance(session, group.id)
            require_member(rooms.lock_standing(session, room, account_id))
            if not is_open(law, self._clock.now()):
                raise FeedbackClosed
            if queries.list_given_by(session, account_id, [law.id]):
                return
            if answer.is_empty:
                raise BadInput("feedback_empty", field=STATEMENTS[0])
            queries.write_answer(session, law.id, account_id, answer)

    def _state(self, law: GroupLaw, *, has_given: bool) -> Literal["early", "open", "given", "closed"]:
        if find_last_day(law) is None:
            return "early"
        if has_given:
            return "given"
        return "open" if is_open(law, self._clock.now()) else "closed"


def list_looking_back(
    session: Session, account_id: int, ended: Mapping[int, datetime], now: datetime
) -> dict[int, date]:
    """As `groups.looking_back.ListLookingBack`. One statement where any of the groups may still be answered about."""
    still = {group_id: closes_at(at) for group_id, at in ended.items() if now < closes_at(at)}
    given = queries.list_given_by(session, account_id, still) if still else set()
    return {group_id: last_day_of(close) for group_id, close in still.items() if group_id not in given}


def _law_of(session: Session, standing: Standing) -> GroupLaw:
    group_id = groups.find_group_of_room(session, standing.room_id)
    if group_id is None:
        raise NotFound
    return groups.read_law(session, group_id)
