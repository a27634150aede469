"""Databases with people and rooms in them, made once and copied for each run."""

from dataclasses import dataclass
from pathlib import Path

from app.base.clock import SystemClock
from app.db.database import Database
from app.db.schema import migrate
from tests.seed import make_person, make_room


@dataclass(frozen=True)
class Stage:
    """`places` are (token, room) of everybody, those of one room side by side."""

    path: Path
    places: list[tuple[str, str]]


def build_stage(folder, rooms, people):
    """So many rooms of so many people, each in one, nothing said in them yet."""
    path, clock = folder / f"{rooms}-{people}.db", SystemClock()
    migrate(f"sqlite:///{path}")
    database, places = Database(f"sqlite:///{path}", clock=clock), []
    try:
        for _ in range(rooms):
            seated = [make_person(database, clock) for _ in range(people)]
            room = make_room(database, clock, seated).room
            places += [(person.token, room) for person in seated]
    finally:
        database.close()
    return Stage(path, places)
