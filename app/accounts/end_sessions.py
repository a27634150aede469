"""Ends sessions: this one, another one, all others, all. Every end is a revocation that open sockets obey.

`SessionEnder` works inside a caller's transaction; `EndSessions` are the person's own use cases.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from app.accounts import access, queries
from app.accounts.access import Person
from app.base.clock import Clock
from app.base.errors import NotFound
from app.base.text import is_storable
from app.db.database import Database, WriteSession

SESSION_ENDED = "session"


class SessionEnder:
    """Deletes sessions and writes a revocation for each, in one transaction; then hurries the bus."""

    def __init__(self, on_revoked: Callable[[], None]) -> None:
        """`on_revoked` runs right after the commit, in its thread; it must not block."""
        self._on_revoked = on_revoked

    def end_one(self, session: WriteSession, account_id: int, session_key: str, *, now: datetime) -> bool:
        """Ends the account's session of that key. False where there is none (any more)."""
        return self._revoke(session, account_id, queries.delete_sessions(session, account_id, only=session_key), now)

    def end_all(self, session: WriteSession, account_id: int, *, now: datetime, keep: int | None = None) -> bool:
        """Ends every session of the account but the one with the id `keep`. False where there was none."""
        return self._revoke(session, account_id, queries.delete_sessions(session, account_id, keep=keep), now)

    def end_letters(self, session: WriteSession, account_id: int, *, now: datetime) -> None:
        """Ends every letter that would let somebody in as this account: none may be the way back.

        Comes before what else a transaction does to the account: whoever follows a letter locks it first as well.
        """
        queries.use_tokens_of(session, account_id, now)

    def note_erased(self, session: WriteSession, account_id: int, session_ids: Sequence[int], *, now: datetime) -> None:
        """Sessions that went with their erased account end for open sockets as well."""
        self._revoke(session, account_id, session_ids, now)

    def _revoke(self, session: WriteSession, account_id: int, ids: Sequence[int], now: datetime) -> bool:
        queries.insert_revocations(session, account_id=account_id, session_ids=ids, kind=SESSION_ENDED, now=now)
        if ids:
            session.after_commit(self._on_revoked)
        return bool(ids)


class EndSessions:
    """A person's own ways out. Safe from any thread; each is one transaction."""

    def __init__(self, database: Database, clock: Clock, ender: SessionEnder) -> None:
        self._database = database
        self._clock = clock
        self._ender = ender

    def sign_out(self, token: str | None) -> None:
        """Ends the session that the cookie's token opens. Does nothing where it opens none."""
        now = self._clock.now()
        with self._database.read() as session:
            # Strangers may press this as well; they must not queue where others write.
            if access.find_person(session, token, now) is None:
                return
        with self._database.transaction() as session:
            person = access.find_person(session, token, now)
            if person is not None:
                self._ender.end_one(session, person.account_id, person.session_key, now=now)

    def one(self, person: Person, session_key: str) -> None:
        """Ends one of the person's own sessions. Raises NotFound for any other key."""
        if not is_storable(session_key):
            raise NotFound
        with self._database.transaction() as session:
            if not self._ender.end_one(session, person.account_id, session_key, now=self._clock.now()):
                raise NotFound

    def others(self, person: Person) -> None:
        """Ends all of the person's sessions but this one, and the links and codes of their letters."""
        now = self._clock.now()
        with self._database.transaction() as session:
            self._ender.end_letters(session, person.account_id, now=now)
            self._ender.end_all(session, person.account_id, now=now, keep=person.session_id)

    def everywhere(self, person: Person) -> None:
        """Ends all of the person's sessions, this one too, and the links and codes of their letters."""
        now = self._clock.now()
        with self._database.transaction() as session:
            self._ender.end_letters(session, person.account_id, now=now)
            self._ender.end_all(session, person.account_id, now=now)
