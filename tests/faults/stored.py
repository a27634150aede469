"""What the database itself says of a round, once nobody serves it."""

from collections import Counter

from sqlalchemy import select

from app.base.clock import SystemClock
from app.chat.models import Message
from app.db.database import Database
from app.rooms.models import LogEntry, Room, RoomMember
from tests.faults.history import Fault


def check_stored(url, history):
    """Every fault of the rows: the numbers, the acks and the file itself."""
    database = Database(url, clock=SystemClock())
    try:
        with database.read() as session:
            faults = [fault for room in session.scalars(select(Room)) for fault in _check_room(session, room, history)]
        return faults + (_check_file(database) if database.is_sqlite else [])
    finally:
        database.close()


def _check_room(session, room, history):
    entries = session.execute(
        select(LogEntry.number, LogEntry.kind).where(LogEntry.room_id == room.id).order_by(LogEntry.number)
    ).all()
    rows = session.execute(
        select(Message.number, RoomMember.member_id, Message.client_id, Message.text)
        .join(RoomMember, RoomMember.id == Message.author_id)
        .where(Message.room_id == room.id)
        .order_by(Message.number)
    ).all()
    faults = []
    if [entry.number for entry in entries] != list(range(1, room.last_number + 1)):
        faults.append(Fault("gap", f"the log of {room.public_id}"))
    if [entry.number for entry in entries if entry.kind == "message"] != [row.number for row in rows]:
        faults.append(Fault("gap", f"log and messages of {room.public_id} differ"))
    by_number = {row.number: (row.member_id, row.client_id) for row in rows}
    doubled = Counter(by_number.values()).most_common(1)
    if doubled and doubled[0][1] > 1:
        faults.append(Fault("doubled", f"stored: {doubled[0]}"))
    faults += [
        Fault("lost", f"not stored: {ack}")
        for ack in history.acks
        if ack.room == room.public_id and by_number.get(ack.number) != (ack.member, ack.client_id)
    ]
    faults += [
        Fault("unknown", f"stored in {room.public_id}: {row.number}")
        for row in rows
        if row.text != history.sent.get((room.public_id, row.member_id, row.client_id), row.text)
    ]
    return faults


def _check_file(database):
    with database.writer.connect() as connection:
        told = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
    return [] if told == "ok" else [Fault("lost", f"integrity_check: {told}")]
