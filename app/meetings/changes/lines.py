"""What a change has changed, line by line, as people read it. Pure: the words are the page's."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Final

from app.groups.house_rules import HouseRules
from app.meetings.changes.change import PLAN_FIELDS, Values, is_same, meeting_of, read_back
from app.texts.dates import HELSINKI

# Of a meeting that was planned before and after; how long it lasts and its course follow from these.
ASPECTS: Final = ("when", "about", "kind", "question")
_SOME_DAY: Final = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class ShownMeeting:
    """A planned meeting as its programme shows it; `kind` is `coffee` where it has no theme to talk about."""

    starts_at: datetime
    kind: str
    theme: str | None
    own_theme: str | None = field(repr=False)
    own_question: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One value before and after.

    `what` is a field of the plan, `meeting` for one that came or went, or what of it has changed: `when`, `about`,
    `kind` or `question`. `number` is the meeting's in the programme. None: nothing was decided, or planned.
    """

    what: str
    before: Any = field(repr=False)
    after: Any = field(repr=False)
    number: int | None = None

    @property
    def is_of_meeting(self) -> bool:
        """True for what the programme shows."""
        return self.number is not None


def lines_of(earlier: Values, later: Values, *, language: str) -> list[Line]:
    """The lines of what differs: the plan's fields in the order of its form, then meetings in that of the programme.

    `language` is the group's, of its own house rules.
    """
    lines = [
        Line(name, _of_plan(name, earlier.get(name), language), _of_plan(name, later.get(name), language))
        for name in PLAN_FIELDS
        if name in later and not is_same(earlier.get(name), later.get(name))
    ]
    met = [(earlier.get(key), later.get(key)) for key in later if meeting_of(key)]
    for before, after in sorted(met, key=lambda pair: (pair[1] or pair[0] or {}).get("number", 0)):
        if not is_same(before, after):
            lines += _lines_of_meeting(before, after)
    return lines


def _of_plan(name: str, value: Any, language: str) -> Any:
    if name == "house_rules":
        return HouseRules.of(value, language)
    told = read_back(name, value)
    # Pages tell the time of moments; of the day nothing is shown.
    return datetime.combine(_SOME_DAY, told, HELSINKI) if isinstance(told, time) else told


def _lines_of_meeting(before: Any, after: Any) -> Iterator[Line]:
    number = (after or before)["number"]
    one, other = _shown(before), _shown(after)
    if one is None or other is None:
        yield Line("meeting", one, other, number)
        return
    told = {
        "when": (one.starts_at, other.starts_at),
        # The words of a theme are of the whole meeting: a ready one, one's own, or its kind.
        "about": (one, other) if _about(one) != _about(other) else (None, None),
        "kind": (one.kind, other.kind),
        "question": (one.own_question, other.own_question),
    }
    for aspect in ASPECTS:
        was, became = told[aspect]
        if was != became and not (aspect == "kind" and "coffee" in (one.kind, other.kind)):
            yield Line(aspect, was, became, number)


def _shown(value: Any) -> ShownMeeting | None:
    if value is None:
        return None
    is_coffee = value["kind"] == "talk" and not (value["theme"] or value["own_theme"])
    return ShownMeeting(
        starts_at=read_back("starts_at", value["starts_at"]),
        kind="coffee" if is_coffee else value["kind"],
        theme=value["theme"],
        own_theme=value["own_theme"],
        own_question=value["own_question"],
    )


def _about(meeting: ShownMeeting) -> tuple[str | None, ...]:
    themeless = None if meeting.theme or meeting.own_theme else meeting.kind
    return meeting.theme, meeting.own_theme, themeless
