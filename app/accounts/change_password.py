"""Sets, changes and removes a person's own password."""

from app.accounts import access, queries
from app.accounts.access import Person
from app.accounts.end_sessions import SessionEnder
from app.accounts.passwords import Passwords, can_be_password, require_good_password
from app.accounts.sign_in_limits import SignInLimits
from app.base.clock import Clock
from app.base.errors import BadInput, NotAllowed, SignInNeeded
from app.db.database import Database


class ChangePassword:
    """The use cases. Safe from any thread; block while they hash."""

    def __init__(
        self, database: Database, clock: Clock, *, passwords: Passwords, limits: SignInLimits, ender: SessionEnder
    ) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords
        self._limits = limits
        self._ender = ender

    def set(self, person: Person, *, current: str, new: str) -> None:
        """Stores the new password and ends the person's other sessions and the links and codes of their letters.

        Needs a sign-in of the last ten minutes, or the current password. Raises BadInput `password_current_wrong`
        (field `current_password`) or one of `require_good_password`; NotAllowed `sign_in_again` where there is
        neither; RateLimited; Busy.
        """
        stored = self._require_right(person, current)
        with self._database.read() as session:
            account = queries.find_account(session, person.account_id)
        if account is None:
            raise SignInNeeded
        require_good_password(new, account.address)
        self._store(person, stored, self._passwords.hash(new))

    def remove(self, person: Person, *, current: str) -> None:
        """Takes the password away; letters go on working. Needs and raises the same as `set`."""
        self._store(person, self._require_right(person, current), None)

    def _require_right(self, person: Person, current: str) -> str | None:
        with self._database.read() as session:
            account = queries.find_account(session, person.account_id)
        if account is None:
            raise SignInNeeded
        stored = account.password_hash
        if access.is_fresh(person, self._clock.now()):
            return stored
        if stored is None:
            raise NotAllowed("sign_in_again")
        # Whoever found the device open must not get to try for ever.
        self._limits.count_current_password(account.address)
        if not self._passwords.verify(current if can_be_password(current) else "", stored):
            raise BadInput("password_current_wrong", field="current_password")
        return stored

    def _store(self, person: Person, stored: str | None, new: str | None) -> None:
        now = self._clock.now()
        with self._database.transaction() as session:
            self._ender.end_letters(session, person.account_id, now=now)
            account = queries.lock_account(session, person.account_id)
            if account is None or not access.session_is_alive(session, person.session_id, now):
                raise SignInNeeded
            if account.password_hash != stored:
                raise BadInput("password_current_wrong", field="current_password")
            queries.update_account(session, person.account_id, password_hash=new)
            self._ender.end_all(session, person.account_id, now=now, keep=person.session_id)
