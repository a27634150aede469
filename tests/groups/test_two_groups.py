"""One person in two groups: nothing that the one group or the other gets of them says that they are one.

Ids, pictures, files, and since when they are here no more: the frames and the pages of both are laid side by side.
"""

import asyncio
import json
import re
from itertools import pairwise

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from app.accounts.models import Account
from app.groups.leave_group import LeaveGroup
from app.groups.models import Membership
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.seed import make_person, make_room

ID = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])")
PAGES = ("/huone/{room}", "/huone/{room}/tapahtumat", "/huone/{room}/tapaamiset", "/ryhmat/{group}/tapahtumat")
FILE = "/huone/{room}/omat-viestit"


def ids_in(*told):
    return set(ID.findall(json.dumps(told)))


async def hear(watching, acting, room, name):
    """What a fellow's socket gets of a person who comes, writes, changes their words, leads, and goes."""
    asked = [await watching.subscribe(room.room)]
    await acting.subscribe(room.room)
    number = (await acting.say(room.room, f"Täällä {name}."))["ok"]["number"]
    await acting.send_raw(json.dumps({"op": "writing", "room": room.room}))
    await acting.ask("edit", room=room.room, number=number, text="Täällä ollaan.")
    await acting.ask("remove", room=room.room, number=number)
    await acting.say(room.room, "Vielä sana.")
    for op, more in (("freeze_room", {"reason": "calm", "hours": 1}), ("thaw_room", {})):
        await acting.ask(op, room=room.room, **more)
    await watching.until(lambda: len(watching.of("message")) == 2)
    asked.append(await watching.ask("history", room=room.room, before=1_000, limit=50))
    asked.append(await watching.subscribe(room.room))
    return asked


@pytest.mark.anyio
@pytest.mark.parametrize("role", ["member", "leader"])
async def test_no_frame_of_two_rooms_says_that_somebody_in_them_is_one(live, role):
    clock, database = live.house.clock, live.database
    one, first, second = (make_person(database, clock) for _ in range(3))
    rooms = [
        make_room(database, clock, [fellow, one], leaders=[one if role == "leader" else fellow])
        for fellow in (first, second)
    ]
    leaving = LeaveGroup(database, live.house.meetings.group_clock, live.house.realtime.publisher, live.house.jobs)
    async with live.talking(first, second, one) as (left, right, both):
        told = []
        for watching, room in zip((left, right), rooms, strict=True):
            told.append(await hear(watching, both, room, role))
        live.house.realtime.companies.step()
        sides = list(zip((left, right), rooms, strict=True))
        for watching, room in sides:
            await watching.subscribe(room.room)
        await both.close()
        async with asyncio.timeout(10):
            while any(len(live.house.realtime.hub.readers(room.room)) > 1 for room in rooms):
                await asyncio.sleep(0.005)
        for watching, room in sides:
            await watching.subscribe(room.room)
            # Between two steps nobody hears that both rooms have lost somebody at once.
            assert room.members[one.account_id] in (await watching.heard("presence", 5))["members"]
        if role == "member":
            for watching, room in sides:
                await asyncio.to_thread(leaving.leave, one.account_id, room.room)
                await watching.heard("left")
    mine, theirs = ([*asked, watching.events] for asked, watching in zip(told, (left, right), strict=True))
    assert ids_in(*mine)
    assert ids_in(*mine) & ids_in(*theirs) == set()
    private = (one.address, str(one.account_id), str(one.session_id))
    assert not any(json.dumps(word) in json.dumps([mine, theirs]) for word in private)


@pytest.mark.parametrize("role", ["member", "leader"])
def test_no_page_file_or_picture_of_two_groups_says_that_somebody_in_them_is_one(whole_app, clock, role):
    house = House(whole_app.state.house.database, clock)
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    told, pictures = [], set()
    for number in range(4):
        group = house.group(f"Piha {number}")
        house.join(group, "ohjaa@koti.example", "Pihka", "leader")
        fellow, _ = house.join(group, "havu@koti.example", "Havu")
        one, room = house.join_by_invitation(group, "sama@koti.example", f"Sammal {number}", role)
        clock.move(hours=1)
        browser = Browser(client, house, fellow)
        told.append([browser.get(path.format(room=room, group=group)).text for path in (*PAGES, FILE)])
        with house.database.read() as session:
            key = session.get_one(Account, fellow.account_id).local_key
            own = session.scalars(select(Membership).where(Membership.account_id == one.account_id))
            pictures = {(each.motif, each.yarn) for each in own}
    for mine, theirs in pairwise(told):
        assert ids_in(*mine)
        # A key of the reader's own, by which their device keeps what it has read.
        assert ids_in(*mine) & ids_in(*theirs) == {key}
    assert not any(word in json.dumps(told) for word in ("sama@koti.example", f'"{one.account_id}"', one.local_key))
    # Beside the same others it falls by the lot of its own invitation; that all four are one is once in half a million.
    assert len(pictures) > 1
