"""Sign-out against its person, who writes on another process: the sockets end within the bound, and nothing after."""

import os

import pytest

from tests.faults.pages import post_form
from tests.faults.shut_out import Scene, play

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("size", "bus", "seconds"),
    [("grown", "up", 1), ("cut", "cut", 2), *([("down", "down", 2)] if "FAULT_ROUNDS" in os.environ else [])],
)
async def test_a_sign_out_races_with_its_person_over_two_processes(request, rounds, note, size, bus, seconds):
    await play(request.getfixturevalue(size), rounds, note, SignOut, name=f"sign-out race, bus {bus}", seconds=seconds)


class SignOut(Scene):
    """The place in the group stays: what the socket still took before its end counts, and whoever it was comes back."""

    writes_end_at_once = False

    async def shut_out(self, target, _):
        assert (await post_form(self.here, "/kirjaudu-ulos", target.person)).status == 303
