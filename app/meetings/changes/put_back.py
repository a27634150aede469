"""Putting back what an edit of a plan has changed, which is an edit itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.accounts.access import Person
from app.base.errors import BadInput, NotFound
from app.base.ids import may_be_id
from app.db.database import Database, WriteSession
from app.groups.plans import service as plans
from app.groups.plans.access import require_plan
from app.groups.plans.plan import Plan
from app.meetings import queries as meetings
from app.meetings.changes import queries
from app.meetings.changes.change import (
    GROUP_FIELDS,
    NEVER_PUT_BACK,
    Change,
    Part,
    Values,
    meeting_of,
    overtaken,
    read_back,
)
from app.meetings.changes.plan_edits import PlanEdits, standing_values
from app.meetings.plan_group import faults_of_days
from app.meetings.plan_programme import require_room_for


class PutBack:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database, edits: PlanEdits) -> None:
        self._database = database
        self._edits = edits

    def put_back(self, person: Person, group: str, change: str) -> None:
        """The values before this change stand again.

        Raises as `PlanDoor.open` for the change's part, NotFound for a change that is not kept and for one that is
        never put back, BadInput on `change` (`changed_since`) where a later edit has changed any of it again, and as
        the part's own form where the earlier values fit the plan no more.
        """
        # A change stays what it is, so its part may be read before the locks.
        part = self._find(person, group, change).part
        with self._edits.open(person, group, part, lock_owners=part == "frame", puts_back=True) as (session, seen):
            plan, now = seen.plan, self._edits.clock.now()
            noted = queries.find_change(session, plan.group_id, change)
            if noted is None:
                raise NotFound
            if overtaken(noted, standing_values(session, plan)):
                raise BadInput("changed_since", field="change")
            _write_plan(session, plan, noted.earlier, now)
            _write_meetings(session, plan.group_id, noted, now)

    def _find(self, person: Person, group: str, change: str) -> Change:
        with self._database.read() as session:
            plan = require_plan(session, person, group).plan
            found = queries.find_change(session, plan.group_id, change) if may_be_id(change) else None
        if found is None or found.part in NEVER_PUT_BACK:
            raise NotFound
        return found


def _write_plan(session: WriteSession, plan: Plan, earlier: Values, now: datetime) -> None:
    fields = {name: read_back(name, value) for name, value in earlier.items() if meeting_of(name) is None}
    if {"start_date", "end_date"} & fields.keys():
        start, end = fields.get("start_date", plan.start_date), fields.get("end_date", plan.end_date)
        if faults := faults_of_days(plan, start, end, now):
            raise faults[0]
    if "name" in fields:
        plans.rename(session, plan, fields.pop("name"))
    of_group = {name: value for name, value in fields.items() if name in GROUP_FIELDS}
    of_plan = {name: value for name, value in fields.items() if name not in GROUP_FIELDS}
    if of_group:
        plans.write_group(session, plan.group_id, **of_group)
    if of_plan:
        plans.write_plan(session, plan.group_id, **of_plan)


def _write_meetings(session: WriteSession, group_id: int, change: Change, now: datetime) -> None:
    wanted = {meeting: value for key, value in change.earlier.items() if (meeting := meeting_of(key))}
    coming = [meeting for meeting, value in wanted.items() if value and not change.later[f"meeting:{meeting}"]]
    going = [meeting for meeting, value in wanted.items() if value is None]
    require_room_for(session, group_id, len(coming) - len(going))
    rows = {row.public_id: row.id for row in meetings.list_meetings(session, group_id)}
    for meeting, value in wanted.items():
        if value is None:
            _take_off(session, rows[meeting], change.part, now)
        elif meeting in rows:
            columns = {**_columns(value), "state": "planned", "closed_at": None}
            meetings.update_meeting(session, rows[meeting], columns)
        else:
            # Laying the programme out anew deletes coffee that nobody has touched.
            made = {"public_id": meeting, "group_id": group_id, "state": "planned", "created_at": now}
            meetings.insert_meetings(session, [made | _columns(value)])


def _take_off(session: WriteSession, meeting_id: int, part: Part, now: datetime) -> None:
    """What the frame had no day for comes back with one; what a person takes off does not."""
    if part == "frame":
        meetings.leave_out(session, meeting_id)
    else:
        meetings.end_meeting(session, meeting_id, "cancelled", now)


def _columns(value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: read_back(name, fact) for name, fact in value.items() if name != "number"}
