"""The pages of a case's card: no button of it drops what was typed beside it."""

import re

import pytest
from starlette.testclient import TestClient

from app.safety import queries
from app.safety.cases.notes import list_notes
from app.safety.reports import as_facts
from tests.groups.browser import PUBLIC_URL, Browser
from tests.safety.test_block_account import Blocks

LIST = "/liitto/ilmoitukset"
VERDICT = {"decision": "talked", "answer": "Kiitos, että kerroit."}
NOTE = {"note": "Soitan huomenna.", "client_id": "k" * 22}


@pytest.fixture
def blocks(whole_app, clock):
    return Blocks(whole_app.state.house.database, clock)


@pytest.fixture
def browse(whole_app, blocks):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, blocks, person)


def notes_on(blocks, report):
    with blocks.database.read() as session:
        return [one.body for one in list_notes(session, as_facts(queries.find_report(session, report)))]


def cards(blocks, browse):
    """A browser with the path of a report, for staff and for a leader."""
    about_leader = blocks.report(blocks.reporters[0], blocks.say(blocks.leader)[0])
    about_writer = blocks.report(blocks.reporters[0], blocks.say(blocks.writer)[0])
    yield browse(blocks.staff), f"{LIST}/{about_leader}", about_leader
    yield browse(blocks.leader), f"/huone/{blocks.room}/ilmoitukset/{about_writer}", about_writer


def test_a_saved_note_leaves_the_verdict_as_it_was_typed_and_a_verdict_saves_the_note(blocks, browse):
    for browser, path, report in cards(blocks, browse):
        page = browser.post(f"{path}/muistiinpano", VERDICT | NOTE)
        assert page.status_code == 200
        assert re.search(r'value="talked" checked', page.text)
        assert VERDICT["answer"] in page.text
        assert notes_on(blocks, report) == [NOTE["note"]]
        second = VERDICT | NOTE | {"note": "Sovittu.", "client_id": "m" * 22}
        refused = browser.post(f"{path}/kasitelty", second | {"decision": ""})
        assert refused.status_code == 422
        assert all(words in refused.text for words in ("Sovittu.", VERDICT["answer"]))
        assert browser.post(f"{path}/kasitelty", second).headers["location"].endswith("?saved=closed")
        assert notes_on(blocks, report) == [NOTE["note"], "Sovittu."]


def test_staff_read_where_it_was_said_and_whether_the_account_is_closed(blocks, browse):
    staff, path, report = next(cards(blocks, browse))
    page = staff.post(f"{path}/avaa", {}).text
    assert "Ryhmähuoneessa" in page
    assert f"{path}/sulje-tili" in page
    blocks.block(report)
    page = staff.post(f"{path}/avaa", {}).text
    assert "Tili on suljettu." in page
    assert f"{path}/sulje-tili" not in page
    assert staff.get(f"{path}/sulje-tili").headers["location"] == "/liitto/suljetut-tilit?saved=already"
    for step in ("avaa", "muistiinpano", "kasitelty"):
        assert staff.get(f"{path}/{step}").headers["location"] == LIST
