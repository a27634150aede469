"""The room's own file of texts: readable, and of one mind with the pages where both say a thing."""

import pytest
from fluent.runtime import FluentResource
from fluent.syntax.serializer import serialize_pattern

from app.texts.languages import LANGUAGES
from app.texts.texts import LOCALES, OF_THE_BROWSER, entries
from tests.shared_texts import shared_texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_room_and_the_pages_both_say_is_the_same(language):
    pages = {
        key: serialize_pattern(entry.value)
        for resource in shared_texts().files[language].values()
        for key, entry in entries(resource)
        if entry.value is not None
    }
    for name in OF_THE_BROWSER:
        resource = FluentResource((LOCALES / language / name).read_text(encoding="utf-8"))
        room = {key: serialize_pattern(entry.value) for key, entry in entries(resource) if entry.value is not None}
        assert room
        assert {key: text for key, text in room.items() if key in pages} == {
            key: text for key, text in pages.items() if key in room
        }
