"""A crowd that comes back as the frontend does: with its back-off, by number, and with what was not acked."""

import asyncio
import random
import re
from pathlib import Path

from app.base.ids import random_id
from tests.faults.crowd import Guest

NET = Path(__file__).resolve().parents[2] / "frontend" / "src" / "net"
RESTARTS = (1001, 1012)
# A socket that stood this long begins the back-off anew when it falls; see net/socket.js.
STEADY_SECONDS = 10
FAILED = re.compile(r"HTTP/1\.1 (\d+)")


def read_backoff():
    """The frontend's own figures: first pause and longest, in seconds, and the attempt that a restart counts as."""
    figures = read_figures("backoff.js")
    return figures["FIRST_MS"] / 1000, figures["LONGEST_MS"] / 1000, figures["RESTART_ATTEMPT"]


def read_figures(script):
    """The whole numbers that a script of the frontend names, as its own constants."""
    found = re.findall(r"const (\w+) = ([\d_]+);", (NET / script).read_text(encoding="utf-8"))
    return {name: int(figure) for name, figure in found}


FIRST_SECONDS, LONGEST_SECONDS, RESTART_ATTEMPT = read_backoff()
OPENING_SECONDS = read_figures("socket.js")["OPENING_TIMEOUT_MS"] / 1000


class Returner(Guest):
    """Stays for as long as its task runs. `absences` are pairs: when a socket ended, when the room was live again."""

    def __init__(self, *who, **how):
        super().__init__(*who, **how)
        self.live = asyncio.Event()
        self.absences = []
        self.refusals = []
        self._attempt = 0

    async def stay(self):
        loop, lost_at = asyncio.get_running_loop(), None
        while True:
            code, self.line = None, None
            try:
                await self.open()
                if lost_at is not None:
                    self.absences.append((lost_at, loop.time()))
                opened_at = loop.time()
                self.live.set()
                await self.line.gone.wait()
                self.live.clear()
                lost_at, code = loop.time(), self.line.close_code
                self.ends[code] += 1
                if lost_at - opened_at >= STEADY_SECONDS:
                    self._attempt = 0
            except OSError as error:
                self._note_refusal(error)
                if self.line:
                    self.line.close()
            await asyncio.sleep(self._pause(code))

    async def greet(self):
        async with asyncio.timeout(OPENING_SECONDS):
            await super().greet()

    async def say_until_acked(self, text):
        """The same message under the same id until it has an answer."""
        client_id, answer = random_id(), None
        while answer is None:
            await self.live.wait()
            self._crowd.history.send(self.room, self.member, client_id, text)
            answer = await self.ask("send", room=self.room, client_id=client_id, text=text, quote=None)
            if answer is not None and answer.get("error", {}).get("retryable"):
                self._crowd.history.refuse(answer["error"]["code"])
                await asyncio.sleep(FIRST_SECONDS)
                answer = None
        self._crowd.history.ack(self.room, self.member, client_id, answer["ok"]["number"])

    def _pause(self, code):
        """As `backoffMs`: doubling, with full jitter; a restart spreads its first wait."""
        step = max(self._attempt, RESTART_ATTEMPT) if code in RESTARTS else self._attempt
        self._attempt += 1
        return random.random() * min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** min(step, 10))  # noqa: S311 - guards nothing

    def _note_refusal(self, error):
        """What the server said instead of opening: a status, or the code of a close; None where the line was cut."""
        found = FAILED.search(str(error))
        told = self.line.close_code if self.line else None
        self.refusals.append(int(found[1]) if found else told)
