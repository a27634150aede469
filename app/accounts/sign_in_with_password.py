"""Signs in by address and password, the way for those who chose one.

Unknown addresses, accounts without a password and wrong passwords: the same statements, the same hash, the same
answer.
"""

from app.accounts import queries
from app.accounts.addresses import tidy_address
from app.accounts.passwords import Passwords, can_be_password
from app.accounts.sign_in_limits import Asker, SignInLimits
from app.accounts.start_session import SessionStarter, SignedIn, Visitor
from app.base.clock import Clock
from app.base.errors import BadInput
from app.db.database import Database


class SignInWithPassword:
    """The use case. Safe from any thread; blocks while it hashes."""

    def __init__(
        self, database: Database, clock: Clock, *, passwords: Passwords, limits: SignInLimits, starter: SessionStarter
    ) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords
        self._limits = limits
        self._starter = starter

    def sign_in(self, address: str, password: str, *, visitor: Visitor, asker: Asker, shared_device: bool) -> SignedIn:
        """A new session. `next_path` is left empty: the form knows it.

        Raises BadInput `address_missing`, `address_bad`, `password_missing` or `password_wrong`; AccountBlocked after
        the right password alone; RateLimited; Busy when too many sign in at once.
        """
        tidy = tidy_address(address)
        if not password:
            raise BadInput("password_missing", field="password")
        self._limits.count_password(tidy, asker)
        with self._database.read() as session:
            account = queries.find_account_by_address(session, tidy)
        stored = account.password_hash if account else None
        right = self._passwords.verify(password if can_be_password(password) else "", stored)
        if account is None or stored is None or not right:
            raise BadInput("password_wrong", field="password")
        renewed = self._passwords.hash(password) if self._passwords.is_outdated(stored) else None
        return self._start(account.id, (stored, renewed), visitor=visitor, shared_device=shared_device)

    def _start(
        self, account_id: int, hashes: tuple[str, str | None], *, visitor: Visitor, shared_device: bool
    ) -> SignedIn:
        verified, renewed = hashes
        now = self._clock.now()
        with self._database.transaction() as session:
            account = queries.lock_account(session, account_id)
            if account is None or account.password_hash != verified:
                # The password was changed or removed while it was being verified.
                raise BadInput("password_wrong", field="password")
            if renewed is not None:
                queries.update_account(session, account_id, password_hash=renewed)
            return self._starter.start(session, account, visitor, now=now, shared_device=shared_device)
