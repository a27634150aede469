"""The kind words of a no that are ready: proposed in the group's language, read in the reader's own. Pure."""

from typing import Final

from app.texts.languages import LANGUAGES, Language, pick_language
from app.texts.texts import Texts

_FULL: Final = "ready-no-full"
_OTHER: Final = "ready-no-other"


def propose(texts: Texts, group_language: str, *, is_full: bool) -> str:
    """What a leader begins from, in the language that the group speaks."""
    return texts.get(pick_language(group_language, None), _FULL if is_full else _OTHER)


def as_read(texts: Texts, words: str, language: Language) -> str:
    """Ready words that were left as they are, in `language`; anything else as it was written."""
    for key in (_FULL, _OTHER):
        if any(texts.get(one, key) == words for one in LANGUAGES):
            return texts.get(language, key)
    return words
