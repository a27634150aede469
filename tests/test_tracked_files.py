"""What may not be in the repository: addresses of one machine, of registries, or whole files of keys."""

import re

import pytest

from tests.sources import ROOT, name_of, tracked_files

BINARY = {".png", ".jpg", ".webp", ".ico", ".woff2", ".db"}
# Written in pieces, so that this file does not find itself.
FORBIDDEN = {
    "a path of one machine": re.compile(
        r"(?<![\w.])/(?:" + "|".join(["wo" + "rk", "ro" + "ot", "ho" + "me"]) + r")/\w"
    ),
    "a registry's address": re.compile(
        "|".join(["registry" + r"\.npmjs", "py" + r"pi\.org", "pythonhosted" + r"\.org"])
    ),
    "an index address": re.compile(r"(?:extra-)?index" + r"-url\s*="),
    "a private key": re.compile("BEGIN [A-Z ]*PRIVATE" + " KEY"),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_tracked_file_holds(what):
    texts = ((path, path.read_text(encoding="utf-8")) for path in tracked_files() if path.suffix not in BINARY)
    assert [name_of(path) for path, text in texts if FORBIDDEN[what].search(text)] == []


def test_nothing_that_is_built_or_secret_is_tracked():
    names = [name_of(path) for path in tracked_files()]
    wrong = re.compile(r"(^|/)(node_modules|dist|__pycache__|\.env|uv\.lock|var)(/|$)|^app/static/|\.(db|pem|key)$")
    assert [name for name in names if wrong.search(name)] == []


def test_the_top_level_is_small():
    allowed = {"app", "migrations", "frontend", "tests", ".ci", ".github"}
    assert {path.relative_to(ROOT).parts[0] for path in tracked_files() if path.parent != ROOT} <= allowed
