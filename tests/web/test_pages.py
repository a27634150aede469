"""The frame of every page, the parts, and what each viewer gets."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi import FastAPI
from jinja2 import FileSystemLoader, UndefinedError
from starlette.requests import Request
from starlette.testclient import TestClient

from app.texts.languages import LANGUAGES
from app.web import pages as pages_module
from app.web.assets import ENTRIES, Assets, MissingBuild
from app.web.forms import FieldError, Filled
from app.web.viewer import Person
from tests.web.conftest import PUBLIC_URL

FORM_PAGE = """{% extends "base.html" %}
{% set labels = {"name": "Nimi"} %}
{% block title %}Liity{% endblock %}{% block content %}
{{ parts.field("name", "Nimi", hint="Saa olla nimimerkki.", max=40, autocomplete="off") }}
{{ parts.field("password", "Salasana", kind="password", optional=true) }}
{{ parts.text_field("why", "Miksi", optional=true) }}
{{ parts.tick("rules", "Hyväksyn") }}
{{ parts.choices("size", "Koko", [("small", "Pieni"), ("large", "Suuri", "lead", "sv")], chosen="small") }}
{{ parts.note("Kokeile uudelleen.", kind="stop", strong="Ei lähtenyt.", alert=true) }}
{{ parts.button("Lähetä pyyntö", look="quiet", wide=true, name="way", value="link") }}
{% endblock %}"""


class Page(HTMLParser):
    """Elements of a page in order, each with its tag under `tag`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: list[dict] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs), f"an attribute twice in {tag}"
        self.all.append({"tag": tag, **dict(attrs)})

    def one(self, **wanted) -> dict:
        found = [element for element in self.all if all(element.get(key) == value for key, value in wanted.items())]
        assert len(found) == 1, (wanted, found)
        return found[0]


@pytest.fixture
def own_templates(tmp_path, monkeypatch):
    """A folder for templates beside the house's."""
    monkeypatch.setattr(pages_module._TEMPLATES, "loader", FileSystemLoader([pages_module.TEMPLATES, tmp_path]))
    return tmp_path


@pytest.fixture
def form_page(app: FastAPI, client: TestClient, own_templates):
    """Renders FORM_PAGE with a form."""
    (own_templates / "form.html").write_text(FORM_PAGE, encoding="utf-8")
    shown: dict[str, Filled] = {}

    @app.get("/form")
    def show(request: Request):
        return app.state.pages.render(request, "form.html", **shown)

    def get(filled: Filled | None = None) -> tuple[str, Page]:
        if filled is not None:
            shown["form"] = filled
        html = client.get("/form").text
        return html, Page(html)

    return get


def test_a_first_visit_asks_and_reproaches_nothing(form_page):
    html, page = form_page()
    assert "<title>Liity – Vertaistupa</title>" in html
    name = page.one(id="name")
    assert (name["maxlength"], name["autocomplete"], name["aria-describedby"]) == ("40", "off", "name-hint")
    assert "required" in name
    assert "required" not in page.one(id="password")
    assert "checked" not in page.one(id="rules")
    assert "checked" in page.one(value="small")
    assert not any(element.get("class", "").startswith(("summary", "field__error")) for element in page.all)


def test_a_form_that_comes_back_says_what_to_mend_and_keeps_the_rest(form_page):
    values = {"name": ["<b>Usva</b>"], "why": ["Moi\n<script>"], "rules": ["yes"], "size": ["large"], "password": ["x"]}
    errors = {"name": FieldError("too_long", {"count": 3}), "size": FieldError("bad_choice")}
    html, page = form_page(Filled(values, errors))
    assert "<title>Tarkista: Liity – Vertaistupa</title>" in html
    assert "Tarkista vielä kaksi kohtaa" in html
    summary = page.one(role="alert", tabindex="-1")
    assert summary["aria-labelledby"] == "summary-title"
    assert [element["href"] for element in page.all if element.get("href", "") in ("#name", "#size")] == [
        "#name",
        "#size",
    ]
    name = page.one(id="name")
    assert (name["aria-invalid"], name["aria-describedby"], name["value"]) == (
        "true",
        "name-error name-hint",
        "<b>Usva</b>",
    )
    assert html.count("Kirjoita enintään 3 merkkiä.") == 2
    assert '<a href="#name">Nimi: Kirjoita enintään 3 merkkiä.</a>' in html
    assert '<a href="#size">Valitse jokin vaihtoehdoista.</a>' in html
    assert "<script>" not in html
    assert "value" not in page.one(id="password")
    assert "checked" in page.one(id="rules")
    assert "checked" in page.one(value="large")


def test_the_error_is_read_before_the_hint_and_the_box(form_page):
    html, _ = form_page(Filled({}, {"name": FieldError("empty")}))
    label, hint, error, box = (
        html.index(part) for part in ('for="name"', 'id="name-hint"', 'id="name-error"', 'id="name" name="name"')
    )
    assert label < hint < error < box


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/", "/apua-nyt", "/saavutettavuus", "/tietosuoja", "/no-such"])
def test_every_page_is_whole_in_every_language(client, path, language):
    client.cookies.set("language", language)
    answer = client.get(path)
    page = Page(answer.text)
    assert page.all[0] == {
        "tag": "html",
        "lang": "fi" if language == "fi-selko" else language,
        "data-language": language,
    }
    assert page.one(tag="a", **{"class": "skip"})["href"] == "#main"
    assert page.one(tag="main")["id"] == "main"
    assert len([element for element in page.all if element["tag"] == "h1"]) == 1
    assert page.one(**{"aria-current": "true"})["formaction"].startswith(f"/kieli/{language}?")
    assert page.one(tag="a", **{"class": "help"})["href"] == "/apua-nyt"
    assert "data-quick-exit" in page.one(href=pages_module.QUICK_EXIT_URL)
    assert answer.text.count("– Vertaistupa</title>") == 1
    ids = [element["id"] for element in page.all if "id" in element]
    assert len(ids) == len(set(ids))
    assert not any(key.startswith("on") or key == "style" for element in page.all for key in element)


def test_the_page_wears_the_colours_and_size_that_were_chosen(client):
    client.cookies.set("colours", "dark")
    client.cookies.set("text_size", "largest")
    page = Page(client.get("/").text)
    assert (page.all[0]["data-theme"], page.all[0]["data-text"]) == ("dark", "largest")
    assert page.one(name="color-scheme")["content"] == "dark"


@pytest.mark.parametrize("value", ["", "purple", '"><script>', "DARK"])
def test_a_choice_nobody_offered_counts_as_none(client, value):
    client.cookies.set("colours", value)
    assert "data-theme" not in Page(client.get("/").text).all[0]


@pytest.mark.parametrize(
    ("person", "links"),
    [
        (None, set()),
        (Person(), {"/omat-ryhmat", "/asetukset"}),
        (Person(is_staff=True), {"/omat-ryhmat", "/asetukset", "/liitto"}),
    ],
)
def test_the_foot_shows_what_is_there_for_this_person(make_app, person, links):
    app = make_app(find_person=lambda _: person)

    @app.get("/own")
    def own(request: Request):
        return app.state.pages.render(request, "web/privacy.html")

    answer = TestClient(app, base_url=PUBLIC_URL).get("/own")
    found = {element["href"] for element in Page(answer.text).all if element["tag"] == "a"}
    assert found & {"/omat-ryhmat", "/asetukset", "/liitto"} == links
    assert answer.headers["cache-control"] == "no-store"


def test_someone_signed_in_is_led_from_the_front_page_to_their_groups(make_app):
    client = TestClient(make_app(find_person=lambda _: Person()), base_url=PUBLIC_URL, follow_redirects=False)
    answer = client.get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/omat-ryhmat")


def test_a_page_for_all_asks_nobody_who_looks(make_app):
    def no_database(_: object) -> Person:
        raise AssertionError

    client = TestClient(make_app(find_person=no_database), base_url=PUBLIC_URL)
    for path in ("/apua-nyt", "/saavutettavuus", "/tietosuoja", "/no-such"):
        assert client.get(path).status_code in (200, 404)
    assert client.get("/apua-nyt").headers["cache-control"] == "private, no-cache"


def test_a_name_that_no_page_was_given_is_a_fault(app, own_templates):
    (own_templates / "broken.html").write_text("{{ nothing }}", encoding="utf-8")
    with pytest.raises(UndefinedError):
        app.state.pages.render_plain(Request({"type": "http", "headers": [], "path": "/"}), "broken.html")


@pytest.fixture
def build(tmp_path):
    """What the frontend's build leaves behind."""
    manifest = {
        entry: {"file": f"assets/{Path(entry).stem}-abcdefgh.{'css' if entry.endswith('.css') else 'js'}"}
        for entry in ENTRIES
    }
    manifest["src/room.jsx"]["css"] = ["assets/room-abcdefgh.css"]
    folder = tmp_path / "static"
    (folder / "assets").mkdir(parents=True)
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (folder / "assets" / "main-abcdefgh.css").write_text("body{}", encoding="utf-8")
    (folder / "symbols.svg").write_text(
        '<svg><symbol id="i-phone" viewBox="0 0 24 24"><path d="M6"/></symbol>\n'
        '<symbol id="m-aalto"><path d="M1"/></symbol>'
        '<pattern id="rug"><use href="#m-aalto"/><rect fill="url(#weave)"/></pattern>'
        '<pattern id="weave"><path d="M2"/></pattern><symbol id="i-none"><path/></symbol></svg>',
        encoding="utf-8",
    )
    return folder


def test_a_page_links_the_built_files_and_draws_only_its_own_signs(make_app, build):
    html = TestClient(make_app(Assets.load(build)), base_url=PUBLIC_URL).get("/apua-nyt").text
    page = Page(html)
    assert page.one(rel="stylesheet")["href"] == "/static/assets/main-abcdefgh.css"
    assert page.one(tag="script") == {"tag": "script", "type": "module", "src": "/static/assets/public-abcdefgh.js"}
    assert [element["id"] for element in page.all if element["tag"] == "symbol"] == ["i-phone"]


def test_a_sign_brings_what_it_refers_to(build):
    drawn = Assets.load(build).drawings_for('<use href="#none"/><rect fill="url(#rug)"/>')
    assert [element["id"] for element in Page(drawn).all if "id" in element] == ["m-aalto", "rug", "weave"]


def test_an_entry_brings_its_own_styles_after_the_shared_ones(build):
    assets = Assets.load(build)
    assert assets.styles("src/room.jsx") == ["/static/assets/main-abcdefgh.css", "/static/assets/room-abcdefgh.css"]


@pytest.mark.parametrize("spoil", ["manifest.json", "symbols.svg", "entry", "json"])
def test_a_build_that_is_not_whole_is_refused_with_what_to_do(build, spoil):
    if spoil == "entry":
        (build / "manifest.json").write_text("{}", encoding="utf-8")
    elif spoil == "json":
        (build / "manifest.json").write_text("<html>", encoding="utf-8")
    else:
        (build / spoil).unlink()
    with pytest.raises(MissingBuild, match="npm run build"):
        Assets.load(build)


def test_a_file_with_a_hash_is_kept_for_good_and_others_are_asked_about(make_app, build):
    client = TestClient(make_app(Assets.load(build)), base_url=PUBLIC_URL)
    assert client.get("/static/assets/main-abcdefgh.css").headers["cache-control"].endswith("immutable")
    assert client.get("/static/symbols.svg").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["none.css", "", "../manifest.json", "%2e%2e/%2e%2e/settings.py", "assets", "a%00b"])
def test_nothing_but_the_built_files_is_served(make_app, build, client, path):
    built = TestClient(make_app(Assets.load(build)), base_url=PUBLIC_URL)
    assert built.get(f"/static/{path}").status_code == 404
    assert client.get(f"/static/{path}").status_code == 404
