"""What FastAPI reads of an endpoint's parameters serves each house of a process: a run builds a thousand of them.

Every house makes its endpoints anew, and FastAPI reads the signatures, kinds and paths of all of them anew. Endpoints
of one piece of code ask for the same things wherever they were made; only whom to call differs.
"""

import inspect
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from fastapi import routing
from fastapi.dependencies import models
from fastapi.dependencies.models import Dependant

_KINDS = ("_is_gen_callable_cached", "_is_async_gen_callable_cached", "_is_coroutine_callable_cached")
_read_parameters = routing.get_dependant
_read: dict[tuple[object, ...], Dependant] = {}


def keep_routes() -> None:
    """From here on, in this process, one piece of code at one path is read once."""
    routing.get_dependant = _kept
    routing.compile_path = cache(routing.compile_path)
    routing.get_typed_return_annotation = _by_code(routing.get_typed_return_annotation)
    for kind in _KINDS:
        judge = getattr(models, kind)
        setattr(models, kind, _by_code_of_identity(judge))


def _kept(*, call: Callable[..., Any], **where: Any) -> Dependant:
    inner = inspect.unwrap(call)
    if not inspect.isroutine(inner):
        return _read_parameters(call=call, **where)
    key = (*_signature(inner), repr(sorted(where.items())))
    if key not in _read:
        _read[key] = _read_parameters(call=call, **where)
    known = _read[key]
    return replace(known, call=call, dependencies=[*known.dependencies], body_params=[*known.body_params])


def _signature(call: Any) -> tuple[object, ...]:
    """What tells one call's parameters from another's. A method's function is made once; others are made anew."""
    if inspect.ismethod(call):
        return (call.__func__,)
    return (call.__code__, repr(call.__annotations__), repr(call.__defaults__), repr(call.__kwdefaults__))


def _by_code(answer: Callable[[Callable[..., Any]], Any]) -> Callable[[Callable[..., Any]], Any]:
    known: dict[object, Any] = {}

    def answered(call: Callable[..., Any]) -> Any:
        if not _is_plain(call):
            return answer(call)
        code = call.__code__
        if code not in known:
            known[code] = answer(call)
        return known[code]

    return answered


def _by_code_of_identity(judge: Callable[[Any], bool]) -> Callable[[Any], bool]:
    judged = _by_code(lambda call: judge(models._CallIdentity(call)))
    return lambda identity: judged(identity.call)


def _is_plain(call: Callable[..., Any]) -> bool:
    """True where the code says all: a function or a method that wraps no other."""
    return inspect.isroutine(call) and hasattr(call, "__code__") and not hasattr(call, "__wrapped__")
