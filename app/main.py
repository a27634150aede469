"""Wires the program together, once, by constructor. Nobody imports this but the commands and the tests."""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial

from anyio import to_thread
from fastapi import APIRouter, FastAPI

from app.accounts.account_letters import AccountLetters
from app.accounts.build import Accounts
from app.accounts.build import House as AccountsHouse
from app.accounts.cookies import SessionCookies
from app.accounts.letters import LetterPress
from app.accounts.second_check.door import Step
from app.associations.build import Associations
from app.associations.build import House as AssociationsHouse
from app.base.clock import Clock, SystemClock
from app.base.errors import AppError
from app.bus import Bus, make_bus
from app.chat.build import Chat
from app.chat.build import House as ChatHouse
from app.db.database import Database, Threads
from app.groups.build import Above, Groups
from app.groups.build import House as GroupsHouse
from app.help import pages as help_pages
from app.help import pages_staff as number_pages
from app.help.checks import HelpChecks
from app.jobs.queue import JobQueue
from app.jobs.worker import THREADS as JOB_THREADS
from app.jobs.worker import Handler as JobHandler
from app.jobs.worker import Worker
from app.mail.letter import Mailer
from app.mail.outbox import FileOutbox
from app.mail.smtp import SmtpMailer
from app.meetings.absences.unled import list_unled
from app.meetings.build import House as MeetingsHouse
from app.meetings.build import Meetings
from app.meetings.events import BESIDE
from app.meetings.feedback.give_feedback import list_looking_back
from app.meetings.outline import list_evenings, list_next_meetings
from app.meetings.visits.overview import count_waiting, list_told
from app.ops import health
from app.ops.restore import RestoreWatch
from app.outreach.build import House as OutreachHouse
from app.outreach.build import Outreach
from app.outreach.listing import list_others
from app.powers import HeldPowers
from app.privacy.ask_to_keep import AskToKeep
from app.privacy.due import DUE_JOB, Due
from app.privacy.erase_account import EraseAccount
from app.privacy.groupless import ASK_JOB, ERASE_JOB, Groupless
from app.privacy.tables import TABLES
from app.privacy.ties import Ties
from app.realtime.budget import Budget, OwnBudget, asking_windows, writing_windows
from app.realtime.connection import Connection
from app.realtime.dispatch import Body, Dispatch, Signal
from app.realtime.endpoint import Sessions, SocketEndpoint
from app.realtime.guard import guarded
from app.realtime.rounds import outliving_faults
from app.realtime.service import Realtime
from app.realtime.shared_budget import BudgetStore, SharedBudget
from app.safety.after_leaving import AfterLeaving
from app.safety.after_promotion import AfterPromotion
from app.safety.build import House as SafetyHouse
from app.safety.build import Safety
from app.settings import Settings
from app.sockets import SocketSessions, make_stores
from app.texts.languages import pick_language
from app.texts.refusals import say
from app.texts.texts import Texts
from app.web import languages, public_pages, small_files
from app.web.assets import Assets
from app.web.middleware.socket_road import SocketRoad
from app.web.pages import Pages
from app.web.refusals import Refusals
from app.web.routes import take_routes
from app.web.shell import surround
from app.web.static_files import BuiltFiles


@dataclass(frozen=True, slots=True)
class Outside:
    """What tests put in the place of the world outside. None: the real one."""

    clock: Clock | None = None
    assets: Assets | None = None
    mailer: Mailer | None = None
    texts: Texts | None = None


class House:
    """Everything of one process. `start` and `stop` run on the event loop that serves."""

    def __init__(self, settings: Settings, outside: Outside | None = None) -> None:
        """Opens the database; raises AlreadyServed or RuntimeError where it must not be opened."""
        outside = outside or Outside()
        self.settings = settings
        self.clock = outside.clock or SystemClock()
        self.texts = outside.texts or Texts(strict=settings.environment != "production")
        self.database = Database(
            settings.database,
            clock=self.clock,
            threads=Threads(settings.socket_threads, settings.page_threads, JOB_THREADS),
            lanes=settings.postgres_lanes,
            lane_wait_seconds=settings.lane_wait_seconds,
        )
        self.bus: Bus = make_bus(settings.bus_url)
        alone = settings.bus_url.startswith("memory:")
        self.budget_store = None if alone else BudgetStore(settings.bus_url)
        self.jobs = JobQueue(self.clock)
        self.ties = Ties(self.clock, TABLES.values())
        self.mailer = outside.mailer or _make_mailer(settings, self.clock)
        self.accounts = Accounts(
            AccountsHouse(settings, self.database, self.clock, self.jobs),
            on_revoked=lambda: self.realtime.hurry_revocations(),  # noqa: PLW0108 - made further down
            powers=HeldPowers(),
        )
        sessions = SocketSessions(self.database, self.clock, self.accounts, settings.origin)
        self.realtime = Realtime(
            self.bus,
            make_stores(self.database, BESIDE),
            Sessions(sessions.may_open, sessions.find, sessions.is_alive, sessions.refresh),
            clock=self.clock,
            among_many=not settings.uses_sqlite,
        )
        publisher = self.realtime.publisher
        self.meetings = Meetings(MeetingsHouse(self.database, self.clock, self.jobs, publisher))
        group_clock, blocker = self.meetings.group_clock, self.accounts.blocker
        self.safety = Safety(SafetyHouse(self.database, self.clock, self.jobs, publisher, group_clock, blocker))
        beside = replace(BESIDE, read_shut=self.safety.read_shut)
        self.chat = Chat(ChatHouse(settings, self.database, self.clock, self.realtime, beside))
        self.groups = Groups(
            GroupsHouse(self.database, self.clock, self.jobs, publisher, self.meetings.group_clock),
            _above(self.safety, self.jobs, self.ties),
        )
        self.associations = Associations(AssociationsHouse(self.database, self.clock, self.jobs))
        self.outreach = Outreach(
            OutreachHouse(settings, self.database, self.clock, self.jobs, publisher, group_clock), self.accounts
        )
        groupless = Groupless(self.database, self.clock, self.jobs, self.ties)
        self.due = Due(self.database, self.clock, self.jobs, TABLES.values(), look=groupless.look)
        self.erase_account = EraseAccount(
            self.database, self.clock, ender=self.accounts.ender, ties=self.ties, tables=TABLES.values()
        )
        self.worker = Worker(self.database, self.jobs, clock=self.clock, handlers=self._job_handlers())
        self.restore = RestoreWatch(self.database, settings.state_dir / "generation") if settings.uses_sqlite else None

    def socket(self) -> SocketEndpoint:
        """The application for `/ws`."""
        chat, safety, meetings = self.chat.frames(), self.safety.frames(), self.meetings.frames(self.texts)
        dispatch = Dispatch(
            guarded({**chat.handlers(), **safety.handlers(), **meetings.handlers()}, self._guard_power),
            {**chat.signals(), "alive": Signal(Body, _heard)},
            self._budgets(),
            explain=self._explain,
            clock=self.clock,
        )
        return self.realtime.endpoint(dispatch)

    async def start(self) -> None:
        """Begins the bus, the sockets' watches, the jobs."""
        # The loop's own limit is what FastAPI runs `def` endpoints under; each of them may want a connection.
        to_thread.current_default_thread_limiter().total_tokens = self.settings.page_threads
        if self.restore is not None:
            await self.database.run(self.restore.begin)
        await self.realtime.start(self.chat.seen.run(), *([self.restore.run()] if self.restore else []))
        await self.database.run(self.due.schedule)
        self.worker.start()

    async def say_goodbye(self) -> None:
        """The orderly stop: nothing new is read, what was taken reaches the disk and its readers, then 1012."""
        await self.realtime.stop(self._drain)

    async def close(self) -> None:
        """Ends the jobs and the database. After `say_goodbye`, which it calls where nobody has."""
        await self.say_goodbye()
        await self.worker.close()
        await self.database.run(self.chat.commit.close)
        if self.restore is not None:
            with outliving_faults("restore"):
                await self.database.run(self.restore.beat)
        if self.budget_store is not None:
            await self.budget_store.aclose()
        self.database.close()

    async def _guard_power(self, connection: Connection, step: Step) -> None:
        person = connection.person
        await self.database.run(partial(self.accounts.door.require_of, person.account_id, person.session_id, step=step))

    async def _drain(self) -> None:
        await self.database.run(self.chat.commit.close)
        await self.chat.seen.flush()

    def _budgets(self) -> Mapping[str, Budget]:
        writing = writing_windows(
            per_10_seconds=self.settings.messages_per_10_seconds, per_minute=self.settings.messages_per_minute
        )
        return {
            name: SharedBudget(self.budget_store, name, *windows, clock=self.clock)
            if self.budget_store is not None
            else OwnBudget(self.clock, *windows)
            for name, windows in (("write", writing), ("ask", asking_windows()))
        }

    def _job_handlers(self) -> Mapping[str, JobHandler]:
        texts, mailer, url = self.texts, self.mailer, self.settings.public_url
        letters = AccountLetters(self.database, self.jobs, texts=texts, mailer=mailer, public_url=url)
        return {
            **self.accounts.handlers(LetterPress(texts, mailer, url), letters),
            **self.associations.handlers(letters),
            **self.groups.handlers(letters),
            **self.safety.handlers(letters),
            **self.meetings.handlers(letters),
            **self.outreach.handlers(letters),
            DUE_JOB: self.due.run,
            ASK_JOB: AskToKeep(self.database, self.clock, letters, self.ties).send,
            ERASE_JOB: self.erase_account.unused,
        }

    def _explain(self, language: str, error: AppError) -> str:
        return say(self.texts, pick_language(language, None), error)


def build_app(settings: Settings, outside: Outside | None = None) -> FastAPI:
    """The whole application, ready to be served; `app.state.house` holds its parts."""
    house = House(settings, outside)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await house.start()
        yield
        await house.close()

    app = FastAPI(title="Vertaistupa", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    app.state.house = house
    assets = (outside.assets if outside else None) or Assets.load()
    pages = Pages(house.texts, assets, find_person=house.accounts.people.in_frame, over_tls=settings.over_tls)
    refusals = Refusals(pages)
    take_routes(
        app.router,
        health.build_router(house.database, bus_is_healthy=lambda: house.bus.healthy),
        public_pages.build_router(pages),
        languages.build_router(pages, on_chosen=house.accounts.remember_language),
        small_files.build_router(),
        house.accounts.build_router(pages, joining=house.outreach.joining, find_erasure=house.ties.find_erasure),
        *_feature_pages(house, pages),
    )
    app.mount("/static", BuiltFiles(assets))
    app.add_middleware(SessionCookies)
    surround(
        app,
        refusals,
        public_url=settings.public_url,
        max_body_bytes=settings.max_body_bytes,
        clock=house.clock,
    )
    app.add_middleware(SocketRoad, sockets={"/ws": house.socket()})
    return app


def _feature_pages(house: House, pages: Pages) -> Iterator[APIRouter]:
    people = house.accounts.people
    checks = HelpChecks(house.database, house.clock)
    yield help_pages.build_router(pages, checks)
    yield number_pages.build_router(number_pages.NumberPages(checks, people, pages))
    yield from house.associations.routers(people, pages)
    # Before the groups' own pages: `/liitto/ryhmat/uusi` is a page of founding, and no group's id.
    yield from house.meetings.routers(people, pages, invitations=house.groups.invitations)
    send_letter = house.accounts.request_sign_in.send_to_account
    yield house.groups.entry_router(people, pages, send_letter=send_letter, public_url=house.settings.public_url)
    yield from house.groups.routers(people, pages)
    yield house.chat.build_router(people, pages)
    yield from house.safety.routers(people, pages)
    yield from house.outreach.routers(pages)


def _above(safety: Safety, jobs: JobQueue, ties: Ties) -> Above:
    return Above(
        after_leaving=AfterLeaving(jobs),
        after_promotion=AfterPromotion(jobs),
        list_evenings=list_evenings,
        list_others=list_others,
        list_next_meetings=list_next_meetings,
        list_unled=list_unled,
        list_looking_back=list_looking_back,
        list_visits=list_told,
        count_visits=count_waiting,
        waiting_for_leader=safety.reports.waiting_for_leader,
        removals_for_contact=safety.seconds.count_waiting,
        waiting_for_staff=safety.reports.waiting_for_staff,
        waiting_reviews=safety.reviews.count_waiting,
        waiting_removals=safety.removals.count_for_staff,
        find_erasure=ties.find_erasure,
    )


def _make_mailer(settings: Settings, clock: Clock) -> Mailer:
    url = settings.smtp_url.get_secret_value()
    if url:
        return SmtpMailer(url, sender=settings.mail_from, public_url=settings.public_url, clock=clock)
    return FileOutbox(settings.state_dir / "letters", clock=clock)


def _heard(_: Connection, __: Body) -> None:
    """`alive`: that the frame came is all it says."""
