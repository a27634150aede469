"""How long an account without a group is kept, and asked about (domain.md section 2). Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from app.texts.dates import HELSINKI

# (session, account id): the day on which the account goes, None for one that nobody was asked about or that is tied
# to a group. What ties it the features above know.
FindErasure = Callable[[Any, int], date | None]

KEPT_FOR: Final = timedelta(days=365)
# From the letter that asks to the erasure.
ASKED_FOR: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Keeping:
    """What is written down of one account; both are null as long as something ties it to a group."""

    account_id: int
    groupless_since: datetime | None
    asked_at: datetime | None

    def is_to_be_asked(self, now: datetime) -> bool:
        """True from twelve months without a group on, until the letter has left."""
        is_over = self.groupless_since is not None and now - self.groupless_since >= KEPT_FOR
        return is_over and self.asked_at is None

    def is_to_be_erased(self, now: datetime) -> bool:
        """True from 30 days after the letter on."""
        return self.asked_at is not None and now - self.asked_at >= ASKED_FOR


def erasure_day(asked_at: datetime) -> date:
    """The day in Helsinki on which an account that was asked about goes."""
    return (asked_at + ASKED_FOR).astimezone(HELSINKI).date()


def nobody_asked(_: Any, __: int) -> date | None:
    """The FindErasure of a house without accounts that go."""
    return None
