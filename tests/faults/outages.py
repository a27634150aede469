"""A PostgreSQL and a Valkey of a test's own, taken away and given back: killed, paused, stopped."""

import asyncio
import signal

import psutil


class Postgres:
    """All processes of one cluster."""

    def __init__(self, server):
        self._server = server

    def kill(self):
        """As a machine that is switched off: nobody says goodbye, and the next start repairs."""
        postmaster, *others = self._signal(signal.SIGKILL)
        psutil.wait_procs([postmaster, *others], timeout=10)

    def pause(self):
        """Connections stand and are taken; nothing is answered."""
        self._signal(signal.SIGSTOP)

    def go_on(self):
        self._signal(signal.SIGCONT)

    def stop(self):
        """In order: whoever is connected is told."""
        self._server.stop()

    def start(self):
        self._server.ensure_postgres_running()

    def _signal(self, number):
        postmaster = psutil.Process(self._server.get_pid())
        if number != signal.SIGCONT:
            postmaster.suspend()  # it makes no children meanwhile
        processes = [postmaster, *postmaster.children(recursive=True)]
        for process in processes:
            process.send_signal(number)
        return processes


class Valkey:
    """One server that was told its port, so that it comes back there."""

    def __init__(self, server):
        self._server = server

    def kill(self):
        self._server.terminate()

    def pause(self):
        self._server._process.send_signal(signal.SIGSTOP)

    def go_on(self):
        self._server._process.send_signal(signal.SIGCONT)

    def stop(self):
        self._server.stop()

    def start(self):
        self._server.start()


class Outage:
    """One way to take a server away, by the names of what its class can do."""

    def __init__(self, server, begin, lift):
        self._begin = getattr(server, begin)
        self._lift = getattr(server, lift)

    async def begin(self):
        await asyncio.to_thread(self._begin)

    async def lift(self):
        await asyncio.to_thread(self._lift)


WAYS = {"killed": ("kill", "start"), "paused": ("pause", "go_on"), "restarted": ("stop", "start")}
