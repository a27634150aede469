"""The suite's fixtures: a hand clock, both databases, Valkey. See stores.py for where they come from."""

import gc
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import structlog
from anyio.from_thread import BlockingPortal, start_blocking_portal
from hypothesis import settings as hypothesis_settings
from starlette.testclient import TestClient

from app.db.database import Database
from app.main import Outside, build_app
from app.web.assets import Assets
from tests.groups.browser import PUBLIC_URL
from tests.hand_clock import HandClock
from tests.in_place import answered_in_place
from tests.kept_engines import keep_engines
from tests.kept_templates import keep_templates
from tests.late_routes import read_routes_late
from tests.live import LANE_WAIT_SECONDS, live_house, settings_for
from tests.races import pytest_collection_modifyitems, pytest_generate_tests, pytest_terminal_summary, turn  # noqa: F401
from tests.seed import make_person, make_room
from tests.shared_texts import shared_texts
from tests.stores import PostgresStore, SqliteStore, memory_folder, postgres_server, valkey_server

# The same examples every run, and no clock over them: a shared machine is slow at times, never wrong.
hypothesis_settings.register_profile("suite", deadline=None, derandomize=True)
hypothesis_settings.load_profile("suite")

# The loop that serves in production.
LOOP = ("asyncio", {"use_uvloop": True})


@pytest.fixture(scope="session", autouse=True)
def portal() -> Iterator[BlockingPortal]:
    """One loop in one thread for what is not answered in place; by itself each request would start its own."""
    with start_blocking_portal(*LOOP) as shared, pytest.MonkeyPatch.context() as patch, answered_in_place():
        patch.setattr(TestClient, "portal", shared)
        yield shared


@pytest.fixture
def anyio_backend() -> tuple[str, dict[str, bool]]:
    return LOOP


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


def pytest_configure(config: pytest.Config) -> None:
    """Starts one PostgreSQL and one Valkey for all processes of a run that has several.

    Each would start its own else, and two that look for a free port at the same moment may find the same.
    """
    # Until all is imported, which leaves no garbage.
    gc.disable()
    keep_engines()
    keep_templates()
    read_routes_late()
    # As they come, not coloured and framed: that costs more than many a test.
    structlog.configure(processors=[structlog.processors.format_exc_info, structlog.processors.KeyValueRenderer()])
    if getattr(config.option, "numprocesses", None):
        servers = ExitStack()
        config.add_cleanup(servers.close)
        os.environ["TEST_DATABASE_URL"] = servers.enter_context(postgres_server())
        os.environ["TEST_REDIS_URL"] = servers.enter_context(valkey_server())


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Takes what is imported by now out of the garbage collector's rounds: a sixth of the suite's time went there."""
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)
    gc.enable()


@pytest.fixture(scope="session")
def sqlite_store() -> Iterator[SqliteStore]:
    with tempfile.TemporaryDirectory(prefix="vertaistupa-sqlite-", dir=memory_folder()) as folder:
        yield SqliteStore(Path(folder))


@pytest.fixture(scope="session")
def postgres_store() -> Iterator[PostgresStore]:
    with postgres_server() as url:
        store = PostgresStore(url)
        yield store
        store.close()


@pytest.fixture(scope="session")
def valkey_url() -> Iterator[str]:
    with valkey_server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty, migrated database; the test runs once on each kind."""
    store = request.getfixturevalue("sqlite_store" if request.param == "sqlite" else "postgres_store")
    url = store.lend()
    yield url
    store.give_back(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def own_database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """As `database_url`, for a test that changes the schema."""
    store = request.getfixturevalue("sqlite_store" if request.param == "sqlite" else "postgres_store")
    url = store.clone()
    yield url
    store.drop(url)


@pytest.fixture
def sqlite_url(sqlite_store: SqliteStore) -> Iterator[str]:
    """The address of a fresh, migrated SQLite database, for what does not differ between the two."""
    url = sqlite_store.lend()
    yield url
    sqlite_store.give_back(url)


@pytest.fixture
def database(database_url: str, clock: HandClock) -> Iterator[Database]:
    """An open database of each kind."""
    opened = Database(database_url, clock=clock, lane_wait_seconds=LANE_WAIT_SECONDS)
    yield opened
    opened.close()


@pytest.fixture
async def live(database_url, tmp_path):
    """A whole house served on a real port, on each kind of database."""
    async with live_house(settings_for(database_url, tmp_path)) as house:
        yield house


@pytest.fixture
def whole_app(sqlite_url, tmp_path, clock):
    """The whole program over SQLite, for a test client: pages as browsers without a script get them."""
    settings = settings_for(sqlite_url, tmp_path, public_url=PUBLIC_URL)
    app = build_app(settings, Outside(clock=clock, assets=Assets.none(), texts=shared_texts()))
    yield app
    app.state.house.database.close()


@pytest.fixture
def pair(live):
    """A leader and a member, and the room they share."""
    people = [make_person(live.database, live.house.clock) for _ in range(2)]
    return people, make_room(live.database, live.house.clock, people, leaders=people[:1])
