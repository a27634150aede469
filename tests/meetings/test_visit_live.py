"""A visitor over real sockets: nothing from before their coming, and nothing from or to them after its end."""

import asyncio
import json

import pytest

from app.groups import service as groups
from app.groups.models import GroupPlan
from app.meetings import queries as meeting_queries
from app.meetings.plan_door import PlanDoor
from app.meetings.visits import queries as visits
from app.meetings.visits.answer import AnswerVisit
from app.meetings.visits.ask import AskVisit
from tests.groups.house import House
from tests.meetings.test_meeting_live import Evening
from tests.races import rounds
from tests.seed import make_person

pytestmark = pytest.mark.anyio
ROUNDS = rounds(short=2, full=30)
WORDS = 10


class VisitedEvening(Evening):
    """The same evening, to which the federation is invited; one of staff has taken it."""

    def __init__(self, live):
        super().__init__(live)
        self.clock, jobs = live.house.clock, live.house.jobs
        group_clock, publisher = live.house.meetings.group_clock, live.house.realtime.publisher
        self.visitor = make_person(self.database, self.clock, staff=True)
        self.town = House(self.database, self.clock, staff=object())
        self.asking = AskVisit(PlanDoor(self.database, self.clock, group_clock), jobs, publisher)
        parts = {"group_clock": group_clock, "queue": jobs, "publisher": publisher}
        self.answering = AnswerVisit(self.database, self.clock, **parts)
        with self.database.transaction() as session:
            session.add(GroupPlan(group_id=self.group_id, support_model="self_service", mode="online"))
        leader = self.town.as_person(self.leader.account_id)
        self.take_back = lambda: self.asking.take_back(leader, self.seeded.group, self.meeting)
        self.asking.ask(leader, self.seeded.group, self.meeting, "online")
        with self.database.read() as session:
            [visit] = visits.list_standing(session, self.group_id)
        self.visit, self.who = visit.public_id, self.town.as_person(self.visitor.account_id, is_staff=True)
        self.answering.take(self.who, self.visit, "Kuusama")

    def come(self):
        return self.answering.come(self.who, self.visit, "Kuusama")


async def test_a_visitor_reads_and_writes_from_their_number_on_and_all_screens_agree_who_they_are(live):
    evening = VisitedEvening(live)
    async with live.talking(evening.leader, evening.visitor, evening.member) as (lead, visitor, parent):
        await evening.start(lead)
        await parent.subscribe(evening.room)
        await parent.say(evening.room, "ennen-käyntiä")
        early = await visitor.ask("subscribe", room=evening.room, epoch=None, after=None)
        assert early["error"]["code"] == "not_found"
        await asyncio.to_thread(evening.come)
        came = await parent.heard("joined")
        assert (came["way"], came["member"]["role"], came["member"]["name"]) == ("visit", "visitor", "Kuusama")
        opened = await visitor.subscribe(evening.room)
        assert [item["number"] for item in opened["items"] if "number" in item] == [came["number"]]
        older = await visitor.ask("history", room=evening.room, before=came["number"], limit=50)
        resumed = await visitor.ask("subscribe", room=evening.room, epoch=opened["epoch"], after=0)
        assert "ennen-käyntiä" not in json.dumps([opened, older, resumed], ensure_ascii=False)
        assert "ok" in await visitor.say(evening.room, "kiitos kutsusta")
        for op, more in (
            ("close_meeting", {"meeting": evening.meeting}),
            ("set_aside", {"member": evening.seeded.members[evening.other.account_id], "reason": "rules"}),
            ("freeze_room", {"reason": "calm", "hours": 1}),
            ("desk", {}),
        ):
            assert (await visitor.ask(op, room=evening.room, **more))["error"]["code"] == "not_allowed"
        fresh = await lead.subscribe(evening.room)
        assert came["member"] in fresh["members"]
        assert (await lead.ask("freeze_room", room=evening.room, reason="calm", hours=1))["ok"]["number"]
        left = await parent.heard("left")
        assert left["member"] == came["member"]["member"]
        assert (await visitor.heard("left"))["number"] == left["number"]
        assert (await visitor.say(evening.room, "vielä"))["error"]["code"] == "not_found"
        gone = next(one for one in (await lead.subscribe(evening.room))["members"] if one["member"] == left["member"])
        assert (gone["name"], gone["role"], gone["state"]) == (None, "visitor", "gone")


@pytest.mark.race(rounds=ROUNDS)
async def test_taking_back_races_with_the_visitors_words_and_with_the_meetings_end(live):
    for _ in range(ROUNDS):
        evening = VisitedEvening(live)
        async with live.talking(evening.leader, evening.visitor, evening.member) as (lead, visitor, parent):
            await evening.start(lead)
            await asyncio.to_thread(evening.come)
            for talker in (lead, visitor, parent):
                await talker.subscribe(evening.room)
            words = [visitor.say(evening.room, f"vieras {n}", f"vieras-{n:04}") for n in range(WORDS)]
            others = [parent.say(evening.room, f"muu {n}", f"muu-sana-{n:04}") for n in range(WORDS)]
            ends = [asyncio.to_thread(evening.take_back), lead.ask("close_meeting", **evening.at())]
            replies = await asyncio.gather(*words, *others, *ends)
            left = await parent.heard("left")
            await parent.say(evening.room, "lopuksi")
            for reply in replies[:WORDS]:
                assert (
                    reply["ok"]["number"] < left["number"] if "ok" in reply else reply["error"]["code"] == "not_found"
                )
            assert max(event["number"] for event in visitor.events if "number" in event) <= left["number"]
            assert (await visitor.say(evening.room, "ei kuulu"))["error"]["code"] == "not_found"
            assert len(parent.of("left")) == 1
            with evening.database.read() as session:
                [visit] = visits.list_of_group(session, evening.group_id)
                law = groups.read_law(session, evening.group_id)
                meeting = meeting_queries.find_meeting(session, law.id, evening.meeting)
            assert (visit.state, meeting.state) == ("done", "held")
