"""Lists of reports: as many statements whatever their length, nobody crowds them, and a reporter needs a place."""

import pytest
from sqlalchemy import event

from app.base.errors import NotFound
from app.chat.post_batch import Draft, make_post_batch
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import Absence
from app.safety.access import MAX_OPEN_REPORTS, ReportFacts, TooManyReports
from app.safety.cases.close_case import CloseCases
from app.safety.report_message import ReportMessages
from app.safety.reports import PAGE, ReadReports
from app.safety.schemas import OneReport, ReportMessage, ReportWords
from tests.safety.bench import KEPT
from tests.seed import NobodyListens, make_person, make_room


class Desk:
    """A room of a leader, a writer and reporters, without sockets."""

    def __init__(self, database, clock):
        self.database, self.clock = database, clock
        self.leader, self.writer, *self.reporters = (make_person(database, clock) for _ in range(6))
        self.staff = make_person(database, clock, staff=True)
        everyone = [self.leader, self.writer, *self.reporters]
        self.seeded = make_room(database, clock, everyone, leaders=[self.leader])
        self.reading = ReadReports(database, clock)
        self.closing = CloseCases(database, clock, JobQueue(clock))
        self.reporting = ReportMessages(database, clock, JobQueue(clock))

    @property
    def room(self):
        return self.seeded.room

    def say(self, author, count=1):
        """Numbers of new messages."""
        verb = make_post_batch(NobodyListens(), self.clock)
        with self.database.transaction() as session:
            drafts = [
                Draft(self.room, author.account_id, f"{id(session):x}-{n:04}", f"viesti {n}", b"x" * 32)
                for n in range(count)
            ]
            return [posted.number for posted in verb(session, drafts)]

    def report(self, reporter, number, reason="hurts"):
        body = ReportMessage(room=self.room, number=number, reason=reason)
        return self.reporting.report(reporter.account_id, body).report

    def report_many(self, author, count, *, first=0):
        """Reports of so many messages, by as many people as it takes from the `first` on."""
        people = [reporter for reporter in self.reporters[first:] for _ in range(MAX_OPEN_REPORTS)]
        numbers = self.say(author, count)
        return [self.report(reporter, number) for reporter, number in zip(people, numbers, strict=False)]

    def end_place(self, person, how):
        now = self.clock.now()
        with self.database.transaction() as session:
            standing = rooms.lock_standing(session, self.room, person.account_id)
            if how == "aside":
                leader = rooms.find_standing(session, self.room, self.leader.account_id)
                rooms.set_aside(session, standing, leader, Absence(now, "rules"), now)
            else:
                rooms.end_place(session, standing, Place(how), now)

    def for_leader(self, older=None):
        return self.reading.for_leader(self.leader.account_id, self.room, older)

    def for_staff(self, older=None):
        return self.reading.for_staff(self.staff.account_id, older)


@pytest.fixture
def desk(database, clock):
    return Desk(database, clock)


def ids_of(page):
    return [item.report if isinstance(item, ReportFacts) else item.report.report for item in page.items]


def every_page(ask):
    pages = [ask(None)]
    while pages[-1].older is not None:
        pages.append(ask(pages[-1].older))
    return [ids_of(page) for page in pages]


@pytest.mark.parametrize("whose", ["leader", "staff"])
def test_a_long_list_costs_the_statements_of_a_short_one(desk, whose):
    counted = []
    event.listen(desk.database.reader, "before_cursor_execute", lambda *facts: counted.append(facts[2]))
    author, ask = (desk.writer, desk.for_leader) if whose == "leader" else (desk.leader, desk.for_staff)

    def statements():
        counted.clear()
        ask()
        return len(counted)

    desk.report_many(author, 2)
    short = statements()
    desk.report_many(author, 16)
    assert statements() == short
    assert short <= 7


def test_the_staff_list_of_many_groups_costs_the_statements_of_one(database, clock):
    counted = []
    event.listen(database.reader, "before_cursor_execute", lambda *facts: counted.append(facts[2]))

    def statements(desk):
        counted.clear()
        assert desk.for_staff().items
        return len(counted)

    desks = [Desk(database, clock)]
    desks[0].report_many(desks[0].leader, 1)
    one = statements(desks[0])
    for _ in range(4):
        desks.append(Desk(database, clock))
        desks[-1].report_many(desks[-1].leader, 1)
    assert len(desks[0].for_staff().items) == 5
    assert statements(desks[0]) == one


@pytest.mark.parametrize("whose", ["leader", "staff"])
def test_the_newest_open_ones_come_first_and_the_rest_page_by_page(desk, whose):
    author, ask = (desk.writer, desk.for_leader) if whose == "leader" else (desk.leader, desk.for_staff)
    sent = desk.report_many(author, 2 * PAGE + 3)
    for report in sent[::2]:
        if whose == "leader":
            desk.closing.by_leader(desk.leader.account_id, desk.room, report, KEPT)
        else:
            desk.closing.by_staff(desk.staff.account_id, report, KEPT)
    wanted = sent[1::2][::-1] + sent[::2][::-1]
    pages = every_page(ask)
    assert [len(page) for page in pages] == [PAGE, PAGE, 3]
    assert [report for page in pages for report in page] == wanted


def test_a_report_handled_meanwhile_hides_none_that_follow_it(desk):
    sent = desk.report_many(desk.writer, PAGE + 5)
    first = desk.for_leader()
    desk.closing.by_leader(desk.leader.account_id, desk.room, first.older.partition("-")[2], KEPT)
    second = desk.for_leader(first.older)
    assert ids_of(second) == [*sent[:5][::-1], sent[5]]


def test_a_place_in_another_list_is_none_in_this(desk, database, clock):
    desk.report_many(desk.writer, PAGE + 1)
    desk.report_many(desk.leader, PAGE + 1, first=2)
    other = Desk(database, clock)
    other.report_many(other.writer, PAGE + 1)
    for_staff, elsewhere = desk.for_staff().older, other.for_leader().older
    made_up = ("", "open-", "open-nobody", "taken_back-x", "x", "open-" + "å" * 300, "open-\x00")
    for older in (for_staff, elsewhere, *made_up):
        with pytest.raises(NotFound):
            desk.for_leader(older)
    with pytest.raises(NotFound):
        desk.for_staff(desk.for_leader().older)
    with pytest.raises(NotFound):
        desk.reading.for_staff(desk.leader.account_id, for_staff)


def test_one_member_cannot_crowd_the_list(desk):
    first, second = desk.reporters[:2]
    numbers = desk.say(desk.writer, MAX_OPEN_REPORTS + 2)
    sent = [desk.report(first, number) for number in numbers[:MAX_OPEN_REPORTS]]
    for number in numbers[MAX_OPEN_REPORTS:]:
        with pytest.raises(TooManyReports):
            desk.report(first, number)
    assert desk.report(first, numbers[0], reason="other") == sent[0]
    assert desk.report(second, numbers[0])
    desk.reporting.take_back(first.account_id, OneReport(report=sent[0]))
    assert desk.report(first, numbers[-1])
    with pytest.raises(TooManyReports):
        desk.report(first, numbers[0])
    desk.closing.by_leader(desk.leader.account_id, desk.room, sent[1], KEPT)
    assert desk.report(first, numbers[0]) == sent[0]


@pytest.mark.parametrize("how", ["aside", "removed", "left"])
def test_a_reporter_without_a_place_changes_no_report(desk, how):
    reporter = desk.reporters[0]
    report = desk.report(reporter, desk.say(desk.writer)[0])
    desk.reporting.add_words(reporter.account_id, ReportWords(report=report, words="ennen"))
    desk.end_place(reporter, how)
    with pytest.raises(NotFound):
        desk.reporting.add_words(reporter.account_id, ReportWords(report=report, words="jälkeen"))
    with pytest.raises(NotFound):
        desk.reporting.take_back(reporter.account_id, OneReport(report=report))
    [case] = desk.for_leader().items
    assert (case.report.words, case.report.state) == ("ennen", "open")


def test_the_reports_of_a_first_time_are_not_those_of_a_second(desk):
    reporter = desk.reporters[0]
    report = desk.report(reporter, desk.say(desk.writer)[0])
    desk.end_place(reporter, "left")
    with desk.database.transaction() as session:
        newcomer = rooms.NewMember(reporter.account_id, "toinen-kerta", "member")
        rooms.add_member(session, desk.seeded.room_id, newcomer, desk.clock.now())
    with pytest.raises(NotFound):
        desk.reporting.take_back(reporter.account_id, OneReport(report=report))


def test_what_waits_is_counted_for_those_who_may_handle_it(desk, database, clock):
    leader, staff = desk.leader.account_id, desk.staff.account_id
    about_member, about_leader = desk.say(desk.writer, 2), desk.say(desk.leader)
    handled, *_ = [desk.report(desk.reporters[0], number) for number in about_member]
    desk.report(desk.reporters[1], about_leader[0])
    other = Desk(database, clock)
    other.report(other.reporters[0], other.say(other.writer)[0])
    assert desk.reading.waiting_for_leader(leader) == {desk.room: 2}
    assert desk.reading.waiting_for_leader(desk.writer.account_id) == {}
    assert (desk.reading.waiting_for_staff(staff), desk.reading.waiting_for_staff(leader)) == (1, 0)
    desk.closing.by_leader(leader, desk.room, handled, KEPT)
    assert desk.reading.waiting_for_leader(leader) == {desk.room: 1}


@pytest.mark.parametrize("place", ["here", "left"])
def test_staff_who_have_or_had_a_place_in_the_group_are_nobody_from_outside(desk, place):
    insider, outsider = (make_person(desk.database, desk.clock, staff=True) for _ in range(2))
    desk.seeded = make_room(desk.database, desk.clock, [desk.leader, insider, desk.writer], leaders=[desk.leader])
    [number] = desk.say(insider)
    report = desk.report(desk.leader, number)
    if place == "left":
        desk.end_place(insider, "left")
    assert [one.report for one in desk.reading.for_staff(outsider.account_id).items] == [report]
    assert desk.reading.waiting_for_staff(outsider.account_id) == 1
    assert desk.reading.for_staff(insider.account_id).items == []
    assert desk.reading.waiting_for_staff(insider.account_id) == 0
    with pytest.raises(NotFound):
        desk.reading.open_as_staff(insider.account_id, report)
    with pytest.raises(NotFound):
        desk.closing.by_staff(insider.account_id, report, KEPT)
