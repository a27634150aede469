"""A closed group a second before its first meeting, and everybody who is at one of its doors then."""

from functools import partial

from sqlalchemy import select, update

from app.accounts.request_sign_in import LetterRequest
from app.accounts.sign_in_limits import Asker
from app.base.errors import Busy
from app.groups.invitations.invite import NewInvitation
from app.groups.models import Invitation, JoinRequest, Membership
from app.jobs.worker import Work
from app.meetings.group_clock import GROUP_DUE
from app.rooms import service as rooms
from app.safety.decide_removal import DecideRemoval
from app.safety.propose_removal import ProposeRemoval
from tests.groups.house import visit
from tests.outreach.doorway import YES, answers

# Leaders are one, members six, of whom one leaves and one is removed before the race.
SEATED = 5


class Closing:
    """`use` and `door` are the use cases of one process; each deed may be done by any of several."""

    def __init__(self, plans, use, door, end_date):
        self.plans, self.house, self.door = plans, use, door
        self.group_id, self.group = plans.full(members=6, size=12, end_date=end_date)
        plans.publish(self.group_id)
        self.leader = self.person("o0")
        self.shut = plans.law(self.group_id).first_meeting_at
        with use.database.read() as session:
            self.room = rooms.find_public_id(session, plans.law(self.group_id).room_id)
        self.removed, self.removal = self._remove(self.person("5"))
        self.left = self.person("4")
        use.leave(self.room, self.left)
        self.invited = [use.invited(self.group, self.address(f"v{number}")) for number in range(2)]
        self.back = use.invited(self.group, self.address("4"))[1]
        self.asked = [door.waiting(self.group, self.address(f"h{number}"), f"Hakija {number}") for number in range(2)]
        self.proved = door.proved(self.group, self.address("p"), "Todistanut")
        self.offered = door.waiting(self.group, self.address("t"), "Paikka")
        self.stranger = self.person("k")
        self._hold_place(self.offered[1])

    def address(self, who):
        return f"{self.group}-{who}@koti.example".lower()

    def person(self, who):
        return self.house.person(self.address(who))

    # --- what is done in that second

    def follow(self, use, number):
        """A member's invitation of before is followed."""
        person, invitation = self.invited[number]
        return partial(use.join_group.join, person.account_id, invitation, visit(f"Vieras {number}"))

    def come_back(self, use):
        """Who left follows a new one."""
        return partial(use.join_group.join, self.left.account_id, self.back, visit("Palaaja"))

    def accept(self, door, number):
        """The leader says yes."""
        return partial(door.answer.answer, self.leader, self.group, self.asked[number][1], YES)

    def settle(self, door):
        """The letter of a wish is followed: in a closed group it waits for an answer then."""
        return partial(door.settle.settle, self.proved[0].account_id, self.proved[1])

    def take_place(self, door):
        """Somebody comes to a place that was held for them."""
        return partial(door.settle.take_place, self.offered[0].account_id, self.offered[1])

    def ask_by_letter(self, door):
        """The join form of a bookmark, by a stranger."""
        letter = LetterRequest(self.address("l"), "", Asker(), shared_device=False, next_path="")
        return partial(door.ask.by_letter, self.group, answers("Kirje"), letter, language="fi")

    def ask_signed_in(self, door):
        """The same by somebody who is signed in: written and settled."""

        def ask():
            asking, who = answers("Tuttu"), self.stranger.account_id
            # Each for itself: what was written is not asked for again.
            request = taken(partial(door.ask.as_person, who, self.group, asking))()
            return taken(partial(door.settle.settle, who, request))()

        return ask

    def invite(self, use, role):
        """Staff invite a member, a contact a leader."""
        by = use.staff if role == "member" else use.person("eka@yhdistys.example")
        return partial(use.invitations.invite, by, self.group, NewInvitation(self.address(f"u-{role}"), role))

    def reinstate(self, use):
        """Staff take back who was removed: one of the four ways, before the close and after it."""
        deciding = DecideRemoval(use.database, use.heard, use.queue, use.group_clock)
        return partial(deciding.reinstate, use.staff, self.removal)

    def start(self, use):
        """The clock's own job."""
        return partial(use.group_clock.run, Work(1, GROUP_DUE, {"group_id": self.group_id}, 1))

    def all(self, one, other):
        """Every deed by name, half of them by another process."""
        (use, door), (use_there, door_there) = one, other
        return {
            "follow 0": self.follow(use, 0),
            "follow 1": self.follow(use_there, 1),
            "come back": self.come_back(use),
            "accept 0": self.accept(door, 0),
            "accept 1": self.accept(door_there, 1),
            "settle": self.settle(door),
            "take place": self.take_place(door_there),
            "by letter": self.ask_by_letter(door),
            "signed in": self.ask_signed_in(door_there),
            "ask member": self.invite(use, "member"),
            "ask leader": self.invite(use_there, "leader"),
            "reinstate": self.reinstate(use_there),
            "start 0": self.start(use),
            "start 1": self.start(use_there),
        }

    # --- what came of it

    def prove_late(self):
        """The letter that was asked for in that second is followed after it, if one was."""
        with self.house.database.read() as session:
            unproven = (JoinRequest.group_id == self.group_id, JoinRequest.state == "unproven")
            request = session.scalar(select(JoinRequest.public_id).where(*unproven))
        if request is not None:
            person = self.person("l")
            with self.house.database.transaction() as session:
                self.door.settle.claim(session, person.account_id, request)
            assert self.door.settle.settle(person.account_id, request).room is None

    def joined_late(self):
        """As what those came who came after the close, by the time that is written and by the number of the room."""
        late = select(Membership.role).where(Membership.group_id == self.group_id, Membership.joined_at >= self.shut)
        with self.house.database.read() as session:
            entries = rooms.list_entries(session, rooms.find_room_id(session, self.room), after=0, limit=500)
            opened = max(entry.number for entry in entries if entry.kind == "mode")
            numbers = [entry.kind for entry in entries if entry.number > opened and entry.kind == "joined"]
            return [*session.scalars(late), *numbers]

    def returns(self):
        """How often the room heard of a return, and whether who was removed is here."""
        with self.house.database.read() as session:
            entries = rooms.list_entries(session, rooms.find_room_id(session, self.room), after=0, limit=500)
            place = rooms.find_standing(session, self.room, self.removed.account_id).place
        return [entry.kind for entry in entries].count("returned"), place

    def inside(self):
        """How many are in, by what is written of them."""
        here = (Membership.group_id == self.group_id, Membership.state == "here")
        with self.house.database.read() as session:
            return len(session.scalars(select(Membership.id).where(*here)).all())

    def requests(self):
        """The state of each wish, by its outward id."""
        rows = select(JoinRequest.public_id, JoinRequest.state).where(JoinRequest.group_id == self.group_id)
        with self.house.database.read() as session:
            return dict(tuple(row) for row in session.execute(rows))

    def invitations(self):
        """The state of each invitation, by its outward id."""
        rows = select(Invitation.public_id, Invitation.state).where(Invitation.group_id == self.group_id)
        with self.house.database.read() as session:
            return dict(tuple(row) for row in session.execute(rows))

    def _remove(self, person):
        use = self.house
        with use.database.read() as session:
            member = rooms.find_standing(session, self.room, person.account_id).member
        proposing = ProposeRemoval(use.database, use.queue, use.clock)
        removal = proposing.propose(self.leader.account_id, self.room, member, "hurts")
        deciding = DecideRemoval(use.database, use.heard, use.queue, use.group_clock)
        deciding.decide_as_staff(use.staff, removal, agrees=True)
        return person, removal

    def _hold_place(self, request):
        until = self.plans.house.clock.now() + (self.shut - self.plans.house.clock.now()) * 2
        with self.house.database.transaction() as session:
            held = update(JoinRequest).where(JoinRequest.public_id == request)
            session.execute(held.values(offered_until=until))


def taken(call):
    """The call, made again where a slow machine let it wait too long for its lock; never for a deadlock."""

    def insist():
        while True:
            try:
                return call()
            except Busy as busy:
                if "deadlock" in str(busy.__cause__):
                    raise

    return insist
