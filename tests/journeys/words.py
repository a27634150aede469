"""The service's own words, so that a journey asks for what stands on the screen now."""

from fluent.runtime import FluentBundle, FluentResource

from app.texts.texts import LOCALES
from tests.shared_texts import shared_texts

_texts = shared_texts()
_room = FluentBundle(["fi"], use_isolating=False)
_room.add_resource(FluentResource((LOCALES / "fi" / "room.ftl").read_text(encoding="utf-8")))


def fi(key, **facts):
    """A text in Finnish: the room's own where it has one, else the pages'."""
    if not _room.has_message(key):
        return _texts.get("fi", key, **facts)
    text, errors = _room.format_pattern(_room.get_message(key).value, facts)
    assert not errors, (key, errors)
    return text
