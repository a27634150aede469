"""The tables of who may go where, read: a door (method, path), a role, a scene → the letter that is wanted there."""

import pytest

from app.groups.law import GroupState
from tests.journeys.permissions import CASE_DOORS, FORMS, PAGES, PAIR_FORMS, PAIR_PAGES, TURNKEY_FORMS, WIRE
from tests.journeys.permissions_apart import (
    APART_DOORS,
    APART_WIRE,
    CLOSED_DOORS,
    FROZEN_DOORS,
    FROZEN_WIRE,
    ON_BREAK_DOORS,
)
from tests.journeys.two_tenants import Scene

STATES = list(GroupState)
OPEN_SCENES = [Scene(state) for state in STATES]
CLOSED_SCENES = [Scene(state, "closed") for state in ("running", "ending")]
MARKED_SCENES = [Scene("running", mark=mark) for mark in ("frozen", "on_break")]
SCENES = [*OPEN_SCENES, *CLOSED_SCENES, *MARKED_SCENES]
# Who are asked in all of them; a stranger is one for all where the open group has asked every stranger.
IN_ALL = ("nobody", "somebody", "member", "leader", "aside", "contact", "staff", "applicant", "invited")
IN_ALL += ("substitute", "visitor")
# Whose cells are those of another where no row names them.
LIKE = {"put_aside": "aside", "visitor": "staff"}


def read(table):
    """(path, the row's other words) of each line; of names that share their cells each has a word."""
    rows = (line.split() for line in table.strip().splitlines())
    return [(path, [apart for word in words for apart in _apart(word)]) for path, *words in rows]


def read_doors(table):
    """{(method, path): {role: cells}}."""
    rows = [(line.split(maxsplit=1)[0], read(line.split(maxsplit=1)[1])) for line in table.strip().splitlines()]
    return {(method, path): dict(word.split("=") for word in words) for method, [(path, words)] in rows}


def _apart(word):
    names, _, cells = word.partition("=")
    return [f"{name}={cells}" for name in names.split(",")]


def _doors(method, table):
    return {(method, path): dict(word.split("=") for word in words) for path, words in read(table)}


_APART = read_doors(APART_DOORS)
# What differs from an open group without a mark, and the states of its letters.
_OTHERWISE = {
    "closed": (("running", "ending"), read_doors(CLOSED_DOORS)),
    "frozen": (("running",), read_doors(FROZEN_DOORS)),
    "on_break": (("running",), read_doors(ON_BREAK_DOORS)),
}
# Doors of which the rows of others say more.
MORE_DOORS = set(_APART).union(*(doors for _, doors in _OTHERWISE.values()))


class Table:
    """Some of the doors; `cell` is the letter of one. Of the leaders' own room nobody but a leader knows."""

    def __init__(self, rows, *, only=None):
        self.rows = {door: cells | _APART.get(door, {}) for door, cells in rows.items()} if only is None else rows
        self._only = only
        self.doors = list(rows)

    @classmethod
    def of_pages(cls):
        return cls(_doors("GET", PAGES))

    @classmethod
    def of_forms(cls):
        return cls(_doors("POST", FORMS))

    @classmethod
    def of_cases(cls):
        return cls(read_doors(CASE_DOORS))

    @classmethod
    def of_turnkey(cls):
        return cls(_doors("POST", TURNKEY_FORMS))

    @classmethod
    def of_pair(cls):
        """Every door of a room, as of the leaders' own: what its table does not name is hidden there."""
        of_leader = {
            (method, path): cells
            for method, table in (("GET", PAIR_PAGES), ("POST", PAIR_FORMS))
            for path, cells in (line.split() for line in table.strip().splitlines())
        }
        doors = [door for door in (*_doors("GET", PAGES), *_doors("POST", FORMS)) if "{room}" in door[1]]
        return cls({door: {"leader": of_leader[door]} if door in of_leader else {} for door in doors}, only="leader")

    def cell(self, door, role, scene):
        states, doors = _OTHERWISE.get(scene.mark or scene.intake, ((), {}))
        otherwise = doors.get(door, {})
        differs = otherwise.get(role, otherwise.get("everybody"))
        if differs is not None:
            return differs[states.index(scene.state)]
        if (scene.mark, role) == ("frozen", "visitor"):
            role = "staff"
        named = self.rows[door]
        others = named.get("everybody", "." * len(STATES))
        cells = named.get(role, named.get(LIKE.get(role, ""), others) if self._only is None else others)
        return cells[STATES.index(scene.state)]


class WireTable:
    """The same of the ops of the wire, in the order in which they are asked."""

    def __init__(self):
        self._rows, more = _doors("op", WIRE), _doors("op", APART_WIRE)
        self._rows = {op: cells | more.pop(op, {}) for op, cells in self._rows.items()}
        self._frozen = _doors("op", FROZEN_WIRE)
        assert not more
        self.ops = [op for _, op in self._rows]

    def cell(self, op, role, scene):
        if scene.mark == "frozen":
            otherwise = self._frozen.get(("op", op), {})
            if role in otherwise:
                return otherwise[role]
            if role == "visitor":
                return "."
        named = self._rows["op", op]
        return named.get(role, named.get(LIKE.get(role), "." * len(STATES)))[STATES.index(scene.state)]


def each_scene(scenes):
    """Once for each of them."""
    return pytest.mark.parametrize("scene", scenes, ids=_name)


def _name(scene):
    return "-".join(word for word in (scene.mark or scene.intake, scene.state) if word != "open")
