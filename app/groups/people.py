"""A person of a group as the others see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.rooms.access import Place

_STATES: Mapping[str, str] = {Place.HERE: "here", Place.ASIDE: "away", Place.PAUSED: "paused"}


@dataclass(frozen=True, slots=True)
class PersonView:
    """`role` is `member` or `leader`; `state` is `here`, `away`, `paused` or `gone`.

    For those who are gone `name`, `motif` and `yarn` are None: what they wrote stays under no name.
    """

    member: str
    name: str | None
    role: str
    motif: str | None
    yarn: str | None
    state: str

    def frame(self) -> dict[str, object]:
        """The whole member as PROTOCOL.md section 3 writes it."""
        return {
            "member": self.member,
            "name": self.name,
            "role": self.role,
            "motif": self.motif,
            "yarn": self.yarn,
            "state": self.state,
        }


@dataclass(frozen=True, slots=True)
class NameChange:
    """What somebody was called up to a number of their room, and what they took by it; None once they have gone."""

    was: str | None
    name: str | None


def view_person(row: Any, place: str | None) -> PersonView:
    """What others see of a membership whose place in the room is `place`; None where it has none (any more)."""
    state = _STATES.get(place or "", "gone")
    if state == "gone":
        return nobody(row.member_id, row.role)
    return PersonView(row.member_id, row.display_name, row.role, row.motif, row.yarn, state)


def view_people(rows: Sequence[Any], places: Mapping[str, str]) -> list[PersonView]:
    """Everybody who was ever in the room: first those with a membership, in order of joining, then the erased."""
    known = [view_person(row, places.get(row.member_id)) for row in rows]
    named = {person.member for person in known}
    return known + [nobody(member) for member in sorted(places) if member not in named]


def nobody(member: str, role: str = "member") -> PersonView:
    """Someone whose name the group no longer knows."""
    return PersonView(member, None, role, None, None, "gone")
