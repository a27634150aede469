"""Which characters may be stored. One rule for forms, frames and letters."""

import unicodedata

# Putting a long row of marks in order takes a time that grows with its square: 20 000 of them, more than a second.
# So what becomes one line is measured before it is tidied.
MAX_TYPED_CHARS = 1000
# They draw nothing, though Unicode counts some of them among letters.
BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0")
_LINE_BREAKS = {"\n"}
_INVISIBLE_CATEGORIES = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
# Joiners that emoji and some scripts need; they carry no direction and cannot stand alone.
_JOINERS = {"\u200d", "\u200c", "\ufe0f"}


def is_storable(text: str) -> bool:
    """False where a database or a browser could not carry the text: U+0000 or half of a surrogate pair."""
    return "\x00" not in text and not any("\ud800" <= char <= "\udfff" for char in text)


def tidy_body(text: str) -> str:
    """A message's text as it is kept: NFC, one kind of line break, no blank ends.

    Control and direction characters are dropped, since they can only make one person's words look like another's.
    """
    unified = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return "".join(char for char in unified if char in _LINE_BREAKS or not _is_invisible(char)).strip()


def tidy_line(text: str) -> str:
    """One line: as `tidy_body`, every run of white space a single blank."""
    return " ".join(tidy_body(text).split())


def has_invisible(text: str) -> bool:
    """True where the text holds a character that is not seen or changes the direction of others."""
    return any(_is_invisible(char) for char in text if char not in _LINE_BREAKS)


def draws_nothing(text: str) -> bool:
    """True for white space, blanks and joiners alone, and for nothing at all."""
    return all(char.isspace() or char in BLANKS or char in _JOINERS for char in text)


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) in _INVISIBLE_CATEGORIES and char not in _JOINERS
