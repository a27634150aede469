"""Everybody of two tenants on a socket of the first one's room, and one body for each op of the wire."""

from collections import defaultdict
from datetime import timedelta
from itertools import count

from sqlalchemy import select, update

from app.base.ids import keyed_hash, random_id
from app.chat.post_batch import Draft, make_post_batch
from app.groups.models import Group, Membership
from app.meetings.models import Meeting
from app.rooms.models import Room
from tests.journeys.apart import APART
from tests.journeys.two_tenants import TwoTenants
from tests.live import Talker
from tests.seed import NobodyListens, add_session

# As the law has it of a group with members (domain.md section 2).
WRITES_IN = ("running", "ending")
# What is said when, to whom a refusal's code is one letter.
LETTERS = {
    "not_allowed": "!",
    "read_only": "r",
    "room_frozen": "f",
    "removed": "x",
    "sign_in_needed": ".",
    "set_aside": "a",
    "paused": "p",
    "gone": "g",
    "meeting_moved_on": "m",
    "too_few": "t",
    "nothing_to_review": "n",
}


class Side:
    """One tenant's room as the ops speak of it; what its people bring about is kept for the next ops."""

    def __init__(self, tenant, ids, members):
        self.tenant = tenant
        self.ids = {**ids, "member": members[tenant.second.account_id], "report": "made-up"}
        self.leader_id = members[tenant.leader.account_id]
        self.numbers, self.phases = (1, 1, 1, 1), ["x", "x", "x"]


class OnTheWire:
    """`look` sends an op as somebody, of the room of their side: the second tenant's is that of who stands apart."""

    def __init__(self, live, clock, scene, *, of_pair=False):
        self._live, self._clock, self._scene = live, clock, scene
        self.tenants = TwoTenants(live.database, clock, scene)
        ids_of = self.tenants.pair_ids_of if of_pair else self.tenants.ids_of
        members = self._member_ids()
        self._own = Side(self.tenants.own, ids_of("member"), members)
        self._others = Side(self.tenants.other, ids_of("visitor"), members)
        self._fresh = count()
        if scene.state != "archived":
            for side in (self._own, self._others):
                self._furnish(side)

    async def connect(self):
        """Everybody who is signed in; who is blocked is not, though they have a session."""
        people = self.tenants.people | {"fellow": self.tenants.second}
        self.talkers = {role: await self.greet(people[role]) for role in people if role not in ("nobody", "blocked")}

    async def greet(self, person):
        """A socket of theirs that has said hello."""
        talker = await self.open(person)
        await talker.ask("hello", version=1, language="fi")
        return talker

    async def open(self, person):
        """A socket of theirs."""
        with self._live.database.transaction() as session:
            _, token = add_session(session, person.account_id, self._clock.now())
        return await Talker.open(self._live.settings, token)

    async def close(self):
        for talker in self.talkers.values():
            await talker.close()

    async def look(self, role, op):
        """The letter of the cell."""
        talker, side = self.talkers[role], self._others if role in APART else self._own
        reply = await talker.ask(op, **self._body(op, side, side.ids))
        if reply.get("ok") == {} or reply.get("error", {}).get("code") == "not_found":
            made_up = dict.fromkeys(side.ids, f"{random_id():x<22}"[:22])
            made_up = await talker.ask(op, **self._body(op, side, made_up))
            if _without_ref(reply) == _without_ref(made_up):
                return "."
        if "error" in reply:
            return LETTERS.get(reply["error"]["code"], reply["error"]["code"])
        if (op, role) == ("report", "member"):
            side.ids["report"] = reply["ok"]["report"]
        if op == "run_of_show":
            side.phases = [phase["phase"] for phase in reply["ok"]["phases"]]
        return LETTERS.get(reply["ok"].get("state"), "S")

    def body(self, op):
        """An op as it is rightly said of the first tenant's room."""
        return self._body(op, self._own, self._own.ids)

    def _body(self, op, side, ids):
        room, now = {"room": ids["room"]}, self._clock.now()
        meeting = room | {"meeting": ids["meeting"]}
        soon = (now + timedelta(minutes=30)).isoformat()
        return {
            "subscribe": room | {"epoch": None, "after": None},
            "unsubscribe": room,
            "history": room | {"before": 1_000, "limit": 10},
            "send": room | {"client_id": f"cell-{next(self._fresh):08}", "text": "Minullekin kuuluu hyvää."},
            "edit": room | {"number": side.numbers[0], "text": "Korjattu rivi"},
            "remove": room | {"number": side.numbers[1]},
            "hide": room | {"number": side.numbers[2], "reason": "rules"},
            "unhide": room | {"number": side.numbers[2]},
            "reveal": room | {"number": side.numbers[2]},
            "report": room | {"number": side.numbers[3], "reason": "hurts"},
            "report_words": {"report": ids["report"], "words": "Tämä jäi painamaan."},
            "take_back_report": {"report": ids["report"]},
            "handle_reports": room | {"number": side.numbers[3]},
            "set_aside": room | {"member": ids["member"], "reason": "rules"},
            "bring_back": room | {"member": ids["member"]},
            "freeze_room": room | {"reason": "calm", "hours": 1},
            "thaw_room": room,
            "ask_review": room | {"words": None},
            "desk": room,
            "read": room | {"number": 1},
            "run_of_show": meeting,
            "start_meeting": meeting,
            "to_phase": meeting | {"phase": side.phases[1], "to": side.phases[2]},
            "lengthen_phase": meeting | {"phase": side.phases[2], "until": soon},
            "hand_over": meeting | {"host": side.leader_id, "to": side.leader_id},
            "move_end": meeting | {"until": soon},
            "close_meeting": meeting,
        }[op]

    def _furnish(self, side):
        """Three messages of the member and one of the other member, and a meeting whose door has just opened."""
        tenant, ids = side.tenant, side.tenant.ids
        with self._live.database.transaction() as session:
            of_room = update(Room).where(Room.public_id == ids["room"])
            frozen_at = session.scalars(select(Room.frozen_at).where(Room.public_id == ids["room"])).one()
            session.execute(of_room.values(mode="open", frozen_at=None))
            said_by = [tenant.member] * 3 + [tenant.second]
            drafts = [self._draft(ids, person, f"Rivi {number}") for number, person in enumerate(said_by)]
            posted = make_post_batch(NobodyListens(), self._clock)(session, drafts)
            side.numbers = [each.number for each in posted]
            mode = "open" if self._scene.state in WRITES_IN else "read_only"
            session.execute(of_room.values(mode=mode, frozen_at=frozen_at))
            soon = {"starts_at": self._clock.now() + timedelta(minutes=5)}
            session.execute(update(Meeting).where(Meeting.public_id == ids["meeting"]).values(**soon))
            tenant.apart.move(session, soon["starts_at"])
            if self._scene.state not in (*WRITES_IN, "ended"):
                first = {"first_meeting_at": soon["starts_at"]}
                session.execute(update(Group).where(Group.public_id == ids["group"]).values(**first))

    def _member_ids(self):
        """By account. Of an archived group, whose people are forgotten, made-up ones."""
        with self._live.database.read() as session:
            rows = session.execute(select(Membership.account_id, Membership.member_id)).all()
        return defaultdict(lambda: "forgotten", {row.account_id: row.member_id for row in rows})

    def _draft(self, ids, person, text):
        return Draft(ids["room"], person.account_id, random_id(), text, keyed_hash(b"cells", text))


def _without_ref(reply):
    return {key: value for key, value in reply.items() if key != "ref"}
