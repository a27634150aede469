"""Publishing and the steps around it, each under the group's lock."""

import json

import pytest
from sqlalchemy import select

from app.accounts.account_letters import AccountLetters
from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.chat.events import stamp
from app.chat.read_room import ReadRoom
from app.chat.schemas import Subscribe
from app.groups.models import GroupPlan, Invitation
from app.jobs.worker import Work
from app.meetings.events import BESIDE, read_states
from app.meetings.letters import GroupNewsLetters
from app.rooms.models import LogEntry, Room
from tests.at_once import at_once
from tests.groups.house import READY_RULES, TEXTS, visit
from tests.postbox import URL, Postbox


def publish(drafts, group, person=None, *, alone=True):
    drafts.house.publishing.publish(person or drafts.contact, group, with_one_leader=alone)


def refusal(call, *arguments, **options):
    with pytest.raises(BadInput) as refused:
        call(*arguments, **options)
    return refused.value.field, refused.value.code


@pytest.mark.parametrize("who", ["contact", "leader"])
def test_a_ready_group_is_published_and_its_first_meeting_has_a_job(drafts, who):
    group = drafts.ready()
    first = drafts.view(group).evenings[0].starts_at
    leader = drafts.house.person(f"{group}-0@koti.example")
    publish(drafts, group, leader if who == "leader" else None)
    row = drafts.row(group)
    assert (row.state, row.first_meeting_at) == ("recruiting", first)
    [job] = drafts.jobs("group_due")
    assert (job.facts, job.due_at) == ({"group_id": row.id}, first)


def test_what_is_missing_stops_it_and_nothing_changes(drafts):
    group = drafts.self_service()
    assert refusal(publish, drafts, group) == ("publish", "not_ready")
    assert drafts.row(group).state == "planning"
    assert drafts.jobs("group_due") == []


def test_one_leader_is_enough_when_that_is_meant(drafts):
    group = drafts.ready()
    assert refusal(publish, drafts, group, alone=False) == ("alone", "one_leader")
    publish(drafts, group)
    pair = drafts.ready(leaders=2, name="Suopursu")
    publish(drafts, pair, alone=False)
    assert drafts.row(pair).state == "recruiting"


def test_a_first_meeting_that_passes_while_one_waits_stops_it(drafts, clock):
    group = drafts.ready()
    clock.move(days=120)
    assert refusal(publish, drafts, group) == ("publish", "not_ready")


def test_two_who_publish_at_once_publish_once(drafts):
    group = drafts.ready()
    leader = drafts.house.person(f"{group}-0@koti.example")
    answers = at_once(lambda: publish(drafts, group), lambda: publish(drafts, group, leader))
    assert sorted(type(answer).__name__ for answer in answers) in (["Clash", "NoneType"], ["NoneType", "NotAllowed"])
    assert drafts.row(group).state == "recruiting"
    assert len(drafts.jobs("group_due")) == 1


def test_saving_and_publishing_at_once_give_a_whole_group(drafts):
    group = drafts.ready()
    errors = at_once(
        lambda: publish(drafts, group),
        lambda: drafts.house.plan_group.save_communication(drafts.contact, group, [], None),
    )
    plan, state = drafts.view(group).plan, drafts.row(group).state
    assert (state == "recruiting") == bool(plan.channels)
    assert sum(error is not None for error in errors) == 1


def test_what_was_taken_off_is_forgotten_at_the_publishing(drafts):
    group = drafts.ready()
    drafts.house.programme.take_off(drafts.contact, group, drafts.view(group).evenings[2].public_id)
    publish(drafts, group)
    assert [row.state for row in drafts.meeting_rows(group)] == ["planned"] * 7


def test_a_published_plan_is_locked(drafts):
    group = drafts.ready()
    publish(drafts, group)
    for call in (
        lambda: drafts.save_frame(group),
        lambda: drafts.house.plan_group.switch_model(drafts.contact, group, "turnkey"),
        lambda: drafts.house.rules.accept(drafts.contact, group, READY_RULES),
        lambda: publish(drafts, group),
    ):
        with pytest.raises(Clash):
            call()


def test_back_to_planning_keeps_people_and_tells_them(drafts):
    group = drafts.ready()
    publish(drafts, group)
    drafts.house.join(group, "havu@koti.example", "Havu")
    drafts.house.publishing.take_back(drafts.contact, group)
    row = drafts.row(group)
    assert (row.state, row.first_meeting_at) == ("planning", None)
    assert len(drafts.jobs("group_news_letter")) == 2
    publish(drafts, group)
    assert drafts.row(group).state == "recruiting"


def test_the_room_is_for_reading_from_the_publishing_to_the_first_meeting(drafts, clock):
    group = drafts.ready()
    publish(drafts, group)
    row = drafts.row(group)
    assert drafts.room_mode(row.room_id) == "read_only"
    drafts.house.publishing.take_back(drafts.contact, group)
    assert drafts.room_mode(row.room_id) == "open"


@pytest.mark.parametrize("ends", ["take_back", "cancel"])
def test_an_open_lobby_is_shut_where_the_meeting_will_not_begin(drafts, clock, ends):
    group = drafts.ready()
    publish(drafts, group)
    row = drafts.row(group)
    clock.move(seconds=(row.first_meeting_at - clock.now()).total_seconds() - 300)
    with drafts.house.database.transaction() as session:
        drafts.house.group_clock.advance(session, row.id)
        assert read_states(session, [row.room_id])[row.room_id]["meeting"]["state"] == "lobby"
    call = getattr(drafts.house.publishing, ends)
    call(drafts.contact, group, *(["other"] if ends == "cancel" else []))
    with drafts.house.database.read() as session:
        state = read_states(session, [row.room_id])[row.room_id]["meeting"]
    told = [json.loads(event.full) for event in drafts.house.heard.events if b"meeting_closed" in event.full]
    assert (state["state"], state["phase"], [frame["meeting"] for frame in told]) == ("off", None, [state])


@pytest.mark.parametrize("members", [0, 1])
def test_back_in_planning_leaders_talk_and_members_wait(drafts, members):
    group = drafts.ready()
    publish(drafts, group)
    if members:
        drafts.house.join(group, "havu@koti.example", "Havu")
    drafts.house.publishing.take_back(drafts.contact, group)
    with drafts.house.database.read() as session:
        mode = session.scalar(select(Room.mode).where(Room.id == drafts.row(group).room_id))
    assert mode == ("read_only" if members else "open")


def test_only_contacts_and_staff_take_back_and_cancel(drafts):
    group = drafts.ready()
    publish(drafts, group)
    leader = drafts.house.person(f"{group}-0@koti.example")
    for call in (drafts.house.publishing.take_back, lambda *who: drafts.house.publishing.cancel(*who, "other")):
        with pytest.raises(NotAllowed):
            call(leader, group)


@pytest.mark.parametrize("words", ["Yhteinen aika ei löytynyt.", None])
def test_a_cancelled_group_tells_its_people_why_in_its_room_and_by_letter(drafts, words):
    house, group = drafts.house, drafts.ready()
    publish(drafts, group)
    person, _ = house.join(group, "havu@koti.example", "Havu")
    post = Postbox(house, house.meetings.handlers)
    house.publishing.cancel(drafts.contact, group, "few_people", message=words)
    [told] = [json.loads(event.full) for event in house.heard.events if b'"cancelled"' in event.full]
    facts = {"reason": "few_people", "message": words, "cleared_at": "2026-09-29T17:30:00Z"}
    assert {name: told[name] for name in facts} == facts
    reading, room = ReadRoom(house.database, BESIDE), told["room"]
    fresh = reading.open(person.account_id, Subscribe(room=room, epoch=None, after=None)).answer
    assert (fresh.facts["room"]["mode"], fresh.facts["room"]["cancelled"]) == ("read_only", facts)
    assert json.loads(fresh.frames[-1]) == told
    with house.database.read() as session:
        assert words is None or words not in repr(session.execute(select(LogEntry.facts)).all())
    house.clock.move(minutes=15)
    [letter] = post.run(to="havu@koti.example")
    assert "ryhmäsi on peruttu, eikä se ala." in letter.text
    assert f"{URL}/huone/{room}" in letter.text.split("\n")
    assert "Pihlajapiha" not in letter.text + letter.subject
    assert words is None or words not in letter.text


def test_a_publishing_that_is_taken_back_is_told_in_the_room_and_by_letter(drafts):
    house, group = drafts.house, drafts.ready()
    publish(drafts, group)
    house.join(group, "havu@koti.example", "Havu")
    first = drafts.row(group).first_meeting_at
    house.publishing.take_back(drafts.contact, group)
    told = json.loads(house.heard.events[-1].full)
    assert [told[name] for name in ("event", "was", "reason", "begins")] == [
        "meeting_cancelled", stamp(first), "replanned", None,
    ]  # fmt: skip
    house.clock.move(minutes=15)
    [letter] = Postbox(house, house.meetings.handlers).run(to="havu@koti.example")
    assert "ryhmäsi ei ala vielä. Sitä suunnitellaan uudelleen. Paikkasi säilyy." in letter.text
    assert f"{URL}/huone/{told['room']}" in letter.text.split("\n")


def test_a_cancelled_group_lets_nobody_in(drafts, clock):
    group = drafts.ready()
    publish(drafts, group)
    person, invitation = drafts.house.invited(group, "havu@koti.example")
    assert refusal(drafts.house.publishing.cancel, drafts.contact, group, "x") == ("reason", "bad_choice")
    drafts.house.publishing.cancel(drafts.contact, group, "few_people")
    with drafts.house.database.read() as session:
        assert session.scalars(select(GroupPlan.cancel_reason)).all() == ["few_people"]
        assert session.scalars(select(Invitation.state).where(Invitation.state == "open")).all() == []
    assert drafts.row(group).state == "cancelled"
    assert {row.state for row in drafts.meeting_rows(group)} == {"cancelled"}
    with pytest.raises(NotFound):
        drafts.house.join_group.join(person.account_id, invitation, visit("Havu"))
    with pytest.raises(Clash):
        drafts.house.publishing.cancel(drafts.contact, group, "other")
    clock.move(days=200)
    with drafts.house.database.transaction() as session:
        assert drafts.house.group_clock.advance(session, drafts.row(group).id).state == "cancelled"


# --- turnkey


def test_nothing_is_published_before_the_association_has_approved(drafts):
    house, group = drafts.house, drafts.turnkey()
    asked = house.leaders_asked(group)[0].public_id
    house.join_group.join(house.person("sammal@koti.example").account_id, asked, visit("Sammal"))
    for person in (house.staff, drafts.contact):
        with pytest.raises((Clash, NotAllowed)):
            publish(drafts, group, person)
    house.publishing.hand_over(house.staff, group)
    with pytest.raises(Clash):
        publish(drafts, group, house.staff)
    house.publishing.approve(drafts.contact, group)
    with pytest.raises(NotAllowed):
        publish(drafts, group)
    publish(drafts, group, house.staff)
    assert drafts.row(group).state == "recruiting"


def test_a_wish_for_changes_takes_the_draft_back_to_staff(drafts):
    house, group = drafts.house, drafts.turnkey()
    house.publishing.hand_over(house.staff, group)
    house.publishing.ask_for_changes(drafts.contact, group, "Keskiviikko olisi parempi.")
    plan = drafts.view(group).plan
    assert (plan.handed_over_at, plan.change_note) == (None, "Keskiviikko olisi parempi.")
    with pytest.raises(Clash):
        house.publishing.approve(drafts.contact, group)
    house.publishing.hand_over(house.staff, group)
    assert drafts.view(group).plan.change_note is None


def test_nobody_approves_what_their_own_side_prepared(drafts):
    house = drafts.house
    drafts.association = house.association("Lehtorannan Tuki ry", first="muu@yhdistys.example", second=None)
    drafts.contact = house.person("muu@yhdistys.example")
    group = drafts.turnkey()
    house.publishing.hand_over(house.staff, group)
    with pytest.raises(NotAllowed):
        house.publishing.approve(house.staff, group)
    house.publishing.approve(drafts.contact, group)


# --- the letter


def test_the_news_goes_to_those_who_are_in_and_says_nothing(drafts):
    group = drafts.ready()
    publish(drafts, group)
    drafts.house.publishing.take_back(drafts.contact, group)
    [job] = drafts.jobs("group_news_letter")
    sent = []
    mailer = type("Postbox", (), {"send": lambda _, letter: sent.append(letter)})()
    office = AccountLetters(
        drafts.house.database, drafts.house.queue, texts=TEXTS, mailer=mailer, public_url="https://stupa.example/"
    )
    letters = GroupNewsLetters(office, drafts.house.clock)
    letters.send(Work(job.id, job.kind, job.facts, 1))
    letters.send(Work(job.id, job.kind, job.facts | {"account_id": drafts.contact.account_id}, 1))
    [letter] = sent
    assert "https://stupa.example/huone/" in letter.text
    for hidden in ("Pihlajapiha", "Tuki ry", "lapsi", "Sammal", "Seuraava tapaaminen"):
        assert hidden not in letter.subject + letter.text


@pytest.mark.parametrize("allowed", [True, False])
def test_with_fewer_than_four_a_group_begins_only_where_its_association_lets_it(drafts, allowed):
    house, group = drafts.house, drafts.ready()
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    house.join(group, "havu@koti.example", "Havu")
    house.publishing.allow_small_start(drafts.contact, group, allowed=True)
    if not allowed:
        house.publishing.allow_small_start(drafts.contact, group, allowed=False)
    row = drafts.row(group)
    first = row.first_meeting_at
    house.clock.move(seconds=(first - house.clock.now()).total_seconds())
    with house.database.transaction() as session:
        house.group_clock.advance(session, row.id)
    begun = drafts.row(group)
    assert (begun.state, begun.first_meeting_at == first) == (("running", True) if allowed else ("recruiting", False))
    if allowed:
        with pytest.raises(Clash):
            house.publishing.allow_small_start(drafts.contact, group, allowed=False)
