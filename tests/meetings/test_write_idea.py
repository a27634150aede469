"""An idea of a group: four answers, what staff say to them, and what is left of them in the plan."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from app.base.errors import BadInput, Clash
from app.base.ids import random_id
from app.groups import overview as groups_overview
from app.groups.ideas.idea import MAX_COMMENTS
from app.groups.invitations.invite import NewInvitation
from app.groups.law import DoorShut
from app.groups.models import Group, GroupIdea, IdeaComment, Invitation, OwnerAsk
from app.meetings.letters import DESK_LETTER
from app.meetings.share_group import ShareGroup
from app.meetings.write_idea import Answers, NewIdea
from tests.at_once import at_once
from tests.groups.house import visit
from tests.meetings.drafts import CONTACT, OTHER_CONTACT
from tests.noted import noted
from tests.postbox import URL, Postbox

ANSWERS = Answers(None, "Vanhemmille, jotka hoitavat öisin.", "Valvotut yöt yhdistävät meitä.", "sought", "2027-01")
COMMENT = "Naapurissa on kysytty samaa."
PRIVATE = ("Uusi ryhmä", "Kuusikulman", "öisin", COMMENT)


@pytest.fixture
def think(drafts):
    """`think()` makes an idea of the contact's; the same `client_id` is the same form."""

    def found(answers=ANSWERS, client_id=None, person=None):
        new = NewIdea(drafts.association, client_id or random_id(), "fi", answers)
        return drafts.house.ideas.found(person or drafts.contact, new)

    return found


@pytest.fixture
def post(drafts):
    return Postbox(drafts.house, drafts.house.meetings.handlers)


def count(house, *tables):
    with house.database.read() as session:
        return [session.scalar(select(func.count()).select_from(table)) for table in tables]


def answers_of(drafts, group):
    """The four answers as the page reads them."""
    view = drafts.view(group)
    plan, idea = view.plan, view.idea
    return Answers(plan.template, plan.target_group, plan.what_connects, idea.leading, idea.begins)


def test_the_answers_are_the_first_draft_of_a_group_that_is_an_idea(drafts, think):
    own, ready = think(), think(Answers("small", None))
    view = drafts.view(own)
    assert (view.plan.state, view.plan.support_model, view.plan.name) == ("idea", "undecided", "Uusi ryhmä")
    assert answers_of(drafts, own) == ANSWERS
    # Of a ready programme the plan says for whom, in the group's language; names tell nothing of it.
    view = drafts.view(ready)
    assert view.plan.name == "Uusi ryhmä 2"
    assert "pieni lapsi" in view.plan.target_group
    assert (view.plan.what_connects, view.idea.leading, view.idea.begins) == (None, None, None)


def test_a_form_sent_twice_at_once_makes_one_idea(drafts, think):
    form = random_id()
    first, second = at_once(lambda: think(client_id=form), lambda: think(client_id=form))
    assert first == second
    assert count(drafts.house, Group, GroupIdea) == [1, 1]
    # Whoever went back in the browser and saved again means what they say now, until the idea has gone on.
    changed = replace(ANSWERS, begins="this_season")
    assert think(changed, form) == first
    assert answers_of(drafts, first) == changed
    drafts.house.ideas.go_on(drafts.contact, first, "self_service")
    assert think(ANSWERS, form) == first
    assert answers_of(drafts, first) == changed
    assert count(drafts.house, Group, GroupIdea) == [1, 1]


@pytest.mark.parametrize(("model", "told"), [("self_service", 0), ("turnkey", 1)])
def test_the_step_to_planning_keeps_every_answer_and_is_noted(drafts, think, model, told):
    house, group = drafts.house, think()
    house.ideas.go_on(drafts.contact, group, model)
    view = drafts.view(group)
    assert (view.plan.state, view.plan.support_model) == ("planning", model)
    assert answers_of(drafts, group) == ANSWERS
    assert len(drafts.jobs(DESK_LETTER)) == told
    [row] = noted(house.database)
    by = ("association_contact", drafts.contact.account_id)
    facts = {"step": "plan", "before": "idea", "after": "planning"}
    assert (*row[1:3], row[5]) == (*by, facts)


def test_of_two_who_go_on_at_once_one_is_told_that_it_has_moved(drafts, think):
    house, group = drafts.house, think()
    models = ("self_service", "turnkey")
    ended = at_once(*(lambda model=model: house.ideas.go_on(drafts.contact, group, model) for model in models))
    assert sorted(type(one) for one in ended if one is not None) == [Clash]
    assert drafts.view(group).plan.support_model == models[ended.index(None)]
    assert [row[0] for row in noted(house.database)] == ["state_changed"]
    with pytest.raises(Clash):
        house.ideas.change(drafts.contact, group, Answers("small", None))
    assert answers_of(drafts, group) == ANSWERS


def test_nobody_decides_for_a_model_that_is_none(drafts, think):
    with pytest.raises(BadInput) as refused:
        drafts.house.ideas.go_on(drafts.contact, think(), "undecided")
    assert (refused.value.field, refused.value.code) == ("model", "bad_choice")


def test_a_comment_is_said_once_and_told_by_a_letter_without_a_word_of_it(drafts, think, post):
    house, group, form = drafts.house, think(), random_id()
    said = at_once(*[lambda: house.ideas.comment(house.staff, group, COMMENT, client_id=form)] * 2)
    assert said == [None, None]
    house.ideas.comment(house.staff, group, "Soitan.", client_id=random_id())
    assert [one.body for one in drafts.view(group).comments] == [COMMENT, "Soitan."]
    house.clock.move(minutes=15)
    letters = post.run()
    assert sorted(letter.to for letter in letters) == [CONTACT, OTHER_CONTACT]
    for letter in letters:
        assert f"{URL}/ryhmat/{group}/suunnitelma" in letter.text.split("\n")
        assert [word for word in PRIVATE if word in f"{letter.subject} {letter.text}"] == []


def test_staff_comment_on_a_plan_as_on_the_idea_that_it_was(drafts, think, post):
    house, group = drafts.house, think()
    house.ideas.comment(house.staff, group, COMMENT, client_id=random_id())
    house.ideas.go_on(drafts.contact, group, "self_service")
    house.ideas.comment(house.staff, group, "Kaksi ohjaajaa olisi hyvä.", client_id=random_id())
    assert [one.body for one in drafts.view(group).comments] == [COMMENT, "Kaksi ohjaajaa olisi hyvä."]
    own = drafts.self_service(name="Rantapolku")
    house.ideas.comment(house.staff, own, COMMENT, client_id=random_id())
    house.clock.move(minutes=15)
    # One letter to each contact for each group.
    assert sorted(letter.to for letter in post.run()) == [CONTACT, CONTACT, OTHER_CONTACT, OTHER_CONTACT]
    # None about what has gone on meanwhile.
    house.ideas.comment(house.staff, own, "Kiitos.", client_id=random_id())
    drafts.put_into(own, "recruiting")
    house.clock.move(minutes=15)
    assert post.run() == []
    with pytest.raises(Clash):
        house.ideas.comment(house.staff, own, "Myöhässä.", client_id=random_id())
    leader, _ = house.join(own, "sammal@koti.example", "Sammal", "leader")
    assert list(drafts.view(own, leader).comments) == []


def test_an_idea_takes_so_many_comments_and_its_leaders_read_none(drafts, think):
    house, group = drafts.house, think()
    for number in range(MAX_COMMENTS):
        house.ideas.comment(house.staff, group, f"Sana {number}", client_id=random_id())
    with pytest.raises(BadInput) as refused:
        house.ideas.comment(house.staff, group, "Vielä", client_id=random_id())
    assert (refused.value.field, refused.value.code) == ("comment", "comments_full")
    assert count(house, IdeaComment) == [MAX_COMMENTS]
    leader, _ = house.join(group, "sammal@koti.example", "Sammal", "leader")
    assert list(drafts.view(group, leader).comments) == []


def test_an_idea_asks_nobody_in_seats_nobody_and_is_shared_with_nobody(drafts, think):
    house, group = drafts.house, think()
    neighbour = house.association("Naapurin Tuki ry", "naapuri@yhdistys.example", "toinen@yhdistys.example")
    for role in ("leader", "member"):
        with pytest.raises(DoorShut):
            house.invitations.invite(house.staff, group, NewInvitation("havu@koti.example", role))
    with pytest.raises(DoorShut):
        house.invite_to_lead(drafts.contact, group, "havu@koti.example")
    with pytest.raises(Clash):
        ShareGroup(house.database, house.plan_door, house.queue).ask(drafts.contact, group, neighbour)
    assert count(house, Invitation, OwnerAsk) == [0, 0]
    # Nor does one that was asked while the group was a plan.
    planned = drafts.self_service()
    person, invitation = house.invited(planned, "havu@koti.example", "leader")
    drafts.put_into(planned, "idea")
    with pytest.raises(DoorShut):
        house.join_group.join(person.account_id, invitation, visit("Havu"))
    house.ideas.go_on(drafts.contact, group, "self_service")
    house.invite_to_lead(drafts.contact, group, "havu@koti.example")


def test_an_idea_that_is_let_go_of_is_on_no_list_any_more(drafts, think):
    house, dropped, planned = drafts.house, think(), drafts.self_service()
    house.publishing.cancel(drafts.contact, dropped, "otherwise")
    house.publishing.cancel(drafts.contact, planned, "otherwise")
    with house.database.read() as session:
        listed = [facts.public_id for facts, _ in groups_overview.list_all_groups(session, house.staff)]
    # A group that was planned stays among its association's.
    assert listed == [planned]
    assert drafts.view(dropped).plan.is_idea


def test_an_idea_may_say_less_of_what_connects_than_a_published_group(drafts, think):
    group = think(replace(ANSWERS, what_connects="Yöt."))
    drafts.house.ideas.go_on(drafts.contact, group, "self_service")
    assert "what_connects" in drafts.missing(group)
    assert "target_group" not in drafts.missing(group)
