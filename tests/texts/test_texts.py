"""The loader: what it refuses, and how a text comes out."""

import pytest

from app.base.errors import Busy, RateLimited
from app.texts.languages import LANGUAGES
from app.texts.refusals import say
from app.texts.texts import BrokenTexts, MissingText, Texts


@pytest.fixture
def folder(tmp_path):
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        write(tmp_path, language, "common.ftl", f"greeting = Moi {{ $name }} ({language})\n")
    return tmp_path


def write(folder, language, name, text):
    (folder / language / name).write_text(text, encoding="utf-8")


def test_a_text_comes_in_its_own_language_without_marks_of_direction(folder):
    assert Texts(folder).get("sv", "greeting", name="Havu") == "Moi Havu (sv)"


def test_numbers_choose_between_one_and_many(folder):
    for language in LANGUAGES:
        write(folder, language, "more.ftl", "days = { $n ->\n    [one] { $n } päivä\n   *[other] { $n } päivää\n}\n")
    texts = Texts(folder)
    assert [texts.get("fi", "days", n=count) for count in (0, 1, 2)] == ["0 päivää", "1 päivä", "2 päivää"]


@pytest.mark.parametrize("key", ["nothing", "greeting.title", "", "greeting "])
def test_a_key_that_is_not_there_is_a_fault_while_developing(folder, key):
    with pytest.raises(MissingText, match="in fi"):
        Texts(folder).get("fi", key)


def test_a_place_that_nothing_fills_is_a_fault_while_developing(folder):
    with pytest.raises(ValueError, match="greeting in en"):
        Texts(folder).get("en", "greeting")


def test_production_shows_the_key_rather_than_no_page(folder):
    texts = Texts(folder, strict=False)
    assert texts.get("fi", "nothing") == "nothing"
    assert "name" in texts.get("fi", "greeting")


def test_easy_language_falls_back_to_finnish_in_listed_files_alone(folder):
    write(folder, "fi", "staff.ftl", "desk = Työpöytä\nown = Suomeksi\n")
    write(folder, "fi-selko", "staff.ftl", "own = Selkona\n")
    write(folder, "fi", "other.ftl", "only-finnish = Vain suomeksi\n")
    texts = Texts(folder)
    assert texts.get("fi-selko", "desk") == "Työpöytä"
    assert texts.get("fi-selko", "own") == "Selkona"
    assert not texts.has("fi-selko", "only-finnish")


def test_no_language_falls_back_to_another_otherwise(folder):
    write(folder, "en", "staff.ftl", "desk = Desk\n")
    texts = Texts(folder)
    assert [texts.has(language, "desk") for language in LANGUAGES] == [False, False, False, True]


@pytest.mark.parametrize("text", ["= nothing\n", "key = { $open\n", "key =\n", "just words\n"])
def test_a_file_that_cannot_be_read_is_named(folder, text):
    write(folder, "sv", "broken.ftl", text)
    with pytest.raises(BrokenTexts, match=r"sv/broken\.ftl"):
        Texts(folder)


@pytest.mark.parametrize(("file", "text"), [("two.ftl", "greeting = Hei\n"), ("two.ftl", "a = 1\na = 2\n")])
def test_a_key_is_said_once(folder, file, text):
    write(folder, "fi", file, text)
    with pytest.raises(BrokenTexts, match=r"two\.ftl"):
        Texts(folder)


def test_a_refusal_says_how_long_to_wait_in_whole_minutes():
    texts = Texts()
    assert "Odota 2 minuuttia" in say(texts, "fi", RateLimited(retry_after_seconds=61))
    assert "Odota 1 minuutti " in say(texts, "fi", RateLimited(retry_after_seconds=1))
    assert "Nothing was saved" in say(texts, "en", Busy())
