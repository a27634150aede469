"""Days, clock times, numbers and words as planners type them. Pure.

The checks raise BadInput without a field: the form knows which one it was.
"""

import re
from datetime import date, time

from app.base.errors import BadInput
from app.base.text import MAX_TYPED_CHARS, draws_nothing, has_invisible, is_storable, tidy_body, tidy_line
from app.groups.law import DEFAULT_SIZE, MAX_SIZE, MIN_SIZE

_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_OWN_DAY = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", re.ASCII)
_CLOCK = re.compile(r"(?:klo |kl\. ?)?(\d{1,2})(?:[.:](\d{2}))?", re.ASCII)
# Far enough for every group, near enough for every calendar.
_YEARS = range(2020, 2101)
_BREAKS = str.maketrans({"\r": "\n", "\t": " "})


def read_day(text: str) -> date | None:
    """A day as in 14.1.2027 or 2027-01-14; None for blanks.

    Raises BadInput: `date_form` for what is no day, `no_such_date` for one that no calendar has, `date_far` for a
    year that no group plans for.
    """
    typed = text.strip()
    if not typed:
        return None
    if found := _ISO_DAY.fullmatch(typed):
        year, month, day = found.groups()
    elif found := _OWN_DAY.fullmatch(typed):
        day, month, year = found.groups()
    else:
        raise BadInput("date_form")
    if int(year) not in _YEARS:
        raise BadInput("date_far")
    try:
        return date(int(year), int(month), int(day))
    except ValueError as impossible:
        raise BadInput("no_such_date") from impossible


def read_clock(text: str) -> time | None:
    """A clock time as in 18.30, 18:30 or 18; None for blanks. Raises BadInput `time_form`."""
    typed = text.strip()
    if not typed:
        return None
    found = _CLOCK.fullmatch(typed.lower())
    if found is None:
        raise BadInput("time_form")
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError as impossible:
        raise BadInput("time_form") from impossible


def read_size(text: str) -> int:
    """How many members, 4 to 12; blanks mean the usual eight. Raises BadInput `bad_size`."""
    typed = text.strip()
    if not typed:
        return DEFAULT_SIZE
    if not re.fullmatch(r"\d{1,3}", typed, re.ASCII) or not MIN_SIZE <= int(typed) <= MAX_SIZE:
        raise BadInput("bad_size", smallest=MIN_SIZE, largest=MAX_SIZE)
    return int(typed)


def read_line(text: str, *, max_chars: int, min_chars: int = 0) -> str | None:
    """One line of words; None for blanks.

    Raises BadInput: `bad_characters` for signs that are not seen or turn others round, and where nothing else stands
    there than signs that draw nothing; `too_long`, and `too_short` for a line of less than `min_chars` characters that
    is not empty.
    """
    return _measured(tidy_line(_unified(text, max_chars)), max_chars, min_chars)


def read_text(text: str, *, max_chars: int) -> str | None:
    """The same for words of several lines."""
    return _measured(tidy_body(_unified(text, max_chars)), max_chars, 0)


def _unified(text: str, max_chars: int) -> str:
    if len(text) > max(MAX_TYPED_CHARS, 2 * max_chars):
        raise BadInput("too_long", count=max_chars)
    unified = text.replace("\r\n", "\n").translate(_BREAKS)
    if not is_storable(unified) or has_invisible(unified):
        raise BadInput("bad_characters")
    return unified


def _measured(words: str, max_chars: int, min_chars: int) -> str | None:
    if not words:
        return None
    # Nobody can agree to a rule that is not seen, and blanks are no words that a plan must have.
    if draws_nothing(words):
        raise BadInput("bad_characters")
    if len(words) > max_chars:
        raise BadInput("too_long", count=max_chars)
    if len(words) < min_chars:
        raise BadInput("too_short", count=min_chars)
    return words
