"""A whole house as people run it: `serve --migrate` in a process of its own, with a SQLite file in a folder."""

import os
import re
import signal
import urllib.error
import urllib.request
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app import __main__ as commands
from app.main import Outside, build_app
from tests.forked import Forked, begin_as
from tests.journeys.waiting import until
from tests.live import free_socket
from tests.shared_texts import shared_texts

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Letter:
    """What arrived in the file outbox."""

    text: str

    @property
    def link(self):
        return re.search(r"https?://\S+", self.text).group(0)

    @property
    def code(self):
        """None where it is no letter to sign in by."""
        found = re.search(r"^(\d{3} \d{3})$", self.text, re.MULTILINE)
        return found and found.group(1)


def serve(port):
    """The command, with the texts that this process has at hand."""
    commands.build_app = partial(build_app, outside=Outside(texts=shared_texts()))
    commands.serve(port=port, migrate_first=True)


def serve_as(command, port, environment, log):
    """The command in a process that was forked for it."""
    begin_as(ROOT, environment, log, mode="ab")
    command(port)


class ServedHouse:
    """Starts, dies and comes back on one port; its folder outlives the process."""

    command = staticmethod(serve)

    def __init__(self, folder, **settings):
        """`settings` are environment variables of the house."""
        self._settings = settings
        listener = free_socket()
        self.port = listener.getsockname()[1]
        listener.close()
        self.folder = folder
        self.public_url = f"http://localhost:{self.port}"
        self.database_url = f"sqlite:///{folder / 'vertaistupa.db'}"
        self._process = None

    def start(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("VERTAISTUPA_")}
        environment = kept | self._settings | {"VERTAISTUPA_STATE_DIR": str(self.folder)}
        self._log().touch()
        self._process = Forked(serve_as, self.command, self.port, environment, self._log())
        until(self._answers, seconds=40, what="the server")

    def kill(self):
        """As a power cut: no goodbye."""
        self._end(signal.SIGKILL)

    def stop(self):
        self._end(signal.SIGTERM)

    def first_staff_link(self):
        return (self.folder / "first-staff-link").read_text(encoding="utf-8").strip()

    def letters_to(self, address):
        texts = [path.read_text(encoding="utf-8") for path in sorted((self.folder / "letters").glob("*.txt"))]
        return [Letter(text) for text in texts if text.startswith(f"To: {address}\n")]

    def codes_to(self, address):
        """The letters to sign in by. Others may come at any moment, as the clock turns."""
        return [letter for letter in self.letters_to(address) if letter.code]

    def wait_for_letter(self, address, earlier=0):
        """The newest letter to an address, once there are more than `earlier`."""
        letters = until(lambda: found if len(found := self.letters_to(address)) > earlier else None, what="the letter")
        return letters[-1]

    def log_text(self):
        return self._log().read_text(encoding="utf-8")

    def _log(self):
        return self.folder / "server.log"

    def _answers(self):
        assert self._process.poll() is None, self.log_text()
        try:
            with urllib.request.urlopen(f"{self.public_url}/health/ready", timeout=5) as answer:  # noqa: S310
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError):
            return False

    def _end(self, how):
        if self._process and self._process.poll() is None:
            self._process.send_signal(how)
            self._process.wait(20)
