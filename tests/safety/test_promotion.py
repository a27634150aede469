"""What a member's coming to lead means for what was reported of them or proposed about them."""

from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.safety.after_promotion import AfterPromotion
from tests.safety.bench import Bench
from tests.safety.test_report_lists import Desk


def promote(database, clock, room, person):
    with database.transaction() as session:
        standing = rooms.lock_standing(session, room, person.account_id)
        rooms.set_role(session, standing, "leader", clock.now())
        AfterPromotion(JobQueue(clock))(session, standing, clock.now())


def test_reports_of_what_a_leader_wrote_are_read_by_staff_and_others_stay(database, clock):
    desk = Desk(database, clock)
    about_writer = desk.report(desk.reporters[0], desk.say(desk.writer)[0])
    about_other = desk.report(desk.reporters[0], desk.say(desk.reporters[1])[0])
    promote(database, clock, desk.room, desk.writer)
    assert [case.report.report for case in desk.for_leader().items] == [about_other]
    assert [report.report for report in desk.for_staff().items] == [about_writer]


def test_no_leader_is_proposed_for_removal(database, clock):
    bench = Bench(database, clock)
    bench.propose()
    promote(database, clock, bench.room, bench.member)
    assert [*bench.states()] == ["lapsed"]
