"""Everybody of two tenants on a socket of the first one's room, and one body for each op of the wire."""

from datetime import timedelta
from itertools import count

from sqlalchemy import select, update

from app.base.ids import keyed_hash, random_id
from app.chat.post_batch import Draft, make_post_batch
from app.groups.models import Group, Membership
from app.meetings.models import Meeting
from app.rooms.models import Room
from tests.journeys.two_tenants import TwoTenants
from tests.live import Talker
from tests.seed import NobodyListens, add_session

# As the law has it of a group with members (domain.md section 2).
WRITES_IN = ("running", "ending")
# What is said when, to whom a refusal's code is one letter.
LETTERS = {
    "not_allowed": "!",
    "read_only": "r",
    "set_aside": "a",
    "paused": "p",
    "gone": "g",
    "meeting_moved_on": "m",
    "too_few": "t",
    "nothing_to_review": "n",
}


class OnTheWire:
    """`ask` sends an op of `BODIES` as somebody; what the room's own people bring about is kept for the next ops."""

    def __init__(self, live, clock, state):
        self._live, self._clock, self._state = live, clock, state
        self.tenants = TwoTenants(live.database, clock, state)
        of_second, self._leader_id = (
            self._member_id(person) for person in (self.tenants.second, self.tenants.people["leader"])
        )
        self.ids = {**self.tenants.ids, "member": of_second, "report": "made-up"}
        self._fresh, self._numbers = count(), (1, 1, 1, 1)
        self._phases = ["x", "x", "x"]
        if state != "archived":
            self._furnish()

    async def connect(self):
        """Everybody who is signed in."""
        people = self.tenants.people | {"fellow": self.tenants.second}
        self.talkers = {role: await self._talker(person) for role, person in people.items() if person is not None}

    async def close(self):
        for talker in self.talkers.values():
            await talker.close()

    async def look(self, role, op):
        """The letter of the cell."""
        talker = self.talkers[role]
        reply = await talker.ask(op, **self._body(op, self.ids))
        if reply.get("ok") == {} or reply.get("error", {}).get("code") == "not_found":
            made_up = await talker.ask(op, **self._body(op, dict.fromkeys(self.ids, f"{random_id():x<22}"[:22])))
            if _without_ref(reply) == _without_ref(made_up):
                return "."
        if "error" in reply:
            return LETTERS.get(reply["error"]["code"], reply["error"]["code"])
        if (op, role) == ("report", "member"):
            self.ids["report"] = reply["ok"]["report"]
        if op == "run_of_show":
            self._phases = [phase["phase"] for phase in reply["ok"]["phases"]]
        return LETTERS.get(reply["ok"].get("state"), "S")

    def _body(self, op, ids):
        room, now = {"room": ids["room"]}, self._clock.now()
        meeting = room | {"meeting": ids["meeting"]}
        soon = (now + timedelta(minutes=30)).isoformat()
        return {
            "subscribe": room | {"epoch": None, "after": None},
            "unsubscribe": room,
            "history": room | {"before": 1_000, "limit": 10},
            "send": room | {"client_id": f"cell-{next(self._fresh):08}", "text": "Minullekin kuuluu hyvää."},
            "edit": room | {"number": self._numbers[0], "text": "Korjattu rivi"},
            "remove": room | {"number": self._numbers[1]},
            "hide": room | {"number": self._numbers[2], "reason": "rules"},
            "unhide": room | {"number": self._numbers[2]},
            "reveal": room | {"number": self._numbers[2]},
            "report": room | {"number": self._numbers[3], "reason": "hurts"},
            "report_words": {"report": ids["report"], "words": "Tämä jäi painamaan."},
            "take_back_report": {"report": ids["report"]},
            "handle_reports": room | {"number": self._numbers[3]},
            "set_aside": room | {"member": ids["member"], "reason": "rules"},
            "bring_back": room | {"member": ids["member"]},
            "freeze_room": room | {"reason": "calm", "hours": 1},
            "thaw_room": room,
            "ask_review": room | {"words": None},
            "desk": room,
            "read": room | {"number": 1},
            "run_of_show": meeting,
            "start_meeting": meeting,
            "to_phase": meeting | {"phase": self._phases[1], "to": self._phases[2]},
            "lengthen_phase": meeting | {"phase": self._phases[2], "until": soon},
            "hand_over": meeting | {"host": self._leader_id, "to": self._leader_id},
            "move_end": meeting | {"until": soon},
            "close_meeting": meeting,
        }[op]

    def _furnish(self):
        """Three messages of the member and one of the other member, and a meeting whose door has just opened."""
        with self._live.database.transaction() as session:
            of_room = update(Room).where(Room.public_id == self.ids["room"])
            session.execute(of_room.values(mode="open"))
            said_by = [self.tenants.people["member"]] * 3 + [self.tenants.second]
            drafts = [self._draft(person, f"Rivi {number}") for number, person in enumerate(said_by)]
            posted = make_post_batch(NobodyListens(), self._clock)(session, drafts)
            self._numbers = [each.number for each in posted]
            session.execute(of_room.values(mode="open" if self._state in WRITES_IN else "read_only"))
            soon = {"starts_at": self._clock.now() + timedelta(minutes=5)}
            session.execute(update(Meeting).where(Meeting.public_id == self.ids["meeting"]).values(**soon))
            if self._state not in (*WRITES_IN, "ended"):
                first = {"first_meeting_at": soon["starts_at"]}
                session.execute(update(Group).where(Group.public_id == self.ids["group"]).values(**first))

    def _member_id(self, person):
        """Of an archived group, whose people are forgotten, a made-up one."""
        with self._live.database.read() as session:
            of_person = select(Membership.member_id).where(Membership.account_id == person.account_id)
            return session.scalars(of_person).first() or "forgotten"

    def _draft(self, person, text):
        return Draft(self.ids["room"], person.account_id, random_id(), text, keyed_hash(b"cells", text))

    async def _talker(self, person):
        with self._live.database.transaction() as session:
            _, token = add_session(session, person.account_id, self._clock.now())
        talker = await Talker.open(self._live.settings, token)
        await talker.ask("hello", version=1, language="fi")
        return talker


def _without_ref(reply):
    return {key: value for key, value in reply.items() if key != "ref"}
