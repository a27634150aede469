"""The changes of a plan as somebody reads them who may see it. Reads, but for the mark of one's last look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.db.database import Database
from app.groups import service as groups
from app.groups.plans import service as plans
from app.groups.plans.access import require_plan
from app.groups.plans.plan import Plan, SeenPlan
from app.meetings.changes import queries
from app.meetings.changes.change import NEVER_PUT_BACK, NOTES, RIGHTS, Change, Values, overtaken
from app.meetings.changes.lines import Line, lines_of
from app.meetings.changes.plan_edits import standing_values


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change in lines. `verb` chooses its sentence, `name` is of a leader who leads the group still.

    `standing` are the lines of what a later edit has changed again, each as it stands now after.
    """

    public_id: str
    changed_at: datetime
    verb: str
    role: str
    name: str | None
    lines: Sequence[Line]
    standing: Sequence[Line]
    may_put_back: bool
    is_new: bool
    is_readers: bool


@dataclass(frozen=True, slots=True)
class ChangesView:
    """A plan and what was changed in it, the newest first; `newest` is the inner id to mark as seen."""

    seen: SeenPlan
    changes: Sequence[ShownChange]
    newest: int

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.seen.plan

    @property
    def has_new(self) -> bool:
        """True where the reader has not seen all that others changed."""
        return any(change.is_new for change in self.changes)


def read_changes(session: Session, person: Person, group: str) -> ChangesView:
    """Raises NotFound as `require_plan`."""
    seen = require_plan(session, person, group)
    group_id = seen.plan.group_id
    changes = queries.list_changes(session, group_id)
    names = plans.list_names_of_leaders(session, group_id) if changes else {}
    standing = standing_values(session, seen.plan) if changes else {}
    last_look = queries.find_seen(session, group_id, person.account_id) if changes else 0
    shown = [
        _shown(change, seen, standing, name=names.get(change.account_id or 0), reader=(person.account_id, last_look))
        for change in changes
    ]
    return ChangesView(seen, shown, changes[0].id if changes else 0)


def mark_seen(database: Database, person: Person, view: ChangesView) -> None:
    """The reader has looked: what stood there is new to them no more."""
    group_id = view.seen.plan.group_id
    with database.transaction() as session:
        groups.lock_law(session, group_id)
        queries.write_seen(session, group_id, person.account_id, view.newest)


def _shown(
    change: Change, seen: SeenPlan, standing: Values, *, name: str | None, reader: tuple[int, int]
) -> ShownChange:
    account_id, last_look = reader
    changed_again = overtaken(change, standing)
    is_readers = change.account_id == account_id
    reads = change.part not in NOTES or seen.viewpoint.is_contact or seen.may("edit_all")
    may_edit = seen.may(RIGHTS[change.part]) and change.part not in NEVER_PUT_BACK
    again = {key: change.later[key] for key in changed_again}, {key: standing.get(key) for key in changed_again}
    return ShownChange(
        public_id=change.public_id,
        changed_at=change.changed_at,
        verb=_verb(change),
        role=change.role,
        name=name if change.role == "leader" else None,
        lines=lines_of(change.earlier, change.later, language=seen.plan.language) if reads else (),
        standing=lines_of(*again, language=seen.plan.language) if reads else (),
        may_put_back=may_edit and not changed_again,
        # Of a published group nothing changes here any more, and nobody is told to look.
        is_new=seen.plan.is_draft and change.id > last_look and not is_readers,
        is_readers=is_readers,
    )


def _verb(change: Change) -> str:
    if change.puts_back:
        return "put_back"
    if change.part == "rules" and "house_rules" in change.later:
        return "rules_changed"
    if change.part != "meeting":
        return change.part
    [before], [after] = change.earlier.values(), change.later.values()
    return "meeting_added" if before is None else "meeting_off" if after is None else "meeting"
