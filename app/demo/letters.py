"""Reads the sign-in links out of the letters that the house writes: the only way in that the program has."""

import re
import threading

from app.accounts.prove_address import LINK_PATH
from app.mail.letter import Letter, Mailer

# Not long: an interrupt in the first seconds waits for this too.
WAIT_SECONDS = 10.0
_LINK = re.compile(rf"\S+{re.escape(LINK_PATH)}\?t=\S+")


class LinkKeeper:
    """A mailer that passes every letter on and keeps the newest link of each address. Safe from any thread."""

    def __init__(self, mailer: Mailer) -> None:
        self._mailer = mailer
        self._links: dict[str, str] = {}
        self._came = threading.Condition()

    def send(self, letter: Letter) -> None:
        """As the mailer behind it, whose errors it passes on."""
        self._mailer.send(letter)
        if found := _LINK.search(letter.text):
            with self._came:
                self._links[letter.to] = found[0]
                self._came.notify_all()

    def take_link(self, address: str) -> str:
        """The link of the letter to a tidy address, once. Blocks until it has come; raises TimeoutError after 10 s."""
        with self._came:
            if not self._came.wait_for(lambda: address in self._links, WAIT_SECONDS):
                raise TimeoutError
            return self._links.pop(address)
