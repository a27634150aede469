"""A second time aside for the same person: a leader asks, and another leader, a contact or staff say yes or no."""

import json
import re
from datetime import timedelta

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from app.accounts.account_letters import AccountLetters
from app.base.errors import NotAllowed, NotFound
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.outbox import FileOutbox
from app.safety.access import AlreadyDecided, NeedsSecond
from app.safety.propose_removal import PROPOSAL_LAPSES
from app.safety.put_aside import ASIDE_ENDS
from app.safety.seconds import ASIDE_ASKED_LETTER, ProposalLetters
from tests.at_once import at_once
from tests.groups.browser import PUBLIC_URL, Browser
from tests.safety.bench import Bench
from tests.shared_texts import shared_texts


@pytest.fixture
def bench(database, clock):
    """Two leaders; the first has set the member aside once and brought them back."""
    return once_aside(Bench(database, clock))


@pytest.fixture
def alone(database, clock):
    """The same with one leader."""
    return once_aside(Bench(database, clock, leaders=1))


def once_aside(bench):
    bench.set_aside()
    bench.bring_back()
    bench.heard.events.clear()
    return bench


def as_contact(bench, proposal, *, agrees=True):
    bench.deciding.decide_as_contact(bench.contact, bench.association, proposal, agrees=agrees)


def as_staff(bench, proposal, *, agrees=True):
    bench.deciding.decide_as_staff(bench.staff, proposal, agrees=agrees)


def jobs(bench, kind):
    with bench.database.read() as session:
        return session.scalars(select(Job).where(Job.kind == kind).order_by(Job.id)).all()


@pytest.mark.parametrize("second", ["leader", "contact", "staff"])
def test_whoever_says_yes_sets_the_person_aside_for_a_day(bench, clock, second):
    with pytest.raises(NeedsSecond):
        bench.set_aside()
    proposal = bench.ask_aside(reason="privacy")
    assert bench.ask_aside() == proposal
    assert (bench.standing().place, bench.heard.events) == ("here", [])
    assert bench.rungs()[-1] == ("propose_set_aside", "privacy", "leader 0")
    clock.move(hours=3)
    {"leader": bench.decide, "contact": lambda p: as_contact(bench, p), "staff": lambda p: as_staff(bench, p)}[second](
        proposal
    )
    until = clock.now() + timedelta(hours=24)
    standing = bench.standing()
    assert (standing.place, standing.aside_until, standing.aside_reason) == ("aside", until, "privacy")
    [event] = bench.heard.events
    assert json.loads(event.full)["event"] == "set_aside"
    assert json.loads(event.own)["until"] == "2026-09-16T20:30:00.000Z"
    assert jobs(bench, ASIDE_ENDS)[-1].due_at == until
    assert bench.rungs()[-1] == ("set_aside", "privacy", {"leader": "leader 1"}.get(second, "staff"))
    assert bench.states() == ["confirmed"]
    bench.ask_review()
    with pytest.raises(AlreadyDecided):
        as_staff(bench, proposal)
    # A third time: who asked needs a word again, unless another leader gave theirs meanwhile.
    bench.bring_back()
    if second == "leader":
        bench.set_aside()
    else:
        with pytest.raises(NeedsSecond):
            bench.set_aside()
        bench.set_aside(leader=1)


def test_a_sole_leaders_ask_is_a_contacts_or_the_staffs(alone):
    proposal = alone.ask_aside()
    [row] = alone.reading.for_leader(alone.leaders[0].account_id, alone.room).proposals
    assert (row.proposal.is_aside, row.has_other) == (True, False)
    with pytest.raises(NeedsSecond):
        alone.decide(proposal, leader=0)
    assert [one.proposal.proposal for one in alone.as_contact.list_waiting(alone.contact, alone.association).waiting]
    assert [one.proposal.proposal for one in alone.reading.for_staff(alone.staff)[0]] == [proposal]
    as_contact(alone, proposal, agrees=False)
    assert (alone.standing().place, alone.states()) == ("here", ["declined"])
    assert alone.rungs()[-1] == ("decline_set_aside", "hurts", "staff")
    as_staff(alone, alone.ask_aside())
    assert alone.standing().place == "aside"


def test_it_is_asked_only_where_another_word_is_needed(bench):
    for ask in (
        lambda: bench.ask_aside(leader=1),
        lambda: bench.ask_aside(person=bench.third),
    ):
        with pytest.raises(AlreadyDecided):
            ask()
    with pytest.raises(NotAllowed):
        bench.ask_aside(person=bench.leaders[1])
    with pytest.raises(NotAllowed):
        bench.proposing.ask_aside(bench.third.account_id, bench.room, bench.member_id(bench.member), "hurts")
    with pytest.raises(NotFound):
        bench.proposing.ask_aside(bench.contact.account_id, bench.room, bench.member_id(bench.member), "hurts")
    bench.set_aside(leader=1)
    with pytest.raises(AlreadyDecided):
        bench.ask_aside()
    assert bench.states() == []


def test_an_ask_ends_after_a_day_or_by_another_leaders_own_deed_or_by_leaving(bench, clock):
    late = bench.ask_aside()
    [job] = jobs(bench, PROPOSAL_LAPSES)
    assert job.due_at == clock.now() + timedelta(hours=24)
    clock.move(hours=24)
    with pytest.raises(AlreadyDecided):
        as_contact(bench, late)
    bench.proposing.lapse(Work(job.id, job.kind, job.facts, 1))
    assert bench.rungs()[-1] == ("set_aside_lapsed", "hurts", None)
    again = bench.ask_aside()
    bench.set_aside(leader=1)
    with pytest.raises(AlreadyDecided):
        as_staff(bench, again)
    bench.bring_back()
    bench.set_aside()
    bench.bring_back()
    bench.ask_aside()
    bench.leave(bench.member)
    assert bench.states() == ["lapsed", "confirmed", "lapsed"]
    assert bench.standing().is_bound(clock.now() + timedelta(hours=23))
    assert not bench.standing().is_bound(clock.now() + timedelta(hours=24))


def test_an_ask_is_no_removal(bench):
    removal = bench.propose()
    bench.decide(bench.ask_aside())
    assert bench.reading.for_staff(bench.staff) == ([], [])
    bench.bring_back()
    bench.set_aside()
    bench.bring_back()
    ask = bench.ask_aside()
    assert ask != removal
    bench.decide(removal)
    assert bench.states() == ["confirmed", "confirmed", "lapsed"]
    with pytest.raises(AlreadyDecided):
        as_staff(bench, ask)
    bench.ask_review()
    [review] = bench.reviews.list_waiting(bench.staff)
    bench.reviews.answer(bench.staff, review.review.review, undoes=True)
    assert (bench.standing().place, bench.states()[0]) == ("here", "reinstated")


@pytest.mark.race
def test_all_who_answer_at_once_make_one_outcome(bench):
    for _ in range(2):
        proposal = bench.ask_aside()
        results = at_once(
            lambda p=proposal: bench.decide(p),
            lambda p=proposal: as_contact(bench, p, agrees=False),
            lambda p=proposal: as_staff(bench, p),
            lambda p=proposal: bench.take_back(p),
        )
        assert sorted(type(one).__name__ for one in results) == ["AlreadyDecided"] * 3 + ["NoneType"]
        is_aside = bench.standing().place == "aside"
        assert is_aside == (bench.states()[-1] == "confirmed")
        if is_aside:
            return


def test_all_who_may_answer_get_a_letter_that_says_until_when(bench, clock, tmp_path):
    bench.make_contact(bench.third.account_id)
    bench.ask_aside()
    mailer = FileOutbox(tmp_path, clock=clock)
    url = "https://stupa.example"
    letters = AccountLetters(bench.database, JobQueue(clock), texts=shared_texts(), mailer=mailer, public_url=url)
    tell = ProposalLetters(letters, clock).tell_all
    asked = jobs(bench, ASIDE_ASKED_LETTER)
    for job in asked:
        tell(Work(job.id, job.kind, job.facts, 1))
    sent = [path.read_text(encoding="utf-8") for path in tmp_path.glob("*.txt")]
    paths = {
        bench.leaders[1].address: f"/huone/{bench.room}/poistot",
        bench.contacts_person.address: f"/yhdistykset/{bench.association}/poistot",
        "staff@liitto.example": "/liitto/poistot",
    }
    assert {text.splitlines()[0].removeprefix("To: ") for text in sent} == set(paths)
    for text in sent:
        link = url + paths[text.splitlines()[0].removeprefix("To: ")]
        assert "ke 16.9. klo 20.30" in text
        assert [word for word in ("Pihlajapiha", "Kanerva", "sivu", "poist") if word in text.replace(link, "")] == []
    clock.move(hours=24)
    for job in asked:
        tell(Work(job.id, job.kind, job.facts, 1))
    assert len(list(tmp_path.glob("*.txt"))) == len(sent)


# --- the pages


def test_asking_and_answering_without_a_script(whole_app, clock):
    bench = once_aside(Bench(whole_app.state.house.database, clock))
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    first, second, contact, staff = (
        Browser(client, bench, one) for one in (*bench.leaders, bench.contacts_person, bench.staff)
    )
    form = f"/huone/{bench.room}/poistot/sivuun/{bench.member_id(bench.member)}"
    assert "Siirsit hänet sivuun jo kerran." in first.get(form).text
    assert 'href="#reason"' in first.post(form, {}).text
    leaders = f"/huone/{bench.room}/poistot"
    assert second.post(form, {"reason": "hurts"}).headers["location"] == f"{leaders}?saved=already"
    assert first.post(form, {"reason": "hurts"}).headers["location"] == f"{leaders}?saved=asked"
    pages = {
        first: leaders,
        second: leaders,
        contact: f"/yhdistykset/{bench.association}/poistot",
        staff: "/liitto/poistot",
    }
    for browser, path in pages.items():
        for language in ("fi-selko", "sv", "en", "fi"):
            browser.language = language
            assert browser.get(path).status_code == 200
    assert "Pyyntö on lähetetty." in first.get(f"{leaders}?saved=asked").text
    assert "Odotamme toisen ohjaajan, yhteyshenkilön tai liiton vastausta." in first.get(leaders).text
    assert "Siirretäänkö Kanerva 2 taas sivuun?" in second.get(leaders).text
    of_contact = contact.get(pages[contact]).text
    assert "Pihlajapiha: siirretäänkö osallistuja taas sivuun?" in of_contact
    assert "Ohjaaja pyytää siirtämään saman osallistujan taas sivuun." in staff.get(pages[staff]).text
    for page in (of_contact, staff.get(pages[staff]).text):
        assert "Kanerva" not in page
        assert "/poista" not in page
    [confirmed] = re.findall(r'formaction="([^"]+/sivuun)"', of_contact)
    assert contact.post(confirmed, {}).headers["location"] == f"{pages[contact]}?saved=aside"
    assert bench.standing().place == "aside"
