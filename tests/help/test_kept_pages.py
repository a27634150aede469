"""What a device may keep, and how it learns that any of it has changed."""

import json
import re

import pytest
from starlette.testclient import TestClient

from app.help.kept_pages import KeptPages
from app.texts.languages import LANGUAGES
from app.web.middleware.security_headers import HEADERS
from app.web.pages import QUICK_EXIT_URL
from tests.help.people import person_of, signed_in
from tests.web.test_pages import Page

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NAMES = ("apua-nyt", "ei-yhteytta")
PAGES = [f"/ilman-yhteytta/{name}/{language}" for name in NAMES for language in LANGUAGES]


@pytest.fixture
def built(make_client, assets):
    return make_client(assets)


def kept(client: TestClient, query="", **headers):
    script = client.get(f"/yhteys.js{query}", headers=headers).text
    return json.loads(re.fullmatch(r"self\.kept = (\{.*\});\nkeep\(self\.kept\);", script)[1])


def test_the_worker_is_told_public_pages_and_what_they_load_and_nothing_else(built):
    facts = kept(built)
    assert facts.keys() == {"cache", "language", "pages", "files"}
    assert [path for name in NAMES for path in facts["pages"][name].values()] == PAGES
    assert facts["files"] == [
        "/static/assets/main-abcdefgh.css",
        "/static/assets/public-abcdefgh.js",
        "/static/assets/shared-abcdefgh.js",
        "/favicon.svg",
    ]
    assert re.fullmatch(r"apua-nyt-[0-9a-f]{16}", facts["cache"])


def test_the_files_are_all_that_the_kept_pages_load(built):
    files = set(kept(built)["files"])
    for path in PAGES:
        page = Page(built.get(path).text)
        loaded = {element["href"] for element in page.all if element["tag"] == "link"}
        loaded |= {element["src"] for element in page.all if "src" in element}
        assert loaded
        assert loaded <= files


@pytest.mark.parametrize("path", PAGES)
def test_a_kept_page_is_whole_by_itself_and_sends_nothing(built, path):
    answer = built.get(path)
    page = Page(answer.text)
    language = path.rpartition("/")[2]
    assert page.all[0]["data-language"] == language
    assert not [element for element in page.all if element["tag"] in ("form", "button", "input", "iframe", "img")]
    assert page.one(tag="a", **{"class": "help"})["href"] == f"/apua-nyt?kieli={language}"
    assert page.one(tag="a", href=QUICK_EXIT_URL)["data-quick-exit"] is None
    assert "tel:112" in answer.text
    assert len([element for element in page.all if element["tag"] == "h1"]) == 1
    links = {element["href"] for element in page.all if element["tag"] == "a"} - {QUICK_EXIT_URL, "#main", "", "/"}
    own = {"/ryhmat", "/saavutettavuus", "/tietosuoja", *(f"/apua-nyt?kieli={one}" for one in LANGUAGES)}
    assert {link for link in links if not link.startswith("tel:")} <= own


def test_the_kept_help_says_that_numbers_work_and_links_every_language(built):
    html = built.get("/ilman-yhteytta/apua-nyt/sv").text
    assert "Det finns ingen förbindelse till tjänsten just nu." in html
    assert "Numren fungerar ändå." in html
    links = [element["href"] for element in Page(html).all if element.get("href", "").startswith("/apua-nyt?")]
    assert set(links) == {f"/apua-nyt?kieli={language}" for language in LANGUAGES}
    calls = [element["href"] for element in Page(html).all if element.get("class") == "tel__call"]
    shown = built.get("/apua-nyt?kieli=sv").text
    assert calls == [element["href"] for element in Page(shown).all if element.get("class") == "tel__call"]


def test_the_calm_page_offers_another_try_and_help(built):
    page = Page(built.get("/ilman-yhteytta/ei-yhteytta/fi").text)
    assert page.one(tag="a", **{"class": "btn"})["href"] == ""
    assert page.one(tag="a", **{"class": "btn btn--quiet"})["href"] == "/apua-nyt?kieli=fi"


@pytest.mark.parametrize(
    "path", ["apua-nyt", "apua-nyt/de", "muu/fi", "apua-nyt/fi/x", "apua-nyt/%00", "..%2Fhuone/fi"]
)
def test_nothing_else_is_kept_there(built, path):
    assert built.get(f"/ilman-yhteytta/{path}").status_code == 404


def test_the_worker_says_no_more_to_a_member_than_to_a_stranger(built, member, staff):
    scripts = [
        built.get("/yhteys.js").text,
        *(built.get("/yhteys.js", headers=signed_in(w)).text for w in (member, staff)),
    ]
    assert len(set(scripts)) == 1


def test_the_worker_is_a_script_under_the_rules_of_every_answer(built):
    answer = built.get("/yhteys.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cache-control"] == "private, no-cache"
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "worker-src 'self';" in HEADERS["Content-Security-Policy"]


def test_without_a_built_frontend_there_is_no_worker(client):
    assert client.get("/yhteys.js").status_code == 404


def test_a_new_check_and_its_end_are_a_new_cache(built, database, clock, checks, staff):
    before = kept(built)["cache"]
    assert kept(built)["cache"] == before
    checks.mark(person_of(database, staff, clock), "112")
    assert kept(built)["cache"] == before, "what nobody can see is no reason to fetch anything"
    checks.mark(person_of(database, staff, clock), "080005005")
    told = kept(built)["cache"]
    assert told != before
    clock.move(days=180)
    assert kept(built)["cache"] == told
    clock.move(days=1)
    assert kept(built)["cache"] == before


@pytest.mark.parametrize("entry", ["src/styles/main.css", "src/public.js"])
def test_a_new_release_is_a_new_cache(built, make_client, assets, entry):
    before = kept(built)
    assets._manifest[entry] |= {"file": f"assets/newer-hgfedcba.{entry[-3:].strip('.')}"}
    after = kept(make_client(assets))
    assert after["cache"] != before["cache"]
    assert after["files"] != before["files"]


def test_the_look_and_the_language_of_the_browser_are_kept(built):
    plain = kept(built)
    large = kept(built, cookie="text_size=largest; colours=dark; language=en")
    assert (plain["language"], large["language"]) == ("fi", "en")
    assert plain["cache"] != large["cache"]
    assert kept(built, "?kieli=sv") == plain | {"language": "sv"}
    assert kept(built, "?kieli=%22%3B") == plain
    page = Page(built.get(PAGES[0], headers={"cookie": "text_size=largest; colours=dark"}).text)
    assert (page.all[0]["data-theme"], page.all[0]["data-text"]) == ("dark", "largest")


def test_pages_are_rendered_for_the_name_once_a_day(built, clock, monkeypatch):
    rendered = []
    hash_now = KeptPages._hash
    monkeypatch.setattr(KeptPages, "_hash", lambda *args: rendered.append(args[2]) or hash_now(*args))
    for _ in range(3):
        kept(built)
        kept(built, cookie="language=sv")
    assert len(rendered) == 1
    clock.move(hours=24)
    kept(built)
    assert len(rendered) == 2
