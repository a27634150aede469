"""Wires the pages of founding and planning together."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter

from app.accounts.people import People
from app.base.clock import Clock
from app.db.database import Database
from app.groups.invite import Invite
from app.groups.law import GroupClock
from app.jobs.queue import JobQueue
from app.meetings import pages_founding, pages_plan, pages_programme
from app.meetings.found_group import FoundGroup
from app.meetings.plan_door import PlanDoor
from app.meetings.plan_group import PlanGroup
from app.meetings.plan_programme import PlanProgramme
from app.meetings.publish_group import PublishGroup
from app.realtime.publisher import Publishes
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
