"""What somebody has agreed to in a group, and taking back what they may take back without leaving."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.accounts.consents import end_consents, give_consents, list_standing
from app.base.clock import Clock
from app.db.database import Database
from app.groups import access
from app.groups.access import OwnPlace
from app.groups.agreements import OPTIONAL_PURPOSES, VERSIONS
from app.groups.house_rules import HouseRules
from app.groups.plans.rules import read_rules
from app.groups.service import find_group_of_room, lock_group_of_room
from app.rooms import service as rooms


@dataclass(frozen=True, slots=True)
class ConsentsView:
    """The reader's place, the rules, and when each purpose was agreed to; those that do not stand are missing."""

    place: OwnPlace
    house_rules: HouseRules
    given: Mapping[str, datetime]


class ChangeConsents:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def view(self, account_id: int, room: str) -> ConsentsView:
        """What stands now. Raises NotFound for strangers and those who left, Removed for the removed."""
        with self._database.read() as session:
            place = access.require_own_place(session, account_id, room)
            house_rules = read_rules(session, find_group_of_room(session, place.room_id) or 0)
            return ConsentsView(place, house_rules, list_standing(session, account_id, place.group))

    def change(self, account_id: int, room: str, chosen: Collection[str]) -> None:
        """Of the optional purposes exactly the `chosen` stand from now on; what stood already keeps its row.

        A purpose that is taken back counts at once: letters ask as they leave. Raises as `view`.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            lock_group_of_room(session, room, account_id=account_id)
            rooms.lock_room(session, room)
            group = access.require_own_place(session, account_id, room).group
            standing = set(list_standing(session, account_id, group)) & set(OPTIONAL_PURPOSES)
            wanted = set(OPTIONAL_PURPOSES) & set(chosen)
            end_consents(session, account_id, group, now=now, purposes=standing - wanted)
            fresh = {purpose: VERSIONS[purpose] for purpose in OPTIONAL_PURPOSES if purpose in wanted - standing}
            give_consents(session, account_id, group, fresh, now=now)
