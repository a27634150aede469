"""What an association or a group may be called. Pure."""

from app.base.errors import BadInput
from app.base.text import BLANKS, MAX_TYPED_CHARS, is_storable, tidy_line

MAX_ASSOCIATION_NAME_CHARS = 120
MAX_GROUP_NAME_CHARS = 60


def require_title(text: str, max_chars: int) -> str:
    """One tidy line of 1 to `max_chars` characters with something to read in it.

    Raises BadInput on `name`: `empty`, `too_long` (`count` characters), `bad_characters`.
    """
    if not is_storable(text):
        raise BadInput("bad_characters", field="name")
    if len(text) > MAX_TYPED_CHARS:
        raise BadInput("too_long", field="name", count=max_chars)
    title = tidy_line(text)
    if not any(char.isalnum() and char not in BLANKS for char in title):
        raise BadInput("empty", field="name")
    if len(title) > max_chars:
        raise BadInput("too_long", field="name", count=max_chars)
    return title
