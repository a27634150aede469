"""Blocking an account against its person: told on every device, nothing stored after it, bus or no bus."""

import os
import re
from contextlib import closing
from functools import partial

import pytest

from app.base.clock import SystemClock
from app.db.database import Database
from tests.faults.pages import get_page, post_form
from tests.faults.shut_out import TARGETS, Scene, play
from tests.seed import make_person

pytestmark = pytest.mark.anyio
ACCOUNTS = "/liitto/suljetut-tilit"


async def test_a_block_races_with_its_person_over_two_processes(grown, rounds, note):
    await play(grown, rounds, note, make_block(grown), name="block, bus up", seconds=1)


@pytest.mark.parametrize("size", ["cut", "down"] if "FAULT_ROUNDS" in os.environ else ["cut"])
async def test_a_block_holds_on_a_process_that_the_bus_does_not_reach(request, rounds, note, size):
    chosen = request.getfixturevalue(size)
    histories = await play(chosen, rounds, note, make_block(chosen), name=f"block, bus {size}", seconds=2)
    # Until the next look at the database the sockets stand open, and what comes over them is refused.
    assert sum(history.refusals["not_allowed"] for history in histories)


def make_block(size):
    with closing(Database(size.database_url, clock=SystemClock())) as database:
        return partial(Block, make_person(database, SystemClock(), staff=True))


class Block(Scene):
    """Staff block the account of somebody whom the only leader reported, and open it again for the next round."""

    def __init__(self, staff, *stage):
        super().__init__(*stage)
        self.staff = staff

    async def prepare(self, leader, target):
        """Reported by the only leader, it goes to staff."""
        member = target.members[self.room.room]
        number = next(ack.number for ack in self.played.history.acks if ack.member == member)
        reply = await leader.ask("report", room=self.room.room, number=number, reason="hurts")
        assert reply["ok"]["to"] == "staff"
        return reply["ok"]["report"]

    async def shut_out(self, target, report):
        page = await post_form(self.here, f"/liitto/ilmoitukset/{report}/sulje-tili", self.staff, reason="rules")
        assert page.location == f"{ACCOUNTS}?saved=blocked"

    async def open_accounts(self):
        page = await get_page(self.here, ACCOUNTS, self.staff)
        ways = re.findall(rf'href="({ACCOUNTS}/[^"]+/avaa)"', page.text)
        assert len(ways) == TARGETS
        for way in ways:
            assert (await post_form(self.here, way, self.staff)).location == f"{ACCOUNTS}?saved=opened"
