"""All the SQL of rooms."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, and_, bindparam, delete, insert, or_, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

from app.accounts import service as accounts
from app.db.dialects import as_asked, asked_pairs, dialect_of, lock_rows
from app.db.rows import insert_row, insert_row_for_id, update_rows
from app.rooms.access import LEADING, Freeze, Place, RoomMode, Spans, Standing, freeze_of
from app.rooms.entries import Page
from app.rooms.models import LogEntry, Room, RoomMember, ServerMark, VisibleSpan


def insert_room(session: Session, values: Mapping[str, Any]) -> int:
    """The new room's inner id."""
    return insert_row_for_id(session, Room, {"mode": "open", "last_number": 0, **values})


def list_rooms_of(session: Session, account_id: int) -> Sequence[str]:
    """Outward ids of the rooms in which the account has or had a place."""
    places = select(RoomMember.room_id).where(RoomMember.account_id == account_id)
    return session.scalars(select(Room.public_id).where(Room.id.in_(places))).all()


def lock_rooms(session: Session, rooms: Collection[str]) -> None:
    """Takes the rooms' row locks, in the order of their ids, so that two batches never wait for each other."""
    session.execute(_locked_rooms(), {"rooms": list(rooms)}).all()


def list_standings(session: Session, pairs: Collection[tuple[str, int]]) -> dict[tuple[str, int], Standing]:
    """Standings by (room, account) in one query; the newest membership where someone has come back."""
    if not pairs:
        return {}
    found: dict[tuple[str, int], Standing] = {}
    for row in session.execute(_asked_standings(dialect_of(session)), as_asked(pairs)):
        standing = Standing(*row)
        found[standing.room, standing.account_id] = standing
    return found


def find_member_standing(session: Session, room: str, member: str) -> Standing | None:
    """The standing of the member with this outward id in this room."""
    row = session.execute(standings().where(Room.public_id == room, RoomMember.member_id == member)).first()
    return Standing(*row) if row else None


def list_spans(session: Session, room_member_ids: Collection[int]) -> dict[int, Spans]:
    """What each of the members may see, oldest span first; in one query."""
    pairs: dict[int, list[tuple[int, int | None]]] = {member: [] for member in room_member_ids}
    for member, first, last in session.execute(_spans_of(), {"members": list(pairs)}):
        pairs[member].append((first, last))
    return {member: Spans(tuple(spans)) for member, spans in pairs.items()}


def update_mode(session: Session, room_id: int, mode: str) -> None:
    """Writes what a room takes in."""
    update_rows(session, Room, {"mode": mode}, id=room_id)


def update_freeze(session: Session, room_id: int, freeze: Freeze | None) -> None:
    """Writes the safety mark, or takes it away."""
    at, until, by = (freeze.at, freeze.until, freeze.by) if freeze else (None, None, None)
    values = {"frozen_at": at, "frozen_until": until, "frozen_by": by}
    update_rows(session, Room, values, id=room_id)


def list_freezes(session: Session, room_ids: Collection[int] | None) -> dict[int, Freeze]:
    """The safety marks of these rooms, of all where `room_ids` is None; the longest frozen first."""
    found = select(Room.id, Room.frozen_at, Room.frozen_until, Room.frozen_by).where(Room.frozen_at.is_not(None))
    if room_ids is not None:
        found = found.where(Room.id.in_(room_ids))
    rows = session.execute(found.order_by(Room.frozen_at, Room.id))
    marks = {room_id: freeze_of(at, until, by) for room_id, at, until, by in rows}
    return {room_id: mark for room_id, mark in marks.items() if mark is not None}


def is_cleared(session: Session, room_id: int) -> bool:
    """True for a room that was forgotten."""
    return session.scalar(select(Room.mode).where(Room.id == room_id)) == RoomMode.CLEARED


def find_mode(session: Session, room: str, epoch: str) -> str | None:
    """What a room takes in, to whoever knows its epoch."""
    return session.scalar(select(Room.mode).where(Room.public_id == room, Room.epoch == epoch))


def set_last_numbers(session: Session, numbers: Mapping[int, int]) -> None:
    """Writes each room's newest number; the rooms' locks are held."""
    session.connection().execute(
        update(Room).where(Room.id == bindparam("room")).values(last_number=bindparam("number")),
        [{"room": room, "number": number} for room, number in numbers.items()],
    )


def insert_entries(session: Session, entries: Sequence[Mapping[str, Any]]) -> None:
    """Writes rows of the log; their numbers are taken already."""
    session.connection().execute(insert(LogEntry), list(entries))


def next_number(session: Session, room_id: int) -> int:
    """Takes the room's next number; the row lock is held or taken by this very statement."""
    return session.connection().execute(_next_number(), {"room": room_id}).scalar_one()


def insert_member(session: Session, values: Mapping[str, Any]) -> int:
    """The new room member's inner id."""
    return insert_row_for_id(session, RoomMember, values)


def update_member(session: Session, room_member_id: int, values: Mapping[str, Any]) -> None:
    """Changes one room member."""
    session.execute(
        update(RoomMember)
        .where(RoomMember.id == room_member_id)
        .values(dict(values))
        .execution_options(synchronize_session=False)
    )


def insert_span(session: Session, room_member_id: int, from_number: int) -> None:
    """Opens a span."""
    insert_row(session, VisibleSpan, {"room_member_id": room_member_id, "from_number": from_number})


def close_spans(session: Session, room_member_id: int, to_number: int) -> None:
    """Closes whatever span is open."""
    session.execute(
        update(VisibleSpan)
        .where(VisibleSpan.room_member_id == room_member_id, VisibleSpan.to_number.is_(None))
        .values(to_number=to_number)
        .execution_options(synchronize_session=False)
    )


def open_next_span(session: Session, room_member_id: int) -> None:
    """Opens a span right after the newest, which has ended, so that the two are as one.

    Two before that touch each other are joined: however often somebody pauses, their spans are no more for it.
    """
    *older, newest = session.scalars(
        select(VisibleSpan).where(VisibleSpan.room_member_id == room_member_id).order_by(VisibleSpan.from_number)
    )
    first, last = newest.from_number, newest.to_number or 0
    if older and older[-1].to_number == first - 1:
        _update_span(session, older[-1].id, {"to_number": last})
        _update_span(session, newest.id, {"from_number": last + 1, "to_number": None})
    else:
        insert_span(session, room_member_id, last + 1)


def raise_seen_numbers(session: Session, numbers: Mapping[int, int]) -> None:
    """Remembers how far each room member has seen; never goes back. In id order: two flushes never deadlock."""
    session.connection().execute(
        update(RoomMember)
        .where(RoomMember.id == bindparam("member"), RoomMember.seen_number < bindparam("number"))
        .values(seen_number=bindparam("number")),
        [{"member": member, "number": number} for member, number in sorted(numbers.items())],
    )


def list_entries(session: Session, room_id: int, *, after: int, limit: int) -> Sequence[LogEntry]:
    """Log rows above a number, in rising order, at most `limit` from the beginning."""
    return session.scalars(_entries_after(), {"room_id": room_id, "after": after, "most": limit}).all()


def list_drawn_entries(
    session: Session, room_id: int, kinds: Collection[str], spans: Spans, page: Page
) -> Sequence[LogEntry]:
    """Log rows of these kinds that the spans show, in rising order: the page's part of them."""
    shown = or_(*(_within(first, last) for first, last in spans.pairs))
    statement = select(LogEntry).where(LogEntry.room_id == room_id, LogEntry.kind.in_(kinds), shown).limit(page.limit)
    if page.after is not None:
        return session.scalars(statement.where(LogEntry.number > page.after).order_by(LogEntry.number)).all()
    if page.before is not None:
        statement = statement.where(LogEntry.number < page.before)
    return list(reversed(session.scalars(statement.order_by(LogEntry.number.desc())).all()))


def list_removals(session: Session, room_member_ids: Collection[int]) -> dict[int, Mapping[str, str]]:
    """The facts of the newest `removed` about each of these members that has any."""
    statement = (
        select(LogEntry.subject_id, LogEntry.facts)
        .where(LogEntry.subject_id.in_(room_member_ids), LogEntry.kind == Place.REMOVED)
        .order_by(LogEntry.number)
    )
    return {subject: facts for subject, facts in session.execute(statement) if subject is not None and facts}


def list_last_numbers(session: Session, rooms: Collection[str]) -> dict[str, int]:
    """Each room's newest number."""
    rows = session.execute(select(Room.public_id, Room.last_number).where(Room.public_id.in_(rooms)))
    return dict(rows.all())


def find_room_id(session: Session, room: str) -> int | None:
    """The inner id of a room."""
    return session.execute(_id_of_room(), {"room": room}).scalar_one_or_none()


def find_public_id(session: Session, room_id: int) -> str | None:
    """The outward id of a room."""
    return session.execute(_public_id_of_room(), {"room_id": room_id}).scalar_one_or_none()


def list_standings_of(session: Session, account_id: int, kind: str) -> list[Standing]:
    """The account's newest standing in each room of a kind."""
    theirs = standings().where(RoomMember.account_id == account_id, Room.kind == kind)
    rows = session.execute(theirs.order_by(RoomMember.id))
    return list({standing.room_id: standing for standing in (Standing(*row) for row in rows)}.values())


def list_led_room_ids(session: Session, account_id: int) -> set[int]:
    """Rooms in which the account's newest place is one that leads."""
    statement = select(RoomMember.room_id, RoomMember.role).where(RoomMember.account_id == account_id)
    roles: dict[int, str] = dict(session.execute(statement.order_by(RoomMember.id)).all())
    return {room_id for room_id, role in roles.items() if role in LEADING}


def list_member_ids(session: Session, room_member_ids: Iterable[int]) -> dict[int, str]:
    """Outward member ids by inner ones."""
    return dict(session.execute(_outward_ids(), {"ids": list(set(room_member_ids))}).all())


def list_places(session: Session, room_ids: Collection[int]) -> dict[int, dict[str, str]]:
    """Each member's place by outward id, for each of the rooms."""
    places: dict[int, dict[str, str]] = {room_id: {} for room_id in room_ids}
    for room_id, member, state in session.execute(_places_in(), {"room_ids": list(places)}):
        places[room_id][member] = state
    return places


def leads_where(room_id: SQLColumnExpression[int], account_id: SQLColumnExpression[int]) -> ColumnElement[bool]:
    """True where the account is here as a leader of the room's group."""
    place = select(RoomMember.id).where(RoomMember.room_id == room_id, RoomMember.account_id == account_id)
    return place.where(RoomMember.role == "leader", RoomMember.state == Place.HERE).exists()


def list_leaders_of(
    session: Session,
    room_ids: Collection[int],
    roles: Collection[str] = LEADING,
    *,
    places: Sequence[Place] = (Place.HERE,),
) -> dict[int, set[int]]:
    """Inner ids of those of these roles and places with an open account, by room; a room without any is missing."""
    asked = {"room_ids": list(room_ids), "roles": list(roles), "places": list(places)}
    rows = session.execute(_leaders_in(), asked)
    leaders: dict[int, set[int]] = {}
    for room_id, member_id in rows:
        leaders.setdefault(room_id, set()).add(member_id)
    return leaders


def list_standings_by_id(session: Session, room_member_ids: Collection[int]) -> dict[int, Standing]:
    """Standings by the members' inner ids, in one query."""
    rows = session.execute(_standings_by_id(), {"ids": list(room_member_ids)})
    return {standing.room_member_id: standing for standing in (Standing(*row) for row in rows)}


def list_members_of(session: Session, account_id: int) -> Sequence[RoomMember]:
    """All places of one account."""
    return session.scalars(select(RoomMember).where(RoomMember.account_id == account_id).order_by(RoomMember.id)).all()


def delete_members_of(session: Session, account_id: int) -> None:
    """Removes all places of one account, and with them its spans."""
    session.execute(delete(RoomMember).where(RoomMember.account_id == account_id))


def delete_members_of_room(session: Session, room_id: int) -> None:
    """Removes all places in a room, and with them their spans."""
    session.execute(delete(RoomMember).where(RoomMember.room_id == room_id))


def delete_log_of_room(session: Session, room_id: int) -> None:
    """Removes all numbers of a room; which number was the last stays with the room."""
    session.execute(delete(LogEntry).where(LogEntry.room_id == room_id))


def is_members_account(session: Session, room_member_id: int, account_id: int) -> bool:
    """True where this room member belongs to this account."""
    statement = select(RoomMember.id).where(RoomMember.id == room_member_id, RoomMember.account_id == account_id)
    return session.scalar(statement) is not None


def find_mark(session: Session) -> tuple[str, int] | None:
    """The one row of marks."""
    row = session.execute(select(ServerMark.generation, ServerMark.beat)).one_or_none()
    return (row.generation, row.beat) if row else None


def replace_mark(session: Session, generation: str, beat: int) -> None:
    """Writes the one row of marks."""
    session.execute(delete(ServerMark))
    insert_row(session, ServerMark, {"id": 1, "generation": generation, "beat": beat})


def update_epochs(session: Session, epoch: str) -> None:
    """Gives every room another epoch, so that cursors from before a restore are told to begin anew."""
    session.execute(update(Room).values(epoch=epoch).execution_options(synchronize_session=False))


def _update_span(session: Session, span_id: int, values: Mapping[str, Any]) -> None:
    session.execute(
        update(VisibleSpan)
        .where(VisibleSpan.id == span_id)
        .values(dict(values))
        .execution_options(synchronize_session=False)
    )


@cache
def _id_of_room() -> Select[int]:
    return select(Room.id).where(Room.public_id == bindparam("room"))


@cache
def _public_id_of_room() -> Select[str]:
    return select(Room.public_id).where(Room.id == bindparam("room_id"))


@cache
def _locked_rooms() -> Select[int]:
    return lock_rows(select(Room.id).where(Room.public_id.in_(bindparam("rooms", expanding=True))).order_by(Room.id))


@cache
def _spans_of() -> Select[*tuple[Any, ...]]:
    spans = select(VisibleSpan.room_member_id, VisibleSpan.from_number, VisibleSpan.to_number)
    wanted = VisibleSpan.room_member_id.in_(bindparam("members", expanding=True))
    return spans.where(wanted).order_by(VisibleSpan.from_number)


@cache
def _entries_after() -> Select[LogEntry]:
    later = select(LogEntry).where(LogEntry.room_id == bindparam("room_id"), LogEntry.number > bindparam("after"))
    return later.order_by(LogEntry.number).limit(bindparam("most"))


@cache
def _places_in() -> Select[*tuple[Any, ...]]:
    places = select(RoomMember.room_id, RoomMember.member_id, RoomMember.state)
    return places.where(RoomMember.room_id.in_(bindparam("room_ids", expanding=True)))


@cache
def _leaders_in() -> Select[*tuple[Any, ...]]:
    in_rooms = RoomMember.room_id.in_(bindparam("room_ids", expanding=True))
    who = RoomMember.role.in_(bindparam("roles", expanding=True))
    where = RoomMember.state.in_(bindparam("places", expanding=True))
    leaders = select(RoomMember.room_id, RoomMember.id)
    return leaders.where(in_rooms, who, where, ~accounts.blocked_where(RoomMember.account_id))


@cache
def _next_number() -> ReturningUpdate[int]:
    taken = update(Room).where(Room.id == bindparam("room")).values(last_number=Room.last_number + 1)
    return taken.returning(Room.last_number)


@cache
def _asked_standings(dialect: str) -> Select[Any]:
    asked = asked_pairs(dialect, str, int)
    wanted = and_(Room.public_id == asked.c.first, RoomMember.account_id == asked.c.second)
    return standings().join(asked, wanted).order_by(RoomMember.id)


@cache
def standings() -> Select[Any]:
    """Every standing there is, in the order of `Standing`; to be narrowed."""
    of_room: list[Any] = [Room.id, Room.public_id, Room.kind, Room.mode, Room.epoch, Room.last_number]
    who: list[Any] = [RoomMember.id, RoomMember.member_id, RoomMember.account_id, RoomMember.role, RoomMember.state]
    shut_out: list[Any] = [RoomMember.aside_until, RoomMember.aside_reason, RoomMember.muted_until]
    blocked = accounts.blocked_where(RoomMember.account_id)
    frozen: list[Any] = [Room.frozen_at, Room.frozen_until, Room.frozen_by]
    columns = [*of_room, *who, *shut_out, RoomMember.seen_number, blocked, *frozen, RoomMember.paused_at]
    return select(*columns).join(RoomMember, RoomMember.room_id == Room.id)


def _within(first: int, last: int | None) -> ColumnElement[bool]:
    return LogEntry.number >= first if last is None else LogEntry.number.between(first, last)


@cache
def _outward_ids() -> Select[int, str]:
    return select(RoomMember.id, RoomMember.member_id).where(RoomMember.id.in_(bindparam("ids", expanding=True)))


@cache
def _standings_by_id() -> Select[*tuple[Any, ...]]:
    return standings().where(RoomMember.id.in_(bindparam("ids", expanding=True)))
