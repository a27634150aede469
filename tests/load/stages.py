"""Databases with people and rooms in them, made once and copied for each run."""

from dataclasses import dataclass
from pathlib import Path

from tests.load.bulk import bulk_writer

ROOM_MESSAGES = 2_000
PEOPLE = 10
MEETINGS = 12
EVERY_LISTED = 5


@dataclass(frozen=True)
class Stage:
    """`places` are (token, room) of everybody, those of one room side by side."""

    path: Path
    places: list[tuple[str, str]]


@dataclass(frozen=True)
class Archive:
    """`rooms` are outward ids; `token` is the session of the one who may read all of them."""

    path: Path
    token: str
    rooms: list[str]
    listed: int


def build_stage(folder, rooms, people):
    """So many rooms of so many people, each in one, nothing said in them yet."""
    path, places = folder / f"{rooms}-{people}.db", []
    with bulk_writer(path) as writer:
        tokens = writer.people(rooms * people)
        for first in range(0, len(tokens), people):
            room = writer.room(range(first + 1, first + people + 1))
            places += [(token, room) for token in tokens[first : first + people]]
    return Stage(path, places)


def build_archive(folder, messages):
    """So many messages, two thousand a room, ten people in each, of whom the first is in all of them.

    Every fifth group still takes members, so that it stands on the public list; each has twelve meetings.
    """
    path, rooms = folder / f"archive-{messages}.db", []
    count, others = max(1, messages // ROOM_MESSAGES), PEOPLE - 1
    with bulk_writer(path) as writer:
        tokens = writer.people(1 + count * others)
        for place in range(count):
            people = range(2 + place * others, 2 + (place + 1) * others)
            rooms.append(writer.room([1, *people], messages=ROOM_MESSAGES))
            writer.publish(meetings=MEETINGS, takes_members=place % EVERY_LISTED == 0)
    return Archive(path, tokens[0], rooms, len(range(0, count, EVERY_LISTED)))
