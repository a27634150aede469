"""Several processes behind one port: a parent that serves nobody, listens once, and keeps its children running."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from types import FrameType

import structlog

from app.settings import Settings

# After a deploy thousands knock at once: whom the queue leaves out tries again only after 1, 3, 7 … seconds. The system
# cuts this to its own limit (`net.core.somaxconn`, 4096 on most).
BACKLOG = 16_384
LOOK_SECONDS = 0.2
# A child that cannot start would otherwise be started over and over, as fast as the machine can.
RESTART_SECONDS = 1.0
STOP_SECONDS = 15.0
log = structlog.get_logger()


class Children:
    """Child processes that run `command` with the listening socket's number appended."""

    def __init__(self, command: Sequence[str], listener: socket.socket, count: int) -> None:
        self._command = [*command, str(listener.fileno())]
        self._listener = listener
        self._count = count
        self._running: list[subprocess.Popen[bytes]] = []
        self._stopping = False

    def run(self) -> int:
        """Keeps `count` children running until SIGTERM or SIGINT, then lets each stop in order. Returns 0.

        A child that ends by itself is started again after a second.
        """
        for signal_number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(signal_number, self._stop)
        self._running = [self._start() for _ in range(self._count)]
        while not self._stopping:
            time.sleep(LOOK_SECONDS)
            self._look()
        return self._end()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, pass_fds=[self._listener.fileno()])  # noqa: S603 - our own program

    def _look(self) -> None:
        for place, child in enumerate(self._running):
            if child.poll() is None or self._stopping:
                continue
            log.warning("process_ended", code=str(child.returncode))
            time.sleep(RESTART_SECONDS)
            self._running[place] = self._start()

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        self._stopping = True

    def _end(self) -> int:
        for child in self._running:
            if child.poll() is None:
                child.terminate()
        for child in self._running:
            try:
                child.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        return 0


def serve_many(settings: Settings) -> int:
    """Listens once and serves by `settings.processes` children. Returns the exit code."""
    with socket.create_server((settings.host, settings.port), backlog=BACKLOG, reuse_port=False) as listener:
        listener.set_inheritable(True)
        command = [sys.executable, "-m", "app", "serve", "--port", str(settings.port), "--listener"]
        return Children(command, listener, settings.processes).run()
