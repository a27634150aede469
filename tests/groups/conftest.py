import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.accounts.build import Accounts
from app.accounts.build import House as AccountsHouse
from app.accounts.keeping.law import nobody_asked
from app.associations import pages as association_pages
from app.associations import pages_correct
from app.chat import pages as own_words_pages
from app.chat.own_words import OwnWords
from app.groups import (
    pages,
    pages_invitation,
    pages_leaders,
    pages_leave,
    pages_name,
    pages_pause,
    pages_promotion,
    pages_staff,
)
from app.meetings.absences.unled import list_unled
from app.meetings.feedback.give_feedback import list_looking_back
from app.meetings.outline import list_evenings, list_next_meetings
from app.meetings.visits.overview import count_waiting, list_told
from app.outreach.listing import list_others
from app.web.assets import Assets
from app.web.pages import Pages
from app.web.refusals import Refusals
from app.web.routes import take_routes
from app.web.shell import surround
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.meetings.drafts import Drafts
from tests.meetings.plans import Plans
from tests.plain_settings import plain_settings
from tests.shared_texts import shared_texts


@pytest.fixture
def house(database, clock):
    """The use cases, once on each kind of database."""
    return House(database, clock)


@pytest.fixture(scope="session")
def texts():
    return shared_texts()


@pytest.fixture
def app(house, texts, tmp_path):
    """The pages of groups and associations with every rule of the real service round them."""
    settings = plain_settings(public_url=PUBLIC_URL, state_dir=tmp_path)
    accounts = Accounts(AccountsHouse(settings, house.database, house.clock, house.queue))
    renderer = Pages(texts, Assets.none(), find_person=accounts.people.in_frame, over_tls=True)
    tools = {"people": accounts.people, "pages": renderer}
    app = FastAPI(openapi_url=None)
    of_associations = association_pages.AssociationPages(
        house.database, house.create_association, house.add_contact, **tools
    )
    take_routes(app.router, association_pages.build_router(of_associations))
    corrections = pages_correct.CorrectionPages(house.database, house.correct_association, **tools)
    take_routes(app.router, pages_correct.build_router(corrections))
    database, clock = house.database, house.clock
    waiting = (lambda _: sum(house.waiting_reports.values()), lambda _: 0, lambda _: 0)
    of_staff = pages_staff.StaffUses(house.invitations, *waiting, list_unled, list_told, count_waiting)
    asked = pages_invitation.InvitationUses(house.join_group, house.invitations, list_evenings, list_others)
    meetings = (list_next_meetings, list_unled)
    above = pages.OfOwnGroups(lambda _: house.waiting_reports, lambda _: {}, *meetings, nobody_asked, list_looking_back)
    for router in house.meetings.routers(**tools, invitations=house.invitations):
        take_routes(app.router, router)
    for module, handlers in (
        (pages, pages.GroupPages(database, clock, above=above, **tools)),
        (pages_leaders, pages_leaders.LeadersPages(database, clock, asking=house.succession, **tools)),
        (pages_promotion, pages_promotion.PromotionPages(house.promoting, **tools)),
        (pages_leave, pages_leave.LeavePages(database, leave_group=house.leave_group, **tools)),
        (pages_name, pages_name.NamePages(house.renaming, **tools)),
        (pages_pause, pages_pause.PausePages(database, pausing=house.pausing, **tools)),
        (own_words_pages, own_words_pages.OwnWordsPages(OwnWords(database), clock, **tools)),
        (pages_invitation, pages_invitation.InvitationPages(database, clock, uses=asked, **tools)),
        (pages_staff, pages_staff.StaffPages(database, clock, uses=of_staff, **tools)),
    ):
        take_routes(app.router, module.build_router(handlers))
    surround(app, Refusals(renderer), public_url=PUBLIC_URL, max_body_bytes=100_000, clock=house.clock)
    return app


@pytest.fixture
def browse(app, house):
    """`browse(person)` is a browser that this person is signed in with; `browse(None)` a stranger's."""
    client = TestClient(app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, house, person)


@pytest.fixture
def drafts(house):
    """Groups that are being planned."""
    return Drafts(house)


@pytest.fixture
def plans(house):
    """Groups with meetings."""
    return Plans(house)


@pytest.fixture
def contact(browse, drafts):
    """A browser of the association's contact."""
    return browse(drafts.contact)
