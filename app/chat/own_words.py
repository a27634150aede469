"""A person's own words of one group, to be taken along. Nobody else's words and names are in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from app.chat import queries
from app.db.database import Database
from app.groups.access import OwnPlace, require_own_place
from app.groups.pair.doors import find_own_place
from app.rooms import service as rooms

WORDS_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class OwnWord:
    """One message that its writer takes along; a hidden one is its writer's too."""

    number: int
    sent_at: datetime
    text: str


class OwnWords:
    """The use case. Blocking: call from `def` endpoints, and read the words in a thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, account_id: int, room: str) -> tuple[OwnPlace, Iterator[OwnWord]]:
        """The person's place and what they have written in this room up to now, in the order of writing.

        Of every time they were in it. Who may is judged now; the words are read while they are taken, a page at a
        time in a snapshot of its own, so that the longest history holds neither memory nor a connection. Raises
        NotFound for strangers and those who left, Removed for the removed.
        """
        with self._database.read() as session:
            place = find_own_place(session, account_id, room) or require_own_place(session, account_id, room)
            authors = rooms.list_member_ids_of(session, account_id)
        return place, self._read(place, authors)

    def _read(self, place: OwnPlace, authors: list[int]) -> Iterator[OwnWord]:
        after = 0
        while True:
            part = queries.Part(place.room_id, after, place.last_number, WORDS_AT_ONCE)
            with self._database.read() as session:
                rows = queries.list_texts(session, authors, part)
            yield from (OwnWord(row.number, row.sent_at, row.text or "") for row in rows)
            if len(rows) < WORDS_AT_ONCE:
                return
            after = rows[-1].number
