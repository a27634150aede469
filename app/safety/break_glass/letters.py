"""A letter to the leaders that the federation reads their room. Members read it in the room, where it is told at once.

A letter to every member would tell whoever reads their post that something has happened; leaders answer for the group
and are to know even on an evening when they do not come.
"""

from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.db.database import WriteSession
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.safety.break_glass import queries

GLASS_LETTER: Final = "glass_letter"


def tell_leaders(session: WriteSession, queue: JobQueue, room_id: int, opening_id: int) -> None:
    """Each who leads the room now gets a letter."""
    for leader_id in sorted(rooms.list_leader_ids(session, room_id)):
        key = f"{GLASS_LETTER}:{opening_id}:{leader_id}"
        queue.enqueue(session, GLASS_LETTER, {"opening": opening_id, "leader_id": leader_id}, unique_key=key)


class GlassLetters:
    """The handler. A letter leaves while its reader leads the room and what it tells of is known."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Raises as `AccountLetters.send`."""
        opening_id, leader_id = int(str(work.facts["opening"])), int(str(work.facts["leader_id"]))

        def find(session: Session) -> Addressee | None:
            leader = rooms.list_standings_by_id(session, [leader_id]).get(leader_id)
            if leader is None or not leader.is_leader or queries.find_room_of(session, opening_id) is None:
                return None
            return Addressee(leader.account_id, f"/huone/{leader.room}")

        self._letters.send("glass_opened", find, work)
