"""Screens over real sockets that keep every frame in the order it came, and what the page's own code makes of them."""

import json
import shutil
import subprocess
from dataclasses import dataclass, field

from tests.journeys.served import ROOT
from tests.live import Talker

FOLD = ROOT / "frontend" / "tests" / "store" / "fold.js"
ENDS = frozenset({"left", "removed", "set_aside", "paused"})
HISTORY_PAGE = 20


def fold(screens):
    """The state that the page's reducer comes to, for each list of steps."""
    node = shutil.which("node")
    assert node, "The page's own code needs Node 20 or newer."
    done = subprocess.run([node, FOLD], input=json.dumps(screens), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


class KeepingTalker(Talker):
    """Hands every frame on as it comes, with the command that it answers."""

    def __init__(self, connection):
        self.hears = None
        self._asked = {}
        super().__init__(connection)

    async def ask(self, op, **body):
        self._asked[str(self._refs + 1)] = op
        return await super().ask(op, **body)

    def take(self, frame):
        op = self._asked.get(frame.get("ref"))
        if "event" in frame:
            self.hears({"frame": frame})
        elif op in ("subscribe", "history"):
            self.hears({"asked": op, "frame": frame})
        super().take(frame)


@dataclass
class Screen:
    """One page of one person, which outlives its connections as a page does."""

    live: object
    person: object
    room: str
    steps: list = field(default_factory=list)
    talker: KeepingTalker | None = None
    cursor: int | None = None
    epoch: str | None = None
    me: str | None = None
    must_ask: bool = False

    async def open(self):
        """Connects where it is not connected, and asks for the room from where it is; the first time for all of it."""
        if self.talker is None:
            self.talker = await KeepingTalker.open(self.live.settings, self.person.token)
            self.talker.hears = self._hear
            await self.talker.ask("hello", version=1, language="fi")
        is_first = self.cursor is None
        while (await self._subscribe()) in ("more", "resync"):
            pass
        if is_first and self.cursor is not None:
            await self._read_back()
        self.must_ask = False
        return self

    async def ask(self, op, **body):
        return await self.talker.ask(op, room=self.room, **body)

    async def lose(self):
        """The line is gone; what was on the way with it."""
        talker, self.talker = self.talker, None
        if talker:
            await talker.close()

    async def catches_up(self, last):
        """Everything up to this number has come, and the room was asked anew where it called; None: the place ended."""
        await self.talker.until(lambda: self.must_ask or self._is_at(last))
        if self.must_ask:
            await self.open()
            await self.catches_up(last)

    def _is_at(self, last):
        return self.cursor is None if last is None else (self.cursor or 0) >= last

    async def _subscribe(self):
        reply = (await self.ask("subscribe", epoch=self.epoch if self.cursor else None, after=self.cursor)).get(
            "ok", {}
        )
        return reply.get("state")

    async def _read_back(self):
        while True:
            first = min((one["number"] for one in self._drawn()), default=1)
            reply = (await self.ask("history", before=first, limit=HISTORY_PAGE))["ok"]
            if not reply["more"]:
                return

    def _drawn(self):
        replies = [step["frame"].get("ok") or {} for step in self.steps if "asked" in step]
        return [item for reply in replies for item in reply.get("items") or ()]

    def _hear(self, step):
        self.steps.append(step)
        frame = step["frame"]
        if step.get("asked") == "subscribe":
            self._answered(frame.get("ok") or {"state": "none"})
        elif frame.get("event") == "room_open":
            self.must_ask = True
        elif "number" in frame and self.cursor is not None:
            member = frame.get("member")
            is_end = frame["event"] == "cleared" or (frame["event"] in ENDS and member == self.me)
            self.cursor = None if is_end else max(self.cursor, frame["number"])

    def _answered(self, reply):
        if reply["state"] in ("live", "more"):
            self.cursor, self.epoch, self.me = reply["last"], reply["epoch"], reply.get("me", self.me)
        else:
            self.cursor = None
