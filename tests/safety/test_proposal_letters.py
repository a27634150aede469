"""The letters to who may be the second: they tell nothing, and whoever has no say any more gets none."""

import pytest
from sqlalchemy import select

from app.accounts.account_letters import AccountLetters
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.outbox import FileOutbox
from app.safety.seconds import CONTACTS_PROPOSAL_LETTER, PROPOSAL_LETTER, STAFFS_PROPOSAL_LETTER, ProposalLetters
from tests.safety.bench import Bench
from tests.shared_texts import shared_texts

PRIVATE = ("Pihlajapiha", "Kanerva", "poist", "ryhmä", "loukan")


@pytest.fixture
def bench(database, clock):
    return Bench(database, clock, leaders=3)


@pytest.fixture
def deliver(bench, clock, tmp_path):
    """Sends what waits. Returns what has been sent, by address."""
    mailer = FileOutbox(tmp_path, clock=clock)
    url = "https://stupa.example"
    letters = ProposalLetters(
        AccountLetters(bench.database, JobQueue(clock), texts=shared_texts(), mailer=mailer, public_url=url), clock
    )

    handlers = {
        PROPOSAL_LETTER: letters.tell_leader,
        CONTACTS_PROPOSAL_LETTER: letters.tell_contact,
        STAFFS_PROPOSAL_LETTER: letters.tell_staff,
    }

    def send(kind=PROPOSAL_LETTER):
        with bench.database.read() as session:
            due = Job.due_at <= clock.now()
            jobs = session.scalars(select(Job).where(Job.kind == kind, due).order_by(Job.id)).all()
        for job in jobs:
            handlers[kind](Work(job.id, job.kind, job.facts, 1))
        return [path.read_text(encoding="utf-8") for path in sorted(tmp_path.glob("*.txt"))]

    return send


def test_every_other_leader_is_asked_and_told_nothing(bench, deliver):
    bench.propose()
    sent = deliver()
    assert {text.splitlines()[0] for text in sent} == {f"To: {leader.address}" for leader in bench.leaders[1:]}
    assert len(sent) == 2
    for text in sent:
        body = text.replace(f"https://stupa.example/huone/{bench.room}/poistot", "<link>")
        assert "<link>" in body
        assert [word for word in PRIVATE if word in body] == []


@pytest.mark.parametrize("what", ["decided", "taken back", "lapsed", "left"])
def test_no_letter_leaves_when_there_is_nothing_to_answer(bench, clock, deliver, what):
    proposal = bench.propose()
    if what == "decided":
        bench.decide(proposal)
    elif what == "taken back":
        bench.take_back(proposal)
    elif what == "lapsed":
        clock.move(days=7)
    else:
        bench.leave(bench.member)
    assert deliver() == []


def test_a_leader_who_has_left_meanwhile_gets_none(bench, deliver):
    bench.propose()
    bench.leave(bench.leaders[1])
    [text] = deliver()
    assert text.startswith(f"To: {bench.leaders[2].address}\n")


def test_however_often_it_is_proposed_and_taken_back_each_leader_has_one_letter_a_day(bench, deliver, clock):
    for _ in range(5):
        bench.take_back(bench.propose())
    bench.propose()
    with bench.database.read() as session:
        jobs = session.execute(select(Job.facts, Job.due_at).where(Job.kind == PROPOSAL_LETTER)).all()
    readers = {job.facts["leader_id"] for job in jobs}
    assert len(readers) == 2
    # The day's letter, and the next morning's at nine in Helsinki.
    assert len(jobs) == 2 * len(readers)
    assert {f"{job.due_at:%H.%M}" for job in jobs if job.due_at > clock.now()} == {"06.00"}


def test_ones_own_proposal_asks_nothing_of_oneself(bench, deliver):
    bench.take_back(bench.propose(leader=1), leader=1)
    bench.propose()
    to = [text.splitlines()[0].removeprefix("To: ") for text in deliver()]
    assert set(to) == {leader.address for leader in bench.leaders[1:]}


def test_the_contact_is_asked_and_told_nothing(bench, deliver):
    bench.make_contact(bench.leaders[1].account_id)
    bench.propose()
    [text] = deliver(CONTACTS_PROPOSAL_LETTER)
    assert text.startswith(f"To: {bench.contacts_person.address}\n")
    path = f"https://stupa.example/yhdistykset/{bench.association}/poistot"
    assert [word for word in PRIVATE if word in text.replace(path, "")] == []


def test_a_contact_is_not_asked_when_it_became_the_staffs(bench, deliver):
    bench.propose()
    for leader in bench.leaders[1:]:
        bench.leave(leader)
    assert deliver(CONTACTS_PROPOSAL_LETTER) == []


def test_staff_are_told_after_two_days_and_of_a_sole_leaders_at_once(bench, clock, deliver):
    proposal = bench.propose()
    assert deliver(STAFFS_PROPOSAL_LETTER) == []
    clock.move(hours=48)
    [text] = deliver(STAFFS_PROPOSAL_LETTER)
    assert text.startswith("To: staff@liitto.example\n")
    assert "ti 22.9. klo 20.30" in text
    path = "https://stupa.example/liitto/poistot"
    assert [word for word in PRIVATE if word in text.replace(path, "")] == []
    bench.take_back(proposal)
    for leader in bench.leaders[1:]:
        bench.leave(leader)
    bench.propose()
    assert len(deliver(STAFFS_PROPOSAL_LETTER)) == 2
