"""A group's own house rules stand wherever its rules are read, and a yes is to the set that was read."""

import re

import pytest
from sqlalchemy import select

from app.accounts.models import Consent
from app.groups.agreements import RULES_PURPOSE
from app.groups.house_rules import OPTIONAL_RULES, HouseRules
from tests.meetings.renewing import Renewing
from tests.outreach.street import FORM
from tests.outreach.test_join_pages import ask
from tests.outreach.test_letter_page import OPEN, shown

RULES = HouseRules(frozenset({OPTIONAL_RULES[0]}), ("Kahvi saa <i> jäähtyä.",), "fi")
OTHER = HouseRules(own=("Otetaan aikaa.",))
OWN, LEFT_OUT = '<li lang="fi">Kahvi saa &lt;i&gt; jäähtyä.</li>', "Kuuntele. Anna toisen puhua loppuun."
CHANGED = "Pelisäännöt ovat muuttuneet. Lue ne ja hyväksy uudelleen."
YES = {"name": "Havu", "rules": "yes", "keep_words": "yes"}


def has(page):
    """Whether the own rule stands there and the one that was left out does not."""
    return OWN in page.text and LEFT_OUT not in page.text


def hidden(page):
    return re.search(r'name="rules_version" value="([^"]*)"', page.text)[1]


def agreed(street):
    with street.database.read() as session:
        rows = session.scalars(select(Consent).where(Consent.purpose == RULES_PURPOSE))
        return [row.version for row in rows]


def test_the_public_page_the_join_page_and_the_letters_page_show_them(any_street):
    street = any_street
    _, outward = street.plans.published(plan={"house_rules": RULES.kept()}, **OPEN)
    assert has(street.browser().get(f"/ryhmat/{outward}"))
    form = street.browser().get(f"/ryhmat/{outward}/liity")
    assert has(form)
    ask(street, outward, rules_version=hidden(form))
    street.deliver()
    browser, page = shown(street)
    assert has(page)
    assert browser.press(page).status_code == 303
    assert agreed(street) == [RULES.version]


def test_a_form_of_other_rules_is_asked_again_with_the_tick_taken_away(street):
    group_id, outward = street.plans.published(plan={"house_rules": RULES.kept()}, **OPEN)
    version = hidden(street.browser().get(f"/ryhmat/{outward}/liity"))
    street.plans.publish(group_id, house_rules=OTHER.kept())
    answer = ask(street, outward, rules_version=version)
    assert answer.status_code == 422
    assert CHANGED in answer.text
    assert "Otetaan aikaa." in answer.text
    assert hidden(answer) == OTHER.version
    assert 'name="rules" value="yes" aria' in answer.text
    assert 'name="keep_words" value="yes" checked' in answer.text
    # What comes back for another reason still speaks of the rules that were read.
    wrong = ask(street, outward, name="", rules_version=RULES.version)
    assert hidden(wrong) == RULES.version


def test_rules_that_change_between_the_letters_page_and_its_press_are_read_anew(street):
    group_id, outward = street.plans.published(plan={"house_rules": RULES.kept()}, **OPEN)
    ask(street, outward, rules_version=RULES.version)
    street.deliver()
    browser, page = shown(street)
    street.plans.publish(group_id, house_rules=OTHER.kept())
    again = browser.press(page)
    assert (again.status_code, agreed(street)) == (409, [])
    assert "Otetaan aikaa." in again.text
    assert browser.press(again).status_code == 303
    assert agreed(street) == [OTHER.version]


@pytest.mark.parametrize("role", ["member", "leader"])
def test_an_invitation_and_ones_own_consents_show_them(any_street, role):
    street = any_street
    group_id, outward = street.plans.published(plan={"house_rules": RULES.kept()})
    person, invitation = street.house.invited(outward, "havu@koti.example", role)
    browser = street.browser(person)
    page = browser.get(f"/tervetuloa/{invitation}")
    assert has(page)
    street.plans.publish(group_id, house_rules=OTHER.kept())
    stale = browser.post(f"/tervetuloa/{invitation}", data=YES | {"rules_version": hidden(page)})
    assert (stale.status_code, agreed(street)) == (422, [])
    assert CHANGED in stale.text
    joined = browser.post(f"/tervetuloa/{invitation}", data=YES | {"rules_version": hidden(stale)})
    assert joined.headers["location"].startswith("/huone/")
    assert agreed(street) == [OTHER.version]
    assert "Otetaan aikaa." in browser.get(f"{joined.headers['location']}/suostumukset").text


def test_a_form_that_names_no_rules_agrees_to_the_ready_ones_alone(street):
    _, outward = street.plans.published(plan={"house_rules": RULES.kept()}, **OPEN)
    assert CHANGED in street.browser().post(f"/ryhmat/{outward}/liity", data=FORM).text


def test_the_next_group_has_the_rules_and_its_people_agree_anew(any_street):
    street = any_street
    renewing = Renewing(street.house, street.plans)
    street.plans.publish(renewing.group_id, house_rules=RULES.kept())
    following = renewing.go_on()
    _, invitation = street.house.invitation_of(following.public_id, renewing._address(renewing.leaders[0]))
    leader = street.browser(renewing.leaders[0])
    assert has(leader.get(f"/tervetuloa/{invitation}"))
    leader.post(f"/tervetuloa/{invitation}", data=YES | {"rules_version": RULES.version})
    renewing.publish()
    member = street.browser(renewing.members[0])
    offer = f"/jatko/{renewing.offer_of(renewing.members[0]).public_id}"
    assert has(member.get(offer))
    stale = member.post(offer, data=YES | {"answer": "yes", "name": "Utu"})
    assert (stale.status_code, CHANGED in stale.text) == (422, True)
    came = member.post(offer, data=YES | {"answer": "yes", "name": "Utu", "rules_version": hidden(stale)})
    assert came.headers["location"].startswith("/huone/")
    with street.database.read() as session:
        rows = session.scalars(select(Consent).where(Consent.subject == following.public_id))
        assert {row.version for row in rows if row.purpose == RULES_PURPOSE} == {RULES.version}


def test_the_draft_shows_them(street):
    _, outward = street.plans.published(plan={"house_rules": RULES.kept()}, state="planning")
    assert has(street.browser(street.house.staff).get(f"/ryhmat/{outward}/luonnos"))
