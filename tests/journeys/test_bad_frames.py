"""Each op of the wire, rightly said but for one field: an error with a stable code, never a fault of our own."""

import pytest

from app.realtime.protocol import ERROR_CODES
from tests.journeys.cells import read
from tests.journeys.on_the_wire import OnTheWire
from tests.journeys.permissions import WIRE
from tests.journeys.test_wire_permissions import PLENTY
from tests.journeys.two_tenants import Scene
from tests.live import live_house, settings_for

pytestmark = pytest.mark.anyio
# No field of any op takes them.
POISON = {"U+0000": "a\0b", "half a pair": "a\ud800b", "a list": [], "an object": {}, "no number": 1.5}
# What one field may take and another not.
ODD = {"null": None, "true": True, "below": -1, "above": 2**53, "empty": "", "long": "x" * 5_000, "made up": "x" * 22}
FAULTS = {"internal", "unavailable", "busy", "overloaded"}
# The fourth bad frame of a connection closes it.
BORNE = 3


class Speaker:
    """A leader who says wrong things over one connection after another."""

    def __init__(self, wire):
        self.wire, self.said, self.talker = wire, 0, None

    async def say(self, op, body):
        """The code of the refusal; None where it was taken."""
        if self.said % BORNE == 0:
            if self.talker:
                await self.talker.close()
            self.talker = await self.wire.greet(self.wire.tenants.people["leader"])
        self.said += 1
        reply = await self.talker.ask(op, **body)
        assert "closed" not in reply, (op, body)
        return reply.get("error", {}).get("code")


async def test_a_wrong_field_is_an_error_by_its_name(sqlite_url, tmp_path, clock):
    wrong, ops = [], [op for op, _ in read(WIRE)]
    async with live_house(settings_for(sqlite_url, tmp_path, **PLENTY), clock) as live:
        speaker = Speaker(OnTheWire(live, clock, Scene("running")))
        for op in ops:
            right = speaker.wire.body(op)
            tries = [
                (f"{name}: {kind}", right | {name: value}) for name in right for kind, value in (POISON | ODD).items()
            ]
            tries += [
                (f"{name} left out", {key: value for key, value in right.items() if key != name}) for name in right
            ]
            tries.append(("a key too many", right | {"colour": "red"}))
            for what, body in tries:
                code = await speaker.say(op, body)
                must_refuse = what.partition(": ")[2] in POISON or what == "a key too many"
                if code in FAULTS or (code is not None and code not in ERROR_CODES) or (must_refuse and code is None):
                    wrong.append(f"{op}, {what}: {code}")
        await speaker.talker.close()
    assert not wrong, "\n".join(wrong)
    assert speaker.said > 500
