"""Who reads what of the log: every action has a word for every role, and what the law forbids is nobody's."""

from itertools import product
from typing import get_args

import pytest

from app.audit.access import AUDIENCE, READERS, Reader, Share, audience_of
from app.audit.entry import Action

ACTIONS = get_args(Action)
# The law in its own words: nothing of these to these, whatever the table says.
ABOUT_LEADERS = {"staff_read_report", "staff_handled_report", "report_unhandled", "review_stands", "block_account"}
MODERATION = {"hide_message", "show_message", "set_aside", "bring_back", "report_handled"}
PEOPLE = {"member_joined", "member_left"}


def share(action, reader):
    return AUDIENCE[action][READERS.index(reader)]


def test_every_action_has_a_word_for_every_role():
    assert set(AUDIENCE) == set(ACTIONS)
    assert set(READERS) == set(get_args(Reader))
    assert {word for row in AUDIENCE.values() for word in row} == set(get_args(Share))


def test_staff_read_all():
    assert {share(action, "staff") for action in ACTIONS} == {"all"}


@pytest.mark.parametrize("action", sorted(ABOUT_LEADERS))
def test_a_leader_never_reads_what_went_past_the_leaders(action):
    assert share(action, "leader") == "none"


@pytest.mark.parametrize("action", sorted(MODERATION | PEOPLE))
def test_a_contact_reads_nothing_of_members_and_messages(action):
    assert share(action, "association_contact") == "none"


@pytest.mark.parametrize("action", sorted(MODERATION | PEOPLE | ABOUT_LEADERS))
def test_a_member_reads_of_persons_what_is_their_own_at_most(action):
    assert share(action, "member") in ("own", "none")


@pytest.mark.parametrize("action", [action for action in ACTIONS if action.startswith("break_glass")])
def test_everybody_in_the_room_reads_that_it_was_read(action):
    assert share(action, "member") == share(action, "leader") == "all"


def test_who_is_several_reads_what_any_of_them_may():
    for action, one, other in product(ACTIONS, READERS, READERS):
        both = audience_of(1, [one, other])
        shares = {share(action, one), share(action, other)}
        assert (action in both.actions) == ("all" in shares)
        assert (action in both.own_actions) == ("all" not in shares and "own" in shares)


def test_who_is_nothing_reads_nothing():
    nobody = audience_of(1, [])
    assert nobody.actions | nobody.own_actions == set()
