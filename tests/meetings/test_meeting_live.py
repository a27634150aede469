"""Meetings over real sockets: what everyone in the room hears, who is refused, and that all screens agree."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from app.jobs.worker import Work
from app.meetings.meeting_clock import MEETING_DUE
from app.rooms.models import RoomMember
from tests.seed import make_person, make_room, plan_first_meeting

pytestmark = pytest.mark.anyio


class Evening:
    """Two leaders and two members of a closed group whose first meeting begins in five minutes; the lobby is open."""

    def __init__(self, live):
        self.live = live
        self.database, clock = live.database, live.house.clock
        self.leader, self.second, self.member, self.other = people = [
            make_person(self.database, clock) for _ in range(4)
        ]
        self.seeded = make_room(self.database, clock, people, leaders=people[:2])
        self.room = self.seeded.room
        soon = clock.now() + timedelta(minutes=5)
        self.group_id, self.meeting = plan_first_meeting(self.database, self.seeded.group, soon, intake="closed")
        self.advance()

    def advance(self):
        self.live.house.meetings.group_clock.run(Work(1, MEETING_DUE, {"group_id": self.group_id}, 1))

    def at(self, **more):
        return {"room": self.room, "meeting": self.meeting, **more}

    async def start(self, talker):
        reply = await talker.ask("start_meeting", **self.at())
        return reply["ok"]["number"]

    async def code_of(self, talker, op, **more):
        return (await talker.ask(op, **self.at(**more)))["error"]["code"]


@pytest.fixture
def evening(live):
    return Evening(live)


async def state_of(talker, room):
    return (await talker.subscribe(room))["meeting"]


async def test_the_whole_evening_is_heard_by_all_and_a_late_screen_agrees(live, evening):
    async with live.talking(evening.leader, evening.member, evening.other) as (lead, early, late):
        assert (await state_of(lead, evening.room))["state"] == "lobby"
        assert (await state_of(early, evening.room))["phase"] == "lobby"
        assert (await early.say(evening.room, "liian varhain"))["error"]["code"] == "read_only"
        number = await evening.start(lead)
        opened = await early.heard("meeting_opened")
        assert (opened["number"], opened["meeting"]["opened"]) == (number, number)
        assert opened["meeting"]["host"] == evening.seeded.members[evening.leader.account_id]
        assert (await early.heard("mode"))["mode"] == "open"
        assert "ok" in await early.say(evening.room, "nyt kuuluu")
        for phase, to in (("opening", "opening_round"), ("opening_round", "question_1")):
            assert (await lead.ask("to_phase", **evening.at(phase=phase, to=to)))["ok"]["number"]
        until = (live.house.clock.now() + timedelta(minutes=40)).isoformat()
        assert (await lead.ask("lengthen_phase", **evening.at(phase="question_1", until=until)))["ok"]["number"]
        last = await early.heard("meeting_time")
        assert await state_of(late, evening.room) == last["meeting"]
        resumed = await late.subscribe(evening.room, epoch=None, after=None)
        again = await late.subscribe(evening.room, epoch=resumed["epoch"], after=resumed["last"] - 3)
        assert again["meeting"] == last["meeting"]
        assert again["events"][-1] == last
        assert (await lead.ask("close_meeting", **evening.at()))["ok"]["number"]
        closed = await early.heard("meeting_closed")
        assert closed["meeting"]["state"] == "held"
        assert closed == await late.heard("meeting_closed")
        assert await state_of(late, evening.room) == closed["meeting"]
        drawn = await late.ask("history", room=evening.room, after=0, limit=100)
        kinds = [item["event"] for item in drawn["ok"]["items"] if item["event"].startswith("meeting")]
        assert kinds == ["meeting_lobby", "meeting_opened", "meeting_phase", "meeting_phase", "meeting_closed"]


async def test_two_leaders_who_press_at_the_same_moment_step_once(live, evening):
    async with live.talking(evening.leader, evening.second, evening.member) as (first, second, parent):
        await parent.subscribe(evening.room)
        started = await asyncio.gather(evening.start(first), evening.start(second))
        assert sorted(number is None for number in started) == [False, True]
        step = evening.at(phase="opening", to="opening_round")
        replies = await asyncio.gather(first.ask("to_phase", **step), second.ask("to_phase", **step))
        assert sorted(reply["ok"]["number"] is None for reply in replies) == [False, True]
        assert await evening.code_of(second, "to_phase", phase="opening", to="closing") == "meeting_moved_on"
        await first.say(evening.room, "merkki")
        await parent.heard("message")
        assert len(parent.of("meeting_opened")) == len(parent.of("meeting_phase")) == 1


async def test_members_strangers_and_a_leader_set_aside_are_refused(live, evening):
    stranger = make_person(live.database, live.house.clock)
    async with live.talking(evening.leader, evening.second, evening.member, stranger) as (
        lead,
        second,
        parent,
        outside,
    ):
        assert await evening.code_of(parent, "start_meeting") == "not_allowed"
        assert await evening.code_of(outside, "start_meeting") == "not_found"
        assert await evening.code_of(outside, "run_of_show") == "not_found"
        await evening.start(lead)
        for op, more in (
            ("to_phase", {"phase": "opening", "to": "closing"}),
            ("lengthen_phase", {"phase": "opening", "until": live.house.clock.now().isoformat()}),
            ("close_meeting", {}),
        ):
            assert await evening.code_of(parent, op, **more) == "not_allowed"
        target = evening.seeded.members[evening.second.account_id]
        await set_aside(live, target)
        assert await evening.code_of(second, "to_phase", phase="opening", to="closing") == "set_aside"
        assert (await state_of(lead, evening.room))["phase"] == "opening"


async def set_aside(live, member):
    """No way of the room does this to a leader; it is written as it would stand."""
    aside = live.house.clock.now() + timedelta(hours=1)
    with live.database.transaction() as session:
        session.execute(
            update(RoomMember).where(RoomMember.member_id == member).values(state="aside", aside_until=aside)
        )


async def test_the_run_of_show_speaks_the_readers_language_and_bad_values_are_told(live, evening):
    async with live.talking(evening.member) as parent, live.talking(evening.leader) as lead:
        finnish = (await parent.ask("run_of_show", **evening.at()))["ok"]
        assert finnish["theme"] == "Vanhemmuus ja oma jaksaminen"
        swedish = await live.connect(evening.member, greet=False)
        await swedish.ask("hello", version=1, language="sv")
        told = (await swedish.ask("run_of_show", **evening.at()))["ok"]
        assert told["theme"] != finnish["theme"]
        assert [phase["phase"] for phase in told["phases"]] == [phase["phase"] for phase in finnish["phases"]]
        await swedish.close()
        await evening.start(lead)
        for op, more, field in (
            ("to_phase", {"phase": "opening", "to": "nowhere"}, "to"),
            ("lengthen_phase", {"phase": "opening", "until": "kohta"}, "until"),
            ("lengthen_phase", {"phase": "opening", "until": "2020-01-01T10:00:00Z"}, "until"),
        ):
            error = (await lead.ask(op, **evening.at(**more)))["error"]
            assert (error["code"], error["field"], error["retryable"]) == ("bad_input", field, False)
            assert error["message"] == "Tässä on vielä jotain korjattavaa."
        missing = await lead.ask("close_meeting", room=evening.room, meeting="ei-ole")
        assert missing["error"]["code"] == "not_found"
