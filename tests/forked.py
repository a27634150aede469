"""Servers that are forked from a process which has imported the program and read its texts: most of a start is that."""

import multiprocessing
import os
import sys


class Forked:
    """A call in a process of its own, with the face of `subprocess.Popen`.

    `call` is a function of a module; what it is given is pickled, sockets too. See preloaded.py for what is at hand.
    """

    def __init__(self, call, *args):
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.preloaded"])
        self._process = context.Process(target=call, args=args, daemon=True)
        self._process.start()

    @property
    def pid(self):
        return self._process.pid

    def poll(self):
        """The exit code; None while it runs."""
        return self._process.exitcode

    def send_signal(self, number):
        os.kill(self.pid, number)

    def wait(self, seconds=None):
        """The exit code, once it has ended; TimeoutError where it has not within `seconds`."""
        self._process.join(seconds)
        if self.poll() is None:
            message = f"process {self.pid} has not ended within {seconds} s"
            raise TimeoutError(message)
        return self.poll()


def begin_as(folder, environment, log, mode="wb"):
    """Makes the forked process what it would be had it been started in this folder: its environment, and its log."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    with log.open(mode, buffering=0) as written:
        os.dup2(written.fileno(), sys.stdout.fileno())
        os.dup2(written.fileno(), sys.stderr.fileno())
