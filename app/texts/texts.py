"""Loads the Fluent files once and says each text in the reader's language.

The only module that knows the Fluent library, so that another could take its place.
"""

from collections.abc import Iterator
from pathlib import Path

import structlog
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from app.texts.languages import LANGUAGES, Language

LOCALES = Path(__file__).resolve().parents[1] / "locales"
# Views of staff alone. Everything else exists in easy language too; nothing ever falls back to English.
SELKO_MAY_FALL_BACK = frozenset({"staff.ftl"})
# Loaded by the room's own program, which has this one file and no other: what both say, both hold (tested alike).
OF_THE_BROWSER = frozenset({"room.ftl"})
log = structlog.get_logger()


class BrokenTexts(RuntimeError):
    """A file of texts cannot be used. The text says which, and why."""


class MissingText(KeyError):
    """There is no such text in this language."""


class Texts:
    """All texts of all languages. Read-only once made; safe to use from any thread."""

    def __init__(self, folder: Path = LOCALES, *, strict: bool = True) -> None:
        """Reads `folder/<language>/*.ftl`. Raises BrokenTexts for a file with a fault or a key said twice.

        `strict` false is for production: a text that is missing is logged and shown as its key, so that one
        forgotten word does not take a page away from its reader.
        """
        self._strict = strict
        self._bundles = {language: FluentBundle([_locale(language)], use_isolating=False) for language in LANGUAGES}
        self.files: dict[Language, dict[str, ast.Resource]] = {
            language: dict(_resources(folder / language)) for language in LANGUAGES
        }
        for language in LANGUAGES:
            self._fill(language)

    def get(self, language: Language, key: str, **facts: object) -> str:
        """The text `key`, its places filled from `facts`.

        Raises MissingText for a key that is not there and ValueError for a place that no fact fills (both only when
        strict).
        """
        bundle = self._bundles[language]
        pattern = bundle.get_message(key).value if bundle.has_message(key) else None
        if pattern is None:
            return self._missing(language, key)
        text, errors = bundle.format_pattern(pattern, facts)
        if errors and self._strict:
            message = f"{key} in {language}: {errors[0]}"
            raise ValueError(message)
        return str(text)

    def has(self, language: Language, key: str) -> bool:
        """True where the text exists in this language, or may be said in Finnish instead."""
        bundle = self._bundles[language]
        return bundle.has_message(key) and bundle.get_message(key).value is not None

    def _fill(self, language: Language) -> None:
        bundle = self._bundles[language]
        for resource in self.files[language].values():
            bundle.add_resource(resource)
        if language == "fi-selko":
            # What is there already stays: Finnish only fills the gaps of the listed files.
            for name in sorted(SELKO_MAY_FALL_BACK & self.files["fi"].keys()):
                bundle.add_resource(self.files["fi"][name])

    def _missing(self, language: Language, key: str) -> str:
        if self._strict:
            message = f"{key} in {language}"
            raise MissingText(message)
        log.error("text_missing", key=key, language=language)
        return key


def entries(resource: ast.Resource) -> Iterator[tuple[str, ast.Message | ast.Term]]:
    """The messages and terms of one file, by name (a term's name begins with a dash)."""
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            yield entry.id.name, entry
        elif isinstance(entry, ast.Term):
            yield f"-{entry.id.name}", entry


def _resources(folder: Path) -> Iterator[tuple[str, ast.Resource]]:
    seen: dict[str, str] = {}
    for path in sorted(set(folder.glob("*.ftl")) - {folder / name for name in OF_THE_BROWSER}):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        junk = next((entry for entry in resource.body if isinstance(entry, ast.Junk)), None)
        if junk is not None:
            message = f"{folder.name}/{path.name} cannot be read near: {(junk.content or '').strip()[:80]}"
            raise BrokenTexts(message)
        for name, _ in entries(resource):
            if name in seen:
                message = f"{name} is said in both {seen[name]} and {path.name} of {folder.name}"
                raise BrokenTexts(message)
            seen[name] = path.name
        yield path.name, resource


def _locale(language: Language) -> str:
    return {"fi": "fi", "fi-selko": "fi", "sv": "sv-FI", "en": "en-GB"}[language]
