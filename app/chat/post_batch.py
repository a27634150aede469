"""The batch verb of the group commit: many drafts of many rooms in one transaction.

Order is everything here. First the locks of all rooms of the batch; only under them the facts that decide; then
numbers; then rows. A removal that committed first is therefore seen, and a removal that comes later has to wait.

A repeat is answered before the room's mode is asked: what is stored stays stored in a room that takes nothing new.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.base.clock import Clock
from app.base.errors import AppError, BadInput, NotFound
from app.chat import queries
from app.chat.access import MessageFacts, MessageState, SameIdOtherText
from app.chat.events import message_event
from app.db.database import WriteSession
from app.realtime.publisher import Publishes
from app.realtime.room_event import RoomEvent
from app.rooms import service as rooms
from app.rooms.access import Standing, refusal_to_read, refusal_to_write
from app.rooms.entries import NewEntry


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way. `text_hash` is keyed, made before the queue so that no transaction waits for it."""

    room: str
    account_id: int
    client_id: str
    text: str
    text_hash: bytes
    quote: int | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """A message on disk. `duplicate` when it was there before this draft."""

    number: int
    at: datetime
    duplicate: bool = False


Outcome = Posted | AppError
PostBatch = Callable[[WriteSession, Sequence[Draft]], list[Outcome]]


def make_post_batch(publisher: Publishes, clock: Clock) -> PostBatch:
    """The verb, bound to who tells the rooms and to the clock."""

    def post_batch(session: WriteSession, drafts: Sequence[Draft]) -> list[Outcome]:
        batch = _Batch(session, drafts, clock.now())
        outcomes = batch.post()
        if batch.events:
            session.after_commit(lambda: publisher.publish(batch.events))
        return outcomes

    return post_batch


class _Batch:
    """One transaction's drafts."""

    def __init__(self, session: WriteSession, drafts: Sequence[Draft], now: datetime) -> None:
        self._session = session
        self._drafts = drafts
        self._now = now
        self.events: list[RoomEvent] = []
        self._entries: list[tuple[int, int, NewEntry]] = []
        self._rows: list[dict[str, object]] = []
        self._last: dict[int, int] = {}

    def post(self) -> list[Outcome]:
        """What became of each draft, in order."""
        standings = rooms.lock_standings(self._session, {(draft.room, draft.account_id) for draft in self._drafts})
        readers = {key: standing for key, standing in standings.items() if refusal_to_read(standing) is None}
        known = self._known(readers)
        quotable = self._quotable(readers)
        outcomes = [self._judge(draft, standings, known, quotable) for draft in self._drafts]
        if self._rows:
            rooms.write_batch(self._session, self._entries, self._last)
            queries.insert_messages(self._session, self._rows)
        return outcomes

    def _known(self, readers: dict[tuple[str, int], Standing]) -> dict[tuple[int, str], tuple[Posted, bytes | None]]:
        pairs = {
            (readers[draft.room, draft.account_id].room_member_id, draft.client_id)
            for draft in self._drafts
            if (draft.room, draft.account_id) in readers
        }
        return {
            (row.author_id, row.client_id): (Posted(row.number, row.sent_at, duplicate=True), row.text_hash)
            for row in queries.list_by_client_ids(self._session, pairs)
        }

    def _quotable(self, readers: dict[tuple[str, int], Standing]) -> set[tuple[int, int]]:
        """(member, number) of the quotes that name a message which its quoter may see."""
        asked = [
            (readers[draft.room, draft.account_id], draft.quote)
            for draft in self._drafts
            if draft.quote is not None and (draft.room, draft.account_id) in readers
        ]
        if not asked:
            return set()
        there = queries.list_message_numbers(self._session, {(standing.room_id, quote) for standing, quote in asked})
        spans = rooms.list_spans_of(self._session, [standing for standing, _ in asked])
        return {
            (standing.room_member_id, quote)
            for standing, quote in asked
            if (standing.room_id, quote) in there and quote in spans[standing.room_member_id]
        }

    def _judge(
        self,
        draft: Draft,
        standings: dict[tuple[str, int], Standing],
        known: dict[tuple[int, str], tuple[Posted, bytes | None]],
        quotable: set[tuple[int, int]],
    ) -> Outcome:
        standing = standings.get((draft.room, draft.account_id))
        if standing is None:
            return NotFound()
        if (refusal := refusal_to_read(standing)) is not None:
            return refusal
        key = (standing.room_member_id, draft.client_id)
        if key in known:
            posted, text_hash = known[key]
            # An erased message keeps no hash: its retry is answered, never posted again.
            return posted if text_hash in (None, draft.text_hash) else SameIdOtherText()
        if (refusal := refusal_to_write(standing, self._now)) is not None:
            return refusal
        if draft.quote is not None and (standing.room_member_id, draft.quote) not in quotable:
            return BadInput(field="quote")
        posted = self._take_number(draft, standing)
        known[key] = (Posted(posted.number, posted.at, duplicate=True), draft.text_hash)
        return posted

    def _take_number(self, draft: Draft, standing: Standing) -> Posted:
        number = self._last.get(standing.room_id, standing.last_number) + 1
        self._last[standing.room_id] = number
        self._entries.append(
            (standing.room_id, number, NewEntry("message", self._now, actor_id=standing.room_member_id))
        )
        self._rows.append(
            {
                "room_id": standing.room_id,
                "number": number,
                "author_id": standing.room_member_id,
                "client_id": draft.client_id,
                "text": draft.text,
                "text_hash": draft.text_hash,
                "quote_number": draft.quote,
                "state": MessageState.VISIBLE,
                "sent_at": self._now,
            }
        )
        facts = MessageFacts(
            id=0,
            number=number,
            author_id=standing.room_member_id,
            author=standing.member,
            client_id=draft.client_id,
            text=draft.text,
            quote=draft.quote,
            state=MessageState.VISIBLE,
            sent_at=self._now,
            edited_at=None,
            hidden_reason=None,
        )
        self.events.append(message_event(draft.room, facts))
        return Posted(number, self._now)
