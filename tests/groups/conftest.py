import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.accounts.build import Accounts
from app.accounts.build import House as AccountsHouse
from app.associations import pages as association_pages
from app.chat import pages as own_words_pages
from app.chat.own_words import OwnWords
from app.groups import pages, pages_leave, pages_staff
from app.settings import Settings
from app.texts.texts import Texts
from app.web.assets import Assets
from app.web.pages import Pages
from app.web.refusals import Refusals
from app.web.shell import surround
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House


@pytest.fixture
def house(database, clock):
    """The use cases, once on each kind of database."""
    return House(database, clock)


@pytest.fixture(scope="session")
def texts():
    return Texts()


@pytest.fixture
def app(house, texts, tmp_path):
    """The pages of groups and associations with every rule of the real service round them."""
    settings = Settings(_env_file=None, public_url=PUBLIC_URL, state_dir=tmp_path)
    accounts = Accounts(AccountsHouse(settings, house.database, house.clock, house.queue))
    renderer = Pages(texts, Assets.none(), find_person=accounts.people.in_frame, over_tls=True)
    tools = {"people": accounts.people, "pages": renderer}
    app = FastAPI(openapi_url=None)
    app.include_router(association_pages.build_router(house.create_association, **tools))
    own = pages.GroupUses(house.join_group, lambda _: house.waiting_reports)
    app.include_router(pages.build_router(pages.GroupPages(house.database, house.clock, uses=own, **tools)))
    leaving = pages_leave.LeavePages(house.database, leave_group=house.leave_group, **tools)
    app.include_router(pages_leave.build_router(leaving))
    words = own_words_pages.OwnWordsPages(OwnWords(house.database), house.clock, **tools)
    app.include_router(own_words_pages.build_router(words))
    uses = pages_staff.StaffUses(house.found_group, house.invitations, lambda _: sum(house.waiting_reports.values()))
    app.include_router(
        pages_staff.build_router(pages_staff.StaffPages(house.database, house.clock, uses=uses, **tools))
    )
    surround(app, Refusals(renderer), public_url=PUBLIC_URL, max_body_bytes=100_000, clock=house.clock)
    return app


@pytest.fixture
def browse(app, house):
    """`browse(person)` is a browser that this person is signed in with; `browse(None)` a stranger's."""
    with TestClient(app, base_url=PUBLIC_URL, follow_redirects=False) as client:
        yield lambda person: Browser(client, house, person)
