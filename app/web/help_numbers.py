"""The numbers of the page Apua nyt, as data.

Only numbers of high certainty stand here. Hours are shown only where `checked_on` is at most 180 days old; a number
nobody has checked lately is shown alone.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from app.texts.languages import Language

HOURS_HOLD_FOR = timedelta(days=180)


@dataclass(frozen=True)
class HelpNumber:
    """One service. Its texts are `help-<key>-need`, `help-<key>-name` and, where it has hours, `help-<key>-hours`."""

    key: str
    number: str
    certainty: Literal["very high", "high"]
    checked_on: date | None = None
    has_hours: bool = True
    # Where a service answers in one language alone, only its readers are sent there.
    languages: frozenset[Language] = frozenset({"fi", "fi-selko", "sv", "en"})

    @property
    def dialled(self) -> str:
        """The number as a telephone takes it."""
        return self.number.replace(" ", "")

    def shows_hours(self, today: date) -> bool:
        """True where the hours were checked lately enough to be told."""
        return self.has_hours and self.checked_on is not None and today - self.checked_on <= HOURS_HOLD_FOR


_FINNISH: frozenset[Language] = frozenset({"fi", "fi-selko"})
EMERGENCY = HelpNumber("emergency", "112", "very high")
NUMBERS = (
    HelpNumber("crisis", "09 2525 0111", "very high", languages=_FINNISH),
    HelpNumber("crisis", "09 2525 0112", "high", languages=frozenset({"sv"})),
    HelpNumber("crisis", "09 2525 0116", "high", languages=frozenset({"en"})),
    HelpNumber("violence", "080 005 005", "very high"),
    HelpNumber("crime", "116 006", "very high"),
    HelpNumber("illness", "116 117", "high"),
    HelpNumber("poison", "0800 147 111", "high"),
    HelpNumber("young", "116 111", "very high", languages=_FINNISH | {"en"}),
    HelpNumber("young", "0800 96 116", "very high", languages=frozenset({"sv"})),
    HelpNumber("talk", "0400 22 1180", "high", languages=_FINNISH | {"en"}),
    HelpNumber("talk", "0400 22 1190", "high", languages=frozenset({"sv"})),
)


def numbers_for(language: Language) -> list[HelpNumber]:
    """The services that answer a reader of this language, in the order of the page."""
    return [number for number in NUMBERS if language in number.languages]
