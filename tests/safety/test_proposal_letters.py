"""The letter to the other leader: it tells nothing, and whoever has no say any more gets none."""

import pytest
from sqlalchemy import select

from app.accounts.account_letters import AccountLetters
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.outbox import FileOutbox
from app.safety.seconds import PROPOSAL_LETTER, ProposalLetters
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

    def send():
        with bench.database.read() as session:
            jobs = session.scalars(select(Job).where(Job.kind == PROPOSAL_LETTER).order_by(Job.id)).all()
        for job in jobs:
            letters.tell_leader(Work(job.id, job.kind, job.facts, 1))
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
