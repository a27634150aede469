"""Two associations share a group: asking, answering, and going."""

from datetime import timedelta

import pytest

from app.associations.create_association import NewAssociation
from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.groups.owners import service as owners
from app.groups.plans.access import require_plan
from app.meetings.share_group import AskOver, LastOwner, ShareGroup
from tests.at_once import at_once
from tests.meetings.drafts import CONTACT, OTHER_CONTACT
from tests.postbox import URL, Postbox

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NEIGHBOURS = ("eka@naapuri.example", "toka@naapuri.example")


class Sharing:
    """A draft of one association, and two neighbours that may be asked."""

    def __init__(self, drafts):
        self.drafts, self.house = drafts, drafts.house
        self.group = drafts.self_service()
        self.own, self.contact = drafts.association, drafts.contact
        self.neighbour, self.third = (
            self.house.create_association.create(self.house.staff, NewAssociation(name, *addresses), language="fi")
            for name, addresses in (("Naapurin Tuki ry", NEIGHBOURS), ("Kolmas Tuki ry", ("eka@kolmas.example", None)))
        )
        self.of_neighbour, self.other_of_neighbour = map(self.house.person, NEIGHBOURS)
        self.use = ShareGroup(self.house.database, self.house.plan_door, self.house.queue)

    def ask(self, association=None, person=None):
        self.use.ask(person or self.contact, self.group, association or self.neighbour)
        return self.newest().public_id

    def answer(self, ask, person=None, *, shares=True):
        self.use.answer(person or self.of_neighbour, ask, shares=shares)

    def leave(self, association, person):
        self.use.leave(person, self.group, association)

    def shared(self):
        self.answer(self.ask())

    def newest(self):
        with self.house.database.read() as session:
            plan = require_plan(session, self.house.staff, self.group).plan
            return owners.find_newest_ask(session, plan.group_id, self.house.clock.now())

    def names(self):
        with self.house.database.read() as session:
            plan = require_plan(session, self.house.staff, self.group).plan
            return [one.name for one in owners.list_owners(session, plan.group_id)]

    def sees(self, person):
        with self.house.database.read() as session:
            try:
                require_plan(session, person, self.group)
            except NotFound:
                return False
            return True

    def post(self):
        return Postbox(self.house, self.house.meetings.handlers)


@pytest.fixture
def sharing(drafts):
    return Sharing(drafts)


def test_the_other_association_sees_nothing_before_its_yes_and_has_the_same_rights_after(sharing):
    ask = sharing.ask()
    assert sharing.newest().is_open
    assert not sharing.sees(sharing.of_neighbour)
    sharing.answer(ask)
    assert sharing.names() == ["Kuusikulman Tuki ry", "Naapurin Tuki ry"]
    sharing.drafts.save_frame(sharing.group, person=sharing.of_neighbour, what_connects="Meitä yhdistää arki ja ilo.")
    # A yes that is sent again is the first one.
    sharing.answer(ask)
    assert sharing.names() == ["Kuusikulman Tuki ry", "Naapurin Tuki ry"]
    with pytest.raises(AskOver):
        sharing.answer(ask, shares=False)


def test_a_no_changes_nothing_and_another_may_be_asked(sharing):
    ask = sharing.ask()
    for _ in range(2):
        sharing.answer(ask, shares=False)
    assert sharing.names() == ["Kuusikulman Tuki ry"]
    assert sharing.newest().state == "declined"
    with pytest.raises(AskOver):
        sharing.answer(ask)
    assert sharing.ask(sharing.third) != ask


def test_one_is_asked_at_a_time_and_the_same_once(sharing):
    ask = sharing.ask()
    assert sharing.ask() == ask
    with pytest.raises(BadInput) as refusal:
        sharing.ask(sharing.third)
    assert (refusal.value.code, refusal.value.field) == ("ask_waits", "association")
    sharing.use.take_back(sharing.contact, sharing.group, ask)
    with pytest.raises(AskOver):
        sharing.answer(ask)
    assert sharing.ask(sharing.third) != ask


@ON_SQLITE
@pytest.mark.parametrize("which", ["own", "made-up", "empty"])
def test_who_cannot_be_asked(sharing, which):
    with pytest.raises(BadInput, match="choose_association"):
        sharing.ask({"own": sharing.own, "made-up": "x" * 22, "empty": " "}[which])
    assert sharing.newest() is None


@ON_SQLITE
def test_who_may_ask_and_answer(sharing):
    sharing.house.join(sharing.group, "sammal@koti.example", "Sammal", "leader")
    leader, somebody = sharing.house.person("sammal@koti.example"), sharing.house.person("joku@koti.example")
    with pytest.raises(NotAllowed):
        sharing.ask(person=leader)
    for stranger in (somebody, sharing.of_neighbour):
        with pytest.raises(NotFound):
            sharing.ask(person=stranger)
    ask = sharing.ask(person=sharing.house.staff)
    # Nobody answers for another association, the one that asks and the federation included.
    for other in (sharing.contact, sharing.house.staff, leader, somebody):
        with pytest.raises(NotFound):
            sharing.answer(ask, other)
    for made_up in ("x" * 22, "", "\0"):
        with pytest.raises(NotFound):
            sharing.answer(made_up)


@ON_SQLITE
def test_an_ask_lapses_after_thirty_days(sharing):
    ask = sharing.ask()
    sharing.house.clock.move(days=30)
    assert sharing.newest().state == "expired"
    with pytest.raises(AskOver):
        sharing.answer(ask)
    assert sharing.ask() != ask


@ON_SQLITE
@pytest.mark.parametrize(
    ("state", "may"), [("running", True), ("ending", True), ("ended", False), ("archived", False), ("cancelled", False)]
)
def test_nobody_comes_to_share_a_group_that_is_over(sharing, state, may):
    ask = sharing.ask()
    sharing.drafts.put_into(sharing.group, state)
    if may:
        sharing.answer(ask)
    else:
        with pytest.raises(AskOver):
            sharing.answer(ask)
        with pytest.raises(Clash):
            sharing.ask(sharing.third)
    assert len(sharing.names()) == 1 + may


def test_two_groups_of_one_name_are_not_the_same_associations(sharing):
    ask = sharing.ask()
    sharing.house.group("PIHLAJAPIHA", association=sharing.neighbour)
    with pytest.raises(BadInput) as refusal:
        sharing.answer(ask)
    assert (refusal.value.code, refusal.value.field) == ("name_taken_here", "answer")
    assert sharing.newest().is_open
    sharing.drafts.save_frame(sharing.group, name="Koivukuja")
    sharing.answer(ask)
    with pytest.raises(BadInput, match="group_exists"):
        sharing.drafts.save_frame(sharing.group, person=sharing.of_neighbour, name="Pihlajapiha")


def test_whoever_goes_sees_nothing_any_more_and_the_other_goes_on(sharing):
    sharing.shared()
    sharing.leave(sharing.own, sharing.contact)
    assert sharing.names() == ["Naapurin Tuki ry"]
    assert not sharing.sees(sharing.contact)
    with pytest.raises(LastOwner):
        sharing.leave(sharing.neighbour, sharing.of_neighbour)
    # The way back is an ask.
    sharing.answer(sharing.ask(sharing.own, sharing.of_neighbour), sharing.contact)
    assert len(sharing.names()) == 2


@ON_SQLITE
def test_nobody_takes_another_association_out_but_the_federation(sharing):
    with pytest.raises(LastOwner):
        sharing.leave(sharing.own, sharing.contact)
    sharing.shared()
    for wrong in (sharing.neighbour, sharing.third, "x" * 22):
        with pytest.raises(BadInput, match="choose_association"):
            sharing.leave(wrong, sharing.contact)
    with pytest.raises(BadInput, match="owners_enough"):
        sharing.ask(sharing.third)
    sharing.leave(sharing.neighbour, sharing.house.staff)
    assert sharing.names() == ["Kuusikulman Tuki ry"]


def test_both_cannot_go_at_once(sharing):
    sharing.shared()
    ends = at_once(
        lambda: sharing.leave(sharing.own, sharing.contact),
        lambda: sharing.leave(sharing.neighbour, sharing.of_neighbour),
    )
    assert sorted(type(end).__name__ for end in ends) == ["LastOwner", "NoneType"]
    assert len(sharing.names()) == 1


def test_two_asks_at_once_are_one(sharing):
    ends = at_once(sharing.ask, lambda: sharing.ask(sharing.third, sharing.house.staff))
    assert sorted(getattr(end, "code", "asked") for end in ends) == ["ask_waits", "asked"]


def test_a_yes_and_a_taking_back_at_once_agree(sharing):
    ask = sharing.ask()
    at_once(lambda: sharing.answer(ask), lambda: sharing.use.take_back(sharing.contact, sharing.group, ask))
    assert sharing.newest().state == ("accepted" if len(sharing.names()) == 2 else "taken_back")


def test_letters_name_nothing_and_go_to_those_whose_it_is(sharing):
    house, post = sharing.house, sharing.post()
    house.join(sharing.group, "sammal@koti.example", "Sammal", "leader")
    ask = sharing.ask()
    letters = post.run()
    assert sorted(letter.to for letter in letters) == sorted(NEIGHBOURS)
    assert {letter.subject for letter in letters} == {"Sinua odotetaan Vertaistuvassa"}
    assert all(f"{URL}/yhdistykset/yhteinen/{ask}" in letter.text.split("\n") for letter in letters)
    sharing.answer(ask)
    letters = post.run()
    told = [CONTACT, OTHER_CONTACT, "sammal@koti.example", NEIGHBOURS[1]]
    assert sorted(letter.to for letter in letters) == sorted(told)
    assert all(f"{URL}/ryhmat/{sharing.group}/suunnitelma" in letter.text.split("\n") for letter in letters)
    for letter in letters:
        assert [word for word in ("Pihlajapiha", "Kuusikulman", "Naapurin", "Sammal") if word in letter.text] == []
    sharing.leave(sharing.own, sharing.contact)
    assert sorted(letter.to for letter in post.run()) == sorted(["sammal@koti.example", *NEIGHBOURS])


def test_no_letter_asks_for_what_is_answered_or_taken_back(sharing):
    post = sharing.post()
    sharing.use.take_back(sharing.contact, sharing.group, sharing.ask())
    assert post.run() == []
    sharing.ask()
    sharing.house.clock.move(days=31)
    assert post.run() == []


@ON_SQLITE
def test_asks_are_forgotten_after_ninety_days(sharing):
    sharing.ask()
    now = sharing.house.clock.now()
    with sharing.house.database.transaction() as session:
        assert owners.queries.delete_old_asks(session, now - timedelta(seconds=1), limit=10) == 0
        assert owners.queries.delete_old_asks(session, now, limit=10) == 1
