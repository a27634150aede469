"""Puts the routes of features into the application."""

from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import Scope


class QuickRoute(APIRoute):
    """A route that refuses at a glance what begins or ends otherwise.

    For each request the router asks one route after another, and most pages come after a hundred others.
    """

    def __init__(self, path: str, *args: Any, **how: Any) -> None:
        """As any route's."""
        self.beginning, self.ending = ends_of(path)
        super().__init__(path, *args, **how)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As any route's. There is no path above the service's own, which would have to be left out first."""
        path: str = scope["path"]
        if path.startswith(self.beginning) and path.endswith(self.ending):
            return super().matches(scope)
        return Match.NONE, {}


def ends_of(path: str) -> tuple[str, str]:
    """How every address of this path begins and ends: `/ryhmat/` and `/ohjaajat` of `/ryhmat/{group}/ohjaajat`."""
    return path.partition("{")[0], path.rpartition("}")[2]


def new_router() -> APIRouter:
    """An empty router for the pages of a feature, which no schema tells of."""
    return APIRouter(route_class=QuickRoute, include_in_schema=False)


def take_routes(into: APIRouter, *routers: APIRouter) -> None:
    """`into` answers for every route of `routers`, after its own, in their order.

    FastAPI's `include_router` reads every endpoint a second time at the first request and looks for the route of every
    request twice. That pays where a router is included under a prefix or with dependencies; here none is.
    """
    for router in routers:
        into.routes.extend(router.routes)
