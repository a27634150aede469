"""One row of the audit log and the form that is hashed. Pure: no database, no clock of its own.

A row holds codes, numbers and times, never a word that somebody wrote. Persons stand in the hashed form as seals: an
HMAC of the inner account id by a salt of the row's own. So whoever is erased (id and salt go) leaves a chain that can
still be checked, and a seal that says nothing of anybody.
"""

import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Literal

FORM: Final = 1
# What the first row of a chain follows.
NOTHING_BEFORE: Final = bytes(32)
_SALT_BYTES: Final = 16
Role = Literal["member", "leader", "association_contact", "staff", "clock", "substitute"]
Action = Literal[
    "group_founded",
    "state_changed",
    "break_set",
    "break_over",
    "owner_joined",
    "owner_left",
    "size_raised",
    "acceptance_changed",
    "questions_chosen",
    "rules_changed",
    "entry_link_made",
    "group_continued",
    "final_note_written",
    "member_asked",
    "leader_asked",
    "stand_in_asked",
    "invitation_taken_back",
    "member_joined",
    "member_left",
    "leader_joined",
    "leader_left",
    "leader_stepped_down",
    "stand_in_named",
    "stand_in_gone",
    "substitute_called",
    "substitute_came",
    "substitute_gone",
    "visit_asked",
    "visit_booked",
    "visit_off",
    "visit_done",
    "visitor_came",
    "visitor_gone",
    "guest_told",
    "freeze_room",
    "thaw_room",
    "hide_message",
    "show_message",
    "set_aside",
    "bring_back",
    "propose_set_aside",
    "take_back_set_aside",
    "decline_set_aside",
    "set_aside_lapsed",
    "propose_removal",
    "take_back_removal",
    "decline_removal",
    "removal_lapsed",
    "remove_member",
    "reinstate",
    "review_stands",
    "report_handled",
    "report_unhandled",
    "staff_read_report",
    "staff_handled_report",
    "block_account",
    "unblock_account",
    "break_glass_opened",
    "break_glass_read",
    "break_glass_revealed",
    "break_glass_closed",
]
Fact = str | int
# A code, a date or a moment: no room for words, and none for a name or an address.
_CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,6})?([+-]\d\d:\d\d|Z))?")


class NotACode(ValueError):
    """Something that is neither a code nor a number nor a time was to be kept for a year: a fault of the program."""


@dataclass(frozen=True, slots=True)
class Doer:
    """Which side did it, and whose account; nobody's where time itself did it."""

    role: Role
    account_id: int | None = None


CLOCK: Final = Doer("clock")


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A deed as it is noted; `subject_id` is the account to whom it was done."""

    action: Action
    at: datetime
    doer: Doer
    subject_id: int | None = None
    reason: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A person in a row: id and salt are null once they are forgotten; the seal stays."""

    account_id: int | None = None
    salt: bytes | None = None
    seal: bytes | None = None

    @property
    def fits(self) -> bool:
        """False where another id stands there than was sealed; who is forgotten cannot be judged any more."""
        if self.account_id is None or self.salt is None:
            return True
        return self.seal is not None and hmac.compare_digest(self.seal, _seal(self.salt, self.account_id))


NOBODY: Final = Sealed()


@dataclass(frozen=True, slots=True)
class Link:
    """What of a row is hashed, in the order of the form."""

    group_id: int
    place: int
    at: datetime
    action: str
    role: str
    actor_seal: bytes | None
    subject_seal: bytes | None
    reason: str | None
    facts: str
    previous_hash: bytes
    form: int = FORM

    def hash(self) -> bytes:
        """SHA-256 of the form: a JSON list without spaces, bytes as hex, the time in UTC with microseconds."""
        listed = [
            f"audit {self.form}",
            self.group_id,
            self.place,
            self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            self.action,
            self.role,
            self.actor_seal.hex() if self.actor_seal else None,
            self.subject_seal.hex() if self.subject_seal else None,
            self.reason,
            self.facts,
            self.previous_hash.hex(),
        ]
        return hashlib.sha256(json.dumps(listed, separators=(",", ":")).encode()).digest()


def seal(account_id: int | None) -> Sealed:
    """The person with a salt of its own: the same person's seals in two rows have nothing in common."""
    if account_id is None:
        return NOBODY
    salt = secrets.token_bytes(_SALT_BYTES)
    return Sealed(account_id, salt, _seal(salt, account_id))


def as_text(facts: Mapping[str, Fact]) -> str:
    """The facts as they are kept and hashed. Raises NotACode for words."""
    for name, value in facts.items():
        require_code(name)
        if isinstance(value, bool) or not (isinstance(value, int) or _TIME.fullmatch(value)):
            require_code(str(value))
    return json.dumps(dict(facts), separators=(",", ":"), sort_keys=True)


def require_code(text: str) -> str:
    """The code. Raises NotACode for anything else."""
    if _CODE.fullmatch(text) is None:
        raise NotACode
    return text


def _seal(salt: bytes, account_id: int) -> bytes:
    # Not hmac.digest: see `base.ids.keyed_hash`.
    return hmac.new(salt, f"account:{account_id}".encode(), "sha256").digest()
