"""A leader who cannot lead one meeting: who is told, what waits for whom, and when it waits no more."""

from datetime import time, timedelta

import pytest
from sqlalchemy import func, select
from starlette.testclient import TestClient

from app.accounts import service as accounts
from app.base.errors import Clash, NotAllowed, NotFound
from app.groups.plans import service as plan_service
from app.meetings.absences.cannot_lead import CannotLead
from app.meetings.absences.letters import LEADER_ABSENT_LETTER, UNLED_LETTER, AbsenceLetters
from app.meetings.absences.unled import is_unled, list_unled
from app.meetings.models import LeaderAbsence
from app.meetings.plan_door import PlanDoor
from app.meetings.privacy import TABLES
from app.meetings.queries import find_meeting
from app.texts.languages import LANGUAGES
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.meetings.plans import Plans
from tests.meetings.test_meetings_pages import words
from tests.meetings.test_substitute import CONTACT, Called
from tests.postbox import Postbox
from tests.shared_texts import shared_texts

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Ill(Called):
    """A closed group that runs, its leaders, and somebody who may stand in."""

    def __init__(self, plans, *, leaders=1):
        super().__init__(plans, leaders=leaders)
        house = self.house
        self.absences = CannotLead(PlanDoor(house.database, house.clock, house.group_clock), house.queue)
        with house.database.read() as session:
            self.leaders = [house.as_person(one) for one in plan_service.list_leader_accounts(session, self.group_id)]

    def say(self, by=None, meeting=None):
        self.absences.say(by or self.leader, self.group, meeting or self.first)

    def take_back(self, by=None):
        self.absences.take_back(by or self.leader, self.group, self.first)

    def unled(self):
        with self.house.database.read() as session:
            found = list_unled(session, [self.group_id]).get(self.group_id)
            one = found[0].public_id if found else None
            assert is_unled(session, self.group_id, self.first) == (one == self.first)
        return one

    def rows(self):
        with self.house.database.read() as session:
            return session.scalar(select(func.count(LeaderAbsence.id)))


@pytest.fixture
def ill(plans):
    return Ill(plans)


@pytest.fixture
def pair(plans):
    return Ill(plans, leaders=2)


@pytest.fixture
def post(house):
    def handlers(letters):
        of_absences = AbsenceLetters(letters)
        return {LEADER_ABSENT_LETTER: of_absences.tell_leader, UNLED_LETTER: of_absences.tell_seeker}

    return Postbox(house, handlers)


@ON_SQLITE
def test_each_meeting_that_nobody_can_lead_is_told_of_in_order(ill):
    for meeting in (ill.third, ill.first):
        ill.say(meeting=meeting)
    with ill.house.database.read() as session:
        [unled] = list_unled(session, [ill.group_id]).values()
    assert [one.public_id for one in unled] == [ill.first, ill.third]


def test_the_other_leader_of_a_pair_is_told_and_nobody_else(pair, post):
    one, other = pair.leaders
    for _ in range(2):
        pair.say(one)
    assert (pair.rows(), pair.unled()) == (1, None)
    with pair.house.database.read() as session:
        address = accounts.find_address(session, other.account_id)
    assert [letter.to for letter in post.run()] == [address]


def test_where_nobody_is_left_who_can_contacts_and_staff_are_told_once(pair, post):
    for leader in pair.leaders:
        pair.say(leader)
    assert pair.unled() == pair.first
    told = [letter.to for letter in post.run()]
    assert CONTACT in told
    assert len(told) == len(set(told)) >= 3
    pair.take_back(pair.leaders[0])
    assert pair.unled() is None
    pair.say(pair.leaders[0])
    assert (pair.unled(), post.run()) == (pair.first, [])


@ON_SQLITE
def test_a_word_that_is_taken_back_before_its_letter_leaves_is_told_to_nobody(ill, post):
    ill.say()
    ill.take_back()
    ill.take_back()
    assert (ill.rows(), ill.unled(), post.run()) == (0, None, [])


@pytest.mark.parametrize("ahead", [timedelta(days=2), timedelta(hours=3)])
def test_what_is_said_again_after_its_letter_found_nothing_to_tell_is_told(ill, post, clock, ahead):
    with ill.house.database.read() as session:
        starts_at = find_meeting(session, ill.group_id, ill.first).starts_at
    clock.move(seconds=(starts_at - ahead - clock.now()).total_seconds())
    ill.say()
    ill.take_back()
    assert post.run() == []
    clock.move(minutes=1)
    ill.say()
    clock.move(seconds=ahead.total_seconds() - 3600)
    assert CONTACT in [letter.to for letter in post.run()]


def test_a_substitute_who_has_come_leads_it_and_one_who_goes_leaves_it_unled(ill):
    ill.promise()
    ill.say()
    assert ill.unled() == ill.first
    ill.call(by=ill.contact)
    assert ill.unled() is None
    ill.calling.take_back(ill.leader, ill.group, ill.first)
    assert ill.unled() == ill.first


@ON_SQLITE
@pytest.mark.parametrize("way", ["move", "cancel"])
def test_a_meeting_that_is_moved_or_cancelled_waits_for_nobody(ill, way):
    ill.say()
    if way == "move":
        ill.replanning.move(
            ill.contact, ill.group, ill.first, (ill.house.clock.now() + timedelta(days=2)).date(), time(18, 30)
        )
    else:
        ill.replanning.cancel(ill.contact, ill.group, ill.first, "ill")
    assert ill.unled() is None


@ON_SQLITE
def test_a_new_leader_who_has_said_nothing_leads_it(ill):
    ill.say()
    ill.house.seat(ill.group, [("uusi@koti.example", "Uusi", "leader")])
    assert ill.unled() is None


@ON_SQLITE
def test_only_leaders_say_it_and_only_of_meetings_to_come(ill, clock):
    for person, refusal in (
        (ill.contact, NotAllowed),
        (ill.house.staff, NotAllowed),
        (ill.evening.member, NotFound),
        (ill.house.person("vieras@koti.example"), NotFound),
    ):
        for deed in (ill.say, ill.take_back):
            with pytest.raises(refusal):
                deed(person)
    with pytest.raises(NotFound):
        ill.say(meeting="a" * 22)
    ill.replanning.cancel(ill.leader, ill.group, ill.first, "ill")
    with pytest.raises(Clash):
        ill.say()
    assert ill.rows() == 0


@ON_SQLITE
def test_what_was_said_is_its_leaders_to_read_and_to_erase(ill):
    ill.say()
    line = TABLES["leader_absences"]
    with ill.house.database.transaction() as session:
        [told] = line.export(session, ill.leader.account_id)
        assert told.keys() == {"group", "meeting_at", "said_at"}
        assert line.export(session, ill.contact.account_id) == []
        line.erase(session, ill.leader.account_id)
    assert ill.unled() is None


# --- on screen


@pytest.fixture
def seen(whole_app, clock):
    return Ill(Plans(House(whole_app.state.house.database, clock)))


@pytest.fixture
def browse(whole_app, seen):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, seen.house, person)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_tap_on_the_row_leads_to_what_may_be_done_and_desks_carry_it(seen, browse, language):
    leader, base = browse(seen.leader), f"/ryhmat/{seen.group}/tapaamiset"
    contact, staff = browse(seen.contact), browse(seen.house.staff)
    for browser in (leader, contact, staff):
        browser.language = language
    row = f"{base}/{seen.first}/ohjaus"

    def says(answer, key):
        return shared_texts().get(language, key) in words(answer)

    assert f'action="{row}/en-paase"' in leader.get(base).text
    assert f'action="{row}/en-paase"' not in contact.get(base).text
    done = leader.post(f"{row}/en-paase", {})
    assert done.headers["location"] == f"{row}?saved=absent"
    page = leader.get(done.headers["location"])
    assert all(says(page, key) for key in ("leading-absent", "leading-is-absent", "leading-what-now", "meeting-move"))
    assert says(leader.get(base), "meeting-is-unled")
    for desk in (contact.get("/omat-ryhmat"), staff.get("/liitto")):
        assert f'href="{base}"' in desk.text
    assert says(contact.get(base), "meeting-is-unled")
    back = leader.post(f"{row}/paasen", {})
    assert back.headers["location"] == f"{base}?saved=present"
    assert not says(leader.get(base), "meeting-is-unled")
    assert f'href="{base}"' not in staff.get("/liitto").text


def test_a_group_that_meets_in_person_says_it_too(seen, browse):
    seen.plans.publish(seen.group_id, mode="local")
    leader, base = browse(seen.leader), f"/ryhmat/{seen.group}/tapaamiset"
    on = leader.post(f"{base}/{seen.first}/ohjaus/en-paase", {}).headers["location"]
    assert leader.get(on).headers["location"] == f"{base}?saved=absent"
    assert "Tällä tapaamisella ei ole ohjaajaa." in words(leader.get(base))
