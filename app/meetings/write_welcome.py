"""Leaders write a welcome for their group, from the publishing to its end.

Two leaders may write at once: whoever saves a text that was begun on an older one is shown the newer one first, and
may then save anyway. So the last save wins, and nobody's words are lost unseen.
"""

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.base.errors import Clash, NotFound
from app.db.database import Database
from app.groups import service as groups
from app.groups.access import require_id
from app.groups.lifecycle import LIVING, GroupState
from app.groups.welcome import Welcome, find_welcome, write_welcome
from app.rooms import service as rooms
from app.rooms.access import RoomFrozen, require_group_leader

_WRITTEN_IN: Final = LIVING | {GroupState.RECRUITING}


class WelcomeMoved(Clash):
    """Another leader has written meanwhile."""

    code = "welcome_moved"


@dataclass(frozen=True, slots=True)
class WelcomeView:
    """What the leaders' page shows."""

    group: str
    welcome: Welcome
    may_write: bool


class WriteWelcome:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, account_id: int, room: str) -> WelcomeView:
        """The welcome as it stands. Raises NotFound for strangers, NotAllowed for members and for a substitute."""
        with self._database.read() as session:
            leader = require_group_leader(rooms.find_standing(session, require_id(room), account_id))
            facts = groups.find_room_facts(session, leader.room_id)
            group_id = _group_of(session, leader.room_id)
            may_write = groups.read_law(session, group_id).state in _WRITTEN_IN
            return WelcomeView(facts.name if facts else "", find_welcome(session, group_id), may_write)

    def write(self, account_id: int, room: str, text: str | None, version: int) -> None:
        """Saves the leaders' words, None for the ready text again. What is so already changes nothing.

        Raises as `read`, WelcomeMoved where `version` is not the newest, Clash where nobody writes one now, RoomFrozen
        for words of one's own while the room is frozen.
        """
        with self._database.transaction() as session:
            group = groups.lock_group_of_room(session, room, account_id=account_id)
            leader = require_group_leader(rooms.lock_standing(session, room, account_id))
            if groups.read_law(session, group.id).state not in _WRITTEN_IN:
                raise Clash
            welcome = find_welcome(session, group.id)
            if welcome.own == text:
                return
            if welcome.version != version:
                raise WelcomeMoved
            if text is not None and leader.freeze is not None:
                raise RoomFrozen
            write_welcome(session, group.id, text, version)


def _group_of(session: Session, room_id: int) -> int:
    group_id = groups.find_group_of_room(session, room_id)
    if group_id is None:
        raise NotFound
    return group_id
