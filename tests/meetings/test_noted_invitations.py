"""Who founded a group, and who asked whom into it and took it back, stands in its log."""

import pytest

from app.base.errors import BadInput
from app.groups.invitations.invite import NewInvitation
from app.groups.substitutes.stand_in import StandIns
from app.meetings.write_idea import Answers, NewIdea
from tests.groups.test_promotion import Asking
from tests.groups.test_succession import Begun
from tests.meetings.renewing import Renewing
from tests.noted import noted

ASKED = "kuusama@koti.example"


def all_noted(house, *actions):
    """(action, role, actor, subject) of these, in order."""
    return [row[:4] for row in noted(house.database, all_of_it=True) if row[0] in actions]


def test_who_founded_a_group_is_the_first_row_of_its_log(drafts):
    house, contact = drafts.house, drafts.contact.account_id
    drafts.self_service()
    drafts.turnkey("sammal@koti.example")
    house.group("Rantapolku", association=drafts.association)
    idea = NewIdea(drafts.association, "lomake-1", "fi", Answers(None, "Isille."))
    for _ in range(2):
        house.ideas.found(drafts.contact, idea)
    of_contact = ("group_founded", "association_contact", contact, None)
    of_staff = ("group_founded", "staff", house.staff.account_id, None)
    assert all_noted(house, "group_founded") == [of_contact, of_contact, of_staff, of_contact]
    leader = house.person("sammal@koti.example").account_id
    assert all_noted(house, "leader_asked") == [("leader_asked", "association_contact", contact, leader)]


def test_a_group_that_continues_another_is_noted_as_founded_by_who_pressed(house, plans):
    renewing = Renewing(house, plans)
    leader, *_ = renewing.leaders
    renewing.go_on(leader)
    founded = all_noted(house, "group_founded")
    assert founded[-1] == ("group_founded", "leader", leader.account_id, None)
    asked = all_noted(house, "leader_asked")[-len(renewing.leaders) :]
    assert {row[3] for row in asked} == {one.account_id for one in renewing.leaders}
    assert {row[2] for row in asked} == {leader.account_id}


def test_members_and_leaders_asked_at_the_door_are_noted_with_who_asked(drafts):
    house, group = drafts.house, drafts.self_service()
    house.invite_to_lead(drafts.contact, group, ASKED)
    with pytest.raises(BadInput):
        house.invite_to_lead(drafts.contact, group, ASKED)
    house.invitations.invite(house.staff, group, NewInvitation("havu@koti.example", "member"))
    contact, staff = drafts.contact.account_id, house.staff.account_id
    assert all_noted(house, "leader_asked", "member_asked") == [
        ("leader_asked", "association_contact", contact, house.person(ASKED).account_id),
        ("member_asked", "staff", staff, house.person("havu@koti.example").account_id),
    ]


def test_an_invitation_taken_back_is_noted_once_and_so_is_a_no_that_counts_at_last(drafts):
    house, group = drafts.house, drafts.self_service()
    _, first = house.invited(group, ASKED, "leader")
    person, second = house.invited(group, "havu@koti.example", "leader")
    house.invitations.decline(person.account_id, second)
    for invitation in (first, first, second, second):
        house.invitations.take_back(drafts.contact, group, invitation)
    back = ("invitation_taken_back", "association_contact", drafts.contact.account_id, None)
    assert all_noted(house, "invitation_taken_back") == [back, back]


def test_successors_and_stand_ins_are_noted_by_the_side_that_asks(house):
    begun = Begun(house)
    [leader] = begun.leaders
    successor, invitation = begun.ask(by=leader)
    house.succession.take_back(begun.contact, begun.group, invitation)
    stand_ins = StandIns(house.database, house.clock, house.queue, house.group_clock)
    stand_ins.ask(begun.contact, begun.group, ASKED)
    assert all_noted(house, "leader_asked", "stand_in_asked", "invitation_taken_back")[-3:] == [
        ("leader_asked", "leader", leader.account_id, successor.account_id),
        ("invitation_taken_back", "association_contact", begun.contact.account_id, None),
        ("stand_in_asked", "association_contact", begun.contact.account_id, house.person(ASKED).account_id),
    ]


def test_a_member_asked_to_lead_is_noted_once(house):
    asking = Asking(house)
    for _ in range(2):
        asking.ask_member()
    row = ("leader_asked", "leader", asking.leaders[0].account_id, asking.member.account_id)
    assert all_noted(house, "leader_asked").count(row) == 1
