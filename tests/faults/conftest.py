"""The two sizes as real processes, and the table that `make faults` prints at its end."""

import os
from dataclasses import dataclass

import pytest

from tests.faults.history import pace_of, quantile
from tests.faults.processes import ServerProcess

TABLE = pytest.StashKey[list]()
FIGURES = pytest.StashKey[list]()
FULL = int(os.environ.get("FAULT_ROUNDS", "0"))
TEN = 10
COLUMNS = ("lost", "doubled", "disordered", "crossed")


@dataclass(frozen=True)
class Size:
    """A database and the processes that will serve it; nothing runs yet."""

    database_url: str
    servers: tuple


@pytest.fixture
def small(sqlite_store, tmp_path):
    """One process on SQLite."""
    url = sqlite_store.clone()
    yield Size(url, (ServerProcess(tmp_path, database_url=url),))
    sqlite_store.drop(url)


@pytest.fixture
def grown(postgres_store, valkey_url, tmp_path):
    """Two processes on PostgreSQL with the bus between them."""
    url = postgres_store.clone()
    yield Size(url, tuple(ServerProcess(tmp_path, database_url=url, bus_url=valkey_url) for _ in range(2)))
    postgres_store.drop(url)


@pytest.fixture
def cut(postgres_store, valkey_url, tmp_path):
    """Two processes on PostgreSQL, the second of which never reaches the bus."""
    url = postgres_store.clone()
    servers = tuple(
        ServerProcess(tmp_path, database_url=url, bus_url=bus) for bus in (valkey_url, "redis://127.0.0.1:1")
    )
    yield Size(url, servers)
    postgres_store.drop(url)


@pytest.fixture
def down(postgres_store, tmp_path):
    """Two processes on PostgreSQL, neither of which ever reaches the bus."""
    url = postgres_store.clone()
    yield Size(url, tuple(ServerProcess(tmp_path, database_url=url, bus_url="redis://127.0.0.1:1") for _ in range(2)))
    postgres_store.drop(url)


@pytest.fixture
def rounds(request):
    """How many rounds of each fault: one in the suite, more in `make faults`, whose ten are all that is promised."""
    if not FULL:
        return 1
    marked = request.node.get_closest_marker("full")
    return max(1, FULL * (marked.args[0] if marked else TEN) // TEN)


@pytest.fixture
def note(request):
    """Adds a row to the table: the fault, its rounds' histories, the faults found, and seconds to whole."""
    rows = request.config.stash.setdefault(TABLE, [])

    def add(name, histories, faults, seconds):
        rows.append((name, histories, faults, sorted(seconds)))

    return add


@pytest.fixture
def tell(request):
    """Adds a line of figures below the table."""
    return request.config.stash.setdefault(FIGURES, []).append


def pytest_terminal_summary(terminalreporter, config):
    rows = config.stash.get(TABLE, [])
    figures = config.stash.get(FIGURES, [])
    if not (rows or figures) or "FAULT_ROUNDS" not in os.environ:
        return
    terminalreporter.section("faults")
    head = ("fault", "rounds", "acked", "a second", "retried", *COLUMNS, "other", "whole p50", "p95", "max")
    lines = [head, *(_line(*row) for row in rows)]
    widths = [max(len(str(line[place])) for line in lines) for place in range(len(head))]
    for line in lines:
        terminalreporter.write_line("  ".join(str(cell).ljust(width) for cell, width in zip(line, widths, strict=True)))
    for line in figures:
        terminalreporter.write_line(line)


def _line(name, histories, faults, seconds):
    kinds = [fault.kind for fault in faults]
    counts = [kinds.count(kind) for kind in COLUMNS]
    times = [f"{quantile(seconds, part):.2f} s" if seconds else "–" for part in (0.5, 0.95, 1)]
    acked = sum(len(history.acks) for history in histories)
    retried = sum(history.retries for history in histories)
    pace = pace_of(histories)
    return (
        name,
        len(histories),
        acked,
        f"{pace:.0f}" if pace else "–",
        retried,
        *counts,
        len(kinds) - sum(counts),
        *times,
    )
