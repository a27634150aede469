"""The ways into a closed group after its start are the named ones, and each is told (domain.md section 2)."""

import ast
import json
from contextlib import suppress
from dataclasses import replace

import pytest

from app.base.errors import AppError
from app.base.ids import random_id
from app.groups import service as groups
from app.groups.cushions import Cushion
from app.groups.law import DoorShut
from app.groups.names import name_key
from app.groups.people import PersonView
from app.groups.seat import Newcomer, Table
from app.groups.substitutes.stand_in import KeptStandIn, write_stand_in
from app.groups.ways import WAYS_IN
from app.meetings.guests.queries import ToldGuest
from app.meetings.guests.tell_guest import TellGuest
from app.meetings.substitutes.call import CallSubstitute
from app.meetings.visits.ask import AskVisit
from app.meetings.visits.overview import list_for_staff
from app.rooms import service as rooms
from app.safety.decide_removal import DecideRemoval
from app.safety.propose_removal import ProposeRemoval
from tests.groups.house import visit
from tests.meetings.visits import answering_of
from tests.outreach.doorway import YES, Doorway, answers
from tests.sources import functions_of, name_of, python_files


class Started:
    """A closed group whose first meeting is on, and all who tried its doors before and after."""

    def __init__(self, plans):
        self.house = house = plans.house
        self.group_id, self.group = plans.full(leaders=2)
        plans.publish(self.group_id)
        self.leader, self.second, self.member = (
            house.person(f"{self.group}-{who}@koti.example".lower()) for who in ("o0", "o1", "0")
        )
        self.doors = Doorway(house)
        self.invited = house.invited(self.group, "kutsuttu@koti.example")
        self.proved = self.doors.proved(self.group, "todistanut@koti.example", "Todistanut")
        self.waiting = self.doors.waiting(self.group, "odottaja@koti.example", "Odottaja")
        with house.database.read() as session:
            self.meeting, self.later, _ = house.evenings(session, self.group)
        house.clock.move(days=7)
        law = plans.advance(self.group_id)
        with house.database.read() as session:
            self.room = rooms.find_public_id(session, law.room_id)
        self.number = self.standing(self.leader).last_number
        self.places = set(self.list_places())

    def standing(self, person):
        with self.house.database.read() as session:
            return rooms.find_standing(session, self.room, person.account_id)

    def list_places(self):
        with self.house.database.read() as session:
            return rooms.list_places(session, rooms.find_room_id(session, self.room))

    def try_every_door(self):
        house, doors = self.house, self.doors
        person, invitation = self.invited
        tries = (
            lambda: house.join_group.join(person.account_id, invitation, visit("Kutsuttu")),
            lambda: doors.settle.settle(self.proved[0].account_id, self.proved[1]),
            lambda: doors.answer.answer(self.leader, self.group, self.waiting[1], YES),
            lambda: doors.waiting(self.group, "myohassa@koti.example", "Myöhäinen"),
            lambda: house.join_by_invitation(self.group, "uusi@koti.example", "Uusi"),
            lambda: house.join_by_invitation(self.group, "kolmas@koti.example", "Kolmas", "leader"),
            lambda: doors.by_letter(self.group, "kirje@koti.example", answers("Kirje")),
        )
        for attempt in tries:
            with suppress(AppError):
                attempt()

    def take_every_way(self):
        house = self.house
        proposing = ProposeRemoval(house.database, house.queue, house.clock)
        deciding = DecideRemoval(house.database, house.heard, house.queue, house.group_clock)
        target = self.standing(self.member).member
        proposal = proposing.propose(self.leader.account_id, self.room, target, "hurts")
        deciding.decide_as_leader(self.second.account_id, self.room, proposal, agrees=True)
        deciding.reinstate(house.staff, proposal)
        self._promise()
        CallSubstitute(house.plan_door, house.queue).call(self.leader, self.group, self.later)
        AskVisit(house.plan_door, house.queue, house.heard).ask(self.leader, self.group, self.meeting, "online")
        self._visit()
        TellGuest(house.plan_door, house.heard).tell(self.leader, self.group, self.later, ToldGuest("Kertoja", None))
        house.leave(self.room, self.second)
        house.succession.ask(self.leader, self.group, "seuraaja@koti.example")
        person, invitation = house.invitation_of(self.group, "seuraaja@koti.example")
        house.join_group.join(person.account_id, invitation, visit("Seuraaja"))

    def _promise(self):
        account_id = self.house.person("sijainen@koti.example").account_id
        with self.house.database.transaction() as session:
            law = groups.lock_law(session, self.group_id)
            who = (law.id, account_id, "Kuusama", name_key("Kuusama"))
            kept = KeptStandIn(random_id(), *who, Cushion("birch", "rowan"), law.public_id, "")
            write_stand_in(session, law, kept, self.house.clock.now())

    def _visit(self):
        answering, staff = answering_of(self.house), self.house.staff
        with self.house.database.read() as session:
            [asked] = list_for_staff(session, staff)
        answering.take(staff, asked.visit.public_id, "Vierailu")
        answering.come(staff, asked.visit.public_id, "Vierailu")

    def told(self):
        """What the room heard of who came in, in the words of the table of ways."""
        frames = [json.loads(event.full) for event in self.house.heard.events]
        new = [frame for frame in frames if frame["number"] > self.number and frame["room"] == self.room]
        names = {"returned": "reinstatement", "guest": "guest"}
        coming = [frame for frame in new if frame["event"] in ("joined", "returned", "guest", "role_changed")]
        return [(names.get(frame["event"], frame.get("way")), frame["event"]) for frame in coming]


@pytest.fixture
def started(plans):
    return Started(plans)


def test_no_door_lets_anybody_in_and_every_named_way_does_and_is_told(started):
    started.try_every_door()
    assert started.told() == []
    assert set(started.list_places()) == started.places
    started.take_every_way()
    assert sorted(started.told()) == sorted((way.name, way.event) for way in WAYS_IN)
    came = {way.name for way in WAYS_IN if way.seats and way.event == "joined"}
    assert len(set(started.list_places()) - started.places) == len(came)


def test_the_seat_itself_is_the_last_wall(started):
    house = started.house
    person = PersonView(random_id(), "Vieras", "member", "birch", "rowan", "here")
    newcomer = Newcomer(house.person("vieras@koti.example").account_id, person, name_key("Vieras"))
    for way in ("door", "promotion"):
        with house.database.transaction() as session, suppress(DoorShut):
            law = groups.lock_law(session, started.group_id)
            rooms.lock_room(session, started.room)
            house.seats.seat(session, Table(law, started.room), replace(newcomer, way=way), house.clock.now())
            pytest.fail("somebody sat down")
    assert set(started.list_places()) == started.places


def test_every_place_is_made_behind_that_wall():
    """Whoever writes a new way to a place must name it."""
    making = dict(_functions_that_call("rooms.add_member"))
    # Who leads a group is in it: a place in its leaders' own room is no way into the group's.
    del making["app/groups/pair/seats.py: _seat"]
    assert set(making) == {"app/groups/seat.py: seat", "app/groups/evening_seat.py: seat_for_meeting"}
    assert all("require_named_way" in calls for calls in making.values())
    assert [where.partition(":")[0] for where, _ in _functions_that_call("rooms.bring_back")] == [
        "app/safety/returning.py"
    ]


def _functions_that_call(name):
    """(where, what it calls) of each function of the program; only files that name it are read closely."""
    last = name.rpartition(".")[2]
    for path in python_files("app"):
        if last in path.read_text(encoding="utf-8"):
            for function in functions_of(path):
                calls = _calls(function)
                if name in calls:
                    yield f"{name_of(path)}: {function.name}", calls


def _calls(function):
    return {ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
