"""The form of a group's house rules, and what the page of its content says of them."""

import re

import pytest

from app.groups.agreements import FIXED_RULES
from app.groups.house_rules import OPTIONAL_RULES, HouseRules
from tests.groups.house import READY_RULES
from tests.groups.plan_forms import said, told

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
MOVED = "Joku muu on juuri muuttanut pelisääntöjä."


def paths(group):
    plan = f"/ryhmat/{group}/suunnitelma"
    return f"{plan}/pelisaannot", f"{plan}/sisalto"


def form(*own, keep=OPTIONAL_RULES, version=READY_RULES):
    typed = [(f"own_{place}", words) for place, words in enumerate(own, start=1)]
    return [*(("keep", rule) for rule in keep), *typed, ("version", version)]


def hidden(page, name="version"):
    return re.search(rf'name="{name}" value="([^"]*)"', page.text)[1]


def ticked(page):
    return re.findall(r'name="keep" value="([\w-]+)" checked', page.text)


def test_what_is_ticked_and_typed_are_the_groups_rules(drafts, contact, texts):
    group = drafts.self_service()
    edit, content = paths(group)
    page = contact.get(edit)
    assert ticked(page) == list(OPTIONAL_RULES)
    for rule in FIXED_RULES:
        assert texts.get("fi", rule) in page.text
    saved = contact.post(edit, form(" Kahvi  saa <b> jäähtyä. ", "", "Otetaan aikaa.", keep=OPTIONAL_RULES[1:]))
    assert saved.headers["location"] == f"{content}?saved=rules"
    rules = drafts.view(group).plan.house_rules
    assert rules == HouseRules(frozenset(OPTIONAL_RULES[:1]), ("Kahvi saa <b> jäähtyä.", "Otetaan aikaa."), "fi")
    page = contact.get(saved.headers["location"]).text
    assert "Pelisäännöt on luettu ja hyväksytty." in page
    assert "Kahvi saa &lt;b&gt; jäähtyä." in page
    assert texts.get("fi", OPTIONAL_RULES[0]) not in page
    again = contact.get(edit)
    assert ticked(again) == list(OPTIONAL_RULES[1:])
    assert ">\nKahvi saa &lt;b&gt; jäähtyä.</textarea>" in again.text
    assert hidden(again) == rules.version


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("ab", ("too_short", {"count": 3})),
        ("x" * 121, ("too_long", {"count": 120})),
        ("Kah\u202evi", "bad_characters"),
        ("Kah\u0007vi", "bad_characters"),
    ],
)
def test_a_wrong_rule_is_told_beside_its_field_and_all_is_kept(drafts, contact, texts, words, wrong):
    group = drafts.self_service()
    edit, _ = paths(group)
    answer = contact.post(edit, form("Otetaan aikaa.", words, keep=OPTIONAL_RULES[2:]))
    assert (answer.status_code, said(answer)) == (422, told(texts, {"own_2": wrong}))
    assert ticked(answer) == list(OPTIONAL_RULES[2:])
    assert ">\nOtetaan aikaa.</textarea>" in answer.text
    assert drafts.view(group).plan.kept_rules is None


def test_a_rule_that_protects_stays_whatever_the_form_leaves_out(drafts, contact):
    group = drafts.self_service()
    contact.post(paths(group)[0], form(keep=()))
    assert drafts.view(group).plan.house_rules.ready == list(FIXED_RULES)


def test_the_later_of_two_reads_both_and_may_save_anyway(drafts, contact):
    group = drafts.self_service()
    edit, content = paths(group)
    contact.post(edit, form("Otetaan aikaa."))
    # By the way back, from a page of before.
    late = contact.post(edit, form("Kahvi saa jäähtyä.", keep=()))
    assert late.status_code == 409
    assert MOVED in late.text
    assert '<li lang="fi">Otetaan aikaa.</li>' in late.text
    assert (">\nKahvi saa jäähtyä.</textarea>" in late.text, ticked(late)) == (True, [])
    # A form that comes back for another reason still speaks of the set that it began on.
    wrong = contact.post(edit, form("ab", version=READY_RULES))
    assert hidden(wrong) == READY_RULES
    saved = contact.post(edit, form("Kahvi saa jäähtyä.", version=hidden(late)))
    assert saved.headers["location"] == f"{content}?saved=rules"
    # The same once more, by the way back, changes nothing and is no quarrel.
    again = contact.post(edit, form("Kahvi saa jäähtyä."))
    assert again.headers["location"] == f"{content}?saved=rules"
    assert drafts.view(group).plan.house_rules.own == ("Kahvi saa jäähtyä.",)


def test_an_empty_form_leaves_nothing_out(drafts, contact):
    group = drafts.self_service()
    assert contact.post(paths(group)[0], {}).status_code == 409
    assert drafts.view(group).plan.kept_rules is None


def test_who_accepts_what_stood_there_before_reads_it_anew(drafts, contact):
    group = drafts.self_service()
    edit, content = paths(group)
    version = hidden(contact.get(content), "rules_version")
    contact.post(edit, form("Otetaan aikaa."))
    answer = contact.post(content, {"rules": "yes", "rules_version": version})
    assert answer.headers["location"] == f"{content}?saved=rules-moved"
    assert MOVED in contact.get(answer.headers["location"]).text


def test_a_leader_is_asked_anew_where_the_content_is_written(drafts, contact, browse):
    group = drafts.ready(leaders=2)
    edit, content = paths(group)
    first, second = (browse(drafts.house.person(f"{group}-{number}@koti.example")) for number in range(2))
    first.post(edit, form("Otetaan aikaa."))
    assert "Pelisäännöt ovat muuttuneet siitä, kun hyväksyit ne." not in first.get(content).text
    assert "Kaikki ohjaajat eivät ole vielä hyväksyneet näitä sääntöjä." in contact.get(content).text
    page = second.get(content)
    assert "Pelisäännöt ovat muuttuneet siitä, kun hyväksyit ne." in page.text
    second.post(content, {"rules": "yes", "rules_version": hidden(page, "rules_version")})
    assert "Pelisäännöt on luettu ja hyväksytty." in second.get(content).text
    assert drafts.missing(group) == []


def test_rules_that_others_have_agreed_to_have_no_form(drafts, contact, house):
    group = drafts.ready()
    edit, content = paths(group)
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    assert contact.get(edit).headers["location"] == f"/ryhmat/{group}/suunnitelma"
    house.join(group, "jasen@koti.example", "Utu")
    house.publishing.take_back(drafts.contact, group)
    assert contact.get(edit).headers["location"] == content
    answer = contact.post(edit, form("Otetaan aikaa."))
    assert answer.headers["location"] == f"{content}?saved=rules-settled"
    page = contact.get(answer.headers["location"]).text
    assert "Siksi ne pysyvät ennallaan." in page
    assert "/pelisaannot" not in page


def test_staff_read_another_associations_plan_and_strangers_find_nothing(drafts, browse, house):
    group = drafts.self_service()
    edit, _ = paths(group)
    staff = browse(house.staff)
    assert staff.get(edit).headers["location"] == f"/ryhmat/{group}/suunnitelma"
    assert staff.post(edit, form("Otetaan aikaa.")).status_code == 403
    stranger = browse(house.person("muu@koti.example"))
    assert [stranger.get(edit).status_code, stranger.post(edit, form()).status_code] == [404, 404]


@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_the_form_speaks_each_language(drafts, contact, texts, language):
    contact.language = language
    page = contact.get(paths(drafts.self_service())[0]).text
    for key in ("rules-fixed-why", "rules-choose-hint", "rules-own-hint", "rules-save", "rules-save-means"):
        assert texts.get(language, key) in page
