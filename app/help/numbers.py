"""The numbers of the page Apua nyt, as data, and the rules of what may be said of each.

They stand in Python and not in a file of another form: mypy checks every line, nothing has to be read and parsed before
a frightened person sees 112, and a wrong line fails a test before a release. What staff add while the house is served
is a day alone (`help_checks`), never a number: a typing error there would be dialled by somebody in need.

The social emergency service has a number of its own in every area, so none stands here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from app.texts.languages import LANGUAGES, Language

Certainty = Literal["very high", "high", "medium"]
# When staff last checked each number, by the number as it is dialled.
Checks = Mapping[str, date]
CHECK_HOLDS_FOR = timedelta(days=180)
_EVERYBODY: frozenset[Language] = frozenset(LANGUAGES)
_FINNISH: frozenset[Language] = frozenset({"fi", "fi-selko"})
_SWEDISH: frozenset[Language] = frozenset({"sv"})
_ENGLISH: frozenset[Language] = frozenset({"en"})


@dataclass(frozen=True)
class HelpNumber:
    """One number of one service. Its texts are `help-<key>-need`, `help-<key>-name` and `help-<key>-hours`.

    `checked_on` is the day on which whoever wrote the line checked it, None where nobody has. Where a service answers
    in one language alone, `languages` sends only its readers there.
    """

    key: str
    number: str
    certainty: Certainty
    languages: frozenset[Language] = _EVERYBODY
    checked_on: date | None = None

    @property
    def dialled(self) -> str:
        """The number as a telephone takes it."""
        return self.number.replace(" ", "")


EMERGENCY = HelpNumber("emergency", "112", "very high")
NUMBERS = (
    HelpNumber("crisis", "09 2525 0111", "very high", _FINNISH),
    HelpNumber("crisis", "09 2525 0112", "high", _SWEDISH),
    HelpNumber("crisis", "09 2525 0116", "high", _ENGLISH),
    HelpNumber("violence", "080 005 005", "very high"),
    HelpNumber("illness", "116 117", "high"),
    HelpNumber("poison", "0800 147 111", "high"),
    HelpNumber("young", "116 111", "very high", _FINNISH | _ENGLISH),
    HelpNumber("young", "0800 96 116", "very high", _SWEDISH),
    HelpNumber("parent", "0800 92277", "medium"),
    HelpNumber("substance", "0800 900 45", "medium"),
    HelpNumber("crime", "116 006", "very high"),
    HelpNumber("talk", "0400 22 1180", "high", _FINNISH | _ENGLISH),
    HelpNumber("talk", "0400 22 1190", "high", _SWEDISH),
)


@dataclass(frozen=True)
class JudgedNumber:
    """A number and what may be said of it on one day."""

    key: str
    number: str
    dialled: str
    languages: tuple[Language, ...]
    checked_on: date | None
    may_be_shown: bool
    needs_check: bool

    @property
    def hours_until(self) -> date | None:
        """The last day on which its hours may be told; None where they may not be told today."""
        return None if self.needs_check or self.checked_on is None else self.checked_on + CHECK_HOLDS_FOR


def judge(number: HelpNumber, checks: Checks, today: date) -> JudgedNumber:
    """What `number` is worth today: the latest of its checks counts, whoever made it.

    One of medium certainty may be shown only once it has been checked; an old check keeps it there without its hours.
    """
    days = [day for day in (number.checked_on, checks.get(number.dialled)) if day is not None]
    checked_on = max(days, default=None)
    return JudgedNumber(
        key=number.key,
        number=number.number,
        dialled=number.dialled,
        languages=tuple(language for language in LANGUAGES if language in number.languages),
        checked_on=checked_on,
        may_be_shown=number.certainty != "medium" or checked_on is not None,
        needs_check=checked_on is None or today - checked_on > CHECK_HOLDS_FOR,
    )


def judge_all(checks: Checks, today: date) -> list[JudgedNumber]:
    """Every number there is, 112 first, in the order of the page."""
    return [judge(number, checks, today) for number in (EMERGENCY, *NUMBERS)]


def numbers_for(language: Language, checks: Checks, today: date) -> list[JudgedNumber]:
    """What a reader of this language is shown, 112 first, in the order of the page."""
    return [number for number in judge_all(checks, today) if number.may_be_shown and language in number.languages]


def all_checked_on(numbers: Sequence[JudgedNumber]) -> date | None:
    """The oldest of the checks; None where any of the numbers waits for one."""
    days = [number.checked_on for number in numbers if number.checked_on is not None and not number.needs_check]
    return min(days) if len(days) == len(numbers) else None
