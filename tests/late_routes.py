"""A route is read when it is first asked for: a test builds a house of a hundred routes and asks for two or three.

FastAPI reads signature, kind and path of every endpoint as it is added, which a server does once.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from fastapi import routing

from app.web import routes


def read_routes_late() -> None:
    """From here on, in this process, every router does so."""
    routing.compile_path = cache(routing.compile_path)
    routes.QuickRoute = _LateRoute  # type: ignore[misc]


class _LateRoute(routes.QuickRoute):
    """Knows from the first what it is chosen by, and reads the rest when the first of it is missed."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **how: Any) -> None:
        self.path, self.endpoint, self._how = path, endpoint, how
        self.beginning, self.ending = routes.ends_of(path)
        self.path_regex, self.path_format, self.param_convertors = routing.compile_path(path)
        self.methods = {method.upper() for method in how["methods"] or ["GET"]}

    def __getattr__(self, name: str) -> Any:
        how = self.__dict__.pop("_how", None)
        if how is None:
            raise AttributeError(name)
        super().__init__(self.path, self.endpoint, **how)
        return getattr(self, name)
