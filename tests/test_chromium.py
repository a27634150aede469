"""Finding the browser: the named one first, then an installed one, then npm's; without any, one sentence."""

import pytest

from tests import chromium


@pytest.fixture(autouse=True)
def nothing_found_yet(monkeypatch, tmp_path):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium.shutil, "which", lambda name: None)
    monkeypatch.setattr(chromium, "PACKAGE", tmp_path / "missing")
    chromium.find_chromium.cache_clear()
    yield
    chromium.find_chromium.cache_clear()


def test_without_a_browser_the_test_fails_with_one_sentence():
    with pytest.raises(pytest.fail.Exception, match="No Chromium to drive: set CHROMIUM to its path"):
        chromium.find_chromium()


def test_the_named_browser_comes_first(monkeypatch, tmp_path):
    named = tmp_path / "my-chromium"
    named.touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(named))
    monkeypatch.setattr(chromium.shutil, "which", lambda name: "/usr/bin/chromium")
    assert chromium.find_chromium() == named


@pytest.mark.parametrize("name", ["", "/no/such/file"])
def test_a_name_that_leads_nowhere_is_passed_over(monkeypatch, name):
    monkeypatch.setenv("CHROMIUM", name)
    monkeypatch.setattr(chromium.shutil, "which", lambda name: "/usr/bin/" + name if name == "chromium" else None)
    assert str(chromium.find_chromium()) == "/usr/bin/chromium"


@pytest.mark.parametrize(("user", "sandboxed"), [(0, False), (1000, True)])
def test_only_root_goes_without_the_sandbox(monkeypatch, user, sandboxed):
    monkeypatch.setattr(chromium.shutil, "which", lambda name: "/usr/bin/chromium")
    monkeypatch.setattr(chromium.os, "geteuid", lambda: user)
    options = chromium.launch_options()
    assert ("--no-sandbox" not in options["args"]) is sandboxed
    assert "--disable-background-networking" in options["args"]
