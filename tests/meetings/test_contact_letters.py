"""Letters to an association's contacts: a draft waits for their yes, a leader has answered. They say nothing more."""

import pytest

from app.groups.letters import LEADER_ANSWERED_LETTER, LeaderAnsweredLetters
from app.meetings.letters import DRAFT_LETTER
from tests.groups.house import visit
from tests.meetings.drafts import CONTACT, OTHER_CONTACT
from tests.postbox import URL, Postbox

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PRIVATE = ("Pihlajapiha", "Kuusikulman", "Sammal", "erityis")


@pytest.fixture
def post(drafts):
    def handlers(letters):
        own = {LEADER_ANSWERED_LETTER: LeaderAnsweredLetters(letters).send}
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
        house.invitations.decline(person.account_id, invitation)
        house.invitations.decline(person.account_id, invitation)
    letters = post.run()
    assert sorted(letter.to for letter in letters) == [CONTACT, OTHER_CONTACT]
    for letter in letters:
        assert letter.subject == "Uutta Vertaistuvassa"
        assert f"{URL}/ryhmat/{group}/suunnitelma" in letter.text.split("\n")
        assert [word for word in PRIVATE if word in letter.text] == []


@ON_SQLITE
def test_neither_ones_own_answer_nor_a_members_is_told(drafts, post):
    house, group = drafts.house, drafts.ready()
    _, invitation = house.invited(group, CONTACT, "leader")
    post.run()
    house.join_group.join(drafts.contact.account_id, invitation, visit("Suopursu"))
    house.join(group, "havu@koti.example", "Havu")
    assert [letter.to for letter in post.run()] == [OTHER_CONTACT]
