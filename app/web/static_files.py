"""Serves the built frontend. A name with a hash never changes what it means; the others are asked about each time."""

import re
from mimetypes import guess_type

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from app.web.assets import Assets

_HASHED = re.compile(r"-[\w-]{8,}\.\w+$")
_PACKED = (".js", ".css")
_YEAR = "public, max-age=31536000, immutable"


class BuiltFiles(StaticFiles):
    """The files of one build, mounted at `/static`."""

    def __init__(self, assets: Assets) -> None:
        """Without a build nothing is there, and every name answers 404."""
        super().__init__(directory=assets.folder, check_dir=assets.folder is not None)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Always whole files: they are small, and the framework answers a Range it can't read with an error."""
        headers = [(name, value) for name, value in scope["headers"] if name != b"range"]
        await super().__call__(dict(scope, headers=headers), receive, send)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, or the gzipped copy that the build put beside it, and how long the answer may be kept.

        Raises HTTPException (404) for a name that is not there.
        """
        packed = f"{path}.gz"
        has_copy = path.endswith(_PACKED) and self._is_there(packed)
        if has_copy and "gzip" in Headers(scope=scope).get("accept-encoding", ""):
            response = await super().get_response(packed, scope)
            response.headers["Content-Encoding"] = "gzip"
            response.headers["Content-Type"] = guess_type(path)[0] or "application/octet-stream"
        else:
            response = await super().get_response(path, scope)
        if has_copy:
            response.headers["Vary"] = "Accept-Encoding"
        response.headers["Accept-Ranges"] = "none"
        response.headers["Cache-Control"] = _YEAR if _HASHED.search(path) else "no-cache"
        return response

    def _is_there(self, path: str) -> bool:
        """False too for what no file can be called: too long, or with U+0000 in it."""
        try:
            return self.lookup_path(path)[1] is not None
        except (OSError, ValueError):
            return False
