"""The power goes in the middle of talk: what was not synced is gone or torn, and what was acked is there.

A server on SQLite is killed and its files become what a disk holds after a power cut (recorder.py, disk.py); it starts
again on them and its people come back. The record also tells, at moments of the same talk that nobody waited for, what
a cut right then would have left.
"""

import asyncio
import json
import os
import random
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.faults.disk import Disk, read_record
from tests.faults.history import Fault, check
from tests.faults.scene import Round, rooms_of, seed, served, words_for
from tests.faults.stored import check_stored

pytestmark = pytest.mark.anyio
PEOPLE = 8
MESSAGES = 12
MOMENTS = 6
PAGES_BETWEEN_CHECKPOINTS = 10


@dataclass(frozen=True)
class Run:
    """One life of a server: the files at its start and the record of what it did with them."""

    database: str
    files: dict
    records: list

    def disk(self, records):
        """The disk once so many of the records are true."""
        disk = Disk(self.files)
        for record in records:
            disk.take(*record)
        return disk

    @property
    def acks(self):
        return list(acks_of(self.records))

    @property
    def checkpoints(self):
        return sum(kind == "sync" and path == self.database for kind, path, *_ in self.records)


class Machine:
    """The files of one server. Switch it on before each start."""

    def __init__(self, size, folder, environment, pragmas=f"wal_autocheckpoint={PAGES_BETWEEN_CHECKPOINTS}"):
        self._database = make_url(size.database_url).database
        self._folder = folder
        self._environment = environment
        self._starts = 0
        environment.setenv("POWER_PRAGMAS", pragmas)

    def switch_on(self):
        self._starts += 1
        self._record = self._folder / f"record-{self._starts}"
        self._environment.setenv("POWER_RECORD", str(self._record))
        self._files = {str(path): path.read_bytes() for path in self._paths() if path.exists()}

    def run(self):
        """The life that has just ended."""
        return Run(self._database, self._files, read_record(self._record))

    def cut(self, luck):
        """Once the server is dead: its files are what the disk kept. Returns the life that ended so."""
        run = self.run()
        for path in self._paths():
            path.unlink(missing_ok=True)
        Path(self._database + "-shm").unlink(missing_ok=True)
        for path, data in run.disk(run.records).after_cut(luck).items():
            Path(path).write_bytes(data)
        return run

    def _paths(self):
        beside = [self._folder / name for name in ("generation", "generation.new")]
        return [*(Path(self._database + end) for end in ("", "-wal", ".lock")), *beside]


def acks_of(records):
    """(place in the record, client id, number) of each ack."""
    for place, (kind, _, _, data) in enumerate(records):
        if kind == "ack":
            frame = json.loads(data)
            yield place, frame["ref"], frame["ok"]["number"]


def check_syncs(run):
    """Each ack comes after a sync of the log that comes after the write of the message itself.

    Or the message was on the disk when this life began, and a retry of it was answered.
    """
    faults, at_start = [], b"".join(run.files.values())
    logs = [(place, record) for place, record in enumerate(run.records) if record[1].endswith("-wal")]
    for acked, client_id, _ in run.acks:
        name = client_id.encode()
        if name in at_start:
            continue
        written = next((place for place, record in logs if name in record[3]), acked)
        if not any(kind == "sync" and written < place < acked for place, (kind, *_) in logs):
            faults.append(
                Fault("lost", f"{client_id} was acked at {acked}, written at {written} and not synced between")
            )
    return faults


def check_moment(run, records, luck, folder):
    """What would be lost had the power gone with the last of these records."""
    for old in folder.iterdir():
        old.unlink()
    for path, data in run.disk(records).after_cut(luck).items():
        (folder / Path(path).name).write_bytes(data)
    found = sqlite3.connect(folder / Path(run.database).name)
    try:
        told = found.execute("PRAGMA integrity_check").fetchone()[0]
        stored = set(found.execute("SELECT client_id, number FROM messages").fetchall())
    except sqlite3.DatabaseError as error:
        return [Fault("lost", f"unreadable: {error}")]
    finally:
        found.close()
    faults = [] if told == "ok" else [Fault("lost", f"integrity_check: {told}")]
    return faults + [
        Fault("lost", f"{client_id} at {number}")
        for _, client_id, number in acks_of(records)
        if (client_id, number) not in stored
    ]


def check_moments(run, luck, folder, moments=MOMENTS):
    """The hardest cut right after some acks, and cuts by luck anywhere."""
    folder.mkdir(exist_ok=True)
    faults, acks = [], [place for place, _, _ in run.acks]
    for place in luck.sample(acks, min(moments, len(acks))):
        faults += check_moment(run, run.records[: place + 1], None, folder)
        faults += check_moment(run, run.records[: luck.randrange(len(run.records))], luck, folder)
    return faults


async def test_what_was_acked_outlives_a_power_cut(small, rounds, note, monkeypatch, tmp_path):
    cast = seed(small.database_url, people=PEOPLE, rooms=3, rounds=rounds)
    machine, luck = Machine(small, tmp_path, monkeypatch), random.Random(4)  # noqa: S311 - guards nothing
    histories, faults, seconds, checkpoints = [], [], [], 0
    machine.switch_on()
    async with served(*small.servers):
        for number, rooms in enumerate(cast.rounds):
            played = Round(small.servers)
            try:
                run = await cut_in_the_middle(played, cast.people, rooms, machine, luck if number % 2 else None)
            finally:
                await played.leave()
            histories.append(played.history)
            faults += check(played.history) + check_syncs(run)
            faults += check_moments(run, luck, tmp_path / "moments")
            seconds += played.absences
            checkpoints += run.checkpoints
    for history in histories:
        faults += check_stored(small.database_url, history)
    note("power cut, one process on SQLite", histories, faults, seconds)
    assert faults == []
    assert checkpoints >= rounds
    assert sum(len(history.acks) for history in histories) >= rounds * PEOPLE * MESSAGES


async def cut_in_the_middle(played, people, rooms, machine, luck):
    """The life of the server that the cut ended."""
    (server,) = played.servers
    for person in people:
        played.join(person, rooms)
    await played.all_present()
    underway = asyncio.create_task(played.acked(PEOPLE * MESSAGES // 2))
    for client in played.clients:
        client.say(words_for(rooms_of(client.person, rooms), MESSAGES))
    await underway
    await server.kill()
    run = machine.cut(luck)
    machine.switch_on()
    await server.start()
    await played.all_idle()
    await played.read_all_again()
    return run


@pytest.mark.parametrize(
    "pragma", ["synchronous=NORMAL", *(["synchronous=OFF"] if "FAULT_ROUNDS" in os.environ else [])]
)
async def test_a_database_that_does_not_sync_its_commits_is_found_out(small, monkeypatch, tmp_path, pragma):
    """The proof of the proof: with what the program refuses to start on, acked messages are lost."""
    cast = seed(small.database_url, people=PEOPLE, rooms=1)
    machine, luck = Machine(small, tmp_path, monkeypatch, pragma), random.Random(4)  # noqa: S311 - guards nothing
    machine.switch_on()
    async with served(*small.servers):
        played = Round(small.servers)
        for person in cast.people:
            played.join(person, cast.rounds[0])
        await played.all_present()
        for client in played.clients:
            client.say(words_for(cast.rounds[0], 2))
        await played.all_idle()
        await played.leave()
        await small.servers[0].kill()
    run = machine.run()
    assert {fault.kind for fault in check_syncs(run)} == {"lost"}
    assert check_moments(run, luck, tmp_path / "moments", moments=1)
