"""Nobody comes into a closed group after its start, however close the race (domain.md section 2, promise P11)."""

from datetime import timedelta
from functools import partial
from types import NoneType

import pytest
from sqlalchemy import func, select

from app.base.errors import Clash
from app.db.database import Database
from app.groups.door.request import AlreadyAnswered, Arrival
from app.groups.law import DoorShut
from app.groups.models import JoinRequest, Membership
from app.jobs.worker import Work
from app.meetings.group_clock import GROUP_DUE
from app.meetings.substitutes.call import CallSubstitute
from app.rooms.access import Place
from tests.at_once import at_once
from tests.groups.house import House, visit
from tests.meetings.closing import SEATED, Closing, taken
from tests.outreach.doorway import Doorway
from tests.races import rounds

ROUNDS = rounds(short=5, full=100)
# Of a race of fourteen, whose house takes longer to build than the race itself.
DOORS = rounds(short=2, full=100)
GUESTS = 2
A_YEAR = timedelta(days=365)


@pytest.fixture
def elsewhere(house, clock, database_url):
    """The use cases of a second process, where the database takes several."""
    if database_url.startswith("sqlite"):
        yield house
        return
    database = Database(database_url, clock=clock)
    yield House(database, clock, staff=house.staff)
    database.close()


@pytest.fixture
def processes(house, elsewhere):
    """(use cases of groups, use cases of their doors) of each process."""
    return [(use, Doorway(use)) for use in (house, elsewhere)]


@pytest.mark.race(rounds=DOORS)
def test_joins_by_every_way_race_with_the_start_of_a_closed_group(plans, clock, house, processes):
    """Nobody sits down after it but by a named way, each answer is what is stored, and nothing open is left behind."""
    came, let_in, written = 0, 0, 0
    for turn in range(DOORS):
        close = Closing(plans, *processes[0], clock.now().date() + A_YEAR)
        clock.move(seconds=(close.shut - clock.now()).total_seconds() - 1)
        deeds = close.all(processes[0], processes[-1])
        # Each deed reads the clock a few times, so the hour falls among their first, their last, or after all of them.
        clock.jump_after(9 * (turn % 11), seconds=1)
        told = dict(zip(deeds, at_once(*map(taken, deeds.values())), strict=True))
        allowed = {
            "follow": (str, DoorShut), "come": (str, DoorShut), "accept": (NoneType, AlreadyAnswered, DoorShut),
            "settle": (Arrival,), "take": (Arrival, DoorShut), "by": (NoneType, DoorShut),
            "signed": (Arrival, DoorShut), "ask": (NoneType, DoorShut), "reinstate": (NoneType,), "start": (NoneType,),
        }  # fmt: skip
        for name, outcome in told.items():
            assert isinstance(outcome, allowed[name.split()[0]]), (name, outcome)
        clock.move(seconds=1)
        assert plans.advance(close.group_id).state == "running"
        close.prove_late()
        assert close.joined_late() == []
        assert close.returns() == (1, Place.HERE)
        followed = [isinstance(told[name], str) for name in ("follow 0", "follow 1", "come back")]
        accepted = [told[name] is None for name in ("accept 0", "accept 1")]
        sat_down = isinstance(told["take place"], Arrival) and told["take place"].room is not None
        assert close.inside() == SEATED + 1 + sum(followed) + sum(accepted) + sat_down
        invitations, requests = close.invitations(), close.requests()
        sent = [*(invitation for _, invitation in close.invited), close.back]
        assert [invitations.pop(one) for one in sent] == ["joined" if came_in else "closed" for came_in in followed]
        assert list(invitations.values()) == ["closed"] * [told["ask member"], told["ask leader"]].count(None)
        answered = [*(request for _, request in close.asked), close.offered[1]]
        stored = ["accepted" if one else "closed" for one in (*accepted, sat_down)]
        assert [requests.pop(request) for request in answered] == stored
        assert requests.pop(close.proved[1]) == "closed"
        asked = [told["by letter"], told["signed in"]]
        assert list(requests.values()) == ["closed" for one in asked if not isinstance(one, DoorShut)]
        came, let_in, written = came + sum(followed), let_in + sum(accepted), written + len(invitations)
    # A few rounds may all fall on one side; many that do were no race.
    if DOORS >= 100:
        assert 0 < came < 3 * DOORS, "no invitation ever met the start"
        assert 0 < let_in < 2 * DOORS, "no answer ever met the start"
        assert 0 < written < 2 * DOORS, "no invitation was ever written at the start"


@pytest.mark.race(rounds=ROUNDS)
def test_proved_requests_race_with_the_start_of_an_open_group_and_all_sit_down_once(plans, clock, house, processes):
    for turn in range(ROUNDS):
        group_id, outward = plans.full(intake="open", end_date=clock.now().date() + A_YEAR)
        people = [
            processes[0][1].proved(outward, f"{outward}-h{number}@koti.example", f"Hakija {number}")
            for number in range(GUESTS)
        ]
        clock.move(days=7, seconds=-1)
        due = Work(1, GROUP_DUE, {"group_id": group_id}, 1)
        settles = [
            partial(door.settle.settle, person.account_id, request)
            for person, request in people
            for _, door in processes
        ]
        starts = [partial(use.group_clock.run, due) for use, _ in processes]
        clock.jump_after(5 * (turn % 7), seconds=1)
        outcomes = at_once(*map(taken, (*settles, *starts)))
        assert all(isinstance(outcome, Arrival) and outcome.room for outcome in outcomes[:-2]), outcomes
        assert len(_joined(house, group_id)) == SEATED + GUESTS
        assert _states(house, group_id) == ["accepted"] * GUESTS
        clock.move(seconds=1)
        assert plans.advance(group_id).state == "running"


@pytest.mark.race(rounds=ROUNDS)
def test_a_successor_comes_in_at_the_close_by_their_own_way_and_nobody_else_does(plans, clock, house, processes):
    for turn in range(ROUNDS):
        group_id, outward = plans.full(end_date=clock.now().date() + A_YEAR)
        leader = house.person(f"{outward}-o0@koti.example")
        invited = [house.invited(outward, f"{outward}-v{number}@koti.example") for number in range(GUESTS)]
        follower = house.person(f"{outward}-s@koti.example")
        shut = plans.law(group_id).first_meeting_at
        clock.move(seconds=(shut - clock.now()).total_seconds() - 1)

        def follow(use, *, outward=outward, leader=leader, follower=follower):
            try:
                use.succession.ask(leader, outward, f"{outward}-s@koti.example")
            except Clash:
                # The group had not begun: until then a leader comes by its door.
                return None
            _, invitation = house.invitation_of(outward, f"{outward}-s@koti.example")
            return use.join_group.join(follower.account_id, invitation, visit("Seuraaja"))

        joins = [
            partial(use.join_group.join, person.account_id, invitation, visit(f"Vieras {number}"))
            for number, ((person, invitation), (use, _)) in enumerate(zip(invited, processes, strict=True))
        ]
        clock.jump_after(5 * (turn % 7), seconds=1)
        *by_door, by_own_way = at_once(*map(taken, (*joins, partial(follow, processes[-1][0]))))
        assert all(isinstance(outcome, str | DoorShut) for outcome in by_door), by_door
        clock.move(seconds=1)
        room = by_own_way or follow(house)
        assert isinstance(room, str)
        assert _joined_late(house, group_id, shut) == ["leader"]


def _joined(house, group_id):
    with house.database.read() as session:
        return session.scalars(select(Membership.joined_at).where(Membership.group_id == group_id)).all()


def _joined_late(house, group_id, shut):
    """As what those came who came after the close."""
    with house.database.read() as session:
        late = select(Membership.role).where(Membership.group_id == group_id, Membership.joined_at >= shut)
        return session.scalars(late).all()


def _states(house, group_id):
    with house.database.read() as session:
        return sorted(session.scalars(select(JoinRequest.state).where(JoinRequest.group_id == group_id)))


@pytest.mark.race(rounds=ROUNDS)
def test_a_substitute_comes_in_at_the_close_by_their_own_way_and_no_member_does(plans, clock, house, processes):
    for turn in range(ROUNDS):
        group_id, outward = plans.full(end_date=clock.now().date() + A_YEAR)
        leader = house.person(f"{outward}-o0@koti.example")
        invited = [house.invited(outward, f"{outward}-v{number}@koti.example") for number in range(GUESTS)]
        plans.publish(group_id)
        with house.database.read() as session:
            first, *_ = house.evenings(session, outward)
        uses = [CallSubstitute(use.plan_door, use.queue) for use, _ in processes]
        uses[0].ask(leader, outward, first, f"{outward}-s@koti.example")
        substitute, asked = house.invitation_of(outward, f"{outward}-s@koti.example")
        shut = plans.law(group_id).first_meeting_at
        clock.move(seconds=(shut - clock.now()).total_seconds() - 1)
        joins = [
            partial(use.join_group.join, person.account_id, invitation, visit(f"Vieras {number}"))
            for number, ((person, invitation), (use, _)) in enumerate(zip(invited, processes, strict=True))
        ]
        yes = partial(processes[-1][0].join_group.join, substitute.account_id, asked, visit("Kuusama"))
        calls = [partial(_called, use, leader, outward, first) for use in uses]
        clock.jump_after(5 * (turn % 7), seconds=1)
        *by_door, room, _, _ = at_once(*map(taken, (*joins, yes, *calls)))
        assert all(isinstance(outcome, str | DoorShut) for outcome in by_door), by_door
        assert isinstance(room, str)
        clock.move(seconds=1)
        assert set(_joined_late(house, group_id, shut)) <= {"substitute"}
        assert _substitutes(house, group_id) == 1


def _called(use, leader, outward, meeting):
    try:
        use.call(leader, outward, meeting)
    except Clash:
        # Nobody had promised yet.
        return


def _substitutes(house, group_id):
    with house.database.read() as session:
        came = select(func.count(Membership.id)).where(Membership.group_id == group_id)
        return session.scalar(came.where(Membership.role == "substitute"))
