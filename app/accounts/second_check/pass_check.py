"""Passes the second check: from then on this session may do what only some may."""

from app.accounts.access import Person
from app.accounts.keep_session import NewToken
from app.accounts.second_check.letters import enqueue_letter
from app.accounts.second_check.proving import Proving, count_try, raise_session
from app.accounts.sign_in_limits import SignInLimits
from app.base.clock import Clock
from app.db.database import Database
from app.jobs.queue import JobQueue


class PassSecondCheck:
    """The use case. Safe from any thread."""

    def __init__(
        self, database: Database, clock: Clock, *, proving: Proving, limits: SignInLimits, jobs: JobQueue
    ) -> None:
        self._database = database
        self._clock = clock
        self._proving = proving
        self._limits = limits
        self._jobs = jobs

    def show(self, person: Person, typed: str) -> NewToken:
        """Uses up a code of the app or a recovery code; of the latter a letter tells.

        Raises WrongCode, NoSecondCheck, SignInNeeded, and RateLimited `too_many_tries`.
        """
        count_try(self._limits, person, typed)
        now = self._clock.now()
        with self._database.transaction() as session:
            proof = self._proving.take(session, person, typed, now)
            if proof.recovery is not None:
                enqueue_letter(session, self._jobs, person.account_id, "recovery_used")
            return raise_session(session, person, now)
