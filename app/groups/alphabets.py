"""Which letters a name may be written with, and what remains of one without its decoration. Pure.

Thousands of letters of the world's scripts are drawn like our own. What nobody here writes a name with is refused,
and no word may mix two alphabets, since only a word that imitates another does.
"""

import re
import unicodedata
from functools import lru_cache

# By the first word of a character's name. Whole words of these do not look like Latin ones, or their letters are
# in the look-alikes of `names`. Chinese, Japanese and Korean are written together.
_ALPHABETS = {
    **dict.fromkeys(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"), "CJK"),
    **{
        name: name
        for name in (
            "LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC", "SYRIAC", "THAANA", "ETHIOPIC",
            "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM",
            "SINHALA", "THAI", "LAO", "TIBETAN", "MYANMAR", "KHMER",
        )
    },
}  # fmt: skip
# Small capitals, turned letters, clicks and phonetic signs are Latin too, but of no name.
_LATIN_OF_NAMES = re.compile(
    r"LATIN (?:SMALL|CAPITAL) "
    r"(?:LETTER (?:[A-Z]|AE|ENG|ETH|EZH|SCHWA|SHARP S|THORN|DOTLESS I)|LIGATURE OE)(?: WITH .+)?"
)
_DECORATED = re.compile(r"((?:LATIN|GREEK|CYRILLIC) .+?) WITH .+")


def is_of_names(name: str) -> bool:
    """True where every word is written with the letters of one alphabet, and only with letters that names have."""
    words = unicodedata.normalize("NFKC", name).split()
    return all(_has_one_alphabet(word) for word in words)


@lru_cache(maxsize=4096)
def plain_letter(char: str) -> str:
    """The letter without bar, hook, tail or the like, which Unicode does not take apart; others as they are."""
    decorated = _DECORATED.fullmatch(unicodedata.name(char, ""))
    if decorated is None:
        return char
    try:
        return unicodedata.lookup(decorated[1])
    except KeyError:
        return char


def _has_one_alphabet(word: str) -> bool:
    alphabets = {_alphabet_of(char) for char in word if _is_letter(char)}
    return None not in alphabets and len(alphabets) <= 1


def _is_letter(char: str) -> bool:
    # Modifier letters are signs beside letters, such as an apostrophe or a mark of length.
    category = unicodedata.category(char)
    return category.startswith("L") and category != "Lm"


def _alphabet_of(char: str) -> str | None:
    name = unicodedata.name(char, "")
    alphabet = _ALPHABETS.get(name.partition(" ")[0])
    if alphabet == "LATIN" and not _LATIN_OF_NAMES.fullmatch(name):
        return None
    return alphabet
