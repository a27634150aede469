"""Letters of planning: to contacts (a draft waits for a yes, a leader has answered) and to staff. They say no more."""

import pytest

from app.groups.letters import LEADER_ANSWERED_LETTER, LeaderAnsweredLetters
from app.meetings.changes.overview import mark_seen, read_changes
from app.meetings.letters import DESK_LETTER, DRAFT_LETTER
from tests.groups.house import visit
from tests.meetings.drafts import CONTACT, OTHER_CONTACT
from tests.postbox import URL, Postbox

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PRIVATE = ("Pihlajapiha", "Kuusikulman", "Sammal", "erityis")


@pytest.fixture
def post(drafts):
    def handlers(letters):
        own = {LEADER_ANSWERED_LETTER: LeaderAnsweredLetters(letters, drafts.house.clock).send}
        return {**drafts.house.meetings.handlers(letters), **own}

    return Postbox(drafts.house, handlers)


def test_a_draft_handed_over_is_told_to_every_contact_once_each_time(drafts, post):
    house, group = drafts.house, drafts.turnkey()
    house.publishing.hand_over(house.staff, group)
    letters = post.run()
    assert sorted(letter.to for letter in letters) == [CONTACT, OTHER_CONTACT]
    for letter in letters:
        assert letter.subject == "Sinua odotetaan Vertaistuvassa"
        assert f"{URL}/ryhmat/{group}/suunnitelma" in letter.text.split("\n")
        assert [word for word in PRIVATE if word in letter.text] == []
    assert post.run() == []
    house.publishing.ask_for_changes(drafts.contact, group, "Keskiviikko.")
    house.clock.move(hours=1)
    house.publishing.hand_over(house.staff, group)
    assert len(post.run()) == 2


@pytest.mark.parametrize(
    "what", ["approved", "sent back", "handed over anew", "cancelled", "own draft", "stepped down"]
)
@ON_SQLITE
def test_no_letter_leaves_where_nothing_waits_for_its_reader(drafts, post, what):
    house, group = drafts.house, drafts.turnkey()
    house.publishing.hand_over(house.staff, group)
    if what == "approved":
        house.publishing.approve(drafts.contact, group)
    elif what in ("sent back", "handed over anew"):
        house.publishing.ask_for_changes(drafts.contact, group, "Keskiviikko.")
    elif what == "cancelled":
        house.publishing.cancel(drafts.contact, group, "other")
    elif what == "own draft":
        house.plan_group.switch_model(drafts.contact, group, "self_service")
    else:
        drafts.forget_contacts()
    if what == "handed over anew":
        house.clock.move(hours=1)
        house.publishing.hand_over(house.staff, group)
    assert len(drafts.jobs(DRAFT_LETTER)) == (4 if what == "handed over anew" else 2)
    assert len([letter for letter in post.run() if "odotetaan" in letter.subject]) == (what == "handed over anew") * 2


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_leaders_answer_is_told_to_the_contacts_and_not_which(drafts, post, answer):
    house, group = drafts.house, drafts.self_service()
    person, invitation = house.invited(group, "sammal@koti.example", "leader")
    if answer == "yes":
        house.join_group.join(person.account_id, invitation, visit("Sammal"))
    else:
        for _ in range(2):
            house.invitations.decline(person.account_id, invitation)
        house.clock.move(minutes=59)
        # A no may be taken back for an hour.
        assert post.run() == []
        house.clock.move(minutes=1)
    letters = post.run()
    assert sorted(letter.to for letter in letters) == [CONTACT, OTHER_CONTACT]
    for letter in letters:
        assert letter.subject == "Uutta Vertaistuvassa"
        assert f"{URL}/ryhmat/{group}/suunnitelma" in letter.text.split("\n")
        assert [word for word in PRIVATE if word in letter.text] == []


@ON_SQLITE
@pytest.mark.parametrize("second", ["yes", "no"])
def test_the_letters_of_two_leaders_say_whether_another_answer_is_waited_for(drafts, post, second):
    house, group = drafts.house, drafts.self_service()
    sammal, first = house.invited(group, "sammal@koti.example", "leader")
    pihka, last = house.invited(group, "pihka@koti.example", "leader")
    house.invited(group, "havu@koti.example", "member")
    waits, all_there = "Toinen kutsu odottaa vielä vastausta.", "Nyt kaikkiin kutsuihin on vastattu."
    if second == "no":
        # A no that may still be taken back is no answer yet.
        house.invitations.decline(pihka.account_id, last)
    house.join_group.join(sammal.account_id, first, visit("Sammal"))
    letters = post.run()
    assert [(waits in letter.text, all_there in letter.text) for letter in letters] == [(True, False)] * 2
    if second == "yes":
        house.join_group.join(pihka.account_id, last, visit("Pihka"))
    house.clock.move(hours=1)
    letters = post.run()
    assert [(waits in letter.text, all_there in letter.text) for letter in letters] == [(False, True)] * 2


@ON_SQLITE
def test_a_no_that_was_taken_back_is_told_nobody(drafts, post):
    house, group = drafts.house, drafts.self_service()
    person, invitation = house.invited(group, "sammal@koti.example", "leader")
    house.invitations.decline(person.account_id, invitation)
    house.invitations.change_mind(person.account_id, invitation)
    house.clock.move(hours=2)
    assert post.run() == []


@ON_SQLITE
def test_neither_ones_own_answer_nor_a_members_is_told(drafts, post):
    house, group = drafts.house, drafts.ready()
    _, invitation = house.invited(group, CONTACT, "leader")
    post.run()
    house.join_group.join(drafts.contact.account_id, invitation, visit("Suopursu"))
    house.join(group, "havu@koti.example", "Havu")
    assert [letter.to for letter in post.run()] == [OTHER_CONTACT]


STAFF = "staff@liitto.example"


def to_staff(post):
    return post.run(to=STAFF)


@pytest.mark.parametrize("what", ["wished for", "handed to the federation", "sent back", "approved"])
def test_what_waits_for_the_federation_is_told_to_its_staff_within_a_quarter(drafts, post, what):
    house = drafts.house
    if what == "handed to the federation":
        house.plan_group.switch_model(drafts.contact, drafts.self_service(), "turnkey")
    else:
        group = drafts.turnkey()
    if what in ("sent back", "approved"):
        house.publishing.hand_over(house.staff, group)
        house.clock.move(minutes=15)
        assert to_staff(post) == []
    if what == "sent back":
        house.publishing.ask_for_changes(drafts.contact, group, "Keskiviikko.")
    elif what == "approved":
        house.publishing.approve(drafts.contact, group)
    assert to_staff(post) == []
    house.clock.move(minutes=15)
    (letter,) = to_staff(post)
    assert letter.subject == "Sinua odotetaan Vertaistuvassa"
    assert f"{URL}/liitto" in letter.text.split("\n")
    assert [word for word in PRIVATE if word in letter.text] == []


@ON_SQLITE
def test_staff_get_one_letter_for_all_that_comes_within_a_quarter(drafts, post):
    drafts.turnkey()
    drafts.turnkey(template="young")
    assert len(drafts.jobs(DESK_LETTER)) == 1
    drafts.house.clock.move(minutes=15)
    assert len(to_staff(post)) == 1
    drafts.turnkey(template="adult")
    drafts.house.clock.move(minutes=15)
    assert len(to_staff(post)) == 1


@pytest.mark.parametrize("what", ["taken over", "handed over", "cancelled", "published", "staff no more"])
@ON_SQLITE
def test_staff_get_no_letter_where_nothing_waits_any_more(drafts, post, what):
    house, group = drafts.house, drafts.turnkey()
    if what == "taken over":
        house.plan_group.switch_model(drafts.contact, group, "self_service")
    elif what == "handed over":
        house.publishing.hand_over(house.staff, group)
    elif what == "cancelled":
        house.publishing.cancel(drafts.contact, group, "other")
    elif what == "published":
        drafts.put_into(group, "recruiting")
    else:
        drafts.dismiss(house.staff)
    house.clock.move(minutes=15)
    assert len(drafts.jobs(DESK_LETTER)) == 1
    assert to_staff(post) == []


@ON_SQLITE
def test_staff_get_no_letter_of_what_they_do_themselves(drafts, post):
    house = drafts.house
    house.person("toinen@liitto.example", is_staff=True)
    drafts.contact = house.staff
    drafts.turnkey()
    house.clock.move(minutes=15)
    assert [letter.to for letter in post.run() if letter.to.endswith("liitto.example")] == ["toinen@liitto.example"]


@ON_SQLITE
def test_a_no_that_is_changed_and_said_anew_is_one_letter_when_it_is_final(drafts, post):
    house, group = drafts.house, drafts.self_service()
    person, invitation = house.invited(group, "pihka@koti.example", "leader")
    for _ in range(20):
        house.invitations.decline(person.account_id, invitation)
        house.invitations.change_mind(person.account_id, invitation)
    house.invitations.decline(person.account_id, invitation)
    house.clock.move(minutes=58)
    house.invitations.change_mind(person.account_id, invitation)
    house.invitations.decline(person.account_id, invitation)
    house.clock.move(minutes=3)
    assert post.run() == []
    house.clock.move(minutes=57)
    assert sorted(letter.to for letter in post.run()) == [CONTACT, OTHER_CONTACT]


@ON_SQLITE
def test_what_staff_have_edited_is_told_to_those_who_have_not_looked_at_it(drafts, post):
    house, group = drafts.house, drafts.turnkey()
    house.join(group, "sammal@koti.example", "Sammal", "leader")
    house.plan_group.save_networks(house.staff, group, "Seurakunnan kerho")
    with house.database.read() as session:
        looked = read_changes(session, drafts.contact, group)
    mark_seen(house.database, drafts.contact, looked)
    assert [letter for letter in post.run() if "muutokset" in letter.text] == []
    house.clock.move(days=1)
    letters = [letter for letter in post.run() if f"{URL}/ryhmat/{group}/muutokset" in letter.text.split("\n")]
    assert sorted(letter.to for letter in letters) == ["sammal@koti.example", OTHER_CONTACT]
    for letter in letters:
        assert letter.subject == "Uutta Vertaistuvassa"
        assert [word for word in (*PRIVATE, "Seurakunnan") if word in letter.text] == []
    house.plan_group.save_networks(house.staff, group, "Kunta")
    house.publishing.cancel(drafts.contact, group, "other")
    house.clock.move(days=1)
    assert [letter for letter in post.run() if "muutokset" in letter.text] == []
