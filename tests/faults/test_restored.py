"""A database put back from a copy while its readers hold later numbers: everybody begins anew, and nobody is misled."""

import os
import shutil
import signal
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.faults.history import History, check
from tests.faults.long_room import fill
from tests.faults.scene import Round, rooms_of, seed, served, words_for
from tests.faults.stored import check_stored

pytestmark = pytest.mark.anyio
MESSAGES = 8
FILES = ("", "-wal", "-shm")


async def copied_at_rest(size, path, away):
    """A backup made between two runs: the server stops, its file is copied, it starts again."""
    (server,) = size.servers
    await server.stop()
    copy(path, away)
    await server.start()


async def copied_as_it_runs(size, path, away):
    """A snapshot of the disk in the middle of a run."""
    (server,) = size.servers
    os.kill(server.pid, signal.SIGSTOP)
    copy(path, away)
    os.kill(server.pid, signal.SIGCONT)


def copy(path, away):
    for end in FILES:
        source = Path(f"{path}{end}")
        if source.exists():
            shutil.copyfile(source, away / f"copy{end}")


def put_back(path, away):
    for end in FILES:
        Path(f"{path}{end}").unlink(missing_ok=True)
        if (away / f"copy{end}").exists():
            shutil.copyfile(away / f"copy{end}", f"{path}{end}")


@pytest.mark.parametrize(
    ("copied", "ends"),
    [(copied_at_rest, "stop"), (copied_at_rest, "kill"), (copied_as_it_runs, "stop")],
    ids=["at rest, then a stop", "at rest, then a crash", "as it runs, then a stop"],
)
async def test_a_copy_put_back_under_readers_with_later_numbers(small, tmp_path, rounds, note, copied, ends):
    path = make_url(small.database_url).database
    cast = seed(small.database_url, people=4, rooms=2, rounds=rounds)
    befores, afters, faults = [], [], []
    async with served(*small.servers) as (server,):
        for number, rooms in enumerate(cast.rounds):
            away = tmp_path / f"away-{number}"
            away.mkdir()
            played = Round(small.servers)
            try:
                for person in cast.people:
                    played.join(person, rooms)
                await played.all_present()
                await talk(played, rooms)
                await copied(small, path, away)
                await talk(played, rooms)
                await played.read_all_again()
                befores.append(played.history)
                await getattr(server, ends)()
                put_back(path, away)
                afters.append(begin_anew(played))
                go_past(small.database_url, rooms, played)
                await server.start()
                await talk(played, rooms)
                await played.read_all_again()
            finally:
                await played.leave()
    for before, after in zip(befores, afters, strict=True):
        faults += check(before)
        asked = after.resyncs[:]
        after.resyncs.clear()
        faults += check(after)
        faults += check_stored(small.database_url, after)
        # Everybody, once for each room of theirs; nobody went on from a number of what is gone.
        assert sorted(asked) == sorted({(view.reader, view.room) for view in before.views})
    note(f"a copy put back, {copied.__name__}, {ends}", [*befores, *afters], faults, [])
    assert faults == []


async def talk(played, rooms):
    for client in played.clients:
        client.say(words_for(rooms_of(client.person, rooms), MESSAGES))
    await played.all_idle()


def begin_anew(played):
    """What was acked after the copy is gone with it; from here on the clients' records are of the copy's world."""
    before, played.history = played.history, History()
    played.history.sent.update(before.sent)
    for client in played.clients:
        client.history = played.history
    return played.history


def go_past(url, rooms, played):
    """Others wrote more than was lost before anybody comes back: no reader's number is one of the future."""
    for room in rooms:
        views = [client.views[room.room] for client in played.clients if room.room in client.views]
        account, member = next(iter(room.members.items()))
        last, said = fill(url, room.room, account, 2 * MESSAGES * len(played.clients), "Toinen")
        assert last > max(view.cursor for view in views)
        played.history.sent.update({(room.room, member, client_id): text for client_id, text in said.items()})
