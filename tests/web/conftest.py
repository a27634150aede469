"""A small service with every rule round it and routes that misbehave on demand."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.base.errors import Unavailable
from app.help import pages as help_pages
from app.help.checks import HelpChecks
from app.texts.texts import Texts
from app.web import languages, public_pages, small_files
from app.web.assets import Assets
from app.web.pages import Pages
from app.web.refusals import Refusals
from app.web.routes import take_routes
from app.web.shell import surround
from app.web.static_files import BuiltFiles
from app.web.viewer import FindPerson, nobody
from tests.hand_clock import HandClock
from tests.shared_texts import shared_texts

PUBLIC_URL = "https://stupa.example"
MAX_BODY_BYTES = 4096
MakeApp = Callable[..., FastAPI]


class NoDatabase:
    """What these pages must do without."""

    def read(self) -> None:
        raise Unavailable


@pytest.fixture(scope="session")
def texts() -> Texts:
    return shared_texts()


@pytest.fixture
def make_app(texts: Texts, clock: HandClock) -> MakeApp:
    def make(assets: Assets | None = None, find_person: FindPerson = nobody) -> FastAPI:
        assets = assets or Assets.none()
        app = FastAPI(openapi_url=None)
        pages = Pages(texts, assets, find_person=find_person, over_tls=True)
        app.state.pages = pages
        take_routes(app.router, public_pages.build_router(pages))
        take_routes(app.router, help_pages.build_router(pages, HelpChecks(NoDatabase(), clock)))
        take_routes(app.router, languages.build_router(pages))
        take_routes(app.router, small_files.build_router())
        app.mount("/static", BuiltFiles(assets))
        surround(app, Refusals(pages), public_url=PUBLIC_URL, max_body_bytes=MAX_BODY_BYTES, clock=clock)
        return app

    return make


@pytest.fixture
def app(make_app: MakeApp) -> FastAPI:
    return make_app()


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    """A browser that has not chosen anything yet."""
    return TestClient(app, base_url=PUBLIC_URL, follow_redirects=False)
