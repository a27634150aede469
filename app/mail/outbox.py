"""The mailer of development: every letter becomes a file that only its owner may read."""

import os
from pathlib import Path

from app.base.clock import Clock
from app.base.ids import random_id
from app.mail.letter import Letter


class FileOutbox:
    """Writes each letter into `folder` as plain text, oldest first by name."""

    def __init__(self, folder: Path, *, clock: Clock) -> None:
        """The folder is made if it is not there, closed to others (0700)."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        self._folder = folder
        self._clock = clock

    def send(self, letter: Letter) -> None:
        """One file, 0600. Raises OSError when the disk is full."""
        name = f"{self._clock.now():%Y%m%dT%H%M%S%f}-{random_id()}.txt"
        descriptor = os.open(self._folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(f"To: {letter.to}\nSubject: {letter.subject}\n\n{letter.text}")
