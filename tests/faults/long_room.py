"""A room in which much was said, written straight through the batch verb while nobody serves."""

from itertools import islice

from app.base.clock import SystemClock
from app.base.ids import random_id
from app.chat.post_batch import Draft, make_post_batch
from app.db.database import Database
from app.rooms import service as rooms
from tests.seed import NobodyListens

BATCH = 500


def fill(url, room, account_id, count, words="Viesti"):
    """So many messages more; returns the room's last number, and each text by its client id."""
    clock = SystemClock()
    database = Database(url, clock=clock)
    verb = make_post_batch(NobodyListens(), clock)
    said = {random_id(): f"{words} {number}" for number in range(count)}
    try:
        for batch in batched(said.items()):
            drafts = [Draft(room, account_id, client_id, text, b"x" * 32) for client_id, text in batch]
            with database.transaction() as session:
                verb(session, drafts)
        with database.read() as session:
            return rooms.find_standing(session, room, account_id).last_number, said
    finally:
        database.close()


def batched(pairs):
    rest = iter(pairs)
    while batch := list(islice(rest, BATCH)):
        yield batch
