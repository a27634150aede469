"""The client in C (client.c), steered over its pipes. It alone talks to the server while anything is measured."""

import asyncio
import json
from asyncio.subprocess import PIPE
from pathlib import Path

# Where `make bench` puts what it compiles, and where the databases of the bench stand: on the disk that is measured.
FOLDER = Path(__file__).resolve().parents[2] / "var" / "bench"
ANSWER_SECONDS = 60
ANSWER_BYTES = 1 << 20


class ClientFailed(Exception):
    """The client has ended before it was told to; its last words."""


class LoadClient:
    """One process of client.c, within an `async with`. `places` are (token, room), one for each socket."""

    def __init__(self, program, places):
        self._program = program
        self._places = places
        self._process = None

    async def __aenter__(self):
        call = (FOLDER / "client", str(self._program.port), str(self._program.pid))
        self._process = await asyncio.create_subprocess_exec(
            *call, stdin=PIPE, stdout=PIPE, stderr=PIPE, limit=ANSWER_BYTES
        )
        self._process.stdin.write("".join(f"{token} {room}\n" for token, room in self._places).encode() + b"\n")
        return self

    async def __aexit__(self, *_):
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()

    async def open(self, count=None):
        """Connects and subscribes so many more sockets, or all."""
        await self.ask(f"connect {len(self._places) if count is None else count}")
        await self.ask("subscribe")

    async def ask(self, command):
        """Its answer, once the command is done."""
        self._process.stdin.write(f"{command}\n".encode())
        async with asyncio.timeout(ANSWER_SECONDS):
            answer = await self._process.stdout.readline()
            if not answer:
                raise ClientFailed((await self._process.stderr.read()).decode(errors="replace"))
        return json.loads(answer)
