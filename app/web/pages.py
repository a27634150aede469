"""Renders pages: one frame, the viewer's language and look, and rules of keeping."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse

from app.texts import dates
from app.texts.languages import Language
from app.texts.texts import Texts
from app.web.assets import PUBLIC_SCRIPT, Assets
from app.web.forms import Filled
from app.web.viewer import FindPerson, Viewer, nobody, read_viewer

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
_DRAWINGS = "<!-- drawings -->"
LANGUAGE_NAMES: dict[Language, str] = {"fi": "Suomi", "sv": "Svenska", "en": "English", "fi-selko": "Selkokieli"}
# The weather is what anyone may have been looking at; the way back leads past this page, see data-quick-exit.
QUICK_EXIT_URL = "https://www.ilmatieteenlaitos.fi/"
# Of pages that are alike for many: four languages, each in a few looks.
KEPT_PAGES = 128
# One for the process: a template is compiled once, whoever renders it.
_TEMPLATES = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals |= {
    "dates": dates,
    "language_names": LANGUAGE_NAMES,
    "public_script": PUBLIC_SCRIPT,
    "quick_exit_url": QUICK_EXIT_URL,
}


class Pages:
    """Makes pages from templates in `app/templates`. Safe to use from any thread."""

    def __init__(
        self, texts: Texts, assets: Assets, *, find_person: FindPerson = nobody, over_tls: bool = False
    ) -> None:
        """`find_person` may read the database, so `render` belongs into plain `def` endpoints."""
        self.texts = texts
        self.assets = assets
        self.over_tls = over_tls
        self._find_person = find_person
        self._kept_text = lru_cache(KEPT_PAGES)(self._text_of_facts)

    def viewer(self, request: HTTPConnection) -> Viewer:
        """Who looks, the person among it. May read the database."""
        return read_viewer(request, self._find_person(request))

    def render(self, request: HTTPConnection, template: str, *, status: int = 200, **facts: object) -> HTMLResponse:
        """A page for one person, never kept by any cache. May read the database."""
        return self._page(request, self.viewer(request), template, status, facts)

    def render_plain(
        self, request: HTTPConnection, template: str, *, status: int = 200, **facts: object
    ) -> HTMLResponse:
        """A page that looks the same whoever is signed in. Reads no database; fit for the event loop."""
        return self._page(request, read_viewer(request), template, status, facts)

    def render_alike(self, request: HTTPConnection, template: str, *, status: int, **facts: Hashable) -> HTMLResponse:
        """As `render_plain`, for a page whose facts are few and none of the request's: its text is made once.

        Whoever asks for many pages that are not there costs little, and each of them takes as long as another.
        """
        viewer = read_viewer(request)
        return self._answer(viewer, self._kept_text(viewer, template, tuple(facts.items())), status)

    def render_public(
        self, request: HTTPConnection, template: str, *, language: Language | None = None, **facts: object
    ) -> HTMLResponse:
        """As `render_plain`, and the browser may keep it as long as it asks each time whether it is still true.

        `language` is another than the reader's own: the one that an address asks for.
        """
        viewer = read_viewer(request)
        if language is not None:
            viewer = replace(viewer, language=language)
        page = self._page(request, viewer, template, 200, facts)
        page.headers["Cache-Control"] = "private, no-cache"
        return page

    def text_for(self, viewer: Viewer, template: str, **facts: object) -> str:
        """The page as text, as `viewer` would get it at the address `path`, a fact too. Reads no database."""
        own = {"t": self._translate(viewer.language), "viewer": viewer, "assets": self.assets}
        html = _TEMPLATES.get_template(template).render({**own, "path": "/", "form": Filled(), **facts})
        return html.replace(_DRAWINGS, self.assets.drawings_for(html), 1)

    def _page(
        self, request: HTTPConnection, viewer: Viewer, template: str, status: int, facts: dict[str, object]
    ) -> HTMLResponse:
        return self._answer(viewer, self.text_for(viewer, template, **{"path": request.url.path, **facts}), status)

    def _text_of_facts(self, viewer: Viewer, template: str, facts: tuple[tuple[str, Hashable], ...]) -> str:
        return self.text_for(viewer, template, **dict(facts))

    def _answer(self, viewer: Viewer, text: str, status: int) -> HTMLResponse:
        heads = {"Cache-Control": "no-store", "Content-Language": viewer.html_lang, "Vary": "Accept-Language, Cookie"}
        return HTMLResponse(text, status, heads)

    def _translate(self, language: Language) -> Callable[..., str]:
        def t(key: str, **facts: object) -> str:
            return self.texts.get(language, key, **facts)

        return t
