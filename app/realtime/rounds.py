"""How a task that lives as long as the process outlives the failure of one of its rounds."""

from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from app.base.errors import AppError

log = structlog.get_logger()


@contextmanager
def outliving_faults(part: str) -> Iterator[None]:
    """One round of a task called `part`. Whatever it raises is logged, and the next round comes.

    A task that ended by a fault would end without a word: sessions would no longer be closed, numbers no longer
    compared, until somebody restarts.
    """
    try:
        yield
    except AppError as refusal:
        log.warning("round_refused", part=part, code=refusal.code)
    except Exception:
        log.exception("round_failed", part=part)
