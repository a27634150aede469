"""Every report has a reader: leaders leave, groups end, and a pair of leaders may hide what one of them wrote."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from app.chat.access import MessageGone
from app.chat.change_message import ChangeMessage
from app.chat.schemas import AtNumber
from app.groups.law import ARCHIVED_AFTER, REMINDED_BEFORE
from app.groups.models import Group
from app.safety.hide_message import HideMessage
from app.safety.models import Report
from app.safety.report_letters import STAFFS_REPORT_LETTER
from app.safety.schemas import Hide, ReportMessage
from tests.safety.bench import KEPT
from tests.safety.test_report_letters import Reports

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Readers(Reports):
    def audiences(self):
        with self.database.read() as session:
            return session.scalars(select(Report.audience).order_by(Report.id)).all()

    def end_group(self, ago):
        """The group ended so long ago."""
        with self.database.transaction() as session:
            ended = {"state": "ended", "state_since": self.clock.now() - ago}
            session.execute(update(Group).where(Group.public_id == self.seeded.group).values(**ended))

    def body(self, number):
        return ReportMessage(room=self.room, number=number, reason="hurts")

    def remove(self, number):
        changing = ChangeMessage(self.database, self.heard, self.clock)
        changing.remove(self.member.account_id, AtNumber(room=self.room, number=number))

    def hide(self, number, leader):
        body = Hide(room=self.room, number=number, reason="rules")
        HideMessage(self.database, self.heard, self.clock).hide(self.leaders[leader].account_id, body)


@pytest.fixture
def readers(database, clock):
    return Readers(database, clock)


def test_what_the_last_leader_leaves_behind_goes_to_staff_who_are_told(readers):
    handled, number = readers.say(readers.member), readers.say(readers.member, "toinen viesti")
    early = readers.report(handled)
    readers.closing.by_leader(readers.leaders[0].account_id, readers.room, early, KEPT)
    readers.report(number)
    readers.leave(readers.leaders[0])
    assert readers.audiences() == ["leaders", "leaders"]
    assert readers.jobs(STAFFS_REPORT_LETTER) == []
    readers.leave(readers.leaders[1])
    assert readers.audiences() == ["leaders", "staff"]
    assert len(readers.letters(STAFFS_REPORT_LETTER)) == 1
    readers.clock.move(minutes=15)
    assert readers.reporting.report(readers.third.account_id, readers.body(handled)).audience == "staff"
    assert readers.audiences() == ["staff", "staff"]
    assert len(readers.jobs(STAFFS_REPORT_LETTER)) == 2


def test_what_the_leader_who_stays_has_reported_is_not_theirs_to_close(readers):
    readers.report(readers.say(readers.member), readers.leaders[0])
    readers.report(readers.say(readers.member, "toinen viesti"))
    readers.leave(readers.leaders[1])
    assert readers.audiences() == ["staff", "leaders"]


@pytest.mark.parametrize(
    ("left", "audience"), [(REMINDED_BEFORE + timedelta(hours=1), "leaders"), (REMINDED_BEFORE, "staff")]
)
def test_after_the_last_call_staff_read_what_is_reported(readers, left, audience):
    number = readers.say(readers.member)
    readers.end_group(ARCHIVED_AFTER - left)
    readers.report(number)
    assert readers.audiences() == [audience]


def test_a_pair_cannot_hide_from_staff_what_one_of_them_wrote(readers):
    number = readers.say(readers.leaders[1], "salaisuus")
    readers.hide(number, leader=0)
    readers.report(number)
    assert readers.audiences() == ["staff"]
    [shown] = readers.reports.for_staff(readers.staff.account_id).items
    case = readers.reports.open_as_staff(readers.staff.account_id, shown.report)
    assert (case.message.text, case.report.as_reported) == ("salaisuus", "salaisuus")


@ON_SQLITE
@pytest.mark.parametrize("writer", ["leader", "member"])
def test_who_reports_a_hidden_message_does_not_learn_whether_a_leader_wrote_it(readers, writer):
    number = readers.say(readers.leaders[1] if writer == "leader" else readers.member)
    readers.hide(number, leader=0)
    told = [readers.reporting.report(readers.third.account_id, readers.body(number)).audience for _ in range(2)]
    assert told == [None, None]
    assert readers.audiences() == ["staff" if writer == "leader" else "leaders"]


@ON_SQLITE
def test_what_its_writer_removed_cannot_be_reported(readers):
    number = readers.say(readers.member)
    readers.remove(number)
    with pytest.raises(MessageGone):
        readers.report(number)
