"""The table of a group's steps: what the law says of it, and that whoever acts by it does nothing else."""

from dataclasses import replace
from itertools import combinations, product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audit.entry import CLOCK
from app.groups.lifecycle import (
    BEFORE_START,
    MARKS,
    STEPS,
    Actor,
    GroupState,
    NoSuchStep,
    Step,
    StepName,
    SupportModel,
    draw,
    may_lift,
    may_set,
    moment_of,
    require_step,
    steps_from,
)
from app.groups.plans.plan import STEP_RIGHTS, Viewpoint, rights_of
from app.groups.service import change_state
from tests.meetings.test_conditions import NOW, WHOLE
from tests.meetings.test_group_clock import law
from tests.sources import ROOT

DOCUMENT = ROOT / "app" / "groups" / "LIFECYCLE.md"
# As the law has it, row by row: who, of "or" one, of "+" all together. Written by hand, apart from the table.
LAW = """
idea       planning    association_contact or staff
planning   recruiting  association_contact or leader   self_service
planning   recruiting  staff                           turnkey
recruiting planning    association_contact or staff or clock
recruiting running     leader or clock
running    ending      clock
ending     running     leader+association_contact
ending     ended       clock or leader
ended      archived    clock
idea       cancelled   association_contact or staff
planning   cancelled   association_contact or staff
recruiting cancelled   association_contact or staff
"""
PUBLISHED_BY_LAW = {"leader", "target_group", "what_connects", "intake", "language", "mode", "municipality", "rhythm"}
PUBLISHED_BY_LAW |= {"start_date", "end_date", "first_meeting", "rules", "channel"}
MODELS = get_args(SupportModel)
ACTORS, NAMES = get_args(Actor), get_args(StepName)
EVERYBODY = [frozenset(who) for count in range(len(ACTORS) + 1) for who in combinations(ACTORS, count)]
FINAL = {GroupState.ARCHIVED, GroupState.CANCELLED}


def rows_of_law():
    """(before, after, sides, model) of each row."""
    for line in LAW.strip().splitlines():
        before, after, *who = line.split()
        model = who.pop() if who[-1] in MODELS else None
        yield before, after, {frozenset(side.split("+")) for side in who if side != "or"}, model


EDGES = {(before, after) for before, after, _, _ in rows_of_law()}


def may_by_law(before, after, actors, model):
    return any(
        (before, after) == row[:2] and row[3] in (None, model) and any(side <= actors for side in row[2])
        for row in rows_of_law()
    )


# --- the table


def test_the_table_has_the_steps_of_the_law_and_no_other():
    assert {(step.before, step.after) for step in STEPS} == EDGES
    assert {step.name for step in STEPS} == set(NAMES)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("actors", EVERYBODY, ids=lambda who: "+".join(sorted(who)))
def test_each_step_is_taken_by_those_whom_the_law_names(actors, model):
    for before, after in product(GroupState, GroupState):
        reached = {step.after for step in steps_from(before, actors, model)}
        assert (after in reached) == may_by_law(before, after, actors, model), (before, after)


@given(st.sampled_from(MODELS), st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(EVERYBODY)), max_size=60))
def test_no_row_of_steps_leaves_the_law(model, wishes):
    """Whatever anybody wishes for, in any order: each change is an edge of the law, and what is final stays."""
    state = GroupState.IDEA
    for name, actors in wishes:
        before = state
        try:
            state = require_step(name, before, actors, model).after
        except NoSuchStep:
            continue
        assert may_by_law(before, state, actors, model)
        assert before not in FINAL


def test_every_state_is_reached_and_only_what_is_over_is_final():
    reached = {GroupState.IDEA}
    for _ in GroupState:
        reached |= {step.after for step in STEPS if step.before in reached}
    assert reached == set(GroupState)
    assert {state for state in GroupState if state not in {step.before for step in STEPS}} == FINAL


def test_a_group_is_cancelled_before_its_start_alone():
    assert {step.before for step in STEPS if step.after == GroupState.CANCELLED} == BEFORE_START | {GroupState.IDEA}


def test_a_name_leads_one_way_and_of_each_step_one_row_is_for_whoever_asks():
    for state, model, actor in product(GroupState, MODELS, ACTORS):
        names = [step.name for step in steps_from(state, frozenset({actor}), model)]
        assert len(names) == len(set(names))


def test_what_the_clock_takes_has_a_moment_and_of_each_state_one():
    for step in STEPS:
        assert (step.at is not None) == (frozenset({"clock"}) in step.taken_by)
        assert step.at is None or step.taken_by == (frozenset({"clock"}),)
    for state in GroupState:
        assert {step.at for step in STEPS if step.before == state and step.at} <= {moment_of(state)}


@pytest.mark.parametrize(("model", "more"), [("self_service", set()), ("turnkey", {"approval"})])
def test_what_a_plan_must_say_is_asked_before_it_is_published(model, more):
    [asked] = [step.conditions for step in STEPS if step.name == "publish" and step.model == model]
    assert len(asked) == len(set(asked))
    assert set(asked) == PUBLISHED_BY_LAW | more


# --- the marks


def test_each_mark_is_set_and_ended_by_those_whom_the_law_names():
    ended = {(mark.name, mark.set_by): set(mark.lifted_by) for mark in MARKS}
    assert ended == {
        ("frozen", "leader"): {"leader", "staff", "clock"},
        # What staff froze staff alone lift, or time.
        ("frozen", "staff"): {"staff", "clock"},
        ("on_break", "leader"): {"leader", "clock"},
    }
    for mark, actor in product(MARKS, ACTORS):
        assert may_lift(mark.name, set_by=mark.set_by, actor=actor) == (actor in mark.lifted_by)
    assert not may_lift("frozen", set_by="association_contact", actor="staff")


def test_the_safety_mark_lies_over_every_state_that_has_words():
    for mark in MARKS:
        if mark.name == "frozen":
            assert mark.states == set(GroupState) - {GroupState.ARCHIVED}


def test_a_break_lies_inside_running_and_is_a_leaders_to_take():
    for state, actors in product(GroupState, EVERYBODY):
        assert may_set("on_break", state, actors) == (state == GroupState.RUNNING and "leader" in actors)


# --- those who act by it


@pytest.mark.parametrize(("before", "after"), sorted(set(product(GroupState, GroupState)) - EDGES))
def test_no_state_is_changed_in_a_way_that_the_table_lacks(before, after):
    made_up = Step("start", GroupState(before), GroupState(after), (frozenset({"staff"}),))
    with pytest.raises(NoSuchStep):
        change_state(None, law(state=before), made_up, NOW, by=CLOCK)


@pytest.mark.parametrize(("step", "state"), [(step, state) for step in STEPS for state in GroupState])
def test_no_step_is_taken_from_another_state_than_its_own(step, state):
    if step.before != state:
        with pytest.raises(NoSuchStep):
            change_state(None, law(state=state), step, NOW, by=CLOCK)


@pytest.mark.parametrize("state", GroupState)
@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("approved_at", [None, NOW])
def test_whoever_gets_the_button_may_take_the_step_and_the_other_way_round(state, model, approved_at):
    after = {
        "plan": "planning",
        "publish": "recruiting",
        "unpublish": "planning",
        "cancel": "cancelled",
        "end": "ended",
    }
    plan = replace(WHOLE, state=state, support_model=model, handed_over_at=approved_at, approved_at=approved_at)
    for contact, staff, leader in product((False, True), repeat=3):
        who = Viewpoint(is_contact=contact, is_staff=staff, is_leader=leader)
        rights = rights_of(who, plan)
        for right in STEP_RIGHTS:
            # Two steps lead to planning, each from a state of its own.
            is_other = (right, state) in (("unpublish", "idea"), ("plan", "recruiting"))
            lawful = may_by_law(state, after[right], who.actors, model) and not is_other
            waits = right == "publish" and model == "turnkey" and approved_at is None
            assert (right in rights) == (lawful and not waits), (right, who)


# --- the document


def test_the_document_shows_the_table():
    drawn = DOCUMENT.read_text(encoding="utf-8").split("<!-- drawn -->\n")[1].split("<!-- end -->")[0]
    assert drawn == draw() + "\n", "Put what `python -m app.groups.lifecycle` prints between the two marks."
