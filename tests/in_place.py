"""Requests of test clients are answered in the test's own thread: by itself each takes a dozen hand-overs to others.

What the application gives to a worker thread runs at once, with no loop about it, as in a thread. A client that has
begun its application (`with`), a test in a loop of its own and threads beside the test's keep to Starlette's way.

Who asks tens of thousands of times (`ask_in_place`) leaves the client's own machinery out as well: making a request and
an answer of it takes longer than a small page.
"""

import asyncio
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import anyio.to_thread
import httpx2
import pytest
import uvloop
from starlette.datastructures import Headers
from starlette.testclient import TestClient, _TestClientTransport

_answer_by_portal = _TestClientTransport.handle_request
_run_in_thread = anyio.to_thread.run_sync
# What stands in an address as it is; of anything else the client makes something.
_PLAIN = re.compile(r"[A-Za-z0-9/_.~-]+(\?[A-Za-z0-9/_.~=&%+-]*)?")
_PORTS = {"http": 80, "https": 443}
_ALWAYS = {"type": "http", "http_version": "1.1", "root_path": ""}
_loops: list[asyncio.AbstractEventLoop] = []


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request, by the names that an answer of a test client has."""

    status_code: int
    headers: Headers
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()


def ask_in_place(client: TestClient, method: str, path: str, *, headers: dict[str, str], body: bytes = b"") -> Any:
    """As `client` asks, without its jar of cookies: an `Answer`, or the client's own where that must make it."""
    if not (_loops and _PLAIN.fullmatch(path) and _may_stay(client)):
        return client.request(method, path, content=body or None, headers=headers)
    if body:
        headers = headers | {"content-length": str(len(body))}
    asked, _, query = path.partition("?")
    base = client.base_url
    sent = {"host": base.netloc.decode(), "user-agent": "testclient", **headers}
    scope = {
        **_ALWAYS,
        "method": method,
        "path": asked,
        "raw_path": asked.encode(),
        "scheme": base.scheme,
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
        "client": ("testclient", 50000),
        "server": [base.host, base.port or _PORTS[base.scheme]],
        "extensions": {},
        "state": client.app_state.copy(),
    }
    exchange = _Exchange(body)
    _loops[-1].run_until_complete(client.app(scope, exchange.receive, exchange.send))
    assert exchange.start is not None, "no answer came"
    return Answer(exchange.start["status"], Headers(raw=exchange.start["headers"]), exchange.body)


@contextmanager
def answered_in_place() -> Iterator[None]:
    """Meanwhile, one loop of this thread drives all applications of test clients."""
    loop = uvloop.new_event_loop()
    _loops.append(loop)

    def answer(self: _TestClientTransport, request: httpx2.Request) -> httpx2.Response:
        if request.url.scheme not in _PORTS or not _may_stay(self.portal_factory.__self__):
            return _answer_by_portal(self, request)
        exchange = _Exchange(request.read())
        try:
            loop.run_until_complete(self.app(_scope_of(self, request), exchange.receive, exchange.send))
        except Exception:
            if self.raise_server_exceptions:
                raise
        return _answer_to(request, exchange, must_be=self.raise_server_exceptions)

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
    _loops.remove(loop)
    loop.close()


class _Exchange:
    """One request and its answer, as an application receives and sends them."""

    def __init__(self, sent: bytes) -> None:
        self._sent: bytes | None = sent
        self._parts: list[bytes] = []
        self._is_complete = asyncio.Event()
        self.start: dict[str, Any] | None = None

    @property
    def body(self) -> bytes:
        return b"".join(self._parts)

    async def receive(self) -> dict[str, Any]:
        if self._sent is None:
            await self._is_complete.wait()
            return {"type": "http.disconnect"}
        sent, self._sent = self._sent, None
        return {"type": "http.request", "body": sent}

    async def send(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            assert self.start is None, "an answer began twice"
            self.start = message
        elif message["type"] == "http.response.body":
            assert self.start is not None, "a body came before its answer"
            assert not self._is_complete.is_set(), "a body went on after its end"
            self._parts.append(bytes(message.get("body", b"")))
            if not message.get("more_body", False):
                self._is_complete.set()


def _answer_to(request: httpx2.Request, exchange: _Exchange, *, must_be: bool) -> httpx2.Response:
    if exchange.start is None:
        assert not must_be, "no answer came"
        return httpx2.Response(500, request=request, stream=httpx2.ByteStream(b""))
    body = b"" if request.method == "HEAD" else exchange.body
    headers = [(name.decode(), value.decode()) for name, value in exchange.start.get("headers", [])]
    return httpx2.Response(exchange.start["status"], headers=headers, request=request, stream=httpx2.ByteStream(body))


def _may_stay(client: TestClient) -> bool:
    has_begun = "portal" in vars(client)
    is_tests_own = threading.current_thread() is threading.main_thread() and asyncio._get_running_loop() is None
    return is_tests_own and not has_begun


def _scope_of(transport: _TestClientTransport, request: httpx2.Request) -> dict[str, Any]:
    url = request.url
    return {
        **_ALWAYS,
        "method": request.method,
        "path": unquote(url.path),
        "raw_path": url.raw_path.split(b"?", 1)[0],
        "root_path": transport.root_path,
        "scheme": url.scheme,
        "query_string": url.query,
        "headers": [(name.lower().encode(), value.encode()) for name, value in request.headers.multi_items()],
        "client": transport.client,
        "server": [url.raw_host.decode("ascii"), url.port or _PORTS[url.scheme]],
        "extensions": {},
        "state": transport.app_state.copy(),
    }
