"""Where power over others is used, and who holds some: what the second check asks, handed to accounts by `main`.

By the beginnings of paths, so that a new page under them is behind the door before anybody thinks of it;
`tests/journeys/test_second_check_door.py` holds them against the table of who may go where.
"""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.second_check.door import Role
from app.associations import service as associations
from app.rooms import service as rooms

_WHERE: Final[tuple[tuple[re.Pattern[str], frozenset[Role]], ...]] = (
    (re.compile(r"/liitto(/.*)?"), frozenset({"staff"})),
    (re.compile(r"/yhdistykset/.*"), frozenset({"contact", "staff"})),
    # A group's public page and the wish to join it are everybody's, and what happened to it those's who are in it.
    (re.compile(r"/ryhmat/[^/]+/(?!(liity|tapahtumat)$).+"), frozenset({"leader", "contact", "staff"})),
    (re.compile(r"/huone/[^/]+/(ilmoitukset|linkki|ohjaajaksi|poistot|tervetulo)(/.*)?"), frozenset({"leader"})),
)


class HeldPowers:
    """Powers as the features know them. Safe from any thread."""

    def roles_at(self, path: str) -> AbstractSet[Role]:
        """Whose power is used at this path; none where everybody's own things are."""
        return next((roles for pattern, roles in _WHERE if pattern.fullmatch(path)), frozenset())

    def holds(self, session: Session, account_id: int, roles: AbstractSet[Role]) -> bool:
        """Whether the account leads a group, or is an association's contact, where those are asked for."""
        leads = "leader" in roles and bool(rooms.list_led_room_ids(session, account_id))
        return leads or ("contact" in roles and associations.is_contact_anywhere(session, account_id))
