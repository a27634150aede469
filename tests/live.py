"""A whole house served on a real port in this test's own loop, and people who talk to it over real sockets."""

import asyncio
import json
import socket
from contextlib import asynccontextmanager

import websockets
from sqlalchemy import select

from app.jobs.models import Job
from app.main import Outside, build_app
from app.ops.server import make_server
from app.web.assets import Assets
from tests.plain_settings import plain_settings
from tests.shared_texts import shared_texts

# A shared machine may stand still for seconds; a test that is not about waiting must not fail for it.
LANE_WAIT_SECONDS = 30.0


def free_socket():
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    return listener


def settings_for(database_url, folder, **more):
    listener = free_socket()
    port = listener.getsockname()[1]
    listener.close()
    usual = {
        "public_url": f"http://localhost:{port}",
        "port": port,
        "state_dir": folder,
        "database_url": database_url,
        "secret_key": "a secret for tests alone, long enough",
        "lane_wait_seconds": LANE_WAIT_SECONDS,
    }
    return plain_settings(**{**usual, **more})


class LiveHouse:
    def __init__(self, settings, app):
        self.settings = settings
        self.app = app
        self.house = app.state.house
        self.database = self.house.database

    async def connect(self, person, **hello):
        talker = await Talker.open(self.settings, person.token if person else None)
        if hello.pop("greet", True):
            await talker.ask("hello", version=1, language="fi")
        return talker

    @asynccontextmanager
    async def talking(self, *people):
        talkers = [await self.connect(person) for person in people]
        try:
            yield talkers if len(talkers) > 1 else talkers[0]
        finally:
            for talker in talkers:
                await talker.close()

    async def do_due(self):
        """Does all that is due by the clock, and waits for what the house's own worker took before it could."""
        async with asyncio.timeout(10):
            while await self.house.worker.run_due() or self._is_at_work():
                await asyncio.sleep(0.005)

    def _is_at_work(self):
        with self.database.read() as session:
            taken = select(Job.id).where(Job.state == "waiting", Job.leased_until > self.house.clock.now())
            return session.scalar(taken.limit(1)) is not None


@asynccontextmanager
async def live_house(settings, clock=None):
    app = build_app(settings, Outside(clock=clock, assets=Assets.none(), texts=shared_texts()))
    house = app.state.house
    server = make_server(app, settings, house.say_goodbye)
    task = asyncio.create_task(server.serve())
    while not server.started:
        if task.done():
            task.result()
        await asyncio.sleep(0.005)
    try:
        yield LiveHouse(settings, app)
    finally:
        server.should_exit = True
        await task


class Talker:
    """One socket of one person; replies by ref, events in the order they came."""

    def __init__(self, connection):
        self.connection = connection
        self.events = []
        self.close_code = None
        self._replies = {}
        self._changed = asyncio.Event()
        self._refs = 0
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def open(cls, settings, token, *, origin=None):
        headers = {"Cookie": f"__Host-vt_session={token}"} if token else {}
        connection = await websockets.connect(
            f"ws://127.0.0.1:{settings.port}/ws",
            origin=settings.public_url if origin is None else origin,
            additional_headers={**headers, "Host": f"localhost:{settings.port}"},
            compression=None,
            ping_interval=None,
            max_size=None,
        )
        return cls(connection)

    async def _read(self):
        try:
            async for text in self.connection:
                self.take(json.loads(text))
                self._changed.set()
        except websockets.ConnectionClosed:
            pass
        self.close_code = self.connection.close_code
        self._changed.set()

    def take(self, frame):
        """One frame that came."""
        if "event" in frame:
            self.events.append(frame)
        else:
            self._replies[frame["ref"]] = frame

    async def until(self, met, seconds=10):
        async with asyncio.timeout(seconds):
            while not met():
                self._changed.clear()
                await self._changed.wait()

    async def ask(self, op, **body):
        self._refs += 1
        ref = str(self._refs)
        await self.send_raw(json.dumps({"op": op, "ref": ref, **body}))
        await self.until(lambda: ref in self._replies or self.close_code is not None)
        return self._replies.pop(ref, {"closed": self.close_code})

    async def send_raw(self, text):
        await self.connection.send(text)

    async def subscribe(self, room, epoch=None, after=None):
        reply = await self.ask("subscribe", room=room, epoch=epoch, after=after)
        return reply["ok"]

    async def say(self, room, text, client_id=None, quote=None):
        client_id = client_id or f"{id(self):x}-{self._refs:08}"
        return await self.ask("send", room=room, client_id=client_id, text=text, quote=quote)

    def of(self, *kinds):
        return [event for event in self.events if event["event"] in kinds]

    async def heard(self, kind, count=1):
        await self.until(lambda: len(self.of(kind)) >= count)
        return self.of(kind)[count - 1]

    async def closed(self, seconds=10):
        await self.until(lambda: self.close_code is not None, seconds)
        return self.close_code

    async def close(self):
        await self.connection.close()
        await self._reader
