"""Who and what a demonstration shows: its association, its groups, and the four who are shown around. Data alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.accounts.next_path import HOME
from app.associations.pages import STAFF_DESK_PATH
from app.meetings.templates import TemplateKey
from app.simulation.script import Script
from app.texts.languages import Language

ASSOCIATION = "Koivikon esimerkkiyhdistys"
LANGUAGE: Language = "fi"
STAFF_ADDRESS = "tyontekija@demo.example"
CONTACT_ADDRESS = "yhteys@demo.example"
SECOND_CONTACT_ADDRESS = "toinen.yhteys@demo.example"
PARENT = "Pilvi"
OWN_RULES = ("Puhelimeen saa vastata kesken kaiken, jos perhe soittaa.",)


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
    """A group of a ready template: how far along it is, when it is to begin, and who is in it from the beginning."""

    template: TemplateKey
    stage: Literal["planning", "recruiting", "running"]
    intake: Literal["open", "closed"]
    months_ahead: int
    evening: str
    seats: Sequence[Seat]
    # House rules of its own, beside the ready ones.
    own_rules: Sequence[str] = ()


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
    speakers = [Seat(name, "leader" if name in script.leaders else "member") for name in script.people]
    first, second = script.leaders
    return (
        GroupPlan("small", "running", "closed", 1, "wed", [*speakers, Seat(PARENT, "member")]),
        GroupPlan("young", "recruiting", "open", 1, "tue", [Seat(first, "leader"), Seat(second, "leader")], OWN_RULES),
        GroupPlan("adult", "planning", "closed", 2, "thu", [Seat(first, "leader"), Seat(second, "leader")]),
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
