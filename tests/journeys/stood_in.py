"""A group whose leader cannot come: its stand-in has been called for the first meeting."""

from app.base.ids import random_id
from app.groups import service as groups
from app.groups.cushions import Cushion
from app.groups.names import name_key
from app.groups.substitutes.stand_in import KeptStandIn, write_stand_in
from app.jobs.queue import JobQueue
from app.meetings import queries
from app.meetings.absences import queries as absences
from app.meetings.group_clock import GroupClock
from app.meetings.substitutes import queries as calls
from app.rooms import service as rooms
from tests.seed import NobodyListens


def call_substitute(scene, people):
    """Loimu's group calls Pouta. What paths say of it."""
    circle = scene.gather({name: people[name] for name in ("Loimu", "Tuisku")}, group="Sarapiha")
    scene.publish(circle, state="running", started_at=scene.clock.now())
    group_clock = GroupClock(scene.database, scene.clock, JobQueue(scene.clock), NobodyListens())
    with scene.database.transaction() as session:
        law = groups.lock_law(session, groups.find_group_of_room(session, _room_id(session, circle)))
        who = (law.id, people["Pouta"].account_id, "Pouta", name_key("Pouta"))
        kept = KeptStandIn(random_id(), *who, Cushion("birch", "rowan"), law.public_id, "")
        write_stand_in(session, law, kept, scene.clock.now())
        first = queries.list_unfinished(session, law.id)[0]
        calls.insert(session, law.id, (first.id, first.starts_at), scene.clock.now())
        group_clock.advance(session, law.id)
        cannot_lead(session, queries.list_unfinished(session, law.id)[1], people["Loimu"])
    return {"stood_in": circle.room, "stood_in_group": circle.seeded.group, "called_meeting": first.public_id}


def cannot_lead(session, meeting, leader):
    """The only leader cannot lead this meeting, and nobody has been called for it."""
    absences.insert_absence(session, meeting.id, leader.account_id, meeting.starts_at, meeting.starts_at)


def _room_id(session, circle):
    return rooms.find_room_id(session, circle.room)
