"""Staff add a contact to an association that has too few, or only the staff member as its second."""

from app.accounts import service as accounts
from app.accounts.access import Person, require_staff
from app.associations import queries
from app.associations.access import require_association
from app.associations.letters import CONTACT_LETTER
from app.base.clock import Clock
from app.base.errors import BadInput
from app.db.database import Database
from app.jobs.queue import JobQueue

MIN_CONTACTS = 2


class AddContact:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue

    def add(self, person: Person, association: str, address: str, *, language: str) -> None:
        """The new contact gets a letter; the staff member steps aside where two others answer for it now.

        A new account begins in `language`. Raises NotFound for anybody but staff and for a missing association;
        BadInput on `address` (`address_missing`, `address_bad`, `same_contact`).
        """
        require_staff(person)
        now = self._clock.now()
        with self._database.transaction() as session:
            facts = require_association(session, person, association)
            queries.lock_association(session, facts.id)
            account_id = accounts.create_or_find_account(session, address, language, now=now)
            if queries.is_contact(session, facts.id, account_id):
                raise BadInput("same_contact", field="address")
            queries.insert_contacts(session, facts.id, [account_id], now)
            others = require_association(session, person, association).contacts - 1
            if others >= MIN_CONTACTS and account_id != person.account_id:
                queries.delete_contact(session, facts.id, person.account_id)
            if account_id != person.account_id:
                self._queue.enqueue(session, CONTACT_LETTER, {"account_id": account_id})
