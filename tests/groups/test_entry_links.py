"""A link that a leader hands to a lost member: whose it is, what it tells, and that it is no key."""

import re

import pytest
from sqlalchemy import update

from app.base.errors import NotAllowed, NotFound
from app.groups.entry.links import ENTRY_LIFE, EntryLinks
from app.groups.models import Membership
from app.groups.privacy import TABLES
from app.rooms.models import RoomMember
from app.texts.languages import LANGUAGES
from tests.outreach.street import Street, link_in
from tests.safety.bench import Bench
from tests.shared_texts import shared_texts

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Lost(Bench):
    def __init__(self, database, clock):
        super().__init__(database, clock)
        self.links = EntryLinks(database, clock)

    def make(self, by=None, person=None):
        by = by or self.leaders[0]
        return self.links.make(by.account_id, self.room, self.member_id(person or self.member)).token

    def leads_to(self, token):
        way = self.links.find(token)
        return way and (way.account_id, way.room)


@pytest.fixture
def lost(database, clock):
    return Lost(database, clock)


def test_a_link_is_its_members_until_a_newer_one_or_seven_days(lost, clock):
    theirs = (lost.member.account_id, lost.room)
    first, others = lost.make(), lost.make(person=lost.third)
    second = lost.make(by=lost.leaders[1])
    assert [lost.leads_to(one) for one in (first, second)] == [None, theirs]
    assert lost.leads_to(others) == (lost.third.account_id, lost.room)
    clock.move(seconds=ENTRY_LIFE.total_seconds() - 1)
    assert lost.leads_to(second) == theirs
    clock.move(seconds=1)
    assert lost.leads_to(second) is None


def test_whoever_is_set_aside_may_have_one_and_whoever_is_gone_has_none(lost):
    lost.set_aside()
    token = lost.make()
    assert lost.leads_to(token) is not None
    lost.bring_back()
    lost.leave(lost.member)
    assert lost.leads_to(token) is None
    with pytest.raises(NotFound):
        lost.make()
    assert lost.member_id(lost.member) not in [
        one.member for one in lost.links.list_people(lost.leaders[0].account_id, lost.room)
    ]


@ON_SQLITE
def test_leaders_alone_make_them_and_none_for_themselves(lost):
    for person, refusal in ((lost.member, NotAllowed), (lost.staff, NotFound), (lost.leaders[0], NotAllowed)):
        with pytest.raises(refusal):
            lost.make(by=person, person=lost.leaders[0] if person is lost.leaders[0] else lost.third)
    with pytest.raises(NotFound):
        lost.links.make(lost.leaders[0].account_id, lost.room, "a" * 22)
    with pytest.raises(NotAllowed):
        lost.links.list_people(lost.member.account_id, lost.room)


@ON_SQLITE
def test_it_is_let_go_of_after_its_days_and_its_members_to_read_and_erase(lost, clock):
    for person in (lost.member, lost.third):
        lost.make(person=person)
    line = TABLES["entry_links"]
    with lost.database.transaction() as session:
        assert len(line.export(session, lost.member.account_id)) == 1
        line.erase(session, lost.member.account_id)
        assert line.export(session, lost.member.account_id) == []
        assert line.due(session, clock.now()) == 0
        assert line.due(session, clock.now() + ENTRY_LIFE) == 1


# --- from the leader's page to the room


@pytest.fixture
def street(sqlite_url, clock, tmp_path):
    street = Street(sqlite_url, clock, shared_texts(), tmp_path)
    yield street
    street.close()


@pytest.fixture
def group(street):
    """(the leader's browser, the room, the member's outward id); the member's address is havu@koti.example."""
    _, outward = street.plans.published(intake="closed")
    leader, room = street.plans.lead(outward)
    street.house.join(outward, "havu@koti.example", "Havu")
    browser = street.browser(leader)
    page = browser.get(f"/huone/{room}/linkki").text
    [member] = re.findall(rf'action="/huone/{room}/linkki/([\w-]+)"', page)
    return browser, room, member


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_member_comes_in_by_a_letter_to_their_own_address(street, group, language):
    leader, room, member = group
    made = leader.post(f"/huone/{room}/linkki/{member}").text
    [path] = re.findall(r'(/takaisin/[\w-]+)"', made)
    lost = street.browser(language=language)
    opened = lost.get(path)
    assert opened.status_code == 200
    assert not any(word in opened.text for word in ("Havu", "koti.example", room))
    sent = lost.post(path)
    assert "koti.example" not in sent.text
    [letter] = [one for one in street.deliver() if one.to == "havu@koti.example"]
    answer = lost.follow_link(link_in(letter))
    assert answer.headers["location"] == f"/huone/{room}"
    assert lost.get(f"/huone/{room}").status_code == 200
    assert lost.get(path).headers["location"] == f"/huone/{room}"


def test_a_link_floods_nobody_and_tells_nobody_whose_address_it_is(street, group):
    leader, room, member = group
    [path] = re.findall(r'(/takaisin/[\w-]+)"', leader.post(f"/huone/{room}/linkki/{member}").text)
    finder = street.browser()
    answers = {(finder.post(path).status_code, finder.get(path).status_code) for _ in range(6)}
    assert answers == {(200, 200)}
    assert len(street.deliver()) == 3
    # What everybody is asked at the door counts nothing of it.
    for address in ("havu@koti.example", "joku@koti.example"):
        assert street.browser().post("/kirjaudu", data={"address": address}).status_code == 200


@ON_SQLITE
def test_whoever_comes_for_one_meeting_needs_none(lost):
    with lost.database.transaction() as session:
        theirs = RoomMember.account_id == lost.third.account_id
        session.execute(update(RoomMember).where(theirs).values(role="visitor"))
        session.execute(update(Membership).where(Membership.account_id == lost.third.account_id).values(role="visitor"))
    assert lost.member_id(lost.third) not in [
        one.member for one in lost.links.list_people(lost.leaders[0].account_id, lost.room)
    ]
    with pytest.raises(NotFound):
        lost.make(person=lost.third)


def test_whoever_else_holds_it_gets_nothing_and_one_that_is_over_says_so(street, group):
    leader, room, member = group
    [path] = re.findall(r'(/takaisin/[\w-]+)"', leader.post(f"/huone/{room}/linkki/{member}").text)
    assert leader.get(path).status_code == 200
    leader.post(path)
    assert {one.to for one in street.deliver()} == {"havu@koti.example"}
    leader.post(f"/huone/{room}/linkki/{member}")
    for gone in (path, "/takaisin/nobodys"):
        for answer in (leader.get(gone), leader.post(gone)):
            assert answer.status_code == 404
    assert street.deliver() == []
