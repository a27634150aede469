"""The tables of one room as a value, and the real use cases over them.

`Batch` (chat/post_batch.py), `ReadRoom` (chat/read_room.py) and `replay` (chat/replay.py) are the program's own; what
they ask of SQL (`rooms/service.py`, `chat/queries.py`, `groups/service.py`) is answered here from the room's log alone.
"""

from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import NamedTuple
from unittest.mock import patch

from app.base.errors import AppError
from app.chat import post_batch, read_room
from app.chat import replay as replaying
from app.chat.access import MessageFacts, MessageState
from app.chat.beside import NOTHING_BESIDE
from app.chat.post_batch import Draft
from app.chat.schemas import Subscribe
from app.groups.people import PersonView
from app.rooms.access import Place, Spans, Standing
from app.rooms.entries import Entry
from tests.model.hub_steps import MEMBERS, ROOM, label, standing_still

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
UNTIL = NOW + timedelta(hours=24)
PAGE = 2


class Row(NamedTuple):
    """One row of the log, and of `messages` where it is one."""

    kind: str
    person: int | None = None
    client_id: str | None = None
    about: int = 0


class Tables(NamedTuple):
    """What is committed."""

    log: tuple = ()
    epoch: int = 0


class Asked(NamedTuple):
    """What `subscribe` would answer: `state`, its frames' labels, `last`; `sees` where the reader may go live."""

    state: str
    labels: tuple = ()
    last: int = 0
    epoch: int = 0
    stands: bool = False
    sees: tuple | None = None


def spans_of(log, person):
    """The numbers that a person may see: rooms/service.py opens and closes spans at the number of the event."""
    pairs = [(1, None)]
    for number, row in enumerate(log, 1):
        if row.person == person and row.kind == "set_aside":
            pairs[-1] = (pairs[-1][0], number)
        elif row.person == person and row.kind == "returned":
            pairs.append((number, None))
    return tuple(pairs)


def is_aside(log, person):
    return spans_of(log, person)[-1][1] is not None


def standing_of(tables, person):
    aside = is_aside(tables.log, person)
    return Standing(
        room_id=1,
        room=ROOM,
        kind="group",
        mode="open",
        epoch=str(tables.epoch),
        last_number=len(tables.log),
        room_member_id=person + 1,
        member=MEMBERS[person],
        account_id=person,
        role="member",
        place=Place.ASIDE if aside else Place.HERE,
        aside_until=UNTIL if aside else None,
        aside_reason="rules" if aside else None,
        muted_until=None,
        seen_number=0,
    )


class Program:
    """The program's own decisions. A mutant overrides one of them."""

    batch = post_batch._Batch
    read_room = read_room.ReadRoom

    def post(self, tables, drafts, judged_by):
        """((person, client id, answer) of each draft, the tables after, the events).

        `judged_by` are the tables that said who stands where: under the room's lock the same as `tables`.
        """
        session = _Session(tables, judged_by)
        batch = self.batch(session, [_draft(*draft[:2]) for draft in drafts], NOW)
        outcomes = batch.post()
        answers = tuple((*draft, _answer(outcome)) for draft, outcome in zip(drafts, outcomes, strict=True))
        return answers, tables._replace(log=(*tables.log, *session.written)), tuple(batch.events)

    def subscribe(self, tables, person, epoch, after):
        """What ReadRoom.open answers in a snapshot of these tables."""
        body = Subscribe.model_construct(room=ROOM, epoch=None if epoch is None else str(epoch), after=after)
        opened = self.read_room(_OneSnapshot(tables)).open(person, body)
        facts = opened.answer.facts
        return Asked(
            state=facts["state"],
            labels=tuple(label(frame) for frame in opened.answer.frames),
            last=facts.get("last", len(tables.log)),
            epoch=tables.epoch,
            stands=opened.standing is not None,
            sees=opened.spans.pairs if opened.spans else None,
        )

    def events_after(self, tables, number):
        """A page for the hub: chat/replay.py: read_after."""
        return tuple(replaying.read_after(_Session(tables), ROOM, number, NOTHING_BESIDE))

    def event_of(self, tables):
        """The event of the newest row, as the use case that wrote it makes it."""
        return self.events_after(tables, len(tables.log) - 1)[0]


@contextmanager
def in_memory():
    """Under this the use cases ask the tables of their session, read pages of two, and time stands still in the hub."""
    with ExitStack() as stack:
        stack.enter_context(standing_still())
        for module, name, answers in (
            (post_batch, "rooms", _ROOMS),
            (post_batch, "queries", _QUERIES),
            (read_room, "rooms", _ROOMS),
            (read_room, "groups", _GROUPS),
            (replaying, "rooms", _ROOMS),
            (replaying, "groups", _GROUPS),
            (replaying, "service", _MESSAGES),
            (read_room, "REPLAY_PAGE", PAGE),
            (replaying, "REPLAY_PAGE", PAGE),
        ):
            stack.enter_context(patch.object(module, name, answers))
        yield


class _Session:
    def __init__(self, tables, judged_by=None):
        self.tables = tables
        self.judged_by = judged_by or tables
        self.written = []


class _OneSnapshot:
    """A database whose `read` gives one snapshot."""

    def __init__(self, tables):
        self._tables = tables

    @contextmanager
    def read(self):
        yield _Session(self._tables)


def _draft(person, client_id):
    return Draft(ROOM, person, client_id, client_id, client_id.encode())


def _answer(outcome):
    return ("refused", outcome.code) if isinstance(outcome, AppError) else ("acked", outcome.number)


def _lock_standings(session, pairs):
    """First the lock, which the model holds, then the facts; the numbers are always those of the moment."""
    last = len(session.tables.log)
    return {(room, person): _with_last(standing_of(session.judged_by, person), last) for room, person in sorted(pairs)}


def _with_last(standing, last):
    return Standing(**{name: getattr(standing, name) for name in Standing.__slots__} | {"last_number": last})


def _write_batch(session, entries, last_numbers):
    assert last_numbers == {1: entries[-1][1]}


def _insert_messages(session, rows):
    for row in rows:
        assert row["number"] == len(session.tables.log) + len(session.written) + 1, "the numbers are not dense"
        session.written.append(Row("message", row["author_id"] - 1, row["client_id"]))


def _list_by_client_ids(session, pairs):
    return [
        SimpleNamespace(
            author_id=row.person + 1, client_id=row.client_id, number=n, sent_at=NOW, text_hash=row.client_id.encode()
        )
        for n, row in enumerate(session.tables.log, 1)
        if row.kind == "message" and (row.person + 1, row.client_id) in pairs
    ]


def _list_entries(session, _, *, after, limit):
    return [_entry(session.tables.log, number) for number in range(after + 1, len(session.tables.log) + 1)][:limit]


def _list_drawn(session, standing, spans, kinds, page):
    log = session.tables.log
    shown = [number for number, row in enumerate(log, 1) if row.kind in kinds and number in spans]
    assert page.before is page.after is None, "the model asks for the newest alone"
    return [_entry(log, number) for number in shown[-page.limit :]]


def _entry(log, number):
    row = log[number - 1]
    member = None if row.person is None else MEMBERS[row.person]
    facts = {"until": UNTIL.isoformat(), "reason": "rules"} if row.kind == "set_aside" else {}
    return Entry(number, row.kind, NOW, member, member, row.about, facts)


def _list_messages(session, _, numbers):
    log = session.tables.log
    hidden = {row.about for row in log if row.kind == "message_hidden"}
    return {
        number: MessageFacts(
            id=number,
            number=number,
            author_id=log[number - 1].person + 1,
            author=MEMBERS[log[number - 1].person],
            client_id=log[number - 1].client_id,
            text=log[number - 1].client_id,
            quote=None,
            state=MessageState.HIDDEN if number in hidden else MessageState.VISIBLE,
            sent_at=NOW,
            edited_at=None,
            hidden_reason="rules" if number in hidden else None,
        )
        for number in numbers
        if number <= len(log) and log[number - 1].kind == "message"
    }


def _spans(session, standing):
    return Spans(spans_of(session.tables.log, standing.account_id))


def _list_people(session, _):
    return [PersonView(member, member, "member", "cup", "blue", "here") for member in MEMBERS]


def _list_people_of(session, room_ids):
    return {room_id: _list_people(session, room_id) for room_id in room_ids}


_ROOMS = SimpleNamespace(
    lock_standings=_lock_standings,
    write_batch=_write_batch,
    list_standings=lambda session, pairs: {pair: standing_of(session.tables, pair[1]) for pair in pairs},
    list_spans_of=lambda session, standings: {one.room_member_id: _spans(session, one) for one in standings},
    find_standing=lambda session, _, person: standing_of(session.tables, person),
    list_spans=_spans,
    list_entries=_list_entries,
    list_drawn=_list_drawn,
    find_room_id=lambda *_: 1,
)
_QUERIES = SimpleNamespace(
    list_by_client_ids=_list_by_client_ids,
    list_message_numbers=lambda *_: set(),
    insert_messages=_insert_messages,
)
_GROUPS = SimpleNamespace(list_room_facts=lambda *_: {}, list_people=_list_people, list_people_of=_list_people_of)
_MESSAGES = SimpleNamespace(list_messages=_list_messages)
