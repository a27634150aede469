"""How a moment reads in each language: "ti 14.1. klo 18.30", "ti 14.1 kl. 18.30", "Tue 14 Jan at 18:30".

Stored time is UTC; readers live by the clock of Helsinki.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from app.texts.languages import Language

HELSINKI = ZoneInfo("Europe/Helsinki")
_LOCALES: dict[Language, str] = {"fi": "fi_FI", "fi-selko": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
# "cccccc" is Swedish as Finland writes it: må, ti, on.
_DAY: dict[str, str] = {"fi_FI": "cccccc d.M.", "sv_FI": "cccccc d.M", "en_GB": "ccc d MMM"}
_DAY_OF_YEAR: dict[str, str] = {"fi_FI": "cccccc d.M.y", "sv_FI": "cccccc d.M.y", "en_GB": "ccc d MMM y"}
_LONG_DAY: dict[str, str] = {"fi_FI": "cccc d. MMMM", "sv_FI": "cccc d MMMM", "en_GB": "cccc d MMMM"}
_FULL_DAY: dict[str, str] = {"fi_FI": "d.M.y", "sv_FI": "d.M.y", "en_GB": "d MMMM y"}
_MONTH: dict[str, str] = {"fi_FI": "LLLL y", "sv_FI": "LLLL y", "en_GB": "LLLL y"}
_TIME: dict[str, str] = {"fi_FI": "H.mm", "sv_FI": "H.mm", "en_GB": "HH:mm"}
_AT: dict[str, str] = {"fi_FI": "klo", "sv_FI": "kl.", "en_GB": "at"}


def moment(language: Language, at: datetime, *, with_year: bool = False) -> str:
    """Day and time: "ti 14.1. klo 18.30", or "ti 14.1.2027 klo 18.30". Raises ValueError where no zone is told."""
    return f"{day(language, at, with_year=with_year)} {_AT[_LOCALES[language]]} {clock_time(language, at)}"


def day(language: Language, at: datetime | date, *, with_year: bool = False) -> str:
    """The short day: "ti 14.1.", or "ti 14.1.2027" where a list comes to another year."""
    return _format(language, at, _DAY_OF_YEAR if with_year else _DAY)


def year(at: datetime) -> int:
    """The year by the clock of Helsinki. Raises ValueError for a moment without a time zone."""
    return _local(at).year


def long_day(language: Language, at: datetime | date) -> str:
    """The day in full words, for a day line: "tiistai 14. tammikuuta"."""
    return _format(language, at, _LONG_DAY)


def full_day(language: Language, at: datetime | date) -> str:
    """The day with its year: "14.1.2026"."""
    return _format(language, at, _FULL_DAY)


def full_moment(language: Language, at: datetime) -> str:
    """Day with its year, and time: "14.1.2026 klo 18.30". Raises ValueError for a moment without a time zone."""
    return f"{full_day(language, at)} {_AT[_LOCALES[language]]} {clock_time(language, at)}"


def month(language: Language, at: datetime | date) -> str:
    """The month with its year, by itself: "tammikuu 2027"."""
    return _format(language, at, _MONTH)


def is_same_day(one: datetime, other: datetime) -> bool:
    """Whether two moments are of one day in Helsinki. Raises ValueError for a moment without a time zone."""
    return _local(one).date() == _local(other).date()


def clock_time(language: Language, at: datetime) -> str:
    """The time alone: "18.30". Raises ValueError for a moment without a time zone."""
    locale = _LOCALES[language]
    return format_time(_local(at).time(), _TIME[locale], locale=locale)


def _format(language: Language, at: datetime | date, patterns: dict[str, str]) -> str:
    locale = _LOCALES[language]
    local = _local(at).date() if isinstance(at, datetime) else at
    return format_date(local, patterns[locale], locale=locale)


def _local(at: datetime) -> datetime:
    if at.tzinfo is None:
        message = "a moment without a time zone"
        raise ValueError(message)
    return at.astimezone(HELSINKI)
