"""Wires meetings together: the pages of founding and planning, the ops of the room, the jobs of the clock."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from fastapi import APIRouter

from app.accounts.people import People
from app.base.clock import Clock
from app.db.database import Database
from app.groups.invite import Invite
from app.groups.law import GroupClock
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.meetings import pages_founding, pages_plan, pages_programme
from app.meetings.found_group import FoundGroup
from app.meetings.frames import MeetingFrames
from app.meetings.group_clock import GROUP_DUE
from app.meetings.group_clock import GroupClock as Clockwork
from app.meetings.meeting_clock import MEETING_DUE
from app.meetings.plan_door import PlanDoor
from app.meetings.plan_group import PlanGroup
from app.meetings.plan_programme import PlanProgramme
from app.meetings.publish_group import PublishGroup
from app.meetings.run_meeting import RunMeeting
from app.meetings.view_meeting import ViewMeeting
from app.realtime.dispatch import Handler
from app.realtime.publisher import Publishes
from app.texts.texts import Texts
from app.web.pages import Pages


@dataclass(frozen=True, slots=True)
class House:
    """What the pages of this feature take from the house."""

    database: Database
    clock: Clock
    group_clock: GroupClock
    queue: JobQueue
    publisher: Publishes
    invitations: Invite
    people: People


def build_routers(house: House, pages: Pages) -> Iterator[APIRouter]:
    """The routes of founding and planning."""
    database, clock, people = house.database, house.clock, house.people
    door = PlanDoor(database, clock, house.group_clock)
    found = FoundGroup(database, clock, house.invitations, pages.texts)
    yield pages_founding.build_router(
        pages_founding.FoundingPages(database, clock, found_group=found, people=people, pages=pages)
    )
    programme = PlanProgramme(door)
    yield pages_programme.build_router(
        pages_programme.ProgrammePages(database, clock, programme=programme, people=people, pages=pages)
    )
    publishing = PublishGroup(door, house.queue, house.publisher)
    uses = pages_plan.PlanUses(PlanGroup(door), publishing, house.invitations)
    yield pages_plan.build_router(pages_plan.PlanPages(database, clock, uses=uses, people=people, pages=pages))


@dataclass(frozen=True, slots=True)
class MeetingRoom:
    """What the room's side of this feature takes from the house."""

    database: Database
    clock: Clock
    group_clock: Clockwork
    publisher: Publishes
    texts: Texts


def build_handlers(room: MeetingRoom) -> Mapping[str, Handler]:
    """The ops of meetings, by name."""
    leading = RunMeeting(room.database, room.clock, room.group_clock, room.publisher)
    viewing = ViewMeeting(room.database, room.clock, room.texts)
    return MeetingFrames(room.database, leading, viewing).handlers()


def build_jobs(group_clock: Clockwork) -> Mapping[str, Callable[[Work], None]]:
    """The jobs of the clock: whatever is due, it does all that has come."""
    return {GROUP_DUE: group_clock.run, MEETING_DUE: group_clock.run}
