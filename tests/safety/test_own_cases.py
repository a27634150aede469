"""Nobody handles, reads or counts a report that is their own: that they made, or that is about what they wrote."""

import pytest
from sqlalchemy import select, update

from app.audit import queries as audit_queries
from app.audit.access import audience_of
from app.audit.models import AuditRow
from app.audit.privacy import TABLES as AUDIT_TABLES
from app.base.errors import BadInput, NotFound
from app.groups.seat import Seats
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import NewMember
from app.rooms.models import RoomMember
from app.safety import queries
from app.safety.after_promotion import AfterPromotion
from app.safety.cases.case import Verdict
from app.safety.models import Report
from app.safety.schemas import ReportMessage
from tests.groups.house import House
from tests.meetings.plans import Plans
from tests.safety.bench import KEPT
from tests.safety.test_case_card import Cards
from tests.safety.test_promotion import promote

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def cards(database, clock):
    return Cards(database, clock)


def is_shut_out(cards, person, report):
    """From the card, the list and the count, and from every verb."""
    account_id = person.account_id
    for use in (
        lambda: cards.reports.one_for_leader(account_id, cards.room, report),
        lambda: cards.closing.by_leader(account_id, cards.room, report, KEPT),
        lambda: cards.note(person, report),
    ):
        with pytest.raises(NotFound):
            use()
    listed = [case.report.report for case in cards.reports.for_leader(account_id, cards.room).items]
    waits = cards.reports.waiting_for_leader(account_id).get(cards.room, 0)
    return report not in listed and waits == cards.desk.read(account_id, cards.room).reports == 0


def audience(cards, report):
    with cards.database.read() as session:
        return queries.find_report(session, report).audience


def comes_back_to_lead(cards, person):
    """As a successor does: another place, led through the same door of safety."""
    now = cards.clock.now()
    with cards.database.transaction() as session:
        standing = rooms.lock_standing(session, cards.room, person.account_id)
        rooms.end_place(session, standing, Place.LEFT, now)
        rooms.add_member(session, cards.seeded.room_id, NewMember(person.account_id, "uusi-paikka", "leader"), now)
        leader = rooms.find_standing(session, cards.room, person.account_id)
        AfterPromotion(cards.queue)(session, leader, now)


def test_a_leader_who_reports_leaves_it_to_the_other(cards):
    mine = cards.report(cards.say(cards.third, "kolmannen viesti"), reporter=cards.leaders[0])
    cards.closing.by_leader(cards.leaders[1].account_id, cards.room, cards.about_member, KEPT)
    assert is_shut_out(cards, cards.leaders[0], mine)
    assert cards.reports.waiting_for_leader(cards.leaders[1].account_id) == {cards.room: 1}
    number = cards.reports.one_for_leader(cards.leaders[1].account_id, cards.room, mine).report.number
    about = ReportMessage(room=cards.room, number=number, reason="hurts")
    assert cards.closing.about(cards.leaders[0].account_id, about) == 0
    assert cards.closing.about(cards.leaders[1].account_id, about) == 1


@pytest.mark.parametrize("way", ["promoted", "back under another name"])
@pytest.mark.parametrize("state", ["open", "closed"])
def test_whoever_comes_to_lead_reads_no_case_about_themselves(cards, clock, way, state):
    cards.note(cards.leaders[0])
    if state == "closed":
        cards.close(KEPT)
    if way == "promoted":
        promote(cards.database, clock, cards.room, cards.member)
    else:
        comes_back_to_lead(cards, cards.member)
    assert is_shut_out(cards, cards.member, cards.about_member)
    assert audience(cards, cards.about_member) == ("staff" if state == "open" else "leaders")
    # And what is reported of it from now on is no leader's either.
    assert (
        cards.reporting.report(
            cards.third.account_id, ReportMessage(room=cards.room, number=cards.number, reason="other")
        ).audience
        == "staff"
    )


def test_whoever_comes_to_lead_later_reads_what_waits_and_what_was_handled_in_their_own_time(cards):
    comes_back_to_lead(cards, cards.leaders[1])
    reader = cards.leaders[1].account_id

    def listed():
        return [case.report.report for case in cards.reports.for_leader(reader, cards.room).items]

    assert cards.reports.one_for_leader(reader, cards.room, cards.about_member).message is not None
    assert cards.about_member in listed()
    cards.close(KEPT)
    with pytest.raises(NotFound):
        cards.reports.one_for_leader(reader, cards.room, cards.about_member)
    later = cards.report(cards.say(cards.member, "myöhempi viesti"))
    cards.closing.by_leader(cards.leaders[0].account_id, cards.room, later, KEPT)
    assert cards.reports.one_for_leader(reader, cards.room, later).report.state == "closed"
    assert listed() == [later]


def test_a_report_made_anew_stays_with_those_who_have_noted_on_it(cards):
    cards.note(cards.staff)
    cards.closing.by_staff(cards.staff.account_id, cards.about_leader, KEPT)
    with cards.database.transaction() as session:
        # Who wrote it leads no more.
        theirs = RoomMember.account_id == cards.leaders[0].account_id
        session.execute(update(RoomMember).where(theirs).values(role="member"))
        number = session.scalars(select(Report.message_number).where(Report.public_id == cards.about_leader)).one()
    assert cards.report(number) == cards.about_leader
    assert audience(cards, cards.about_leader) == "staff"
    with pytest.raises(NotFound):
        cards.reports.one_for_leader(cards.leaders[1].account_id, cards.room, cards.about_leader)


@ON_SQLITE
def test_a_decision_is_one_that_the_form_offers(cards):
    for wrong in ("cared", "other"):
        with pytest.raises(BadInput):
            cards.close(Verdict(wrong))


@ON_SQLITE
def test_staff_who_reported_something_as_a_visitor_are_not_from_outside_for_it(cards):
    reporter = cards.standing(cards.third).room_member_id
    with cards.database.read() as session:
        assert queries.list_rooms_reported(session, [reporter]) == {cards.seeded.room_id}
        assert queries.list_rooms_reported(session, [0]) == set()


@ON_SQLITE
def test_every_way_of_sitting_down_to_lead_is_told_to_safety(database, clock):
    house, told = House(database, clock), []
    plans = Plans(house)
    _, outward = plans.published(intake="closed")
    house.join_group._seats = Seats(house.heard, house.queue, lambda _session, leader, _now: told.append(leader))
    house.join_by_invitation(outward, "havu@koti.example", "Havu", "leader")
    house.join_by_invitation(outward, "tuisku@koti.example", "Tuisku")
    assert [(one.role, one.place) for one in told] == [("leader", "here")]


def test_what_was_thought_of_somebody_is_not_told_to_them_when_they_lead(cards):
    proposal = cards.propose()
    cards.take_back(proposal)

    def actions(person, *readers):
        with cards.database.read() as session:
            group_id = session.scalars(select(AuditRow.group_id)).first()
            seen = audience_of(person.account_id, readers)
            rows = audit_queries.list_entries_for(session, group_id, seen, before=None, limit=50)
            return {row.action for row in rows} & {"propose_removal", "take_back_removal"}

    assert actions(cards.member, "leader") == set()
    with cards.database.read() as session:
        assert AUDIT_TABLES["audit_entries"].export(session, cards.member.account_id) == []
        by_leader = AUDIT_TABLES["audit_entries"].export(session, cards.leaders[0].account_id)
    assert {row["action"] for row in by_leader} == {"propose_removal", "take_back_removal"}
    assert len(actions(cards.leaders[1], "leader")) == len(actions(cards.staff, "staff")) == 2
