"""The server that a process runs."""

import gc

import uvicorn

from app.ops import server
from app.settings import Settings


async def _no_page(scope, receive, send):
    raise AssertionError


async def _no_goodbye():
    raise AssertionError


def test_what_was_made_before_serving_is_looked_at_by_no_garbage_collector_again(monkeypatch):
    """A process that does nothing else: no test may leave the suite's own without a collector, so it is a stand-in."""
    done = []
    for name in ("collect", "freeze", "set_threshold"):
        monkeypatch.setattr(gc, name, lambda *how, name=name: done.append((name, *how)))
    monkeypatch.setattr(uvicorn.Server, "run", lambda *_: done.append(("run",)))
    server.make_server(_no_page, Settings(), _no_goodbye).run()
    assert done == [("collect",), ("freeze",), ("set_threshold", *server.GARBAGE), ("run",)]
