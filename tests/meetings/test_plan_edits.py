"""Every edit of a plan is noted with what stood before and after, and can be put back."""

from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial

import pytest
from sqlalchemy import delete, select

from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.groups.agreements import HOUSE_RULES
from app.groups.house_rules import HouseRules
from app.groups.models import Group
from app.meetings.changes import queries
from app.meetings.changes.letters import PLAN_CHANGED_LETTER
from app.meetings.changes.overview import mark_seen, read_changes
from app.meetings.models import Meeting, PlanChange, PlanLook
from app.meetings.plan_programme import Evening
from app.meetings.privacy import TABLES
from tests.at_once import at_once
from tests.meetings.drafts import FRAME, OTHER_CONTACT, READY_RULES

EVENING = Evening(date(2027, 2, 16), time(18, 30), "talk", own_theme="Arki")
OWN_RULES = HouseRules(frozenset({"house-rule-listen"}), ("Lapset ovat yöllä aina hereillä.",))


def changes(drafts):
    with drafts.house.database.read() as session:
        return session.scalars(select(PlanChange).order_by(PlanChange.id)).all()


def newest(drafts):
    return changes(drafts)[-1]


def put_back(drafts, change, person=None):
    with drafts.house.database.read() as session:
        group = session.scalars(select(Group.public_id).where(Group.id == change.group_id)).one()
    drafts.house.putting_back.put_back(person or drafts.contact, group, change.public_id)


def view(drafts, group, person=None):
    with drafts.house.database.read() as session:
        return read_changes(session, person or drafts.contact, group)


def refusal(call, *arguments):
    with pytest.raises(BadInput) as refused:
        call(*arguments)
    return refused.value.field, refused.value.code


# --- what is noted


def test_an_edit_leaves_one_row_of_what_differs_and_as_whom(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    drafts.save_frame(group, description="Uusi kuvaus.", size=6)
    first, second = changes(drafts)
    assert (second.part, second.role, second.account_id) == ("frame", "association_contact", drafts.contact.account_id)
    assert (second.earlier, second.later) == (
        {"description": None, "size": 8},
        {"description": "Uusi kuvaus.", "size": 6},
    )
    assert first.later["start_date"] == "2027-01-12"
    assert [first.earlier[key] for key in first.later if key.startswith("meeting:")] == [None] * 8


def test_an_edit_that_changes_nothing_leaves_none(drafts):
    group, house = drafts.self_service(), drafts.house
    drafts.save_frame(group)
    meeting = house.programme.add(drafts.contact, group, EVENING)
    house.programme.take_off(drafts.contact, group, meeting)
    known = len(changes(drafts))
    drafts.save_frame(group)
    house.plan_group.save_networks(drafts.contact, group, None)
    house.plan_group.switch_model(drafts.contact, group, "self_service")
    house.programme.take_off(drafts.contact, group, meeting)
    with pytest.raises(BadInput):
        drafts.save_frame(group, end_date=date(2027, 1, 1))
    assert len(changes(drafts)) == known


def test_who_did_it_is_told_by_the_side_they_act_for(drafts):
    group, house = drafts.turnkey(), drafts.house
    leader, _ = house.join(group, "pihka@koti.example", "Pihka", "leader")
    for person in (house.staff, drafts.contact, leader):
        house.programme.add(person, group, EVENING)
    told = [(change.role, change.name) for change in view(drafts, group).changes]
    assert told == [("leader", "Pihka"), ("association_contact", None), ("staff", None)]


def test_a_meeting_that_goes_before_others_is_the_one_that_was_changed(drafts):
    group, house = drafts.self_service(), drafts.house
    drafts.save_frame(group)
    third = drafts.view(group).evenings[2].public_id
    house.programme.change(drafts.contact, group, third, replace(EVENING, day=date(2027, 1, 7)))
    row = newest(drafts)
    assert list(row.later) == [f"meeting:{third}"]
    before, after = row.earlier[f"meeting:{third}"], row.later[f"meeting:{third}"]
    assert (before["number"], after["number"], after["own_theme"]) == (3, 1, "Arki")
    lines = [(line.what, line.number) for line in view(drafts, group).changes[0].lines]
    assert lines == [("when", 1), ("about", 1)]


def test_a_plan_keeps_so_many_changes_and_no_other_plans_go(drafts, monkeypatch):
    monkeypatch.setattr(queries, "MAX_KEPT", 2)
    group, other = drafts.self_service(), drafts.self_service(name="Saunapolku")
    for note in ("a", "b", "c"):
        drafts.house.plan_group.save_networks(drafts.contact, other, note)
        drafts.house.plan_group.save_networks(drafts.contact, group, note)
    assert [row.later["networks_note"] for row in changes(drafts)] == ["b", "b", "c", "c"]


# --- putting back


def test_what_an_edit_changed_stands_as_before_and_that_is_an_edit_too(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    before, programme = drafts.view(group).plan, drafts.programme(group)
    changed = {"name": "Saunapolku", "intake": "open", "mode": "local", "municipality": "Kuopio"}
    drafts.save_frame(group, **changed, meeting_time=time(18, 0), start_date=date(2027, 1, 13))
    put_back(drafts, newest(drafts))
    assert (drafts.view(group).plan, drafts.programme(group)) == (before, programme)
    one, other = changes(drafts)[-2:]
    assert (other.puts_back, other.earlier, other.later) == (True, one.later, one.earlier)
    put_back(drafts, other)
    assert drafts.view(group).plan.name == "Saunapolku"


@pytest.mark.parametrize("weeks", [4, 26])
def test_another_series_is_put_back_with_every_meeting_in_its_place(drafts, weeks):
    """A shorter one leaves meetings out, a longer one adds coffee, and back from that coffee is deleted."""
    group = drafts.self_service()
    drafts.save_frame(group)
    programme, end = drafts.programme(group), FRAME.start_date + timedelta(weeks=weeks)
    drafts.save_frame(group, end_date=end, rhythm="weekly")
    changed, other = newest(drafts), drafts.programme(group)
    put_back(drafts, changed)
    assert drafts.programme(group) == programme
    put_back(drafts, newest(drafts))
    assert drafts.programme(group) == other
    drafts.save_frame(group)
    assert drafts.programme(group) != other
    put_back(drafts, newest(drafts))
    assert drafts.programme(group) == other


def test_a_meeting_that_came_goes_and_one_that_went_comes_back(drafts):
    group, house = drafts.self_service(), drafts.house
    drafts.save_frame(group)
    programme = drafts.programme(group)
    meeting = house.programme.add(drafts.contact, group, EVENING)
    put_back(drafts, newest(drafts))
    assert drafts.programme(group) == programme
    house.programme.bring_back(drafts.contact, group, meeting)
    assert len(drafts.programme(group)) == 9
    house.programme.take_off(drafts.contact, group, meeting)
    with house.database.transaction() as session:
        # As the publishing does with what planning took off.
        session.execute(delete(Meeting).where(Meeting.public_id == meeting))
    put_back(drafts, newest(drafts))
    assert ("Arki", "2027-02-16 18.30") in drafts.programme(group)


def test_channels_and_notes_are_put_back(drafts):
    group, house = drafts.self_service(), drafts.house
    house.plan_group.save_communication(drafts.contact, group, ["letters"], "Torilla")
    house.plan_group.save_networks(drafts.contact, group, "Seurakunta")
    house.plan_group.save_resources(drafts.contact, group, "Kahvi")
    for row in changes(drafts):
        put_back(drafts, row)
    plan = drafts.view(group).plan
    assert (plan.channels, plan.own_channel, plan.networks_note, plan.resources_note) == ([], None, None, None)


def test_rules_are_told_and_put_back_by_their_own_form_alone(drafts):
    group, house = drafts.self_service(), drafts.house
    house.rules.accept(drafts.contact, group, READY_RULES)
    house.rules.save(drafts.contact, group, OWN_RULES, READY_RULES)
    changed, accepted = view(drafts, group).changes
    assert [change.verb for change in (changed, accepted)] == ["rules_changed", "rules"]
    assert [(line.what, len(line.before.ready), line.after.own) for line in changed.lines] == [
        ("house_rules", len(HOUSE_RULES), OWN_RULES.own)
    ]
    assert not changed.may_put_back
    with pytest.raises(NotFound):
        put_back(drafts, newest(drafts))


def test_what_was_changed_again_is_not_put_back_and_other_values_of_its_heading_do_not_matter(drafts):
    group = drafts.self_service()
    drafts.save_frame(group, description="Eka.")
    drafts.save_frame(group, description="Toka.")
    second = newest(drafts)
    drafts.save_frame(group, description="Toka.", size=6)
    drafts.save_frame(group, description="Kolmas.", size=6)
    known = len(changes(drafts))
    assert refusal(put_back, drafts, second) == ("change", "changed_since")
    assert (drafts.view(group).plan.description, len(changes(drafts))) == ("Kolmas.", known)
    shown = {change.public_id: change for change in view(drafts, group).changes}[second.public_id]
    assert not shown.may_put_back
    assert [(line.what, line.before, line.after) for line in shown.standing] == [("description", "Toka.", "Kolmas.")]
    drafts.save_frame(group, description="Toka.", size=6)
    put_back(drafts, second)
    assert (drafts.view(group).plan.description, drafts.view(group).plan.size) == ("Eka.", 6)


def test_earlier_values_that_fit_no_more_are_refused_as_the_form_refuses_them(drafts, clock):
    group = drafts.self_service()
    drafts.save_frame(group)
    drafts.save_frame(group, name="Saunapolku")
    renamed = newest(drafts)
    drafts.self_service(name="Pihlajapiha")
    assert refusal(put_back, drafts, renamed) == ("name", "group_exists")
    drafts.save_frame(group, name="Saunapolku", start_date=date(2027, 3, 2), end_date=date(2027, 8, 2))
    moved = newest(drafts)
    clock.move(days=(date(2027, 1, 20) - clock.now().date()).days)
    assert refusal(put_back, drafts, moved) == ("start_date", "in_past")
    assert drafts.view(group).plan.start_date == date(2027, 3, 2)


def test_a_full_programme_takes_no_meeting_back(drafts, monkeypatch):
    group, house = drafts.self_service(), drafts.house
    meeting = house.programme.add(drafts.contact, group, EVENING)
    house.programme.take_off(drafts.contact, group, meeting)
    monkeypatch.setattr("app.meetings.plan_programme.MAX_MEETINGS", 0)
    assert refusal(put_back, drafts, newest(drafts)) == ("day", "too_many_meetings")


def test_of_two_who_put_back_at_once_one_does_and_the_other_is_told(drafts):
    group, other = drafts.self_service(), drafts.house.person(OTHER_CONTACT)
    drafts.house.plan_group.save_networks(drafts.contact, group, "Seurakunta")
    row = newest(drafts)
    results = at_once(*(partial(put_back, drafts, row, person) for person in (drafts.contact, other)))
    assert sorted(str(result) for result in results) == ["None", "changed_since"]
    assert [change.puts_back for change in changes(drafts)] == [False, True]


# --- who may


def test_a_leader_puts_back_the_programme_alone_and_reads_no_notes(drafts):
    group, house = drafts.self_service(), drafts.house
    leader, _ = house.join(group, "sammal@koti.example", "Sammal", "leader")
    house.programme.add(drafts.contact, group, EVENING)
    of_meeting = newest(drafts)
    house.plan_group.save_networks(drafts.contact, group, "Seurakunnan kerho")
    of_note, shown = newest(drafts), view(drafts, group, leader).changes
    assert [(change.verb, change.may_put_back, bool(change.lines)) for change in shown] == [
        ("networks", False, False),
        ("meeting_added", True, True),
    ]
    with pytest.raises(NotAllowed):
        put_back(drafts, of_note, leader)
    put_back(drafts, of_meeting, leader)


def test_staff_put_back_in_a_draft_of_theirs_and_nowhere_else(drafts):
    house = drafts.house
    group = drafts.self_service()
    house.programme.add(drafts.contact, group, EVENING)
    with pytest.raises(NotAllowed):
        put_back(drafts, newest(drafts), house.staff)
    theirs = drafts.turnkey(month=date(2027, 2, 1))
    house.programme.add(drafts.contact, theirs, EVENING)
    put_back(drafts, newest(drafts), house.staff)
    house.programme.add(drafts.contact, theirs, EVENING)
    house.publishing.hand_over(house.staff, theirs)
    house.publishing.approve(drafts.contact, theirs)
    with pytest.raises(Clash):
        put_back(drafts, newest(drafts), house.staff)


def test_a_change_of_another_plan_and_of_who_prepares_it_is_none_to_put_back(drafts):
    group, other, house = drafts.self_service(), drafts.self_service(name="Saunapolku"), drafts.house
    house.programme.add(drafts.contact, other, EVENING)
    elsewhere = newest(drafts)
    house.plan_group.switch_model(drafts.contact, group, "turnkey")
    for change in (elsewhere.public_id, newest(drafts).public_id, "x" * 22, "1"):
        with pytest.raises(NotFound):
            house.putting_back.put_back(drafts.contact, group, change)
    with pytest.raises(NotFound):
        put_back(drafts, elsewhere, house.person("muu@koti.example"))


# --- what is new to a reader, and the letter


def test_others_changes_are_new_until_one_has_looked_and_ones_own_never(drafts):
    group, house = drafts.turnkey(), drafts.house
    house.programme.add(drafts.contact, group, EVENING)
    assert drafts.view(group).unseen_changes == 0
    house.programme.add(house.staff, group, EVENING)
    house.programme.add(house.staff, group, EVENING)
    assert drafts.view(group).unseen_changes == 2
    seen = view(drafts, group)
    house.programme.add(house.staff, group, EVENING)
    mark_seen(house.database, drafts.contact, seen)
    assert drafts.view(group).unseen_changes == 1
    assert [change.is_new for change in view(drafts, group).changes] == [True, False, False, False]
    mark_seen(house.database, drafts.contact, seen)
    assert drafts.view(group, house.staff).unseen_changes == 1
    mark_seen(house.database, drafts.contact, view(drafts, group))
    # A page that was opened earlier and came later marks nothing as new again.
    mark_seen(house.database, drafts.contact, seen)
    assert drafts.view(group).unseen_changes == 0


def test_what_staff_edit_on_a_day_is_one_letter_on_the_next_morning(drafts, clock):
    group, house = drafts.turnkey(), drafts.house
    house.programme.add(drafts.contact, group, EVENING)
    assert drafts.jobs(PLAN_CHANGED_LETTER) == []
    house.join(group, "pihka@koti.example", "Pihka", "leader")
    house.programme.add(house.staff, group, EVENING)
    clock.move(minutes=50)
    house.programme.add(house.staff, group, EVENING)
    jobs = drafts.jobs(PLAN_CHANGED_LETTER)
    assert len(jobs) == 3
    assert {f"{job.due_at:%H}" for job in jobs} == {"06"}
    clock.move(days=1)
    house.programme.add(house.staff, group, EVENING)
    assert len(drafts.jobs(PLAN_CHANGED_LETTER)) == 6


# --- how long


def test_nothing_is_kept_of_a_group_that_starts_or_is_cancelled(drafts, clock):
    house, group, other = drafts.house, drafts.ready(), drafts.self_service(name="Saunapolku")
    house.plan_group.save_networks(drafts.contact, other, "x")
    mark_seen(house.database, house.staff, view(drafts, group, house.staff))
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    assert len(changes(drafts)) > 1
    house.seat(group, [(f"{number}@koti.example", f"Havu {number}", "member") for number in range(4)])
    clock.move(days=(date(2027, 1, 13) - clock.now().date()).days)
    with house.database.transaction() as session:
        house.group_clock.advance(session, drafts.row(group).id)
    assert drafts.row(group).state == "running"
    assert [row.later for row in changes(drafts)] == [{"networks_note": "x"}]
    house.publishing.cancel(drafts.contact, other, "few_people")
    assert changes(drafts) == []
    with house.database.read() as session:
        assert session.scalars(select(PlanLook)).all() == []


def test_an_account_reads_what_it_changed_and_leaves_the_change_of_nobody(drafts):
    group, house = drafts.self_service(), drafts.house
    house.plan_group.save_networks(drafts.contact, group, "Seurakunta")
    mark_seen(house.database, drafts.contact, view(drafts, group))
    own = drafts.contact.account_id
    with house.database.transaction() as session:
        [told] = TABLES["plan_changes"].export(session, own)
        assert (told["group"], told["part"], told["as"]) == (group, "networks", "association_contact")
        assert TABLES["plan_looks"].export(session, own) == [{"group": group}]
        for table in ("plan_changes", "plan_looks"):
            TABLES[table].erase(session, own)
        assert TABLES["plan_looks"].export(session, own) == []
    [row] = changes(drafts)
    assert (row.account_id, row.later) == (None, {"networks_note": "Seurakunta"})
