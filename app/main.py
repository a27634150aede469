"""Wires the program together, once, by constructor. Nobody imports this but the commands and the tests."""

from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from http.cookies import CookieError, SimpleCookie

from anyio import to_thread
from fastapi import APIRouter, FastAPI
from starlette.routing import WebSocketRoute

from app.accounts import access as accounts_access
from app.accounts import service as accounts_service
from app.accounts.build import Accounts
from app.accounts.build import House as AccountsHouse
from app.accounts.cookies import SESSION_COOKIE, SessionCookies
from app.accounts.letters import LetterPress
from app.associations import pages as association_pages
from app.associations.add_contact import AddContact
from app.associations.create_association import CreateAssociation
from app.associations.letters import CONTACT_LETTER, ContactLetters
from app.base.clock import Clock, SystemClock
from app.base.errors import AppError, Unavailable
from app.base.origin import may_open_socket
from app.bus import Bus, make_bus
from app.chat import pages as own_words_pages
from app.chat import replay
from app.chat.change_message import ChangeMessage
from app.chat.frames import ChatFrames
from app.chat.own_words import OwnWords
from app.chat.post_batch import Draft, Posted, make_post_batch
from app.chat.post_message import PostMessage
from app.chat.read_room import ReadRoom
from app.chat.seen_marks import SeenMarks
from app.db.database import Database, Threads
from app.db.group_commit import GroupCommit
from app.groups import pages as group_pages
from app.groups import pages_invitation as invitation_pages
from app.groups import pages_leave as leave_pages
from app.groups import pages_staff as staff_pages
from app.groups.invite import Invite
from app.groups.join_group import JoinGroup
from app.groups.leave_group import LeaveGroup
from app.groups.letters import INVITATION_LETTER, InvitationLetters
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
from app.meetings.build import House as PlanningHouse
from app.meetings.build import MeetingRoom, build_handlers, build_jobs
from app.meetings.build import build_routers as build_planning
from app.meetings.events import BESIDE
from app.meetings.group_clock import GroupClock
from app.meetings.letters import GROUP_NEWS_LETTER, GroupNewsLetters
from app.meetings.outline import list_evenings
from app.ops import health
from app.ops.restore import RestoreWatch
from app.privacy.due import DUE_JOB, Due
from app.privacy.tables import TABLES
from app.realtime.budget import Budget, OwnBudget, asking_windows, writing_windows
from app.realtime.connection import Connection, SocketPerson
from app.realtime.dispatch import Body, Dispatch, Signal
from app.realtime.endpoint import Message, Sessions, SocketEndpoint
from app.realtime.registry import Revoked
from app.realtime.room_event import RoomEvent
from app.realtime.rounds import outliving_faults
from app.realtime.service import Realtime, Stores
from app.realtime.shared_budget import BudgetStore, SharedBudget
from app.rooms import service as rooms
from app.safety import pages as report_pages
from app.safety import pages_removals as removal_pages
from app.safety.after_leaving import after_leaving
from app.safety.decide_removal import DecideRemoval
from app.safety.frames import SafetyFrames
from app.safety.hide_message import HideMessage
from app.safety.letters import PROPOSAL_LETTER, ProposalLetters
from app.safety.propose_removal import PROPOSAL_LAPSES, ProposeRemoval
from app.safety.removals import ReadRemovals
from app.safety.report_message import ReportMessages
from app.safety.reports import ReadReports
from app.safety.set_aside import ASIDE_ENDS, SetAside
from app.settings import Settings
from app.texts.languages import pick_language
from app.texts.refusals import say
from app.texts.texts import Texts
from app.web import languages, public_pages, small_files
from app.web.assets import Assets
from app.web.pages import Pages
from app.web.refusals import Refusals
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
        self.mailer = outside.mailer or _make_mailer(settings, self.clock)
        self.accounts = Accounts(
            AccountsHouse(settings, self.database, self.clock, self.jobs),
            on_revoked=lambda: self.realtime.hurry_revocations(),  # noqa: PLW0108 - made further down
        )
        sessions = SocketSessions(self.database, self.clock, self.accounts, settings.origin)
        self.realtime = Realtime(
            self.bus,
            _stores(self.database),
            Sessions(sessions.may_open, sessions.find, sessions.refresh),
            clock=self.clock,
            among_many=not settings.uses_sqlite,
        )
        self.commit: GroupCommit[Draft, Posted] = GroupCommit(
            self.database,
            make_post_batch(self.realtime.publisher, self.clock),
            lanes=1 if settings.uses_sqlite else settings.postgres_lanes,
        )
        self.seen = SeenMarks(self.database)
        self.aside = SetAside(self.database, self.realtime.publisher, self.jobs, self.clock)
        self.proposing = ProposeRemoval(self.database, self.jobs, self.clock)
        self.group_clock = GroupClock(self.database, self.clock, self.jobs, self.realtime.publisher)
        self.due = Due(self.database, self.clock, self.jobs, TABLES.values())
        self.worker = Worker(self.database, self.jobs, clock=self.clock, handlers=self._job_handlers())
        self.restore = RestoreWatch(self.database, settings.state_dir / "generation") if settings.uses_sqlite else None

    def socket(self) -> SocketEndpoint:
        """The application for `/ws`."""
        secret = self.settings.secret_key.get_secret_value().encode()
        chat = ChatFrames(
            database=self.database,
            hub=self.realtime.hub,
            companies=self.realtime.companies,
            posting=PostMessage(self.database, self.commit, secret),
            reading=ReadRoom(self.database, BESIDE),
            changing=ChangeMessage(self.database, self.realtime.publisher, self.clock),
            seen=self.seen,
        )
        safety = SafetyFrames(
            database=self.database,
            hiding=HideMessage(self.database, self.realtime.publisher, self.clock),
            aside=self.aside,
            reporting=ReportMessages(self.database, self.clock),
        )
        meetings = MeetingRoom(self.database, self.clock, self.group_clock, self.realtime.publisher, self.texts)
        dispatch = Dispatch(
            {**chat.handlers(), **safety.handlers(), **build_handlers(meetings)},
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
        await self.realtime.start(self.seen.run(), *([self.restore.run()] if self.restore else []))
        await self.database.run(self.due.schedule)
        self.worker.start()

    async def say_goodbye(self) -> None:
        """The orderly stop: nothing new is read, what was taken reaches the disk and its readers, then 1012."""
        await self.realtime.stop(self._drain)

    async def close(self) -> None:
        """Ends the jobs and the database. After `say_goodbye`, which it calls where nobody has."""
        await self.say_goodbye()
        await self.worker.close()
        await self.database.run(self.commit.close)
        if self.restore is not None:
            with outliving_faults("restore"):
                await self.database.run(self.restore.beat)
        if self.budget_store is not None:
            await self.budget_store.aclose()
        self.database.close()

    async def _drain(self) -> None:
        await self.database.run(self.commit.close)
        await self.seen.flush()

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
        press = LetterPress(self.texts, self.mailer, self.settings.public_url)
        texts, mailer, url = self.texts, self.mailer, self.settings.public_url
        invitations = InvitationLetters(self.database, self.clock, texts=texts, mailer=mailer, public_url=url)
        proposals = ProposalLetters(self.database, self.clock, texts=texts, mailer=mailer, public_url=url)
        return {
            **self.accounts.handlers(press),
            INVITATION_LETTER: invitations.send,
            CONTACT_LETTER: ContactLetters(self.database, texts=texts, mailer=mailer, public_url=url).send,
            GROUP_NEWS_LETTER: GroupNewsLetters(self.database, texts=texts, mailer=mailer, public_url=url).send,
            ASIDE_ENDS: self.aside.end,
            PROPOSAL_LAPSES: self.proposing.lapse,
            PROPOSAL_LETTER: proposals.send,
            **build_jobs(self.group_clock),
            DUE_JOB: self.due.run,
        }

    def _explain(self, language: str, error: AppError) -> str:
        return say(self.texts, pick_language(language, None), error)


class SocketSessions:
    """Who may open a socket, and whether the session behind it still lives."""

    def __init__(self, database: Database, clock: Clock, accounts: Accounts, origin: str) -> None:
        self._database = database
        self._clock = clock
        self._accounts = accounts
        self._origin = origin

    def may_open(self, scope: Message) -> bool:
        """The Origin rule for sockets."""
        return may_open_socket(origin=_header(scope, b"origin"), own_origin=self._origin)

    async def find(self, scope: Message) -> SocketPerson | None:
        """The person of the request's cookie."""
        token = _session_token(_header(scope, b"cookie") or "")
        return await self._database.run(self._find, token) if token else None

    async def refresh(self, used: Mapping[int, bool]) -> Collection[int]:
        """Keeps sessions in use alive; the ids of all that live."""
        return await self._database.run(self._refresh, used)

    def _find(self, token: str) -> SocketPerson | None:
        with self._database.read() as session:
            person = accounts_access.find_person(session, token, self._clock.now())
        return SocketPerson(person.account_id, person.session_id) if person else None

    def _refresh(self, used: Mapping[int, bool]) -> Collection[int]:
        now = self._clock.now()
        with self._database.read() as session:
            alive = accounts_access.living_sessions(session, list(used), now)
        lately = [session_id for session_id in alive if used[session_id]]
        # Sessions that have ended must be closed even while nothing can be written.
        with suppress(Unavailable):
            self._note_use(lately, now)
        return alive

    def _note_use(self, session_ids: Sequence[int], now: datetime) -> None:
        if session_ids:
            with self._database.transaction() as session:
                accounts_service.note_use(session, session_ids, lifetimes=self._accounts.lifetimes, now=now)


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
    app.include_router(health.build_router(house.database, bus_is_healthy=lambda: house.bus.healthy))
    app.include_router(public_pages.build_router(pages))
    app.include_router(languages.build_router(pages, on_chosen=house.accounts.remember_language))
    app.include_router(small_files.build_router())
    app.include_router(house.accounts.build_router(pages))
    for router in _feature_pages(house, pages):
        app.include_router(router)
    app.mount("/static", BuiltFiles(assets))
    app.router.routes.append(WebSocketRoute("/ws", house.socket()))
    app.add_middleware(SessionCookies)
    surround(
        app,
        refusals,
        public_url=settings.public_url,
        max_body_bytes=settings.max_body_bytes,
        clock=house.clock,
    )
    return app


def _feature_pages(house: House, pages: Pages) -> Iterator[APIRouter]:
    database, clock, people = house.database, house.clock, house.accounts.people
    checks = HelpChecks(database, clock)
    yield help_pages.build_router(pages, checks)
    yield number_pages.build_router(number_pages.NumberPages(checks, people, pages))
    create = CreateAssociation(database, clock, house.jobs)
    contact = AddContact(database, clock, house.jobs)
    yield association_pages.build_router(
        association_pages.AssociationPages(database, create, contact, people=people, pages=pages)
    )
    leave = LeaveGroup(database, clock, house.realtime.publisher, after_leaving=after_leaving)
    yield leave_pages.build_router(leave_pages.LeavePages(database, leave_group=leave, people=people, pages=pages))
    words = own_words_pages.OwnWordsPages(OwnWords(database), clock, people=people, pages=pages)
    yield own_words_pages.build_router(words)
    reports = ReadReports(database, clock)
    waiting = reports.waiting_for_leader
    own = group_pages.GroupPages(database, clock, waiting_reports=waiting, people=people, pages=pages)
    yield group_pages.build_router(own)
    yield report_pages.build_router(report_pages.ReportPages(database, reports=reports, people=people, pages=pages))
    deciding = DecideRemoval(database, house.realtime.publisher, clock)
    removals = ReadRemovals(database, clock)
    yield removal_pages.build_router(
        removal_pages.RemovalPages(house.proposing, deciding, reading=removals, people=people, pages=pages)
    )
    invite = Invite(database, clock, house.jobs, house.group_clock)
    join = JoinGroup(database, clock, house.realtime.publisher, house.group_clock)
    asked = (join, invite, list_evenings)
    invited = invitation_pages.InvitationPages(database, clock, uses=asked, people=people, pages=pages)
    yield invitation_pages.build_router(invited)
    planning = PlanningHouse(
        database, clock, house.group_clock, house.jobs, house.realtime.publisher, invitations=invite, people=people
    )
    yield from build_planning(planning, pages)
    uses = staff_pages.StaffUses(invite, reports.waiting_for_staff)
    yield staff_pages.build_router(staff_pages.StaffPages(database, clock, uses=uses, people=people, pages=pages))


def _make_mailer(settings: Settings, clock: Clock) -> Mailer:
    url = settings.smtp_url.get_secret_value()
    if url:
        return SmtpMailer(url, sender=settings.mail_from, public_url=settings.public_url, clock=clock)
    return FileOutbox(settings.state_dir / "letters", clock=clock)


def _stores(database: Database) -> Stores:
    """What the sockets read, each in a snapshot of its own."""

    def events_after(room: str, number: int) -> Sequence[RoomEvent]:
        with database.read() as session:
            return replay.read_after(session, room, number, BESIDE)

    def last_numbers(wanted: Collection[str]) -> Mapping[str, int]:
        with database.read() as session:
            return rooms.list_last_numbers(session, wanted)

    def revoked_after(last_id: int) -> Sequence[Revoked]:
        with database.read() as session:
            rows = accounts_service.list_revocations(session, last_id)
        return [Revoked(row.id, row.account_id, row.session_id) for row in rows]

    def last_revocation() -> int:
        with database.read() as session:
            return accounts_service.latest_revocation_id(session)

    return Stores(
        events_after=lambda room, number: database.run(events_after, room, number),
        last_numbers=lambda wanted: database.run(last_numbers, wanted),
        revoked_after=lambda last_id: database.run(revoked_after, last_id),
        last_revocation=lambda: database.run(last_revocation),
    )


def _heard(_: Connection, __: Body) -> None:
    """`alive`: that the frame came is all it says."""


def _header(scope: Message, name: bytes) -> str | None:
    """The one value of a header; None where it is missing or said twice."""
    values = [value for key, value in scope["headers"] if key == name]
    return values[0].decode("latin-1") if len(values) == 1 else None


def _session_token(cookies: str) -> str | None:
    try:
        morsel = SimpleCookie(cookies).get(SESSION_COOKIE)
    except CookieError:
        return None
    return morsel.value if morsel else None
