"""From a frame to the handler of its op, and from the handler's outcome to the one reply."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import structlog
from pydantic import BaseModel, ConfigDict, ValidationError

from app.base.clock import Clock
from app.base.errors import AppError, BadInput, Fault, RateLimited
from app.realtime.budget import Budget
from app.realtime.connection import Connection
from app.realtime.protocol import (
    HEARTBEAT_SECONDS,
    MAX_BAD_FRAMES,
    VERSION,
    Answer,
    BadFrame,
    Frame,
    decode,
    encode_ok,
)

MAX_REFUSED_IN_A_ROW = 100
# Signals, greetings and values that break a rule take nothing from a person's budget, so each socket has a bound of
# its own.
MAX_FREE_FRAMES_A_MINUTE = 300
# pydantic's names for a value of the right type that breaks a rule; everything else is a frame of a wrong form.
_ABOUT_VALUES = {
    "string_too_short",
    "string_too_long",
    "string_pattern_mismatch",
    "greater_than_equal",
    "less_than_equal",
    "literal_error",
    "value_error",
}
Explain = Callable[[str, AppError], str]
# What only some may do: the `door` that they come in by, and how they `act` behind it.
Power = Literal["door", "act"]
log = structlog.get_logger()


class Body(BaseModel):
    """The form of an op's body. Strict: nothing is bent into shape, nothing unknown is let through."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


@dataclass(frozen=True, slots=True)
class Handler:
    """One op: the form of its body, what does it, and which budget pays (`write`, `ask`, or nothing).

    One with a `power` is asked about before (`guard.py`).
    """

    body: type[Body]
    call: Callable[[Connection, Any], Awaitable[Mapping[str, object] | Answer]]
    budget: Literal["write", "ask"] = "ask"
    power: Power | None = None


@dataclass(frozen=True, slots=True)
class Signal:
    """A signal: the form of its body and what takes it. Never waits, never answers."""

    body: type[Body]
    call: Callable[[Connection, Any], None]


class Hello(Body):
    """The first frame."""

    version: int
    language: Literal["fi", "fi-selko", "sv", "en"]


class Dispatch:
    """Reads frames of connections. `handlers` and `signals` are wired by main, one for each name of the wire."""

    def __init__(
        self,
        handlers: Mapping[str, Handler],
        signals: Mapping[str, Signal],
        budgets: Mapping[str, Budget],
        *,
        explain: Explain,
        clock: Clock,
    ) -> None:
        """`explain(language, error)` is the sentence for the reader."""
        self._handlers = handlers
        self._signals = signals
        self._budgets = budgets
        self._explain = explain
        self._clock = clock

    async def take(self, connection: Connection, text: str) -> asyncio.Task[None] | None:
        """Takes one frame; returns the running command, if it began one.

        Budget and form are settled here, in the order of the frames, and commands are begun in that order; only
        their work overlaps. A frame that cannot be read is answered; the fourth closes the socket with 4400.
        """
        connection.heard_at = self._clock.monotonic()
        try:
            frame = decode(text)
            body = self._read(connection, frame)
        except BadFrame as error:
            self._count_bad(connection, error)
            return None
        if frame.ref is None or isinstance(body, Hello | AppError):
            self._take_free(connection, frame, body)
            return None
        return await self._begin(connection, frame.op, frame.ref, body)

    def _take_free(self, connection: Connection, frame: Frame, body: Body | AppError) -> None:
        now = self._clock.monotonic()
        if now - connection.free_since >= 60:  # noqa: PLR2004 - a minute
            connection.free_since, connection.free_frames = now, 0
        connection.free_frames += 1
        if connection.free_frames > MAX_FREE_FRAMES_A_MINUTE:
            connection.close(4429)
        elif isinstance(body, AppError):
            self._refuse(connection, frame.ref, body)
        elif isinstance(body, Hello):
            self._greet(connection, frame.ref or "", body)
        else:
            self._signals[frame.op].call(connection, body)

    def _read(self, connection: Connection, frame: Frame) -> Body | AppError:
        """The body in its form, or a refusal of its values. Raises BadFrame where the form itself is wrong."""
        if not connection.greeted and frame.op != "hello":
            raise BadFrame(frame.ref, code="hello_first")
        form = Hello if frame.op == "hello" else (self._handlers.get(frame.op) or self._signals[frame.op]).body
        try:
            return form.model_validate(frame.body)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            name = str(first["loc"][0])[:40] if first["loc"] else None
            if first["type"] in _ABOUT_VALUES:
                return BadInput(field=name)
            raise BadFrame(frame.ref, field=name) from None

    def _greet(self, connection: Connection, ref: str, hello: Hello) -> None:
        if hello.version != VERSION:
            self._refuse(connection, ref, AppError("reload"))
            return
        connection.language = hello.language
        connection.greeted = True
        facts = {
            "version": VERSION,
            "heartbeat_seconds": HEARTBEAT_SECONDS,
            "now": self._clock.now().isoformat().replace("+00:00", "Z"),
        }
        connection.send(encode_ok(ref, facts))

    async def _begin(self, connection: Connection, op: str, ref: str, body: Body) -> asyncio.Task[None] | None:
        handler = self._handlers[op]
        try:
            await self._budgets[handler.budget].charge(connection.person.account_id)
        except RateLimited as refusal:
            self._refuse(connection, ref, refusal)
            connection.refused_in_a_row += 1
            if connection.refused_in_a_row > MAX_REFUSED_IN_A_ROW:
                connection.close(4429, flush=True)
            return None
        connection.refused_in_a_row = 0
        connection.active_at = self._clock.monotonic()
        return asyncio.get_running_loop().create_task(self._run(connection, handler, ref, body))

    async def _run(self, connection: Connection, handler: Handler, ref: str, body: Body) -> None:
        try:
            answer = await handler.call(connection, body)
        except AppError as refusal:
            self._refuse(connection, ref, refusal)
        except Exception as fault:  # noqa: BLE001 - the outer loop of a command
            # One command's fault is this command's alone; the text of the exception may hold what people wrote.
            log.error("command_failed", kind=type(fault).__name__, op=type(body).__name__)  # noqa: TRY400 - no trace: its locals are private
            self._refuse(connection, ref, Fault())
        else:
            connection.send(encode_ok(ref, answer))
            if isinstance(answer, Answer) and answer.then is not None:
                answer.then()

    def _refuse(self, connection: Connection, ref: str | None, error: AppError) -> None:
        connection.refuse(ref, error, self._explain(connection.language, error))

    def _count_bad(self, connection: Connection, error: BadFrame) -> None:
        self._refuse(connection, error.ref, error)
        connection.bad_frames += 1
        if connection.bad_frames > MAX_BAD_FRAMES:
            connection.close(4400, flush=True)
