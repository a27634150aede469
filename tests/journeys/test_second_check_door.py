"""The door before power: where it stands, held against the table of who may go where, and whom it asks."""

import re

import pytest
from sqlalchemy import update
from starlette.testclient import TestClient

from app.accounts.models import SecondCheck, SignInSession
from app.main import Outside, build_app
from app.powers import HeldPowers
from app.web.assets import Assets
from tests.groups.browser import PUBLIC_URL, Browser
from tests.journeys.permissions import ANYBODY, CASE_DOORS, FORMS, PAGES, SIGNED_IN, STAFF
from tests.journeys.two_tenants import Scene, TwoTenants
from tests.live import settings_for
from tests.shared_texts import shared_texts

POWERFUL = ("leader", "contact", "staff")
OTHERS = ("everybody", "member", "applicant", "invited")
SAMPLE = {"heading": "kenelle"}


def rows():
    """(path, the row's cells) of every page, form and case."""
    lines = f"{PAGES}{FORMS}{CASE_DOORS}".strip().splitlines()
    return [
        (path, words)
        for path, *words in (line.removeprefix("POST").removeprefix("GET").split() for line in lines if line)
    ]


def power_of(words):
    """Whose power a row is: theirs alone who know of it, or who get further there than to be told that they may not."""
    cells = dict(word.split("=") for word in words)
    goes = {role for role, letters in cells.items() if set(letters) & set("S>e~")}
    if goes & set(OTHERS):
        return set()
    return set(POWERFUL) & (goes if set(OTHERS) & set(cells) else set(cells))


def powers():
    """Path → whose power is used there, by the table of who may go where."""
    wanted = {path: set() for path in f"{SIGNED_IN} {ANYBODY}".split()}
    wanted |= {path: {"staff"} for path in STAFF.split()}
    for path, words in rows():
        wanted[path] = wanted.get(path, set()) | power_of(words)
    return wanted


def test_the_door_stands_before_every_page_and_form_of_power_and_before_no_other():
    found = HeldPowers()
    wrong = []
    for path, wanted in powers().items():
        roles = set(found.roles_at(re.sub(r"\{\w+\}", "Ab_-9", path)))
        if bool(roles) != bool(wanted) or not wanted <= roles:
            wrong.append((path, sorted(roles), sorted(wanted)))
    assert wrong == []


class Town:
    """Two tenants of a running group, in a program that requires the check or does not."""

    def __init__(self, app, clock):
        self.clock = clock
        self.house = app.state.house
        self.tenants = TwoTenants(self.house.database, clock, Scene("running"))
        self.client = TestClient(app, base_url=PUBLIC_URL, follow_redirects=False)

    def browser(self, role):
        return Browser(self.client, self.tenants.house, self.tenants.people[role])

    def path(self, template, ids=None):
        return template.format(**(ids or self.tenants.ids), **SAMPLE)

    def pass_all(self):
        with self.house.database.transaction() as session:
            session.execute(update(SignInSession).values(second_check_at=self.clock.now()))

    def give_check(self, role):
        """The person has switched a check on."""
        with self.house.database.transaction() as session:
            account_id = self.tenants.people[role].account_id
            now = self.clock.now()
            row = {"account_id": account_id, "seed": "a", "recovery_seed": "b", "recovery_used": 0, "last_step": 0}
            session.add(SecondCheck(**row, begun_by=1, begun_at=now, on_since=now))


@pytest.fixture
def make_town(sqlite_url, tmp_path, clock):
    apps = []

    def make(*, required):
        settings = settings_for(sqlite_url, tmp_path, public_url=PUBLIC_URL, second_check_required=required)
        app = build_app(settings, Outside(clock=clock, assets=Assets.none(), texts=shared_texts()))
        apps.append(app)
        return Town(app, clock)

    yield make
    for app in apps:
        app.state.house.database.close()


def doors(role):
    pages = {line.split()[0] for line in PAGES.strip().splitlines()}
    return [path for path, wanted in powers().items() if role in wanted and path in pages]


@pytest.mark.parametrize("role", POWERFUL)
def test_whoever_holds_the_power_is_asked_first_and_comes_to_the_page(make_town, role):
    town = make_town(required=True)
    browser = town.browser(role)
    for template in doors(role):
        path = town.path(template)
        led = browser.get(path)
        assert (led.status_code, led.headers["location"]) == (303, f"/toinen-varmistus?next={path}"), path
    town.pass_all()
    for template in doors(role):
        answer = browser.get(town.path(template))
        assert "toinen-varmistus" not in answer.headers.get("location", ""), template


@pytest.mark.parametrize("role", ["nobody", "somebody", "member"])
def test_a_parent_never_meets_it(make_town, role):
    town = make_town(required=True)
    browser = town.browser(role)
    for template in powers():
        if template in ANYBODY.split():
            continue
        ids = {name: f"{name:x<22}" for name in re.findall(r"\{(\w+)\}", template)} | town.tenants.ids
        ids.pop("heading", None)
        answer = browser.get(town.path(template, ids))
        assert not answer.headers.get("location", "").startswith("/toinen-varmistus"), template


def test_a_contact_does_not_stand_before_the_desk_of_the_staff(make_town):
    town = make_town(required=True)
    assert town.browser("contact").get("/liitto").status_code == 404


@pytest.mark.parametrize("role", ["leader", "contact", "staff"])
def test_what_is_missing_and_what_is_hidden_are_asked_for_alike(make_town, role):
    """The door stands before the page: it can't tell what there is."""
    town = make_town(required=True)
    browser = town.browser(role)
    for group in (town.tenants.ids["group"], "x" * 22):
        assert browser.get(f"/ryhmat/{group}/suunnitelma").status_code == 303


def test_a_form_without_the_check_is_refused_with_the_way_out(make_town):
    town = make_town(required=True)
    browser = town.browser("staff")
    refused = browser.post("/liitto/yhdistykset/uusi", {"name": "Kuusikulman Tuki ry"})
    assert refused.status_code == 403
    assert "Tee ensin toinen varmistus." in refused.text
    assert 'href="/toinen-varmistus?next=/"' in refused.text


def test_a_check_is_for_twelve_hours_and_for_what_was_begun_four_more(make_town):
    town = make_town(required=True)
    leader = town.browser("leader")
    town.pass_all()
    plan, form = town.path("/ryhmat/{group}/suunnitelma"), town.path("/ryhmat/{group}/paikat")

    def statuses():
        return leader.get(plan).status_code, leader.post(form, {}).status_code

    town.clock.move(hours=11, minutes=59)
    assert statuses() == (200, 422)
    town.clock.move(minutes=1)
    assert statuses() == (303, 422)
    town.clock.move(hours=4)
    assert statuses() == (303, 403)


def test_where_nobody_must_have_one_only_who_has_one_is_asked(make_town):
    town = make_town(required=False)
    leader, staff = town.browser("leader"), town.browser("staff")
    plan = town.path("/ryhmat/{group}/suunnitelma")
    assert (leader.get(plan).status_code, staff.get(plan).status_code) == (200, 200)
    town.give_check("leader")
    assert (leader.get(plan).status_code, staff.get(plan).status_code) == (303, 200)


def test_whoever_must_have_one_and_has_none_is_led_to_set_it_up_and_told_why(make_town):
    town = make_town(required=True)
    browser = town.browser("staff")
    led = browser.get("/toinen-varmistus?next=/liitto/numerot")
    assert led.headers["location"] == "/asetukset/toinen-varmistus?next=/liitto/numerot"
    page = browser.get(led.headers["location"])
    assert "Siksi tarvitset ensin toisen varmistuksen." in page.text
    assert 'name="next" value="/liitto/numerot"' in page.text


def test_the_door_leads_on_whoever_need_not_stand_there_and_only_to_our_own_pages(make_town):
    town = make_town(required=False)
    browser = town.browser("member")
    for wanted, led_to in (
        ("/asetukset", "/asetukset"),
        ("//evil.example", "/omat-ryhmat"),
        ("/toinen-varmistus", "/omat-ryhmat"),
        ("", "/omat-ryhmat"),
    ):
        assert browser.get(f"/toinen-varmistus?next={wanted}").headers["location"] == led_to
