"""Who may say what on the wire: every op × role × state of the group × own or another tenant, each cell asked."""

import pytest

from app.groups.law import GroupState
from app.realtime.protocol import OPS
from tests.journeys.on_the_wire import OnTheWire
from tests.journeys.permissions import PAIR_WIRE, WIRE
from tests.journeys.test_permissions import STATES, read
from tests.live import Talker, live_house, settings_for

pytestmark = pytest.mark.anyio

PLENTY = {"messages_per_10_seconds": 5000, "messages_per_minute": 20000}


@pytest.mark.parametrize("state", GroupState)
async def test_each_op_is_answered_as_the_table_says(state, sqlite_url, tmp_path, clock):
    place, wrong = STATES.index(state), []
    async with live_house(settings_for(sqlite_url, tmp_path, **PLENTY), clock) as live:
        wire = OnTheWire(live, clock, state)
        await wire.connect()
        for op, words in read(WIRE):
            cells = {role: cells[place] for role, cells in (word.split("=") for word in words)}
            for role in sorted(wire.talkers, key=lambda role: cells.get(role) == "S"):
                wanted, found = cells.get(role, "."), await wire.look(role, op)
                if found != wanted:
                    wrong.append(f"{role} says {op}: {found}, by the table {wanted}")
        await wire.close()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("state", GroupState)
async def test_each_op_in_the_leaders_own_room_is_answered_to_who_leads_alone(state, sqlite_url, tmp_path, clock):
    place, wrong = STATES.index(state), []
    cells = {op: cells for op, [cells] in read(PAIR_WIRE)}
    async with live_house(settings_for(sqlite_url, tmp_path, **PLENTY), clock) as live:
        wire = OnTheWire(live, clock, state)
        wire.ids = wire.tenants.pair_ids | {"report": "made-up"}
        await wire.connect()
        for op in cells:
            for role in wire.talkers:
                wanted, found = cells[op][place] if role == "leader" else ".", await wire.look(role, op)
                if found != wanted:
                    wrong.append(f"{role} says {op}: {found}, by the table {wanted}")
        await wire.close()
    assert not wrong, "\n".join(wrong)


async def test_whoever_is_not_signed_in_says_nothing(sqlite_url, tmp_path):
    async with live_house(settings_for(sqlite_url, tmp_path)) as live:
        assert await (await Talker.open(live.settings, None)).closed() == 4401
        assert await (await Talker.open(live.settings, "made-up")).closed() == 4401


def test_every_op_has_a_row():
    assert {op for op, _ in read(WIRE)} | {"hello"} == set(OPS)
