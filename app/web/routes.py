"""Puts the routes of features into the application."""

from fastapi import APIRouter


def take_routes(into: APIRouter, *routers: APIRouter) -> None:
    """`into` answers for every route of `routers`, after its own, in their order.

    FastAPI's `include_router` reads every endpoint a second time at the first request and looks for the route of every
    request twice. That pays where a router is included under a prefix or with dependencies; here none is.
    """
    for router in routers:
        into.routes.extend(router.routes)
