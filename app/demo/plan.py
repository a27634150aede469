"""Who and what a demonstration shows: its association, its groups, and the four who are shown around. Data alone.

A group more is an entry more in `plan_groups`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.accounts.next_path import HOME
from app.associations.pages import STAFF_DESK_PATH
from app.simulation.script import Script

ASSOCIATION = "Koivikon esimerkkiyhdistys"
LANGUAGE = "fi"
STAFF_ADDRESS = "tyontekija@demo.example"
CONTACT_ADDRESS = "yhteys@demo.example"
SECOND_CONTACT_ADDRESS = "toinen.yhteys@demo.example"
PARENT = "Pilvi"


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who is in a group from the beginning. `role` is `member` or `leader`."""

    name: str
    role: str

    @property
    def address(self) -> str:
        """Where this person's letters go."""
        return address_of(self.name)


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """A group: who is in it, and which addresses are invited and have not answered yet."""

    name: str
    seats: Sequence[Seat]
    invited: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Guest:
    """One of those who are shown around. `kind` and `who` are for the terminal.

    `begins_at` is the path that the link leads to, None for the room of the evening.
    """

    kind: str
    who: str
    address: str
    begins_at: str | None = None


def address_of(name: str) -> str:
    """The address of a person of the demonstration."""
    return f"{name.lower()}@demo.example"


def plan_groups(script: Script) -> Sequence[GroupPlan]:
    """The groups in the order in which they are founded; the evening is held in the first."""
    leaders = [Seat(name, "leader") for name in script.leaders]
    members = [Seat(name, "member") for name in (*script.members, PARENT)]
    return (
        GroupPlan("Pienten lasten vanhemmat", [*leaders, *members]),
        GroupPlan("Aikuisten lasten vanhemmat", leaders, invited=[address_of(PARENT)]),
    )


def plan_guests(script: Script) -> Sequence[Guest]:
    """One of each kind of people. The leader is the script's last one: a group has no more than two."""
    leader = script.leaders[-1]
    return (
        Guest("parent", PARENT, address_of(PARENT)),
        Guest("leader", f"{leader}, who also has lines in the evening", address_of(leader)),
        Guest("contact", f"of {ASSOCIATION}", CONTACT_ADDRESS, HOME),
        Guest("staff", "of the federation", STAFF_ADDRESS, STAFF_DESK_PATH),
    )
