"""A leader's ops ask for the second check first; a refusal is one command's, and the socket stays."""

import pytest
from sqlalchemy import update

from app.accounts.models import SecondCheck, SignInSession
from tests.live import live_house, settings_for
from tests.seed import make_person, make_room

pytestmark = pytest.mark.anyio

LEADERS = {
    "hide": {"number": 1, "reason": "hurts"},
    "unhide": {"number": 1},
    "reveal": {"number": 1},
    "set_aside": {"member": "x", "reason": "hurts"},
    "bring_back": {"member": "x"},
    "handle_reports": {"number": 1},
    "desk": {},
    "start_meeting": {"meeting": "x"},
    "close_meeting": {"meeting": "x"},
}


@pytest.fixture
async def strict(database_url, tmp_path):
    """A house in which leaders must have a second check."""
    async with live_house(settings_for(database_url, tmp_path, second_check_required=True)) as house:
        yield house


def seat(live):
    people = [make_person(live.database, live.house.clock) for _ in range(2)]
    return people, make_room(live.database, live.house.clock, people, leaders=people[:1])


def pass_all(live):
    with live.database.transaction() as session:
        session.execute(update(SignInSession).values(second_check_at=live.house.clock.now()))


async def test_a_leaders_acts_wait_for_the_check_on_the_same_socket(strict):
    (leader, member), room = seat(strict)
    async with strict.talking(leader, member) as (lead, phone):
        await lead.subscribe(room.room)
        number = (await phone.say(room.room, "hei"))["ok"]["number"]
        refused = (await lead.ask("hide", room=room.room, number=number, reason="hurts"))["error"]
        assert refused["code"] == "second_check_needed"
        assert refused["message"] == "Tee ensin toinen varmistus."
        assert refused["retryable"] is False
        assert "ok" in await lead.say(room.room, "puhun silti")
        pass_all(strict)
        assert (await lead.ask("hide", room=room.room, number=number, reason="hurts"))["ok"]["number"] == number + 2


async def test_a_member_is_told_what_members_are_told(strict):
    (leader, member), room = seat(strict)
    async with strict.talking(leader, member) as (lead, phone):
        await phone.subscribe(room.room)
        number = (await lead.say(room.room, "hei"))["ok"]["number"]
        refused = await phone.ask("hide", room=room.room, number=number, reason="hurts")
        assert refused["error"]["code"] == "not_allowed"


async def test_every_act_of_a_leader_is_behind_the_door(strict):
    (leader, _), room = seat(strict)
    async with strict.talking(leader) as lead:
        for op, body in LEADERS.items():
            answer = await lead.ask(op, room=room.room, **body)
            assert answer["error"]["code"] == "second_check_needed", op


async def test_where_nobody_must_have_one_only_who_has_one_is_asked(live, pair):
    (leader, _), room = pair
    async with live.talking(leader) as lead:
        assert "ok" in await lead.ask("desk", room=room.room)
        with live.database.transaction() as session:
            now = live.house.clock.now()
            row = {"account_id": leader.account_id, "seed": "a", "recovery_seed": "b", "recovery_used": 0}
            session.add(SecondCheck(**row, last_step=0, begun_by=1, begun_at=now, on_since=now))
        assert (await lead.ask("desk", room=room.room))["error"]["code"] == "second_check_needed"


async def test_an_op_is_either_everybodys_or_behind_the_door(live):
    ops = {**live.house.chat.frames().handlers(), **live.house.safety.frames().handlers()}
    ops |= live.house.meetings.frames(live.house.texts).handlers()
    assert {op for op, handler in ops.items() if handler.power == "door"} == {"desk", "start_meeting"}
    assert {op for op, handler in ops.items() if handler.power is None} == {
        "ask_review",
        "edit",
        "history",
        "read",
        "remove",
        "report",
        "report_words",
        "run_of_show",
        "send",
        "subscribe",
        "take_back_report",
        "unsubscribe",
    }
