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


def test_without_a_browser_one_sentence_says_what_to_do():
    with pytest.raises(RuntimeError, match=r"Install the package chromium, or name a binary in CHROMIUM\."):
        chromium.find_chromium()


def test_the_named_browser_comes_first(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/opt/mine")
    monkeypatch.setattr(chromium.shutil, "which", lambda name: "/usr/bin/chromium")
    assert chromium.find_chromium() == "/opt/mine"


def test_an_installed_browser_comes_before_npm_s(monkeypatch, tmp_path):
    monkeypatch.setattr(chromium, "PACKAGE", tmp_path)
    monkeypatch.setattr(chromium.shutil, "which", lambda name: f"/usr/bin/{name}" if name != "chromium" else None)
    assert chromium.find_chromium() == "/usr/bin/chromium-browser"
