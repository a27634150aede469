"""Reading by an opening: every page of words has its row in the audit log, on disk before the page leaves.

The opening's own lock stands between reading and its end: a page is either read before, and its row is before the
row of the end, or there is no page.
"""

from dataclasses import dataclass, replace
from typing import Final

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import Action, AuditEntry, Doer, Fact
from app.base.clock import Clock
from app.base.errors import NotFound
from app.chat import service as chat
from app.chat.access import MessageFacts, MessageState
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.access import GroupFacts
from app.safety.break_glass.law import Opening, require_allowed
from app.safety.break_glass.open_glass import find_own
from app.safety.outside import require_room

PAGE: Final = 50
_LAST: Final = 2**31 - 1


@dataclass(frozen=True, slots=True)
class GlassPage:
    """Messages in rising order, and under which names the room knows their writers; what is hidden is blank.

    `older` is the number to ask the next page with, None where there is nothing before.
    """

    group: str
    name: str
    opening: Opening
    messages: list[MessageFacts]
    names: dict[str, str | None]
    older: int | None


class ReadGlass:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def page(self, person: Person, group: str, before: int | None = None) -> GlassPage:
        """The newest messages, or those before a number. The look is written down first.

        Raises GlassShut for whoever has no opening of their own that lasts, NotFound for a group that is not there.
        """
        with self._database.transaction() as session:
            facts, opening = self._require(session, person, group)
            up_to = _LAST if before is None else before - 1
            found = chat.list_last_messages(session, facts.room_id, up_to=up_to, limit=PAGE + 1)
            messages = found[-PAGE:]
            if messages:
                seen: dict[str, Fact] = {"first": messages[0].number, "last": messages[-1].number}
                self._note(session, person, facts, "break_glass_read", {**seen, "count": len(messages)})
            names = _names(session, facts.room_id)
        older = messages[0].number if len(found) > PAGE else None
        return GlassPage(facts.public_id, facts.name, opening, [_blanked(one) for one in messages], names, older)

    def reveal(self, person: Person, group: str, number: int) -> GlassPage:
        """One hidden message with its words; that is written down by its own name.

        Raises as `page`, and NotFound where no hidden message has this number.
        """
        with self._database.transaction() as session:
            facts, opening = self._require(session, person, group)
            message = chat.find_message(session, facts.room_id, number)
            if message is None or message.state != MessageState.HIDDEN:
                raise NotFound
            self._note(session, person, facts, "break_glass_revealed", {"number": number})
            names = _names(session, facts.room_id)
        return GlassPage(facts.public_id, facts.name, opening, [message], names, None)

    def _require(self, session: WriteSession, person: Person, group: str) -> tuple[GroupFacts, Opening]:
        facts = require_room(session, person, group)
        own = find_own(session, facts.room_id, person.account_id)
        return facts, require_allowed(own, person.account_id, self._clock.now())

    def _note(
        self, session: WriteSession, person: Person, facts: GroupFacts, action: Action, seen: dict[str, Fact]
    ) -> None:
        doer = Doer("staff", person.account_id)
        audit.note(session, facts.id, AuditEntry(action, self._clock.now(), doer, facts=seen))


def _names(session: WriteSession, room_id: int) -> dict[str, str | None]:
    return {person.member: person.name for person in groups.list_people(session, room_id)}


def _blanked(message: MessageFacts) -> MessageFacts:
    """Without its words where it is hidden: they are shown singly."""
    return replace(message, text=None) if message.state == MessageState.HIDDEN else message
