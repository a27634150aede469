"""What a person's settings page shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from app.accounts import access, queries
from app.accounts.access import Person
from app.accounts.devices import split_device
from app.accounts.keeping.law import FindErasure
from app.accounts.second_check import queries as check_queries
from app.base.clock import Clock
from app.base.errors import SignInNeeded
from app.db.database import Database


@dataclass(frozen=True)
class Device:
    """One browser that is signed in: `kind` is of devices.KINDS, `browser` may be empty."""

    key: str
    kind: str
    browser: str
    seen_at: datetime
    is_this: bool


@dataclass(frozen=True)
class SettingsView:
    """The person's own facts. `may_change_password` says that nothing more needs to be proved for it."""

    address: str = field(repr=False)
    text_size: str
    colours: str
    has_password: bool
    may_change_password: bool
    has_second_check: bool
    devices: Sequence[Device]
    # The day on which the account goes, unless its person keeps it or something ties it to a group.
    erased_on: date | None


class ViewSettings:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, *, find_erasure: FindErasure) -> None:
        self._database = database
        self._clock = clock
        self._find_erasure = find_erasure

    def view(self, person: Person) -> SettingsView:
        """One snapshot; this device first. Raises SignInNeeded where the account is gone meanwhile."""
        now = self._clock.now()
        with self._database.read() as session:
            account = queries.find_account(session, person.account_id)
            check = check_queries.find_check(session, person.account_id)
            rows = queries.list_sessions(session, person.account_id, now=now)
            erased_on = self._find_erasure(session, person.account_id)
        if account is None:
            raise SignInNeeded
        devices = [
            Device(row.public_id, *split_device(row.device), row.seen_at, row.id == person.session_id) for row in rows
        ]
        return SettingsView(
            address=account.address,
            text_size=account.text_size,
            colours=account.colours,
            has_password=account.password_hash is not None,
            may_change_password=access.is_fresh(person, now),
            has_second_check=check is not None and check.on_since is not None,
            devices=sorted(devices, key=lambda device: not device.is_this),
            erased_on=erased_on,
        )
