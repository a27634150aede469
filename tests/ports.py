"""Ports for servers of the suite."""

import random
import socket


def free_port():
    """Below the ports that the system gives to clients: one of those could take a killed server's place."""
    while True:
        port = random.randrange(20_000, 32_000)  # noqa: S311 - guards nothing
        with socket.socket() as listener:
            try:
                listener.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
