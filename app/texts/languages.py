"""The four languages, and which one a reader gets."""

from typing import Literal, TypeGuard, get_args

Language = Literal["fi", "fi-selko", "sv", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_BY_PRIMARY_TAG: dict[str, Language] = {"fi": "fi", "sv": "sv", "en": "en"}


def is_language(name: str | None) -> TypeGuard[Language]:
    """True for one of the four names."""
    return name in LANGUAGES


def html_lang(language: Language) -> str:
    """What `lang` says to a screen reader: easy Finnish is read aloud as Finnish."""
    return "fi" if language == "fi-selko" else language


def pick_language(cookie: str | None, accept_language: str | None) -> Language:
    """The reader's own choice, else the best of what the browser asks for, else Finnish."""
    if is_language(cookie):
        return cookie
    for tag in _by_weight(accept_language or ""):
        language = _BY_PRIMARY_TAG.get(tag.split("-")[0].lower())
        if language is not None:
            return language
    return "fi"


def _by_weight(header: str) -> list[str]:
    weighted = []
    for position, part in enumerate(header[:1000].split(",")):
        tag, _, parameters = part.strip().partition(";")
        weight = _weight(parameters)
        if tag.strip() and weight > 0:
            weighted.append((-weight, position, tag.strip()))
    return [tag for _, _, tag in sorted(weighted)]


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        weight = float(value)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0
