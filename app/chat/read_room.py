"""Opening a room and reading its history: one snapshot, judged by the reader's own spans."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.chat.beside import NOTHING_BESIDE, Beside
from app.chat.events import stamp
from app.chat.replay import DRAWN_KINDS, REPLAY_PAGE, replay
from app.chat.schemas import History, Subscribe
from app.db.database import Database
from app.groups import service as groups
from app.groups.events import told_of_end, told_of_removal
from app.realtime.protocol import Answer
from app.rooms import service as rooms
from app.rooms.access import Removed, SetAside, Spans, Standing, require_reader
from app.rooms.entries import Entry, Page

FIRST_PAGE = 50
# An answer is one frame, and a room's longest texts would make it megabytes. The rest is another page.
MAX_PAGE_BYTES = 131_072


@dataclass(frozen=True, slots=True)
class Opened:
    """What to answer, and what follows.

    With spans: go live from the standing's last number. With a standing alone: wait for the way back. With neither:
    the subscription ends here.
    """

    answer: Answer
    standing: Standing | None = None
    spans: Spans | None = None


class ReadRoom:
    """The use cases of reading. Blocking: call through `database.run`."""

    def __init__(self, database: Database, beside: Beside = NOTHING_BESIDE) -> None:
        self._database = database
        self._beside = beside

    def open(self, account_id: int, body: Subscribe) -> Opened:
        """What `subscribe` answers. Raises NotFound for strangers and for those who left."""
        with self._database.read() as session:
            found = rooms.find_standing(session, body.room, account_id)
            if found is None and body.epoch is not None and rooms.is_cleared(session, body.room, body.epoch):
                return _closed({"state": "cleared"})
            try:
                standing = require_reader(found)
            except SetAside as aside:
                told = {"until": stamp(aside.until), "reason": aside.reason}
                return self._shut(session, {"state": "set_aside", **told}, found)
            except Removed:
                return self._shut(session, {"state": "removed", **_told_of_removal(session, found)}, found)
            reader = _Reader(session, standing, rooms.list_spans(session, standing), self._beside)
            if body.after is None:
                return reader.newest()
            if body.epoch != standing.epoch or not reader.can_go_on_from(body.after):
                return _closed({"state": "resync"})
            return reader.since(body.after)

    def _shut(self, session: Session, facts: dict[str, object], standing: Standing | None) -> Opened:
        """They may be let back, so the answer is followed by a wait."""
        more = self._beside.read_shut(session, standing) if standing else {}
        return _closed({**facts, **more}, standing)

    def history(self, account_id: int, body: History) -> Answer:
        """What `history` answers. Raises as `require_reader`."""
        with self._database.read() as session:
            standing = require_reader(rooms.find_standing(session, body.room, account_id))
            reader = _Reader(session, standing, rooms.list_spans(session, standing), self._beside)
            more, frames = reader.drawn(Page(body.limit, before=body.before, after=body.after))
            return Answer({"more": more}, "items", frames)


@dataclass(frozen=True, slots=True)
class _Reader:
    """One reader's look at one room, in one snapshot."""

    session: Session
    standing: Standing
    spans: Spans
    beside: Beside

    def can_go_on_from(self, cursor: int) -> bool:
        """False for a cursor from the future, or from before a time in which the reader saw nothing.

        What was hidden, changed or removed in such a time is told under numbers that are blank to the reader, and
        what they were shown before it would stay as it was. Whoever begins at 0 was shown nothing.
        """
        return cursor <= self.standing.last_number and (cursor == 0 or self.spans.follows(cursor))

    def newest(self) -> Opened:
        more, frames = self.drawn(Page(FIRST_PAGE))
        return self._live(Answer({**self._facts(), "more": more}, "items", frames))

    def since(self, after: int) -> Opened:
        entries = rooms.list_entries(self.session, self.standing.room_id, after=after, limit=REPLAY_PAGE)
        frames = _head_that_fits(self._frames(entries))
        last = entries[len(frames) - 1].number if entries else after
        if last < self.standing.last_number:
            return Opened(Answer({"state": "more", "epoch": self.standing.epoch, "last": last}, "events", frames))
        return self._live(Answer({**self._facts(), "more": False}, "events", frames))

    def drawn(self, page: Page) -> tuple[bool, list[bytes]]:
        """Whether there is more in the page's direction, and its frames in rising order."""
        wider = Page(page.limit + 1, before=page.before, after=page.after)
        kinds = (*DRAWN_KINDS, *self.beside.drawn)
        found = rooms.list_drawn(self.session, self.standing, self.spans, kinds, wider)
        if page.after is not None:
            frames = _head_that_fits(self._frames(found[: page.limit]))
        else:
            frames = _head_that_fits(self._frames(found[-page.limit :])[::-1])[::-1]
        return len(found) > len(frames), frames

    def _live(self, answer: Answer) -> Opened:
        return Opened(answer, self.standing, self.spans)

    def _frames(self, entries: Sequence[Entry]) -> list[bytes]:
        standing = self.standing
        events = replay(self.session, standing.room_id, standing.room, entries, beside=self.beside)
        return [event.for_reader(standing.member, self.spans) for event in events]

    def _facts(self) -> dict[str, object]:
        standing = self.standing
        room = groups.find_room_facts(self.session, standing.room_id)
        return {
            "state": "live",
            "room": {
                "id": standing.room,
                "name": room.name if room else None,
                "kind": standing.kind,
                "mode": standing.mode,
                "end": told_of_end(room.end) if room and room.end else None,
            },
            "epoch": standing.epoch,
            "last": standing.last_number,
            "me": standing.member,
            "members": [person.frame() for person in groups.list_people(self.session, standing.room_id)],
            "read": standing.seen_number,
            **self.beside.read_state(self.session, standing.room_id),
        }


def _head_that_fits(frames: list[bytes]) -> list[bytes]:
    """The first frames that make a page of at most `MAX_PAGE_BYTES`; one at least, if there is any."""
    size = 0
    for count, frame in enumerate(frames):
        size += len(frame)
        if count and size > MAX_PAGE_BYTES:
            return frames[:count]
    return frames


def _told_of_removal(session: Session, standing: Standing | None) -> dict[str, str]:
    removals = rooms.list_removals(session, [standing] if standing else [])
    return told_of_removal(next(iter(removals.values()), None))


def _closed(facts: dict[str, object], standing: Standing | None = None) -> Opened:
    return Opened(Answer(facts, "events", []), standing)
