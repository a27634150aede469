"""An evening in which everything that can happen in a room happens, in an order of chance; refusals belong to it."""

import asyncio
from contextlib import suppress
from datetime import timedelta

from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.base.ids import random_id
from app.groups.leave_group import LeaveGroup
from app.groups.models import GroupPlan
from app.groups.pause_membership import PauseMembership
from app.groups.renaming.change_name import ChangeName
from app.groups.seat import Seats
from app.jobs.worker import Work
from app.meetings.guests.queries import ToldGuest
from app.meetings.guests.tell_guest import TellGuest
from app.meetings.meeting_clock import MEETING_DUE
from app.meetings.replan_meeting import ReplanMeeting
from app.meetings.visits.answer import AnswerVisit
from app.meetings.visits.ask import AskVisit
from app.meetings.visits.overview import list_for_staff
from app.safety.break_glass.law import GlassForm
from app.safety.break_glass.open_glass import OpenGlass
from app.safety.decide_removal import DecideRemoval
from app.safety.freeze_room import Freezer
from app.safety.propose_removal import ProposeRemoval
from app.safety.staff_freeze import StaffFreeze
from app.texts.dates import HELSINKI
from tests.faults.screens import Screen
from tests.groups.house import House
from tests.seed import make_person, make_room, plan_first_meeting

PHASES = ("opening", "opening_round", "question_1", "break", "question_2", "closing_round", "closing")
# What is tried, and how often in an evening.
WEIGHTS = {
    "say": 14, "quote": 4, "edit": 6, "remove": 4, "hide": 6, "unhide": 9,
    "set_aside": 4, "bring_back": 5, "newcomer": 3, "leave": 2, "expel": 2, "reinstate": 3,
    "pause": 5, "come_back": 8, "rename": 4, "freeze": 2, "staff_freeze": 1, "break_glass": 3,
    "start": 3, "step": 6, "lengthen": 2, "hand_over": 2, "move_end": 1, "close": 1, "replan": 5,
    "visit": 3, "guest": 2, "another_screen": 5, "lose_line": 6, "ask_again": 4,
}  # fmt: skip


class Evening:
    """Two leaders and three members before their first meeting; the lobby is open. Drawn from `dice`."""

    weights = WEIGHTS

    def __init__(self, live, dice):
        self.live, self.dice = live, dice
        database, clock = live.database, live.house.clock
        self.leaders = [make_person(database, clock) for _ in range(2)]
        self.people = [*self.leaders, *(make_person(database, clock) for _ in range(3))]
        self.seeded = make_room(database, clock, self.people, leaders=self.leaders)
        self.room = self.seeded.room
        self.members = dict(self.seeded.members)
        self.screens = []
        self.expelled = []
        self.said = []
        self.hidden = [1]
        self._is_frozen = False
        self._is_looked_at = False
        publisher, jobs = live.house.realtime.publisher, live.house.jobs
        group_clock = live.house.meetings.group_clock
        self.town = House(database, clock)
        self.town.seats = Seats(publisher, jobs)
        self._leaving = LeaveGroup(database, group_clock, publisher, jobs)
        self._pausing = PauseMembership(database, group_clock, publisher, jobs)
        self._renaming = ChangeName(database, group_clock, publisher, jobs)
        self._proposing = ProposeRemoval(database, jobs, clock)
        self._deciding = DecideRemoval(database, publisher, jobs, group_clock)
        self._staff_freezing = StaffFreeze(database, Freezer(publisher, jobs), clock)
        self._glass = OpenGlass(database, publisher, jobs, clock)
        self._replanning = ReplanMeeting(self.town.plan_door, jobs, publisher)
        self._telling = TellGuest(self.town.plan_door, publisher)
        self._asking = AskVisit(self.town.plan_door, jobs, publisher)
        parts = {"group_clock": group_clock, "queue": jobs, "publisher": publisher}
        self._answering = AnswerVisit(database, clock, **parts)
        self._visitor, self._visits, self._is_visited = self.town.staff, 0, False
        soon = clock.now() + timedelta(minutes=5)
        self._group_id, self.meeting = plan_first_meeting(database, self.seeded.group, soon, intake="open")
        with database.transaction() as session:
            session.add(
                GroupPlan(group_id=self._group_id, support_model="self_service", mode="online", rhythm="own_dates")
            )
        self._wind_clock()

    def _wind_clock(self):
        self.live.house.meetings.group_clock.run(Work(1, MEETING_DUE, {"group_id": self._group_id}, 1))

    async def begin(self, *, late):
        """Everybody comes, and what will happen is drawn. `late`: the meeting begins in the second half."""
        to_come = [what for what, often in self.weights.items() for _ in range(often)]
        self.dice.shuffle(to_come)
        half = len(to_come) // 2
        self._to_come = sorted(to_come, key="start".__eq__) if late else to_come
        if late:
            self._to_come[half:] = self.dice.sample(self._to_come[half:], len(to_come) - half)
        for person in self.people:
            await self.another_screen(person)

    async def end(self):
        """Everybody goes."""
        for screen in self.all_screens:
            await screen.lose()

    @property
    def all_screens(self):
        """Of every room of the evening."""
        return self.screens

    async def go_on(self, parts):
        """One of so many equal parts of all that was drawn happens."""
        share = -(-sum(self.weights.values()) // parts)
        now, self._to_come = self._to_come[:share], self._to_come[share:]
        for what in now:
            await getattr(self, what)()
            # Not for long, or there is nothing left to tell of.
            if self._is_frozen and self.dice.random() < 0.4:
                await self._thaw()
            for screen in self.all_screens:
                if screen.must_ask:
                    await screen.open()

    async def come_to_rest(self):
        """All that was told has come. Only whom the room calls asks anew: that brings the whole state again."""
        for screen in self.all_screens:
            look = await Screen(self.live, screen.person, screen.room).open()
            await look.lose()
            await screen.catches_up(look.cursor)

    # --- what is said

    async def say(self, **more):
        screen = self._anybody()
        body = {"client_id": random_id(), "text": f"viesti {self.dice.random()}", "quote": None, **more}
        reply = await screen.ask("send", **body)
        if "ok" in reply:
            self.said.append((screen, reply["ok"]["number"]))

    async def quote(self):
        await self.say(quote=self._some_number())

    async def edit(self):
        screen, number = self._some_words()
        await screen.ask("edit", number=number, text=f"toisin {self.dice.random()}")

    async def remove(self):
        screen, number = self._some_words()
        await screen.ask("remove", number=number)

    async def hide(self):
        number = self._some_number()
        if "ok" in await self._leader().ask("hide", number=number, reason=self.dice.choice(("rules", "hurts"))):
            self.hidden.append(number)

    async def unhide(self):
        await self._leader().ask("unhide", number=self.dice.choice(self.hidden[-2:]))

    # --- who is there

    async def set_aside(self):
        await self._leader().ask("set_aside", member=self._some_member(), reason="rules")

    async def bring_back(self):
        await self._leader().ask("bring_back", member=self._some_member())

    async def freeze(self):
        self._is_frozen = True
        await self._leader().ask("freeze_room", reason="calm", hours=1)

    async def _thaw(self):
        """By a leader, or by staff where it is theirs."""
        self._is_frozen = False
        if code_of(await self._leader().ask("thaw_room")) == "not_allowed":
            await asyncio.to_thread(self._try, self._staff_freezing.thaw, self.town.staff, self.seeded.group)

    async def staff_freeze(self):
        self._is_frozen = True
        length = self.dice.choice(("day", "open"))
        await asyncio.to_thread(
            self._try, self._staff_freezing.freeze, self.town.staff, self.seeded.group, length, "worried"
        )

    async def break_glass(self):
        """One of staff begins to read, or the one who reads ends it."""
        self._is_looked_at = not self._is_looked_at
        if self._is_looked_at:
            form = GlassForm(reason="danger", words="Ilmoitus, joka ei selviä muuten.", hours="1")
            await asyncio.to_thread(self._try, self._glass.open, self.town.staff, self.seeded.group, form)
        else:
            await asyncio.to_thread(self._try, self._glass.close, self.town.staff, self.seeded.group)

    async def visit(self):
        """One of the federation is invited and comes, or the leaders end the visit."""
        self._is_visited = not self._is_visited
        await asyncio.to_thread(self._try, self._come if self._is_visited else self._end_visit)

    def _come(self):
        leader = self.town.as_person(self.leaders[0].account_id)
        self._asking.ask(leader, self.seeded.group, self.meeting, "online")
        with self.live.database.read() as session:
            waiting = [one.visit for one in list_for_staff(session, self._visitor) if one.visit.state == "asked"]
        for asked in waiting:
            self._answering.take(self._visitor, asked.public_id, "Vierailija", confirmed=self._visits + 1)
            self._answering.come(self._visitor, asked.public_id, "Vierailija")
            self._visits += 1

    def _end_visit(self):
        self._asking.take_back(self.town.as_person(self.leaders[0].account_id), self.seeded.group, self.meeting)

    async def guest(self):
        """Leaders tell that somebody comes, or another, or nobody."""
        leader, name = self.town.as_person(self.leaders[0].account_id), self.dice.choice((None, "Kertoja", "Toinen"))
        where = (leader, self.seeded.group, self.meeting)
        if name:
            await asyncio.to_thread(self._try, self._telling.tell, *where, ToldGuest(name, None))
        else:
            await asyncio.to_thread(self._try, self._telling.take_back, *where)

    async def newcomer(self):
        if len(self.people) > 9:
            return
        person = make_person(self.live.database, self.live.house.clock)
        name = f"Tulija {len(self.people)}"
        await asyncio.to_thread(self.town.seat, self.seeded.group, [(person.address, name, "member")])
        self.people.append(person)
        screen = await self.another_screen(person)
        self.members[person.account_id] = screen.me

    async def pause(self):
        await asyncio.to_thread(self._try, self._pausing.pause, self._guest().account_id, self.room)

    async def come_back(self):
        await asyncio.to_thread(self._try, self._pausing.come_back, self._guest().account_id, self.room)

    async def rename(self):
        person, name = self.dice.choice(self.people), f"Uusi {self.dice.randint(1, 99)}"
        await asyncio.to_thread(self._try, self._renaming.change, person.account_id, self.room, name)

    async def leave(self):
        person = self._guest()
        await asyncio.to_thread(self._try, self._leaving.leave, person.account_id, self.room)

    async def expel(self):
        await asyncio.to_thread(self._try, self._expel, self._guest())

    async def reinstate(self):
        if self.expelled:
            await asyncio.to_thread(self._try, self._deciding.reinstate, self.town.staff, self.expelled.pop())

    def _expel(self, person):
        first, second = (leader.account_id for leader in self.leaders)
        proposal = self._proposing.propose(first, self.room, self.members[person.account_id], "hurts")
        self._deciding.decide_as_leader(second, self.room, proposal, agrees=True)
        self.expelled.append(proposal)

    @staticmethod
    def _try(act, *facts):
        """What the rules refuse is not done."""
        with suppress(NotFound, NotAllowed, Clash, BadInput):
            act(*facts)

    # --- the meeting

    async def start(self):
        await self._lead("start_meeting")

    async def step(self):
        await self._lead("to_phase", phase=self._phase(), to=self.dice.choice(PHASES))

    async def lengthen(self):
        await self._lead("lengthen_phase", phase=self._phase(), until=self._soon())

    async def hand_over(self):
        ours = [self.members[leader.account_id] for leader in self.leaders]
        await self._lead("hand_over", host=self._now().get("host"), to=self.dice.choice(ours))

    async def move_end(self):
        await self._lead("move_end", until=self._soon())

    async def close(self):
        await self._lead("close_meeting")

    async def replan(self):
        """Before it begins: to another minute, in which the lobby is shut and open again."""
        leader = self.town.as_person(self.leaders[0].account_id)
        to = (self.live.house.clock.now() + timedelta(minutes=self.dice.randint(2, 9))).astimezone(HELSINKI)
        when = to.date(), to.time().replace(second=0, microsecond=0)
        await asyncio.to_thread(self._try, self._replanning.move, leader, self.seeded.group, self.meeting, *when)
        await asyncio.to_thread(self._wind_clock)

    async def _lead(self, op, **body):
        await self._leader().ask(op, meeting=self.meeting, **body)

    def _phase(self):
        return self._now().get("phase") or "opening"

    def _now(self):
        """The meeting as a leader's page was told of it last."""
        told = [step["frame"]["meeting"] for step in self._leader().steps if step["frame"].get("meeting")]
        return told[-1] if told else {}

    def _soon(self):
        return (self.live.house.clock.now() + timedelta(minutes=self.dice.randint(5, 50))).isoformat()

    # --- whose screens

    async def another_screen(self, person=None):
        screen = await Screen(self.live, person or self.dice.choice(self.people), self.room).open()
        self.screens.append(screen)
        return screen

    async def lose_line(self):
        """For a moment, in which something may be said."""
        screen = self._anybody()
        await screen.lose()
        if self.dice.random() < 0.5:
            await self.say()
        await screen.open()

    async def ask_again(self):
        await self._anybody().open()

    def _anybody(self):
        return self.dice.choice([screen for screen in self.screens if screen.talker])

    def _leader(self):
        return self.screens[self.dice.randrange(2)]

    def _guest(self):
        return self.dice.choice(self.people[2:])

    def _some_member(self):
        return self.members[self._guest().account_id]

    def _some_words(self):
        """A message, and mostly a screen of its writer."""
        screen, number = self.dice.choice([one for one in self.said if one[0].talker] or [(self._anybody(), 1)])
        return (screen if self.dice.random() < 0.9 else self._anybody()), number

    def _some_number(self):
        """Mostly of a message."""
        any_number = self.dice.randint(1, max(self.screens[0].cursor or 1, 1))
        return self.dice.choice(self.said)[1] if self.said and self.dice.random() < 0.8 else any_number


def code_of(reply):
    """The code of a refusal, None of anything else."""
    return reply.get("error", {}).get("code")
