"""What stands on the card of a case. Values alone."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from app.base.errors import Clash

# What came of a report, in the words that its reporter reads: of another person they learn no more than that.
Decision = Literal["kept", "talked", "hidden", "acted", "cared", "other"]
Side = Literal["leader", "staff"]
# What one may say of a message, and of worry about somebody; `other` is for what a room handles in passing.
DECISIONS: Final[tuple[Decision, ...]] = ("kept", "talked", "hidden", "acted")
WORRY_DECISIONS: Final[tuple[Decision, ...]] = ("cared", "acted", "kept")
# What takes more is a matter to talk over.
MOST_NOTES: Final = 20


class CaseFull(Clash):
    """A case holds so many notes and no more."""

    code = "case_full"


class AlreadyHandled(Clash):
    """Somebody has handled it meanwhile; what they answered stands."""

    code = "already_handled"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided, and what the reporter is told in the handler's own words; maybe nothing."""

    decision: Decision = "other"
    answer: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class NewNote:
    """What is to be noted. `client_id` is the form's: sent twice it stands once."""

    client_id: str
    body: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Note:
    """A note as the handlers read it. `name` is a leader's in the group; None for staff, and for one who is gone."""

    side: Side
    name: str | None
    written_at: datetime
    body: str = field(repr=False)


def decisions_about(reason: str) -> tuple[Decision, ...]:
    """What may be decided of a report with this reason, the likeliest first."""
    return WORRY_DECISIONS if reason == "worried" else DECISIONS
