"""Puts the parts of groups together by constructor. `main` calls it once and hands the parts on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from fastapi import APIRouter

from app.accounts.account_letters import AccountLetters
from app.accounts.keeping.law import FindErasure
from app.accounts.people import People
from app.base.clock import Clock
from app.db.database import Database
from app.groups import pages as group_pages
from app.groups import pages_consents as consent_pages
from app.groups import pages_entry as entry_pages
from app.groups import pages_invitation as invitation_pages
from app.groups import pages_leaders as leaders_pages
from app.groups import pages_leave as leave_pages
from app.groups import pages_log as log_pages
from app.groups import pages_name as name_pages
from app.groups import pages_pause as pause_pages
from app.groups import pages_promotion as promotion_pages
from app.groups import pages_renewal as renewal_pages
from app.groups import pages_staff as staff_pages
from app.groups import pages_stand_in as stand_in_pages
from app.groups.change_consents import ChangeConsents
from app.groups.entry.links import EntryLinks
from app.groups.invitations.ask_successor import AskSuccessor
from app.groups.invitations.invite import Invite
from app.groups.join_group import JoinGroup
from app.groups.law import GroupClock
from app.groups.leave_group import AfterLeaving, LeaveGroup
from app.groups.letters import (
    INVITATION_LETTER,
    LEADER_ANSWERED_LETTER,
    LEADERLESS_LETTER,
    InvitationLetters,
    LeaderAnsweredLetters,
    LeaderlessLetters,
)
from app.groups.looking_back import ListLookingBack
from app.groups.next_meeting import ListNextMeetings, ListUnled
from app.groups.pages import OfOwnGroups, WaitingRemovals
from app.groups.pages_invitation import InvitationUses, ListEvenings, ListOthers
from app.groups.pause_membership import PauseMembership
from app.groups.promotion import Promote
from app.groups.renaming.change_name import ChangeName
from app.groups.renewal.answer_offer import AnswerOffer
from app.groups.renewal.letters import RenewalLetters
from app.groups.renewal.offer import RENEWAL_LETTER
from app.groups.seat import AfterPromotion, Seats
from app.groups.substitutes.stand_in import StandIns
from app.groups.visits_told import CountVisits, ListVisits
from app.jobs.queue import JobQueue
from app.jobs.worker import Handler
from app.realtime.publisher import Publishes
from app.web.pages import Pages


@dataclass(frozen=True, slots=True)
class House:
    """What groups stand on."""

    database: Database
    clock: Clock
    jobs: JobQueue
    publisher: Publishes
    group_clock: GroupClock


@dataclass(frozen=True, slots=True)
class Above:
    """What the features above know and groups need: handed in, for calls run only downwards.

    The counts are of reports, removals and reviews that wait for an account: a leader's by room and a contact's by
    association, with those of none missing; staff's whole.
    """

    after_leaving: AfterLeaving
    after_promotion: AfterPromotion
    list_evenings: ListEvenings
    list_others: ListOthers
    list_next_meetings: ListNextMeetings
    list_unled: ListUnled
    list_looking_back: ListLookingBack
    list_visits: ListVisits
    count_visits: CountVisits
    waiting_for_leader: Callable[[int], Mapping[str, int]]
    removals_for_contact: WaitingRemovals
    waiting_for_staff: Callable[[int], int]
    waiting_reviews: Callable[[int], int]
    waiting_removals: Callable[[int], int]
    find_erasure: FindErasure

    @property
    def of_own_groups(self) -> OfOwnGroups:
        """What the page of one's own groups needs of it."""
        return OfOwnGroups(
            self.waiting_for_leader,
            self.removals_for_contact,
            next_meetings=self.list_next_meetings,
            unled=self.list_unled,
            find_erasure=self.find_erasure,
            looking_back=self.list_looking_back,
        )


class Groups:
    """The parts that others use."""

    def __init__(self, house: House, above: Above) -> None:
        self._house = house
        self._above = above
        self.invitations = Invite(house.database, house.clock, house.jobs, house.group_clock)

    def handlers(self, letters: AccountLetters) -> Mapping[str, Handler]:
        """The job handlers, by kind."""
        return {
            INVITATION_LETTER: InvitationLetters(letters, self._house.clock).send,
            LEADER_ANSWERED_LETTER: LeaderAnsweredLetters(letters, self._house.clock).send,
            LEADERLESS_LETTER: LeaderlessLetters(letters).send,
            RENEWAL_LETTER: RenewalLetters(letters).send,
        }

    def entry_router(
        self, people: People, pages: Pages, *, send_letter: entry_pages.SendLetter, public_url: str
    ) -> APIRouter:
        """The pages of a lost member's way back; `send_letter` is the accounts'."""
        links = EntryLinks(self._house.database, self._house.clock)
        return entry_pages.build_router(
            entry_pages.EntryPages(links, send_letter=send_letter, public_url=public_url, people=people, pages=pages)
        )

    def routers(self, people: People, pages: Pages) -> Iterator[APIRouter]:
        """All pages of groups."""
        house, above = self._house, self._above
        database, clock = house.database, house.clock
        own = group_pages.GroupPages(database, clock, above=above.of_own_groups, people=people, pages=pages)
        yield group_pages.build_router(own)
        seats = Seats(house.publisher, house.jobs, above.after_promotion)
        join = JoinGroup(database, clock, seats, queue=house.jobs, group_clock=house.group_clock)
        asked = InvitationUses(join, self.invitations, above.list_evenings, above.list_others)
        yield invitation_pages.build_router(
            invitation_pages.InvitationPages(database, clock, uses=asked, people=people, pages=pages)
        )
        answering = AnswerOffer(database, clock, seats, queue=house.jobs, group_clock=house.group_clock)
        yield renewal_pages.build_router(
            renewal_pages.RenewalPages(
                database, answering, list_evenings=above.list_evenings, people=people, pages=pages
            )
        )
        leave = LeaveGroup(database, house.group_clock, house.publisher, house.jobs, after_leaving=above.after_leaving)
        yield leave_pages.build_router(leave_pages.LeavePages(database, leave_group=leave, people=people, pages=pages))
        pausing = PauseMembership(database, house.group_clock, house.publisher, house.jobs)
        yield pause_pages.build_router(pause_pages.PausePages(database, pausing=pausing, people=people, pages=pages))
        changing = ChangeName(database, house.group_clock, house.publisher, house.jobs)
        yield name_pages.build_router(name_pages.NamePages(changing, people=people, pages=pages))
        promoting = Promote(
            database,
            house.jobs,
            group_clock=house.group_clock,
            publisher=house.publisher,
            after_promotion=above.after_promotion,
        )
        yield promotion_pages.build_router(promotion_pages.PromotionPages(promoting, people=people, pages=pages))
        asking = AskSuccessor(database, clock, house.jobs, house.group_clock)
        stand_ins = StandIns(database, clock, house.jobs, house.group_clock)
        yield stand_in_pages.build_router(
            stand_in_pages.StandInPages(database, clock, stand_ins=stand_ins, people=people, pages=pages)
        )
        yield leaders_pages.build_router(
            leaders_pages.LeadersPages(database, clock, asking=asking, people=people, pages=pages)
        )
        yield log_pages.build_router(log_pages.LogPages(database, people=people, pages=pages))
        consents = ChangeConsents(database, clock)
        yield consent_pages.build_router(consent_pages.ConsentPages(consents, people, pages))
        uses = staff_pages.StaffUses(
            self.invitations,
            above.waiting_for_staff,
            above.waiting_reviews,
            above.waiting_removals,
            above.list_unled,
            above.list_visits,
            above.count_visits,
        )
        yield staff_pages.build_router(staff_pages.StaffPages(database, clock, uses=uses, people=people, pages=pages))
