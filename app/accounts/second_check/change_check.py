"""Begins a second check, switches it on and off, and makes new recovery codes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.accounts import access
from app.accounts import queries as account_queries
from app.accounts.access import Person
from app.accounts.keep_session import NewToken
from app.accounts.models import SecondCheck
from app.accounts.second_check import queries
from app.accounts.second_check.codes import RECOVERY_CODES, app_address, app_key, find_step, recovery_codes
from app.accounts.second_check.letters import enqueue_letter
from app.accounts.second_check.proving import Proving, WrongCode, count_try, raise_session
from app.accounts.sign_in_limits import SignInLimits
from app.base.clock import Clock
from app.base.errors import BadInput, Clash, NotAllowed, SignInNeeded
from app.base.ids import random_token
from app.db.database import Database
from app.jobs.queue import JobQueue

# Whoever has to fetch an app first needs longer than a fresh sign-in lasts.
SET_UP_LIFE = timedelta(hours=1)


class BeginAgain(Clash):
    """What was begun is too old, of another device, or replaced."""

    code = "second_check_begin_again"


@dataclass(frozen=True)
class Begun:
    """What is to be kept before the check is switched on. All of it is secret."""

    secret: str = field(repr=False)
    address: str = field(repr=False)
    codes: Sequence[str] = field(repr=False)


@dataclass(frozen=True)
class SecondCheckView:
    """The person's own check. `begun` is there for the device alone that began, while it may be switched on."""

    on_since: datetime | None
    codes_left: int
    may_begin: bool
    begun: Begun | None = field(default=None, repr=False)


@dataclass(frozen=True)
class CheckTools:
    """What the use cases share."""

    proving: Proving
    limits: SignInLimits
    jobs: JobQueue


class ChangeSecondCheck:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, tools: CheckTools) -> None:
        self._database = database
        self._clock = clock
        self._key = tools.proving.key
        self._tools = tools

    def view(self, person: Person) -> SecondCheckView:
        """What the person's page shows. Raises SignInNeeded where the account is gone."""
        now = self._clock.now()
        with self._database.read() as session:
            account = account_queries.find_account(session, person.account_id)
            check = queries.find_check(session, person.account_id)
        if account is None:
            raise SignInNeeded
        if check is not None and check.on_since is not None:
            return SecondCheckView(check.on_since, RECOVERY_CODES - check.recovery_used.bit_count(), may_begin=False)
        begun = self._begun(check, account.address) if check and _may_finish(check, person, now) else None
        return SecondCheckView(None, 0, access.is_fresh(person, now), begun)

    def begin(self, person: Person) -> None:
        """Makes a key and recovery codes, in the place of those that were begun before.

        Needs a sign-in of the last ten minutes, or whoever found a device open could shut its owner out of their work.
        Raises NotAllowed `second_check_sign_in`; Clash `second_check_is_on`; SignInNeeded.
        """
        now = self._clock.now()
        if not access.is_fresh(person, now):
            raise NotAllowed("second_check_sign_in")
        with self._database.transaction() as session:
            account = account_queries.lock_account(session, person.account_id)
            if account is None or not access.session_is_alive(session, person.session_id, now):
                raise SignInNeeded
            check = queries.find_check(session, person.account_id)
            if check is not None and check.on_since is not None:
                raise Clash("second_check_is_on")
            queries.insert_check(
                session,
                account_id=person.account_id,
                seed=random_token(),
                recovery_seed=random_token(),
                recovery_used=0,
                last_step=0,
                begun_by=person.session_id,
                begun_at=now,
            )

    def switch_on(self, person: Person, typed: str, *, is_kept: bool) -> NewToken:
        """Switches it on by the app's first code; this session has passed by that.

        Raises BadInput `recovery_not_kept` (field `kept`), WrongCode, BeginAgain, SignInNeeded, RateLimited.
        """
        if not is_kept:
            raise BadInput("recovery_not_kept", field="kept")
        count_try(self._tools.limits, person, typed)
        now = self._clock.now()
        with self._database.transaction() as session:
            check = queries.lock_check(session, person.account_id)
            if check is None or not _may_finish(check, person, now):
                raise BeginAgain
            step = find_step(app_key(self._key, check.seed), typed, now, after=check.last_step)
            if step is None:
                raise WrongCode
            queries.update_check(session, person.account_id, on_since=now, last_step=step)
            enqueue_letter(session, self._tools.jobs, person.account_id, "on")
            return raise_session(session, person, now)

    def renew_codes(self, person: Person, typed: str) -> Sequence[str]:
        """New recovery codes, told this once; the ones before them end. Raises as `PassSecondCheck.show`."""
        count_try(self._tools.limits, person, typed)
        now, seed = self._clock.now(), random_token()
        with self._database.transaction() as session:
            self._tools.proving.take(session, person, typed, now)
            queries.update_check(session, person.account_id, recovery_seed=seed, recovery_used=0)
            enqueue_letter(session, self._tools.jobs, person.account_id, "codes")
        return recovery_codes(self._key, seed)

    def switch_off(self, person: Person, typed: str) -> None:
        """The account has none any more, and no session has passed one. Raises as `PassSecondCheck.show`."""
        count_try(self._tools.limits, person, typed)
        now = self._clock.now()
        with self._database.transaction() as session:
            self._tools.proving.take(session, person, typed, now)
            queries.delete_check(session, person.account_id)
            queries.forget_passed(session, person.account_id)
            enqueue_letter(session, self._tools.jobs, person.account_id, "off")

    def _begun(self, check: SecondCheck, address: str) -> Begun:
        secret = app_key(self._key, check.seed)
        return Begun(secret, app_address(secret, address), recovery_codes(self._key, check.recovery_seed))


def _may_finish(check: SecondCheck, person: Person, now: datetime) -> bool:
    is_own = check.on_since is None and check.begun_by == person.session_id
    return is_own and now < check.begun_at + SET_UP_LIFE
