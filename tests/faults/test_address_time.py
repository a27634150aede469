"""Who has an account and who has none wait alike at the door (design.md, section 5, P14)."""

import os
from contextlib import closing
from dataclasses import dataclass
from statistics import median
from time import perf_counter

import pytest
from sqlalchemy import update

from app.accounts.models import Account
from app.accounts.passwords import Passwords
from app.base.clock import SystemClock
from app.base.ids import random_id
from app.db.database import Database
from tests.faults.pages import post_from
from tests.faults.processes import ServerProcess
from tests.faults.scene import served
from tests.faults.test_hidden_time import GAP_MS
from tests.seed import make_person

pytestmark = pytest.mark.anyio
TRIES = 100 if "FAULT_ROUNDS" in os.environ else 2
PASSWORD = {"password": "aivan väärä sana"}
# What is asked, with what else, and the answer.
DOORS = {"letter": ({}, 200), "password": (PASSWORD, 422)}


@dataclass(frozen=True)
class Stranger:
    """Each try comes from another network and to another address: no limit of tries is met."""

    server: object
    number: int

    async def ask(self, door, address):
        fields, status = DOORS[door]
        begun = perf_counter()
        page = await post_from(
            self.server, "/kirjaudu", f"10.{self.number // 250}.{self.number % 250}.7", **fields, address=address
        )
        seconds = perf_counter() - begun
        assert page.status == status
        return seconds


@pytest.mark.parametrize(
    "store", ["sqlite_store", "postgres_store"] if "FAULT_ROUNDS" in os.environ else ["sqlite_store"]
)
async def test_who_has_an_account_waits_as_long_as_who_has_none(request, tmp_path, tell, store):
    stored = request.getfixturevalue(store)
    url = stored.clone()
    server = ServerProcess(tmp_path, database_url=url, trusted_proxies='["127.0.0.1/32"]')
    addresses = {"known": seed(url), "unknown": [f"{random_id().lower()}@esimerkki.example" for _ in range(2 * TRIES)]}
    gaps, number = {}, 0
    async with served(server):
        for place, door in enumerate(DOORS):
            waited = {kind: [] for kind in addresses}
            for turn in range(TRIES):
                kinds = [*addresses] if turn % 2 else [*reversed(addresses)]
                for kind in kinds:
                    number += 1
                    address = addresses[kind][place * TRIES + turn]
                    waited[kind].append(await Stranger(server, number).ask(door, address))
            known, unknown = (1000 * median(waited[kind]) for kind in ("known", "unknown"))
            gaps[door] = abs(known - unknown)
            tell(f"known or unknown address, {store}, {door}: {known:.2f} and {unknown:.2f} ms")
    stored.drop(url)
    assert TRIES == 2 or max(gaps.values()) < GAP_MS


def seed(url):
    """The addresses of accounts, all with a password."""
    with closing(Database(url, clock=SystemClock())) as database:
        people = [make_person(database, SystemClock()) for _ in range(2 * TRIES)]
        with database.transaction() as session:
            session.execute(update(Account).values(password_hash=Passwords().hash("pitkä lause lampusta")))
    return [person.address for person in people]
