"""Keeps a used session alive: notes that it was seen, and gives it a new token once a day.

A page must never fail for this, nor wait for it while nothing can be written: the session simply stays as it was.
"""

from dataclasses import dataclass, field

from app.accounts import queries
from app.accounts.access import Visit
from app.accounts.lifetimes import PREVIOUS_TOKEN_GRACE, ROTATE_AFTER, WRITE_SEEN_AFTER, Lifetimes
from app.accounts.start_session import cookie_seconds
from app.base.clock import Clock
from app.base.errors import Unavailable
from app.base.ids import random_token, token_hash
from app.db.database import Database


@dataclass(frozen=True)
class NewToken:
    """What the answer's session cookie must hold from now on."""

    token: str = field(repr=False)
    cookie_seconds: int | None


class KeepSession:
    """Writes at most once a minute for a session, however many requests come. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, lifetimes: Lifetimes) -> None:
        self._database = database
        self._clock = clock
        self._lifetimes = lifetimes

    def keep(self, visit: Visit, shown_token: str) -> NewToken | None:
        """Called once in a request that `shown_token` opened. Returns a new token when it is time for one.

        The old token goes on working until the new one has been seen, and a minute longer: an answer lost on the
        way signs nobody out, nor do requests that run side by side.
        """
        if self._database.refuses_writes:
            return None
        try:
            if self._is_time_for_new_token(visit):
                return self._rotate(visit, shown_token)
            if visit.is_current_token and self._is_worth_noting(visit):
                self._note(visit)
        except Unavailable:
            return None
        return None

    def _is_time_for_new_token(self, visit: Visit) -> bool:
        age = self._clock.now() - visit.rotated_at
        if visit.is_current_token:
            return age >= ROTATE_AFTER
        return not visit.newer_token_seen and age >= PREVIOUS_TOKEN_GRACE

    def _is_worth_noting(self, visit: Visit) -> bool:
        """The first sight of a token is always noted, for it ends the older one."""
        return not visit.newer_token_seen or self._clock.now() - visit.seen_at >= WRITE_SEEN_AFTER

    def _rotate(self, visit: Visit, shown_token: str) -> NewToken | None:
        now, person, token = self._clock.now(), visit.person, random_token()
        with self._database.transaction() as session:
            rotated = queries.rotate_session(
                session,
                person.session_id,
                known=(visit.token_hash, visit.seen_at),
                token_hash=token_hash(token),
                previous_token_hash=token_hash(shown_token),
                rotated_at=now,
                idle_until=self._lifetimes.idle_until(now, shared_device=person.shared_device),
            )
        if not rotated:
            return None
        return NewToken(token, cookie_seconds(visit.expires_at, now, shared_device=person.shared_device))

    def _note(self, visit: Visit) -> None:
        now = self._clock.now()
        idle_until = self._lifetimes.idle_until(now, shared_device=visit.person.shared_device)
        with self._database.transaction() as session:
            queries.update_session_seen(session, visit.person.session_id, now=now, idle_until=idle_until)
