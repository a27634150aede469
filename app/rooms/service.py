"""What other features ask of rooms: places, numbers, spans. Every change holds the room's lock first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, SQLColumnExpression
from sqlalchemy.orm import Session

from app.base.ids import random_id
from app.rooms import queries
from app.rooms.access import Freeze, Place, RoomMode, Spans, Standing
from app.rooms.entries import Absence, Entry, NewEntry, NewMember, Page, Removal
from app.rooms.models import LogEntry

_NOT_ASIDE: Mapping[str, object] = {"aside_until": None, "aside_reason": None}


def create_room(session: Session, kind: str, now: datetime) -> tuple[int, str]:
    """A new, empty room: its inner id and its outward one."""
    room = random_id()
    return queries.insert_room(
        session, {"public_id": room, "kind": kind, "epoch": random_id(), "created_at": now}
    ), room


def lock_room(session: Session, room: str) -> None:
    """Takes the room's lock. Call before reading anything that decides a change."""
    queries.lock_rooms(session, [room])


def lock_rooms_of(session: Session, account_id: int) -> None:
    """The locks of all rooms in which the account has or had a place, in id order: what is on its way there waits."""
    queries.lock_rooms(session, queries.list_rooms_of(session, account_id))


def lock_standings(session: Session, pairs: Collection[tuple[str, int]]) -> dict[tuple[str, int], Standing]:
    """First the locks of all the rooms, in id order; only under them the facts of (room, account)."""
    queries.lock_rooms(session, {room for room, _ in pairs})
    return queries.list_standings(session, pairs)


def list_standings(session: Session, pairs: Collection[tuple[str, int]]) -> dict[tuple[str, int], Standing]:
    """The newest standings by (room, account), without a lock."""
    return queries.list_standings(session, pairs)


def find_standing(session: Session, room: str, account_id: int) -> Standing | None:
    """One person's newest standing in a room."""
    return queries.list_standings(session, [(room, account_id)]).get((room, account_id))


def lock_standing(session: Session, room: str, account_id: int) -> Standing | None:
    """The same under the room's lock."""
    lock_room(session, room)
    return find_standing(session, room, account_id)


def lock_place(session: Session, room: str, account_id: int) -> Standing | None:
    """As `lock_standing`, for what only those may do who have or had a place.

    For everybody else it is None without a lock, after the same statements as for a room that is not there: a stranger
    makes nobody wait, and learns nothing by waiting.
    """
    return lock_standing(session, room, account_id) if find_standing(session, room, account_id) is not None else None


def find_member_standing(session: Session, room: str, member: str) -> Standing | None:
    """The standing of the member whom others know by this id."""
    return queries.find_member_standing(session, room, member)


def list_spans(session: Session, standing: Standing) -> Spans:
    """The numbers this member may see."""
    return queries.list_spans(session, [standing.room_member_id])[standing.room_member_id]


def list_spans_of(session: Session, standings: Collection[Standing]) -> dict[int, Spans]:
    """The numbers that each of these members may see, by the member's inner id."""
    return queries.list_spans(session, {standing.room_member_id for standing in standings})


def append_event(session: Session, room_id: int, entry: NewEntry) -> int:
    """Gives the event the room's next dense number and writes it to the log; the room's lock is held."""
    number = queries.next_number(session, room_id)
    queries.insert_entries(session, [entry.row(room_id, number)])
    return number


def write_batch(
    session: Session, entries: Sequence[tuple[int, int, NewEntry]], last_numbers: Mapping[int, int]
) -> None:
    """Many (room, number, event) of many locked rooms at once; `last_numbers` is each room's newest."""
    queries.insert_entries(session, [entry.row(room_id, number) for room_id, number, entry in entries])
    queries.set_last_numbers(session, last_numbers)


def add_member(session: Session, room_id: int, newcomer: NewMember, now: datetime) -> int:
    """Puts a member into a room whose lock is held. Returns the number of `joined`; from it on the member sees."""
    room_member_id = queries.insert_member(
        session,
        {
            "room_id": room_id,
            "account_id": newcomer.account_id,
            "member_id": newcomer.member,
            "role": newcomer.role,
            "state": Place.HERE,
            "seen_number": 0,
            "created_at": now,
        },
    )
    number = append_event(session, room_id, NewEntry("joined", now, subject_id=room_member_id, facts=newcomer.facts))
    queries.insert_span(session, room_member_id, number)
    queries.raise_seen_numbers(session, {room_member_id: number})
    return number


def set_aside(session: Session, standing: Standing, actor: Standing | None, absence: Absence, now: datetime) -> int:
    """From this number on the member sees and writes nothing. The room's lock is held. Returns the number.

    None for `actor`: somebody from outside the room did it.

    Whoever pauses has what a pause held back up to here, and pauses on when their time aside is over.
    """
    _give_back(session, standing)
    number = append_event(
        session,
        standing.room_id,
        NewEntry(
            "set_aside",
            now,
            actor_id=actor.room_member_id if actor else None,
            subject_id=standing.room_member_id,
            facts={"until": absence.until.isoformat(), "reason": absence.reason},
        ),
    )
    queries.close_spans(session, standing.room_member_id, number)
    queries.update_member(
        session,
        standing.room_member_id,
        {"state": Place.ASIDE, "aside_until": absence.until, "aside_reason": absence.reason},
    )
    return number


def bring_back(session: Session, standing: Standing, now: datetime, actor: Standing | None = None) -> int:
    """Opens a new span for someone set aside or removed. The room's lock is held. Returns the number.

    Whoever paused when they were set aside pauses on.
    """
    number = append_event(session, standing.room_id, _about_person("returned", standing, now, actor))
    queries.insert_span(session, standing.room_member_id, number)
    place = Place.PAUSED if standing.paused_at is not None else Place.HERE
    if place == Place.PAUSED:
        queries.close_spans(session, standing.room_member_id, number)
    queries.update_member(session, standing.room_member_id, {"state": place, **_NOT_ASIDE})
    return number


def end_place(session: Session, standing: Standing, place: Place, now: datetime, actor: Standing | None = None) -> int:
    """Ends a membership's place for good (`left` or `removed`). The room's lock is held. Returns the number."""
    return _end(session, standing, _about_person(place, standing, now, actor))


def set_role(session: Session, standing: Standing, role: str, now: datetime) -> Entry:
    """From this number on a member who is here is of this role. The room's lock is held. Returns the log's entry."""
    facts = {"role": role}
    queries.update_member(session, standing.room_member_id, {"role": role})
    entry = NewEntry("role_changed", now, subject_id=standing.room_member_id, facts=facts)
    number = append_event(session, standing.room_id, entry)
    return Entry(number, "role_changed", now, None, standing.member, 0, facts)


def bind_leaver(session: Session, standing: Standing, until: datetime) -> None:
    """Whoever has just left comes back by a leader's word alone until then. The room's lock is held."""
    latest = max(until, standing.aside_until or until)
    queries.update_member(session, standing.room_member_id, {"aside_until": latest})


def remove(session: Session, standing: Standing, actor: Standing | None, removal: Removal, now: datetime) -> int:
    """Ends a place as `removed`, with what the person is told. The room's lock is held. Returns the number."""
    entry = _about_person(Place.REMOVED, standing, now, actor)
    return _end(session, standing, replace(entry, facts=removal.facts()))


def set_mode(
    session: Session, room_id: int, mode: RoomMode, now: datetime, *, facts: Mapping[str, str] | None = None
) -> Entry:
    """Says what the room takes in from now on, with what a feature above has to add. Takes the room's lock.

    Returns the log's entry.
    """
    room = queries.find_public_id(session, room_id) or ""
    lock_room(session, room)
    told = {"mode": str(mode), **(facts or {})}
    number = append_event(session, room_id, NewEntry("mode", now, facts=told))
    queries.update_mode(session, room_id, mode)
    return Entry(number, "mode", now, None, None, 0, told)


def freeze(session: Session, room_id: int, mark: Freeze, now: datetime, actor: Standing | None = None) -> Entry:
    """Nobody writes in the room from this number on; a mark that is there is replaced. The room's lock is held."""
    until = {"until": mark.until.isoformat()} if mark.until else {}
    facts = {"by": str(mark.by), **until}
    actor_id = actor.room_member_id if actor else None
    number = append_event(session, room_id, NewEntry("room_frozen", now, actor_id=actor_id, facts=facts))
    queries.update_freeze(session, room_id, mark)
    return Entry(number, "room_frozen", now, None, None, 0, facts)


def thaw(session: Session, room_id: int, by: str, now: datetime, actor: Standing | None = None) -> Entry:
    """Whoever may write in the room writes again. `by` is `leader`, `staff` or `time`. The room's lock is held."""
    actor_id = actor.room_member_id if actor else None
    facts = {"by": by}
    number = append_event(session, room_id, NewEntry("room_thawed", now, actor_id=actor_id, facts=facts))
    queries.update_freeze(session, room_id, None)
    return Entry(number, "room_thawed", now, None, None, 0, facts)


def find_freeze(session: Session, room_id: int) -> Freeze | None:
    """The room's safety mark, None where it is not frozen."""
    return queries.list_freezes(session, [room_id]).get(room_id)


def list_frozen(session: Session) -> dict[int, Freeze]:
    """All frozen rooms by inner id, the longest frozen first."""
    return queries.list_freezes(session, None)


def is_forgotten(session: Session, room_id: int) -> bool:
    """True where nothing of the room is left but its row."""
    return queries.is_cleared(session, room_id)


def forget_room(session: Session, room_id: int) -> None:
    """Leaves of a room its row alone: it is cleared, nobody has a place in it, its log is empty. The lock is held.

    With the places go the spans, and what other features keep of these room members.
    """
    queries.delete_log_of_room(session, room_id)
    queries.delete_members_of_room(session, room_id)
    queries.update_mode(session, room_id, RoomMode.CLEARED)
    queries.update_freeze(session, room_id, None)


def mark_seen(session: Session, marks: Collection[tuple[Standing, int]]) -> None:
    """Remembers how far each member has seen; never back, never past the room's end."""
    numbers = {standing.room_member_id: min(number, standing.last_number) for standing, number in marks}
    if numbers:
        queries.raise_seen_numbers(session, numbers)


def list_entries(session: Session, room_id: int, *, after: int, limit: int) -> list[Entry]:
    """The whole log after a number, in rising order."""
    return _entries(session, queries.list_entries(session, room_id, after=after, limit=limit))


def list_drawn(session: Session, standing: Standing, spans: Spans, kinds: Collection[str], page: Page) -> list[Entry]:
    """Rows of these kinds that the spans show, in rising order."""
    if not spans.pairs:
        return []
    return _entries(session, queries.list_drawn_entries(session, standing.room_id, kinds, spans, page))


def list_last_numbers(session: Session, rooms: Collection[str]) -> dict[str, int]:
    """Each room's newest number; rooms that are gone are missing."""
    return queries.list_last_numbers(session, rooms)


def find_room_id(session: Session, room: str) -> int | None:
    """The inner id of a room, for features that keep it as a foreign key."""
    return queries.find_room_id(session, room)


def find_public_id(session: Session, room_id: int) -> str | None:
    """The outward id of a room that a feature keeps as a foreign key."""
    return queries.find_public_id(session, room_id)


def list_standings_of(session: Session, account_id: int, kind: str) -> list[Standing]:
    """One person's newest standing in each room of a kind, those who left among them."""
    return queries.list_standings_of(session, account_id, kind)


def is_cleared(session: Session, room: str, epoch: str) -> bool:
    """True for a room that was forgotten, to whoever has been in it: the epoch is told to nobody else."""
    return queries.find_mode(session, room, epoch) == RoomMode.CLEARED


def list_led_room_ids(session: Session, account_id: int) -> set[int]:
    """Inner ids of the rooms in which the account's newest place is one that leads, be they here or gone."""
    return queries.list_led_room_ids(session, account_id)


def list_places(session: Session, room_id: int) -> dict[str, str]:
    """Each member's place in a room, by outward id."""
    return queries.list_places(session, [room_id])[room_id]


def list_places_in(session: Session, room_ids: Collection[int]) -> dict[int, dict[str, str]]:
    """The same of many rooms, by the room's inner id. One statement."""
    return queries.list_places(session, room_ids)


def list_member_ids(session: Session, room_member_ids: Collection[int]) -> dict[int, str]:
    """Outward member ids by the inner ones that other tables keep."""
    return queries.list_member_ids(session, room_member_ids)


def list_leader_ids(session: Session, room_id: int) -> set[int]:
    """Inner ids of those who lead in the room now: the leaders who are here, and a substitute."""
    return queries.list_leaders_of(session, [room_id]).get(room_id, set())


def list_group_leader_ids(session: Session, room_id: int) -> set[int]:
    """The same without a substitute, who leads one meeting and no group."""
    return queries.list_leaders_of(session, [room_id], ("leader",)).get(room_id, set())


def leads_where(room_id: SQLColumnExpression[int], account_id: SQLColumnExpression[int]) -> ColumnElement[bool]:
    """For other features' statements: true where the account leads the room's group, neither gone nor set aside."""
    return queries.leads_where(room_id, account_id)


def list_leaders_of(session: Session, room_ids: Collection[int]) -> dict[int, set[int]]:
    """Inner ids of the leaders who are here, by room; a room without any is missing. One statement."""
    return queries.list_leaders_of(session, room_ids)


def list_standings_by_id(session: Session, room_member_ids: Collection[int]) -> dict[int, Standing]:
    """Standings by the inner ids that other tables keep. One statement."""
    return queries.list_standings_by_id(session, room_member_ids)


def list_removals(session: Session, standings: Collection[Standing]) -> dict[int, Removal]:
    """What the removed among these were told, by the member's inner id. One statement, none without a removed one."""
    removed = [standing.room_member_id for standing in standings if standing.place == Place.REMOVED]
    found = queries.list_removals(session, removed) if removed else {}
    return {member: removal for member, facts in found.items() if (removal := Removal.of(facts)) is not None}


def list_member_ids_of(session: Session, account_id: int) -> list[int]:
    """Inner ids of all room members of one account."""
    return [row.id for row in queries.list_members_of(session, account_id)]


def is_same_person(session: Session, standing: Standing, room_member_id: int | None) -> bool:
    """True where this place is or was the same account's, under whatever name they sat there."""
    return room_member_id is not None and queries.is_members_account(session, room_member_id, standing.account_id)


def is_members_account(session: Session, room_member_id: int, account_id: int) -> bool:
    """True where this room member belongs to this account."""
    return queries.is_members_account(session, room_member_id, account_id)


def _give_back(session: Session, standing: Standing) -> None:
    """What a pause holds back is the member's to see, though they may not look now."""
    if standing.place == Place.PAUSED:
        queries.open_next_span(session, standing.room_member_id)


def _end(session: Session, standing: Standing, entry: NewEntry) -> int:
    _give_back(session, standing)
    number = append_event(session, standing.room_id, entry)
    queries.close_spans(session, standing.room_member_id, number)
    # Whoever leaves while set aside stays bound by it: leaving is no way round it.
    kept = {} if entry.kind == Place.LEFT and standing.place == Place.ASIDE else _NOT_ASIDE
    queries.update_member(session, standing.room_member_id, {"state": entry.kind, "paused_at": None, **kept})
    return number


def _about_person(kind: str, standing: Standing, now: datetime, actor: Standing | None) -> NewEntry:
    return NewEntry(
        str(kind), now, actor_id=actor.room_member_id if actor else None, subject_id=standing.room_member_id
    )


def _entries(session: Session, rows: Sequence[LogEntry]) -> list[Entry]:
    people = {inner for row in rows for inner in (row.actor_id, row.subject_id) if inner is not None}
    members = queries.list_member_ids(session, people) if people else {}
    return [
        Entry(
            number=row.number,
            kind=row.kind,
            at=row.at,
            actor=members.get(row.actor_id or 0),
            subject=members.get(row.subject_id or 0),
            about=row.about_number or 0,
            facts=row.facts or {},
        )
        for row in rows
    ]
