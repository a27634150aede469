"""Requests of test clients are answered in the test's own thread: by itself each takes a dozen hand-overs to others.

What the application gives to a worker thread runs at once, with no loop about it, as in a thread. A client that has
begun its application (`with`), a test in a loop of its own and threads beside the test's keep to Starlette's way.
"""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import copy_context
from typing import Any
from urllib.parse import unquote

import anyio.to_thread
import httpx2
import pytest
import uvloop
from starlette.testclient import _TestClientTransport

_answer_by_portal = _TestClientTransport.handle_request
_run_in_thread = anyio.to_thread.run_sync


@contextmanager
def answered_in_place() -> Iterator[None]:
    """Meanwhile, one loop of this thread drives all applications of test clients."""
    loop = uvloop.new_event_loop()

    def answer(self: _TestClientTransport, request: httpx2.Request) -> httpx2.Response:
        if not _may_stay(self, request):
            return _answer_by_portal(self, request)
        exchange = _Exchange(request)
        try:
            loop.run_until_complete(self.app(_scope_of(self, request), exchange.receive, exchange.send))
        except Exception:
            if self.raise_server_exceptions:
                raise
        return exchange.answer(must_be=self.raise_server_exceptions)

    async def run_sync(call: Callable[..., Any], *args: Any, **how: Any) -> Any:
        if asyncio.get_running_loop() is not loop:
            return await _run_in_thread(call, *args, **how)
        asyncio._set_running_loop(None)
        try:
            return copy_context().run(call, *args)
        finally:
            asyncio._set_running_loop(loop)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_TestClientTransport, "handle_request", answer)
        patch.setattr(anyio.to_thread, "run_sync", run_sync)
        yield
    loop.close()


class _Exchange:
    """One request and its answer, as an application receives and sends them."""

    def __init__(self, request: httpx2.Request) -> None:
        self._request = request
        self._body: bytes | None = request.read()
        self._start: dict[str, Any] | None = None
        self._parts: list[bytes] = []
        self._is_complete = asyncio.Event()

    async def receive(self) -> dict[str, Any]:
        if self._body is None:
            await self._is_complete.wait()
            return {"type": "http.disconnect"}
        body, self._body = self._body, None
        return {"type": "http.request", "body": body}

    async def send(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            assert self._start is None, "an answer began twice"
            self._start = message
        elif message["type"] == "http.response.body":
            assert self._start is not None, "a body came before its answer"
            assert not self._is_complete.is_set(), "a body went on after its end"
            self._parts.append(bytes(message.get("body", b"")))
            if not message.get("more_body", False):
                self._is_complete.set()

    def answer(self, *, must_be: bool) -> httpx2.Response:
        if self._start is None:
            assert not must_be, "no answer came"
            return httpx2.Response(500, request=self._request, stream=httpx2.ByteStream(b""))
        body = b"" if self._request.method == "HEAD" else b"".join(self._parts)
        headers = [(name.decode(), value.decode()) for name, value in self._start.get("headers", [])]
        return httpx2.Response(
            self._start["status"], headers=headers, request=self._request, stream=httpx2.ByteStream(body)
        )


def _may_stay(transport: _TestClientTransport, request: httpx2.Request) -> bool:
    client = transport.portal_factory.__self__
    has_begun = "portal" in vars(client)
    is_tests_own = threading.current_thread() is threading.main_thread() and asyncio._get_running_loop() is None
    return request.url.scheme in {"http", "https"} and not has_begun and is_tests_own


def _scope_of(transport: _TestClientTransport, request: httpx2.Request) -> dict[str, Any]:
    url = request.url
    port = url.port or {"http": 80, "https": 443}[url.scheme]
    return {
        "type": "http",
        "http_version": "1.1",
        "method": request.method,
        "path": unquote(url.path),
        "raw_path": url.raw_path.split(b"?", 1)[0],
        "root_path": transport.root_path,
        "scheme": url.scheme,
        "query_string": url.query,
        "headers": [(name.lower().encode(), value.encode()) for name, value in request.headers.multi_items()],
        "client": transport.client,
        "server": [url.raw_host.decode("ascii"), port],
        "extensions": {},
        "state": transport.app_state.copy(),
    }
