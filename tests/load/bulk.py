"""Writes people, groups and what they said in bulk, straight into the tables of a new SQLite file. All is made up."""

from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import create_engine, event, insert, literal, select

from app.accounts.models import Account, SignInSession
from app.associations.models import Association
from app.base.clock import SystemClock
from app.base.ids import random_id, random_token, token_hash
from app.chat.models import Message
from app.db.schema import migrate
from app.groups.models import Group, GroupOwner, GroupPlan, Membership
from app.meetings.models import Meeting
from app.rooms.models import LogEntry, Room, RoomMember, VisibleSpan
from tests.seed import MOTIFS, YARNS

A_WEEK = timedelta(days=7)
TEXT = "Meillä on ollut raskas viikko, mutta eilen oli hyvä ilta, ja se kantaa taas pitkälle eteenpäin. " * 2


@contextmanager
def bulk_writer(path):
    """A writer over a new database; what it wrote is there when the block ends."""
    migrate(f"sqlite:///{path}")
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _hurry)
    with engine.begin() as connection:
        yield BulkWriter(connection, SystemClock().now())
    engine.dispose()


class BulkWriter:
    """Inner ids of people, rooms and groups count from 1; a group has the number of its room."""

    def __init__(self, connection, now):
        self._connection = connection
        self._now = now
        self._rooms = 0
        self._seats = 0
        self._talks = {}
        self._write(Association, [{"id": 1, "public_id": random_id(), "name": "Esimerkki", "created_at": now}])

    def people(self, count):
        """That many accounts, each signed in; their tokens, in the order of their ids."""
        now, tokens = self._now, [random_token() for _ in range(count)]
        account = {"language": "fi", "is_staff": False, "text_size": "normal", "colours": "device", "created_at": now}
        session = {"device": "phone firefox", "shared_device": False, "created_at": now, "rotated_at": now}
        lives = {"seen_at": now, "idle_until": now + timedelta(days=30), "expires_at": now + timedelta(days=90)}
        accounts, sessions = [], []
        for place, token in enumerate(tokens, 1):
            address = f"{place}@esimerkki.example"
            accounts.append({"id": place, "address": address, "local_key": random_id(), **account})
            secret = {"account_id": place, "public_id": random_id(), "token_hash": token_hash(token)}
            sessions.append({**secret, **session, **lives})
        self._write(Account, accounts)
        self._write(SignInSession, sessions)
        return tokens

    def room(self, people, *, messages=0):
        """A group's room with these accounts in it, in turns the authors of so many messages. Its outward id."""
        self._rooms += 1
        room, started = random_id(), self._now - timedelta(days=80)
        facts = {"kind": "group", "mode": "open", "epoch": random_id(), "last_number": len(people) + messages}
        self._write(Room, [{"id": self._rooms, "public_id": room, "created_at": started, **facts}])
        name = {"public_id": random_id(), "name": f"Pihlajapiha {self._rooms}", "language": "fi", "size": 20}
        state = {"state": "running", "intake": "open", "created_at": started}
        self._write(Group, [{"id": self._rooms, "room_id": self._rooms, **name, **state}])
        self._write(GroupOwner, [{"group_id": self._rooms, "association_id": 1}])
        first_seat = self._seats + 1
        self._seat(people, started)
        if (len(people), messages) in self._talks:
            self._say_again(first_seat, *self._talks[len(people), messages])
        elif messages:
            self._talk(first_seat, len(people), messages, started)
            self._talks[len(people), messages] = (self._rooms, first_seat)
        return room

    def publish(self, *, meetings, takes_members):
        """Gives the last room's group a plan and so many meetings, a week apart; the first is to come or has been."""
        group, first = self._rooms, self._now + A_WEEK if takes_members else self._now - timedelta(days=80)
        told = {"target_group": "Pienten lasten vanhemmat", "what_connects": "Meitä yhdistävät illat.", "channels": []}
        form = {"support_model": "self_service", "template": "small", "mode": "online", "rhythm": "weekly"}
        self._write(GroupPlan, [{"group_id": group, "visibility": "listed", **told, **form}])
        evening = {"kind": "talk", "theme": "small_own_coping", "run_of_show": "text_60", "state": "planned"}
        evenings = [{"public_id": random_id(), "starts_at": first + n * A_WEEK, **evening} for n in range(meetings)]
        self._write(Meeting, [{"group_id": group, "created_at": self._now, **row} for row in evenings])
        values = {"first_meeting_at": first, "end_date": (first + meetings * A_WEEK).date()}
        if takes_members:
            values["state"] = "recruiting"
        self._connection.execute(Group.__table__.update().where(Group.id == group).values(**values))

    def _seat(self, people, started):
        places, members, spans, joined = [], [], [], []
        for place, account in enumerate(people):
            self._seats += 1
            member = {"account_id": account, "member_id": random_id(), "role": "member", "state": "here"}
            name = {"display_name": f"Kanerva {place}", "name_key": f"kanerva {place}"}
            looks = {"motif": MOTIFS[place % 10], "yarn": YARNS[place // 10 % 8], "joined_at": started}
            places.append({"id": self._seats, "room_id": self._rooms, "created_at": started, **member})
            members.append({"group_id": self._rooms, **member, **name, **looks})
            spans.append({"room_member_id": self._seats, "from_number": place + 1, "to_number": None})
            joined.append(self._entry(place + 1, "joined", started, self._seats))
        for table, rows in ((RoomMember, places), (Membership, members), (VisibleSpan, spans), (LogEntry, joined)):
            self._write(table, rows)

    def _talk(self, first_seat, people, count, started):
        shown = {"room_id": self._rooms, "text": TEXT, "state": "visible", "text_hash": bytes(32)}
        messages, entries = [], []
        for place in range(count):
            seat, at = first_seat + place % people, started + timedelta(minutes=place)
            number = people + place + 1
            about = {"number": number, "author_id": seat, "client_id": f"{number:012x}", "sent_at": at}
            messages.append({**about, **shown})
            entries.append(self._entry(number, "message", at, seat))
        self._write(Message, messages)
        self._write(LogEntry, entries)

    def _say_again(self, first_seat, room, its_first_seat):
        """What was said in another room of as many people. The database copies it much faster than we could tell it."""
        for table, seat, as_they_are in (
            (Message, Message.author_id, ("number", "client_id", "sent_at", "text", "state", "text_hash")),
            (LogEntry, LogEntry.actor_id, ("number", "kind", "at")),
        ):
            ours = (literal(self._rooms), seat + (first_seat - its_first_seat))
            rows = select(*ours, *(getattr(table, name) for name in as_they_are)).where(table.room_id == room)
            if table is LogEntry:
                rows = rows.where(LogEntry.kind == "message")
            names = ["room_id", seat.key, *as_they_are]
            self._connection.execute(insert(table).from_select(names, rows, include_defaults=False))

    def _entry(self, number, kind, at, seat):
        subject = seat if kind == "joined" else None
        about = {"actor_id": seat, "subject_id": subject, "about_number": None, "facts": None}
        return {"room_id": self._rooms, "number": number, "kind": kind, "at": at, **about}

    def _write(self, table, rows):
        self._connection.execute(insert(table), rows)


def _hurry(connection, _):
    """Nothing here need outlive a power cut."""
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -200000")
