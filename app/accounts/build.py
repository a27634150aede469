"""Puts the parts of accounts together by constructor. `main` calls it once and hands the parts on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import HTTPConnection

from app.accounts import pages_link, pages_settings, pages_sign_in
from app.accounts.account_letters import AccountLetters
from app.accounts.blocking.block_account import AccountBlocker
from app.accounts.change_choices import ChangeChoices
from app.accounts.change_password import ChangePassword
from app.accounts.end_sessions import EndSessions, SessionEnder
from app.accounts.first_staff import FirstStaff
from app.accounts.keep_session import KeepSession
from app.accounts.keeping.keep_account import KeepAccount
from app.accounts.keeping.law import FindErasure, nobody_asked
from app.accounts.letters import LetterPress, SignInLetters
from app.accounts.lifetimes import Lifetimes
from app.accounts.passwords import Passwords
from app.accounts.people import People
from app.accounts.prove_address import ProofTools, ProveAddress
from app.accounts.request_sign_in import LETTER_JOB, LetterTools, RequestSignIn
from app.accounts.second_check import pages as check_pages
from app.accounts.second_check.change_check import ChangeSecondCheck, CheckTools
from app.accounts.second_check.door import NoPowers, Powers, SecondCheckDoor
from app.accounts.second_check.letters import SECOND_CHECK_LETTER, SecondCheckLetters
from app.accounts.second_check.pass_check import PassSecondCheck
from app.accounts.second_check.proving import Proving
from app.accounts.second_check.take_off import TakeOffSecondCheck
from app.accounts.sign_in_limits import SignInLimits
from app.accounts.sign_in_with_password import SignInWithPassword
from app.accounts.start_session import SessionStarter
from app.accounts.view_settings import ViewSettings
from app.base.clock import Clock
from app.base.errors import RateLimited
from app.db.database import Database
from app.jobs.queue import JobQueue
from app.jobs.worker import Handler
from app.settings import Settings
from app.web.pages import Pages
from app.web.routes import new_router, take_routes


@dataclass(frozen=True)
class House:
    """What accounts stands on."""

    settings: Settings
    database: Database
    clock: Clock
    jobs: JobQueue


class Accounts:
    """The parts that others use. Needs no pages: commands of the terminal build it too."""

    def __init__(
        self,
        house: House,
        *,
        on_revoked: Callable[[], None] = lambda: None,
        powers: Powers | None = None,
        passwords: Passwords | None = None,
        limits: SignInLimits | None = None,
    ) -> None:
        """`on_revoked` hurries the bus after a commit that ended sessions; it must not block.

        `powers` is what the features above know of it; None: nobody has any.
        """
        database, clock, settings = house.database, house.clock, house.settings
        self._house = house
        self._key = settings.secret_key.get_secret_value().encode()
        self._passwords = passwords or Passwords()
        self._limits = limits or SignInLimits(settings.bus_url, self._key)
        self.lifetimes = Lifetimes.of(settings)
        self.ender = SessionEnder(on_revoked)
        self.blocker = AccountBlocker(self.ender)
        self._starter = SessionStarter(self.lifetimes, self.ender, key=self._key)
        self.door = SecondCheckDoor(database, clock, powers or NoPowers(), is_required=settings.second_check_required)
        self.people = People(database, clock, keep_session=KeepSession(database, clock, self.lifetimes), door=self.door)
        tools = LetterTools(key=self._key, lifetimes=self.lifetimes, limits=self._limits, jobs=house.jobs)
        self.request_sign_in = RequestSignIn(database, clock, tools)
        self.first_staff = FirstStaff(
            database,
            clock,
            key=self._key,
            public_url=settings.public_url,
            request_sign_in=self.request_sign_in,
        )

    def take_off_second_check(self, address: str) -> bool:
        """For somebody who has lost phone and codes; False where the address has no check."""
        return TakeOffSecondCheck(self._house.database, self._house.jobs).of(address)

    def count_request(self, account_id: int) -> None:
        """One more wish to join a group. Raises RateLimited."""
        self._limits.count_request(account_id)

    def find_wait_for_request(self, account_id: int) -> RateLimited | None:
        """What `count_request` would raise now. Counts nothing."""
        return self._limits.find_wait_for_request(account_id)

    def remember_language(self, connection: HTTPConnection, language: str) -> None:
        """Keeps the language that was just switched to, where somebody is signed in."""
        person = self.people.find(connection)
        if person is not None:
            ChangeChoices(self._house.database).remember_language(person, language)

    def handlers(self, press: LetterPress, to_accounts: AccountLetters) -> Mapping[str, Handler]:
        """The job handlers, by kind."""
        letters = SignInLetters(self._house.database, self._house.clock, press, key=self._key)
        return {LETTER_JOB: letters.send, SECOND_CHECK_LETTER: SecondCheckLetters(to_accounts).send}

    def build_router(
        self, pages: Pages, *, joining: pages_link.Joining | None = None, find_erasure: FindErasure = nobody_asked
    ) -> APIRouter:
        """All pages of accounts. The application also needs the middleware `SessionCookies`."""
        database, clock = self._house.database, self._house.clock
        proxies = self._house.settings.proxy_networks
        end_sessions = EndSessions(database, clock, self.ender)
        prove_address = ProveAddress(
            database,
            clock,
            ProofTools(self._key, self._limits, self._starter, joining.claim if joining else None),
        )
        with_password = SignInWithPassword(
            database, clock, passwords=self._passwords, limits=self._limits, starter=self._starter
        )
        uses = pages_sign_in.SignInUses(self.request_sign_in, prove_address, with_password, end_sessions, self.people)
        sign_in = pages_sign_in.SignInPages(uses, pages, clock, lifetimes=self.lifetimes, proxies=proxies)
        link = pages_link.LinkPages(
            pages_link.LinkUses(prove_address, joining),
            self.people,
            pages,
            lifetimes=self.lifetimes,
            proxies=proxies,
        )
        first = pages_link.FirstStaffPages(self.first_staff, sign_in, pages, proxies=proxies)
        settings_uses = pages_settings.SettingsUses(
            ViewSettings(database, clock, find_erasure=find_erasure),
            ChangeChoices(database),
            ChangePassword(database, clock, passwords=self._passwords, limits=self._limits, ender=self.ender),
            end_sessions,
            KeepAccount(database, clock),
        )
        router = new_router()
        take_routes(
            router,
            pages_sign_in.build_router(sign_in),
            pages_link.build_router(link, first),
            pages_settings.build_router(pages_settings.SettingsPages(settings_uses, pages), self.people),
            check_pages.build_router(self._check_pages(pages), self.people),
        )
        return router

    def _check_pages(self, pages: Pages) -> check_pages.SecondCheckPages:
        database, clock, jobs = self._house.database, self._house.clock, self._house.jobs
        proving = Proving(self._key)
        uses = check_pages.SecondCheckUses(
            ChangeSecondCheck(database, clock, CheckTools(proving, self._limits, jobs)),
            PassSecondCheck(database, clock, proving=proving, limits=self._limits, jobs=jobs),
            self.door,
        )
        return check_pages.SecondCheckPages(uses, pages, clock)
