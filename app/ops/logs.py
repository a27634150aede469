"""Sets the logs up: JSON in production, readable in development, and no personal data in either.

Every line passes `app/ops/discretion.py`. Libraries' lines come the same way; of those only the fixed part of the
message is kept, since its places hold addresses and its errors hold what people wrote.
"""

import logging
import sys
from typing import TextIO

import structlog
from structlog.types import EventDict, Processor

from app.ops.discretion import describe_exception, keep_safe_keys

_QUIET = {
    "alembic": logging.WARNING,
    "uvicorn.access": logging.CRITICAL,
    "uvicorn.error": logging.WARNING,
    "asyncio": logging.WARNING,
}


def set_up_logs(*, production: bool, stream: TextIO | None = None) -> None:
    """Routes structlog and the standard library's logging to `stream` (standard error unless given)."""
    target = stream or sys.stderr
    before: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        describe_exception,
        keep_safe_keys,
    ]
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=production,
    )
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if production
        else structlog.dev.ConsoleRenderer(colors=target.isatty())
    )
    handler = logging.StreamHandler(target)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_fixed_part, *before],
            pass_foreign_args=True,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for name, level in _QUIET.items():
        library = logging.getLogger(name)
        library.handlers.clear()
        library.propagate = True
        library.setLevel(level)


def _fixed_part(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Of a library's line: whose it is, and the message before its places were filled."""
    record: logging.LogRecord = event["_record"]
    event["event"] = "library"
    event["logger"] = record.name
    event["exc_info"] = record.exc_info or (record.msg if isinstance(record.msg, BaseException) else None)
    # Without arguments the message may have been put together from anything, so its place in the code must do.
    event["place"] = f"{record.module}:{record.lineno}"
    if event.pop("positional_args", None) and isinstance(record.msg, str):
        event["template"] = record.msg
    return event
