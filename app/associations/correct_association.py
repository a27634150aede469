"""Staff mend what they mistyped: an association's name, and the address of a contact who has never come."""

from app.accounts import service as accounts
from app.accounts.access import Person, require_staff
from app.associations import queries
from app.associations.access import require_association, require_correctable
from app.associations.letters import CONTACT_LETTER
from app.associations.titles import MAX_ASSOCIATION_NAME_CHARS, require_title
from app.base.clock import Clock
from app.base.errors import BadInput
from app.db.database import Database
from app.jobs.queue import JobQueue


class CorrectAssociation:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue

    def rename(self, person: Person, association: str, name: str) -> None:
        """The association is called so from now on, everywhere: its name is kept in one place alone.

        Raises NotFound for anybody but staff and for a missing association; BadInput on `name` (`empty`, `too_long`,
        `bad_characters`, `association_exists`).
        """
        require_staff(person)
        title = require_title(name, MAX_ASSOCIATION_NAME_CHARS)
        with self._database.transaction() as session:
            facts = require_association(session, person, association)
            queries.lock_association(session, facts.id)
            if title.casefold() in {other.casefold() for other in queries.list_names(session, but=facts.id)}:
                raise BadInput("association_exists", field="name")
            queries.update_name(session, facts.id, title)

    def replace_contact(self, person: Person, association: str, contact: int, address: str, *, language: str) -> None:
        """Another address in the place of a mistyped one: it alone answers for the association, and gets a letter.

        A new account begins in `language`. Raises as `require_correctable`; BadInput on `address` (`address_missing`,
        `address_bad`, `same_contact`).
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            facts = require_association(session, person, association)
            queries.lock_association(session, facts.id)
            mistyped = require_correctable(session, person, association, contact)
            account_id = accounts.create_or_find_account(session, address, language, now=now)
            if queries.is_contact(session, facts.id, account_id):
                raise BadInput("same_contact", field="address")
            # In this order, for SQLite gives the last row's number again once it is gone, and a form that is sent
            # twice must find nobody in the place of the first.
            queries.insert_contacts(session, facts.id, [account_id], now)
            queries.delete_contact(session, facts.id, mistyped.account_id)
            if account_id != person.account_id:
                self._queue.enqueue(session, CONTACT_LETTER, {"account_id": account_id})
