"""What a person may be called in a group, and when two names look alike. Pure.

The key of a name is made for eyes, not for spelling: two names with one key cannot be told apart in a hurry.
"""

import re
import unicodedata

from app.base.errors import BadInput
from app.base.text import BLANKS, MAX_TYPED_CHARS, has_invisible, is_storable, tidy_line
from app.groups.alphabets import is_of_names, plain_letter

MAX_NAME_CHARS = 40
MAX_KEY_CHARS = 80
_MAX_MARKS_IN_A_ROW = 2
# Joiners serve emoji; between the letters of a name they are only unseen.
_UNSEEN_JOINERS = str.maketrans("", "", "\u200c\u200d\ufe0e\ufe0f")
# å, ä and ö are letters of their own here; other accents only decorate.
_OWN_LETTERS = frozenset("åäöÅÄÖ")
# Capitals that look like another letter than their small ones do.
_CAPITALS = str.maketrans(
    {
        "Α": "a", "Β": "b", "Ε": "e", "Ζ": "z", "Η": "h", "Ι": "l", "Κ": "k", "Μ": "m", "Ν": "n", "Ο": "o", "Ρ": "p",
        "Τ": "t", "Υ": "y", "Χ": "x", "З": "e", "Ү": "y",
    }
)  # fmt: skip
_LOOK_ALIKES = str.maketrans(
    {
        # digits and signs
        "0": "o", "1": "l", "3": "e", "5": "s", "|": "l", "!": "l", "∣": "l", "│": "l", "❘": "l", "$": "s", "@": "a",
        # one upright stroke
        "i": "l", "ı": "l",
        # Latin letters of other languages
        "ð": "d", "æ": "ä", "œ": "ö", "ə": "e", "ŋ": "n", "þ": "p", "ʒ": "z",
        # Cyrillic
        "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "є": "e", "һ": "h", "н": "h", "і": "l",
        "ї": "l", "ј": "j", "к": "k", "ӏ": "l", "м": "m", "п": "n", "о": "o", "р": "p", "ѕ": "s", "т": "t",
        "и": "u", "ц": "u", "у": "y", "ү": "y", "х": "x", "ԛ": "q", "ԝ": "w", "г": "r", "ь": "b", "з": "e",
        # Greek
        "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "l", "κ": "k", "μ": "u", "ν": "v", "ο": "o", "ρ": "p",
        "σ": "o", "τ": "t", "υ": "u", "χ": "x", "γ": "y", "ω": "w", "ζ": "z",
        # Armenian
        "օ": "o", "ս": "u", "հ": "h", "զ": "q", "ց": "g",
    }
)  # fmt: skip
_PAIRS = (("rn", "m"), ("vv", "w"))
# A leader's name stands on the public page: an address there would name a person, or lead strangers elsewhere.
_SIGNS_OF_ADDRESSES = ("@", "://", "www.")
_TELEPHONE = re.compile(r"\d(?:[\s-]?\d){5}")
# Refused wherever they stand in a name.
_NEVER_INSIDE = (
    "ohjaaja", "vetäjä", "sijai", "ersättare", "substitute", "ledare", "leader", "moderaattori", "moderaatori",
    "moderator", "administrator", "ylläpit",
    "fasilitaattori", "facilitator", "koordinaattori", "koordinator", "coordinator", "järjestelmänvalv", "tukiliit",
    "liitto", "förbund", "federation", "stödförbund", "vertaistupa", "yhteyshenkil", "kontaktperson", "työntekijä",
    "henkilökunta", "anställd", "osallistuja", "deltagare", "päivystäj", "kriisipuhelin", "apuanyt",
)  # fmt: skip
# Refused as a word by themselves: inside other words they are harmless, as in "badminton".
_NEVER_ALONE = (
    "admin", "mod", "staff", "liiton", "yhdistys", "förening", "association", "contact", "system", "valvoja",
    "järjestelmä", "palvelu", "service", "support", "member", "poistunut", "sinä", "du", "you", "host", "personal",
    "psykologi", "112",
)  # fmt: skip


def require_name(text: str) -> tuple[str, str]:
    """The name as it is kept, and its look-alike key.

    Raises BadInput on `name`: `empty`, `too_long` (`count` characters), `bad_characters` for what can't be stored and
    for what is not seen or changes a direction inside of the name, `name_characters` for signs that draw nothing,
    letters of no name and words of two alphabets, `name_address` for an email or web address and a telephone number,
    `name_reserved` for what only a role or the service is called.
    """
    if not is_storable(text):
        raise BadInput("bad_characters", field="name")
    if len(text) > MAX_TYPED_CHARS:
        raise BadInput("too_long", field="name", count=MAX_NAME_CHARS)
    typed = text.translate(_UNSEEN_JOINERS)
    # What a paste brought along at the ends is nobody's fault; inside a name it can only make it look like another.
    if has_invisible(_without_ends(typed)):
        raise BadInput("bad_characters", field="name")
    name = tidy_line(typed)
    if not name:
        raise BadInput("empty", field="name")
    if len(name) > MAX_NAME_CHARS:
        raise BadInput("too_long", field="name", count=MAX_NAME_CHARS)
    key = name_key(name)
    if not 0 < len(key) <= MAX_KEY_CHARS or BLANKS & set(name) or _is_piled_up(name):
        raise BadInput("name_characters", field="name")
    refused = _refused(name, key)
    if refused is not None:
        raise BadInput(refused, field="name")
    return name, key


def _without_ends(text: str) -> str:
    seen = [place for place, char in enumerate(text) if not char.isspace() and not has_invisible(char)]
    return " ".join(text[seen[0] : seen[-1] + 1].split()) if seen else ""


def _refused(name: str, key: str) -> str | None:
    """Why this may not be anybody's name, as a code."""
    if any(sign in name.casefold() for sign in _SIGNS_OF_ADDRESSES) or _TELEPHONE.search(name):
        return "name_address"
    if _is_reserved(name, key):
        return "name_reserved"
    return None if is_of_names(name) else "name_characters"


def name_key(name: str) -> str:
    """Two names that look alike have one key. Empty for a name without a letter or digit."""
    unified = _without_marks(unicodedata.normalize("NFKC", name)).translate(_CAPITALS)
    bare = _without_marks(unified.casefold()).translate(_LOOK_ALIKES)
    key = "".join(char for char in bare if char.isalnum())
    for pair, one in _PAIRS:
        key = key.replace(pair, one)
    return key


def _without_marks(text: str) -> str:
    return "".join(char if char in _OWN_LETTERS else _bare(char) for char in text)


def _bare(char: str) -> str:
    parts = unicodedata.normalize("NFKD", char)
    return "".join(plain_letter(part) for part in parts if not unicodedata.combining(part))


def _without_dots(key: str) -> str:
    return key.replace("å", "a").replace("ä", "a").replace("ö", "o")


def _is_piled_up(name: str) -> bool:
    row = 0
    for char in unicodedata.normalize("NFD", name):
        row = row + 1 if unicodedata.combining(char) else 0
        if row > _MAX_MARKS_IN_A_ROW:
            return True
    return False


_INSIDE_KEYS = tuple(_without_dots(name_key(word)) for word in _NEVER_INSIDE)
_ALONE_KEYS = frozenset(_without_dots(name_key(word)) for word in _NEVER_ALONE)


def _is_reserved(name: str, key: str) -> bool:
    bare = _without_dots(key)
    words = {_without_dots(name_key(word)) for word in re.split(r"[\W_]+", name)}
    return bare in _ALONE_KEYS or bool(words & _ALONE_KEYS) or any(word in bare for word in _INSIDE_KEYS)
