"""The texts of a whole process of the suite: reading them takes half a second, and a run makes hundreds of houses."""

from functools import cache

from app.texts.texts import Texts


@cache
def shared_texts() -> Texts:
    """All texts, read once."""
    return Texts()
