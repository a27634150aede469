"""People and rooms for tests, made straight in the tables so that a test can begin where it wants to."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update

from app.accounts import queries
from app.accounts.models import Account
from app.associations.models import Association
from app.base.ids import random_id, random_token, token_hash
from app.db.database import Database
from app.groups.models import Group, GroupOwner, Membership
from app.meetings.models import Meeting
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.entries import NewMember
from app.rooms.models import Room

MOTIFS = ("palmikko", "aalto", "rengas", "ruutu", "syy", "pisto", "risti", "raita", "ruoto", "viisto")
YARNS = ("berry", "spruce", "lingon", "cloudberry", "lake", "heather", "bark", "moss")


class NobodyListens(Publishes):
    """A publisher for use cases that run without sockets; remembers what it was told."""

    def __init__(self):
        self.events = []

    def publish(self, events):
        self.events.extend(events)


@dataclass(frozen=True)
class SeededPerson:
    account_id: int
    session_id: int
    token: str
    address: str


@dataclass(frozen=True)
class SeededRoom:
    room_id: int
    room: str
    group: str
    members: dict[int, str]  # by account id


def make_person(database: Database, clock, *, staff: bool = False) -> SeededPerson:
    with database.transaction() as session:
        return add_person(session, clock.now(), staff=staff)


def add_person(session, now: datetime, *, staff: bool = False) -> SeededPerson:
    """Within the caller's transaction: thousands of them in one are a matter of seconds."""
    address = f"{random_id().lower()}@esimerkki.example"
    account = Account(
        address=address,
        local_key=random_id(),
        language="fi",
        is_staff=staff,
        text_size="normal",
        colours="device",
        created_at=now,
    )
    session.add(account)
    session.flush()
    session_id, token = add_session(session, account.id, now)
    return SeededPerson(account.id, session_id, token, address)


def add_session(session, account_id: int, now: datetime, *, idle_days: int = 30) -> tuple[int, str]:
    """Somebody signed in on a phone and has come back with it since: the session's inner id, and its token.

    The first sight of a token is written down, so that each request of a clock that stands still would write.
    """
    token = random_token()
    session_id = queries.insert_session(
        session,
        account_id=account_id,
        public_id=random_id(),
        token_hash=token_hash(token),
        rotated_at=now - timedelta(seconds=1),
        device="phone firefox",
        shared_device=False,
        created_at=now,
        seen_at=now,
        idle_until=now + timedelta(days=idle_days),
        expires_at=now + timedelta(days=90),
    )
    return session_id, token


def make_room(database: Database, clock, people, *, leaders=()) -> SeededRoom:
    """A group's room with these people in it, in order; `leaders` of them lead."""
    with database.transaction() as session:
        return add_room(session, clock.now(), people, leaders=leaders)


def add_room(session, now: datetime, people, *, leaders=()) -> SeededRoom:
    """As `make_room`, within the caller's transaction."""
    association = Association(public_id=random_id(), name="Esimerkkiyhdistys", created_at=now)
    session.add(association)
    room_id, room = rooms.create_room(session, "group", now)
    group = Group(public_id=random_id(), name="Pihlajapiha", language="fi", room_id=room_id, created_at=now)
    session.add(group)
    session.flush()
    session.add(GroupOwner(group_id=group.id, association_id=association.id))
    members = {}
    for place, person in enumerate(people):
        role = "leader" if person in leaders else "member"
        members[person.account_id] = member = random_id()
        session.add(
            Membership(
                group_id=group.id,
                account_id=person.account_id,
                member_id=member,
                role=role,
                state="here",
                display_name=f"Kanerva {place}",
                name_key=f"kanerva {place}",
                motif=MOTIFS[place % 10],
                yarn=YARNS[place // 10 % 8],
                joined_at=now,
            )
        )
        session.flush()
        rooms.add_member(session, room_id, NewMember(person.account_id, member, role), now)
    return SeededRoom(room_id, room, group.public_id, members)


def plan_first_meeting(database: Database, group: str, starts_at: datetime, *, intake: str) -> tuple[int, str]:
    """Makes the group one that recruits and first meets then; its room is for reading. Inner group id, meeting's id."""
    with database.transaction() as session:
        row = session.scalars(select(Group).where(Group.public_id == group)).one()
        row.state, row.intake, row.small_start = "recruiting", intake, True
        row.first_meeting_at, row.end_date = starts_at, (starts_at + timedelta(days=90)).date()
        session.execute(update(Room).where(Room.id == row.room_id).values(mode="read_only"))
        meeting = Meeting(
            public_id=random_id(),
            group_id=row.id,
            starts_at=starts_at,
            kind="talk",
            theme="small_own_coping",
            run_of_show="text_60",
            state="planned",
            created_at=starts_at,
        )
        session.add(meeting)
        session.flush()
        return row.id, meeting.public_id
