"""Names that outlive a power cut. A file's sync keeps what it holds; only its folder's keeps what it is called."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Returns once every name made, replaced or removed in the folder is on disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Makes the folder, closed to others, and those above it, where they are missing; then they are on disk."""
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        make_folder(folder.parent)
    folder.mkdir(exist_ok=True, mode=0o700)
    sync_folder(folder.parent)
