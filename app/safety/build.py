"""Puts the parts of safety together by constructor. `main` calls it once and hands the parts on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fastapi import APIRouter
from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters
from app.accounts.blocking.block_account import AccountBlocker
from app.accounts.people import People
from app.base.clock import Clock
from app.db.database import Database
from app.groups.law import GroupClock
from app.jobs.queue import JobQueue
from app.jobs.worker import Handler
from app.realtime.publisher import Publishes
from app.rooms.access import Standing
from app.safety import pages as report_pages
from app.safety import pages_accounts as account_pages
from app.safety import pages_contact as contact_pages
from app.safety import pages_freeze as freeze_pages
from app.safety import pages_propose as propose_pages
from app.safety import pages_removals as removal_pages
from app.safety.answer_review import AnswerReview
from app.safety.ask_review import AskReview
from app.safety.block_account import BlockAccount
from app.safety.block_letters import BLOCK_LETTER, OPENING_LETTER, BlockLetters
from app.safety.break_glass import pages as glass_pages
from app.safety.break_glass.letters import GLASS_LETTER, GlassLetters
from app.safety.break_glass.open_glass import GLASS_ENDS, OpenGlass
from app.safety.break_glass.read_glass import ReadGlass
from app.safety.cases import pages as case_pages
from app.safety.cases.close_case import CloseCases
from app.safety.cases.letters import ANSWERED_LETTER, AnsweredLetters
from app.safety.cases.notes import WriteNotes
from app.safety.cases.own_reports import ReadOwnReports
from app.safety.decide_removal import DecideRemoval
from app.safety.frames import SafetyFrames
from app.safety.freeze_room import FREEZE_ENDS, Freezer, FreezeRoom
from app.safety.hide_message import HideMessage
from app.safety.leaders_desk import LeadersDesk
from app.safety.led_groups import LedGroups
from app.safety.letters import ReviewLetters
from app.safety.propose_removal import PROPOSAL_LAPSES, ProposeRemoval
from app.safety.put_aside import ASIDE_ENDS
from app.safety.removals import ReadRemovals
from app.safety.removals_of_contacts import ReadAsContact
from app.safety.report_letters import LEADERS_REPORT_LETTER, STAFFS_REPORT_LETTER, ReportLetters
from app.safety.report_message import ReportMessages
from app.safety.reports import ReadReports
from app.safety.reviews import REVIEW_ASKED_LETTER, REVIEW_LETTER, read_shut
from app.safety.seconds import (
    ASIDE_ASKED_LETTER,
    CONTACTS_PROPOSAL_LETTER,
    PROPOSAL_LETTER,
    STAFFS_PROPOSAL_LETTER,
    ProposalLetters,
)
from app.safety.set_aside import SetAside
from app.safety.staff_freeze import StaffFreeze
from app.safety.unhandled import REPORTS_LAST_CALL, UNHANDLED_LETTER, LastCall, UnhandledLetters
from app.web.pages import Pages


@dataclass(frozen=True, slots=True)
class House:
    """What safety stands on."""

    database: Database
    clock: Clock
    jobs: JobQueue
    publisher: Publishes
    group_clock: GroupClock
    blocker: AccountBlocker


class Safety:
    """The parts that others use."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._aside = SetAside(house.database, house.publisher, house.jobs, house.clock)
        self._freezer = Freezer(house.publisher, house.jobs)
        self._freezing = FreezeRoom(house.database, self._freezer, house.clock)
        self._glass = OpenGlass(house.database, house.publisher, house.jobs, house.clock)
        self._proposing = ProposeRemoval(house.database, house.jobs, house.clock)
        self._closing = CloseCases(house.database, house.clock, house.jobs)
        self.removals = ReadRemovals(house.database, house.clock)
        self.seconds = ReadAsContact(house.database, house.clock)
        self.reports = ReadReports(house.database, house.clock)
        self.reviews = AnswerReview(
            house.database, house.publisher, house.jobs, house.clock, group_clock=house.group_clock
        )

    def read_shut(self, session: Session, standing: Standing) -> Mapping[str, object]:
        """What a shut room says more to the one it is shut to."""
        return read_shut(session, standing, self._house.clock.now())

    def frames(self) -> SafetyFrames:
        """What sockets may ask of safety."""
        house = self._house
        return SafetyFrames(
            database=house.database,
            hiding=HideMessage(house.database, house.publisher, house.clock),
            aside=self._aside,
            freezing=self._freezing,
            reporting=ReportMessages(house.database, house.clock, house.jobs),
            closing=self._closing,
            desk=LeadersDesk(house.database, house.clock),
            asking=AskReview(house.database, house.jobs, house.clock),
        )

    def handlers(self, letters: AccountLetters) -> Mapping[str, Handler]:
        """The job handlers, by kind."""
        reviews, reports = ReviewLetters(letters, self._house.clock), ReportLetters(letters)
        blocks, proposals = BlockLetters(letters), ProposalLetters(letters, self._house.clock)
        return {
            ASIDE_ENDS: self._aside.end,
            FREEZE_ENDS: self._freezing.end,
            GLASS_ENDS: self._glass.end,
            GLASS_LETTER: GlassLetters(letters).send,
            PROPOSAL_LAPSES: self._proposing.lapse,
            PROPOSAL_LETTER: proposals.tell_leader,
            CONTACTS_PROPOSAL_LETTER: proposals.tell_contact,
            STAFFS_PROPOSAL_LETTER: proposals.tell_staff,
            ASIDE_ASKED_LETTER: proposals.tell_all,
            REPORTS_LAST_CALL: LastCall(self._house.database, self._house.jobs).run,
            UNHANDLED_LETTER: UnhandledLetters(letters, self._house.clock).send,
            REVIEW_ASKED_LETTER: reviews.ask_staff,
            REVIEW_LETTER: reviews.tell,
            LEADERS_REPORT_LETTER: reports.tell_leader,
            STAFFS_REPORT_LETTER: reports.tell_staff,
            ANSWERED_LETTER: AnsweredLetters(letters).send,
            BLOCK_LETTER: blocks.tell_block,
            OPENING_LETTER: blocks.tell_opening,
        }

    def routers(self, people: People, pages: Pages) -> Iterator[APIRouter]:
        """All pages of safety."""
        house = self._house
        yield report_pages.build_router(
            report_pages.ReportPages(house.database, reports=self.reports, people=people, pages=pages)
        )
        case_uses = case_pages.CaseUses(
            self.reports,
            WriteNotes(house.database, house.clock),
            self._closing,
            ReadOwnReports(house.database),
        )
        yield case_pages.build_router(case_pages.CasePages(house.database, uses=case_uses, people=people, pages=pages))
        deciding = DecideRemoval(house.database, house.publisher, house.jobs, house.group_clock)
        for kind in propose_pages.kinds_of(self._proposing, self.removals):
            yield propose_pages.build_router(propose_pages.ProposePages(kind, people=people, pages=pages))
        yield removal_pages.build_router(
            removal_pages.RemovalPages(
                removal_pages.RemovalUses(self._proposing, deciding, self.removals, self.reviews),
                people=people,
                pages=pages,
            )
        )
        yield contact_pages.build_router(
            contact_pages.ContactRemovalPages(deciding, self.seconds, people=people, pages=pages)
        )
        blocking = BlockAccount(
            house.database,
            house.clock,
            jobs=house.jobs,
            blocker=house.blocker,
            led_groups=LedGroups(house.group_clock, house.publisher),
        )
        frozen_by_staff = StaffFreeze(house.database, self._freezer, house.clock)
        yield freeze_pages.build_router(freeze_pages.FreezePages(frozen_by_staff, people=people, pages=pages))
        reading_glass = ReadGlass(house.database, house.clock)
        yield glass_pages.build_router(glass_pages.GlassPages(self._glass, reading_glass, people=people, pages=pages))
        yield account_pages.build_router(account_pages.AccountPages(blocking, people=people, pages=pages))
