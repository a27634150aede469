"""The staff's pages of break-glass, the letter to leaders, and that there is no page of words without its row."""

import threading

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from app.accounts.account_letters import AccountLetters
from app.audit import queries as audit_queries
from app.chat import service as chat
from app.groups import service as groups
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Place
from app.safety.break_glass.letters import GLASS_LETTER, GlassLetters
from tests.groups.browser import PUBLIC_URL, Browser
from tests.safety.glass_house import WHY, GlassHouse
from tests.seed import make_person
from tests.shared_texts import shared_texts


class Office:
    """The house with its pages, one of staff and a leader in their browsers."""

    def __init__(self, app, clock):
        self.glass = GlassHouse(app.state.house.database, clock)
        self.client = TestClient(app, base_url=PUBLIC_URL, follow_redirects=False)
        database = self.glass.database
        self.staff = Browser(self.client, self.glass, make_person(database, clock, staff=True))
        self.leader = Browser(self.client, self.glass, self.glass.leader)
        self.group = f"/liitto/ryhmat/{self.glass.group}"
        self.path = f"{self.group}/hataavaus"

    def open(self, **other):
        return self.staff.post(self.path, {"reason": "danger", "words": WHY, "hours": "4", **other})


@pytest.fixture
def office(whole_app, clock):
    return Office(whole_app, clock)


def test_the_page_says_what_the_group_will_see_and_asks_for_all_three(office):
    assert f'href="{office.path}"' in office.staff.get(office.group).text
    page = office.staff.get(office.path).text
    for words in ("Koko ryhmä näkee heti", "Jokainen sivu, jonka luet, kirjataan.", "Ohjaajat saavat kirjeen."):
        assert words in page
    refused = office.staff.post(office.path, {"words": "lyhyt"})
    assert refused.status_code == 422
    for field in ("reason", "words", "hours"):
        assert f'href="#{field}"' in refused.text
    short = office.open(words="lyhyt")
    assert short.status_code == 422
    assert "Kirjoita vähintään 10 merkkiä." in short.text
    assert 'value="danger" checked' in short.text
    assert office.open(hours="5").status_code == 422
    assert office.glass.entries() == []


def test_words_are_read_while_it_lasts_and_afterwards_it_leads_to_the_door(office):
    for count in range(52):
        office.glass.say(f"Viesti numero {count}")
    shut = office.staff.get(f"{office.path}/viestit")
    assert (shut.status_code, shut.headers["location"]) == (303, f"{office.path}?saved=shut")
    answer = office.open()
    assert (answer.status_code, answer.headers["location"]) == (303, f"{office.path}/viestit")
    page = office.staff.get(f"{office.path}/viestit")
    assert "Viesti numero 51" in page.text
    assert "Viesti numero 1<" not in page.text
    assert "no-store" in page.headers["cache-control"]
    [older] = [part.split('"')[0] for part in page.text.split('href="')[1:] if "?before=" in part]
    assert "Viesti numero 1<" in office.staff.get(older).text
    for bad in ("x", "-1", "1" * 10, ""):
        assert office.staff.get(f"{office.path}/viestit?before={bad}").status_code == 404
    assert WHY in office.staff.get(office.path).text
    assert office.staff.post(f"{office.path}/sulje", {}).headers["location"].endswith("saved=closed")
    assert office.staff.post(f"{office.path}/sulje", {}).headers["location"].endswith("saved=already")
    for over in (office.staff.get(f"{office.path}/viestit"), office.staff.post(f"{office.path}/viestit/1", {})):
        assert (over.status_code, over.headers["location"]) == (303, f"{office.path}?saved=shut")
    assert "Hätäavaus ei ole auki." in office.staff.get(f"{office.path}?saved=shut").text
    for way in (office.path, f"{office.path}/viestit"):
        assert office.leader.get(way).status_code == 404


def test_a_hidden_message_is_shown_by_a_deed_of_its_own(office):
    glass = office.glass
    number = glass.say("Kanarialintu")
    with glass.database.transaction() as session:
        chat.hide(session, chat.find_message(session, glass.seeded.room_id, number), "privacy")
    office.open()
    assert "Kanarialintu" not in office.staff.get(f"{office.path}/viestit").text
    way = f"{office.path}/viestit/{number}"
    assert "Kanarialintu" in office.staff.post(way, {}).text
    assert office.staff.get(way).headers["location"] == f"{office.path}/viestit"
    assert office.staff.post(f"{office.path}/viestit/{number + 9}", {}).status_code == 404


def test_where_the_row_cannot_be_written_there_is_no_answer(office, monkeypatch):
    """Somebody holds the group's chain, and on SQLite the lane with it: the reader waits in vain and gets no word."""
    glass = office.glass
    glass.say("Kanarialintu")
    office.open()
    monkeypatch.setattr(glass.database, "_lane_wait_seconds", 0.1)
    before, held, done = glass.noted(), threading.Event(), threading.Event()
    with glass.database.read() as session:
        group_id = groups.find_group_of_room(session, glass.seeded.room_id)

    def hold():
        with glass.database.transaction() as session:
            audit_queries.lock_chain(session, group_id)
            held.set()
            done.wait(30)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(30)
    try:
        refused = office.client.get(f"{office.path}/viestit", headers=office.staff._headers())
    finally:
        done.set()
        holder.join()
    assert refused.status_code == 503
    assert "Kanarialintu" not in refused.text
    assert glass.noted() == before
    assert "Kanarialintu" in office.staff.get(f"{office.path}/viestit").text


class Mailbox:
    """Where letters land."""

    def __init__(self, glass):
        self.sent = []
        office = AccountLetters(
            glass.database, JobQueue(glass.clock), texts=shared_texts(), mailer=self, public_url=PUBLIC_URL
        )
        self._letters, self._glass = GlassLetters(office), glass

    def send(self, letter):
        self.sent.append(letter)

    def run(self):
        with self._glass.database.read() as session:
            jobs = session.scalars(select(Job).where(Job.kind == GLASS_LETTER)).all()
        for job in jobs:
            self._letters.send(Work(job.id, job.kind, job.facts, 1))


def test_the_leader_gets_a_letter_to_the_room_without_why(office):
    office.open()
    mailbox = Mailbox(office.glass)
    mailbox.run()
    [letter] = mailbox.sent
    assert letter.to == office.glass.leader.address
    assert f"/huone/{office.glass.room}" in letter.text
    assert WHY not in letter.text
    assert "Pihlajapiha" not in letter.text


def test_whoever_leads_no_more_when_it_is_sent_gets_none(office):
    glass = office.glass
    office.open()
    with glass.database.transaction() as session:
        leader = rooms.lock_standing(session, glass.room, glass.leader.account_id)
        rooms.end_place(session, leader, Place.LEFT, glass.clock.now())
    mailbox = Mailbox(glass)
    mailbox.run()
    assert mailbox.sent == []
