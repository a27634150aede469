"""Rows of a room's log as values: what is to be written, what was read, which part of the log is meant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class NewEntry:
    """Something that happens in a room, before it has a number. `facts` are codes, never text."""

    kind: str
    at: datetime
    actor_id: int | None = None
    subject_id: int | None = None
    about: int = 0
    facts: Mapping[str, str] | None = None

    def row(self, room_id: int, number: int) -> dict[str, Any]:
        """The log row under this number."""
        return {
            "room_id": room_id,
            "number": number,
            "kind": self.kind,
            "at": self.at,
            "actor_id": self.actor_id,
            "subject_id": self.subject_id,
            "about_number": self.about or None,
            "facts": dict(self.facts) if self.facts else None,
        }


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the log, with the outward ids of those concerned."""

    number: int
    kind: str
    at: datetime
    actor: str | None
    subject: str | None
    about: int
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NewMember:
    """Someone who comes into a room. `member` is the random id that others will see, `facts` what the log says more."""

    account_id: int
    member: str
    role: str
    facts: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """How long and why someone is set aside; `reason` is a code."""

    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Removal:
    """Why someone was removed (a code), and until when they may ask staff for a review."""

    reason: str
    review_until: datetime

    @classmethod
    def of(cls, facts: Mapping[str, str]) -> "Removal | None":
        """What a `removed` row of the log holds of it; None where it holds nothing."""
        return cls(facts["reason"], datetime.fromisoformat(facts["until"])) if facts else None

    def facts(self) -> dict[str, str]:
        """As the log holds it."""
        return {"until": self.review_until.isoformat(), "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a history: the newest `limit` below `before`, or the oldest `limit` above `after`."""

    limit: int
    before: int | None = None
    after: int | None = None
