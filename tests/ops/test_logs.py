"""Nothing personal reaches the log, whoever writes it and however (promise P24)."""

import ast
import asyncio
import io
import json
import logging

import pytest
import structlog

from app.base.ids import random_id, random_token
from app.ops.discretion import SAFE_KEYS, looks_private
from app.ops.logs import set_up_logs
from tests.sources import python_files, tree_of

ADDRESS = "usva.lumme@example.fi"
WORDS = "Lumme kirjoitti: en jaksa enää"
# Made once by `random_token` and `random_id`: the names of tests must be the same in every run.
TOKEN = "hT0YV4m2vNq8Kc1RzWb7sXfLd3GpJu9AeQi5oUyCk6E"
PUBLIC_ID = "n3VtQ8xKz1LmR5wYb0HsJA"
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}


@pytest.fixture
def restore():
    """Leaves logging as it was found."""
    root = logging.getLogger()
    handlers, level, configuration = root.handlers[:], root.level, structlog.get_config()
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.configure(**configuration)


@pytest.fixture(params=[True, False], ids=["production", "development"])
def written(request, restore):
    """Sets the logs up and gives what has been written so far."""
    stream = io.StringIO()
    set_up_logs(production=request.param, stream=stream)
    return stream.getvalue


@pytest.fixture
def lines(restore):
    """The lines of production, as objects."""
    stream = io.StringIO()
    set_up_logs(production=True, stream=stream)
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


def fail(error):
    raise error


SECRETS = [ADDRESS, WORDS, TOKEN, PUBLIC_ID, "198.51.100.7", "2001:db8::7", "402913", "a" * 200]


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("key", ["kind", "code", "route", "method", "place", "key", "state", "part", "op", "language"])
def test_a_secret_does_not_pass_under_a_key_that_does(written, key, secret):
    structlog.get_logger().warning("something", **{key: secret})
    assert "something" in written()
    assert secret not in written()


@pytest.mark.parametrize("value", [[ADDRESS], {"a": WORDS}, (1, ADDRESS), ADDRESS.encode(), OSError(WORDS), {ADDRESS}])
def test_nothing_but_names_and_numbers_passes(written, value):
    structlog.get_logger().warning("something", kind=value)
    assert "usva" not in written()
    assert "jaksa" not in written()


def test_a_key_that_is_not_listed_does_not_pass(lines):
    structlog.get_logger().info("sent", to="Lumme", text="moi", code="bad_form", status=422)
    [line] = lines()
    assert {name: line[name] for name in line if name != "timestamp"} == {
        "event": "sent",
        "level": "info",
        "code": "bad_form",
        "status": 422,
        "dropped": 2,
    }


@pytest.mark.parametrize("event", [WORDS, ADDRESS, f"sent to {ADDRESS}", TOKEN, "Sent", ""])
def test_an_event_is_a_fixed_name(written, event):
    structlog.get_logger().info(event, code="x")
    assert "unnamed_event" in written()
    assert not event or event == "Sent" or event not in written()


def test_an_exception_is_its_kind_and_places_without_words(written):
    try:
        fail(ValueError(f"{ADDRESS} {WORDS}"))
    except ValueError:
        structlog.get_logger().exception("failed")
    assert "ValueError" in written()
    assert "test_logs:" in written()
    assert "usva" not in written()
    assert "jaksa" not in written()


def test_a_chain_of_exceptions_shows_none_of_their_words(written):
    try:
        try:
            fail(KeyError(ADDRESS))
        except KeyError as error:
            raise OSError(WORDS) from error
    except OSError as error:
        structlog.get_logger().error("failed", exc_info=error)
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application\n")
    assert written().count("OSError") == 2
    assert "usva" not in written()
    assert "jaksa" not in written()


@pytest.mark.parametrize("name", ["sqlalchemy.engine", "uvicorn.error", "some.library", "root"])
def test_a_librarys_line_keeps_only_its_fixed_part(written, name):
    library = logging.getLogger(name)
    library.error("could not reach %s for %s", "the server", ADDRESS)
    library.error(f"could not reach {ADDRESS}: {WORDS}")
    library.error(OSError(WORDS))
    library.error("%s", WORDS, exc_info=OSError(ADDRESS))
    assert "could not reach %s for %s" in written()
    assert written().count("OSError") == 2
    assert "usva" not in written()
    assert "jaksa" not in written()


def test_a_task_that_fails_unseen_leaves_no_words(written):
    async def forget():
        loop = asyncio.get_running_loop()
        loop.call_exception_handler({"message": f"lost {ADDRESS}", "exception": OSError(WORDS), "future": WORDS})

    asyncio.run(forget())
    assert "asyncio" in written()
    assert "OSError" in written()
    assert "usva" not in written()
    assert "jaksa" not in written()


def test_the_servers_own_line_for_each_request_is_off(written):
    logging.getLogger("uvicorn.access").info('%s - "%s %s" %d', "198.51.100.7:5", "GET", "/kirjaudu/secret", 200)
    logging.getLogger("uvicorn.error").info('%s - "WebSocket %s" [accepted]', "198.51.100.7:5", "/ws")
    assert written() == ""


def test_a_line_of_production_is_one_json_object_with_its_time(lines):
    structlog.get_logger().info("request", method="GET", route="/ryhma/{group_id}", status=200, milliseconds=3)
    [line] = lines()
    assert line["timestamp"].endswith("Z")
    assert line["route"] == "/ryhma/{group_id}"


def test_two_set_ups_write_each_line_once(restore):
    stream = io.StringIO()
    for _ in range(2):
        set_up_logs(production=True, stream=stream)
    structlog.get_logger().info("once")
    logging.getLogger("library").warning("%s", 1)
    assert len(stream.getvalue().splitlines()) == 2


@pytest.mark.parametrize(
    "name",
    [
        "not_found",
        "SMTPSenderRefused",
        "app.chat.post_message:120",
        "/ryhma/{group_id}/huone",
        "fi-selko",
        "GET",
        "send_letter",
    ],
)
def test_names_of_ours_pass(lines, name):
    structlog.get_logger().info("something", kind=name)
    assert lines()[0]["kind"] == name


def test_several_kinds_pass_together_and_fall_together(lines):
    structlog.get_logger().info("something", kinds=["ConnectionError", "TimeoutError"])
    structlog.get_logger().info("something", kinds=["ConnectionError", WORDS])
    assert [line.get("kinds") for line in lines()] == [["ConnectionError", "TimeoutError"], None]


def test_every_token_is_known_as_one():
    assert all(
        looks_private(token) for _ in range(500) for token in (random_token(), random_id(), f"/l/{random_token()}")
    )


def test_every_key_of_every_log_call_may_pass():
    """A key that is dropped in silence helps nobody."""
    dropped = {
        (path.name, keyword.arg)
        for path in python_files("app")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in LEVELS
        and getattr(node.func.value, "id", "") in ("log", "logger")
        for keyword in node.keywords
        if keyword.arg not in SAFE_KEYS | {"exc_info"}
    }
    assert dropped == set()


def test_every_event_of_ours_is_a_fixed_name():
    unfixed = {
        (path.name, node.lineno)
        for path in python_files("app")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in LEVELS
        and getattr(node.func.value, "id", "") == "log"
        and not (node.args and isinstance(node.args[0], ast.Constant))
    }
    assert unfixed == set()
