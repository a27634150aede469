"""PROTOCOL.md, protocol.py and protocol.js say the same names: a server and a page that differ would talk past."""

import ast
import json
import re
import shutil
import subprocess

import pytest

from app.realtime import protocol
from tests.sources import ROOT, python_files, tree_of

TEXT = (ROOT / "app" / "realtime" / "PROTOCOL.md").read_text(encoding="utf-8")
SCRIPT = ROOT / "frontend" / "src" / "net" / "protocol.js"
KINDS = ("OPS", "SIGNALS", "EVENTS", "ERROR_CODES", "CLOSE_CODES")


def section(title):
    """The text below a heading, down to the next of its rank or above."""
    rank, _, _ = title.partition(" ")
    after = TEXT.split(f"\n{title}", 1)[1]
    return re.split(rf"\n#{{1,{len(rank)}}} ", after, maxsplit=1)[0]


def rows(text):
    """The cells of a table's rows, without head and rule."""
    for line in text.splitlines():
        if line.startswith("| ") and not line.startswith(("| op ", "| event ", "| code ", "| `state`")):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def first_names(text):
    return [name for cells in rows(text) for name in re.findall(r"`(\w+)`", cells[0])]


@pytest.fixture(scope="module")
def written():
    """What PROTOCOL.md says."""
    signals = section("### Commands").split("Signals:", 1)[1].split("\n\n", 1)[0]
    return {
        "OPS": first_names(section("### Commands")),
        "SIGNALS": re.findall(r"`(\w+) \{", signals),
        "EVENTS": first_names(section("## 4. Events")),
        "ERROR_CODES": first_names(section("## 5. Error codes")),
        "CLOSE_CODES": [int(code) for cells in rows(section("## 6. Close codes")) for code in cells[0].split(",")],
        "VERSION": int(re.search(r"`/ws`, version (\d+)\.", TEXT)[1]),
        "retryable": {cells[0].strip("`"): cells[1] == "yes" for cells in rows(section("## 5. Error codes"))},
    }


@pytest.fixture(scope="module")
def spoken():
    """What the browser's module exports, asked of Node itself."""
    node = shutil.which("node")
    assert node, "The names of protocol.js are read with Node: install Node 20 or newer."
    wanted = ", ".join(f"{kind}: m.{kind}" for kind in (*KINDS, "VERSION"))
    program = f"const m = await import({json.dumps(SCRIPT.as_uri())}); console.log(JSON.stringify({{{wanted}}}))"
    command = [node, "--input-type=module", "--eval", program]
    return json.loads(subprocess.run(command, capture_output=True, check=True, timeout=30).stdout)


def test_the_tables_of_the_protocol_are_read_whole(written):
    assert len(written["OPS"]) > 10
    assert "writing" in written["SIGNALS"]
    assert {"message", "heartbeat"} <= set(written["EVENTS"])
    assert 4401 in written["CLOSE_CODES"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_server_speaks_the_names_of_the_protocol(written, kind):
    assert sorted(getattr(protocol, kind)) == sorted(written[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_the_browser_speaks_the_names_of_the_protocol(written, spoken, kind):
    names = list(spoken[kind])
    assert sorted(int(name) if kind == "CLOSE_CODES" else name for name in names) == sorted(written[kind])


def test_all_speak_one_version(written, spoken):
    assert written["VERSION"] == spoken["VERSION"] == protocol.VERSION


def test_the_browser_repeats_exactly_what_may_be_repeated(written, spoken):
    assert spoken["ERROR_CODES"] == written["retryable"]


def said_codes():
    """Every code that the program's own refusals carry: a class's `code`, or what one is raised with."""
    for path in python_files("app"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["code"]:
                yield from words_of(node.value)
            elif isinstance(node, ast.Call):
                for value in (*node.args, *(word.value for word in node.keywords)):
                    yield from words_of(value)


def words_of(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def test_no_error_of_the_protocol_is_one_that_nobody_ever_sends():
    assert set(protocol.ERROR_CODES) - set(said_codes()) == set()
