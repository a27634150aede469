"""What a message said when it was reported: there for the handler while the report waits, and for nobody after that."""

import pytest
from sqlalchemy import select

from app.chat.change_message import ChangeMessage
from app.chat.schemas import AtNumber, Edit
from app.safety.models import Report
from app.safety.privacy import TABLES
from app.safety.schemas import OneReport
from tests.safety.bench import KEPT
from tests.safety.test_report_letters import Reports

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
WAS = "Ensimmäiset sanat"


class Case(Reports):
    """A message of the member, reported by the other one."""

    def __init__(self, database, clock):
        super().__init__(database, clock)
        self.number = self.say(self.member, WAS)
        self.id = self.report(self.number)
        self.changing = ChangeMessage(database, self.heard, clock)

    def edit(self, text):
        self.changing.edit(self.member.account_id, Edit(room=self.room, number=self.number, text=text))

    def remove(self):
        self.changing.remove(self.member.account_id, AtNumber(room=self.room, number=self.number))

    def seen(self):
        """(what the leader reads of it now, what it said then)."""
        [case] = self.reports.for_leader(self.leaders[0].account_id, self.room).items
        return case.message.text, case.report.as_reported

    def kept(self):
        with self.database.read() as session:
            return session.scalars(select(Report.as_reported)).one()


@pytest.fixture
def case(database, clock):
    return Case(database, clock)


def test_whoever_edits_or_removes_is_not_judged_by_what_is_left(case):
    case.edit("Siistityt sanat")
    assert case.seen() == ("Siistityt sanat", WAS)
    case.remove()
    assert case.seen() == (None, WAS)


@pytest.mark.parametrize("how", ["handled", "taken back", "writer erased"])
def test_nothing_is_kept_that_nobody_needs(case, how):
    if how == "handled":
        case.closing.by_leader(case.leaders[0].account_id, case.room, case.id, KEPT)
    elif how == "taken back":
        case.reporting.take_back(case.third.account_id, OneReport(report=case.id))
    else:
        with case.database.transaction() as session:
            TABLES["reports"].erase(session, case.member.account_id)
    assert case.kept() is None


@ON_SQLITE
def test_another_reason_keeps_the_first_words_and_a_report_made_anew_those_of_now(case):
    case.edit("Siistityt sanat")
    case.report(case.number, reason="selling")
    assert case.kept() == WAS
    case.closing.by_leader(case.leaders[0].account_id, case.room, case.id, KEPT)
    case.report(case.number)
    assert case.kept() == "Siistityt sanat"


@ON_SQLITE
def test_it_is_in_nobodys_export(case):
    with case.database.read() as session:
        for person in (case.member, case.third):
            assert WAS not in str(TABLES["reports"].export(session, person.account_id))
