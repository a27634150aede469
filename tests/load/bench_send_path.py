"""How much the send path carries: `make bench`. Ours, the naive form and a loop in C in turns, medians of three.

Every check is on; only the budgets are raised. A "delivery" is one reader's copy of one message. CPU seconds are the
server's own, all threads, from the kernel's books, read by the client at the moment of its counts. A run whose messages
do not add up gives no figure. RESULTS.md keeps what was printed.
"""

import argparse
import asyncio
import logging
import os
import platform
import signal
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import structlog
import uvloop

from tests.load import crowd as thousands
from tests.load import figures
from tests.load.counts import WrongCount, check_counts
from tests.load.figures import Goal
from tests.load.load_client import FOLDER, LoadClient
from tests.load.programs import PROGRAMS, BareLoop
from tests.load.read_paths import measure_read_paths
from tests.load.stages import build_stage

WARM_SECONDS = 1.0
OPEN_AT_ONCE = 100
PACED_SECONDS = 5
LONGEST_SECONDS = 570
PARTS = ("send", "crowd", "rest", "read")
NOT_MEASURED = "over ejabberd, Prosody and Synapse; the first load on a slow phone (tests/journeys/slow_phone.py)"


@dataclass(frozen=True)
class Crowd:
    """Rooms and their people, and how many messages are in flight: few first, then many, on the same server."""

    name: str
    rooms: int
    people: int
    in_flight: tuple[int, ...]

    def shape(self, in_flight):
        return f"{self.name}, {in_flight} in flight"


CROWDS = (Crowd("100 rooms of 10", 100, 10, (100, 400)), Crowd("one room of 100", 1, 100, (8, 32)))


async def measure(stage, program_of, in_flight, seconds):
    """One run: a fresh database, a server of its own; by how many are in flight, the figures of `seconds`.

    Each is measured after a second of warming up.
    """
    found, flying = {}, 0
    with tempfile.TemporaryDirectory(dir=FOLDER) as name:
        program = program_of(Path(name), stage)
        await program.start()
        try:
            async with LoadClient(program, stage.places) as client:
                for first in range(0, len(stage.places), OPEN_AT_ONCE):
                    await client.open(min(OPEN_AT_ONCE, len(stage.places) - first))
                for flights in in_flight:
                    await client.ask(f"go {flights - flying}")
                    flying = flights
                    await asyncio.sleep(WARM_SECONDS)
                    before = await client.ask("begin")
                    await asyncio.sleep(seconds)
                    found[flights] = figures.between(before, await client.ask("end"))
                finished = await client.ask("finish")
        finally:
            stored = await program.stop()
    check_counts(finished, stored)
    return found


async def require_honest_count(stage):
    """The loop in C alone, whole and then with a delivery in a thousand left out: that must be found out."""
    await measure(stage, BareLoop, (4,), 0.2)
    try:
        await measure(stage, partial(BareLoop, lose=1_000), (4,), 0.2)
    except WrongCount:
        return
    message = "Deliveries were left out, and the count did not find it."
    raise RuntimeError(message)


async def measure_sending(folder, crowds, arguments):
    """{shape: {form: medians}}; the forms take turns, so that what else the machine does falls on all of them."""
    stages = [build_stage(folder, crowd.rooms, crowd.people) for crowd in crowds]
    shapes = [crowd.shape(flights) for crowd in crowds for flights in crowd.in_flight]
    runs = {shape: {program.name: [] for program in PROGRAMS} for shape in shapes}
    for turn in range(arguments.runs):
        for crowd, stage in zip(crowds, stages, strict=True):
            for program in PROGRAMS:
                say(f"sending, turn {turn + 1}: {crowd.name}, {program.name}")
                measured = await measure(stage, program, crowd.in_flight, arguments.seconds)
                for flights, found in measured.items():
                    runs[crowd.shape(flights)][program.name].append(found)
    return {shape: {form: figures.median(found) for form, found in forms.items()} for shape, forms in runs.items()}


async def measure_crowd(folder, arguments):
    """The goals of a thousand sockets and, where asked for, of sockets at rest."""
    stage, goals = build_stage(folder, thousands.PEOPLE // thousands.ROOM_OF, thousands.ROOM_OF), []
    if "crowd" in arguments.parts:
        say("a thousand sockets")
        crowds = [await thousands.measure_crowd(FOLDER, stage, PACED_SECONDS) for _ in range(arguments.runs)]
        goals += goals_of_crowd(thousands.median_crowd(crowds), thousands.flush_milliseconds(FOLDER))
    if "rest" in arguments.parts:
        say("four thousand sockets at rest")
        kib = await thousands.measure_rest(FOLDER, stage)
        goals.append(
            Goal(f"memory of an idle socket, {figures.number(thousands.PEOPLE)} of them", kib, 4, " KiB", at_most=True)
        )
    return goals


def goals_of_crowd(measured, flush):
    """`flush` is the disk's own time, p50 and p99: an ack cannot come before it."""
    what = f"{thousands.PACE} messages a second over {figures.number(thousands.FIRST + thousands.CROWD)} sockets"
    for name, figure, flushed, least in (
        ("p50", measured.ack_p50, flush[0], 1),
        ("p99", measured.ack_p99, flush[1], 8),
    ):
        note = f"{least} ms or twice the disk's own flush, {figures.number(flushed)} ms"
        yield Goal(f"ack {name}, {what}", figure, max(least, 2 * flushed), " ms", at_most=True, note=note)
    yield Goal("CPU seconds of 1 000 handshakes with their sessions", measured.handshakes, 0.5, " s", at_most=True)


async def measure_reading(folder, messages):
    """The goals of the read paths."""
    say(f"reading, {figures.number(messages)} messages stored")
    paths, stored = await measure_read_paths(folder, messages)
    goals = []
    for path in paths:
        few, many = path.statements
        note = f"{stored}; {many} statements, with few messages {few}"
        what = f"p95 of {path.name}"
        goals.append(Goal(what, path.milliseconds, 20, " ms", at_most=True, note=note, holds=few == many))
    return goals


class Report:
    """What was measured so far, as Markdown that RESULTS.md can take."""

    def __init__(self):
        self.begun = datetime.now(UTC)
        self.loads = [os.getloadavg()[0]]
        self.results = {}
        self.goals = []

    def add(self, goals):
        self.goals += goals
        self.loads.append(os.getloadavg()[0])

    def lines(self):
        load = " to ".join(f"{value:.1f}" for value in sorted({min(self.loads), max(self.loads)}))
        yield f"## {self.begun:%Y-%m-%d %H:%M} UTC: …"
        yield ""
        yield f"{os.cpu_count()} cores, load {load} (our own with it), Python {platform.python_version()}."
        yield ""
        if self.results:
            yield from (*figures.rows(self.results), "", *figures.doubts(self.results))
        yield from (f"- {goal.line}" for goal in self.goals)
        yield f"- Not measured: {NOT_MEASURED}."


async def run(arguments, report):
    crowds = [each for each in CROWDS if arguments.only in each.name]
    with tempfile.TemporaryDirectory(dir=FOLDER) as name:
        folder = Path(name)
        await require_honest_count(build_stage(folder, 2, 3))
        if "send" in arguments.parts:
            report.results = await measure_sending(folder, crowds, arguments)
            report.add(figures.goals_of_sending(report.results))
        if {"crowd", "rest"} & set(arguments.parts):
            report.add(await measure_crowd(folder, arguments))
        if "read" in arguments.parts:
            report.add(await measure_reading(folder, arguments.messages))


async def run_in_time(arguments):
    """Whatever hangs is ended, with the processes that were started; what was measured till then is told."""
    report = Report()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asyncio.current_task().cancel)
    try:
        async with asyncio.timeout(LONGEST_SECONDS):
            await run(arguments, report)
    finally:
        sys.stdout.write("\n".join(report.lines()) + "\n")


def say(what):
    sys.stderr.write(f"{what}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=1.5)
    parser.add_argument("--only", default="", help="part of a shape's name, before how many are in flight")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--messages", type=int, default=1_000_000, help="how many are stored while reading is measured")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    uvloop.run(run_in_time(parser.parse_args()))


if __name__ == "__main__":
    main()
