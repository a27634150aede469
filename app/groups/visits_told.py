"""Visits of the federation to a group, as staff's pages say them. Handed in from above, for groups know no meetings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class VisitTold:
    """One that is booked or made; `number` counts the group's from 1, `kind` is `online` or `on_site`."""

    number: int
    at: datetime
    kind: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class VisitsTold:
    """All of a group, in the order of their meetings, and how many it may have without a word more."""

    visits: Sequence[VisitTold]
    most: int


# Of a group by its inner id; and how many wait for somebody of staff.
ListVisits = Callable[[Session, int], VisitsTold]
CountVisits = Callable[[Session], int]
