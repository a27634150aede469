"""The page of a break, and where its days are read, as browsers without a script get them."""

import re

import pytest
from starlette.testclient import TestClient

from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.meetings.plans import Plans
from tests.meetings.test_meetings_pages import words
from tests.meetings.test_take_break import Running


@pytest.fixture
def running(whole_app, clock):
    return Running(Plans(House(whole_app.state.house.database, clock)))


@pytest.fixture
def browse(whole_app, running):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, running.house, person)


def typed(running, first, last):
    days = running.days(first, last)
    return {"first": f"{days.first:%d.%m.%Y}", "last": f"{days.last:%d.%m.%Y}"}


def test_a_leader_mends_what_stands_in_the_way_and_everybody_reads_of_the_break(running, browse):
    leader, member, contact = browse(running.leader), browse(running.member), browse(running.contact)
    path, meetings = f"/ryhmat/{running.group}/tauko", f"/ryhmat/{running.group}/tapaamiset"
    assert f'href="{path}"' in leader.get(meetings).text
    assert f'href="{path}"' not in contact.get(meetings).text
    assert contact.get(path).headers["location"] == meetings

    refused = leader.post(path, {"first": "joskus", "last": ""})
    assert refused.status_code == 422
    assert 'value="joskus"' in refused.text
    blocked = leader.post(path, typed(running, 1, 8))
    assert blocked.status_code == 409
    assert f'value="{typed(running, 1, 8)["last"]}"' in blocked.text
    ways = re.findall(rf'href="({meetings}/[^"]+/(?:siirra|peru))"', blocked.text)
    assert ways == [f"{meetings}/{running.meeting(1)}/{way}" for way in ("siirra", "peru")]
    assert leader.post(ways[1], {"reason": "other"}).status_code == 303
    assert leader.post(path, typed(running, 1, 8)).headers["location"] == f"{path}?saved=set"
    assert "Tauko on sovittu." in words(leader.get(f"{path}?saved=set"))

    told = "Ryhmä pitää taukoa 23.9.2026 – 30.9.2026."
    own = f"/huone/{running.room}/tapaamiset"
    for visitor, page in (
        (member, "/omat-ryhmat"),
        (member, own),
        (leader, meetings),
        (contact, f"/ryhmat/{running.group}/suunnitelma"),
        (member, f"/ryhmat/{running.group}"),
    ):
        assert told in words(visitor.get(page)), page
    assert leader.post(f"{path}/lopeta", {}).headers["location"] == f"{path}?saved=over"
    for visitor, page in ((member, "/omat-ryhmat"), (leader, f"{path}?saved=over")):
        assert told not in words(visitor.get(page))
