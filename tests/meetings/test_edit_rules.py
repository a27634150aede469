"""The house rules of a planned group: who changes them, who has agreed to which, and what a change asks anew."""

from contextlib import suppress
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from app.accounts.models import Consent
from app.audit.models import AuditRow
from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.groups import house_rules
from app.groups import service as groups
from app.groups.agreements import FIXED_RULES, HOUSE_RULES
from app.groups.cushions import Cushion
from app.groups.house_rules import OPTIONAL_RULES, HouseRules
from app.groups.models import Membership
from app.groups.plans.rules import RulesMoved, RulesSettled
from app.groups.substitutes.stand_in import KeptStandIn, write_stand_in
from tests.at_once import at_once
from tests.groups.house import READY_RULES, visit

OWN = HouseRules(frozenset({OPTIONAL_RULES[0]}), ("Kahvi saa jäähtyä.",))
OTHER = HouseRules(own=("Otetaan aikaa.",))
MATCHED_BY_TRYING = ("Kahvi saa jäähtyä 289688 kertaa.", "Ohjaaja tallentaa illan 725047.")
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def rules_of(drafts, group):
    return drafts.view(group).plan.house_rules


def save(drafts, group, rules=OWN, *, on=None, person=None):
    begun_on = on or rules_of(drafts, group).version
    drafts.house.rules.save(person or drafts.contact, group, rules, begun_on)


def agreed(drafts, group, person):
    """(version, whether it stands) of a person's consents to the rules, the oldest first."""
    mine = select(Consent).where(
        Consent.account_id == person.account_id, Consent.subject == group, Consent.purpose == "house_rules"
    )
    with drafts.house.database.read() as session:
        return [(row.version, row.withdrawn_at is None) for row in session.scalars(mine.order_by(Consent.id))]


def noted(drafts):
    with drafts.house.database.read() as session:
        rows = session.scalars(select(AuditRow).where(AuditRow.action == "rules_changed").order_by(AuditRow.id))
        return [(row.role, row.facts) for row in rows]


def leader_of(drafts, group, number=0):
    return drafts.house.person(f"{group}-{number}@koti.example")


# --- the set


def test_a_version_is_that_of_the_set_alone():
    assert HouseRules().version == HouseRules(language="sv").version == READY_RULES
    versions = {rules.version for rules in (HouseRules(), OWN, OTHER, replace(OWN, own=()), replace(OWN, left_out=()))}
    assert len(versions) == 5
    assert {len(version) <= 20 for version in versions} == {True}
    assert HouseRules.of(OWN.kept(), "fi") == OWN
    assert HouseRules(own=("a", "b")).version != HouseRules(own=("b", "a")).version


def test_a_version_is_too_long_to_be_matched_by_trying():
    """Of a million sets like these, ten hexadecimal digits were the same for two within seconds."""
    read, written = (HouseRules(own=(words,)) for words in MATCHED_BY_TRYING)
    assert read.version != written.version
    assert len(read.version) == 20


def test_a_rule_that_protects_is_never_left_out():
    kept = {"left_out": list(HOUSE_RULES), "own": []}
    assert HouseRules.of(kept, "fi").ready == list(FIXED_RULES)


# --- who, and when


def test_a_saved_set_is_accepted_and_noted_without_a_word(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    save(drafts, group)
    plan = drafts.view(group).plan
    assert (plan.house_rules, plan.rules_version) == (OWN, READY_RULES)
    assert "rules" not in drafts.missing(group)
    assert noted(drafts) == [("association_contact", '{"left_out":1,"own":1}')]
    save(drafts, group)
    assert len(noted(drafts)) == 1


@ON_SQLITE
def test_each_writes_whose_right_it_is_and_nobody_after_the_publishing(drafts):
    group = drafts.ready()
    leader = leader_of(drafts, group)
    save(drafts, group, person=leader)
    with pytest.raises(NotAllowed):
        save(drafts, group, OTHER, person=drafts.house.staff)
    with pytest.raises(NotFound):
        save(drafts, group, OTHER, person=drafts.house.person("muu@koti.example"))
    drafts.house.publishing.publish(drafts.contact, group, with_one_leader=True)
    for person in (leader, drafts.contact):
        with pytest.raises(Clash):
            save(drafts, group, OTHER, person=person)
        with pytest.raises(Clash):
            drafts.house.rules.accept(person, group, OWN.version)
    assert rules_of(drafts, group) == OWN


@ON_SQLITE
def test_staff_write_a_turnkey_draft_until_it_is_approved(drafts):
    group = drafts.turnkey()
    save(drafts, group, person=drafts.house.staff)
    drafts.house.publishing.hand_over(drafts.house.staff, group)
    drafts.house.publishing.approve(drafts.contact, group)
    with pytest.raises(Clash):
        save(drafts, group, OTHER, person=drafts.house.staff)
    save(drafts, group, OTHER)
    assert [role for role, _ in noted(drafts)] == ["staff", "association_contact"]


# --- two who write


def test_the_later_of_two_sees_that_the_set_has_changed_and_may_save_anyway(drafts):
    group = drafts.self_service()
    save(drafts, group, on=READY_RULES)
    with pytest.raises(RulesMoved):
        save(drafts, group, OTHER, on=READY_RULES)
    with pytest.raises(RulesMoved):
        drafts.house.rules.accept(drafts.contact, group, READY_RULES)
    assert rules_of(drafts, group) == OWN
    save(drafts, group, OTHER, on=OWN.version)
    assert rules_of(drafts, group) == OTHER


@pytest.mark.race
def test_of_two_at_once_one_is_told(drafts):
    group = drafts.self_service()
    drafts.house.rules.accept(drafts.contact, group, READY_RULES)
    results = at_once(*(lambda rules=rules: save(drafts, group, rules, on=READY_RULES) for rules in (OWN, OTHER)))
    assert sorted(type(result) for result in results if result is not None) == [RulesMoved]
    assert len(noted(drafts)) == 1
    assert rules_of(drafts, group) in (OWN, OTHER)


# --- who has agreed


def test_a_leader_who_saves_has_agreed_and_the_other_is_asked_before_the_publishing(drafts):
    group = drafts.ready(leaders=2)
    first, second = leader_of(drafts, group, 0), leader_of(drafts, group, 1)
    save(drafts, group, person=first)
    assert agreed(drafts, group, first) == [(READY_RULES, False), (OWN.version, True)]
    assert agreed(drafts, group, second) == [(READY_RULES, True)]
    assert drafts.missing(group) == ["rules"]
    with pytest.raises(BadInput) as refused:
        drafts.house.publishing.publish(drafts.contact, group, with_one_leader=True)
    assert refused.value.code == "not_ready"
    with pytest.raises(RulesMoved):
        drafts.house.rules.accept(second, group, READY_RULES)
    assert (drafts.view(group, second).rules.is_readers_turn, drafts.view(group).rules.is_others_turn) == (True, True)
    drafts.house.rules.accept(second, group, OWN.version)
    assert agreed(drafts, group, second)[-1] == (OWN.version, True)
    drafts.house.rules.accept(second, group, OWN.version)
    assert len(agreed(drafts, group, second)) == 2
    drafts.house.publishing.publish(drafts.contact, group, with_one_leader=True)


def test_a_contacts_yes_is_no_leaders(drafts):
    group = drafts.ready()
    leader = leader_of(drafts, group)
    save(drafts, group)
    assert agreed(drafts, group, leader) == [(READY_RULES, True)]
    assert agreed(drafts, group, drafts.contact) == []
    assert drafts.missing(group) == ["rules"]


@ON_SQLITE
def test_a_set_that_is_put_back_asks_nobody_anew(drafts):
    group = drafts.ready()
    save(drafts, group)
    save(drafts, group, HouseRules())
    assert drafts.missing(group) == []
    assert drafts.view(group).plan.kept_rules is None


def test_a_yes_to_other_rules_than_those_that_stand_is_no_yes(drafts):
    """Somebody reads the invitation while the rules change."""
    group, house = drafts.ready(), drafts.house
    person, invitation = house.invited(group, "toinen@koti.example", "leader")
    save(drafts, group)
    for stale in (visit("Utu"), replace(visit("Utu"), rules_version=OTHER.version)):
        with pytest.raises(BadInput) as refused:
            house.join_group.join(person.account_id, invitation, stale)
        assert (refused.value.field, refused.value.code) == ("rules", "rules_changed")
    assert agreed(drafts, group, person) == []
    house.join_group.join(person.account_id, invitation, replace(visit("Utu"), rules_version=OWN.version))
    assert agreed(drafts, group, person) == [(OWN.version, True)]


@pytest.mark.race
def test_a_yes_and_a_change_at_once_leave_no_yes_to_a_set_that_nobody_read(drafts):
    group, house = drafts.ready(), drafts.house
    person, invitation = house.invited(group, "toinen@koti.example", "leader")

    def come():
        with suppress(BadInput):
            house.join_group.join(person.account_id, invitation, visit("Utu"))

    at_once(come, lambda: save(drafts, group, on=READY_RULES))
    assert rules_of(drafts, group) == OWN
    assert agreed(drafts, group, person) in ([], [(READY_RULES, True)])
    assert "rules" in drafts.missing(group)


# --- once others have agreed


@pytest.mark.parametrize("stays", [True, False])
def test_rules_that_a_member_has_agreed_to_stay_until_the_member_has_left(drafts, stays):
    group, house = drafts.ready(), drafts.house
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    member, room = house.join_by_invitation(group, "jasen@koti.example", "Utu")
    house.publishing.take_back(drafts.contact, group)
    if not stays:
        house.leave(room, member)
        save(drafts, group)
        assert rules_of(drafts, group) == OWN
        return
    with pytest.raises(RulesSettled):
        save(drafts, group)
    assert drafts.view(group).rules.is_settled
    # What stands may be accepted all the same.
    save(drafts, group, HouseRules())
    assert (rules_of(drafts, group), agreed(drafts, group, member)) == (HouseRules(), [(READY_RULES, True)])


@ON_SQLITE
def test_another_set_is_another_one_though_its_version_were_the_same(drafts, monkeypatch):
    group, house = drafts.ready(), drafts.house
    monkeypatch.setattr(house_rules, "_DIGEST_CHARS", 0)
    leader = leader_of(drafts, group)
    save(drafts, group, person=leader)
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    house.join(group, "jasen@koti.example", "Utu")
    house.publishing.take_back(drafts.contact, group)
    with pytest.raises(RulesSettled):
        save(drafts, group, OTHER, person=leader)
    assert (rules_of(drafts, group), len(noted(drafts))) == (OWN, 1)


def pause(drafts, group, member, room):
    drafts.house.put_on_break(member, room)


def remove(drafts, group, member, room):
    """Staff might take them back."""
    with drafts.house.database.transaction() as session:
        mine = update(Membership).where(Membership.account_id == member.account_id)
        session.execute(mine.values(state="removed", ended_at=drafts.house.clock.now()))


def stand_in(drafts, group, member, room):
    """They are in no room, and have promised to lead a meeting."""
    drafts.house.leave(room, member)
    with drafts.house.database.transaction() as session:
        law = groups.lock_law(session, drafts.row(group).id)
        kept = KeptStandIn("s" * 22, law.id, member.account_id, "Utu", "utu", Cushion("kivi", "sininen"), group, "-")
        write_stand_in(session, law, kept, drafts.house.clock.now())


@pytest.mark.parametrize("way", [pause, remove, stand_in])
def test_who_pauses_is_removed_or_stands_in_has_agreed_as_well(drafts, way):
    group, house = drafts.ready(), drafts.house
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    member, room = house.join(group, "jasen@koti.example", "Utu")
    way(drafts, group, member, room)
    house.publishing.take_back(drafts.contact, group)
    with pytest.raises(RulesSettled):
        save(drafts, group)
