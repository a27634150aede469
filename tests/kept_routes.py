"""What FastAPI reads of an endpoint's parameters serves each house of a process: a run builds a thousand of them.

Every house makes its endpoints anew, and FastAPI reads the signatures of all of them anew. Endpoints of one piece of
code ask for the same things wherever they were made; only whom to call differs.
"""

import inspect
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from fastapi import routing
from fastapi.dependencies.models import Dependant

_read_parameters = routing.get_dependant
_read: dict[tuple[object, ...], Dependant] = {}


def keep_routes() -> None:
    """From here on, in this process, one piece of code at one path is read once."""
    routing.get_dependant = _kept


def _kept(*, call: Callable[..., Any], **where: Any) -> Dependant:
    inner = inspect.unwrap(call)
    if not inspect.isroutine(inner):
        return _read_parameters(call=call, **where)
    signature = (inner.__code__, repr(inner.__annotations__), repr(inner.__defaults__), repr(inner.__kwdefaults__))
    key = (*signature, repr(sorted(where.items())))
    if key not in _read:
        _read[key] = _read_parameters(call=call, **where)
    known = _read[key]
    return replace(known, call=call, dependencies=[*known.dependencies], body_params=[*known.body_params])
