"""The whole application as it is served: what only its wiring can get wrong."""

import re

import pytest
from fastapi.routing import APIRoute
from sqlalchemy import select, update
from starlette.testclient import TestClient

from app.accounts.cookies import SESSION_COOKIE
from app.accounts.models import Account
from app.chat.post_batch import Draft, make_post_batch
from app.groups.models import Group
from app.jobs.queue import JobQueue
from app.main import Outside, build_app
from app.realtime.protocol import OPS, SIGNALS
from app.safety.report_message import ReportMessages
from app.safety.reports import PAGE
from app.safety.schemas import ReportMessage
from app.settings import Settings
from app.web.assets import Assets
from tests.seed import NobodyListens, make_person, make_room
from tests.shared_texts import shared_texts

HOME = "https://stupa.example"


@pytest.fixture
def app(sqlite_url, tmp_path, clock):
    settings = Settings(
        _env_file=None,
        public_url=HOME,
        database_url=sqlite_url,
        state_dir=tmp_path,
        secret_key="a secret for tests alone, long enough",
    )
    return build_app(settings, Outside(clock=clock, assets=Assets.none(), texts=shared_texts()))


@pytest.fixture
def house(app):
    return app.state.house


@pytest.fixture
def client(app):
    with TestClient(app, base_url=HOME, follow_redirects=False) as client:
        yield client


def as_person(person):
    return {"cookie": f"{SESSION_COOKIE}={person.token}", "accept": "text/html", "origin": HOME}


def language_of(house, person):
    with house.database.read() as session:
        return session.scalar(select(Account.language).where(Account.id == person.account_id))


def pages_of(router):
    """Every page in the order in which a path is compared with it."""
    for route in router.routes:
        if isinstance(route, APIRoute):
            yield route
        elif hasattr(route, "original_router"):
            yield from pages_of(route.original_router)


def test_every_name_of_the_wire_has_a_handler(house):
    dispatch = house.socket()._dispatch
    assert {"hello", *dispatch._handlers} == set(OPS)
    assert set(dispatch._signals) == set(SIGNALS)
    house.database.close()


def test_no_address_is_answered_by_another_pages_handler(app, house):
    """A path in which somebody's id may stand must not come before the page whose name it would swallow."""
    pages = list(pages_of(app.router))
    assert pages
    swallowed = [
        (later.path, earlier.path)
        for number, later in enumerate(pages)
        for earlier in pages[:number]
        if earlier.methods & later.methods and earlier.path_regex.match(re.sub(r"{\w+}", "id-of-somebody", later.path))
    ]
    assert swallowed == []
    house.database.close()


def test_the_language_that_was_switched_to_is_the_accounts_too(client, house, clock):
    person = make_person(house.database, clock)
    answer = client.post("/kieli/sv?next=/omat-ryhmat", headers=as_person(person))
    assert (answer.status_code, answer.headers["location"]) == (303, "/omat-ryhmat")
    assert language_of(house, person) == "sv"
    assert client.post("/kieli/en", headers={"origin": HOME}).status_code == 303


def test_an_address_that_is_only_opened_changes_no_account(client, house, clock):
    person = make_person(house.database, clock)
    before = language_of(house, person)
    answer = client.get("/kieli/sv?next=/omat-ryhmat", headers=as_person(person))
    assert answer.headers["set-cookie"].startswith("language=sv;")
    from_elsewhere = as_person(person) | {"origin": "https://evil.example"}
    assert client.post("/kieli/sv", headers=from_elsewhere).status_code == 403
    assert language_of(house, person) == before


def test_reports_are_for_those_they_went_to(client, house, clock):
    leader, member, staff = (make_person(house.database, clock, staff=place == 2) for place in range(3))
    room = make_room(house.database, clock, [leader, member], leaders=[leader])
    list_path = f"/huone/{room.room}/ilmoitukset"
    assert client.get(list_path, headers=as_person(leader)).status_code == 200
    assert client.get(list_path, headers=as_person(member)).status_code == 403
    assert client.get(list_path, headers=as_person(staff)).status_code == 404
    assert client.get("/liitto/ilmoitukset", headers=as_person(staff)).status_code == 200
    for person in (leader, member):
        refused = client.get("/liitto/ilmoitukset", headers=as_person(person))
        missing = client.get("/liitto/ei-ole", headers=as_person(person))
        assert (refused.status_code, refused.text) == (
            missing.status_code,
            missing.text.replace("/liitto/ei-ole", "/liitto/ilmoitukset"),
        )
    assert (
        client.post(f"{list_path}/x/kasitelty", data={"decision": "kept"}, headers=as_person(leader)).status_code == 404
    )


def test_a_long_list_of_reports_is_read_page_by_page(client, house, clock):
    leader, writer, *reporters, staff = (make_person(house.database, clock, staff=place == 5) for place in range(6))
    room = make_room(house.database, clock, [leader, writer, *reporters], leaders=[leader])
    reporting, post = ReportMessages(house.database, clock, JobQueue(clock)), make_post_batch(NobodyListens(), clock)
    for author in (writer, leader):
        drafts = [
            Draft(room.room, author.account_id, f"{author.account_id}-tunnus-{n:04}", f"viesti <{n}>", b"x" * 32)
            for n in range(PAGE + 1)
        ]
        with house.database.transaction() as session:
            numbers = [posted.number for posted in post(session, drafts)]
        for place, number in enumerate(numbers):
            reporter = reporters[place % 3]
            reporting.report(reporter.account_id, ReportMessage(room=room.room, number=number, reason="hurts"))
    for path, person in ((f"/huone/{room.room}/ilmoitukset", leader), ("/liitto/ilmoitukset", staff)):
        first = client.get(path, headers=as_person(person))
        assert first.text.count('<li class="row row--apart">') + first.text.count('id="r-') == PAGE
        older = re.search(rf'href="({path}\?older=open-[\w-]+)"', first.text)[1]
        last = client.get(older, headers=as_person(person))
        assert last.status_code == 200
        assert "older=" not in last.text
        assert client.get(f"{path}?older=open-nobody", headers=as_person(person)).status_code == 404
    # Once the group has ended, each that waits says until when it does.
    until = "Ilmoitus poistuu ryhmän viestien mukana 15.10.2026."
    assert until not in first.text
    with house.database.transaction() as session:
        session.execute(update(Group).values(state="ended", state_since=clock.now()))
    for path, person in ((f"/huone/{room.room}/ilmoitukset", leader), ("/liitto/ilmoitukset", staff)):
        assert client.get(path, headers=as_person(person)).text.count(until) == PAGE


def test_another_site_cannot_send_a_form(client, house, clock):
    person = make_person(house.database, clock)
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}):
        refused = client.post("/kirjaudu-ulos", headers={**as_person(person), **headers})
        assert refused.status_code == 403
    assert client.get("/omat-ryhmat", headers=as_person(person)).status_code == 200


def test_the_house_is_ready(client):
    assert client.get("/health/live").json() == {"status": "ok"}
    assert client.get("/health/ready").json()["status"] == "ok"
