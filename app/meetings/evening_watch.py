"""Who came for one meeting goes with it, whatever way it came to its end.

Nobody who closes, cancels or moves a meeting has to remember them: the clock over the group, which is asked before and
after whatever changes a meeting, compares each call and each visit that stands with its meeting.
"""

from datetime import datetime

from app.db.database import WriteSession
from app.groups.law import GroupLaw
from app.jobs.queue import JobQueue
from app.meetings.evening_places import EveningPlaces
from app.meetings.substitutes.watch import SubstituteWatch
from app.meetings.visits.watch import VisitWatch
from app.realtime.publisher import Publishes


class EveningWatch:
    """Safe from any thread."""

    def __init__(self, queue: JobQueue, publisher: Publishes) -> None:
        places = EveningPlaces(queue, publisher)
        self._substitutes = SubstituteWatch(queue, places)
        self._visits = VisitWatch(queue, places)

    def look(self, session: WriteSession, law: GroupLaw, now: datetime) -> None:
        """Ends what stands no more. The caller holds the group's lock."""
        self._substitutes.look(session, law, now)
        self._visits.look(session, law, now)
