"""Another name in a group: told to all by a number, never somebody else's, and unread once its person has gone."""

import json

import pytest
from sqlalchemy import select

from app.base.errors import BadInput, NotFound
from app.chat.replay import read_after
from app.groups import service
from app.groups.access import NameSettled
from app.groups.lifecycle import GroupState
from app.groups.models import PastName
from app.groups.privacy import TABLES
from app.meetings.events import BESIDE
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy, Paused, RoomFrozen, SetAside
from app.rooms.entries import Removal
from tests.at_once import at_once
from tests.groups.house import visit
from tests.groups.test_leave_group import NO_IDS
from tests.groups.test_pause_membership import Pausing


class Naming(Pausing):
    """A group that runs, of Pihka 0, who leads it, and of Havu 0 to Havu 3."""

    def change(self, name="Sammal", person=None):
        self.house.renaming.change((person or self.member).account_id, self.room, name)

    def refusal(self, name, person=None):
        with pytest.raises(BadInput) as refused:
            self.change(name, person)
        assert refused.value.field == "name"
        return refused.value.code

    def other(self, number=1):
        return self.house.person(f"{self.group}-{number}@koti.example")

    def replayed(self):
        """The changes of names as a fresh look has them."""
        with self.house.database.read() as session:
            events = read_after(session, self.room, self.first, BESIDE)
        return [frame for event in events if (frame := json.loads(event.full))["event"] == "renamed"]

    def kept(self):
        with self.house.database.read() as session:
            return list(session.scalars(select(PastName.name).order_by(PastName.id)))

    def end_place(self, person=None):
        """By removal, as two leaders would."""
        now = self.house.clock.now()
        with self.house.database.transaction() as session:
            standing = rooms.lock_standing(session, self.room, (person or self.member).account_id)
            rooms.remove(session, standing, None, Removal("hurts", now), now)
            service.end_by_removal(session, standing.member, now)


@pytest.fixture
def naming(house):
    made = Naming(house)
    made.first = made.standing().last_number
    return made


def test_the_room_is_told_both_names_and_the_person_stays_the_same(naming):
    before = naming.person()
    naming.change(" Sammal ")
    after = naming.person()
    assert (after.name, after.member, after.motif, after.yarn) == ("Sammal", before.member, before.motif, before.yarn)
    [event] = naming.house.heard.events
    [frame] = naming.told()
    assert (event.ends, event.opens, event.own, event.about) == (None, None, None, 0)
    assert frame == {
        "event": "renamed",
        "room": naming.room,
        "number": naming.first + 1,
        "at": frame["at"],
        "member": after.frame(),
        "was": "Havu 0",
        "name": "Sammal",
    }
    assert naming.replayed() == [frame]


def test_replay_tells_each_change_as_it_was_and_the_person_as_they_are(naming):
    for name in ("Sammal", "Kaarna"):
        naming.change(name)
    naming.change("Usva", naming.other())
    told = naming.replayed()
    assert [(frame["was"], frame["name"]) for frame in told] == [
        ("Havu 0", "Sammal"),
        ("Sammal", "Kaarna"),
        ("Havu 1", "Usva"),
    ]
    assert [frame["member"]["name"] for frame in told] == ["Kaarna", "Kaarna", "Usva"]


def test_a_leader_has_another_name_too(naming):
    naming.change("Sammal", naming.leaders[0])
    assert naming.told()[0]["member"]["role"] == "leader"


@pytest.mark.race
def test_the_same_name_again_and_two_devices_at_once_are_one_change(naming):
    assert at_once(*[naming.change] * 4) == [None] * 4
    naming.change()
    naming.change("Sammal ")
    assert [frame["number"] for frame in naming.told()] == [naming.first + 1]
    assert naming.kept() == ["Havu 0"]


@pytest.mark.race
def test_two_who_take_one_name_at_once_are_one_who_has_it(naming):
    def take(person):
        try:
            naming.change("Sammal", person)
        except BadInput as refusal:
            return refusal.code
        return "done"

    outcomes = at_once(lambda: take(naming.member), lambda: take(naming.other()))
    assert sorted(outcomes) == ["done", "name_taken"]
    assert len(naming.told()) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [("Ohjaaja", "name_reserved"), ("", "empty"), ("a@b.example", "name_address"), ("Havu 1", "name_taken")],
)
def test_a_name_is_judged_as_at_joining(naming, name, code):
    assert naming.refusal(name) == code
    assert naming.told() == []


def test_nobody_takes_a_name_that_is_or_was_anothers_be_they_gone(naming, house):
    house.leave(naming.room, naming.other(1))
    naming.end_place(naming.other(2))
    naming.change("Usva", naming.other(3))
    for name in ("Havu 1", "Havu 2", "Havu 3", "HAVU l", "Usva", "Pihka 0"):
        assert naming.refusal(name) == "name_taken", name
    naming.end_place(naming.other(3))
    for name in ("Havu 3", "Usva"):
        assert naming.refusal(name) == "name_taken", name


def test_ones_own_earlier_name_is_the_way_back(naming, house):
    naming.change("Sammal")
    naming.change("Havu 0")
    assert [(frame["was"], frame["name"]) for frame in naming.replayed()] == [
        ("Havu 0", "Sammal"),
        ("Sammal", "Havu 0"),
    ]
    naming.change("havu o")
    assert naming.person().name == "havu o"


def test_a_newcomer_gets_no_name_that_somebody_in_the_group_has_given_up(house):
    naming = Naming(house, intake="open")
    naming.change("Sammal")
    person, invitation = house.invited(naming.group, "tulija@koti.example")
    with pytest.raises(BadInput, match="name_taken"):
        house.join_group.join(person.account_id, invitation, visit("Havu 0"))
    assert house.join_group.join(person.account_id, invitation, visit("Routa")) == naming.room


def test_three_changes_in_thirty_days_and_then_the_next(naming, clock):
    for name in ("Sammal", "Kaarna", "Usva"):
        naming.change(name)
        clock.move(days=1)
    assert naming.refusal("Routa") == "name_changes_used"
    found = naming.house.renaming.find(naming.member.account_id, naming.room)
    assert (found.left, (found.again_at - clock.now()).days) == (0, 27)
    clock.move(days=27)
    naming.change("Routa")
    assert naming.house.renaming.find(naming.member.account_id, naming.room).left == 0
    assert naming.house.renaming.find(naming.other().account_id, naming.room).left == 3


@pytest.mark.parametrize("way", ["leaves", "is removed"])
def test_once_its_person_has_gone_nobody_is_told_what_they_were_called(naming, house, clock, way):
    for name in ("Sammal", "Kaarna"):
        naming.change(name)
    if way == "leaves":
        house.leave(naming.room, naming.member)
    else:
        naming.end_place()
    told = naming.replayed()
    assert [(frame["was"], frame["name"], frame["member"]["name"]) for frame in told] == [(None, None, None)] * 2
    assert naming.kept() == [None, None]
    assert "Sammal" not in str(told)
    if way == "is removed":
        with house.database.transaction() as session:
            standing = rooms.lock_standing(session, naming.room, naming.member.account_id)
            rooms.bring_back(session, standing, clock.now())
            service.take_back(session, standing.member)
        naming.change("Usva")
        assert [(frame["was"], frame["name"]) for frame in naming.replayed()] == [(None, None)] * 2 + [
            ("Kaarna", "Usva")
        ]


@pytest.mark.parametrize("who", ["stranger", "staff", "left"])
def test_who_has_no_place_has_no_name_to_change(naming, house, who):
    person = {"staff": house.staff, "left": naming.member}.get(who) or house.person("x@koti.example")
    if who == "left":
        house.leave(naming.room, person)
    before = len(house.heard.events)
    for asked in [naming.room, *NO_IDS]:
        with pytest.raises(NotFound):
            house.renaming.change(person.account_id, asked, "Sammal")
        with pytest.raises(NotFound):
            house.renaming.find(person.account_id, asked)
    assert len(house.heard.events) == before


def test_who_may_not_write_now_changes_no_name_for_it_is_words_too(naming, clock):
    def frozen():
        with naming.house.database.transaction() as session:
            standing = rooms.lock_standing(session, naming.room, naming.member.account_id)
            rooms.freeze(session, standing.room_id, Freeze(clock.now(), None, FrozenBy.STAFF), clock.now())

    naming.pause()
    with pytest.raises(Paused):
        naming.change()
    naming.come_back()
    frozen()
    with pytest.raises(RoomFrozen):
        naming.change()
    naming.put_aside()
    with pytest.raises(SetAside):
        naming.change()
    assert naming.person().name == "Havu 0"


@pytest.mark.parametrize("state", [GroupState.PLANNING, GroupState.RECRUITING, GroupState.ENDED])
def test_a_name_is_settled_when_the_group_is_over_and_open_before_it_begins(house, state):
    naming = Naming(house)
    naming.enter(state)
    if state == GroupState.ENDED:
        with pytest.raises(NameSettled):
            naming.change()
    else:
        naming.change()
        assert naming.person().name == "Sammal"


def test_a_change_in_one_group_is_none_in_another(naming, house):
    other = Naming(house)
    house.seat(other.group, [(f"{naming.group}-0@koti.example", "Kuusama", "member")])
    naming.change("Sammal")
    with house.database.read() as session:
        names = {one.name for one in service.list_people(session, other.standing().room_id)}
        mine = TABLES["past_names"].export(session, naming.member.account_id)
    assert "Sammal" not in names
    assert [row["name"] for row in mine] == ["Havu 0"]


def test_the_page_says_who_sees_it_and_leads_to_the_room(naming, browse):
    browser, path = browse(naming.member), f"/huone/{naming.room}/nimi"
    page = browser.get(path)
    assert 'value="Havu 0"' in page.text
    assert "Näkyy myös ryhmän sivulla." not in page.text
    refused = browser.post(path, {"name": "Havu 1"})
    assert refused.status_code == 422
    assert "samannäköinen nimi" in refused.text
    assert 'value="Havu 1"' in refused.text
    for _ in range(2):
        assert browser.post(path, {"name": "Sammal"}).headers["location"] == f"/huone/{naming.room}"
    for name in ("Kaarna", "Usva"):
        browser.post(path, {"name": name})
    page = browser.get(path).text
    assert "<input" not in page.split("<main", 1)[1]
    assert "Voit vaihtaa sen taas" in page
    assert "Näkyy myös ryhmän sivulla." in browse(naming.leaders[0]).get(path).text
