"""An invitation ends with its door: nothing leads to it any more, and its own page says so and where else to go."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.groups.letters import INVITATION_LETTER, InvitationLetters
from app.groups.models import Group, Invitation
from app.meetings.substitutes.call import CallSubstitute
from tests.postbox import Postbox

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
YES = {"name": "Tuisku", "rules": "yes", "keep_words": "yes"}


def states(house, outward):
    """(role, way, state) of the group's invitations in order of sending."""
    asked = select(Invitation.role, Invitation.way, Invitation.state).join(Group, Group.id == Invitation.group_id)
    with house.database.read() as session:
        return [tuple(row) for row in session.execute(asked.where(Group.public_id == outward).order_by(Invitation.id))]


@pytest.mark.parametrize("intake", ["closed", "open"])
def test_what_the_start_shuts_ends_with_it_and_the_rest_with_the_group(plans, house, clock, intake):
    group_id, outward = plans.full(intake=intake, end_date=clock.now().date() + timedelta(days=60))
    plans.publish(group_id)
    leader = house.person(f"{outward}-o0@koti.example")
    house.invited(outward, "jasen@koti.example")
    house.invited(outward, "ohjaaja@koti.example", "leader")
    declined, no = house.invited(outward, "ei@koti.example")
    house.invitations.decline(declined.account_id, no)
    with house.database.read() as session:
        first, *_ = house.evenings(session, outward)
    CallSubstitute(house.plan_door, house.queue).ask(leader, outward, first, "tilalle@koti.example")
    clock.move(days=7)
    plans.advance(group_id)
    door = "closed" if intake == "closed" else "open"
    left = [("member", "door", "declined"), ("leader", "substitute", "open")]
    assert states(house, outward) == [("member", "door", door), ("leader", "door", "closed"), *left]
    house.succession.ask(leader, outward, "seuraaja@koti.example")
    clock.move(days=61)
    assert plans.advance(group_id).state in {"ended", "archived"}
    assert {state for _, _, state in states(house, outward)} <= {"closed", "declined"}


@pytest.fixture
def come(plans, house, clock, browse):
    """A closed group that begins, another that takes people, and who was asked into the first: their browser."""

    def ask(role="member"):
        _, other = plans.published(intake="open")
        shut = plans.full(end_date=clock.now().date() + timedelta(days=12))
        plans.publish(shut[0])
        person, invitation = house.invited(shut[1], "tuisku@koti.example", role)
        return shut, other, browse(person), f"/tervetuloa/{invitation}"

    return ask


@ON_SQLITE
@pytest.mark.parametrize("role", ["member", "leader"])
@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_the_page_tells_what_is_so_and_where_else_to_go_be_the_clock_late_or_not(
    come, clock, plans, texts, role, language
):
    (group_id, _), other, browser, page = come(role)
    browser.language = language
    assert browser.get(page).status_code == 200
    assert page in browser.get("/omat-ryhmat").text
    clock.move(days=7)
    for _ in ("late", "asked"):
        told = browser.get(page)
        assert told.status_code == 410
        assert "<form" not in told.text.split("<main")[1].split("</main")[0]
        for key in ("invitation-shut-begun", f"invitation-shut-{role}", "others-heading"):
            assert texts.get(language, key) in told.text
        assert f'href="/ryhmat/{other}"' in told.text
        assert page not in browser.get("/omat-ryhmat").text
        plans.advance(group_id)
    clock.move(days=7)
    plans.advance(group_id)
    assert texts.get(language, "error-group_ended") in browser.get(page).text


@ON_SQLITE
@pytest.mark.parametrize("is_late", [True, False], ids=["late", "asked"])
@pytest.mark.parametrize("answer", ["yes", "no", "changed"])
def test_every_answer_from_an_old_page_gets_the_same_words(come, clock, plans, browse, house, texts, answer, is_late):
    (group_id, _), other, browser, page = come()
    stranger = browse(house.person("vieras@koti.example"))
    clock.move(days=7)
    if not is_late:
        plans.advance(group_id)
    fields = {"answer": answer, **YES}
    told = browser.post(page, fields)
    if answer == "no" and is_late:
        # A no may come as late as it likes, and is nobody's to change then.
        assert told.status_code == 303
        assert texts.get("fi", "change-mind") not in browser.get(told.headers["location"]).text
    else:
        assert told.status_code == 410
        assert f'href="/ryhmat/{other}"' in told.text
    assert (stranger.get(page).status_code, stranger.post(page, fields).status_code) == (404, 404)


@ON_SQLITE
def test_no_letter_asks_anybody_to_a_door_that_is_shut(come, clock, house):
    come()
    post = Postbox(house, lambda letters: {INVITATION_LETTER: InvitationLetters(letters, clock).send})
    clock.move(days=7)
    assert post.run() == []


@ON_SQLITE
def test_who_is_in_goes_to_the_room_and_whose_invitation_was_taken_back_finds_nothing(
    come, clock, house, plans, browse
):
    (group_id, outward), _, browser, page = come()
    member, invitation = house.invited(outward, f"{outward}-0@koti.example")
    house.invitations.take_back(house.staff, outward, page.rpartition("/")[2])
    clock.move(days=7)
    plans.advance(group_id)
    assert browser.get(page).status_code == 404
    assert "/huone/" in browse(member).get(f"/tervetuloa/{invitation}").headers["location"]
    assert [state for _, _, state in states(house, outward)] == ["taken_back", "closed"]
