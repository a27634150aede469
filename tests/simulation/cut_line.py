"""A line between clients and a house that a test can make deaf and cut."""

import asyncio
from contextlib import asynccontextmanager


class CutLine:
    """Passes everything on from a port of its own. `open_line` makes one."""

    def __init__(self, port):
        self._to = port
        self._deaf = False
        self._writers = set()
        self.opened = 0

    @property
    def port(self):
        return self._server.sockets[0].getsockname()[1]

    async def listen(self):
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)

    def deafen(self):
        """What the house says from now on reaches nobody; what is said to it still does."""
        self._deaf = True

    def cut(self):
        """Every connection ends as by a pulled plug, and the line hears again."""
        for writer in self._writers:
            writer.transport.abort()
        self._deaf = False

    async def close(self):
        self._server.close()
        self.cut()

    async def _connected(self, reader, writer):
        self.opened += 1
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._to)
        self._writers |= {writer, far_writer}
        ways = (self._carry(reader, far_writer, deaf=False), self._carry(far_reader, writer, deaf=True))
        await asyncio.gather(*ways)
        self._writers -= {writer, far_writer}

    async def _carry(self, reader, writer, *, deaf):
        try:
            while data := await reader.read(65_536):
                if not (deaf and self._deaf):
                    writer.write(data)
        except ConnectionError:
            pass
        writer.close()


@asynccontextmanager
async def open_line(port):
    line = CutLine(port)
    await line.listen()
    try:
        yield line
    finally:
        await line.close()
