"""Puts the parts of outreach together by constructor. `main` calls it once and hands the parts on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fastapi import APIRouter

from app.accounts.account_letters import AccountLetters
from app.accounts.build import Accounts
from app.accounts.pages_link import Joining, Wish
from app.base.clock import Clock
from app.db.database import Database
from app.groups.agreements import PURPOSES
from app.groups.door import access as door_access
from app.groups.door.admit import Admission
from app.groups.door.answer import AnswerRequests
from app.groups.door.ask import REQUEST_PATH, AskToJoin
from app.groups.door.choose_acceptance import ChooseAcceptance
from app.groups.door.close import DECISION_LETTER
from app.groups.door.conversation import Converse
from app.groups.door.letters import (
    ASKED_LETTER,
    REQUEST_LETTER,
    AskedLetters,
    DecisionLetters,
    OfferLetters,
    WaitingLetters,
)
from app.groups.door.offer import OFFER_DUE, OFFER_LETTER
from app.groups.door.places import PLACE_FREE
from app.groups.door.raise_size import RaiseSize
from app.groups.door.request import as_shown_now
from app.groups.door.settle import SettleRequests
from app.groups.law import GroupClock
from app.groups.plans.rules import read_rules
from app.groups.questions.choose import ChooseQuestions
from app.groups.questions.library import text_key
from app.groups.questions.review import ReviewQuestions
from app.groups.seat import Seats
from app.jobs.queue import JobQueue
from app.jobs.worker import Handler
from app.outreach import pages_join, pages_public, pages_questions, pages_requests, pages_size
from app.realtime.publisher import Publishes
from app.settings import Settings
from app.web.pages import Pages


@dataclass(frozen=True)
class House:
    """What outreach stands on."""

    settings: Settings
    database: Database
    clock: Clock
    jobs: JobQueue
    publisher: Publishes
    group_clock: GroupClock


class Outreach:
    """The parts that others use."""

    def __init__(self, house: House, accounts: Accounts) -> None:
        admission = Admission(Seats(house.publisher, house.jobs))
        self._house = house
        self._people = accounts.people
        self.ask = AskToJoin(house.database, house.clock, accounts.request_sign_in, house.group_clock)
        self.settle = SettleRequests(
            house.database, house.clock, admission=admission, queue=house.jobs, group_clock=house.group_clock
        )
        self.answer = AnswerRequests(
            house.database, house.clock, admission=admission, queue=house.jobs, group_clock=house.group_clock
        )
        self.converse = Converse(house.database, house.clock, queue=house.jobs, group_clock=house.group_clock)
        self._uses = pages_join.JoinUses(
            self.ask,
            self.settle,
            self.converse,
            people=self._people,
            budget=pages_join.WishBudget(accounts.count_request, accounts.find_wait_for_request),
        )
        self.joining = Joining(self._look, self._uses.claim, self._uses.arrive_by_letter)

    def _look(self, path: str) -> Wish | None:
        with self._house.database.read() as session:
            found = door_access.find_unproven(session, path.removeprefix(REQUEST_PATH))
            if found is None:
                return None
            house_rules = read_rules(session, found.group_id)
        versions = as_shown_now(found.agreed, house_rules)
        return Wish(
            group=found.group_name,
            name=found.name,
            answers=[(text_key(question), words) for question, words in found.answers.items()],
            heard=found.heard,
            rules=house_rules.ready,
            own_rules=house_rules.own,
            own_rules_spoken=house_rules.spoken,
            purposes=[purpose for purpose in PURPOSES if purpose in versions],
            versions=" ".join(f"{purpose}:{version}" for purpose, version in sorted(versions.items())),
        )

    def handlers(self, letters: AccountLetters) -> Mapping[str, Handler]:
        """The job handlers, by kind."""
        return {
            ASKED_LETTER: AskedLetters(letters).send,
            DECISION_LETTER: DecisionLetters(letters).send,
            REQUEST_LETTER: WaitingLetters(letters).send,
            OFFER_LETTER: OfferLetters(letters).send,
            PLACE_FREE: self.settle.place_free,
            OFFER_DUE: self.settle.offer_due,
        }

    def routers(self, pages: Pages) -> Iterator[APIRouter]:
        """All pages of outreach."""
        database, clock, proxies = self._house.database, self._house.clock, self._house.settings.proxy_networks
        yield pages_public.build_router(pages_public.PublicPages(database, clock, people=self._people, pages=pages))
        yield pages_join.build_router(
            pages_join.JoinPages(database, clock, uses=self._uses, pages=pages, proxies=proxies)
        )
        uses = pages_requests.AnswerUses(self.answer, self.converse)
        answering = pages_requests.RequestPages(database, clock, uses=uses, people=self._people, pages=pages)
        yield pages_requests.build_router(answering)
        choosing = ChooseQuestions(database, clock, self._house.group_clock)
        yield pages_questions.build_router(
            pages_questions.QuestionPages(
                choosing=choosing, reviewing=ReviewQuestions(database, clock), people=self._people, pages=pages
            )
        )
        raising = RaiseSize(database, self._house.jobs, self._house.group_clock)
        acceptance = ChooseAcceptance(database, self._house.jobs, self._house.group_clock)
        yield pages_size.build_router(
            pages_size.SizePages(database, raise_size=raising, acceptance=acceptance, people=self._people, pages=pages)
        )
