"""Staff add an association. Never with one key-holder: two contacts, or one contact and the staff member for now."""

from dataclasses import dataclass, field

from app.accounts import service as accounts
from app.accounts.access import Person, require_staff
from app.associations import queries
from app.associations.letters import CONTACT_LETTER
from app.associations.titles import MAX_ASSOCIATION_NAME_CHARS, require_title
from app.base.clock import Clock
from app.base.errors import BadInput
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.jobs.queue import JobQueue


@dataclass(frozen=True)
class NewAssociation:
    """What staff typed. `second_address` None: the staff member is the second, until the association finds one."""

    name: str
    first_address: str = field(repr=False)
    second_address: str | None = field(repr=False)


class CreateAssociation:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue

    def create(self, person: Person, new: NewAssociation, *, language: str) -> str:
        """The association's outward id; each contact gets a letter. New accounts begin in `language`.

        Raises NotFound for anybody but staff; BadInput on `name` (`empty`, `too_long`, `bad_characters`,
        `association_exists`), on `first_address` or `second_address` (`address_missing`, `address_bad`), and
        `same_contact` on `second_address`, or on `second` where the staff member gave their own address.
        """
        require_staff(person)
        name = require_title(new.name, MAX_ASSOCIATION_NAME_CHARS)
        now = self._clock.now()
        with self._database.transaction() as session:
            if name.casefold() in {other.casefold() for other in queries.list_names(session)}:
                raise BadInput("association_exists", field="name")
            contacts = self._find_contacts(session, person, new, language)
            association = random_id()
            facts = {"public_id": association, "name": name, "created_at": now}
            association_id = queries.insert_association(session, facts)
            queries.insert_contacts(session, association_id, contacts, now)
            for account_id in contacts:
                if account_id != person.account_id:
                    self._queue.enqueue(session, CONTACT_LETTER, {"account_id": account_id})
        return association

    def _find_contacts(
        self, session: WriteSession, person: Person, new: NewAssociation, language: str
    ) -> tuple[int, int]:
        def find(field_name: str, address: str) -> int:
            try:
                return accounts.create_or_find_account(session, address, language, now=self._clock.now())
            except BadInput as refusal:
                raise BadInput(refusal.code, field=field_name) from refusal

        first = find("first_address", new.first_address)
        if new.second_address is None:
            second, told_beside = person.account_id, "second"
        else:
            second, told_beside = find("second_address", new.second_address), "second_address"
        if first == second:
            raise BadInput("same_contact", field=told_beside)
        return first, second
