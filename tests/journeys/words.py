"""The service's own words, so that a journey asks for what stands on the screen now."""

from functools import cache

from fluent.runtime import FluentBundle, FluentResource

from app.texts.languages import html_lang
from app.texts.texts import LOCALES
from tests.shared_texts import shared_texts


def fi(key, **facts):
    """A text in Finnish."""
    return words_in("fi", key, **facts)


def words_in(language, key, **facts):
    """A text in this language: the room's own where it has one, else the pages'."""
    room = _room_texts(language)
    if not room.has_message(key):
        return shared_texts().get(language, key, **facts)
    text, errors = room.format_pattern(room.get_message(key).value, facts)
    assert not errors, (key, errors)
    return text


@cache
def _room_texts(language):
    bundle = FluentBundle([html_lang(language)], use_isolating=False)
    bundle.add_resource(FluentResource((LOCALES / language / "room.ftl").read_text(encoding="utf-8")))
    return bundle
