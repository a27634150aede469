"""Staff found a group: its room, its name, who owns it."""

from dataclasses import dataclass

from app.accounts.access import Person, require_staff
from app.associations import service as associations
from app.associations.access import require_association
from app.associations.titles import MAX_GROUP_NAME_CHARS, require_title
from app.base.clock import Clock
from app.base.errors import BadInput, NotFound
from app.base.ids import random_id
from app.db.database import Database
from app.groups import queries
from app.rooms import service as rooms
from app.texts.languages import LANGUAGES

ROOM_KIND = "group"


@dataclass(frozen=True, slots=True)
class NewGroup:
    """What staff typed; `association` is an outward id, `language` one of the program's four."""

    association: str
    name: str
    language: str


class FoundGroup:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def found(self, person: Person, new: NewGroup) -> str:
        """The group's outward id. The room is there and empty.

        Raises NotFound for anybody but staff; BadInput on `name` (`empty`, `too_long`, `bad_characters`,
        `group_exists`: this association has one of that name), `association` or `language` (`bad_choice`).
        """
        require_staff(person)
        name = require_title(new.name, MAX_GROUP_NAME_CHARS)
        if new.language not in LANGUAGES:
            raise BadInput("bad_choice", field="language")
        now = self._clock.now()
        with self._database.transaction() as session:
            try:
                owner = require_association(session, person, new.association)
            except NotFound as missing:
                raise BadInput("bad_choice", field="association") from missing
            # A form sent twice waits here, and then sees what the first one made.
            associations.lock_association(session, owner.id)
            if name.casefold() in {other.casefold() for other in queries.list_group_names(session, owner.id)}:
                raise BadInput("group_exists", field="name")
            room_id, _ = rooms.create_room(session, ROOM_KIND, now)
            group = random_id()
            facts = {"public_id": group, "name": name, "language": new.language, "room_id": room_id, "created_at": now}
            queries.insert_group(session, facts, owner.id)
        return group
