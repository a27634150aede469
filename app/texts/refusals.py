"""How a refusal reads to a person."""

import math

from app.base.errors import AppError
from app.texts.languages import Language
from app.texts.texts import Texts


def say(texts: Texts, language: Language, refusal: AppError) -> str:
    """The text `error-<code>` in the reader's language, its places filled.

    Every such text may name `minutes`, the time to wait in whole minutes, at least one.
    """
    minutes = max(1, math.ceil((refusal.retry_after_seconds or 0) / 60))
    return texts.get(language, f"error-{refusal.code}", **{"minutes": minutes, **refusal.facts})
