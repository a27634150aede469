"""Asks before a power is used: one place for all ops that only some may do."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from app.realtime.connection import Connection
from app.realtime.dispatch import Handler, Power
from app.realtime.protocol import Answer

# Whether the person of a connection may use a power now. Raises an AppError.
Guard = Callable[[Connection, Power], Awaitable[None]]


def guarded(handlers: Mapping[str, Handler], guard: Guard) -> dict[str, Handler]:
    """The handlers, those with a `power` behind the guard. A refusal is one command's; the socket stays."""
    return {
        op: _guarded(handler, handler.power, guard) if handler.power else handler for op, handler in handlers.items()
    }


def _guarded(handler: Handler, power: Power, guard: Guard) -> Handler:
    async def call(connection: Connection, body: Any) -> Mapping[str, object] | Answer:
        await guard(connection, power)
        return await handler.call(connection, body)

    return replace(handler, call=call)
