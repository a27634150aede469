"""Where a demonstration lives: settings, a folder and a port of its own, whatever the machine's own settings say."""

import fcntl
import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import SecretStr

from app.ops.secrets import with_secret
from app.settings import Settings

DEMO_PORT = 8010
LINK_HOURS = 24
BACKLOG = 512


class NoDemo(RuntimeError):
    """The demonstration may not or cannot begin here. The text says what to do."""


@contextmanager
def fresh_folder(state_dir: Path) -> Iterator[Path]:
    """`state_dir/demo/house`, emptied, for one demonstration at a time; what it holds stays until the next.

    Raises NoDemo where another one is running.
    """
    parent = state_dir / "demo"
    parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with os.fdopen(os.open(parent / "lock", os.O_RDWR | os.O_CREAT, 0o600), "rb+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            message = f"A demonstration is running in {parent} already. Stop it first."
            raise NoDemo(message) from error
        # This folder alone, which nothing else ever writes to: the data of `serve` lies beside `demo`, not in it.
        house = parent / "house"
        if house.is_dir():
            shutil.rmtree(house)
        house.mkdir(mode=0o700)
        yield house


@contextmanager
def listen(port: int) -> Iterator[socket.socket]:
    """A listening socket on loopback; `port` 0 takes a free one. Raises NoDemo where the port is taken."""
    try:
        listener = socket.create_server(("127.0.0.1", port), backlog=BACKLOG)
    except OSError as error:
        message = f"Port {port} is taken. Name another: vertaistupa demo --port {port + 1}"
        raise NoDemo(message) from error
    with listener:
        yield listener


def refuse_production(settings: Settings) -> None:
    """Raises NoDemo: whoever reads the links of a demonstration may sign in as staff."""
    if settings.environment == "production":
        message = "The demonstration does not run in production. Unset VERTAISTUPA_ENVIRONMENT, or use another machine."
        raise NoDemo(message)


def demo_settings(folder: Path, port: int) -> Settings:
    """The embedded size in `folder`. No letter leaves the machine, and links live for a day of showing."""
    return with_secret(
        Settings(
            environment="development",
            public_url=f"http://localhost:{port}",
            host="127.0.0.1",
            port=port,
            processes=1,
            state_dir=folder,
            database_url="",
            bus_url="memory://",
            secret_key=SecretStr(""),
            smtp_url=SecretStr(""),
            trusted_proxies=(),
            sign_in_token_minutes=LINK_HOURS * 60,
        )
    )
