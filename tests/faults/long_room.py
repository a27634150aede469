"""A room in which much was said, written straight through the batch verb while nobody serves."""

from app.base.clock import SystemClock
from app.base.ids import random_id
from app.chat.post_batch import Draft, make_post_batch
from app.db.database import Database
from app.rooms import service as rooms
from tests.seed import NobodyListens

BATCH = 500


def fill(url, room, account_id, count, words="Viesti"):
    """So many messages more; returns the room's last number."""
    clock = SystemClock()
    database = Database(url, clock=clock)
    verb = make_post_batch(NobodyListens(), clock)
    try:
        for first in range(0, count, BATCH):
            drafts = [
                Draft(room, account_id, random_id(), f"{words} {number}", b"x" * 32)
                for number in range(first, min(first + BATCH, count))
            ]
            with database.transaction() as session:
                verb(session, drafts)
        with database.read() as session:
            return rooms.find_standing(session, room, account_id).last_number
    finally:
        database.close()
