"""Who may go where: every page × role × state of the group × own or another tenant, each cell of the table asked.

Hidden and missing are one: whoever may not know of something gets, to the letter, what a made-up id gets.
"""

import re
from urllib.parse import quote

from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from tests.groups.browser import PUBLIC_URL, Browser
from tests.journeys.cells import CLOSED_SCENES, IN_ALL, MARKED_SCENES, MORE_DOORS, OPEN_SCENES, Table, each_scene
from tests.journeys.deeds import ANSWERS, BODIES
from tests.journeys.kept_rows import KeptRows
from tests.journeys.open_cases import CASES
from tests.journeys.permissions import ANYBODY, SIGNED_IN, STAFF
from tests.journeys.two_tenants import NAMES, OF_NOBODY, Scene, TwoTenants

LETTERS = {200: "S", 303: ">", 403: "!", 409: "!", 410: "!", 422: "e"}
DONE = (200, 303)
# How it is answered that nothing is there, by who asks: sign in first, go where everybody is, or no.
HIDING = (303, 401, 404)
HEADING = "kenelle"
# What an id of ours is as long as; a number is too short to be looked for in a page.
FEWEST_ID_CHARS = 22
MADE_UP_IDS = {name: f"{name:x<22}" for name in (*NAMES, *CASES, *OF_NOBODY)} | {
    "contact": "999999",
    "number": "999999",
}
# The staff's desk, and one of staff who is at a meeting elsewhere.
AT_DESK = ("staff", "visitor")
# Behind the same door as the desk, and there for nobody.
MISSING = "/liitto/ryhmat/{group}/pysaytys"
_MADE_UP = {}


class Walk:
    """Everybody before every door, in one state. What a cell's form does is undone before the next."""

    def __init__(self, app, clock, scene, **plan):
        self.kept, self.scene = KeptRows(app.state.house.database), scene
        self.tenants = TwoTenants(app.state.house.database, clock, scene, **plan)
        client = TestClient(app, base_url=PUBLIC_URL, follow_redirects=False)
        self.browsers = {
            role: Browser(client, self.tenants.house, person) for role, person in self.tenants.people.items()
        }
        self.kept.keep()

    def ask(self, role, door, ids):
        """The answer as if it had been asked for by names instead of the path's ids, and the statements it took.

        Status, body, headers, statements.
        """
        method, path = door
        asked = path.format(**ids, heading=HEADING, answer=ANSWERS.get(path))
        browser = self.browsers[role]
        self.kept.begin()
        answer = browser.get(asked) if method == "GET" else browser.post(asked, _filled(path, self.tenants.ids))
        named = {name: value for name, value in ids.items() if f"{{{name}}}" in path and len(value) >= FEWEST_ID_CHARS}

        def unnamed(text):
            text = text.replace(asked, path).replace(quote(asked, safe=""), path)
            for name, value in named.items():
                text = text.replace(value, name)
            return text

        told = [(name, unnamed(value)) for name, value in answer.headers.items() if name != "content-length"]
        return answer.status_code, unnamed(answer.text), told, [*self.kept.said]

    def look(self, role, door, ids):
        """The letter of the cell."""
        found = self.ask(role, door, ids)
        wrote = self.kept.wrote
        if wrote:
            self.kept.undo()
        elif (missing := self.made_up(role, door, found))[:3] == found[:3]:
            return "." if found == missing else "~"
        if wrote and (door[0] == "GET" or found[0] not in DONE):
            return "N" if found[0] == 200 else f"{found[0]} but wrote"
        if door[0] == "GET" or found[0] not in DONE:
            return LETTERS.get(found[0], str(found[0]))
        return "S" if wrote else ">"

    def made_up(self, role, door, like):
        """What a made-up id gets, asked once for all scenes: of what is not there nothing can be told.

        A stranger's answer serves for everybody to whom it is the same.
        """
        stranger = self._made_up("somebody", door)
        return stranger if like == stranger or like[0] not in HIDING else self._made_up(role, door)

    def wrong(self, table, roles=None, *, ids_of=None):
        """What is otherwise than the table has it, a line for each cell."""
        found = []
        for door in table.doors:
            for role in roles or self.browsers:
                wanted = table.cell(door, role, self.scene)
                letter = self.look(role, door, (ids_of or self.tenants.ids_of)(role))
                if letter != wanted:
                    found.append(f"{role} at {' '.join(door)}: {letter}, by the table {wanted}")
        return "\n".join(found)

    def _made_up(self, role, door):
        if (role, door) not in _MADE_UP:
            _MADE_UP[role, door] = self.ask(role, door, MADE_UP_IDS)
            if self.kept.wrote:
                self.kept.undo()
        return _MADE_UP[role, door]


def _filled(path, ids):
    return {name: value.format(**ids) for name, value in BODIES.get(path, {}).items()}


@each_scene(OPEN_SCENES)
def test_each_door_is_open_to_those_whom_the_table_names(whole_app, clock, scene):
    walk = Walk(whole_app, clock, scene)
    wrong = [walk.wrong(table) for table in (Table.of_pages(), Table.of_forms(), Table.of_cases())]
    assert not any(wrong), "\n".join(wrong)


@each_scene([*CLOSED_SCENES, *MARKED_SCENES])
def test_a_closed_group_and_one_that_bears_a_mark_differ_where_the_tables_say(whole_app, clock, scene):
    walk = Walk(whole_app, clock, scene)
    wrong = [walk.wrong(table, IN_ALL) for table in (Table.of_pages(), Table.of_forms(), Table.of_cases())]
    assert not any(wrong), "\n".join(wrong)


@each_scene(OPEN_SCENES)
def test_each_form_of_a_group_that_the_federation_prepares_too(whole_app, clock, scene):
    handed_over = {"support_model": "turnkey", "handed_over_at": clock.now()}
    assert not Walk(whole_app, clock, scene, **handed_over).wrong(Table.of_turnkey())


@each_scene(OPEN_SCENES)
def test_the_leaders_own_room_is_there_for_who_leads_alone_and_has_nothing_of_the_groups(whole_app, clock, scene):
    walk = Walk(whole_app, clock, scene)
    assert not walk.wrong(Table.of_pair(), ids_of=walk.tenants.pair_ids_of)


def test_the_desk_of_the_staff_is_hidden_from_everybody_else(whole_app, clock):
    walk, wrong = Walk(whole_app, clock, Scene("running")), []
    for method, path in routes(whole_app, STAFF.split()):
        for role in walk.browsers:
            found = walk.ask(role, (method, path), MADE_UP_IDS)
            if role in AT_DESK:
                # A form that is left empty is asked again.
                is_right = found[0] == {"GET": 200, "POST": 422}[method]
            else:
                missing = walk.ask(role, (method, MISSING), MADE_UP_IDS)
                # Whoever must sign in first is led back to what they asked for.
                is_right = [*map(str, found)] == [str(part).replace(MISSING, path) for part in missing]
            if not is_right:
                wrong.append((role, method, path, found[0]))
    assert wrong == []


def test_every_route_has_a_row(whole_app):
    tables = (Table.of_pages(), Table.of_forms(), Table.of_cases())
    asked = {
        (method, re.sub(r"(staff|leader|device|blocked|help)_", "", path))
        for table in tables
        for method, path in table.doors
    }
    nameless = set(f"{STAFF} {SIGNED_IN} {ANYBODY}".split())
    found = set(routes(whole_app))
    assert {(method, path) for method, path in found - asked if path not in nameless} == set()
    assert asked - found == set()
    assert nameless - {path for _, path in found} == set()
    assert {path for path in nameless if "{" in path} == {"/kieli/{language}", "/ilman-yhteytta/{name}/{language}"}


def test_every_row_that_adds_to_another_has_one_to_add_to():
    assert (
        MORE_DOORS - {door for table in (Table.of_pages(), Table.of_forms(), Table.of_cases()) for door in table.doors}
        == set()
    )


def routes(app, paths=None):
    """(method, path) of every route, or of those with one of these paths."""
    found = [route for route in app.routes if isinstance(route, APIRoute)]
    return [
        (method, route.path)
        for route in found
        for method in sorted(route.methods - {"HEAD"})
        if paths is None or route.path in paths
    ]
