"""Facts about one person in one room, and what they allow. Pure: no database, no clock of its own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from app.base.errors import AppError, NotAllowed, NotFound

# Who leads in a room: the group's leaders, and the substitute of one meeting.
LEADING: Final = ("leader", "substitute")
# Whom the federation sends to one meeting: reads and writes as a member does, and decides nothing.
VISITOR: Final = "visitor"


class Place(StrEnum):
    """Where a membership stands in its room."""

    HERE = "here"
    # By their own word they hear nothing of the room until they come back.
    PAUSED = "paused"
    ASIDE = "aside"
    LEFT = "left"
    REMOVED = "removed"


class RoomMode(StrEnum):
    """What a room takes in."""

    OPEN = "open"
    READ_ONLY = "read_only"
    # Nobody has a place here any more, and nothing of what was said is left.
    CLEARED = "cleared"


class ReadOnlyRoom(NotAllowed):
    """Nobody can write in the room now."""

    code = "read_only"


class RoomFrozen(NotAllowed):
    """The room is frozen: nobody writes in it until the freeze ends, be they leaders or not."""

    code = "room_frozen"


class SetAside(NotAllowed):
    """The person is set aside; `until` says how long."""

    code = "set_aside"

    def __init__(self, until: datetime, reason: str) -> None:
        super().__init__()
        self.until = until
        self.reason = reason


class Paused(NotAllowed):
    """The person takes a break from the room: nothing comes from them before they come back."""

    code = "paused"


class Removed(NotAllowed):
    """The membership has ended by removal."""

    code = "removed"


class FrozenBy(StrEnum):
    """On whose word a room is frozen; only staff lift what staff froze."""

    LEADER = "leader"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Freeze:
    """The safety mark of a room: nobody writes until it is lifted, by time itself at `until`; None: by people alone."""

    at: datetime
    until: datetime | None
    by: FrozenBy


@dataclass(frozen=True, slots=True)
class Spans:
    """Numbers that a member may see, the oldest span first; an end of None is open."""

    pairs: tuple[tuple[int, int | None], ...]

    def __contains__(self, number: int) -> bool:
        return any(first <= number and (last is None or number <= last) for first, last in self.pairs)

    def may_see(self, number: int, about: int) -> bool:
        """True where both the number itself and the older one it touches are the member's to see."""
        return number in self and (about == 0 or about in self)

    def follows(self, cursor: int) -> bool:
        """True where `cursor` lies in the newest span: nothing after it was kept back.

        The end of an older span is not enough, though the next may begin right after it: what still waited for the
        reader when their place ended was dropped, so whoever was told of that end may lack numbers before it.
        """
        return bool(self.pairs) and self.pairs[-1][0] <= cursor


@dataclass(frozen=True, slots=True)
class Standing:
    """One person's place in one room, read in one query."""

    room_id: int
    room: str
    kind: str
    mode: str
    epoch: str
    last_number: int
    room_member_id: int
    member: str
    account_id: int
    role: str
    place: str
    aside_until: datetime | None
    aside_reason: str | None
    muted_until: datetime | None
    seen_number: int
    # The whole account is blocked: the place stays, and its person neither reads nor writes.
    is_blocked: bool = False
    # Three columns of the room, read as `freeze`.
    frozen_at: datetime | None = None
    frozen_until: datetime | None = None
    frozen_by: str | None = None
    # Since when the person pauses; kept while they are set aside meanwhile.
    paused_at: datetime | None = None

    @property
    def has_place(self) -> bool:
        """True for whoever is in the group, though they may not see its room now."""
        return self.place in (Place.HERE, Place.PAUSED, Place.ASIDE)

    @property
    def freeze(self) -> Freeze | None:
        """The room's safety mark, None where it is not frozen.

        It holds until the log says that it ended, not until its time has passed: what is numbered between the two
        is never a message.
        """
        return freeze_of(self.frozen_at, self.frozen_until, self.frozen_by)

    def is_bound(self, now: datetime) -> bool:
        """True for someone who left while set aside, or while their removal was proposed, until that would have ended.

        Until then they come back by a leader's word alone.
        """
        return self.place == Place.LEFT and self.aside_until is not None and now < self.aside_until

    @property
    def is_leader(self) -> bool:
        """True for who leads in the room: a leader or a substitute who is here, and whose account is open."""
        return self.role in LEADING and self.place == Place.HERE and not self.is_blocked

    @property
    def was_visit(self) -> bool:
        """True for a visit that is over: whoever made it is nobody of the group."""
        return self.role == VISITOR and self.place == Place.LEFT

    @property
    def leads_group(self) -> bool:
        """True for a leader of the group: what outlives an evening is not a substitute's to decide."""
        return self.is_leader and self.role == "leader"


def freeze_of(at: datetime | None, until: datetime | None, by: str | None) -> Freeze | None:
    """The mark from its three columns."""
    return Freeze(at, until, FrozenBy(by)) if at is not None and by is not None else None


def require_reader(standing: Standing | None) -> Standing:
    """The standing of someone who may read now.

    Raises NotFound for strangers and those who left, Removed for the removed, SetAside for those set aside, Paused for
    those who pause, and NotAllowed for whose account is blocked: their sockets are closed any moment.
    """
    if standing is None or standing.place == Place.LEFT:
        raise NotFound
    if standing.place == Place.REMOVED:
        raise Removed
    if standing.place == Place.ASIDE and standing.aside_until is not None:
        raise SetAside(standing.aside_until, standing.aside_reason or "other")
    if standing.place == Place.PAUSED:
        raise Paused
    if standing.place != Place.HERE:
        raise NotFound
    if standing.is_blocked:
        raise NotAllowed
    return standing


def require_writer(standing: Standing | None, now: datetime) -> Standing:
    """The standing of someone who may write now. Raises as `require_reader`, RoomFrozen, ReadOnlyRoom or `muted`."""
    reader = require_reader(standing)
    if reader.freeze is not None:
        raise RoomFrozen
    if reader.mode != RoomMode.OPEN:
        raise ReadOnlyRoom
    if reader.muted_until is not None and reader.muted_until > now:
        raise NotAllowed("read_only")
    return reader


def require_leader(standing: Standing | None) -> Standing:
    """The standing of a leader who is here. Raises as `require_reader`, and NotAllowed for members."""
    reader = require_reader(standing)
    if not reader.is_leader:
        raise NotAllowed
    return reader


def require_group_leader(standing: Standing | None) -> Standing:
    """The standing of a leader of the group who is here. Raises as `require_leader`, NotAllowed for a substitute."""
    leader = require_leader(standing)
    if not leader.leads_group:
        raise NotAllowed
    return leader


def refusal_to_read(standing: Standing | None) -> AppError | None:
    """The judgement of `require_reader` for a batch, as a value."""
    try:
        require_reader(standing)
    except AppError as refusal:
        return refusal
    return None


def refusal_to_write(standing: Standing | None, now: datetime) -> AppError | None:
    """The judgement of `require_writer` for a batch, as a value."""
    try:
        require_writer(standing, now)
    except AppError as refusal:
        return refusal
    return None
