"""Every rung of the ladder stands in the group's audit log too: who, to whom, by which reason; nothing refused does."""

import pytest
from sqlalchemy import select

from app.base.errors import NotAllowed
from app.chat.post_batch import Draft, make_post_batch
from app.chat.schemas import AtNumber
from app.jobs.queue import JobQueue
from app.safety.cases.close_case import CloseCases
from app.safety.hide_message import HideMessage
from app.safety.models import Report
from app.safety.report_message import ReportMessages
from app.safety.reports import ReadReports
from app.safety.schemas import Hide, ReportMessage
from tests.noted import noted
from tests.safety.bench import KEPT, Bench
from tests.safety.test_staff_freeze import Rooms


@pytest.fixture
def bench(database, clock):
    return Bench(database, clock)


def test_setting_aside_and_removing_name_both_persons_by_account(bench, clock):
    first, second, member = (person.account_id for person in (*bench.leaders, bench.member))
    bench.set_aside()
    bench.bring_back()
    proposal = bench.propose()
    bench.decide(proposal)
    bench.deciding.reinstate(bench.staff, proposal)
    assert noted(bench.database) == [
        ("set_aside", "leader", first, member, "rules", {}),
        ("bring_back", "leader", first, member, None, {}),
        ("propose_removal", "leader", first, member, "hurts", {}),
        ("remove_member", "leader", second, member, "hurts", {}),
        ("reinstate", "staff", bench.staff.account_id, member, "hurts", {}),
    ]


def test_what_is_refused_or_tapped_twice_is_not_noted(bench):
    with pytest.raises(NotAllowed):
        bench.set_aside(person=bench.leaders[1])
    bench.set_aside()
    bench.set_aside()
    assert [row[0] for row in noted(bench.database)] == ["set_aside"]


def test_leaving_is_noted_and_what_lapses_by_it(bench):
    bench.propose()
    bench.leave(bench.member)
    bench.leave(bench.member)
    assert noted(bench.database)[1:] == [
        ("removal_lapsed", "clock", None, bench.member.account_id, "hurts", {}),
        ("member_left", "member", bench.member.account_id, None, None, {}),
    ]


def test_freezes_are_noted_by_side(database, clock):
    stage = Rooms(database, clock)
    stage.by_leader()
    stage.by_staff("week")
    clock.move(days=7)
    stage.time_comes()
    assert noted(database) == [
        ("freeze_room", "leader", stage.leader.account_id, None, "calm", {}),
        ("freeze_room", "staff", stage.staff.account_id, None, "privacy", {}),
        ("thaw_room", "clock", None, None, None, {}),
    ]


def say(bench, author, text):
    with bench.database.transaction() as session:
        draft = Draft(bench.room, author.account_id, "tunnus-1", text, b"x" * 32)
        [posted] = make_post_batch(bench.heard, bench.clock)(session, [draft])
        return posted.number


def test_reports_are_noted_and_those_past_the_leaders_by_staffs_own_names_for_it(bench):
    reporting = ReportMessages(bench.database, bench.clock, JobQueue(bench.clock))
    reports = ReadReports(bench.database, bench.clock)
    closing = CloseCases(bench.database, bench.clock, JobQueue(bench.clock))
    of_member, of_leader = say(bench, bench.member, "yksi"), None
    bench.clock.move(seconds=5)
    with bench.database.transaction() as session:
        draft = Draft(bench.room, bench.leaders[0].account_id, "tunnus-2", "kaksi", b"y" * 32)
        [posted] = make_post_batch(bench.heard, bench.clock)(session, [draft])
        of_leader = posted.number
    for number in (of_member, of_leader):
        reporting.report(bench.third.account_id, ReportMessage(room=bench.room, number=number, reason="hurts"))
    with bench.database.read() as session:
        found = {row.message_number: row.public_id for row in session.scalars(select(Report))}
    leader, staff = bench.leaders[1].account_id, bench.staff.account_id
    for _ in range(2):
        closing.by_leader(leader, bench.room, found[of_member], KEPT)
    reports.open_as_staff(staff, found[of_leader])
    closing.by_staff(staff, found[of_leader], KEPT)
    assert noted(bench.database) == [
        ("report_handled", "leader", leader, None, "hurts", {"number": of_member}),
        ("staff_read_report", "staff", staff, None, None, {"number": of_leader}),
        ("staff_handled_report", "staff", staff, None, "hurts", {"number": of_leader}),
    ]


def test_a_hidden_message_is_a_number_and_its_author(bench):
    number = say(bench, bench.member, "Kanarialintu laulaa")
    hiding = HideMessage(bench.database, bench.heard, bench.clock)
    leader = bench.leaders[0].account_id
    hiding.hide(leader, Hide(room=bench.room, number=number, reason="privacy"))
    hiding.unhide(leader, AtNumber(room=bench.room, number=number))
    assert noted(bench.database) == [
        ("hide_message", "leader", leader, bench.member.account_id, "privacy", {"number": number}),
        ("show_message", "leader", leader, bench.member.account_id, None, {"number": number}),
    ]
