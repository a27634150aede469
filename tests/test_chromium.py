"""Finding the browser: the named one, then npm's where it runs, then an installed one; without any, one sentence."""

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


def test_without_a_browser_one_sentence_says_what_to_do():
    with pytest.raises(RuntimeError, match=r"Install the package chromium, or name a binary in CHROMIUM\."):
        chromium.find_chromium()


def test_the_named_browser_comes_first(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/opt/mine")
    monkeypatch.setattr(chromium.shutil, "which", lambda name: "/usr/bin/chromium")
    assert chromium.find_chromium() == "/opt/mine"


@pytest.mark.parametrize(("runs", "found"), [(True, "/tmp/npms"), (False, "/usr/bin/chromium-browser")])  # noqa: S108
def test_npm_s_browser_comes_before_an_installed_one_where_it_runs(monkeypatch, runs, found):
    monkeypatch.setattr(chromium, "_from_npm", lambda: "/tmp/npms" if runs else None)  # noqa: S108
    monkeypatch.setattr(chromium.shutil, "which", lambda name: f"/usr/bin/{name}" if name != "chromium" else None)
    assert chromium.find_chromium() == found
    assert chromium.find_chromium(whole=True) == "/usr/bin/chromium-browser"


@pytest.mark.parametrize(
    ("script", "runs"), [("echo Chromium 1.2", True), ("exit 127", False), ("echo Nothing", False)]
)
def test_a_browser_runs_where_it_says_its_version(tmp_path, script, runs):
    browser = tmp_path / "browser"
    browser.write_text(f"#!/bin/sh\n{script}\n")
    browser.chmod(0o700)
    assert chromium._runs(str(browser)) is runs
    assert chromium._runs(str(tmp_path / "missing")) is False
