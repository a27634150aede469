"""The cookies of signing in. All are `__Host-`: no other host, no plain http and no script can set or read them."""

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SESSION_COOKIE = "__Host-vt_session"
BROWSER_COOKIE = "__Host-vt_browser"
LINK_COOKIE = "__Host-vt_link"
FIRST_STAFF_COOKIE = "__Host-vt_first"
KNOWN_COOKIE = "__Host-vt_known"
SESSION_STATE = "vt_session_cookie"


def put_cookie(response: Response, name: str, value: str, *, seconds: int | None) -> None:
    """Sets one of the cookies. `seconds` None: until the browser closes.

    Lax, not Strict: the letter's link comes from another place, and its page must know who follows it.
    """
    response.set_cookie(name, value, max_age=seconds, path="/", secure=True, httponly=True, samesite="lax")


def drop_cookie(response: Response, name: str) -> None:
    """Makes the browser forget one of the cookies."""
    response.delete_cookie(name, path="/", secure=True, httponly=True, samesite="lax")


class SessionCookies:
    """Puts a session's new token into the answer of whatever request it became due in. Plain ASGI.

    The dependency that renews the token runs long before there is an answer, and FastAPI drops a dependency's
    cookies where the handler makes its own response.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on; adds a cookie where the handler did not set or drop the session itself."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_cookie(message: Message) -> None:
            renewed = scope.get("state", {}).get(SESSION_STATE)
            if message["type"] == "http.response.start" and renewed is not None:
                _add(MutableHeaders(scope=message), renewed.token, renewed.cookie_seconds)
            await send(message)

        await self._app(scope, receive, send_with_cookie)


def _add(headers: MutableHeaders, token: str, seconds: int | None) -> None:
    if any(value.startswith(f"{SESSION_COOKIE}=") for value in headers.getlist("set-cookie")):
        return
    carrier = Response()
    put_cookie(carrier, SESSION_COOKIE, token, seconds=seconds)
    headers.append("set-cookie", carrier.headers["set-cookie"])
    headers["cache-control"] = "no-store"
