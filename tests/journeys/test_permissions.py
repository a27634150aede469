"""Who may go where: every page × role × state of the group × own or another tenant, each cell of the table asked.

Hidden and missing are one: whoever may not know of something gets, to the letter, what a made-up id gets.
"""

import re
from urllib.parse import quote

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from app.groups.law import GroupState
from tests.groups.browser import PUBLIC_URL, Browser
from tests.journeys.deeds import ANSWERS, BODIES
from tests.journeys.kept_rows import KeptRows
from tests.journeys.open_cases import CASES
from tests.journeys.permissions import (
    ANYBODY,
    CASE_DOORS,
    ELSEWHERE,
    FORMS,
    PAGES,
    PAIR_FORMS,
    PAIR_PAGES,
    SIGNED_IN,
    STAFF,
    TURNKEY_FORMS,
)
from tests.journeys.two_tenants import NAMES, TwoTenants

STATES = list(GroupState)
LETTERS = {200: "S", 303: ">", 403: "!", 409: "!", 410: "!", 422: "e"}
DONE = (200, 303)
HEADING = "kenelle"
ID_CHARS = 22
MADE_UP_IDS = {name: f"{name:x<22}" for name in (*NAMES, *CASES, "ask")} | {"contact": "999999"}
_MADE_UP = {}


def read(table):
    """(path, the row's other words) of each line; of names that share their cells each has a word."""
    rows = (line.split() for line in table.strip().splitlines())
    return [(path, [apart for word in words for apart in _apart(word)]) for path, *words in rows]


def _apart(word):
    names, _, cells = word.partition("=")
    return [f"{name}={cells}" for name in names.split(",")]


class Walk:
    """Everybody before every door, in one state. What a cell's form does is undone before the next."""

    def __init__(self, app, clock, state, **plan):
        self.kept = KeptRows(app.state.house.database)
        self.tenants = TwoTenants(app.state.house.database, clock, state, **plan)
        client = TestClient(app, base_url=PUBLIC_URL, follow_redirects=False)
        self.browsers = {
            role: Browser(client, self.tenants.house, person) for role, person in self.tenants.people.items()
        }
        self.kept.keep()

    def ask(self, role, path, ids, fields=None):
        """The answer as if it had been asked for by names instead of the path's ids, and the statements it took.

        Status, body, headers, statements.
        """
        asked = path.format(**ids, heading=HEADING, answer=ANSWERS.get(path))
        browser = self.browsers[role]
        self.kept.begin()
        answer = browser.get(asked) if fields is None else browser.post(asked, _filled(fields, self.tenants.ids))
        named = {name: value for name, value in ids.items() if f"{{{name}}}" in path and len(value) == ID_CHARS}

        def unnamed(text):
            text = text.replace(asked, path).replace(quote(asked, safe=""), path)
            for name, value in named.items():
                text = text.replace(value, name)
            return text

        told = {name: unnamed(value) for name, value in answer.headers.items() if name != "content-length"}
        return answer.status_code, unnamed(answer.text), told, [*self.kept.said]

    def look(self, role, path, fields=None):
        """The letter of the cell."""
        found = self.ask(role, path, self.tenants.ids, fields)
        wrote = self.kept.wrote
        if wrote:
            self.kept.undo()
        elif found[:3] == self.made_up(role, path, fields)[:3]:
            return "." if found == self.made_up(role, path, fields) else "~"
        if fields is None or found[0] not in DONE:
            return LETTERS.get(found[0], str(found[0])) if not wrote else f"{found[0]} but wrote"
        return "S" if wrote else ">"

    def made_up(self, role, path, fields=None):
        """Asked once for all states: of what is not there no state can be told."""
        asked = (role, path, fields is None)
        if asked not in _MADE_UP:
            _MADE_UP[asked] = self.ask(role, path, MADE_UP_IDS, fields)
        return _MADE_UP[asked]


def _filled(fields, ids):
    return {name: value.format(**ids) for name, value in fields.items()}


@pytest.fixture(params=STATES)
def walk(request, whole_app, clock):
    return Walk(whole_app, clock, request.param)


@pytest.fixture(params=STATES)
def turnkey(request, whole_app, clock):
    handed_over = {"support_model": "turnkey", "handed_over_at": clock.now()}
    return Walk(whole_app, clock, request.param, **handed_over)


@pytest.fixture
def place(request):
    """Where the walk's state stands in a cell."""
    return STATES.index(next(iter(request.node.callspec.params.values())))


def test_each_page_is_seen_by_those_whom_the_table_names(walk, place):
    wrong = []
    for path, words in read(PAGES):
        named = dict(word.split("=") for word in words)
        others = named.pop("everybody", "." * len(STATES))
        for role in walk.browsers:
            wanted, found = named.get(role, others)[place], walk.look(role, path)
            if found != wanted:
                wrong.append(f"{role} at {path}: {found}, by the table {wanted}")
    assert not wrong, "\n".join(wrong)


def test_each_form_does_what_the_table_says_and_else_nothing(walk, place):
    assert not wrong_forms(walk, FORMS, place)


def test_each_form_of_a_group_that_the_federation_prepares_too(turnkey, place):
    assert not wrong_forms(turnkey, TURNKEY_FORMS, place)


def wrong_forms(walk, table, place):
    wrong = []
    for path, words in read(table):
        named = dict(word.split("=") for word in words)
        others = named.pop("everybody", "." * len(STATES))
        for role in walk.browsers:
            wanted, found = named.get(role, others)[place], walk.look(role, path, BODIES.get(path, {}))
            if found != wanted:
                wrong.append(f"{role} at {path}: {found}, by the table {wanted}")
    return "\n".join(wrong)


def test_the_leaders_own_room_is_there_for_who_leads_alone_and_has_nothing_of_the_groups(walk, place):
    walk.tenants.ids, wrong = walk.tenants.pair_ids, []
    for table, of_leader, is_form in ((PAGES, PAIR_PAGES, False), (FORMS, PAIR_FORMS, True)):
        cells = {path: cells for path, [cells] in read(of_leader)}
        for path in (path for path, _ in read(table) if "{room}" in path):
            for role in walk.browsers:
                wanted = cells.get(path, "." * len(STATES))[place] if role == "leader" else "."
                found = walk.look(role, path, BODIES.get(path, {}) if is_form else None)
                if found != wanted:
                    wrong.append(f"{role} at {path}: {found}, by the table {wanted}")
    assert not wrong, "\n".join(wrong)


def test_each_open_case_is_theirs_whom_the_table_names(walk, place):
    wrong = []
    for method, path, *words in (line.split() for line in CASE_DOORS.strip().splitlines()):
        named = dict(word.split("=") for word in words)
        for role in walk.browsers:
            fields = BODIES.get(path, {}) if method == "POST" else None
            wanted, found = named.get(role, "." * len(STATES))[place], walk.look(role, path, fields)
            if found != wanted:
                wrong.append(f"{role} at {method} {path}: {found}, by the table {wanted}")
    assert not wrong, "\n".join(wrong)


def test_the_desk_of_the_staff_is_hidden_from_everybody_else(whole_app, clock):
    walk = Walk(whole_app, clock, GroupState.RUNNING)
    for path in STAFF.split():
        answers = {role: walk.ask(role, path, {})[0] for role in walk.browsers}
        assert answers == dict.fromkeys(answers, 404) | {"nobody": 303, "staff": 200}, path


def test_every_route_has_a_row(whole_app):
    routes = [route for route in whole_app.routes if isinstance(route, APIRoute)]
    pages = {path for path, _ in read(PAGES)}
    forms = {path for path, _ in read(FORMS)}
    cases = {re.sub(r"(staff|leader)_", "", line.split()[1]) for line in CASE_DOORS.strip().splitlines()}
    rest = cases | set(f"{STAFF} {SIGNED_IN} {ANYBODY} {ELSEWHERE}".split())
    asked = {"GET": pages | rest, "POST": forms | rest}
    lacking = [
        (method, route.path)
        for route in routes
        for method in route.methods - {"HEAD"}
        if route.path not in asked[method]
    ]
    assert lacking == []
    assert (pages | forms | rest) - {route.path for route in routes} == set()
