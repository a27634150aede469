"""A name is on disk once its folder was synced."""

import os
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.durable import make_folder
from app.db.database import Database


@pytest.fixture
def synced(monkeypatch):
    """What was synced, in order."""
    paths, fsync = [], os.fsync

    def note(descriptor):
        fsync(descriptor)
        paths.append(Path(f"/proc/self/fd/{descriptor}").readlink())

    monkeypatch.setattr(os, "fsync", note)
    return paths


def test_each_new_folder_is_kept_by_the_one_above(synced, tmp_path):
    make_folder(tmp_path / "state" / "stupa")
    assert synced == [tmp_path, tmp_path / "state"]
    assert (tmp_path / "state" / "stupa").stat().st_mode & 0o777 == 0o700
    make_folder(tmp_path / "state" / "stupa")
    assert len(synced) == 2


def test_the_name_of_a_new_database_is_on_disk_before_anything_is_in_it(synced, tmp_path):
    url = f"sqlite:///{tmp_path / 'state' / 'stupa.db'}"
    for _ in range(2):
        Database(url, clock=SystemClock()).close()
        assert synced == [tmp_path, tmp_path / "state"]
