"""The leaders' welcome: ready words until one of them writes others, and no save that overwrites unseen."""

import pytest
from starlette.testclient import TestClient

from app.base.errors import Clash, NotAllowed, NotFound
from app.meetings.commands import AtMeeting
from app.meetings.view_meeting import ViewMeeting
from app.meetings.write_welcome import WelcomeMoved, WriteWelcome
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy, RoomFrozen
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.live import shared_texts
from tests.meetings.evenings import Evening
from tests.meetings.plans import Plans


@pytest.fixture
def evening(plans):
    return Evening(plans)


def in_lobby(evening, language="fi"):
    """What the meeting's run-of-show says of it."""
    house = evening.house
    viewing = ViewMeeting(house.database, house.clock, shared_texts())
    at = AtMeeting(room=evening.room, meeting=evening.meeting)
    return viewing.read(evening.member.account_id, at, language)["welcome"]


def test_ready_words_stand_until_a_leader_writes_others(evening, plans):
    writing = WriteWelcome(evening.house.database)
    assert in_lobby(evening, "sv").startswith("Hämta gärna kaffe")
    plans.publish(evening.group_id, template="adult")
    assert in_lobby(evening).startswith("Hienoa, että olet täällä. Vanhemmuus jatkuu")
    first, second = evening.leader.account_id, evening.second.account_id
    writing.write(first, evening.room, "Tervetuloa\nkaikki", 0)
    assert in_lobby(evening, "en") == "Tervetuloa\nkaikki"
    with pytest.raises(WelcomeMoved):
        writing.write(second, evening.room, "Minun sanani", 0)
    # A retry whose answer was lost is no clash.
    writing.write(first, evening.room, "Tervetuloa\nkaikki", 0)
    writing.write(second, evening.room, "Minun sanani", writing.read(second, evening.room).welcome.version)
    assert in_lobby(evening) == "Minun sanani"
    writing.write(first, evening.room, None, 2)
    assert in_lobby(evening).startswith("Hienoa, että olet täällä.")


def test_who_writes_and_when(evening, plans):
    writing = WriteWelcome(evening.house.database)
    with pytest.raises(NotAllowed):
        writing.read(evening.member.account_id, evening.room)
    for person, refusal in ((evening.member, NotAllowed), (evening.house.staff, NotFound)):
        with pytest.raises(refusal):
            writing.write(person.account_id, evening.room, "Hei", 0)
    for state, may_write in (("planning", False), ("running", True), ("ending", True), ("ended", False)):
        plans.set(evening.law().public_id, state=state)
        assert writing.read(evening.leader.account_id, evening.room).may_write == may_write
    with pytest.raises(Clash):
        writing.write(evening.leader.account_id, evening.room, "Hei", 0)


def freeze(evening):
    now = evening.house.clock.now()
    with evening.house.database.transaction() as session:
        room_id = rooms.lock_standing(session, evening.room, evening.leader.account_id).room_id
        rooms.freeze(session, room_id, Freeze(now, None, FrozenBy.STAFF), now)


def test_while_the_room_is_frozen_the_ready_words_may_come_back_and_no_others(evening):
    writing, leader = WriteWelcome(evening.house.database), evening.leader.account_id
    writing.write(leader, evening.room, "Hei", 0)
    freeze(evening)
    with pytest.raises(RoomFrozen):
        writing.write(leader, evening.room, "Sinä siellä", 1)
    writing.write(leader, evening.room, None, 1)
    assert writing.read(leader, evening.room).welcome.own is None


def test_the_page_keeps_both_texts_and_members_read_them_among_their_groups(whole_app, clock):
    evening = Evening(Plans(House(whole_app.state.house.database, clock)))
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    leader, second, member = (
        Browser(client, evening.house, person) for person in (evening.leader, evening.second, evening.member)
    )
    path = f"/huone/{evening.room}/tervetulo"
    assert "Hae vaikka kahvia" in leader.get(path).text
    assert member.get(path).status_code == 403
    assert leader.post(path, {"welcome": "a" * 501, "version": "0"}).status_code == 422
    assert leader.post(path, {"welcome": "Hei", "version": "x"}).status_code == 422
    assert leader.post(path, {"welcome": "Tulkaa <b>", "version": "0"}).headers["location"] == f"{path}?saved=welcome"
    assert "Tulkaa &lt;b&gt;" in member.get("/omat-ryhmat").text
    clash = second.post(path, {"welcome": "Minun sanani", "version": "0"})
    assert clash.status_code == 409
    assert "Toinen ohjaaja on juuri muuttanut tekstiä." in clash.text
    assert "Tulkaa &lt;b&gt;</p>" in clash.text
    assert "Minun sanani</textarea>" in clash.text
    assert 'name="version" value="1"' in clash.text
    assert second.post(path, {"welcome": "Minun sanani", "version": "1"}).status_code == 303
    freeze(evening)
    refused = second.post(path, {"welcome": "Toiset sanat", "version": "2"})
    assert refused.status_code == 422
    assert "Keskustelu on pysäytetty." in refused.text
    assert "Toiset sanat</textarea>" in refused.text
    with evening.house.database.transaction() as session:
        rooms.thaw(session, rooms.find_room_id(session, evening.room), "staff", clock.now())
    evening.open()
    assert "Minun sanani" not in member.get("/omat-ryhmat").text
