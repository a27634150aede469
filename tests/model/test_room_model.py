"""Every state of one room within the short bounds keeps every promise, and each mutant is found out."""

import pytest

from tests.model.bounds import SHORT
from tests.model.explorer import explore
from tests.model.mutants import MUTANTS
from tests.model.room import RoomModel
from tests.model.tables import in_memory

MOST_STEPS = 16


@pytest.mark.parametrize("name", SHORT)
def test_every_state_within_the_bounds_keeps_every_promise(name):
    with in_memory():
        report = explore(RoomModel(SHORT[name]))
    print(f"{name}: {report}")  # noqa: T201 - how much was walked, for whoever asks with -s
    assert report.violation is None, str(report)
    assert report.states > 500


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_found_out_by_a_short_trace(name):
    with in_memory():
        report = explore(MUTANTS[name])
    assert report.violation
    assert 0 < len(report.trace) <= MOST_STEPS


class Toy:
    """Counts to three; `twisted` says what is wrong with it."""

    def __init__(self, twisted):
        self._twisted = twisted

    def start(self):
        return 0

    def steps(self, state):
        if state < 3:
            yield "one more", True, state + 1
        elif self._twisted == "goes round":
            yield "again", True, 3 - state % 2
            yield "back", True, 2

    def broken(self, state):
        return "three" if self._twisted == "breaks" and state == 3 else None

    def unwhole(self, state):
        return "it is three" if self._twisted == "ends badly" and state == 3 else None


@pytest.mark.parametrize(
    ("twisted", "told", "steps"),
    [
        (None, None, 0),
        ("breaks", "three", 3),
        ("ends badly", "nothing more happens, and it is three", 3),
        ("goes round", "it goes round for ever", 0),
    ],
)
def test_the_walk_itself(twisted, told, steps):
    report = explore(Toy(twisted))
    assert (report.violation, len(report.trace), report.states) == (told, steps, 4)
