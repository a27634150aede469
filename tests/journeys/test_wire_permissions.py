"""Who may say what on the wire: every op × role × state of the group × own or another tenant, each cell asked."""

import pytest

from app.realtime.protocol import OPS
from tests.journeys.cells import CLOSED_SCENES, MARKED_SCENES, OPEN_SCENES, STATES, WireTable, each_scene, read
from tests.journeys.on_the_wire import OnTheWire
from tests.journeys.permissions import PAIR_WIRE, WIRE
from tests.journeys.two_tenants import Scene
from tests.live import Talker, live_house, settings_for

pytestmark = pytest.mark.anyio

PLENTY = {"messages_per_10_seconds": 5000, "messages_per_minute": 20000}


@each_scene([*OPEN_SCENES, *CLOSED_SCENES[:1], *MARKED_SCENES])
async def test_each_op_is_answered_as_the_table_says(scene, sqlite_url, tmp_path, clock):
    table, wrong = WireTable(), []
    async with live_house(settings_for(sqlite_url, tmp_path, **PLENTY), clock) as live:
        wire = OnTheWire(live, clock, scene)
        await wire.connect()
        for op in table.ops:
            cells = {role: table.cell(op, role, scene) for role in wire.talkers}
            for role in sorted(cells, key=lambda role: cells[role] == "S"):
                found = await wire.look(role, op)
                if found != cells[role]:
                    wrong.append(f"{role} says {op}: {found}, by the table {cells[role]}")
        await wire.close()
    assert not wrong, "\n".join(wrong)


@each_scene(OPEN_SCENES)
async def test_each_op_in_the_leaders_own_room_is_answered_to_who_leads_alone(scene, sqlite_url, tmp_path, clock):
    place, wrong = STATES.index(scene.state), []
    async with live_house(settings_for(sqlite_url, tmp_path, **PLENTY), clock) as live:
        wire = OnTheWire(live, clock, scene, of_pair=True)
        await wire.connect()
        for op, [cells] in read(PAIR_WIRE):
            for role in wire.talkers:
                wanted, found = cells[place] if role == "leader" else ".", await wire.look(role, op)
                if found != wanted:
                    wrong.append(f"{role} says {op}: {found}, by the table {wanted}")
        await wire.close()
    assert not wrong, "\n".join(wrong)


async def test_whoever_is_not_signed_in_or_blocked_says_nothing(sqlite_url, tmp_path, clock):
    async with live_house(settings_for(sqlite_url, tmp_path)) as live:
        assert await (await Talker.open(live.settings, None)).closed() == 4401
        assert await (await Talker.open(live.settings, "made-up")).closed() == 4401
        wire = OnTheWire(live, clock, Scene("running"))
        assert await (await wire.open(wire.tenants.people["blocked"])).closed() == 4401


def test_every_op_has_a_row():
    assert {op for op, _ in read(WIRE)} | {"hello"} == set(OPS)
