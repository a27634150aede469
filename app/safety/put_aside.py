"""The deed of rung 6a: from the number of its event on somebody reads and writes nothing, for 24 hours."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.chat import events
from app.db.database import WriteSession
from app.groups import service as groups
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.rooms.entries import Absence
from app.safety.moderation import Actor, Rung, note_rung

ASIDE_FOR: Final = timedelta(hours=24)
ASIDE_ENDS: Final = "aside_ends"


@dataclass(frozen=True, slots=True)
class PutAside:
    """Called in the transaction of whoever decides, under the room's lock."""

    publisher: Publishes
    queue: JobQueue

    def __call__(
        self, session: WriteSession, target: Standing, actor: Actor, reason: str, now: datetime
    ) -> tuple[int, datetime]:
        """The event's number, and when it ends by itself: by a job that is written in the same transaction."""
        absence = Absence(now + ASIDE_FOR, reason)
        number = rooms.set_aside(session, target, actor if isinstance(actor, Standing) else None, absence, now)
        note_rung(session, actor, now, Rung("set_aside", subject=target, reason=reason))
        groups.end_renewal_of(session, self.queue, target, now)
        self.queue.enqueue(
            session,
            ASIDE_ENDS,
            {"room": target.room, "member": target.member},
            due_at=absence.until,
            unique_key=f"{ASIDE_ENDS}:{target.room}:{number}",
        )
        told = {"until": events.stamp(absence.until), "reason": reason}
        event = events.aside_event(target.room, number, now, target.member, told)
        session.after_commit(lambda: self.publisher.publish([event]))
        return number, absence.until
