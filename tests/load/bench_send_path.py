"""How much the send path carries: `make bench`. Ours and the naive form in turns, the median of three.

Every check is on; only the budgets are raised. A "delivery" is one reader's copy of one message. CPU seconds are the
server's own, all threads, from the kernel's books.
"""

import argparse
import asyncio
import logging
import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import structlog
import uvloop

from app.base.clock import SystemClock
from app.db.database import Database
from app.db.schema import migrate
from tests.faults.processes import ServerProcess
from tests.load.wire import frame, open_wire
from tests.seed import make_person, make_room

WARM_SECONDS = 1.0
OPEN_AT_ONCE = 20
TICKS = os.sysconf("SC_CLK_TCK")
TEXT = "a" * 100


@dataclass(frozen=True)
class Shape:
    name: str
    rooms: int
    people: int
    in_flight: int


@dataclass(frozen=True)
class Figures:
    acked: float
    delivered: float
    acked_per_cpu: float
    delivered_per_cpu: float


SHAPES = (
    Shape("100 rooms of 10, 100 in flight", 100, 10, 100),
    Shape("100 rooms of 10, 400 in flight", 100, 10, 400),
    Shape("one room of 100, 8 in flight", 1, 100, 8),
    Shape("one room of 100, 32 in flight", 1, 100, 32),
)
PROGRAMS = ("tests.load.serve", "tests.load.naive")
OVER_NAIVE = "deliveries a CPU second over the naive form"
# (what, in which shape, how much is wanted); what more the design wants is not measured here yet.
GOALS = (
    (OVER_NAIVE, "one room of 100, 32 in flight", 60),
    (OVER_NAIVE, "100 rooms of 10, 400 in flight", 35),
    ("durable messages a CPU second", "100 rooms of 10, 400 in flight", 10_000),
)
NOT_MEASURED = (
    "over a bare C loop, ejabberd, Prosody and Synapse",
    "memory of an idle socket",
    "ack p50 and p99 at 200 messages a second over 1 000 sockets",
    "1 000 handshakes",
    "read paths at 1 000 000 stored messages",
)


class Load:
    """Sockets that keep so many messages in flight, spread over the rooms."""

    def __init__(self, shape, port):
        self._shape = shape
        self._port = port
        self._sent = 0
        self.acked = 0
        self.refused = 0
        self.wires = []
        self._rooms = []

    @property
    def delivered(self):
        return sum(wire.events for wire in self.wires)

    async def open(self, seeded):
        self._rooms = [room for room, people in seeded for _ in people]
        tokens = [token for _, people in seeded for token in people]
        for first in range(0, len(tokens), OPEN_AT_ONCE):
            places = range(first, min(first + OPEN_AT_ONCE, len(tokens)))
            self.wires += await asyncio.gather(*(self._open_one(place, tokens[place]) for place in places))

    async def _open_one(self, place, token):
        wire = await open_wire(self._port, token, lambda ok: self._on_ack(place, ok=ok))
        await wire.ask(op="hello", version=1, language="fi")
        await wire.ask(op="subscribe", room=self._rooms[place], epoch=None, after=None)
        return wire

    def start(self):
        for wire in self.wires:
            wire.measuring = True
        step = max(1, len(self.wires) // self._shape.in_flight)
        for n in range(self._shape.in_flight):
            self._send(n * step % len(self.wires) + n * step // len(self.wires) % step)

    def close(self):
        for wire in self.wires:
            wire.close()

    def _on_ack(self, place, *, ok):
        if ok:
            self.acked += 1
        else:
            self.refused += 1
        self._send(place)

    def _send(self, place):
        self._sent += 1
        client_id = f"{self._sent:012x}"
        self.wires[place].send(
            frame(
                f'{{"op":"send","ref":"{client_id}","room":"{self._rooms[place]}",'
                f'"client_id":"{client_id}","text":"{TEXT}","quote":null}}'
            )
        )


async def measure(shape, program, seconds, stage):
    """One run: a fresh database, a server of its own, the figures of `seconds` after a second of warming up.

    `stage` is the database of the shape and, for each room, the tokens of its people.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = folder / "bench.db"
        template, seeded = stage
        shutil.copyfile(template, database)
        server = ServerProcess(folder, program=program, database_url=f"sqlite:///{database}")
        await server.start()
        load = Load(shape, server.port)
        try:
            await load.open(seeded)
            load.start()
            await asyncio.sleep(WARM_SECONDS)
            before = (time.perf_counter(), cpu_seconds(server.pid), load.acked, load.delivered)
            await asyncio.sleep(seconds)
            after = (time.perf_counter(), cpu_seconds(server.pid), load.acked, load.delivered)
        finally:
            load.close()
            await server.stop()
    if load.refused:
        message = f"{load.refused} refused"
        raise RuntimeError(message)
    wall, cpu, acked, delivered = (late - early for late, early in zip(after, before, strict=True))
    return Figures(acked / wall, delivered / wall, acked / cpu, delivered / cpu)


def build_stage(folder, shape):
    """A database with the shape's rooms and people, and (room, tokens of its people) for each room."""
    path = folder / f"{shape.rooms}-{shape.people}.db"
    migrate(f"sqlite:///{path}")
    database, clock = Database(f"sqlite:///{path}", clock=SystemClock()), SystemClock()
    try:
        seeded = []
        for _ in range(shape.rooms):
            people = [make_person(database, clock) for _ in range(shape.people)]
            seeded.append((make_room(database, clock, people).room, [person.token for person in people]))
        return path, seeded
    finally:
        database.close()


def cpu_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def median(runs):
    return Figures(*(statistics.median(values) for values in zip(*(vars(run).values() for run in runs), strict=True)))


def report(results):
    """The rows of a Markdown table, with the ratio of ours to the naive form."""
    yield "| shape | form | acked/s | deliveries/s | acked/CPU s | deliveries/CPU s | ratio per CPU s |"
    yield "|---|---|---|---|---|---|---|"
    for shape, by_program in results.items():
        ours, naive = (median(by_program[program]) for program in PROGRAMS)
        ratio = ours.delivered_per_cpu / naive.delivered_per_cpu
        yield _row(shape.name, "ours", ours, f"{ratio:.1f} ×")
        yield _row(shape.name, "naive", naive, "")


def judge(results):
    """One line for each goal: what, in which shape, the figure, the goal, whether it is met."""
    medians = {shape.name: [median(runs[program]) for program in PROGRAMS] for shape, runs in results.items()}
    for what, shape, wanted in GOALS:
        if shape not in medians:
            continue
        ours, naive = medians[shape]
        figure = ours.delivered_per_cpu / naive.delivered_per_cpu if what == OVER_NAIVE else ours.acked_per_cpu
        verdict = "met" if figure >= wanted else "not met"
        yield f"{what}, {shape}: {figure:,.1f}, goal {wanted:,}: {verdict}"
    yield f"Not measured: {'; '.join(NOT_MEASURED)}."


def _row(name, form, figures, ratio):
    cells = (f"{value:,.0f}".replace(",", " ") for value in vars(figures).values())
    return f"| {name} | {form} | {' | '.join(cells)} | {ratio} |"


async def run(arguments):
    shapes = [shape for shape in SHAPES if arguments.only in shape.name]
    results = {shape: {program: [] for program in PROGRAMS} for shape in shapes}
    with tempfile.TemporaryDirectory() as name:
        stages = {}
        for shape in shapes:
            key = (shape.rooms, shape.people)
            stages[key] = stages.get(key) or build_stage(Path(name), shape)
        for _ in range(arguments.runs):
            for shape in shapes:
                for program in PROGRAMS:
                    figures = await measure(shape, program, arguments.seconds, stages[shape.rooms, shape.people])
                    results[shape][program].append(figures)
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    load = "/".join(f"{value:.1f}" for value in os.getloadavg())
    head = f"{now}, {os.cpu_count()} cores (load {load}), Python {platform.python_version()}"
    lines = [head, "", *report(results), "", *judge(results)]
    sys.stdout.write("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=1.5)
    parser.add_argument("--only", default="", help="part of a shape's name")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    uvloop.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
