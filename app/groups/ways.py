"""The ways into a closed group after its start, named once (domain.md section 2). Pure.

Nobody else comes into one: not by its door, an old invitation or a place that came free. Each way is told in the room
by a number. A member who is asked to lead comes in by none of them, for they are in.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from app.audit.entry import Role
from app.groups.law import DoorShut, GroupLaw, is_shut

WayName = Literal["reinstatement", "successor", "substitute", "visit", "guest"]


@dataclass(frozen=True, slots=True)
class WayIn:
    """One of them.

    `opened_by`: whose word opens it. `until`: what ends what it opened – `membership` (nothing but its own end),
    `meeting`, or `theme_intro`, that phase of one meeting. `event`: what the room is told by, a `joined` with the
    way's own name in it. `seats`: somebody gets a place in the room.
    """

    name: WayName
    opened_by: tuple[Role, ...]
    until: Literal["membership", "meeting", "theme_intro"]
    event: Literal["returned", "joined", "guest"]
    seats: bool = True


WAYS_IN: Final[tuple[WayIn, ...]] = (
    # The same membership, within 14 days of its removal.
    WayIn("reinstatement", ("staff",), "membership", "returned"),
    # Who follows a leader, and who stands in for one; domain.md counts them as one way.
    WayIn("successor", ("leader", "association_contact", "staff"), "membership", "joined"),
    WayIn("substitute", ("leader", "association_contact", "staff"), "meeting", "joined"),
    # One of the federation, invited to one meeting.
    WayIn("visit", ("leader",), "meeting", "joined"),
    # Told ahead by a number; what lets a guest in is `meetings.guests.guest_law`, and no pass is given yet.
    WayIn("guest", ("leader",), "theme_intro", "guest", seats=False),
)
_JOINING: Final = frozenset(way.name for way in WAYS_IN if way.event == "joined")


def require_named_way(law: GroupLaw, way: str, now: datetime) -> None:
    """The last wall, before every new place: into a closed group that has begun by one of these ways alone.

    Whoever seats somebody has judged the way itself already. Raises DoorShut.
    """
    if way not in _JOINING and law.intake == "closed" and is_shut(law, now):
        raise DoorShut
