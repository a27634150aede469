"""Whoever is set aside or removed may ask staff to look at it: once, unheard by the group, answered from outside."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from app.accounts.account_letters import AccountLetters
from app.accounts.models import Account
from app.base.errors import NotFound
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.outbox import FileOutbox
from app.privacy.tables import TABLES
from app.safety.access import AlreadyDecided, NothingToReview
from app.safety.letters import ReviewLetters
from app.safety.models import ReviewRequest
from app.safety.reviews import REVIEW_ASKED_LETTER, REVIEW_LETTER, read_shut
from app.texts.dates import moment
from tests.at_once import at_once
from tests.groups.house import House
from tests.live import shared_texts
from tests.safety.bench import Bench

PRIVATE = ("Pihlajapiha", "Kanerva", "poist", "sivu", "tarkist", "ryhmä", "loukan")


@pytest.fixture
def bench(database, clock):
    return Bench(database, clock)


def aside(bench):
    bench.set_aside()


def removed(bench):
    bench.decide(bench.propose(reason="rules"))


DEEDS = pytest.mark.parametrize(("deed", "about"), [(aside, "set_aside"), (removed, "removal")])


def insider(bench):
    """A leader of the group who is staff as well."""
    account_id = bench.leaders[1].account_id
    with bench.database.transaction() as session:
        session.execute(update(Account).where(Account.id == account_id).values(is_staff=True))
    return House(bench.database, bench.clock).as_person(account_id, is_staff=True)


def waiting(bench):
    return bench.reviews.list_waiting(bench.staff)


def told(bench):
    with bench.database.read() as session:
        return read_shut(session, bench.standing(), bench.clock.now())["review"]


@DEEDS
def test_one_request_for_each_deed_with_the_first_words(bench, clock, deed, about):
    deed(bench)
    heard = len(bench.heard.events)
    assert told(bench) is None
    asked = bench.ask_review(words=" Se ei ollut niin. ")
    clock.move(hours=1)
    assert bench.ask_review(words="Toiset sanat") == asked
    assert at_once(bench.ask_review, bench.ask_review) == [asked, asked]
    [row] = waiting(bench)
    assert (row.review.about, row.deed.reason, row.review.words) == (about, "rules", "Se ei ollut niin.")
    assert bench.reviews.count_waiting(bench.staff.account_id) == 1
    assert told(bench)["state"] == "asked"
    assert len(bench.heard.events) == heard


@DEEDS
def test_what_staff_undo_the_room_sees_as_a_return(bench, deed, about):
    deed(bench)
    bench.ask_review()
    bench.heard.events.clear()
    [row] = waiting(bench)
    bench.reviews.answer(bench.staff, row.review.review, undoes=True)
    assert bench.standing().place == "here"
    assert bench.membership().state == "here"
    [event] = bench.heard.events
    assert json.loads(event.full)["event"] == "returned"
    assert bench.rungs()[-1][0::2] == ({"set_aside": "bring_back", "removal": "reinstate"}[about], "staff")
    assert waiting(bench) == []
    with pytest.raises(AlreadyDecided):
        bench.reviews.answer(bench.staff, row.review.review, undoes=True)
    with pytest.raises(NothingToReview):
        bench.ask_review()


@DEEDS
def test_what_stands_is_told_to_the_asker_alone(bench, deed, about):
    deed(bench)
    place = bench.standing().place
    bench.ask_review()
    heard = len(bench.heard.events)
    [row] = waiting(bench)
    bench.reviews.answer(bench.staff, row.review.review, undoes=False)
    assert (bench.standing().place, told(bench)["state"], len(bench.heard.events)) == (place, "stands", heard)
    assert bench.rungs()[-1] == ("review_stands", None, "staff")
    bench.ask_review()
    assert waiting(bench) == []


def test_taking_back_from_the_list_of_removals_answers_the_request(bench):
    proposal = bench.propose()
    bench.decide(proposal)
    bench.ask_review()
    bench.deciding.reinstate(bench.staff, proposal)
    assert waiting(bench) == []
    with bench.database.read() as session:
        assert session.scalars(select(ReviewRequest.state)).all() == ["undone"]


def test_who_may_ask_and_who_may_answer(bench, clock):
    with pytest.raises(NothingToReview):
        bench.ask_review()
    with pytest.raises(NotFound):
        bench.ask_review(Bench(bench.database, clock).member)
    bench.leave(bench.third)
    with pytest.raises(NotFound):
        bench.ask_review(bench.third)
    aside(bench)
    bench.ask_review()
    [row] = waiting(bench)
    inside = insider(bench)
    assert (bench.reviews.list_waiting(inside), bench.reviews.count_waiting(inside.account_id)) == ([], 0)
    member = House(bench.database, clock).as_person(bench.member.account_id)
    for person, review in ((inside, row.review.review), (member, row.review.review), (bench.staff, "x" * 22)):
        with pytest.raises(NotFound):
            bench.reviews.answer(person, review, undoes=True)


@pytest.mark.parametrize("how", ["its time", "a removal", "a return"])
def test_a_request_about_a_time_that_is_over_waits_no_more(bench, clock, how):
    aside(bench)
    bench.ask_review()
    [row] = waiting(bench)
    if how == "its time":
        clock.move(hours=24)
    elif how == "a removal":
        removed(bench)
        assert told(bench) is None
        bench.ask_review()
        assert [one.review.about for one in waiting(bench)] == ["removal"]
    else:
        bench.bring_back()
    assert row.review.review not in {one.review.review for one in waiting(bench)}
    with pytest.raises(AlreadyDecided):
        bench.reviews.answer(bench.staff, row.review.review, undoes=True)


def test_after_fourteen_days_nobody_may_ask(bench, clock):
    removed(bench)
    clock.move(days=14)
    with pytest.raises(NothingToReview):
        bench.ask_review()


@pytest.fixture
def deliver(bench, clock, tmp_path):
    """Sends what waits of one kind. Returns all that has been sent."""
    mailer = FileOutbox(tmp_path, clock=clock)
    road = AccountLetters(
        bench.database, JobQueue(bench.clock), texts=shared_texts(), mailer=mailer, public_url="https://stupa.example"
    )
    letters = ReviewLetters(road, clock)

    def send(kind):
        with bench.database.read() as session:
            jobs = session.scalars(select(Job).where(Job.kind == kind).order_by(Job.id)).all()
        for job in jobs:
            handler = letters.tell if kind == REVIEW_LETTER else letters.ask_staff
            handler(Work(job.id, job.kind, job.facts, 1))
        return [path.read_text(encoding="utf-8") for path in sorted(tmp_path.glob("*.txt"))]

    return send


def test_letters_tell_nothing_and_go_to_staff_from_outside_and_to_the_asker(bench, clock, deliver):
    insider(bench)
    aside(bench)
    bench.ask_review(words="Se ei\u202e ollut niin.\u200b")
    assert [row.review.words for row in waiting(bench)] == ["Se ei ollut niin."]
    sent = deliver(REVIEW_ASKED_LETTER)
    assert [text for text in sent if bench.leaders[1].address in text] == []
    [to_staff] = [text for text in sent if "https://stupa.example/liitto/poistot" in text]
    [row] = waiting(bench)
    assert f"Se odottaa tähän asti: {moment('fi', row.deed.until)}" in to_staff
    bench.reviews.answer(bench.staff, row.review.review, undoes=False)
    assert len(deliver(REVIEW_ASKED_LETTER)) == 1
    [to_asker] = [text for text in deliver(REVIEW_LETTER) if text.startswith(f"To: {bench.member.address}\n")]
    for text in (to_staff, to_asker):
        body = text.replace("https://stupa.example/liitto/poistot", "").replace("Se ei ollut niin", "!")
        assert [word for word in (*PRIVATE, "!") if word in body.split("\n\n", 1)[1]] == []


def test_no_answer_goes_to_whom_it_is_not_about_any_more(bench, clock, deliver):
    aside(bench)
    bench.ask_review()
    [row] = waiting(bench)
    bench.reviews.answer(bench.staff, row.review.review, undoes=False)
    clock.move(hours=24)
    assert deliver(REVIEW_LETTER) == []


def test_own_words_are_exported_and_go_thirty_days_after_their_time(bench, clock):
    aside(bench)
    bench.ask_review(words="Omat sanani")
    line = TABLES["review_requests"]
    with bench.database.transaction() as session:
        assert [row["words"] for row in line.export(session, bench.member.account_id)] == ["Omat sanani"]
        assert line.export(session, bench.third.account_id) == []
        assert line.due(session, clock.now() + timedelta(days=30)) == 0
        assert line.due(session, clock.now() + timedelta(days=32)) == 1
        assert line.due(session, clock.now() + timedelta(days=32)) == 0


def test_nobodys_many_crowd_out_anothers_one(bench, monkeypatch):
    monkeypatch.setattr("app.safety.queries.MAX_REVIEWS", 3)
    for turn in range(5):
        bench.set_aside(leader=turn % 2)
        bench.ask_review()
        bench.bring_back(leader=turn % 2)
        bench.clock.move(minutes=1)
    bench.set_aside(bench.third)
    bench.ask_review(bench.third)
    [one] = waiting(bench)
    assert one.deed.about == "set_aside"
    assert bench.reviews.count_waiting(bench.staff.account_id) == 1


def test_what_was_asked_is_over_when_the_person_is_back_or_gone(bench):
    bench.set_aside()
    bench.ask_review()
    bench.bring_back()
    bench.set_aside(bench.third)
    bench.ask_review(bench.third)
    bench.leave(bench.third)
    with bench.database.read() as session:
        assert session.scalars(select(ReviewRequest.state)).all() == ["over", "over"]
