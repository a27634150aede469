"""A leader hands a lost member a link, and the member comes in by the address by which they joined.

The link is no key: it tells nothing of the group or of anybody, and whoever holds it gets a letter sent to the member's
own address, which no page shows. So a leader who keeps the link is no more than a leader, and a wrong reader of it has
nothing. It seats nobody: a closed group stays closed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.clock import Clock
from app.base.errors import NotAllowed, NotFound
from app.base.ids import may_be_id, random_token, token_hash
from app.db.database import Database
from app.groups import access
from app.groups import service as groups
from app.groups.entry import queries
from app.groups.people import PersonView
from app.rooms import service as rooms
from app.rooms.access import Standing, require_group_leader

ENTRY_LIFE: Final = timedelta(days=7)
# Whoever comes for one meeting needs no way back.
_LASTING: Final = ("member", "leader")
_PLACED: Final = ("here", "paused", "aside")


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link that was made, and for whom; its `token` is shown this once."""

    person: PersonView
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class WayBack:
    """Where a link leads, and whose it is."""

    account_id: int
    room: str


class EntryLinks:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def list_people(self, account_id: int, room: str) -> Sequence[PersonView]:
        """Whom this leader may hand a link. Raises NotFound for strangers, NotAllowed for members."""
        with self._database.read() as session:
            leader = require_group_leader(rooms.find_standing(session, access.require_id(room), account_id))
            places = rooms.list_places(session, leader.room_id)
            people = groups.list_people(session, leader.room_id)
            others = [one for one in people if one.member != leader.member and one.role in _LASTING]
            return [one for one in others if places.get(one.member) in _PLACED]

    def make(self, account_id: int, room: str, member: str) -> NewLink:
        """A link for this member; the one before it leads nowhere from now on.

        Raises as `list_people`, NotFound for whoever has no place, NotAllowed for oneself.
        """
        now, token = self._clock.now(), random_token()
        with self._database.transaction() as session:
            leader = require_group_leader(rooms.lock_place(session, access.require_id(room), account_id))
            target = rooms.find_member_standing(session, room, member) if may_be_id(member) else None
            if target is None or not target.has_place or target.role not in _LASTING:
                raise NotFound
            if target.room_member_id == leader.room_member_id:
                raise NotAllowed
            person, group_id = self._find(session, target)
            queries.delete_links_of(session, target.account_id, group_id)
            made = {"token_hash": token_hash(token), "made_at": now}
            queries.insert_link(session, {"group_id": group_id, "account_id": target.account_id, **made})
            entry = AuditEntry("entry_link_made", now, Doer("leader", account_id), target.account_id)
            audit.note(session, group_id, entry)
        return NewLink(person, token)

    def find(self, token: str) -> WayBack | None:
        """Where a link leads; None for one that is over, and for a member who has no place any more."""
        with self._database.read() as session:
            row = queries.find_link(session, token_hash(token), self._clock.now() - ENTRY_LIFE)
            room = rooms.find_public_id(session, row.room_id if row else 0) or ""
            standing = rooms.find_standing(session, room, row.account_id if row else 0)
            return WayBack(standing.account_id, room) if standing is not None and standing.has_place else None

    def _find(self, session: Session, target: Standing) -> tuple[PersonView, int]:
        person = groups.find_person(session, target.room_id, target.member)
        group_id = groups.find_group_of_room(session, target.room_id)
        if person is None or group_id is None:
            raise NotFound
        return person, group_id
