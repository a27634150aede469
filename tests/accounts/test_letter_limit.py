"""Nobody is flooded with letters: so many of a kind a day, the rest the next morning, once where they say the same."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update

from app.accounts.account_letters import MOST_A_DAY, AccountLetters, Addressee
from app.accounts.models import SentLetters
from app.accounts.privacy import TABLES
from app.base.errors import Busy
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.letter import MailDown
from tests.at_once import at_once
from tests.seed import make_person
from tests.shared_texts import shared_texts

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NOON = datetime(2026, 9, 22, 9, 0, tzinfo=UTC)
NINE_NEXT_MORNING = datetime(2026, 9, 23, 6, 0, tzinfo=UTC)


class Road:
    """Letters to two people, and what became of them."""

    def __init__(self, database, clock):
        self.database, self.clock = database, clock
        clock.move(seconds=(NOON - clock.now()).total_seconds())
        self.person, self.other = (make_person(database, clock) for _ in range(2))
        self.sent, self.is_down, self.stands = [], False, True
        self.letters = AccountLetters(
            database, JobQueue(clock), texts=shared_texts(), mailer=self, public_url="https://stupa.example"
        )

    def send(self, letter):
        if self.is_down:
            raise MailDown
        self.sent.append(letter)

    def want(self, kind="group_news", person=None, facts=None, **more):
        account_id = (person or self.person).account_id
        work = Work(1, f"{kind}_letter", facts or {"group_id": 1}, 1)
        addressee = Addressee(account_id, "/", facts={"news": "changed", "meets": "no"})
        self.letters.send(kind, lambda _: addressee if self.stands else None, work, **more)

    def waiting(self):
        with self.database.read() as session:
            return session.execute(select(Job.kind, Job.due_at).order_by(Job.id)).all()

    def waited(self):
        """The facts of what was put off until now, in the order in which it comes due."""
        with self.database.read() as session:
            due = select(Job.facts).where(Job.due_at <= self.clock.now()).order_by(Job.due_at, Job.id)
            return list(session.scalars(due))


@pytest.fixture
def road(database, clock):
    return Road(database, clock)


def test_what_is_too_much_comes_once_the_next_morning(road, clock):
    for _ in range(MOST_A_DAY + 30):
        road.want()
    assert len(road.sent) == MOST_A_DAY
    assert road.waiting() == [("group_news_letter", NINE_NEXT_MORNING)]
    road.want(person=road.other)
    road.want("yes_needed")
    assert len(road.sent) == MOST_A_DAY + 2
    clock.move(hours=21)
    road.want()
    assert len(road.sent) == MOST_A_DAY + 3


def test_letters_that_leave_at_once_keep_to_the_limit(road):
    at_once(*[lambda: road.want("invitation", most=3)] * 8)
    assert len(road.sent) == 3
    assert len(road.waiting()) == 1


@ON_SQLITE
def test_who_uses_up_every_night_silences_no_morning(road, clock):
    for group in range(MOST_A_DAY):
        road.want(facts={"group_id": group})
    road.want(facts={"group_id": 99})
    clock.move(hours=16)
    for group in range(MOST_A_DAY + 2):
        road.want(facts={"group_id": group})
    already = len(road.sent)
    clock.move(hours=5)
    [facts] = road.waited()
    assert facts["group_id"] == 99
    road.want(facts=facts)
    assert len(road.sent) == already + 1


@ON_SQLITE
def test_what_waited_is_bounded_as_well(road, clock):
    for group in range(3 * MOST_A_DAY):
        road.want(facts={"group_id": group})
    clock.move(hours=21)
    waited = road.waited()
    assert len(waited) == 2 * MOST_A_DAY
    for facts in waited:
        road.want(facts=facts)
    assert len(road.sent) == 2 * MOST_A_DAY


@ON_SQLITE
def test_what_gathers_is_one_letter_in_the_morning_for_all_that_waited(road, clock):
    for invitation in range(9):
        road.want("invitation", facts={"invitation_id": invitation}, most=3, gathers=True)
    assert len(road.sent) == 3
    clock.move(hours=21)
    [facts] = road.waited()
    assert facts["account_id"] == road.person.account_id
    assert "invitation_id" not in facts


@ON_SQLITE
def test_what_is_about_something_else_is_told_as_well(road):
    for group in range(MOST_A_DAY + 2):
        road.want(facts={"group_id": group})
    assert len(road.waiting()) == 2


@ON_SQLITE
def test_a_kind_may_have_fewer_and_what_is_no_longer_true_waits_for_nobody(road):
    for _ in range(4):
        road.want("invitation", most=3)
    assert (len(road.sent), len(road.waiting())) == (3, 1)
    road.stands = False
    road.want("invitation", facts={"group_id": 2}, most=3)
    assert len(road.waiting()) == 1


@ON_SQLITE
def test_a_letter_that_did_not_leave_is_not_counted(road):
    road.is_down = True
    for _ in range(3):
        with pytest.raises(MailDown):
            road.want("invitation", most=1)
    road.is_down = False
    road.want("invitation", most=1)
    assert len(road.sent) == 1


@ON_SQLITE
def test_a_letter_whose_count_cannot_be_written_waits_for_another_try(road, monkeypatch):
    def refuse():
        raise Busy

    with monkeypatch.context() as stuck:
        stuck.setattr(road.database, "transaction", refuse)
        with pytest.raises(Busy):
            road.want()
    assert road.sent == []
    road.want()
    assert len(road.sent) == 1


def test_counts_go_after_two_days(road, clock):
    road.want()
    with road.database.transaction() as session:
        assert TABLES["sent_letters"].due(session, clock.now()) == 0
        session.execute(update(SentLetters).values(day=datetime(2026, 9, 19, tzinfo=UTC).date()))
        assert TABLES["sent_letters"].due(session, clock.now()) == 1
