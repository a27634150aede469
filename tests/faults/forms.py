"""Pages and forms of a server process, asked as a browser asks: each on a connection of its own."""

import asyncio
import re
from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True)
class Page:
    """An answer: its status, where it leads (empty: nowhere), and its body."""

    status: int
    location: str
    text: str


async def get_page(server, token, path):
    return await _ask(server, token, f"GET {path}")


async def post_form(server, token, path, **fields):
    return await _ask(server, token, f"POST {path}", urlencode(fields).encode())


async def _ask(server, token, line, body=b""):
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(
        (
            f"{line} HTTP/1.1\r\n"
            f"Host: localhost:{server.port}\r\n"
            f"Cookie: __Host-vt_session={token}\r\n"
            "Sec-Fetch-Site: same-origin\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        ).encode()
        + body
    )
    head, _, text = (await reader.read()).decode().partition("\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    location = re.search(r"^location: (\S+)", head, re.MULTILINE | re.IGNORECASE)
    return Page(int(head.split()[1]), location[1] if location else "", text)
