"""Races: a few rounds in the suite, as many as the promise says in `make faults`, which prints a table of them.

A test marked `race` is one round, repeated 30 times for each of FAULT_ROUNDS on databases of its own; one marked
`race(rounds=…)` plays so many itself.
"""

import os
from collections import Counter

import pytest

FAULT_ROUNDS = int(os.environ.get("FAULT_ROUNDS", "0"))
REPEATS = 30 * FAULT_ROUNDS
PLAYED = "race_rounds"


def rounds(short, full):
    """How often a test that plays its own rounds plays: `full` for each of FAULT_ROUNDS, `short` in the suite."""
    return full * FAULT_ROUNDS or short


@pytest.fixture
def turn(request):
    """Which of its rounds a repeated race is at."""
    return request.param


def pytest_generate_tests(metafunc):
    race = metafunc.definition.get_closest_marker("race")
    if race and REPEATS and not race.kwargs:
        metafunc.fixturenames.append("turn")
        metafunc.parametrize("turn", range(REPEATS), indirect=True)


def pytest_collection_modifyitems(items):
    for item in items:
        race = item.get_closest_marker("race")
        if race:
            item.user_properties.append((PLAYED, race.kwargs.get("rounds", 1)))


def pytest_terminal_summary(terminalreporter):
    if not FAULT_ROUNDS:
        return
    played, failed = Counter(), Counter()
    for outcome in ("passed", "failed", "error"):
        for report in terminalreporter.getreports(outcome):
            count = dict(report.user_properties).get(PLAYED)
            if count and (outcome != "passed" or report.when == "call"):
                (played if outcome == "passed" else failed)[_name(report)] += count
    if not (played or failed):
        return
    terminalreporter.section("races")
    for name in sorted({*played, *failed}):
        terminalreporter.write_line(f"{played[name]:6} rounds held, {failed[name]} did not: {name}")


def _name(report):
    """The test and its database, without the number of its round."""
    path, _, rest = report.nodeid.rpartition("::")
    test, _, params = rest.rstrip("]").partition("[")
    databases = [word for word in params.split("-") if word in {"sqlite", "postgresql"}]
    return " ".join([path.rpartition("/")[2], test, *databases])
