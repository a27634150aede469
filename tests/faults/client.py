"""A person's client as the frontend behaves: it comes back with back-off, resumes by number, retries under the same id.

Everything it sends and gets goes to the round's history as it came.
"""

import asyncio
import json
import random
from collections import deque
from dataclasses import dataclass

import websockets
from websockets.asyncio.client import connect

FIRST_PAUSE = 0.05
LONGEST_PAUSE = 1.0
RETRY_PAUSE = 0.05
IN_FLIGHT = 4
# The page goes to sign-in then, and opens no other socket.
SIGNED_OUT = 4401


@dataclass(frozen=True)
class Words:
    """A message that waits to be sent."""

    room: str
    client_id: str
    text: str


class Client:
    """One socket at a time, on any of the servers; `home` is the one it begins with."""

    def __init__(self, person, rooms, servers, history, *, home=0):
        self.person = person
        self.history = history
        self.members = {room.room: room.members[person.account_id] for room in rooms}
        self.views = {}
        self.closed_rooms = {}
        self.close_codes = []
        self.signed_out_at = None
        self.absences = []
        self.idle = asyncio.Event()
        self.present = asyncio.Event()
        self._servers = servers
        self.turn = home
        self.epochs = {}
        self._reads = asyncio.Event()
        self._reads.set()
        self._live = set()
        self._waiting = deque()
        self._unacked = {}
        self._asked_at = {}
        self._lost_at = None
        self._changed = asyncio.Event()
        self._outgoing = None
        self._task = None

    def start(self):
        self._task = asyncio.create_task(self._run())

    async def stop(self):
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    def say(self, words):
        """Queues messages; `idle` is set again when each is acked or refused for good."""
        self._waiting.extend(words)
        self.idle.clear()
        self._top_up()

    def pause(self):
        """Reads no further; what comes waits on the way."""
        self._reads.clear()

    def resume(self):
        self._reads.set()

    async def until(self, met, seconds=30):
        async with asyncio.timeout(seconds):
            while not met():
                self._changed.clear()
                await self._changed.wait()

    async def _run(self):
        pause = FIRST_PAUSE
        while True:
            server = self._servers[self.turn % len(self._servers)]
            try:
                async with connect(
                    f"ws://127.0.0.1:{server.port}/ws",
                    origin=server.public_url,
                    additional_headers={
                        "Cookie": f"__Host-vt_session={self.person.token}",
                        "Host": f"localhost:{server.port}",
                    },
                    compression=None,
                    ping_interval=None,
                    proxy=None,
                ) as socket:
                    await self._talk(socket)
                self.close_codes.append(socket.close_code)
                if socket.close_code == SIGNED_OUT:
                    self.signed_out_at = asyncio.get_running_loop().time()
                    self._changed.set()
                    return
                pause = FIRST_PAUSE
            except (OSError, websockets.WebSocketException):
                pause = min(LONGEST_PAUSE, pause * 2)
            self._note_lost()
            self.turn += 1
            await asyncio.sleep(pause * random.uniform(0.5, 1))  # noqa: S311 - guards nothing

    async def _talk(self, socket):
        self._outgoing = asyncio.Queue()
        writer = asyncio.create_task(self._write_all(socket, self._outgoing))
        try:
            self._send("hello", "hello", version=1, language="fi")
            for room in self.members:
                self._subscribe(room)
            async for text in socket:
                await self._reads.wait()
                self._take(json.loads(text))
                self._changed.set()
        except websockets.ConnectionClosed:
            return
        finally:
            self._outgoing = None
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)

    async def _write_all(self, socket, outgoing):
        while True:
            await socket.send(json.dumps(await outgoing.get()))

    def _take(self, frame):
        if "number" in frame and frame.get("room") in self.views:
            self._take_event(frame)
        elif frame.get("event") == "heartbeat":
            self._write({"op": "alive"})
        elif frame.get("event") == "room_open":
            self._subscribe(frame["room"])
        elif str(frame.get("ref")).startswith("room:"):
            self._take_room(frame["ref"].removeprefix("room:"), frame)
        elif frame.get("ref") in self._unacked:
            self._take_reply(self._unacked[frame["ref"]], frame)

    def _take_event(self, event):
        room = event["room"]
        self.views[room].take([event])
        if event["event"] in ("set_aside", "paused", "removed", "left") and event["member"] == self.members[room]:
            self.closed_rooms[room] = asyncio.get_running_loop().time()

    def _take_room(self, room, reply):
        answer = reply.get("ok") or {"state": reply["error"]["code"]}
        if answer["state"] in ("set_aside", "paused", "removed"):
            self.closed_rooms.setdefault(room, asyncio.get_running_loop().time())
        elif answer["state"] == "resync":
            self.history.resyncs.append((self.members[room], room))
            del self.epochs[room], self.views[room]
            self._subscribe(room)
            return
        elif answer["state"] in ("live", "more"):
            self._take_page(room, answer)
        else:
            asyncio.get_running_loop().call_later(RETRY_PAUSE, self._subscribe, room)
            return
        if answer["state"] != "more":
            self._live.add(room)
            self._note_present()

    def _take_page(self, room, answer):
        if room not in self.views:
            self.views[room] = self.history.begin_view(self.members[room], room, answer["last"])
            self.epochs[room] = answer["epoch"]
            return
        self.views[room].take(answer["events"])
        if answer["state"] == "more":
            self._subscribe(room)

    def _take_reply(self, words, reply):
        member = self.members[words.room]
        self._note_answer(words.client_id)
        if "ok" in reply:
            self.history.ack(words.room, member, words.client_id, reply["ok"]["number"])
        elif reply["error"]["retryable"]:
            self.history.refuse(reply["error"]["code"])
            asyncio.get_running_loop().call_later(RETRY_PAUSE, self._post, words)
            return
        else:
            self.history.refuse(reply["error"]["code"])
        del self._unacked[words.client_id]
        self._top_up()

    def _note_answer(self, client_id):
        asked_at = self._asked_at.pop(client_id, None)
        if asked_at is not None:
            self.history.wait(asyncio.get_running_loop().time() - asked_at)

    def _note_lost(self):
        self._live.clear()
        self.present.clear()
        for client_id in list(self._asked_at):
            self._note_answer(client_id)
        if self._lost_at is None and self.views:
            self._lost_at = asyncio.get_running_loop().time()

    def _note_present(self):
        if len(self._live) < len(self.members):
            return
        if self._lost_at is not None:
            self.absences.append(asyncio.get_running_loop().time() - self._lost_at)
            self._lost_at = None
        self.present.set()
        for words in list(self._unacked.values()):
            self._post(words)
        self._top_up()

    def _top_up(self):
        while self.present.is_set() and self._waiting and len(self._unacked) < IN_FLIGHT:
            words = self._waiting.popleft()
            self._unacked[words.client_id] = words
            self._post(words)
        if not self._waiting and not self._unacked:
            self.idle.set()

    def _subscribe(self, room):
        view = self.views.get(room)
        self._send(
            "subscribe", f"room:{room}", room=room, epoch=self.epochs.get(room), after=view.cursor if view else None
        )

    def _post(self, words):
        if self.present.is_set() and words.client_id in self._unacked:
            self.history.send(words.room, self.members[words.room], words.client_id, words.text)
            self._asked_at.setdefault(words.client_id, asyncio.get_running_loop().time())
            self._send("send", words.client_id, room=words.room, client_id=words.client_id, text=words.text, quote=None)

    def _send(self, op, ref, **body):
        self._write({"op": op, "ref": ref, **body})

    def _write(self, frame):
        """Queues for the socket of now, if there is one: what is lost with it is sent again by whoever needs it."""
        if self._outgoing is not None:
            self._outgoing.put_nowait(frame)
