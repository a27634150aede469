"""A line between a browser and a house that is as slow as one asks: each way takes its time, also of WebSockets.

The browser's own throttling passes WebSockets by, and the room is usable only once its socket has answered.
"""

import asyncio
import contextlib
import threading

CHUNK = 16_384


class SlowLine:
    """Listens on a port of its own and passes everything on. For a `with` block."""

    def __init__(self, listener, port, *, round_trip_seconds, bytes_per_second):
        """`listener` is a bound socket; `port` the house's. A new connection waits one round trip, as TCP does."""
        self._listener = listener
        self._port = port
        self._round_trip = round_trip_seconds
        self._rate = bytes_per_second
        self._free_at = {"up": 0.0, "down": 0.0}
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))
        self._is_up = threading.Event()

    def __enter__(self):
        self._thread.start()
        self._is_up.wait()
        return self

    def __exit__(self, *failure):
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join()

    async def _serve(self):
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()
        await asyncio.start_server(self._connected, sock=self._listener)
        self._is_up.set()
        await self._ended.wait()

    async def _connected(self, reader, writer):
        await asyncio.sleep(self._round_trip)
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._port)
        ways = (self._carry(reader, far_writer, "up"), self._carry(far_reader, writer, "down"))
        # At the end of the block the line is cut, which is no fault of anybody's.
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(*ways)

    async def _carry(self, reader, writer, way):
        waiting = asyncio.Queue()
        sending = asyncio.create_task(self._deliver(waiting, writer))
        try:
            while data := await reader.read(CHUNK):
                now = self._loop.time()
                self._free_at[way] = max(now, self._free_at[way]) + len(data) / self._rate
                waiting.put_nowait((self._free_at[way] + self._round_trip / 2, data))
        except ConnectionError:
            pass
        waiting.put_nowait((self._loop.time(), b""))
        await sending

    async def _deliver(self, waiting, writer):
        while True:
            at, data = await waiting.get()
            await asyncio.sleep(at - self._loop.time())
            if not data or writer.is_closing():
                writer.close()
                return
            writer.write(data)
