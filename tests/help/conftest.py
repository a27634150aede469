import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.accounts.build import Accounts
from app.accounts.build import House as AccountsHouse
from app.help import pages, pages_staff
from app.help.checks import HelpChecks
from app.jobs.queue import JobQueue
from app.web.assets import ENTRIES, OFFLINE_WORKER_SCRIPT, PUBLIC_SCRIPT, Assets
from app.web.pages import Pages
from app.web.refusals import Refusals
from app.web.routes import take_routes
from app.web.shell import surround
from tests.plain_settings import plain_settings
from tests.seed import make_person
from tests.shared_texts import shared_texts

PUBLIC_URL = "https://stupa.example"


@pytest.fixture
def checks(database, clock):
    """The use case, once on each kind of database."""
    return HelpChecks(database, clock)


@pytest.fixture
def staff(database, clock):
    return make_person(database, clock, staff=True)


@pytest.fixture
def member(database, clock):
    return make_person(database, clock)


@pytest.fixture(scope="session")
def texts():
    return shared_texts()


@pytest.fixture
def assets(tmp_path):
    """A build whose files have been seen; the worker's script is one line."""
    (tmp_path / "worker.js").write_text("keep(self.kept);", encoding="utf-8")
    manifest = {entry: {"file": f"assets/{number}-abcdefgh.js"} for number, entry in enumerate(ENTRIES)}
    manifest["src/styles/main.css"] = {"file": "assets/main-abcdefgh.css"}
    manifest["_shared"] = {"file": "assets/shared-abcdefgh.js"}
    manifest[PUBLIC_SCRIPT] = {"file": "assets/public-abcdefgh.js", "imports": ["_shared"]}
    manifest[OFFLINE_WORKER_SCRIPT] = {"file": "worker.js"}
    return Assets(tmp_path, manifest)


@pytest.fixture
def make_client(database, clock, texts, tmp_path, checks):
    """`make_client(assets)` is a browser before the pages of this feature, with every rule of the real service."""
    settings = plain_settings(public_url=PUBLIC_URL, state_dir=tmp_path)
    accounts = Accounts(AccountsHouse(settings, database, clock, JobQueue(clock)))

    def make(assets=None):
        renderer = Pages(texts, assets or Assets.none(), find_person=accounts.people.in_frame, over_tls=True)
        app = FastAPI(openapi_url=None)
        take_routes(app.router, pages.build_router(renderer, checks))
        take_routes(app.router, pages_staff.build_router(pages_staff.NumberPages(checks, accounts.people, renderer)))
        surround(app, Refusals(renderer), public_url=PUBLIC_URL, max_body_bytes=100_000, clock=clock)
        return TestClient(app, base_url=PUBLIC_URL, follow_redirects=False)

    return make


@pytest.fixture
def client(make_client):
    return make_client()
