"""Who stands apart in a group: who came for one meeting, who is there no more, or shut out, or blocked."""

from datetime import timedelta

from sqlalchemy import select, update

from app.accounts.models import Account
from app.base.ids import random_id
from app.groups import queries as group_queries
from app.groups import service as groups
from app.groups.cushions import Cushion
from app.groups.evening_seat import Comer, seat_for_meeting
from app.groups.names import name_key
from app.groups.substitutes.stand_in import KeptStandIn, write_stand_in
from app.meetings.models import Meeting, SubstituteCall, SupportVisit
from app.meetings.substitutes import queries as calls
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import Absence, Removal
from app.safety.models import ModerationEntry

SEATED = ("left", "removed", "put_aside", "blocked")
APART = (*SEATED, "substitute", "visitor")


class Apart:
    """Of a group that is still sought members for; `people` by what they are to it, `ids` of what is theirs alone.

    The place of a substitute and of a visitor ends by the clock wherever the group's state has no meetings.
    """

    def __init__(self, house, group_id, room, meeting):
        self._house, self._group_id, self._room, self._now = house, group_id, room, house.clock.now()
        self._meeting = meeting
        self.people = {name: house.person(f"{name}-{group_id}@koti.example") for name in (*SEATED, "substitute")}
        self.people["visitor"] = house.person(f"kavija-{group_id}@liitto.example", is_staff=True)
        self.ids = {}

    def seat(self, group):
        """They all sit down, and what parted them happens."""
        house, people = self._house, self.people
        house.seat(group, [(f"{name}-{self._group_id}@koti.example", f"Varpu {name}", "member") for name in SEATED])
        house.leave(self._room, people["left"])
        with house.database.transaction() as session:
            self._remove(session, self._standing(session, "removed"))
            aside = self._standing(session, "put_aside")
            rooms.set_aside(session, aside, aside, Absence(self._now + timedelta(hours=24), "rules"), self._now)
            self._block(session, self._standing(session, "blocked"))
        self._call()
        self._visit()

    def move(self, session, at):
        """Their meeting has another time, as if it had been so when they were called and invited."""
        for row in (SubstituteCall, SupportVisit):
            session.execute(update(row).where(row.group_id == self._group_id).values(meeting_at=at))

    def _standing(self, session, name):
        return rooms.lock_standing(session, self._room, self.people[name].account_id)

    def _remove(self, session, standing):
        rooms.remove(session, standing, None, Removal("hurts", self._now + timedelta(days=14)), self._now)
        group_queries.set_membership_state(session, standing.member, Place.REMOVED, self._now)

    def _block(self, session, standing):
        """Signed in before it: of the block alone they are nobody."""
        account = session.get_one(Account, standing.account_id)
        account.blocked_at, self.ids["blocked_key"] = self._now, account.local_key
        about = {"room_id": standing.room_id, "account_id": standing.account_id, "subject_id": standing.room_member_id}
        session.add(ModerationEntry(**about, at=self._now, action="block_account", reason="hurts"))

    def _call(self):
        with self._house.database.transaction() as session:
            law, meeting = groups.lock_law(session, self._group_id), self._found(session)
            who = (law.id, self.people["substitute"].account_id, "Pouta", name_key("Pouta"))
            stand_in = KeptStandIn(random_id(), *who, Cushion("birch", "rowan"), law.public_id, "")
            write_stand_in(session, law, stand_in, self._now)
            calls.insert(session, law.id, (meeting.id, meeting.starts_at), self._now)
            self._house.group_clock.advance(session, law.id)
            self.ids["stand_in"] = stand_in.public_id

    def _visit(self):
        with self._house.database.transaction() as session:
            law, meeting = groups.lock_law(session, self._group_id), self._found(session)
            account_id = self.people["visitor"].account_id
            comer = Comer(account_id, "Helinä", name_key("Helinä"), Cushion("aalto", "moss"), "visitor")
            place = seat_for_meeting(session, self._house.heard, law, comer, self._now)
            about = {"meeting_id": meeting.id, "meeting_at": meeting.starts_at, "kind": "online", "asked_by": "leader"}
            who = {"account_id": account_id, "room_member_id": place, "display_name": comer.name, "number": 1}
            row = {"group_id": law.id, "public_id": random_id(), "state": "here", "asked_at": self._now}
            session.add(SupportVisit(**about, **who, **row))

    def _found(self, session):
        return session.scalars(select(Meeting).where(Meeting.public_id == self._meeting)).one()
