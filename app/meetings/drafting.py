"""Makes a whole draft of a group from six answers (domain.md section 4). Pure but for the texts it reads."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any, Final, Literal

from dateutil.relativedelta import relativedelta

from app.groups.agreements import RULES_PURPOSE, VERSIONS
from app.meetings.series import MAX_MONTHS, default_end, is_better_avoided, propose_days
from app.meetings.templates import Template, TemplateKey, TemplateMeeting, require_template
from app.texts.languages import Language
from app.texts.texts import Texts

Channel = Literal["social", "letters", "boards", "friends"]
CHANNELS: Final[tuple[Channel, ...]] = ("social", "letters", "boards", "friends")
MEETINGS: Final = 8
WEEKDAYS: Final = ("mon", "tue", "wed", "thu")
# Whatever is prepared later than this begins no more in the same month.
_HALF_OF_MONTH: Final = 15
_OWN_TIME: Final = time(18, 30)
# For a group that is for others than the three templates: themes that every family may speak of.
_OWN_PROGRAMME: Final = (
    TemplateMeeting("adult_getting_to_know"),
    TemplateMeeting("parenthood"),
    TemplateMeeting("communication"),
    TemplateMeeting("rest"),
    TemplateMeeting("joy", "activity"),
    TemplateMeeting("home_dreams"),
    TemplateMeeting("influence", "influence"),
    TemplateMeeting("adult_last"),
)
_NAMES: Final = ("draft-name-1", "draft-name-2", "draft-name-3", "draft-name-4", "draft-name-5", "draft-name-6")


@dataclass(frozen=True)
class Answers:
    """The six answers. `month` is its first day, `evening` one of WEEKDAYS; `template` None: for whom is own words."""

    association: str
    template: TemplateKey | None
    target_group: str | None
    leaders: tuple[str, ...] = field(repr=False)
    month: date
    evening: str
    intake: Literal["open", "closed"]
    language: Language


@dataclass(frozen=True, slots=True)
class Draft:
    """A group ready to be looked at."""

    name: str
    group_values: Mapping[str, Any]
    plan_values: Mapping[str, Any]
    programme: tuple[TemplateMeeting, ...]
    days: list[date]
    clock: time


def draft_group(answers: Answers, texts: Texts, *, taken: Collection[str], today: date) -> Draft:
    """Everything a group needs but its leaders' answers. `taken` holds names in small letters."""
    template = require_template(answers.template) if answers.template else None
    days = first_days(answers.month, WEEKDAYS.index(answers.evening), today)
    end = max(default_end(days[0]), days[-1])
    clock = template.time if template else _OWN_TIME
    say = _Words(texts, answers.language, template)
    return Draft(
        name=_pick_name(texts, answers.language, taken),
        group_values={"intake": answers.intake, "end_date": end},
        plan_values={
            "target_group": answers.target_group or say.of("for"),
            "what_connects": say.of("connects"),
            "description": say.of("about"),
            "mode": "online",
            "visibility": "listed",
            "rhythm": "three_weeks",
            "start_date": days[0],
            "meeting_time": clock,
            "channels": list(CHANNELS),
            "rules_version": VERSIONS[RULES_PURPOSE],
            "wishes": {
                "template": answers.template or "own",
                "month": f"{answers.month:%Y-%m}",
                "evening": answers.evening,
                "intake": answers.intake,
            },
        },
        programme=template.meetings if template else _OWN_PROGRAMME,
        days=days,
        clock=clock,
    )


def first_days(month: date, weekday: int, today: date) -> list[date]:
    """Eight evenings of every third week, the first in `month` where it has one to come that families are free on."""
    start = month + timedelta(days=(weekday - month.weekday()) % 7)
    while start <= today or is_better_avoided(start):
        start += timedelta(days=7)
    days = propose_days(start, default_end(start), "three_weeks")
    if len(days) < MEETINGS:
        days = propose_days(start, start + relativedelta(months=MAX_MONTHS), "three_weeks")
    return days[:MEETINGS]


def coming_months(today: date) -> list[date]:
    """The first days of twelve months, when a group may be wished to begin; late in a month the next is first."""
    first = 0 if today.day <= _HALF_OF_MONTH else 1
    return [today.replace(day=1) + relativedelta(months=first + ahead) for ahead in range(12)]


@dataclass(frozen=True, slots=True)
class _Words:
    texts: Texts
    language: Language
    template: Template | None

    def of(self, part: Literal["for", "connects", "about"]) -> str:
        key = f"template-{self.template.key}-{part}" if self.template else f"draft-own-{part}"
        return self.texts.get(self.language, key)


def _pick_name(texts: Texts, language: Language, taken: Collection[str]) -> str:
    """A name that says nothing of whom the group is for, as letters and lists show it."""
    names = [texts.get(language, key) for key in _NAMES]
    numbered = (f"{name} {number}" for number in range(2, len(taken) + 3) for name in names)
    return next(name for name in (*names, *numbered) if name.casefold() not in taken)
