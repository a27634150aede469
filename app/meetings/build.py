"""Puts the parts of meetings together by constructor. `main` calls it once and hands the parts on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fastapi import APIRouter

from app.accounts.account_letters import AccountLetters
from app.accounts.people import People
from app.base.clock import Clock
from app.db.database import Database
from app.groups.door.places import FEWER_COME
from app.groups.invitations.invite import Invite
from app.groups.seat import NEWCOMER
from app.jobs.queue import JobQueue
from app.jobs.worker import Handler
from app.meetings import (
    pages_break,
    pages_changes,
    pages_end,
    pages_end_date,
    pages_feedback,
    pages_founding,
    pages_idea,
    pages_looking_back,
    pages_meetings,
    pages_owners,
    pages_plan,
    pages_programme,
    pages_renewal,
    pages_rules,
    pages_staff_visits,
    pages_substitute,
    pages_visit,
    pages_welcome,
)
from app.meetings.absences.cannot_lead import CannotLead
from app.meetings.absences.letters import LEADER_ABSENT_LETTER, UNLED_LETTER, AbsenceLetters
from app.meetings.changes.letters import PLAN_CHANGED_LETTER, PlanChangedLetters
from app.meetings.changes.plan_edits import PlanEdits
from app.meetings.changes.put_back import PutBack
from app.meetings.edit_rules import EditRules
from app.meetings.end_group import EndGroup
from app.meetings.feedback.final_note import WriteNote
from app.meetings.feedback.give_feedback import GiveFeedback
from app.meetings.feedback.letters import FEEDBACK_LETTER, FeedbackLetters
from app.meetings.few_members import FEW_MEMBERS_LETTER, FewMembersLetters
from app.meetings.first_meeting import FIRST_MEETING, FIRST_MEETING_LETTER, FirstMeetingLetters, TellFirstMeeting
from app.meetings.found_group import FoundGroup
from app.meetings.frames import MeetingFrames
from app.meetings.group_clock import GROUP_DUE, GroupClock
from app.meetings.guests.tell_guest import TellGuest
from app.meetings.idea_letters import IDEA_LETTER, IdeaLetters
from app.meetings.letters import (
    DESK_LETTER,
    DRAFT_LETTER,
    END_DATE_LETTER,
    GROUP_NEWS_LETTER,
    DeskLetters,
    DraftLetters,
    EndDateLetters,
    GroupNewsLetters,
)
from app.meetings.meeting_clock import MEETING_DUE
from app.meetings.move_end_date import MoveEndDate
from app.meetings.own_words import OWN_WORDS_LETTER, OwnWordsLetters
from app.meetings.owner_letters import OWNER_ASK_LETTER, OWNERS_LETTER, OwnerLetters
from app.meetings.plan_door import PlanDoor
from app.meetings.plan_group import PlanGroup
from app.meetings.plan_programme import PlanProgramme
from app.meetings.publish_group import PublishGroup
from app.meetings.renewal.continue_group import ContinueGroup
from app.meetings.renewal.letters import CLOSING_LETTER, ClosingLetters
from app.meetings.replan_meeting import ReplanMeeting
from app.meetings.run_meeting import RunMeeting
from app.meetings.share_group import ShareGroup
from app.meetings.substitutes.call import CallSubstitute
from app.meetings.substitutes.letters import CALLED_LETTER, SUBSTITUTE_CAME_LETTER, SubstituteLetters
from app.meetings.take_break import TakeBreak
from app.meetings.view_meeting import ViewMeeting
from app.meetings.visits.answer import AnswerVisit
from app.meetings.visits.ask import AskVisit
from app.meetings.visits.letters import VISIT_ASKED_LETTER, VISIT_NEWS_LETTER, VisitLetters
from app.meetings.write_idea import WriteIdea
from app.meetings.write_welcome import WriteWelcome
from app.realtime.publisher import Publishes
from app.texts.texts import Texts
from app.web.pages import Pages


@dataclass(frozen=True, slots=True)
class House:
    """What meetings stand on."""

    database: Database
    clock: Clock
    jobs: JobQueue
    publisher: Publishes


class Meetings:
    """The parts that others use; features below are handed `group_clock` as what they know of it."""

    def __init__(self, house: House) -> None:
        self._house = house
        self.group_clock = GroupClock(house.database, house.clock, house.jobs, house.publisher)

    def handlers(self, letters: AccountLetters) -> Mapping[str, Handler]:
        """The job handlers, by kind."""
        house = self._house
        of_owners = OwnerLetters(letters, house.clock)
        of_substitutes, of_absences = SubstituteLetters(letters), AbsenceLetters(letters)
        of_visits = VisitLetters(letters)
        tell_first = TellFirstMeeting(house.database, house.clock, house.jobs, self.group_clock)
        return {
            # Whatever is due, the clock does all that has come.
            GROUP_DUE: self.group_clock.run,
            MEETING_DUE: self.group_clock.run,
            GROUP_NEWS_LETTER: GroupNewsLetters(letters, house.clock).send,
            DRAFT_LETTER: DraftLetters(letters).send,
            END_DATE_LETTER: EndDateLetters(letters).send,
            DESK_LETTER: DeskLetters(letters).send,
            IDEA_LETTER: IdeaLetters(letters).send,
            PLAN_CHANGED_LETTER: PlanChangedLetters(letters).send,
            OWNER_ASK_LETTER: of_owners.tell_ask,
            OWNERS_LETTER: of_owners.tell_change,
            CALLED_LETTER: of_substitutes.tell_substitute,
            SUBSTITUTE_CAME_LETTER: of_substitutes.tell_leader,
            VISIT_ASKED_LETTER: of_visits.tell_staff,
            VISIT_NEWS_LETTER: of_visits.tell_news,
            LEADER_ABSENT_LETTER: of_absences.tell_leader,
            UNLED_LETTER: of_absences.tell_seeker,
            FIRST_MEETING: tell_first.run,
            NEWCOMER: tell_first.run,
            FEWER_COME: tell_first.run,
            CLOSING_LETTER: ClosingLetters(letters).send,
            FEEDBACK_LETTER: FeedbackLetters(letters, house.clock).send,
            OWN_WORDS_LETTER: OwnWordsLetters(letters).send,
            FEW_MEMBERS_LETTER: FewMembersLetters(letters, house.clock).send,
            FIRST_MEETING_LETTER: FirstMeetingLetters(letters, house.clock).send,
        }

    def frames(self, texts: Texts) -> MeetingFrames:
        """What sockets may ask of meetings."""
        house = self._house
        leading = RunMeeting(house.database, house.clock, self.group_clock, house.publisher)
        return MeetingFrames(house.database, leading, ViewMeeting(house.database, house.clock, texts))

    def routers(self, people: People, pages: Pages, *, invitations: Invite) -> Iterator[APIRouter]:
        """All pages of meetings; first those of founding and planning."""
        house = self._house
        database, clock = house.database, house.clock
        door = PlanDoor(database, clock, self.group_clock)
        found = FoundGroup(database, clock, house.jobs, invitations, pages.texts)
        yield pages_founding.build_router(
            pages_founding.FoundingPages(database, clock, found_group=found, people=people, pages=pages)
        )
        writing = WriteIdea(database, door, queue=house.jobs, texts=pages.texts)
        yield pages_idea.build_router(
            pages_idea.IdeaPages(database, clock, writing=writing, people=people, pages=pages)
        )
        edits = PlanEdits(door, house.jobs)
        planning = pages_programme.ProgrammeUses(PlanProgramme(edits), EditRules(edits))
        yield pages_programme.build_router(
            pages_programme.ProgrammePages(database, clock, uses=planning, people=people, pages=pages)
        )
        yield pages_rules.build_router(
            pages_rules.RulesPages(database, clock, editing=planning.rules, people=people, pages=pages)
        )
        publishing = PublishGroup(door, house.jobs, house.publisher)
        uses = pages_plan.PlanUses(PlanGroup(edits, house.jobs), publishing, invitations)
        yield pages_plan.build_router(pages_plan.PlanPages(database, clock, uses=uses, people=people, pages=pages))
        putting_back = PutBack(database, edits)
        yield pages_changes.build_router(
            pages_changes.ChangesPages(database, putting_back=putting_back, people=people, pages=pages)
        )
        yield from self._routers_of_life(door, people, pages)

    def _routers_of_life(self, door: PlanDoor, people: People, pages: Pages) -> Iterator[APIRouter]:
        """The pages of a group's meetings, and of its last weeks and what comes after."""
        house = self._house
        database, clock = house.database, house.clock
        leading = pages_substitute.LeadingUses(CallSubstitute(door, house.jobs), CannotLead(door, house.jobs))
        yield pages_substitute.build_router(
            pages_substitute.SubstitutePages(database, clock, uses=leading, people=people, pages=pages)
        )
        visiting = AskVisit(door, house.jobs, house.publisher), TellGuest(door, house.publisher)
        yield pages_visit.build_router(pages_visit.VisitPages(database, uses=visiting, people=people, pages=pages))
        answering = AnswerVisit(
            database, clock, group_clock=self.group_clock, queue=house.jobs, publisher=house.publisher
        )
        yield pages_staff_visits.build_router(
            pages_staff_visits.StaffVisitPages(database, clock, answering=answering, people=people, pages=pages)
        )
        replanning = ReplanMeeting(door, house.jobs, house.publisher)
        yield pages_meetings.build_router(
            pages_meetings.MeetingsPages(database, clock, replanning=replanning, people=people, pages=pages)
        )
        ending = EndGroup(door, self.group_clock)
        yield pages_end.build_router(pages_end.EndPages(database, clock, ending=ending, people=people, pages=pages))
        moving = MoveEndDate(door, house.jobs, house.publisher)
        yield pages_end_date.build_router(
            pages_end_date.EndDatePages(database, moving=moving, people=people, pages=pages)
        )
        continuing = ContinueGroup(door, house.jobs)
        yield pages_renewal.build_router(
            pages_renewal.RenewalPages(database, clock, continuing=continuing, people=people, pages=pages)
        )
        giving = GiveFeedback(database, clock, self.group_clock)
        yield pages_feedback.build_router(pages_feedback.FeedbackPages(giving, people, pages))
        yield pages_looking_back.build_router(
            pages_looking_back.LookingBackPages(database, clock, writing=WriteNote(door), people=people, pages=pages)
        )
        breaks = TakeBreak(door, self.group_clock, house.publisher)
        yield pages_break.build_router(pages_break.BreakPages(database, breaks=breaks, people=people, pages=pages))
        sharing = ShareGroup(database, door, house.jobs)
        yield pages_owners.build_router(
            pages_owners.OwnersPages(database, clock, sharing=sharing, people=people, pages=pages)
        )
        yield pages_welcome.build_router(pages_welcome.WelcomePages(WriteWelcome(database), people, pages))
