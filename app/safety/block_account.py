"""The last rung of the ladder: staff block an account on the whole platform, and open it again.

The way there is a report that went to staff, so there is a group in which the reason lay: nobody who has or had a place
in it decides, neither then nor later. What the person has in groups stays as it is; only what they wait for ends.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.access import Person, require_staff
from app.accounts.blocking.block_account import AccountBlocker
from app.accounts.service import BlockedAccount
from app.audit.entry import Action, Doer
from app.base.clock import Clock
from app.base.errors import NotFound
from app.base.ids import may_be_id
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.door.withdraw import withdraw_requests_of
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries
from app.safety.access import AlreadyDecided, require_writer_of
from app.safety.after_leaving import hand_over_reports
from app.safety.block_letters import tell_of_block, tell_of_opening
from app.safety.led_groups import LedGroups
from app.safety.models import ModerationEntry
from app.safety.moderation import Rung, Staff, note_rung
from app.safety.named import find_name
from app.safety.proposals import rooms_of
from app.safety.reports import require_for_staff
from app.safety.schemas import LeaderReason

BLOCKED: Final[Action] = "block_account"
UNBLOCKED: Final[Action] = "unblock_account"


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote what was reported, as the question shows them. `name` is None for somebody who is gone."""

    name: str | None
    group: str
    is_blocked: bool


@dataclass(frozen=True, slots=True)
class BlockedPerson:
    """A blocked account as staff see it. What is not kept any more is None, or empty."""

    key: str
    at: datetime
    name: str | None
    group: str
    reason: str | None


class BlockAccount:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(
        self, database: Database, clock: Clock, *, jobs: JobQueue, blocker: AccountBlocker, led_groups: LedGroups
    ) -> None:
        self._database = database
        self._clock = clock
        self._jobs = jobs
        self._blocker = blocker
        self._led_groups = led_groups

    def find_writer(self, person: Person, report: str) -> Writer:
        """Whom the question is about. Raises NotFound as `block`."""
        require_staff(person)
        with self._database.read() as session:
            author = _require_author(session, person, report)
            facts = groups.find_room_facts(session, author.room_id)
            is_blocked = accounts.is_blocked(session, author.account_id)
            return Writer(find_name(session, author), facts.name if facts else "", is_blocked)

    def block(self, person: Person, report: str, reason: LeaderReason) -> None:
        """Nobody is signed in as the writer of this message any more, or will be; the person gets a letter.

        Raises NotFound for anybody but staff, for reports that they may not handle, and where the writer is gone;
        NotAllowed `staff_account` where the writer is staff, oneself among them; AlreadyDecided where it was blocked.
        """
        require_staff(person)
        now = self._clock.now()
        with self._database.transaction() as session:
            author = _require_author(session, person, report)
            # Groups, rooms, then the account: the order of all. With the rooms' locks no draft of theirs is under way.
            led = self._led_groups.lock(session, author.account_id)
            if not self._blocker.block(session, author.account_id, now=now):
                raise AlreadyDecided
            withdraw_requests_of(session, self._jobs, author.account_id, now)
            for room_id in sorted(rooms.list_led_room_ids(session, author.account_id)):
                hand_over_reports(session, self._jobs, room_id, now)
            rung = Rung(BLOCKED, reason, subject=author, account_id=author.account_id)
            note_rung(session, Staff(person.account_id, author.room_id), now, rung)
            tell_of_block(session, self._jobs, author.account_id, reason)
            self._led_groups.look(session, led)

    def list_blocked(self, person: Person) -> list[BlockedPerson]:
        """What this member of staff may open again, the newest first. Raises NotFound for anybody else."""
        require_staff(person)
        with self._database.read() as session:
            own = rooms_of(session, person.account_id)
            found = accounts.list_blocked(session)
            entries = queries.list_last_entries_about(session, [one.account_id for one in found], BLOCKED)
            known = [(one, entries.get(one.account_id)) for one in found]
            return [_view(session, one, entry) for one, entry in known if not _is_of(entry, own)]

    def find_blocked(self, person: Person, key: str) -> BlockedPerson:
        """One of them. Raises NotFound as `unblock`."""
        require_staff(person)
        with self._database.read() as session:
            return _view(session, *_require_blocked(session, person, key))

    def unblock(self, person: Person, key: str) -> None:
        """The person may sign in again; they get a letter.

        Raises NotFound for anybody but staff, for open accounts, and where the reason lay in a group in which this
        member of staff has or had a place; AlreadyDecided where somebody was quicker.
        """
        require_staff(person)
        now = self._clock.now()
        with self._database.transaction() as session:
            blocked, entry = _require_blocked(session, person, key)
            led = self._led_groups.lock(session, blocked.account_id)
            by = Doer("staff", person.account_id)
            self._led_groups.make_way(session, blocked.account_id, led, by=by, now=now)
            if not self._blocker.lift(session, blocked.account_id):
                raise AlreadyDecided
            staff = Staff(person.account_id, entry.room_id if entry else None)
            reason = entry.reason if entry else None
            note_rung(session, staff, now, Rung(UNBLOCKED, reason, account_id=blocked.account_id))
            tell_of_opening(session, self._jobs, blocked.account_id)
            self._led_groups.look(session, led)


def _require_author(session: Session, person: Person, report: str) -> Standing:
    if not may_be_id(report):
        raise NotFound
    facts = require_for_staff(session, person.account_id, report)
    found = rooms.list_standings_by_id(session, [facts.author_id or 0])
    return require_writer_of(facts, found.get(facts.author_id or 0))


def _require_blocked(
    session: Session | WriteSession, person: Person, key: str
) -> tuple[BlockedAccount, ModerationEntry | None]:
    blocked = accounts.find_blocked(session, key) if may_be_id(key) else None
    if blocked is None:
        raise NotFound
    entry = queries.list_last_entries_about(session, [blocked.account_id], BLOCKED).get(blocked.account_id)
    if _is_of(entry, rooms_of(session, person.account_id)):
        raise NotFound
    return blocked, entry


def _is_of(entry: ModerationEntry | None, room_ids: set[int]) -> bool:
    """True where the reason lay in one of these rooms."""
    return entry is not None and entry.room_id in room_ids


def _view(session: Session, blocked: BlockedAccount, entry: ModerationEntry | None) -> BlockedPerson:
    name, group = None, ""
    if entry is not None and entry.room_id is not None:
        group = groups.list_room_names(session, [entry.room_id]).get(entry.room_id, "")
        writer = rooms.list_standings_by_id(session, [entry.subject_id or 0]).get(entry.subject_id or 0)
        name = find_name(session, writer) if writer else None
    return BlockedPerson(blocked.key, blocked.blocked_at, name, group, entry.reason if entry else None)
