"""Opening a room and reading its history: one snapshot, judged by the reader's own spans."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.base.errors import AppError
from app.chat.beside import NOTHING_BESIDE, Beside
from app.chat.events import stamp, told_of_freeze
from app.chat.replay import DRAWN_KINDS, REPLAY_PAGE, replay
from app.chat.schemas import History, Subscribe
from app.db.database import Database
from app.groups import service as groups
from app.groups.events import told_of_cancelling, told_of_end, told_of_leaderless, told_of_removal
from app.groups.service import RoomFacts
from app.realtime.protocol import Answer
from app.rooms import service as rooms
from app.rooms.access import Paused, Removed, SetAside, Spans, Standing, require_reader
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


class Asked(NamedTuple):
    """Who wants a room opened, and from where."""

    account_id: int
    body: Subscribe


class ReadRoom:
    """The use cases of reading. Blocking: call through `database.run`."""

    def __init__(self, database: Database, beside: Beside = NOTHING_BESIDE) -> None:
        self._database = database
        self._beside = beside

    def open(self, account_id: int, body: Subscribe) -> Opened:
        """What `subscribe` answers. Raises NotFound for strangers and for those who left."""
        [outcome] = self.open_all([Asked(account_id, body)])
        if isinstance(outcome, AppError):
            raise outcome
        return outcome

    def open_all(self, asked: Sequence[Asked]) -> list[Opened | AppError]:
        """The same for many in one snapshot; what `open` would raise stands in its place.

        However many come back having missed nothing, they cost the statements of one.
        """
        with self._database.read() as session:
            openings = _Openings(session, self._beside, asked)
            return [openings.answer(one) for one in asked]

    def history(self, account_id: int, body: History) -> Answer:
        """What `history` answers. Raises as `require_reader`."""
        with self._database.read() as session:
            standing = require_reader(rooms.find_standing(session, body.room, account_id))
            reader = _Reader(session, standing, rooms.list_spans(session, standing), self._beside)
            more, frames = reader.drawn(Page(body.limit, before=body.before, after=body.after))
            return Answer({"more": more}, "items", frames)


class _Openings:
    """Many who want a room opened, judged one by one by facts that were read together."""

    def __init__(self, session: Session, beside: Beside, asked: Sequence[Asked]) -> None:
        self._session = session
        self._beside = beside
        pairs = {(one.body.room, one.account_id) for one in asked}
        self._standings = rooms.list_standings(session, pairs)
        self._judged = {pair: _judge(self._standings.get(pair)) for pair in pairs}
        readers = [judged for judged in self._judged.values() if isinstance(judged, Standing)]
        self._spans = rooms.list_spans_of(session, readers) if readers else {}
        self._rooms = _look_at(session, beside, {reader.room_id for reader in readers}) if readers else {}

    def answer(self, one: Asked) -> Opened | AppError:
        """What this one hears."""
        body, pair = one.body, (one.body.room, one.account_id)
        judged, found = self._judged[pair], self._standings.get(pair)
        if found is None and body.epoch is not None and rooms.is_cleared(self._session, body.room, body.epoch):
            return _closed({"state": "cleared"})
        if isinstance(judged, SetAside):
            told = {"until": stamp(judged.until), "reason": judged.reason}
            return self._shut({"state": "set_aside", **told}, found)
        if isinstance(judged, Paused):
            return _closed({"state": "paused"}, found)
        if isinstance(judged, Removed):
            return self._shut({"state": "removed", **_told_of_removal(self._session, found)}, found)
        if isinstance(judged, AppError):
            return judged
        reader = _Reader(self._session, judged, self._spans[judged.room_member_id], self._beside)
        if body.after is None:
            return reader.newest(self._rooms[judged.room_id])
        if body.epoch != judged.epoch or not reader.can_go_on_from(body.after):
            return _closed({"state": "resync"})
        return reader.since(body.after, self._rooms[judged.room_id])

    def _shut(self, facts: dict[str, object], standing: Standing | None) -> Opened:
        """They may be let back, so the answer is followed by a wait."""
        more = self._beside.read_shut(self._session, standing) if standing else {}
        return _closed({**facts, **more}, standing)


@dataclass(frozen=True, slots=True)
class _RoomNow:
    """What a `live` answer says of a room to all of its readers alike."""

    group: RoomFacts | None
    members: Sequence[Mapping[str, object]]
    beside: Mapping[str, object]

    def facts(self, standing: Standing) -> dict[str, object]:
        """The whole of it, with what is this reader's own."""
        group = self.group
        return {
            "state": "live",
            "room": {
                "id": standing.room,
                "name": group.name if group else None,
                "kind": standing.kind,
                "mode": standing.mode,
                "frozen": told_of_freeze(standing.freeze),
                "end": told_of_end(group.end) if group and group.end else None,
                "cancelled": told_of_cancelling(group.cancelled) if group and group.cancelled else None,
                "leaderless": told_of_leaderless(group.leaderless_since) if group else None,
            },
            "epoch": standing.epoch,
            "last": standing.last_number,
            "me": standing.member,
            "members": self.members,
            "read": standing.seen_number,
            **self.beside,
        }


def _look_at(session: Session, beside: Beside, room_ids: Collection[int]) -> dict[int, _RoomNow]:
    """All the rooms in as many statements as one."""
    facts, people = groups.list_room_facts(session, room_ids), groups.list_people_of(session, room_ids)
    states = beside.read_states(session, room_ids)
    return {
        room_id: _RoomNow(facts.get(room_id), [person.frame() for person in people[room_id]], states[room_id])
        for room_id in room_ids
    }


def _judge(standing: Standing | None) -> Standing | AppError:
    """`require_reader` as a value."""
    try:
        return require_reader(standing)
    except AppError as refusal:
        return refusal


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

    def newest(self, now: _RoomNow) -> Opened:
        more, frames = self.drawn(Page(FIRST_PAGE))
        return self._live(Answer({**now.facts(self.standing), "more": more}, "items", frames))

    def since(self, after: int, now: _RoomNow) -> Opened:
        missed = after < self.standing.last_number
        entries = (
            rooms.list_entries(self.session, self.standing.room_id, after=after, limit=REPLAY_PAGE) if missed else []
        )
        frames = _head_that_fits(self._frames(entries)) if entries else []
        last = entries[len(frames) - 1].number if entries else after
        if last < self.standing.last_number:
            return Opened(Answer({"state": "more", "epoch": self.standing.epoch, "last": last}, "events", frames))
        return self._live(Answer({**now.facts(self.standing), "more": False}, "events", frames))

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
