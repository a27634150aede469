"""Removal needs two: one proposes, another answers, and of all answers exactly one counts."""

import itertools
import json
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from app.base.errors import NotAllowed, NotFound
from app.groups.models import Group
from app.jobs.models import Job
from app.jobs.worker import Work
from app.privacy.tables import TABLES
from app.rooms import service as rooms
from app.rooms.access import Removed
from app.safety.access import AlreadyDecided, NeedsSecond
from app.safety.models import ModerationEntry, RemovalProposal, Report
from app.safety.propose_removal import PROPOSAL_LAPSES
from tests.at_once import at_once
from tests.safety.bench import Bench

NO_IDS = ["", "x", "a" * 23, "å", "\x00"]


@pytest.fixture
def bench(database, clock):
    return Bench(database, clock)


@pytest.fixture
def alone(database, clock):
    """A group with one leader."""
    return Bench(database, clock, leaders=1)


def test_a_proposal_changes_nothing_for_the_member(bench):
    before = bench.standing()
    proposal = bench.propose()
    assert bench.standing() == before
    assert bench.heard.events == []
    [row] = bench.reading.for_leader(bench.leaders[1].account_id, bench.room).proposals
    assert (row.proposal.proposal, row.proposal.reason) == (proposal, "hurts")
    assert (row.person.member, row.is_own, row.waits_for_staff) == (bench.member_id(bench.member), False, False)
    assert row.proposer.member == bench.member_id(bench.leaders[0])
    assert bench.reading.for_leader(bench.leaders[0].account_id, bench.room).proposals[0].is_own
    assert bench.rungs() == [("propose_removal", "hurts", "leader 0")]


def test_the_other_leader_removes_at_once_and_only_the_removed_are_told_why(bench, clock):
    proposal = bench.propose()
    last = bench.standing().last_number
    bench.decide(proposal)
    standing = bench.standing()
    assert (standing.place, standing.last_number) == ("removed", last + 1)
    with bench.database.read() as session:
        assert rooms.list_spans(session, standing).pairs[-1][1] == last + 1
        [removal] = rooms.list_removals(session, [standing]).values()
    assert (removal.reason, removal.review_until) == ("hurts", clock.now() + timedelta(days=14))
    [event] = bench.heard.events
    member = bench.member_id(bench.member)
    full, own = json.loads(event.full), json.loads(event.own)
    assert full == {
        "event": "removed",
        "room": bench.room,
        "number": last + 1,
        "at": "2026-09-15T17:30:00Z",
        "member": member,
    }
    assert own == {**full, "until": "2026-09-29T17:30:00Z", "reason": "hurts"}
    assert (event.ends, event.own_member) == (member, member)
    assert (bench.membership().state, bench.membership().ended_at) == ("removed", clock.now())
    assert bench.states() == ["confirmed"]
    assert bench.rungs()[-1] == ("remove_member", "hurts", "leader 1")


@pytest.mark.parametrize(
    ("answer", "state", "rung"),
    [
        ("no", "declined", ("decline_removal", "hurts", "leader 1")),
        ("back", "taken_back", ("take_back_removal", "hurts", "leader 0")),
    ],
)
def test_a_no_and_a_taken_back_proposal_leave_the_member_where_they_are(bench, answer, state, rung):
    proposal = bench.propose()
    if answer == "no":
        bench.decide(proposal, agrees=False)
    else:
        bench.take_back(proposal)
    assert bench.standing().place == "here"
    assert bench.states() == [state]
    assert bench.rungs()[-1] == rung
    for again in (lambda: bench.decide(proposal), lambda: bench.take_back(proposal)):
        with pytest.raises(AlreadyDecided):
            again()
    assert bench.propose() != proposal


def test_the_proposer_alone_cannot_remove_and_another_cannot_take_back(bench):
    proposal = bench.propose()
    for agrees in (True, False):
        with pytest.raises(NeedsSecond):
            bench.decide(proposal, leader=0, agrees=agrees)
    with pytest.raises(NotAllowed):
        bench.take_back(proposal, leader=1)
    assert bench.states() == ["open"]


def test_a_second_proposal_about_the_same_member_is_the_first(bench):
    first = bench.propose()
    assert bench.propose(leader=1, reason="privacy") == first
    assert bench.states() == ["open"]
    with pytest.raises(NeedsSecond):
        bench.decide(first, leader=0)


@pytest.mark.race
def test_two_leaders_who_answer_at_once_make_one_outcome(database, clock):
    bench = Bench(database, clock, leaders=4)
    for round_number in range(4):
        person = (bench.member, bench.third)[round_number % 2]
        if bench.standing(person).place == "removed":
            continue
        proposal = bench.propose(person=person)
        results = at_once(
            lambda p=proposal: bench.decide(p, leader=1),
            lambda p=proposal: bench.decide(p, leader=2, agrees=False),
            lambda p=proposal: bench.take_back(p),
            lambda p=proposal: bench.decide(p, leader=3),
        )
        assert sorted(type(one).__name__ for one in results) == ["AlreadyDecided"] * 3 + ["NoneType"]
        state = bench.states()[-1]
        assert (bench.standing(person).place == "removed") == (state == "confirmed")
    outcomes = [action for action, _, _ in bench.rungs() if action != "propose_removal"]
    assert len(outcomes) == len(bench.states())


@pytest.mark.parametrize("side", ["leader", "staff"])
def test_of_a_group_that_the_clock_has_forgotten_nobody_is_removed(bench, clock, side):
    proposal = bench.propose()
    if side == "staff":
        bench.leave(bench.leaders[1])
    with bench.database.transaction() as session:
        over = {"state": "ended", "state_since": clock.now() - timedelta(days=31)}
        session.execute(update(Group).values(**over))
    with pytest.raises(NotFound):
        if side == "staff":
            bench.deciding.decide_as_staff(bench.staff, proposal, agrees=True)
        else:
            bench.decide(proposal)


def test_removal_against_leaving_ends_the_place_once(bench):
    proposal = bench.propose()
    results = at_once(lambda: bench.decide(proposal), lambda: bench.leave(bench.member))
    place = bench.standing().place
    assert [type(one) for one in results] == (
        [type(None), Removed] if place == "removed" else [AlreadyDecided, type(None)]
    )
    assert len(bench.heard.events) == 1
    assert bench.states() == ["confirmed" if place == "removed" else "lapsed"]


def test_who_may_propose_about_whom(bench):
    leader, other = bench.leaders
    stranger = Bench(bench.database, bench.clock)
    member = bench.member_id(bench.member)
    with pytest.raises(NotAllowed):
        bench.proposing.propose(bench.third.account_id, bench.room, member, "hurts")
    for target in (leader, other):
        with pytest.raises(NotAllowed):
            bench.propose(person=target)
    for account, room, target in (
        (stranger.leaders[0].account_id, bench.room, member),
        (leader.account_id, bench.room, stranger.member_id(stranger.member)),
        *((leader.account_id, one, member) for one in NO_IDS),
        *((leader.account_id, bench.room, one) for one in NO_IDS),
    ):
        with pytest.raises(NotFound):
            bench.proposing.propose(account, room, target, "hurts")
    bench.leave(bench.third)
    with pytest.raises(NotFound):
        bench.propose(person=bench.third)
    assert bench.states() == []


def test_a_proposal_is_not_there_for_members_strangers_and_other_groups(bench):
    proposal = bench.propose()
    other = Bench(bench.database, bench.clock)
    for ask in (
        lambda: other.decide(proposal),
        lambda: bench.deciding.decide_as_leader(other.leaders[0].account_id, bench.room, proposal, agrees=True),
        lambda: bench.deciding.decide_as_leader(bench.leaders[1].account_id, other.room, proposal, agrees=True),
        lambda: bench.reading.for_leader(other.leaders[0].account_id, bench.room),
        *(lambda one=one: bench.decide(one) for one in NO_IDS),
    ):
        with pytest.raises(NotFound):
            ask()
    for person in (bench.member, bench.third):
        with pytest.raises(NotAllowed):
            bench.deciding.decide_as_leader(person.account_id, bench.room, proposal, agrees=True)
        with pytest.raises(NotAllowed):
            bench.reading.for_leader(person.account_id, bench.room)
    assert bench.states() == ["open"]


# --- when its time has passed


def _lapse_jobs(bench):
    with bench.database.read() as session:
        return session.scalars(select(Job).where(Job.kind == PROPOSAL_LAPSES).order_by(Job.id)).all()


def test_a_proposal_ends_after_seven_days_by_its_own_job(bench, clock):
    proposal = bench.propose()
    [job] = _lapse_jobs(bench)
    assert job.due_at == clock.now() + timedelta(days=7)
    work = Work(id=job.id, kind=job.kind, facts=job.facts, attempt=1)
    clock.move(days=7)
    with pytest.raises(AlreadyDecided):
        bench.decide(proposal)
    assert bench.reading.for_leader(bench.leaders[1].account_id, bench.room).proposals == []
    for _ in range(2):
        bench.proposing.lapse(work)
    assert bench.states() == ["lapsed"]
    assert bench.rungs()[-1] == ("removal_lapsed", "hurts", None)
    assert len(bench.rungs()) == 2
    assert bench.standing().place == "here"
    assert bench.propose() != proposal


def test_the_job_leaves_a_decided_proposal_alone(bench, clock):
    proposal = bench.propose()
    [job] = _lapse_jobs(bench)
    bench.decide(proposal)
    clock.move(days=8)
    bench.proposing.lapse(Work(id=job.id, kind=job.kind, facts=job.facts, attempt=1))
    bench.proposing.lapse(Work(id=0, kind=job.kind, facts={"proposal": "ei-ole"}, attempt=1))
    assert bench.states() == ["confirmed"]


def test_it_ends_when_the_member_leaves_and_not_when_another_does(bench):
    proposal = bench.propose()
    bench.leave(bench.third)
    assert bench.states() == ["open"]
    bench.leave(bench.member)
    assert bench.states() == ["lapsed"]
    assert bench.rungs()[-1] == ("removal_lapsed", "hurts", None)
    with pytest.raises(AlreadyDecided):
        bench.decide(proposal)


# --- staff


def test_with_one_leader_staff_decide_and_see_no_name(alone):
    alone.set_aside()
    proposal = alone.propose(reason="privacy")
    assert alone.reading.for_leader(alone.leaders[0].account_id, alone.room).proposals[0].waits_for_staff
    [row], removed = alone.reading.for_staff(alone.staff)
    assert (row.proposal.proposal, row.group, row.times_aside, row.is_aside) == (proposal, "Pihlajapiha", 1, True)
    assert removed == []
    assert "Kanerva" not in repr(row)
    alone.deciding.decide_as_staff(alone.staff, proposal, agrees=True)
    assert (alone.standing().place, alone.standing().aside_until) == ("removed", None)
    assert alone.rungs()[-1] == ("remove_member", "privacy", "staff")
    waiting, [removed] = alone.reading.for_staff(alone.staff)
    assert (waiting, removed.proposal.proposal) == ([], proposal)


@pytest.mark.race
def test_staff_and_the_proposer_who_answer_at_once_make_one_outcome(alone):
    for _ in range(3):
        proposal = alone.propose()
        results = at_once(
            lambda p=proposal: alone.deciding.decide_as_staff(alone.staff, p, agrees=True),
            lambda p=proposal: alone.deciding.decide_as_staff(alone.staff, p, agrees=True),
            lambda p=proposal: alone.deciding.decide_as_staff(alone.staff, p, agrees=False),
            lambda p=proposal: alone.take_back(p),
        )
        assert sorted(type(one).__name__ for one in results) == ["AlreadyDecided"] * 3 + ["NoneType"]
        is_removed = alone.standing().place == "removed"
        assert is_removed == (alone.states()[-1] == "confirmed")
        if is_removed:
            alone.deciding.reinstate(alone.staff, proposal)


def test_staff_may_say_no(alone):
    proposal = alone.propose()
    alone.deciding.decide_as_staff(alone.staff, proposal, agrees=False)
    assert (alone.states(), alone.standing().place) == (["declined"], "here")
    assert alone.rungs()[-1] == ("decline_removal", "hurts", "staff")


def test_while_a_second_leader_is_there_it_is_not_the_staffs_to_decide(bench):
    proposal = bench.propose()
    assert bench.reading.for_staff(bench.staff) == ([], [])
    with pytest.raises(NotFound):
        bench.deciding.decide_as_staff(bench.staff, proposal, agrees=True)
    bench.leave(bench.leaders[1])
    assert [row.proposal.proposal for row in bench.reading.for_staff(bench.staff)[0]] == [proposal]
    bench.deciding.decide_as_staff(bench.staff, proposal, agrees=True)
    assert bench.standing().place == "removed"


def test_after_two_days_without_a_word_staff_may_decide_beside_the_others(bench, clock):
    first, second = bench.propose(), bench.propose(person=bench.third)
    clock.move(hours=47, minutes=59)
    assert bench.reading.for_staff(bench.staff) == ([], [])
    with pytest.raises(NotFound):
        bench.deciding.decide_as_staff(bench.staff, first, agrees=False)
    clock.move(minutes=1)
    assert [row.proposal.proposal for row in bench.reading.for_staff(bench.staff)[0]] == [first, second]
    assert bench.reading.count_for_staff(bench.staff.account_id) == 2
    own = bench.reading.for_leader(bench.leaders[0].account_id, bench.room).proposals[0]
    assert (own.waits_for_staff, own.has_other) == (True, True)
    bench.deciding.decide_as_staff(bench.staff, first, agrees=True)
    bench.decide(second)
    assert bench.states() == ["confirmed", "confirmed"]


def test_nobody_but_staff_decides_as_staff_and_none_in_a_group_of_their_own(alone):
    house = alone.staff
    proposal = alone.propose()
    stranger = type(house)(**{**vars_of(house), "is_staff": False})
    own = [type(house)(**{**vars_of(house), "account_id": one.account_id}) for one in (alone.leaders[0], alone.member)]
    for person in (stranger, *own):
        for use in (
            lambda p=person: alone.deciding.decide_as_staff(p, proposal, agrees=True),
            lambda p=person: alone.deciding.reinstate(p, proposal),
        ):
            with pytest.raises(NotFound):
                use()
    with pytest.raises(NotFound):
        alone.reading.for_staff(stranger)
    assert [alone.reading.for_staff(person) for person in own] == [([], []), ([], [])]
    assert alone.states() == ["open"]


def vars_of(person):
    return {name: getattr(person, name) for name in person.__dataclass_fields__}


def test_within_fourteen_days_staff_take_the_same_membership_back(bench, clock):
    bench.set_aside()
    proposal = bench.propose()
    bench.decide(proposal)
    before = bench.standing()
    clock.move(days=13, hours=23)
    bench.heard.events.clear()
    bench.deciding.reinstate(bench.staff, proposal)
    after = bench.standing()
    assert (after.place, after.member, after.room_member_id) == ("here", before.member, before.room_member_id)
    with bench.database.read() as session:
        assert rooms.list_spans(session, after).pairs[-1] == (after.last_number, None)
    [event] = bench.heard.events
    frame = json.loads(event.full)
    assert (frame["event"], frame["number"], frame["member"]["name"]) == ("returned", after.last_number, "Kanerva 2")
    assert event.opens == after.member
    assert (bench.membership().state, bench.membership().ended_at) == ("here", None)
    assert bench.states() == ["reinstated"]
    assert bench.rungs()[-1] == ("reinstate", "hurts", "staff")
    with pytest.raises(AlreadyDecided):
        bench.deciding.reinstate(bench.staff, proposal)
    bench.decide(bench.propose())
    assert bench.standing().place == "removed"


def test_after_fourteen_days_nobody_is_taken_back(bench, clock):
    proposal = bench.propose()
    bench.decide(proposal)
    clock.move(days=14)
    with pytest.raises(AlreadyDecided):
        bench.deciding.reinstate(bench.staff, proposal)
    assert bench.reading.for_staff(bench.staff) == ([], [])
    assert bench.standing().place == "removed"


@pytest.mark.parametrize("answer", ["open", "declined"])
def test_what_removed_nobody_takes_nobody_back(bench, answer):
    proposal = bench.propose()
    if answer == "declined":
        bench.decide(proposal, agrees=False)
    with pytest.raises(AlreadyDecided):
        bench.deciding.reinstate(bench.staff, proposal)


# --- what is kept


def test_proposals_go_after_thirty_days_and_the_log_after_twelve_months(bench, clock):
    bench.decide(bench.propose())
    now = clock.now()
    with bench.database.transaction() as session:
        assert TABLES["removal_proposals"].due(session, now + timedelta(days=29)) == 0
        assert TABLES["removal_proposals"].due(session, now + timedelta(days=31)) == 1
        assert TABLES["moderation_entries"].due(session, now + timedelta(days=364)) == 0
        assert TABLES["moderation_entries"].due(session, now + timedelta(days=366)) == 2
        assert session.scalars(select(RemovalProposal)).all() == []
        assert session.scalars(select(ModerationEntry)).all() == []


def test_one_may_read_what_was_decided_about_oneself_and_not_what_waits(bench):
    export = TABLES["removal_proposals"].export
    proposal = bench.propose()
    with bench.database.read() as session:
        assert export(session, bench.member.account_id) == []
    bench.decide(proposal, agrees=False)
    with bench.database.read() as session:
        [row] = export(session, bench.member.account_id)
        assert export(session, bench.leaders[0].account_id) == []
    assert (row["reason"], row["state"]) == ("hurts", "declined")


def test_reports_that_no_leader_is_left_to_read_go_to_staff(bench, clock):
    leaders = itertools.cycle(bench.leaders)
    with bench.database.transaction() as session:
        reporter = rooms.find_standing(session, bench.room, bench.third.account_id)
        for number, state in enumerate(("open", "closed")):
            session.add(
                Report(
                    public_id=f"ilmoitus-{number}",
                    room_id=reporter.room_id,
                    message_number=number + 1,
                    reporter_id=reporter.room_member_id,
                    audience="leaders",
                    reason="worried",
                    state=state,
                    created_at=clock.now(),
                )
            )

    def audiences():
        with bench.database.read() as session:
            return session.scalars(select(Report.audience).order_by(Report.id)).all()

    bench.leave(next(leaders))
    assert audiences() == ["leaders", "leaders"]
    bench.leave(next(leaders))
    assert audiences() == ["staff", "leaders"]
