"""What may stand in a log line. Everything else is dropped before it is written (promise P24)."""

import re
import sys
from collections.abc import Iterator
from types import TracebackType

from structlog.types import EventDict

# A key gets in here when its values are names, counts or times of ours; a test compares this with every log call.
SAFE_KEYS = frozenset(
    {
        "attempt", "bytes", "close_code", "code", "connections", "count", "drafts", "dropped_so_far", "event",
        "failures", "job", "job_kind", "key", "kind", "kinds", "language", "level", "logger", "method",
        "milliseconds", "number", "op", "part", "place", "port", "processes", "queue", "route", "seconds", "sent",
        "state", "status", "template", "timestamp", "trace", "version", "waiting",
    }
)  # fmt: skip
# What the program itself writes there: fixed words and times.
_OURS = frozenset({"level", "timestamp", "template", "trace"})
_EVENT = re.compile(r"[a-z][a-z0-9_]{0,60}")
# No blanks, no "@": a sentence or an address never passes.
_NAME = re.compile(r"[A-Za-z0-9_.:/{}-]{0,100}")
_TEMPLATE = re.compile(r"[A-Za-z0-9_.:/{}%()' \n,-]{0,120}")
_LONG_RUN = re.compile(r"[A-Za-z0-9_-]{20,}")
_IP_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-fA-F]{0,4}:){3,}[0-9a-fA-F]{0,4}")
_MAX_FRAMES = 12


def keep_safe_keys(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Drops every key that is not listed and every value that looks like an address, a token or a person's words."""
    safe = {key: value for key, value in event.items() if key.startswith("_") or _is_safe(key, value)}
    safe.setdefault("event", "unnamed_event")
    if len(safe) < len(event):
        safe["dropped"] = len(event) - len(safe)
    return safe


def describe_exception(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Turns an exception into its kind and the places it went through. Its message may hold what a person wrote."""
    error = _exception_of(event.pop("exc_info", None))
    event.pop("stack_info", None)
    if error is not None:
        event["kind"] = type(error).__name__
        event["trace"] = list(_places(error.__traceback__))[-_MAX_FRAMES:]
    return event


def looks_private(text: str) -> bool:
    """True for what may be an e-mail or IP address, a sign-in code, or a token."""
    if "@" in text or text.isdigit() or _IP_ADDRESS.search(text):
        return True
    return any(_is_random(run) for run in _LONG_RUN.findall(text))


def _is_safe(key: str, value: object) -> bool:
    if key not in SAFE_KEYS:
        return False
    if key in _OURS:
        return key != "template" or (_TEMPLATE.fullmatch(str(value)) is not None and not looks_private(str(value)))
    if key == "kinds" and isinstance(value, list | tuple):
        return all(_is_safe("kind", kind) for kind in value)
    if value is None or isinstance(value, bool | int | float):
        return True
    if not isinstance(value, str):
        return False
    if key == "event":
        return _EVENT.fullmatch(value) is not None
    # The name of a class is long and of both cases, as a token is; but it has letters alone.
    is_class_name = key == "kind" and value.isalpha()
    return _NAME.fullmatch(value) is not None and (is_class_name or not looks_private(value))


def _is_random(run: str) -> bool:
    """Words of ours are in one case; a token is not. A hash in hexadecimal has digits among its letters."""
    has_both_cases = run != run.lower() and run != run.upper()
    return has_both_cases or (any(char.isdigit() for char in run) and "_" not in run)


def _exception_of(exc_info: object) -> BaseException | None:
    if isinstance(exc_info, BaseException):
        return exc_info
    if isinstance(exc_info, tuple):
        return exc_info[1] if isinstance(exc_info[1], BaseException) else None
    if exc_info:
        return sys.exc_info()[1]
    return None


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        yield f"{trace.tb_frame.f_globals.get('__name__', '')}:{trace.tb_lineno}"
        trace = trace.tb_next
