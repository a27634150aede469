"""The pages of those who are in groups: one's own groups, and the shell of the room."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE
from app.accounts.keeping.law import FindErasure
from app.accounts.people import People
from app.associations.pages import STAFF_DESK_PATH
from app.base.clock import Clock
from app.db.database import Database
from app.groups import access, overview
from app.groups.access import OpenInvitation, RoomDoor
from app.groups.letters import FIRST_VISIT_PATH
from app.groups.looking_back import ListLookingBack
from app.groups.next_meeting import ListNextMeetings, ListUnled
from app.groups.pair.doors import find_own_pair, find_pair_beside, list_own_pairs
from app.groups.renewal.access import find_offer_from, list_own_offers
from app.groups.rug import draw_rug
from app.groups.substitutes.stand_in import list_own_stand_ins
from app.web.assets import EARLY_SOCKET_SCRIPT, ROOM_SCRIPT
from app.web.pages import Pages
from app.web.routes import new_router

MY_GROUPS_PATH = "/omat-ryhmat"
ROOM_PATH = "/huone/"
# Groups that have nothing ahead come last, by name.
_NEVER = datetime.max.replace(tzinfo=UTC)

# Counts for a leader, by room; rooms with none are missing.
WaitingReports = Callable[[int], Mapping[str, int]]
# Proposals of removal that wait for a contact, by the association's outward id; of none: it is missing.
WaitingRemovals = Callable[[Person], Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class OfOwnGroups:
    """What features above groups know of a person's groups, and of the person's account."""

    waiting_reports: WaitingReports
    waiting_removals: WaitingRemovals
    next_meetings: ListNextMeetings
    unled: ListUnled
    find_erasure: FindErasure
    looking_back: ListLookingBack


class GroupPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        above: OfOwnGroups,
        people: People,
        pages: Pages,
    ) -> None:
        self._database = database
        self._clock = clock
        self._above = above
        self._people = people
        self._pages = pages

    def my_groups(self, request: Request) -> Response:
        """One's own groups, the next to meet first, and open invitations; a contact's associations in counts.

        Staff to whom it has nothing to say go to their desk: whoever signs in comes here first.
        """
        person = self._people.needed(request)
        now = self._clock.now()
        with self._database.read() as session:
            groups = overview.list_own_groups(session, person.account_id)
            meetings = self._above.next_meetings(session, [group.id for group in groups if group.meets], now)
            ended = {group.id: group.looks_back_since for group in groups if group.looks_back_since}
            looking_back = self._above.looking_back(session, person.account_id, ended, now)
            invitations = overview.list_shown_invitations(session, person.account_id, now)
            associations = overview.list_own_associations(session, person)
            # Just now the reader said no to it; they may take that back.
            asked = request.query_params.get("invitation", "")
            declined = overview.find_changeable(session, person.account_id, asked, now)
            requests = overview.list_own_requests(session, person.account_id)
            unled = overview.list_unled_groups(session, person) if associations else []
            leaderless = overview.list_leaderless_groups(session, person) if associations else []
            owned = overview.list_owned_groups(session, person) if associations else []
            unled_meetings = self._above.unled(session, [group.id for group in owned]) if owned else {}
            promises = list_own_stand_ins(session, person.account_id)
            renewals = list_own_offers(session, person.account_id)
            erased_on = self._above.find_erasure(session, person.account_id)
            pairs = {pair.beside: pair for pair in list_own_pairs(session, person.account_id)}
        saved = request.query_params.get("saved")
        if person.is_staff and not (groups or invitations or associations or requests or promises or saved):
            return _to(STAFF_DESK_PATH)
        return self._pages.render(
            request,
            "groups/my_groups.html",
            groups=sorted(groups, key=lambda group: meetings[group.id].starts_at if group.id in meetings else _NEVER),
            meetings=meetings,
            invitations=invitations,
            declined=declined,
            associations=associations,
            requests=requests,
            unled=unled,
            leaderless=leaderless,
            unled_meetings=[(group, unled_meetings[group.id][0]) for group in owned if group.id in unled_meetings],
            promises=promises,
            renewals=renewals,
            pairs=pairs,
            erased_on=erased_on,
            looking_back=looking_back,
            waiting_reports=self._above.waiting_reports(person.account_id),
            waiting_removals=self._above.waiting_removals(person) if associations else {},
            draw_rug=draw_rug,
            is_staff=person.is_staff,
            now=now,
            saved=saved,
        )

    def room(self, request: Request, room: str) -> Response:
        """The shell in which the room's script draws; it tells those set aside or removed what is so.

        The leaders' own room has the same, and each of the two leads to the other.
        """
        person = self._people.needed(request)
        with self._database.read() as session:
            pair = find_own_pair(session, person.account_id, room)
            door: RoomDoor | OpenInvitation
            if pair is not None:
                door = RoomDoor(pair.room, pair.group, pair.name, pair.mode)
            else:
                door = access.require_way_in(session, person.account_id, room, self._clock.now())
                pair = find_pair_beside(session, person.account_id, room)
            offer = find_offer_from(session, person.account_id, room)
            ended = dict([door.looks_back]) if isinstance(door, RoomDoor) and door.looks_back else {}
            looking_back = self._above.looking_back(session, person.account_id, ended, self._clock.now())
        if isinstance(door, OpenInvitation):
            return _to(FIRST_VISIT_PATH + door.public_id)
        return self._pages.render(
            request,
            "groups/room.html",
            door=door,
            offer=offer,
            pair=pair,
            looks_back=bool(looking_back),
            rug=draw_rug(door.group),
            account=person.local_key,
            room_script=ROOM_SCRIPT,
            early_socket_script=EARLY_SOCKET_SCRIPT,
        )


def build_router(handlers: GroupPages) -> APIRouter:
    """The routes of one's own groups and of the room's shell."""
    router = new_router()
    router.get(MY_GROUPS_PATH)(handlers.my_groups)
    router.get(ROOM_PATH + "{room}")(handlers.room)
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
