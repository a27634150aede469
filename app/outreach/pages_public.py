"""The public list and a group's page. Read by anybody, signed in or not; nothing is asked, nothing is written."""

from datetime import timedelta

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.accounts.people import People
from app.base.clock import Clock
from app.db.database import Database
from app.groups.door import published
from app.groups.door.access import who_answers
from app.groups.door.view import find_own_way
from app.groups.plans.rules import read_rules
from app.groups.rug import draw_rug
from app.meetings.programme import HELD, ProgrammeMeeting, list_programme
from app.outreach import access, listing
from app.texts.dates import HELSINKI
from app.texts.languages import html_lang, pick_language
from app.web.pages import Pages
from app.web.routes import new_router

GROUPS_PATH = "/ryhmat"


class PublicPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._people = people
        self._pages = pages

    def groups(self, request: Request) -> Response:
        """Groups that take people now, as the address asks."""
        now = self._clock.now()
        with self._database.read() as session:
            offered = access.list_offered(session, now)
            choices = listing.list_choices(offered)
            filters = listing.read_filters(request.query_params, choices)
            rows = listing.list_rows(session, listing.choose(offered, filters), now)
        return self._pages.render(
            request,
            "outreach/groups.html",
            rows=rows,
            filters=filters,
            choices=choices,
            draw_rug=draw_rug,
            html_lang=html_lang,
        )

    def group(self, request: Request, group: str) -> Response:
        """One group's page, as its state lets it be told."""
        now, person = self._clock.now(), self._people.if_any(request)
        with self._database.read() as session:
            found = access.require_page(session, group)
            own = find_own_way(session, person.account_id, found.law) if person else None
            leaders = published.list_leaders(session, found)
            associations = published.list_associations(session, found)
            who = who_answers(session, found.law)
            programme = list_programme(session, found.law.id)
            others = listing.list_others(session, now, besides=found.law.id)
            house_rules = read_rules(session, found.law.id)
        ahead = next((one for one in programme if one.state not in HELD and one.starts_at >= now), None)
        return self._pages.render(
            request,
            "outreach/group.html",
            group=found,
            door=access.door_of(found.law, now),
            is_indexed=access.may_be_indexed(found),
            free=found.law.free,
            leaders=leaders,
            who=who,
            associations=associations,
            programme=programme,
            ahead=ahead,
            own=own,
            ends_at=ahead.starts_at + timedelta(minutes=ahead.minutes) if ahead else None,
            weekday=_weekday(ahead or (programme[0] if programme else None)),
            others=others,
            house_rules=house_rules,
            rug=draw_rug(found.law.public_id),
            draw_rug=draw_rug,
            spoken=html_lang(pick_language(found.language, None)),
            html_lang=html_lang,
        )


def build_router(handlers: PublicPages) -> APIRouter:
    """`/ryhmat` and `/ryhmat/{group}`."""
    router = new_router()
    router.get(GROUPS_PATH)(handlers.groups)
    router.get(GROUPS_PATH + "/{group}")(handlers.group)
    return router


def _weekday(meeting: ProgrammeMeeting | None) -> int | None:
    return meeting.starts_at.astimezone(HELSINKI).weekday() if meeting else None
