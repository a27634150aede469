"""The law of a group's doors (domain.md section 2). Pure: facts and a moment in, a judgement out.

Which state follows which is the table of `lifecycle`.
Whoever writes by it holds the group's lock and has let the clock have its way first (`GroupClock`).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal, Protocol

from app.base.errors import Clash, Gone
from app.groups.lifecycle import BEFORE_START, LIVING, MEETS, GroupState
from app.texts.dates import HELSINKI

MAX_SIZE: Final = 12
DEFAULT_SIZE: Final = 8
MIN_SIZE: Final = 4
MAX_LEADERS: Final = 2
ARCHIVED_AFTER: Final = timedelta(days=30)
REMINDED_BEFORE: Final = timedelta(days=14)
# By which way an invitation leads in: by the group's door, as a successor of a leader who has gone, from a member's
# place in the group to a leader's, or as its stand-in, whom a call makes the substitute of one meeting.
Way = Literal["door", "successor", "promotion", "substitute"]
BY_DOOR: Final[tuple[Way, ...]] = ("door",)
# Those by which a group that has begun comes to its next leader; together they ask for no more than the free places.
TO_LEAD_NEXT: Final[tuple[Way, ...]] = ("successor", "promotion")
AS_STAND_IN: Final[tuple[Way, ...]] = ("substitute",)
# Those asked from the page of a group's leaders; its leaders hear of the answer as well.
FROM_INSIDE: Final[tuple[Way, ...]] = (*TO_LEAD_NEXT, *AS_STAND_IN)
# Those whose addressee was typed. What a member is asked is no answer to an address: it would tell whose it is.
BY_ADDRESS: Final[tuple[Way, ...]] = (*BY_DOOR, "successor", *AS_STAND_IN)
# What is known of those who were in a group that will not be, and of those who asked.
CANCELLED_FORGOTTEN_AFTER: Final = timedelta(days=14)
# For how long staff may take somebody back who was removed.
TAKEN_BACK_WITHIN: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class GroupLaw:
    """What the law asks about one group. `size` counts members; leaders are not counted.

    `is_forgotten`: only how many they were is still known. `break_from` and `break_until`: the days of a break that is
    ahead or on, both within it. `leaderless_since`: the moment when the room was told that nobody leads it.
    `offers`: places held for those who wait; the first of them lapses at `offer_lapses_at`. `renewals`: places held for
    the people of the group that this one continues, likewise.
    """

    id: int
    public_id: str
    room_id: int
    state: GroupState
    state_since: datetime | None
    intake: str | None
    asks_first: bool
    small_start: bool
    size: int
    end_date: date | None
    first_meeting_at: datetime | None
    started_at: datetime | None
    members: int
    leaders: int
    is_forgotten: bool = False
    break_from: date | None = None
    break_until: date | None = None
    leaderless_since: datetime | None = None
    offers: int = 0
    offer_lapses_at: datetime | None = None
    renewals: int = 0
    renewal_lapses_at: datetime | None = None

    @property
    def free(self) -> int:
        """Places that nobody sits in and that are held for nobody."""
        return max(0, self.size - self.members - self.offers - self.renewals)

    @property
    def rest(self) -> "Break | None":
        """The break that is ahead or on."""
        return Break(self.break_from, self.break_until) if self.break_from and self.break_until else None


@dataclass(frozen=True, slots=True)
class Break:
    """Days in which a group that runs does not meet, by the clock of Helsinki, the first and the last among them."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def has_begun(self, now: datetime) -> bool:
        """True from its first midnight on; its last one the clock takes it away."""
        return now.astimezone(HELSINKI).date() >= self.first


@dataclass(frozen=True, slots=True)
class GroupEnd:
    """A group that is over: its last day by the clock of Helsinki, and the moment when what was said in it goes."""

    last_day: date
    cleared_at: datetime

    @classmethod
    def of(cls, ended_at: datetime) -> "GroupEnd":
        """Of a group that ended at this moment: at midnight the day before was its last."""
        last_moment = ended_at - timedelta(microseconds=1)
        return cls(last_moment.astimezone(HELSINKI).date(), ended_at + ARCHIVED_AFTER)


@dataclass(frozen=True, slots=True)
class Cancellation:
    """A group that will not be: why (a code), what was said to its people with it, and when all of it goes."""

    reason: str
    message: str | None
    cleared_at: datetime

    @classmethod
    def of(cls, reason: str, message: str | None, cancelled_at: datetime) -> "Cancellation":
        """Of a group that was cancelled at this moment."""
        return cls(reason, message, cancelled_at + CANCELLED_FORGOTTEN_AFTER)


class DoorShut(Gone):
    """Nobody new comes in any more; the page offers other groups. `code` says which of the doors it was."""

    code = "group_started"


class GroupFull(Clash):
    """Every place is taken for now; in an open group one may come free."""

    code = "group_full"


class LeadersFull(Clash):
    """As many lead the group as may."""

    code = "leaders_full"


class StandInsFull(Clash):
    """The group has its stand-in already, or waits for the answer of one."""

    code = "stand_ins_full"


class GroupClock(Protocol):
    """What lets the clock have its way with a group before anybody is let in. Handed in: it knows meetings."""

    def advance(self, session: Any, group_id: int) -> GroupLaw:
        """Takes the group's lock, does what has come due, and returns the law as it then stands."""


def shuts_at(law: GroupLaw) -> datetime | None:
    """The moment from which a closed group takes nobody: min(started_at, first meeting's time). None for others."""
    if law.intake != "closed":
        return None
    moments = [moment for moment in (law.started_at, law.first_meeting_at) if moment is not None]
    return min(moments, default=None)


def is_shut(law: GroupLaw, now: datetime) -> bool:
    """Whether a newcomer can no longer come in by any ordinary way. A closed group that lives has started."""
    if law.state not in (BEFORE_START if law.intake == "closed" else BEFORE_START | LIVING):
        return True
    moment = shuts_at(law)
    return moment is not None and now >= moment


def require_way_in(law: GroupLaw, role: str, now: datetime, *, is_offered: bool = False) -> None:
    """Lets a newcomer of this role come in now; `is_offered` is one for whom a place is held.

    Raises DoorShut: `group_ended` where the group is over or cancelled, `group_started` where a closed one has begun;
    `leaders_settled` for a leader where any has begun; GroupFull where the members' places are taken. A leader asked
    before the start is bound by the same doors: who follows another leader later comes by a way of their own.
    """
    if law.state not in BEFORE_START | LIVING:
        raise DoorShut("group_ended")
    if is_shut(law, now):
        raise DoorShut
    if role == "leader" and law.state not in BEFORE_START:
        raise DoorShut("leaders_settled")
    if role == "member" and (law.members >= law.size if is_offered else law.free < 1):
        raise GroupFull


def require_succession(law: GroupLaw) -> None:
    """Lets a successor come to lead a group that has begun, a closed one too: the way that domain.md names for it.

    Raises DoorShut: `group_ended` where the group is over, `group_started` before its start, for until then leaders
    come by its door; LeadersFull where both leaders' places are taken.
    """
    if law.state not in LIVING:
        raise DoorShut("group_started" if law.state in BEFORE_START else "group_ended")
    if law.leaders >= MAX_LEADERS:
        raise LeadersFull


def require_stand_in(law: GroupLaw) -> None:
    """Lets somebody be the stand-in of a group that meets, a closed one too; the call is judged when it comes.

    Raises DoorShut: `group_ended` where it is over, `group_started` where nobody has heard of it yet. Whether
    the group has one already its table says.
    """
    if law.state not in MEETS:
        raise DoorShut("group_started" if law.state in BEFORE_START else "group_ended")


def may_come_for_meeting(law: GroupLaw) -> bool:
    """Whether somebody may come for one meeting, by the ways that `ways.WAYS_IN` names: a substitute or a visitor."""
    return law.state in MEETS and not law.is_forgotten


def needs_leader(law: GroupLaw) -> bool:
    """Whether somebody is to lead this group now: it is sought members for, or lives."""
    return law.state in MEETS and not law.is_forgotten


def may_start(law: GroupLaw) -> bool:
    """Whether a recruiting group is whole enough to begin: nothing starts without a leader."""
    return law.leaders > 0 and (law.members >= MIN_SIZE or law.small_start)


def count_missing(law: GroupLaw) -> int:
    """How many members a group that has not begun lacks for its start; 0 where it may begin, or has begun."""
    is_ahead = law.state in BEFORE_START and not law.small_start
    return max(0, MIN_SIZE - law.members) if is_ahead else 0


def shuts_with_start(law: GroupLaw) -> bool:
    """Whether the beginning of this group, still ahead, is the end of its joining."""
    return law.state in BEFORE_START and law.intake == "closed"


def refusal_at_door(
    law: GroupLaw, role: str, now: datetime, *, way: Way = "door", is_offered: bool = False
) -> DoorShut | GroupFull | LeadersFull | None:
    """The judgement of `require_way_in`, or of `require_succession`, as a value.

    For those whose transaction must keep what the clock brought.
    """
    try:
        if way in TO_LEAD_NEXT:
            require_succession(law)
        elif way == "substitute":
            require_stand_in(law)
        else:
            require_way_in(law, role, now, is_offered=is_offered)
    except (DoorShut, GroupFull, LeadersFull) as refusal:
        return refusal
    return None
