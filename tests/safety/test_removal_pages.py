"""The pages of removal, as browsers without a script get them: the leaders', the staff's, and the removed person's."""

import re

import pytest
from starlette.testclient import TestClient

from tests.groups.browser import PUBLIC_URL, Browser
from tests.safety.bench import Bench
from tests.seed import make_person

LANGUAGES = ("fi", "fi-selko", "sv", "en")


@pytest.fixture
def make_bench(whole_app, clock):
    return lambda leaders=2: Bench(whole_app.state.house.database, clock, leaders=leaders)


@pytest.fixture
def browse(whole_app, make_bench):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda bench, person: Browser(client, bench, person)


def test_two_leaders_without_a_script(make_bench, browse):
    bench = make_bench()
    first, second = (browse(bench, leader) for leader in bench.leaders)
    list_path = f"/huone/{bench.room}/poistot"
    form = f"{list_path}/ehdota/{bench.member_id(bench.member)}"
    assert form in first.get(list_path).text
    assert "Kanerva 2" in first.get(form).text
    refused = first.post(form, {})
    assert refused.status_code == 422
    assert 'href="#reason"' in refused.text
    assert first.post(form, {"reason": "worse"}).status_code == 422
    answer = first.post(form, {"reason": "hurts"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{list_path}?saved=proposed")

    own = first.get(f"{list_path}?saved=proposed").text
    assert "Ehdotus on tehty." in own
    assert "Odotamme toisen ohjaajan tai yhteyshenkilön vastausta." in own
    assert "Jos kukaan ei vastaa kahdessa vuorokaudessa, liitto ratkaisee." in own
    assert "/poista" not in own
    [taken_back] = re.findall(r'action="([^"]+/peru)"', own)

    page = second.get(list_path).text
    assert "Poistetaanko Kanerva 2 ryhmästä?" in page
    assert "Viestit ovat loukanneet muita" in page
    assert "Hän voi pyytää liitolta tarkistusta 14 päivän ajan." in page
    [confirmed] = re.findall(r'formaction="([^"]+/poista)"', page)
    assert first.post(confirmed, {}).status_code == 403
    answer = second.post(confirmed, {})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{list_path}?saved=removed")
    assert "Osallistuja on poistettu ryhmästä." in second.get(f"{list_path}?saved=removed").text
    for browser, late in ((first, taken_back), (second, confirmed), (second, confirmed.replace("/poista", "/ei"))):
        assert browser.post(late, {}).headers["location"] == f"{list_path}?saved=already"
    assert "Tämä on jo päätetty." in first.get(f"{list_path}?saved=already").text
    assert second.post(confirmed.replace("/poista", "/muuta"), {}).status_code == 404


def test_the_removed_person_reads_why_and_until_when_to_ask(make_bench, browse, clock):
    bench = make_bench()
    bench.decide(bench.propose(reason="privacy"))
    browser = browse(bench, bench.member)
    mine = browser.get("/omat-ryhmat").text
    assert "Et ole enää tässä ryhmässä. Syy: Toisen asioita on kerrottu." in mine
    assert "Voit pyytää liitolta tarkistusta ti 29.9. klo 20.30 asti." in mine
    assert "/lahde" not in mine
    assert browser.get(f"/huone/{bench.room}").status_code == 200
    clock.move(days=15)
    late = browser.get("/omat-ryhmat").text
    assert "Syy: Toisen asioita on kerrottu." in late
    assert "tarkistusta" not in late


def test_staff_decide_for_a_leader_who_is_alone_and_take_back(make_bench, browse):
    bench = make_bench(leaders=1)
    bench.set_aside()
    bench.propose()
    browser = browse(bench, bench.staff)
    assert "Yksi ehdotus osallistujasta odottaa." in browser.get("/liitto").text
    page = browser.get("/liitto/poistot").text
    assert "Pihlajapiha" in page
    assert "1 kerran. Sivussa nyt." in page
    assert "Kanerva" not in page
    assert bench.member_id(bench.member) not in page
    [confirmed] = re.findall(r'formaction="([^"]+/poista)"', page)
    assert browser.post(confirmed, {}).headers["location"] == "/liitto/poistot?saved=removed"
    page = browser.get("/liitto/poistot").text
    assert "Voit ottaa takaisin ti 29.9. klo 20.30 asti." in page
    assert "Kanerva" not in page
    [back] = re.findall(r'action="([^"]+/palauta)"', page)
    assert browser.post(back, {}).headers["location"] == "/liitto/poistot?saved=reinstated"
    assert browser.post(back, {}).headers["location"] == "/liitto/poistot?saved=already"
    assert bench.standing().place == "here"


@pytest.mark.parametrize("who", ["member", "removed", "stranger", "staff"])
def test_for_everybody_else_the_leaders_page_is_closed(make_bench, browse, who):
    bench, other = make_bench(), make_bench()
    proposal = bench.propose()
    people = {"member": bench.third, "removed": bench.member, "stranger": other.leaders[0], "staff": bench.staff}
    if who == "removed":
        bench.decide(proposal)
    browser = browse(bench, people[who])
    status = 404 if who in ("stranger", "staff") else 403
    root = f"/huone/{bench.room}/poistot"
    assert browser.get(root).status_code == status
    assert browser.get(f"{root}/ehdota/{bench.member_id(bench.third)}").status_code == status
    assert browser.post(f"{root}/ehdota/{bench.member_id(bench.third)}", {"reason": "hurts"}).status_code == status
    for answer in ("poista", "ei", "peru"):
        assert browser.post(f"{root}/{proposal}/{answer}", {}).status_code == status
    if who != "staff":
        assert browser.get("/liitto/poistot").status_code == 404
        assert browser.post(f"/liitto/poistot/{proposal}/poista", {}).status_code == 404


def test_ids_that_are_none_are_not_found(make_bench, browse):
    bench = make_bench()
    leader, staff = browse(bench, bench.leaders[0]), browse(bench, bench.staff)
    for bad in ("x", "%00", "%C3%A5", "a" * 60):
        assert leader.get(f"/huone/{bad}/poistot").status_code == 404
        assert leader.get(f"/huone/{bench.room}/poistot/ehdota/{bad}").status_code == 404
        assert leader.post(f"/huone/{bench.room}/poistot/{bad}/poista", {}).status_code == 404
        assert staff.post(f"/liitto/poistot/{bad}/poista", {}).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_read_in_every_language(make_bench, browse, language):
    bench, alone = make_bench(), make_bench(leaders=1)
    bench.decide(bench.propose(person=bench.third))
    bench.propose()
    alone.propose()
    pages = [
        (bench.leaders[0], f"/huone/{bench.room}/poistot"),
        (bench.leaders[1], f"/huone/{bench.room}/poistot"),
        (alone.leaders[0], f"/huone/{alone.room}/poistot"),
        (bench.leaders[1], f"/huone/{bench.room}/poistot/ehdota/{bench.member_id(bench.member)}"),
        (bench.staff, "/liitto/poistot"),
        (bench.third, "/omat-ryhmat"),
    ]
    for person, path in pages:
        browser = browse(bench, person)
        browser.language = language
        answer = browser.get(path)
        assert answer.status_code == 200
        assert f'data-language="{language}"' in answer.text


def test_staff_answer_a_request_for_a_review(make_bench, browse):
    bench = make_bench()
    staff = browse(bench, make_person(bench.database, bench.clock, staff=True))
    assert staff.get("/liitto").text.count("tarkistuspyyn") == 0
    bench.set_aside()
    bench.ask_review(words="Se ei ollut <niin>.")
    assert "1 tarkistuspyyntö odottaa." in staff.get("/liitto").text
    page = staff.get("/liitto/poistot").text
    assert "Se ei ollut &lt;niin&gt;." in page
    assert "Kanerva" not in page
    assert "Siirretty sivuun. Päättyy itsestään ke 16.9. klo 20.30." in page
    [back] = re.findall(r'formaction="([^"]+/kumoa)"', page)
    assert staff.post(back.replace("/kumoa", "/muuta"), {}).status_code == 404
    answer = staff.post(back, {})
    assert (answer.status_code, answer.headers["location"]) == (303, "/liitto/poistot?saved=reinstated")
    assert staff.post(back, {}).headers["location"] == "/liitto/poistot?saved=already"
    assert "Tarkistuspyynnöt" not in staff.get("/liitto/poistot").text
    member = browse(bench, bench.member)
    assert member.get("/liitto/poistot").status_code == 404
    assert member.post(back, {}).status_code == 404
