"""Pages and forms of a server process, asked as a browser asks: each on a connection of its own."""

import asyncio
import re
from dataclasses import dataclass
from urllib.parse import urlencode

# What promise P21 gives whoever asks until the answer.
ANSWER_SECONDS = 5


@dataclass(frozen=True)
class Page:
    """An answer: its status, where it leads (empty: nowhere), head and body, and the seconds that it took."""

    status: int
    location: str
    text: str
    seconds: float

    @property
    def is_calm(self):
        """A page that says what happened, soon, and shows nothing of the inside."""
        return self.seconds <= ANSWER_SECONDS and "Traceback" not in self.text and "OperationalError" not in self.text


async def get_page(server, path, person=None):
    return await _ask(server, f"GET {path}", person)


async def post_form(server, path, person, **fields):
    return await _ask(server, f"POST {path}", person, urlencode(fields).encode())


async def post_from(server, path, network_address, **fields):
    """As a stranger whose browser stands elsewhere; the server must believe its proxies on this machine."""
    forwarded = f"X-Forwarded-For: {network_address}\r\n"
    return await _ask(server, f"POST {path}", None, urlencode(fields).encode(), forwarded)


async def _ask(server, line, person, body=b"", more=""):
    begun = asyncio.get_running_loop().time()
    cookie = f"Cookie: __Host-vt_session={person.token}\r\n" if person else ""
    async with asyncio.timeout(4 * ANSWER_SECONDS):
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        try:
            writer.write(
                (
                    f"{line} HTTP/1.1\r\nHost: localhost:{server.port}\r\n{cookie}{more}"
                    "Accept: text/html\r\nSec-Fetch-Site: same-origin\r\n"
                    "Content-Type: application/x-www-form-urlencoded\r\n"
                    f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
                ).encode()
                + body
            )
            answer = (await reader.read()).decode()
        finally:
            writer.close()  # also where nobody waits for the answer any more
        await writer.wait_closed()
    location = re.search(r"^location: (\S+)", answer.partition("\r\n\r\n")[0], re.MULTILINE | re.IGNORECASE)
    seconds = asyncio.get_running_loop().time() - begun
    return Page(int(answer.split()[1]), location[1] if location else "", answer, seconds)
