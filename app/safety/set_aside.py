"""Setting someone aside and bringing them back (rung 6a of the ladder).

From the number of the event on, the person reads and writes nothing, on any device. It ends by itself after 24 hours
by a job that was written in the same transaction; a job that runs late, twice, or after someone brought the person
back changes nothing wrong.
"""

from datetime import datetime

from app.base.clock import Clock
from app.db.database import Database, WriteSession
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Place, Standing, require_leader
from app.safety import queries
from app.safety.access import require_other_than_before, require_target
from app.safety.moderation import Rung, note_rung
from app.safety.propose_removal import needs_second
from app.safety.put_aside import PutAside
from app.safety.returning import bring_back
from app.safety.schemas import BringBack
from app.safety.schemas import SetAside as SetAsideBody


class SetAside:
    """The use cases. Blocking: call through `database.run`."""

    def __init__(self, database: Database, publisher: Publishes, jobs: JobQueue, clock: Clock) -> None:
        self._database = database
        self._publisher = publisher
        self._put_aside = PutAside(publisher, jobs)
        self._clock = clock

    def set_aside(self, account_id: int, body: SetAsideBody) -> tuple[int | None, datetime]:
        """The event's number (None when the person was aside already) and when it ends.

        Raises NotAllowed for members and about leaders, NotFound for strangers, NeedsSecond where this leader
        was the last to set the same person aside: `ProposeRemoval.ask_aside` is the way then.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            leader, target = _pair(session, account_id, body.room, body.member)
            if target.place == Place.ASIDE and target.aside_until is not None:
                return None, target.aside_until
            require_other_than_before(was_same_leader=needs_second(session, leader, target))
            # What another was asked about the same person is answered by this.
            queries.close_aside_asks(session, target.room_member_id, "confirmed", now)
            return self._put_aside(session, target, leader, body.reason, now)

    def bring_back(self, account_id: int, body: BringBack) -> int | None:
        """The event's number, None when the person was here already. Raises NotAllowed for members, NotFound."""
        with self._database.transaction() as session:
            leader, target = _pair(session, account_id, body.room, body.member)
            if target.place != Place.ASIDE:
                return None
            now = self._clock.now()
            note_rung(session, leader, now, Rung("bring_back", subject=target))
            return bring_back(session, self._publisher, target, now, leader=leader)

    def end(self, work: Work) -> None:
        """The job: the time aside is over, unless something else has happened since."""
        room, member = str(work.facts["room"]), str(work.facts["member"])
        with self._database.transaction() as session:
            rooms.lock_room(session, room)
            target = rooms.find_member_standing(session, room, member)
            if target is None or target.place != Place.ASIDE or target.aside_until is None:
                return
            if target.aside_until <= self._clock.now():
                bring_back(session, self._publisher, target, self._clock.now())


def _pair(session: WriteSession, account_id: int, room: str, member: str) -> tuple[Standing, Standing]:
    leader = require_leader(rooms.lock_place(session, room, account_id))
    return leader, require_target(rooms.find_member_standing(session, room, member), leader)
