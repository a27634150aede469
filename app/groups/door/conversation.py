"""A short conversation before a decision: those who answer ask, and who wishes to join replies.

It belongs to the request: nobody reads it but its person and those who may answer, no letter holds a word of it, and
it goes with the request. Whoever asks first is the group's side; an applicant has said their why already.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.base.clock import Clock
from app.base.errors import AppError, BadInput, Clash
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.door import access, queries
from app.groups.door.letters import tell_asked, tell_waiting
from app.groups.door.request import AlreadyAnswered, RequestFacts, RequestState, require_words
from app.groups.law import GroupClock, GroupLaw
from app.jobs.queue import JobQueue

Side = Literal["applicant", "leader", "staff", "contact"]
# Of each of the two sides. What takes longer is a matter for a meeting, not for a form.
MOST_WORDS: Final = 10


class NothingAsked(Clash):
    """An applicant replies, and opens no conversation."""

    code = "nothing_asked"


class ConversationFull(Clash):
    """This side has said all that a conversation holds."""

    code = "conversation_full"


@dataclass(frozen=True, slots=True)
class Saying:
    """What is to be said. `client_id` is the form's: sent twice it is said once."""

    client_id: str
    body: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, as its readers see it. `name` is a leader's in the group; None for one who is gone."""

    side: Side
    name: str | None
    said_at: datetime
    body: str = field(repr=False)


class Converse:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, *, queue: JobQueue, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue
        self._group_clock = group_clock

    def ask(self, person: Person, group: str, request: str, saying: Saying) -> None:
        """Says it to the applicant, who is told by letter that something waits.

        Raises NotFound for whoever may not answer and for a request that is not this group's; AlreadyAnswered for one
        that has ended; ConversationFull; BadInput on `said` (`empty`, `too_long`, `bad_characters`).
        """
        body = _require_said(saying)
        with self._database.transaction() as session:
            self._group_clock.advance(session, access.require_judge(session, person, group).law.id)
            # Judged under the lock: who led a moment ago may have been set aside meanwhile.
            judge = access.require_judge(session, person, group)
            found = access.require_request(session, judge, request)
            values = {"account_id": person.account_id, "side": judge.role, "member": judge.member, "body": body}
            refusal = self._say(session, judge.law, found, {**values, "client_id": saying.client_id})
        # Raised only now: what the clock brought to the group stands.
        if refusal is not None:
            raise refusal

    def reply(self, account_id: int, request: str, saying: Saying) -> None:
        """Says it to those who answer, who are told by letter that a wish waits.

        Raises NotFound for anything but the person's own request, NothingAsked where nobody has asked them anything,
        and as `ask`.
        """
        body = _require_said(saying)
        with self._database.transaction() as session:
            law = self._group_clock.advance(session, access.require_own(session, account_id, request).group_id)
            found = access.require_own(session, account_id, request)
            values = {"account_id": account_id, "side": "applicant", "member": None, "body": body}
            refusal = self._say(session, law, found, {**values, "client_id": saying.client_id})
        if refusal is not None:
            raise refusal

    def _say(
        self, session: WriteSession, law: GroupLaw, found: RequestFacts, values: dict[str, object]
    ) -> AppError | None:
        rows = queries.list_words(session, found.id)
        if any(row.client_id == values["client_id"] for row in rows):
            return None
        if found.state != RequestState.WAITING:
            return AlreadyAnswered()
        is_applicant = values["side"] == "applicant"
        if is_applicant and not rows:
            return NothingAsked()
        if sum((row.side == "applicant") == is_applicant for row in rows) >= MOST_WORDS:
            return ConversationFull()
        now = self._clock.now()
        queries.insert_words(session, {**values, "request_id": found.id, "said_at": now})
        if is_applicant:
            tell_waiting(session, self._queue, law, now)
        else:
            tell_asked(session, self._queue, found, now)
        return None


def list_said(session: Session, found: RequestFacts, room_id: int) -> Sequence[Said]:
    """The conversation of a request, the first words first; whoever asks for it has judged who reads it."""
    rows = queries.list_words(session, found.id)
    leaders = {row.member: groups.find_person(session, room_id, row.member) for row in rows if row.member}
    names = {member: person.name for member, person in leaders.items() if person is not None}
    return [Said(row.side, names.get(row.member), row.said_at, row.body) for row in rows]


def find_last_sides(session: Session, requests: Sequence[RequestFacts]) -> dict[int, Side]:
    """Who spoke last, by the inner id of the request; none where nothing was said."""
    return queries.find_last_sides(session, [one.id for one in requests])


def may_say(said: Sequence[Said], *, as_applicant: bool) -> bool:
    """Whether this side may say something in a conversation that stands like this."""
    own = sum((one.side == "applicant") == as_applicant for one in said)
    return own < MOST_WORDS and (bool(said) or not as_applicant)


def _require_said(saying: Saying) -> str:
    body = require_words(saying.body, field="said")
    if not body:
        raise BadInput("empty", field="said")
    return body
