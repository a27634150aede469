"""What the sockets ask of features, handed to `realtime` by `main`: whose a session is, and what rooms have to tell."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from http.cookies import CookieError, SimpleCookie

from app.accounts import access as accounts_access
from app.accounts import service as accounts_service
from app.accounts.build import Accounts
from app.accounts.cookies import SESSION_COOKIE
from app.base.clock import Clock
from app.base.errors import Unavailable
from app.base.origin import may_open_socket
from app.chat import replay
from app.chat.beside import Beside
from app.db.database import Database
from app.db.group_read import GroupRead
from app.realtime.connection import SocketPerson
from app.realtime.endpoint import Message
from app.realtime.registry import Revoked
from app.realtime.room_event import RoomEvent
from app.realtime.service import Stores
from app.rooms import service as rooms


class SocketSessions:
    """Who may open a socket, and whether the session behind it still lives."""

    def __init__(self, database: Database, clock: Clock, accounts: Accounts, origin: str) -> None:
        self._database = database
        self._clock = clock
        self._accounts = accounts
        self._origin = origin
        self._finds: GroupRead[str, SocketPerson | None] = GroupRead(database, self._find_all)
        self._checks: GroupRead[int, bool] = GroupRead(database, self._check_all)

    def may_open(self, scope: Message) -> bool:
        """The Origin rule for sockets."""
        return may_open_socket(origin=_header(scope, b"origin"), own_origin=self._origin)

    async def find(self, scope: Message) -> SocketPerson | None:
        """The person of the request's cookie."""
        token = _session_token(_header(scope, b"cookie") or "")
        return await self._finds.ask(token) if token else None

    async def is_alive(self, session_id: int) -> bool:
        """True while the session lives."""
        return await self._checks.ask(session_id)

    async def refresh(self, used: Mapping[int, bool]) -> Collection[int]:
        """Keeps sessions in use alive; the ids of all that live."""
        return await self._database.run(self._refresh, used)

    def _find_all(self, tokens: Sequence[str]) -> list[SocketPerson | None]:
        with self._database.read() as session:
            people = accounts_access.find_people(session, tokens, self._clock.now())
        found = (people.get(token) for token in tokens)
        return [SocketPerson(person.account_id, person.session_id) if person else None for person in found]

    def _check_all(self, session_ids: Sequence[int]) -> list[bool]:
        with self._database.read() as session:
            alive = accounts_access.living_sessions(session, session_ids, self._clock.now())
        return [session_id in alive for session_id in session_ids]

    def _refresh(self, used: Mapping[int, bool]) -> Collection[int]:
        now = self._clock.now()
        with self._database.read() as session:
            alive = accounts_access.living_sessions(session, list(used), now)
        lately = [session_id for session_id in alive if used[session_id] and not self._database.refuses_writes]
        # Sessions that have ended must be closed even while nothing can be written.
        with suppress(Unavailable):
            self._note_use(lately, now)
        return alive

    def _note_use(self, session_ids: Sequence[int], now: datetime) -> None:
        if session_ids:
            with self._database.transaction() as session:
                accounts_service.note_use(session, session_ids, lifetimes=self._accounts.lifetimes, now=now)


def make_stores(database: Database, beside: Beside) -> Stores:
    """What the sockets read, each in a snapshot of its own. `beside` is what features above chat tell rooms."""

    def events_after(room: str, number: int) -> Sequence[RoomEvent]:
        with database.read() as session:
            return replay.read_after(session, room, number, beside)

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
