"""Answers given below the application: to what never became a request. No language is known yet, so a code speaks."""

import json

from uvicorn.protocols.http.httptools_impl import STATUS_LINE

from app.web.middleware.security_headers import HEADERS

RETRY_AFTER_SECONDS = 10
CODES = {
    400: "bad_request",
    408: "request_timeout",
    429: "too_many_connections",
    431: "head_too_large",
    503: "server_full",
}


def early_answer(status: int, default_headers: list[tuple[bytes, bytes]]) -> bytes:
    """A whole response with `status` (one of `CODES`) that ends its connection."""
    body = json.dumps({"type": "about:blank", "status": status, "code": CODES[status]}).encode()
    headers = [
        *default_headers,
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"connection", b"close"),
        *((name.lower().encode(), value.encode()) for name, value in HEADERS.items()),
    ]
    if status in (429, 503):
        headers.append((b"retry-after", str(RETRY_AFTER_SECONDS).encode()))
    return b"".join([STATUS_LINE[status], *(name + b": " + value + b"\r\n" for name, value in headers), b"\r\n", body])
