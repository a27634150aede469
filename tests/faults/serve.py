"""The program as `vertaistupa serve` runs it, without the built frontend: what a test of faults starts and kills."""

import os
import sys
from functools import partial
from pathlib import Path

from app.db.schema import require_current
from app.main import Outside, build_app
from app.ops import server
from app.ops.logs import set_up_logs
from app.ops.open_files import ask_for_open_files
from app.settings import Settings
from app.web.assets import Assets
from app.web.http_protocol import HttpLimits
from tests.faults import medium
from tests.faults.recorder import begin_from_environment
from tests.forked import begin_as
from tests.shared_texts import shared_texts


def main(port, texts=None, listener=None):
    """`listener` is the number of a socket that listens already, for several processes behind one port."""
    settings = Settings(port=port, public_url=f"http://localhost:{port}")
    set_up_logs(production=True)
    begin_from_environment(None)
    medium.begin_from_environment()
    app = build_app(settings, Outside(assets=Assets.none(), texts=texts))
    begin_from_environment(app.state.house.database)
    require_current(app.state.house.database)
    _shorten_heads()
    ask_for_open_files(settings.max_connections)
    _tell_when_ready(server.make_server(app, settings, app.state.house.say_goodbye, listener=listener)).run()


def _shorten_heads():
    """Heads are given `HEAD_SECONDS`, where that is said."""
    if "HEAD_SECONDS" in os.environ:
        server.HttpLimits = partial(HttpLimits, head_seconds=float(os.environ["HEAD_SECONDS"]))


def _tell_when_ready(made):
    """Makes the file `READY_FILE` once the server takes connections: behind a shared port nobody could tell else."""
    startup = made.startup

    async def start_up(sockets=None):
        await startup(sockets)
        if "READY_FILE" in os.environ:
            Path(os.environ["READY_FILE"]).touch()  # noqa: ASYNC240 - nobody waits for it yet

    made.startup = start_up
    return made


def run_forked(port, folder, log, environment, listener=None):
    """`main` in a process that was forked, as if it began there. The texts are those that are at hand."""
    begin_as(folder, environment, log)
    main(port, shared_texts(), listener.fileno() if listener else None)


if __name__ == "__main__":
    main(int(sys.argv[1]), listener=int(sys.argv[2]) if len(sys.argv) > 2 else None)
