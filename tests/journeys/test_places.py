"""Places that change while others look on: a break and its end, another name, a leader who can't come, a substitute."""

from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from app.groups import service as groups
from app.groups.cushions import Cushion
from app.groups.substitutes.stand_in import KeptStandIn, write_stand_in
from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.visited import begin_soon
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    """A house with one closed group that has begun: two lead it, one has promised to stand in for them."""
    served = ServedHouse(tmp_path_factory.mktemp("places"))
    scene = Scene(served.database_url)
    circle, pouta = scene.circle("Sammal", "Havu", "Kanerva", leaders=2), scene.person()
    scene.publish(circle, state="running", intake="closed", started_at=scene.clock.now())
    begin_soon(scene, circle)
    with scene.database.transaction() as session:
        law = groups.lock_law(session, scene.group_id(session, circle))
        who = (law.id, pouta.account_id, "Pouta", "pouta")
        kept = KeptStandIn("varalla".ljust(22, "x"), *who, Cushion("birch", "rowan"), law.public_id, "")
        write_stand_in(session, law, kept, scene.clock.now())
    scene.say(circle, ("Kanerva", "Tämä sanottiin ennen sijaista."))
    scene.close()
    served.start()
    meetings = f"/ryhmat/{circle.seeded.group}/tapaamiset"
    yield SimpleNamespace(house=served, circle=circle, pouta=pouta, meetings=meetings)
    served.stop()


@pytest.fixture
def come(visitors, evening):
    """A window of one of them, a phone's for whoever does not lead."""

    def open_window(name, **look):
        person = evening.pouta if name == "Pouta" else evening.circle.people[name]
        return visitors(evening.house, **look).has_session(person)

    return open_window


def is_told(visitor, line):
    """The room's talk has this line, once."""
    expect(visitor.page.get_by_role("log").get_by_text(line, exact=True)).to_be_visible()


def test_a_break_is_seen_to_begin_and_to_end_and_nothing_was_missed(come, evening):
    havu, kanerva = come("Havu").enter(evening.circle.room), come("Kanerva", **PHONE).enter(evening.circle.room)
    page = kanerva.page
    page.get_by_role("button", name=fi("menu"), exact=True).click()
    page.get_by_role("menuitem", name=fi("menu-pause")).click()
    page.get_by_role("button", name=fi("pause-membership")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("paused-group"))
    is_told(havu, fi("line-paused", name="Kanerva"))
    havu.write("Hyvää lepoa, Kanerva.")
    havu.sees("Hyvää lepoa, Kanerva.")

    page.get_by_role("button", name=fi("come-back")).click()
    kanerva.is_connected()
    kanerva.sees("Hyvää lepoa, Kanerva.")
    is_told(havu, fi("line-pause-over", name="Kanerva"))


def test_another_name_is_told_with_the_former_and_stands_by_old_words(come, evening):
    havu, kanerva = come("Havu").enter(evening.circle.room), come("Kanerva", **PHONE).enter(evening.circle.room)
    kanerva.write("Sama ihminen, toinen nimi.")
    havu.sees("Sama ihminen, toinen nimi.")
    page = kanerva.page
    page.get_by_role("button", name=fi("menu"), exact=True).click()
    page.get_by_role("menuitem", name=fi("menu-name")).click()
    field = page.get_by_label(fi("name-in-group"), exact=True)
    kanerva.allow("status of 422")
    field.fill("Havu")
    page.get_by_role("button", name=fi("change-name")).click()
    expect(page.get_by_text(fi("error-name_taken"), exact=True)).to_be_visible()
    field.fill("Vanamo")
    page.get_by_role("button", name=fi("change-name")).click()
    kanerva.is_connected()
    for one in (havu, kanerva):
        is_told(one, fi("line-renamed", was="Kanerva", name="Vanamo"))
    expect(havu.message("Sama ihminen, toinen nimi.")).to_contain_text("Vanamo")


def test_a_leader_who_cannot_come_says_so_and_a_substitute_sits_down_in_one_tap(come, evening):
    room = evening.circle.room
    sammal, havu, member = come("Sammal"), come("Havu", **PHONE), come("Kanerva", **PHONE).enter(room)
    sammal.page.goto(evening.meetings)
    sammal.page.get_by_role("button", name=fi("cannot-lead")).first.click()
    expect(sammal.page.get_by_role("status")).to_contain_text(fi("leading-absent"))
    havu.page.goto(evening.meetings)
    expect(havu.page.get_by_text(fi("other-leader-absent"))).to_be_visible()
    # A slip is taken back by the same button.
    sammal.page.goto(evening.meetings)
    sammal.page.get_by_role("button", name=fi("can-lead")).first.click()
    havu.page.reload()
    expect(havu.page.get_by_text(fi("other-leader-absent"))).to_have_count(0)

    pouta = come("Pouta", **PHONE)
    pouta.allow("status of 404")
    assert pouta.page.goto(f"/huone/{room}").status == 404
    sammal.page.goto(evening.meetings)
    sammal.page.get_by_role("button", name=fi("cannot-lead")).first.click()
    sammal.page.get_by_role("button", name=fi("substitute-call")).first.click()
    expect(sammal.page.get_by_role("status")).to_contain_text(fi("leading-called"))
    is_told(member, fi("line-joined-substitute", name="Pouta"))
    pouta.enter(room)
    expect(pouta.message("Tämä sanottiin ennen sijaista.")).to_have_count(0)
    pouta.write("Minä ohjaan tänään.")
    member.sees("Minä ohjaan tänään.")
