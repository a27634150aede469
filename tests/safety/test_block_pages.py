"""The staff's pages of blocked accounts and the blocked person's own, as browsers without a script get them."""

import re

import pytest
from starlette.testclient import TestClient

from tests.groups.browser import PUBLIC_URL, Browser
from tests.safety.test_block_account import Blocks

LIST = "/liitto/suljetut-tilit"
LANGUAGES = ("fi", "fi-selko", "sv", "en")


@pytest.fixture
def blocks(whole_app, clock):
    return Blocks(whole_app.state.house.database, clock)


@pytest.fixture
def browse(whole_app, blocks):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, blocks, person)


def question(report):
    return f"/liitto/ilmoitukset/{report}/sulje-tili"


def test_staff_block_from_an_opened_report_and_open_again(blocks, browse):
    report = blocks.reported()
    staff, writer = browse(blocks.staff), browse(blocks.writer)
    assert writer.get("/omat-ryhmat").status_code == 200
    assert f'href="{LIST}"' in staff.get("/liitto").text
    opened = staff.post(f"/liitto/ilmoitukset/{report}/avaa", {}).text
    assert f'href="{question(report)}"' in opened
    asked = staff.get(question(report)).text
    for words in ("Kanerva 1", "Pihlajapiha", "Hän kirjautuu heti ulos kaikilta laitteilta.", "Voit avata tilin"):
        assert words in asked
    refused = staff.post(question(report), {})
    assert refused.status_code == 422
    assert 'href="#reason"' in refused.text
    assert staff.post(question(report), {"reason": "worse"}).status_code == 422
    assert writer.get("/omat-ryhmat").status_code == 200

    answer = staff.post(question(report), {"reason": "privacy"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{LIST}?saved=blocked")
    assert writer.get("/omat-ryhmat").headers["location"].startswith("/kirjaudu")
    assert staff.post(question(report), {"reason": "privacy"}).headers["location"] == f"{LIST}?saved=already"

    page = staff.get(f"{LIST}?saved=blocked").text
    for words in ("Tili on suljettu.", "Kanerva 1", "Pihlajapiha", "Toisen asioita on kerrottu"):
        assert words in page
    [way] = re.findall(rf'href="({LIST}/[^"]+/avaa)"', page)
    assert "Hän voi taas kirjautua sisään" in staff.get(way).text
    assert staff.post(way, {}).headers["location"] == f"{LIST}?saved=opened"
    assert staff.post(way, {}).status_code == 404
    page = staff.get(f"{LIST}?saved=opened").text
    assert "Tili on taas auki." in page
    assert "Yhtään tiliä ei ole suljettu." in page
    assert browse(blocks.writer).get("/omat-ryhmat").status_code == 200


def test_for_everybody_else_the_pages_are_not_there(blocks, browse):
    report = blocks.reported()
    blocks.block(blocks.reported(blocks.reporters[1]))
    [row] = blocks.blocked()
    blocks.insider(blocks.reporters[0].account_id)
    for person in (blocks.leader, blocks.writer, blocks.reporters[0]):
        browser = browse(person)
        for path in (question(report), f"{LIST}/{row.key}/avaa"):
            assert browser.get(path).status_code == 404
            assert browser.post(path, {"reason": "hurts"}).status_code == 404
    assert browse(blocks.leader).get(LIST).status_code == 404
    assert "Kanerva" not in browse(blocks.reporters[0]).get(LIST).text
    stranger = browse(None)
    for path in (LIST, question(report)):
        assert stranger.get(path).headers["location"].startswith("/kirjaudu")
    assert [one.key for one in blocks.blocked()] == [row.key]


def test_ids_that_are_none_are_not_found(blocks, browse):
    staff = browse(blocks.staff)
    for bad in ("x", "%00", "%C3%A5", "a" * 60):
        for path in (question(bad), f"{LIST}/{bad}/avaa"):
            assert staff.get(path).status_code == 404
            assert staff.post(path, {"reason": "hurts"}).status_code == 404


def test_an_account_of_staff_is_refused_in_words(blocks, browse):
    report = blocks.reported()
    blocks.insider(blocks.writer.account_id)
    answer = browse(blocks.staff).post(question(report), {"reason": "hurts"})
    assert answer.status_code == 403
    assert "Tämä on liiton työntekijän tili." in answer.text


def test_a_report_whose_writer_is_gone_offers_nothing(blocks, browse):
    report = blocks.reported()
    blocks.forget_writer_of(report)
    staff = browse(blocks.staff)
    assert "sulje-tili" not in staff.post(f"/liitto/ilmoitukset/{report}/avaa", {}).text
    assert staff.get(question(report)).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_read_in_every_language(blocks, browse, language):
    report = blocks.reported()
    blocks.block(blocks.reported(blocks.reporters[1]), reason="other")
    [row] = blocks.blocked()
    staff, stranger = browse(blocks.staff), browse(None)
    for browser, path in (
        (staff, LIST),
        (staff, f"{LIST}?saved=already"),
        (staff, f"{LIST}/{row.key}/avaa"),
        (staff, question(report)),
        (stranger, "/kirjaudu/suljettu"),
    ):
        browser.language = language
        answer = browser.get(path)
        assert answer.status_code == 200
        assert f'data-language="{language}"' in answer.text
