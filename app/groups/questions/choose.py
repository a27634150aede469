"""What a group asks of those who wish to join: for those who answer them to choose, and for its page to read."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.clock import Clock
from app.base.errors import Clash, NotFound
from app.db.database import Database
from app.groups import queries as group_queries
from app.groups.door import access
from app.groups.door.access import Judge
from app.groups.law import GroupClock, GroupLaw
from app.groups.lifecycle import BEFORE_START, MEETS
from app.groups.questions import library, queries
from app.groups.questions.library import Question


@dataclass(frozen=True, slots=True)
class Choice:
    """What a group asks, and what it may ask."""

    judge: Judge
    asked: Sequence[Question]
    offered: Sequence[Question]
    may_choose: bool


class ChooseQuestions:
    """The use cases. Safe from any thread. Both raise NotFound for whoever does not answer the group's requests."""

    def __init__(self, database: Database, clock: Clock, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._group_clock = group_clock

    def look(self, person: Person, group: str) -> Choice:
        """What it asks now."""
        with self._database.read() as session:
            judge = _require_answering(session, person, group)
            reviews = list_reviews(session)
            asked = library.asked(queries.find_chosen(session, judge.law.id), reviews)
            return Choice(judge, asked, library.offered(reviews), may_choose(judge.law))

    def choose(self, person: Person, group: str, questions: Sequence[str]) -> None:
        """From now on this is asked; what was answered before stays as it is.

        Raises BadInput as `library.require_choice`, Clash for a group that takes nobody any more.
        """
        with self._database.transaction() as session:
            self._group_clock.advance(session, _require_answering(session, person, group).law.id)
            judge = _require_answering(session, person, group)
            chosen = library.require_choice(questions, list_reviews(session))
            is_open = may_choose(judge.law)
            if is_open and chosen != queries.find_chosen(session, judge.law.id):
                group_queries.update_group(session, judge.law.id, {"join_questions": chosen})
                role = "association_contact" if judge.role == "contact" else judge.role
                entry = AuditEntry("questions_chosen", self._clock.now(), Doer(role, person.account_id))
                audit.note(session, judge.law.id, entry)
        # Raised only now: what the clock brought to the group stands.
        if not is_open:
            raise Clash


def may_choose(law: GroupLaw) -> bool:
    """While somebody may come in, or will."""
    return law.state in BEFORE_START | MEETS


def list_asked(session: Session, law: GroupLaw) -> Sequence[Question]:
    """What this group asks now: nothing where a confirmed letter lets in, for nobody would read it. Two statements."""
    if not access.asks_leaders(law):
        return ()
    return library.asked(queries.find_chosen(session, law.id), list_reviews(session))


def list_reviews(session: Session) -> dict[str, int]:
    """Which wording of each question staff have reviewed."""
    return {row.question: row.wording for row in queries.list_reviews(session)}


def _require_answering(session: Session, person: Person, group: str) -> Judge:
    judge = access.require_judge(session, person, group)
    if not judge.may_answer:
        raise NotFound
    return judge
