"""Groups that the federation visits: one whose visitor is there, and one whose fourth visit is asked for."""

from datetime import timedelta

from sqlalchemy import select, update

from app.base.ids import random_id
from app.groups.models import Group
from app.meetings.guests.queries import ToldGuest
from app.meetings.guests.tell_guest import TellGuest
from app.meetings.models import Meeting, SupportVisit
from app.meetings.visits.ask import AskVisit
from tests.groups.house import House
from tests.meetings.visits import answering_of

VISITOR = "Helinä"


def visit_groups(scene, people):
    """Loimu's groups are visited by the one of staff. What paths say of it."""
    house = House(scene.database, scene.clock)
    staff = house.as_person(people["staff"].account_id, is_staff=True)
    leader = house.as_person(people["Loimu"].account_id)
    asking, answering = AskVisit(house.plan_door, house.queue, house.heard), answering_of(house)
    facts = {}
    for name, group in (("visited", "Rantapiha"), ("often", "Niittypiha")):
        circle = scene.gather({name: people[name] for name in ("Loimu", "Tuisku")}, group=group)
        scene.publish(circle, state="running", started_at=scene.clock.now())
        meetings = [meeting for meeting, _ in begin_soon(scene, circle)]
        if name == "often":
            _make_earlier(scene, circle, count=2)
        visits = []
        for meeting in meetings:
            asking.ask(leader, circle.seeded.group, meeting, "online")
            visits.append(_newest(scene))
        answering.take(staff, visits[0], VISITOR)
        if name == "visited":
            answering.take(staff, visits[2], VISITOR)
            answering.come(staff, visits[0], VISITOR)
            TellGuest(house.plan_door, house.heard).tell(
                leader, circle.seeded.group, meetings[1], ToldGuest("Kertoja", "Kuusikulman kunta")
            )
            circle.people[VISITOR] = people["staff"]
            scene.say(circle, ("Tuisku", "Mukava, että pääsit mukaan."), (VISITOR, "Kiitos kutsusta."))
        facts |= {f"{name}_group": circle.seeded.group, name: circle.room}
        facts |= {f"{name}_{place}": one for place, one in zip(("now", "next", "last"), meetings, strict=True)}
        facts |= {f"{name}_visit_{place}": one for place, one in zip(("now", "next", "last"), visits, strict=True)}
    return facts


def begin_soon(scene, circle):
    """The first meeting begins in five minutes; (outward id, time) of all three."""
    with scene.database.transaction() as session:
        found = select(Meeting).join(Group, Group.id == Meeting.group_id).where(Group.public_id == circle.seeded.group)
        first, *others = session.scalars(found.order_by(Meeting.starts_at))
        soon = scene.clock.now() + timedelta(minutes=5)
        session.execute(update(Meeting).where(Meeting.id == first.id).values(starts_at=soon))
        return [(first.public_id, soon), *((one.public_id, one.starts_at) for one in others)]


def _newest(scene):
    with scene.database.read() as session:
        return session.scalars(select(SupportVisit.public_id).order_by(SupportVisit.id.desc())).first()


def _make_earlier(scene, circle, *, count):
    """So many meetings of the group were visited before."""
    with scene.database.transaction() as session:
        group_id = scene.group_id(session, circle)
        meeting = session.scalars(select(Meeting).where(Meeting.group_id == group_id)).first()
        for number in range(1, 1 + count):
            at = scene.clock.now() - timedelta(days=7 * (count + 1 - number))
            about = {"meeting_id": meeting.id, "meeting_at": at, "kind": "online", "asked_by": "leader"}
            row = {"group_id": group_id, "public_id": random_id(), "state": "done", "number": number, "asked_at": at}
            session.add(SupportVisit(**about, **row))
