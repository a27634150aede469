"""The three that are measured, with one face: ours, the naive form, and the loop in C that stores nothing.

`stop` tells how many messages each room holds now.
"""

import asyncio
import json
import shutil
import sqlite3
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import closing

from tests.faults.processes import ServerProcess
from tests.load.load_client import FOLDER
from tests.ports import free_port

STOP_SECONDS = 30


class Ours:
    """The program with every check on, on a copy of the stage."""

    name = "ours"
    rows = "SELECT public_id, count(*) FROM messages JOIN rooms ON rooms.id = room_id GROUP BY public_id"

    def __init__(self, folder, stage, **settings):
        self._file = folder / "bench.db"
        shutil.copyfile(stage.path, self._file)
        url = f"sqlite:///{self._file}"
        self._server = ServerProcess(folder, program="tests.load.serve", database_url=url, **settings)

    @property
    def port(self):
        return self._server.port

    @property
    def pid(self):
        return self._server.pid

    async def start(self):
        try:
            await self._server.start()
        except BaseException:
            await self._end()
            raise

    async def stop(self):
        await self._end()
        with closing(sqlite3.connect(f"file:{self._file}?mode=ro", uri=True)) as database:
            return dict(database.execute(self.rows))

    async def _end(self):
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._server.stop()
        except TimeoutError:
            await self._server.kill()
            raise


class Naive(Ours):
    """naive.py, which keeps a database of its own."""

    name = "naive"
    rows = "SELECT room, count(*) FROM said GROUP BY room"

    def __init__(self, folder, _stage):
        self._server = ServerProcess(folder, program="tests.load.naive")
        self._file = folder / f"naive-{self._server.port}.db"


class BareLoop:
    """bare_loop.c. `lose`: leaves out every so many-th delivery."""

    name = "C loop"

    def __init__(self, _folder, _stage, lose=0):
        self.port = free_port()
        self._lose = lose
        self._process = None

    @property
    def pid(self):
        return self._process.pid

    async def start(self):
        call = (FOLDER / "bare_loop", str(self.port), str(self._lose))
        self._process = await asyncio.create_subprocess_exec(*call, stdin=DEVNULL, stdout=PIPE)
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._listening()
        except BaseException:
            await self._end()
            raise

    async def stop(self):
        return json.loads(await self._end())

    async def _end(self):
        if self._process.returncode is None:
            self._process.terminate()
        async with asyncio.timeout(STOP_SECONDS):
            told, _ = await self._process.communicate()
        return told

    async def _listening(self):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.01)
                continue
            writer.close()
            await writer.wait_closed()
            return


PROGRAMS = (Ours, Naive, BareLoop)
