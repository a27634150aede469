"""Routes that refuse at a glance choose as FastAPI's own do, every one of them for every page's address."""

import re
from itertools import product

from fastapi.routing import APIRoute
from starlette.routing import Match

from app.web.routes import QuickRoute

# A made-up id, one that says what a page is called, and nothing.
FILLINGS = ("a" * 22, "uusi", "")


def _scope(path):
    return {"type": "http", "method": "GET", "path": path, "root_path": "", "headers": []}


def test_every_page_is_chosen_as_fastapi_itself_would(whole_app):
    routes = [route for route in whole_app.router.routes if isinstance(route, APIRoute)]
    assert all(isinstance(route, QuickRoute) for route in routes)
    paths = {re.sub(r"\{[^}]*\}", filling, route.path) for route, filling in product(routes, FILLINGS)}
    paths |= {f"{path}/" for path in paths} | {f"/x{path}" for path in paths}
    found = 0
    for route, path in product(routes, sorted(paths)):
        quick, own = route.matches(_scope(path)), APIRoute.matches(route, _scope(path))
        assert quick == own, (route.path, path)
        found += quick[0] is not Match.NONE
    assert found >= 2 * len(routes)


def test_what_begins_or_ends_otherwise_is_refused_unread(whole_app, monkeypatch):
    route = next(route for route in whole_app.router.routes if getattr(route, "path", "") == "/ryhmat/{group}/ohjaajat")
    monkeypatch.delattr(APIRoute, "matches")
    for path in ("/huone/a/ohjaajat", "/ryhmat/a/loki"):
        assert route.matches(_scope(path)) == (Match.NONE, {})
