"""A house that says what a test tells it to: for what a real one says too seldom to be waited for."""

import asyncio
import json
from contextlib import asynccontextmanager

from websockets.asyncio.server import serve

from app.simulation.door import Door


class ScriptedHouse:
    """Answers commands by `answers`: by op, what each call is told in turn. The last one is told again and again.

    An answer is an `ok`, or an `error` under that key. `asked` holds every frame that came.
    """

    def __init__(self, **answers):
        self._answers = {"hello": [{}]} | answers
        self.asked = []
        self.sockets = []
        self.answers_nothing = False
        self._news = asyncio.Event()

    @property
    def door(self):
        return Door("http://localhost", "127.0.0.1", self.port)

    async def say(self, event, **more):
        """An event to whoever is connected last."""
        await self.sockets[-1].send(json.dumps({"event": event, **more}))

    def of(self, op):
        return [frame for frame in self.asked if frame["op"] == op]

    async def until(self, met):
        async with asyncio.timeout(20):
            while not met():
                self._news.clear()
                await self._news.wait()

    async def talk(self, socket):
        self.sockets.append(socket)
        async for text in socket:
            frame = json.loads(text)
            self.asked.append(frame)
            if "ref" in frame and not self.answers_nothing:
                await self._answer(socket, frame)
            self._news.set()

    async def _answer(self, socket, frame):
        told = self._answers[frame["op"]]
        answer = told.pop(0) if len(told) > 1 else told[0]
        reply = answer if "error" in answer else {"ok": answer}
        await socket.send(json.dumps({"ref": frame["ref"], **reply}))


@asynccontextmanager
async def scripted_house(**answers):
    house = ScriptedHouse(**answers)
    async with serve(house.talk, "127.0.0.1", 0) as server:
        house.port = server.sockets[0].getsockname()[1]
        yield house


def refusal(code, *, retryable, **more):
    return {"error": {"code": code, "message": "Ei nyt.", "retryable": retryable, **more}}
