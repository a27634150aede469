"""The leaders' final note about a group that has ended: one for both, theirs to change until the archiving.

Read by those who lead it, who answer for it and who work for the federation; members never see it. Two leaders may
write at once: as with the welcome, whoever saves a text begun on an older one is shown the newer one first.
"""

from typing import Final

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry
from app.base.errors import Clash
from app.groups import service as groups
from app.groups.plans.access import doer_of
from app.meetings.feedback import queries
from app.meetings.plan_door import PlanDoor

MAX_NOTE_CHARS: Final = 1000


class NoteMoved(Clash):
    """The other leader has written meanwhile."""

    code = "note_moved"


class WriteNote:
    """The use case. Safe from any thread."""

    def __init__(self, door: PlanDoor) -> None:
        self._door = door

    def write(self, person: Person, group: str, text: str | None, version: int) -> None:
        """Saves the note, None for none. What is so already changes nothing. A freeze of the room does not stop it.

        Raises as `PlanDoor.open`, and NoteMoved where `version` is not the newest.
        """
        with self._door.open(person, group, "write_note") as (session, seen):
            group_id = seen.plan.group_id
            row = queries.find_feedback(session, group_id)
            note, newest = (row.note, row.note_version) if row else (None, 0)
            if note == text:
                return
            if newest != version:
                raise NoteMoved
            if row is None:
                queries.insert_feedback(session, group_id, groups.read_law(session, group_id).members)
            queries.update_feedback(session, group_id, {"note": text, "note_version": version + 1})
            now = self._door.clock.now()
            audit.note(session, group_id, AuditEntry("final_note_written", now, doer_of(seen, person)))
