"""Who may do what to a plan, in every state and both models."""

from dataclasses import replace

import pytest

from app.base.errors import Clash, NotAllowed
from app.groups.lifecycle import UNDECIDED, GroupState
from app.groups.plans.plan import SeenPlan, Viewpoint, rights_of
from tests.meetings.test_conditions import NOW, WHOLE

CONTACT = Viewpoint(is_contact=True, is_staff=False, is_leader=False)
STAFF = Viewpoint(is_contact=False, is_staff=True, is_leader=False)
LEADER = Viewpoint(is_contact=False, is_staff=False, is_leader=True)
BOTH = Viewpoint(is_contact=True, is_staff=True, is_leader=False)
NOBODY = Viewpoint(is_contact=False, is_staff=False, is_leader=False)
# What a group that lives has of its leaders alone.
LEADERS_OWN = {"end", "take_break", "say_absence", "tell_guest", "write_note"}
# What leaders and contacts decide, and nobody from outside.
OF_A_SIDE = {"propose_end", "ask_visit", "renew"}
# What whoever answers for an owner may do about whose the group is.
OF_OWNER = {
    GroupState.RUNNING: {"share", "leave_sharing"},
    GroupState.ENDING: {"share", "leave_sharing"},
    GroupState.ENDED: {"leave_sharing"},
}
TURNKEY = replace(WHOLE, support_model="turnkey")
HANDED = replace(TURNKEY, handed_over_at=NOW)
APPROVED = replace(HANDED, approved_at=NOW)
IDEA = replace(WHOLE, state=GroupState.IDEA, support_model=UNDECIDED)
RECRUITING = replace(WHOLE, state=GroupState.RECRUITING)
BEFORE = {"invite", "cancel", "share", "leave_sharing"}
WRITES = {"edit_all", "edit_programme", "edit_rules"}


@pytest.mark.parametrize(
    ("who", "plan", "rights"),
    [
        (CONTACT, IDEA, {"edit_idea", "plan", "cancel"}),
        (STAFF, IDEA, {"comment", "plan", "cancel"}),
        (BOTH, IDEA, {"edit_idea", "comment", "plan", "cancel"}),
        (LEADER, IDEA, set()),
        (CONTACT, WHOLE, WRITES | BEFORE | {"switch_model", "publish"}),
        (STAFF, WHOLE, BEFORE | {"comment"}),
        (LEADER, WHOLE, {"edit_programme", "edit_rules", "publish"}),
        (CONTACT, TURNKEY, WRITES | BEFORE | {"switch_model"}),
        (STAFF, TURNKEY, WRITES | BEFORE | {"hand_over", "comment"}),
        (LEADER, TURNKEY, {"edit_programme", "edit_rules"}),
        (CONTACT, HANDED, WRITES | BEFORE | {"switch_model", "approve"}),
        (STAFF, HANDED, WRITES | BEFORE | {"comment"}),
        (BOTH, HANDED, WRITES | BEFORE | {"switch_model", "comment"}),
        (CONTACT, APPROVED, WRITES | BEFORE | {"switch_model"}),
        (STAFF, APPROVED, BEFORE | {"publish", "comment"}),
        (LEADER, APPROVED, {"edit_programme", "edit_rules"}),
        (CONTACT, RECRUITING, BEFORE | {"unpublish", "small_start", "replan_meetings", "call_substitute", "ask_visit"}),
        (STAFF, RECRUITING, BEFORE | {"unpublish", "replan_meetings", "call_substitute"}),
        (LEADER, RECRUITING, {"replan_meetings", "call_substitute", "say_absence", "ask_visit", "tell_guest"}),
    ],
)
def test_each_has_exactly_their_own(who, plan, rights):
    assert rights_of(who, plan) == rights


@pytest.mark.parametrize("plan", [IDEA, WHOLE, TURNKEY, HANDED, APPROVED, RECRUITING])
def test_somebody_else_has_none(plan):
    assert rights_of(NOBODY, plan) == frozenset()


@pytest.mark.parametrize(
    ("state", "rights"),
    [
        (
            GroupState.RUNNING,
            {
                "replan_meetings",
                "mark_meetings",
                "ask_successor",
                "call_substitute",
                "say_absence",
                "ask_visit",
                "tell_guest",
                "propose_end",
                "take_break",
            },
        ),
        (
            GroupState.ENDING,
            {
                "replan_meetings",
                "mark_meetings",
                "ask_successor",
                "call_substitute",
                "say_absence",
                "ask_visit",
                "tell_guest",
                "propose_end",
                "end",
                "renew",
            },
        ),
        (GroupState.ENDED, {"mark_meetings", "renew", "write_note"}),
        (GroupState.ARCHIVED, set()),
        (GroupState.CANCELLED, set()),
    ],
)
def test_after_the_start_nobody_writes_the_plan_but_its_meetings(state, rights):
    for plan in (WHOLE, APPROVED):
        assert rights_of(NOBODY, replace(plan, state=state)) == frozenset()
        assert rights_of(LEADER, replace(plan, state=state)) == rights
        of_owner = OF_OWNER.get(state, set())
        for who in (CONTACT, BOTH):
            assert rights_of(who, replace(plan, state=state)) == rights - LEADERS_OWN | of_owner
        assert rights_of(STAFF, replace(plan, state=state)) == rights - LEADERS_OWN - OF_A_SIDE | of_owner


@pytest.mark.parametrize("state", GroupState)
def test_another_last_day_is_agreed_on_by_the_side_that_did_not_propose_it(state):
    lives = state in (GroupState.RUNNING, GroupState.ENDING)
    for by, other in (("leader", CONTACT), ("association_contact", LEADER)):
        proposed = replace(WHOLE, state=state, new_end_date=NOW.date(), new_end_by=by)
        answering = [who for who in (CONTACT, STAFF, LEADER, BOTH) if "answer_end" in rights_of(who, proposed)]
        assert answering == ([who for who in (CONTACT, LEADER, BOTH) if who.side == other.side] if lives else [])


def test_what_has_moved_on_and_what_never_was_theirs_are_told_apart():
    with pytest.raises(Clash):
        SeenPlan(RECRUITING, CONTACT).require("edit_all")
    with pytest.raises(Clash):
        SeenPlan(APPROVED, STAFF).require("edit_all")
    for who, right in ((CONTACT, "plan"), (CONTACT, "edit_idea")):
        with pytest.raises(Clash):
            SeenPlan(WHOLE, who).require(right)
    with pytest.raises(NotAllowed):
        SeenPlan(IDEA, STAFF).require("edit_idea")
    for right in ("edit_all", "approve", "cancel"):
        with pytest.raises(NotAllowed):
            SeenPlan(RECRUITING, LEADER).require(right)
    with pytest.raises(NotAllowed):
        SeenPlan(WHOLE, STAFF).require("edit_all")
