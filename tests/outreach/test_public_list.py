"""What a stranger sees: the list by who, language and area, and a group's page in each of its states."""

import re
from datetime import timedelta

import pytest

from app.texts.languages import LANGUAGES
from tests.meetings.plans import A_WEEK
from tests.outreach.street import title_of
from tests.shared_texts import shared_texts
from tests.statements import statements_of

HIDDEN = ("idea", "planning", "cancelled", "archived")


def names_on(answer):
    return re.findall(r'<a href="/ryhmat/[\w-]+" lang="\w+">(.*?)</a>', answer.text)


@pytest.fixture
def named(street):
    """`named("Pihlajapiha", plan=…)` publishes a group of this name."""

    def publish(wanted, **facts):
        group_id, outward = street.plans.published(**facts)
        street.plans.rename(outward, wanted)
        return group_id, outward

    return publish


def test_groups_that_take_people_are_listed_by_next_meeting_then_by_name(street, named, clock):
    for wanted in ("Öljymäki", "Zen", "Äiti", "Åland", "ahti"):
        named(wanted)
    named("Myöhemmin", first_meeting_at=clock.now() + 9 * A_WEEK, meetings=0)
    assert names_on(street.browser().get("/ryhmat")) == ["ahti", "Zen", "Åland", "Äiti", "Öljymäki", "Myöhemmin"]


@pytest.mark.parametrize("state", ["running", "ending"])
def test_a_living_open_group_is_listed_and_a_living_closed_one_is_not(street, named, clock, state):
    named("Avoin", state=state, intake="open", started_at=clock.now() - A_WEEK)
    named("Suljettu", state=state, intake="closed", started_at=clock.now() - A_WEEK)
    assert names_on(street.browser().get("/ryhmat")) == ["Avoin"]


@pytest.mark.parametrize("state", [*HIDDEN, "ended"])
def test_what_takes_nobody_is_not_listed(street, named, state):
    named("Pihlajapiha", state=state, intake="open")
    assert names_on(street.browser().get("/ryhmat")) == []


def test_a_closed_group_leaves_the_list_at_the_hour_of_its_first_meeting(street, named, clock):
    named("Pihlajapiha")
    clock.move(days=7, seconds=-1)
    assert names_on(street.browser().get("/ryhmat")) == ["Pihlajapiha"]
    clock.move(seconds=1)
    assert names_on(street.browser().get("/ryhmat")) == []


def test_a_group_that_is_found_by_its_link_is_on_no_list_and_no_search_engines(street, named):
    _, hidden = named("Piilo", plan={"visibility": "by_link"})
    _, shown = named("Näkyvä")
    browser = street.browser()
    assert names_on(browser.get("/ryhmat")) == ["Näkyvä"]
    assert '<meta name="robots" content="noindex">' in browser.get(f"/ryhmat/{hidden}").text
    assert "noindex" not in browser.get(f"/ryhmat/{shown}").text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Nuoret", "Pienet", "Svenska", "Turku"]),
        ("?alue=Turku&kieli=sv", ["Svenska"]),
        ("?kenelle=young", ["Nuoret"]),
        ("?kieli=sv", ["Svenska"]),
        ("?alue=Turku", ["Nuoret", "Pienet", "Svenska", "Turku"]),
        ("?alue=Kuopio", ["Nuoret", "Pienet", "Svenska", "Turku"]),
        ("?kenelle=small&kieli=fi&alue=Turku", ["Pienet", "Turku"]),
        ("?kenelle=own", ["Nuoret", "Pienet", "Svenska", "Turku"]),
        ("?kenelle=x&kieli=%00&alue=Atlantis", ["Nuoret", "Pienet", "Svenska", "Turku"]),
        ("?kenelle=adult", []),
    ],
)
def test_filters_are_addresses_and_what_nobody_has_counts_as_not_asked(street, named, asked, found):
    named("Pienet")
    named("Nuoret", plan={"template": "young"})
    named("Turku", plan={"mode": "local", "municipality": "Turku"})
    street.plans.set(named("Svenska")[1], language="sv")
    answer = street.browser().get("/ryhmat" + asked)
    assert (answer.status_code, names_on(answer)) == (200, found)


def test_a_group_elsewhere_is_not_near(street, named):
    for place in ("Turku", "Kuopio"):
        named(place, plan={"mode": "local", "municipality": place})
    assert names_on(street.browser().get("/ryhmat?alue=Kuopio")) == ["Kuopio"]


def test_nothing_found_helps_on(street, named):
    named("Pienet")
    page = street.browser().get("/ryhmat?kenelle=adult").text
    assert "Tällaista ryhmää ei nyt ole" in page
    assert '<option value="adult" selected>' in page
    assert '<a class="btn btn--quiet" href="/ryhmat">' in page


def test_an_empty_house_says_when_groups_start(street):
    assert "Uusia ryhmiä alkaa tammikuussa ja elokuussa." in street.browser().get("/ryhmat").text


@pytest.mark.parametrize("state", HIDDEN)
def test_what_is_not_told_about_is_word_for_word_a_page_that_is_not_there(street, named, state):
    _, outward = named("Pihlajapiha", state=state)
    browser = street.browser()
    answer, missing = browser.get(f"/ryhmat/{outward}"), browser.get("/ryhmat/ei-ole-mitaan-tallaista")
    assert (answer.status_code, answer.text) == (404, missing.text)
    assert browser.get(f"/ryhmat/{outward}/liity").text == missing.text
    assert browser.post(f"/ryhmat/{outward}/liity", data={"name": "x"}).status_code == 404


def test_a_group_without_a_plan_has_no_page(street):
    group_id, outward = street.plans.group(state="running", intake="open")
    street.plans.forget_plan(group_id)
    assert street.browser().get(f"/ryhmat/{outward}").status_code == 404


def test_the_page_tells_what_a_newcomer_needs_and_nobody_who_is_in(street, named, clock):
    _, outward = named("Pihlajapiha", intake="open", state="running", started_at=clock.now() - A_WEEK)
    street.plans.lead(outward, "Pihka")
    street.house.join(outward, "tuisku@koti.example", "Kanarialintu")
    answer = street.browser().get(f"/ryhmat/{outward}")
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text))
    for told in (
        "Kenelle: Pienten lasten vanhemmat",
        "Meitä yhdistävät illat",
        "Avoin ryhmä, voit tulla mukaan",
        "Seuraava tapaaminen ti 22.9. klo 20.30–21.30",
        "Tapaamme tiistaisin joka viikko",
        "Päättyy 31.12.2026",
        "verkossa, kirjoittaen, ilman kameraa",
        "Vapaita paikkoja 7",
        "Kuka näkee, että olen mukana?",
        "Pihka",
        "Aihe 0",
        "Mitä ryhmässä puhutaan, jää ryhmään.",
        "Ryhmän järjestää: Ryhmä ",
    ):
        assert told in page
    assert "Kanarialintu" not in page
    assert title_of(answer) == "Ryhmän sivu – Vertaistupa"
    assert "og:" not in answer.text
    assert "<script>" not in answer.text


def test_a_started_closed_group_says_so_and_offers_others(street, named, clock):
    _, outward = named("Suopursu", state="running", started_at=clock.now())
    named("Saunapolku")
    answer = street.browser().get(f"/ryhmat/{outward}")
    assert "Ryhmä on jo alkanut." in answer.text
    assert "/liity" not in answer.text
    assert names_on(answer) == ["Saunapolku"]
    form = street.browser().get(f"/ryhmat/{outward}/liity")
    assert (form.status_code, form.headers["location"]) == (303, f"/ryhmat/{outward}")


def test_an_ended_group_says_so(street, named):
    _, outward = named("Suopursu", state="ended", intake="open")
    answer = street.browser().get(f"/ryhmat/{outward}")
    assert "Ryhmä on päättynyt" in answer.text
    assert "/liity" not in answer.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rhythm", ["weekly", "two_weeks", "three_weeks", "monthly", "own_dates", None])
def test_pages_are_whole_in_every_language(street, named, language, rhythm):
    plan = {"rhythm": rhythm, "mode": "mixed", "municipality": "Turku", "description": "Juttelemme."}
    _, outward = named("Pihlajapiha", plan=plan)
    named("Koivukuja", state="running", intake="open", meetings=0, plan={"mode": "local", "target_group": None})
    browser = street.browser(language=language)
    for path in ("/ryhmat", f"/ryhmat/{outward}", f"/ryhmat/{outward}/liity", f"/ryhmat/{outward}/liity?sent"):
        answer = browser.get(path)
        assert answer.status_code == 200
        assert title_of(answer).endswith(" – Vertaistupa")
        assert "Pihlajapiha" not in title_of(answer)


def test_the_number_of_statements_does_not_grow_with_groups(street, named, clock):
    counts = []
    for rows in (1, 9):
        while len(names_on(street.browser().get("/ryhmat"))) < rows:
            _, outward = named(f"Ryhmä {clock.now()}", meetings=3)
        for path in ("/ryhmat", f"/ryhmat/{outward}"):
            with statements_of(street.database) as seen:
                assert street.browser().get(path).status_code == 200
            counts.append(len(seen))
    assert counts[:2] == counts[2:]
    assert counts[0] <= 3


def test_a_meeting_that_was_cancelled_is_not_ahead(street, named, clock):
    _, outward = named("Pihlajapiha", intake="open", state="running", started_at=clock.now() - timedelta(days=30))
    clock.move(days=8)
    assert "ti 29.9. klo 20.30–21.30" in street.browser().get(f"/ryhmat/{outward}").text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("facts", "state", "button"),
    [
        ({"intake": "open"}, "door-open", "join-group"),
        ({"intake": "open", "asks_first": True}, "door-open-asks", "ask-to-join"),
        ({"intake": "closed"}, "door-closed", "ask-to-join"),
    ],
)
def test_the_words_of_the_door_and_of_its_button_are_the_same_way_in(street, language, facts, state, button):
    _, outward = street.plans.published(**facts)
    page = street.browser(language=language).get(f"/ryhmat/{outward}").text
    words = shared_texts()
    told = re.search(r'<p class="state">.*?</svg>(.*?)</p>', page, re.DOTALL)[1].strip()
    assert told == words.get(language, state)
    assert f'/liity">{words.get(language, button)}</a>' in page
