"""Server processes that a test starts, kills, stops and starts again on the same port.

The suite forks them from a process that has imported the program and read its texts: nine tenths of a start are that.
`make faults`, which times how long a restart takes, starts Python anew as an operator does; so does the benchmark.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.faults.serve import run_forked
from tests.forked import Forked
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
QUICK = "tests.faults.serve"
NO_LIMITS = {
    "messages_per_10_seconds": 1_000_000,
    "messages_per_minute": 1_000_000,
    "connections_per_address": 10_000,
}


class AwaitedFork(Forked):
    """The same with the face of asyncio's subprocess."""

    @property
    def returncode(self):
        return self.poll()

    async def wait(self):
        return await asyncio.to_thread(super().wait)


class ServerProcess:
    """One process on one port. `program` is the module that serves; `listener` a socket that others listen on too."""

    def __init__(self, folder, *, program=QUICK, listener=None, **settings):
        self.port = listener.getsockname()[1] if listener else free_port()
        self._listener = listener
        self._ready = folder / f"ready-{id(self)}"
        self.public_url = f"http://localhost:{self.port}"
        self.starts = 0
        self._folder = folder
        self._program = program
        self._settings = {**NO_LIMITS, **settings}
        self._process = None

    @property
    def pid(self):
        return self._process.pid

    async def start(self):
        self.starts += 1
        path = self._log
        self._ready.unlink(missing_ok=True)
        if self._program == QUICK and "FAULT_ROUNDS" not in os.environ:
            self._process = await asyncio.to_thread(
                AwaitedFork, run_forked, self.port, self._folder, path, self._environment(), self._listener
            )
        else:
            self._process = await self._begin_anew(path)
        async with asyncio.timeout(60):
            await self._answering()

    async def _begin_anew(self, path):
        with path.open("wb") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                self._program,
                str(self.port),
                *([str(self._listener.fileno())] if self._listener else []),
                pass_fds=[self._listener.fileno()] if self._listener else [],
                cwd=self._folder,
                env=self._environment(),
                stdout=log,
                stderr=log,
            )

    async def kill(self):
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    async def stop(self):
        """The orderly stop; returns when the process has ended, with its exit code."""
        if self._process is None:
            return None
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        return await self._process.wait()

    def log(self):
        return self._log.read_text(encoding="utf-8")

    @property
    def _log(self):
        return self._folder / f"server-{self.port}-{id(self)}-{self.starts}.log"

    async def _answering(self):
        pause = 0.05
        while True:
            assert self._process.returncode is None, self.log()
            if self._listener is not None:
                if self._ready.exists():
                    return
                await asyncio.sleep(pause)
                continue
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(pause)
                continue
            writer.close()
            await writer.wait_closed()
            return

    def _environment(self):
        given = {f"VERTAISTUPA_{name.upper()}": str(value) for name, value in self._settings.items()}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("VERTAISTUPA_")}
        return {
            **kept,
            "PYTHONPATH": str(ROOT),
            "VERTAISTUPA_STATE_DIR": str(self._folder),
            "READY_FILE": str(self._ready),
            "VERTAISTUPA_SECRET_KEY": "a secret for tests alone, long enough",
            **given,
        }
