"""The page of leaving and the file of one's own words, as a browser without a script gets them."""

import re

import pytest
from sqlalchemy import func, select

from app.chat.post_batch import Draft, make_post_batch
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.models import LogEntry
from tests.groups.house import Heard

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ONLY_LEADER = "Olet ryhmän ainoa ohjaaja."
pytestmark = ON_SQLITE


@pytest.fixture
def circle(house):
    group = house.group("Pihlajapiha")
    leader, room = house.join(group, "sammal@koti.example", "Sammal", role="leader")
    person, _ = house.join(group, "havu@koti.example", "Havu")
    return group, leader, person, room


def say(house, clock, person, room, *texts):
    with house.database.transaction() as session:
        drafts = [Draft(room, person.account_id, f"viesti-{text[:20]}", text, b"x" * 32) for text in texts]
        return make_post_batch(Heard(), clock)(session, drafts)


def test_two_taps_without_a_script(browse, circle):
    _, _, person, room = circle
    browser = browse(person)
    mine = browser.get("/omat-ryhmat").text
    assert f'href="/huone/{room}/lahde"' in mine
    page = browser.get(f"/huone/{room}/lahde").text
    assert "<h1>Lähde ryhmästä</h1>" in page
    assert "Viestisi jäävät ryhmään ilman nimeäsi, kunnes ryhmä arkistoidaan." in page
    assert page.count('<form class="tablet flow" method="post">') == 1
    assert "<input" not in page  # no reason is asked
    assert ONLY_LEADER not in page
    answer = browser.post(f"/huone/{room}/lahde", {})
    assert (answer.status_code, answer.headers["location"]) == (303, "/omat-ryhmat?saved=left")
    after = browser.get("/omat-ryhmat?saved=left").text
    assert "Olet lähtenyt ryhmästä." in after
    assert room not in after
    for path in (f"/huone/{room}", f"/huone/{room}/lahde", f"/huone/{room}/omat-viestit"):
        assert browser.get(path).status_code == 404


def test_a_second_tap_leads_to_the_same_place(browse, house, circle):
    _, _, person, room = circle
    browser = browse(person)
    answers = [browser.post(f"/huone/{room}/lahde", {}) for _ in range(2)]
    assert {(answer.status_code, answer.headers["location"]) for answer in answers} == {
        (303, "/omat-ryhmat?saved=left")
    }
    with house.database.read() as session:
        assert session.scalar(select(func.count()).where(LogEntry.kind == "left")) == 1


def test_the_only_leader_is_warned_and_may_leave(browse, house, circle):
    group, leader, _, room = circle
    assert ONLY_LEADER in browse(leader).get(f"/huone/{room}/lahde").text
    house.join(group, "lumme@koti.example", "Lumme", role="leader")
    assert ONLY_LEADER not in browse(leader).get(f"/huone/{room}/lahde").text
    assert browse(leader).post(f"/huone/{room}/lahde", {}).status_code == 303


def test_someone_set_aside_has_the_page_and_the_file(browse, house, clock, circle):
    _, leader, person, room = circle
    say(house, clock, person, room, "omani")
    house.put_aside(leader, person, room)
    assert browse(person).get(f"/huone/{room}/lahde").status_code == 200
    assert "omani" in browse(person).get(f"/huone/{room}/omat-viestit").text


def test_the_removed_and_strangers_have_neither(browse, house, clock, circle):
    _, _, person, room = circle
    stranger = house.person("x@koti.example")
    with house.database.transaction() as session:
        rooms.end_place(session, rooms.lock_standing(session, room, person.account_id), Place.REMOVED, clock.now())
    for path in (f"/huone/{room}/lahde", f"/huone/{room}/omat-viestit"):
        assert browse(person).get(path).status_code == 403
        assert browse(stranger).get(path).status_code == 404
        assert browse(stranger).get(path.replace(room, "ei-ole")).status_code == 404
    assert f"/huone/{room}/lahde" not in browse(person).get("/omat-ryhmat").text


@pytest.mark.parametrize(
    ("language", "name"), [("fi", "omat-viestit"), ("sv", "mina-meddelanden"), ("en", "my-messages")]
)
def test_the_file_is_ones_own_words_alone_in_local_time_under_a_neutral_name(
    browse, house, clock, circle, language, name
):
    _, leader, person, room = circle
    say(house, clock, leader, room, "ohjaajan sana")
    say(house, clock, person, room, "Ensin tämä.\nToinen rivi: äö <b>", "Sitten tämä.")
    browser = browse(person)
    browser.language = language
    answer = browser.get(f"/huone/{room}/omat-viestit")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}.txt"'
    assert answer.headers["cache-control"] == "no-store"
    text = answer.content.decode("utf-8")
    assert "ohjaajan sana" not in text
    assert "Sammal" not in text
    stamp = {"fi": "15.9.2026 klo 20.30", "sv": "15.9.2026 kl. 20.30", "en": "15 September 2026 at 20:30"}[language]
    assert text.startswith("Pihlajapiha\n")
    assert text.endswith(f"\n\n{stamp}\nEnsin tämä.\nToinen rivi: äö <b>\n\n{stamp}\nSitten tämä.\n")


def test_a_list_of_groups_names_each_way_out(browse, house):
    for name in ("Ahti", "Zen"):
        person, _ = house.join(house.group(name), "havu@koti.example", "Havu")
    page = browse(person).get("/omat-ryhmat").text
    described = re.findall(r'href="/huone/[^"]+/lahde" aria-describedby="([\w-]+)"', page)
    assert [re.search(rf'<b id="{one}">(.*?)</b>', page)[1] for one in described] == ["Ahti", "Zen"]


def test_staff_see_at_once_which_group_has_no_leader(browse, house, circle):
    _, leader, _, room = circle
    assert "Ryhmällä ei ole ohjaajaa" not in browse(house.staff).get("/liitto").text
    browse(leader).post(f"/huone/{room}/lahde", {})
    assert "Ryhmällä ei ole ohjaajaa" in browse(house.staff).get("/liitto").text
