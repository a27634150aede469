"""Letters that a report waits, and the leaders' desk: whom they reach, how often, and that they say no more."""

import pytest
from sqlalchemy import select

from app.accounts.account_letters import AccountLetters
from app.base.errors import NotAllowed, NotFound
from app.chat.post_batch import Draft, make_post_batch
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.safety.cases.close_case import CloseCases
from app.safety.leaders_desk import LeadersDesk, Waiting
from app.safety.report_letters import LEADERS_REPORT_LETTER, STAFFS_REPORT_LETTER, ReportLetters
from app.safety.report_message import ReportMessages
from app.safety.reports import ReadReports
from app.safety.schemas import OneReport, ReportMessage
from tests.safety.bench import KEPT, Bench
from tests.seed import NobodyListens
from tests.shared_texts import shared_texts

URL = "https://stupa.example"
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Reports(Bench):
    """Two leaders, two members and staff, with a letter box."""

    def __init__(self, database, clock):
        super().__init__(database, clock)
        self.sent = []
        self.reporting = ReportMessages(database, clock, JobQueue(clock))
        self.reports = ReadReports(database, clock)
        self.closing = CloseCases(database, clock, JobQueue(clock))
        self.desk = LeadersDesk(database, clock)
        office = AccountLetters(database, JobQueue(clock), texts=shared_texts(), mailer=self, public_url=URL)
        letters = ReportLetters(office)
        self._handlers = {LEADERS_REPORT_LETTER: letters.tell_leader, STAFFS_REPORT_LETTER: letters.tell_staff}

    def send(self, letter):
        self.sent.append(letter)

    def say(self, author, text="viesti"):
        with self.database.transaction() as session:
            draft = Draft(self.room, author.account_id, f"tunnus-{len(text)}-{self.clock.now():%M%S}", text, b"x" * 32)
            [posted] = make_post_batch(NobodyListens(), self.clock)(session, [draft])
            return posted.number

    def report(self, number, reporter=None, reason="hurts"):
        body = ReportMessage(room=self.room, number=number, reason=reason)
        return self.reporting.report((reporter or self.third).account_id, body).report

    def jobs(self, kind):
        with self.database.read() as session:
            return session.scalars(select(Job).where(Job.kind == kind).order_by(Job.id)).all()

    def letters(self, kind):
        """Runs all that was written of this kind; what left."""
        already = len(self.sent)
        for job in self.jobs(kind):
            self._handlers[kind](Work(job.id, job.kind, job.facts, 1))
        return self.sent[already:]

    def waits(self, leader=0):
        return self.desk.read(self.leaders[leader].account_id, self.room)


@pytest.fixture
def reports(database, clock):
    return Reports(database, clock)


def test_every_leader_gets_one_letter_within_five_minutes_and_it_says_nothing(reports, clock):
    reports.report(reports.say(reports.member, "salaisuus"))
    reports.report(reports.say(reports.member, "toinen salaisuus"))
    jobs = reports.jobs(LEADERS_REPORT_LETTER)
    assert len(jobs) == 2
    assert len({job.due_at for job in jobs}) == 1
    assert 0 < (jobs[0].due_at - clock.now()).total_seconds() <= 5 * 60
    letters = reports.letters(LEADERS_REPORT_LETTER)
    assert len({letter.to for letter in letters}) == 2
    for letter in letters:
        assert letter.subject == "Sinua odotetaan Vertaistuvassa"
        assert f"{URL}/huone/{reports.room}/ilmoitukset" in letter.text.split("\n")
        assert "salaisuus" not in letter.text
    assert reports.jobs(STAFFS_REPORT_LETTER) == []
    clock.move(minutes=15)
    reports.report(reports.say(reports.member, "kolmas"))
    assert len(reports.jobs(LEADERS_REPORT_LETTER)) == 4


def test_of_a_leader_staff_alone_are_told(reports):
    reports.report(reports.say(reports.leaders[0]))
    assert reports.jobs(LEADERS_REPORT_LETTER) == []
    [letter] = reports.letters(STAFFS_REPORT_LETTER)
    assert f"{URL}/liitto/ilmoitukset" in letter.text.split("\n")


@ON_SQLITE
def test_a_leader_who_reports_gets_no_letter_of_it(reports):
    reports.report(reports.say(reports.member), reports.leaders[0])
    assert len(reports.jobs(LEADERS_REPORT_LETTER)) == 1


@ON_SQLITE
@pytest.mark.parametrize("why", ["taken back", "handled"])
def test_no_letter_leaves_where_nothing_waits_for_its_reader(reports, why):
    report = reports.report(reports.say(reports.member))
    if why == "taken back":
        reports.reporting.take_back(reports.third.account_id, OneReport(report=report))
    else:
        reports.closing.by_leader(reports.leaders[0].account_id, reports.room, report, KEPT)
    assert reports.letters(LEADERS_REPORT_LETTER) == []


@ON_SQLITE
def test_who_leads_no_more_gets_no_letter(reports):
    reports.report(reports.say(reports.member))
    reports.leave(reports.leaders[0])
    assert len(reports.letters(LEADERS_REPORT_LETTER)) == 1


@ON_SQLITE
def test_another_reason_is_no_other_letter_and_a_report_made_anew_is(reports, clock):
    number = reports.say(reports.member)
    report = reports.report(number)
    clock.move(minutes=15)
    reports.report(number, reason="selling")
    assert len(reports.jobs(LEADERS_REPORT_LETTER)) == 2
    reports.closing.by_leader(reports.leaders[0].account_id, reports.room, report, KEPT)
    reports.report(number)
    assert len(reports.jobs(LEADERS_REPORT_LETTER)) == 4


def test_the_desk_counts_what_waits_for_this_leader(reports):
    assert reports.waits() == Waiting(0, 0, 0)
    first = reports.report(reports.say(reports.member))
    reports.report(reports.say(reports.leaders[1]))
    assert reports.waits() == Waiting(reports=1, requests=0, removals=0)
    reports.propose(leader=1)
    assert (reports.waits(0).removals, reports.waits(1).removals) == (1, 0)
    reports.closing.by_leader(reports.leaders[0].account_id, reports.room, first, KEPT)
    assert reports.waits().reports == 0


@ON_SQLITE
def test_the_desk_is_the_leaders_alone(reports):
    with pytest.raises(NotAllowed):
        reports.desk.read(reports.member.account_id, reports.room)
    with pytest.raises(NotFound):
        reports.desk.read(reports.staff.account_id, reports.room)
