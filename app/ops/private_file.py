"""A file that only its owner may read: for what belongs on a terminal, where there is none."""

import os
from pathlib import Path


def write_private(path: Path, text: str) -> None:
    """The file anew, 0600 from its first moment, whatever stood there before. Raises OSError."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
