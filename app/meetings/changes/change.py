"""One saved edit of a plan: its parts, the values that stood before and after it, and what differs. Pure.

Values are plain JSON by flat keys: a field of the plan by its own name, a planned meeting by `meeting:<outward id>`.
What is not planned has no value.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Final, Literal, get_args

from app.groups.house_rules import HouseRules
from app.groups.plans.plan import Plan, Right

Part = Literal["communication", "networks", "resources", "frame", "model", "meeting", "rules"]
PARTS: Final[tuple[Part, ...]] = get_args(Part)
# Who may edit a part may put back how it was.
RIGHTS: Final[Mapping[Part, Right]] = {
    "communication": "edit_all",
    "networks": "edit_all",
    "resources": "edit_all",
    "frame": "edit_all",
    "model": "switch_model",
    "meeting": "edit_programme",
    "rules": "edit_rules",
}
# Each has a page of its own that says what it means: staff are told when a group becomes theirs to prepare, and rules
# are agreed to by who has read them.
NEVER_PUT_BACK: Final[frozenset[Part]] = frozenset({"model", "rules"})
# Words between those who may edit them: who leads reads that they were changed, and not how.
NOTES: Final[frozenset[Part]] = frozenset({"networks", "resources"})
# What the group itself holds of its plan, without the name, which must be free.
GROUP_FIELDS: Final = frozenset({"language", "intake", "asks_first", "size", "end_date"})
PLAN_FIELDS: Final = (
    "name",
    "target_group",
    "what_connects",
    "description",
    "intake",
    "asks_first",
    "size",
    "language",
    "mode",
    "municipality",
    "visibility",
    "start_date",
    "end_date",
    "rhythm",
    "meeting_time",
    "channels",
    "own_channel",
    "networks_note",
    "resources_note",
    "rules_version",
    "house_rules",
    "support_model",
)
# What a meeting says of itself; its number in the programme moves with the others.
MEETING_FIELDS: Final = ("starts_at", "minutes", "kind", "theme", "own_theme", "own_question", "run_of_show")
_MEETING: Final = "meeting:"
_DAYS: Final = frozenset({"start_date", "end_date"})
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """A saved edit as it was noted; `account_id` None: of somebody who is known no more."""

    id: int
    public_id: str
    part: Part
    role: str
    account_id: int | None
    puts_back: bool
    earlier: Values = field(repr=False)
    later: Values = field(repr=False)
    changed_at: datetime


def values_of(plan: Plan, meetings: Sequence[Any]) -> Values:
    """The whole plan as it stands; `meetings` are rows in the order of their time, of which those planned count."""
    told = {name: _plain(getattr(plan, name)) for name in PLAN_FIELDS}
    planned = [row for row in meetings if row.state == "planned"]
    for number, row in enumerate(planned, start=1):
        told[_MEETING + row.public_id] = values_of_meeting(row, number)
    return told


def values_of_meeting(row: Any, number: int) -> Values:
    """What is kept of one planned meeting."""
    return {"number": number, **{name: _plain(getattr(row, name)) for name in MEETING_FIELDS}}


def difference(before: Values, after: Values) -> tuple[Values, Values]:
    """Of two states of one plan the values that differ, as they were and as they are; both empty where none does."""
    keys = [key for key in {**before, **after} if not is_same(before.get(key), after.get(key))]
    return {key: before.get(key) for key in keys}, {key: after.get(key) for key in keys}


def overtaken(change: Change, standing: Values) -> list[str]:
    """The keys of what a later edit has changed again; nothing is put back then."""
    return [key for key, value in change.later.items() if not is_same(standing.get(key), value)]


def is_same(one: Any, other: Any) -> bool:
    """True for equal values; a meeting whose number alone has moved is the same meeting."""
    return bool(_bare(one) == _bare(other))


def meeting_of(key: str) -> str | None:
    """The outward id of the meeting that a key is of; None for a field of the plan."""
    return key.removeprefix(_MEETING) if key.startswith(_MEETING) else None


def read_back(name: str, value: Any) -> Any:
    """A field of the plan or of a meeting as its column takes it."""
    if value is None:
        return None
    if name in _DAYS:
        return date.fromisoformat(value)
    if name == "meeting_time":
        return time.fromisoformat(value)
    return datetime.fromisoformat(value) if name == "starts_at" else value


def _plain(value: Any) -> Any:
    if isinstance(value, HouseRules):
        return value.kept()
    return value.isoformat() if isinstance(value, date | time) else value


def _bare(value: Any) -> Any:
    return {name: fact for name, fact in value.items() if name != "number"} if isinstance(value, dict) else value
