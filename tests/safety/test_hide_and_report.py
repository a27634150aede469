"""Hiding and reporting over real sockets: who sees what, who is told what."""

import pytest

from app.base.errors import NotFound
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Place
from app.safety.cases.close_case import CloseCases
from app.safety.reports import ReadReports
from tests.safety.bench import KEPT
from tests.seed import make_person, make_room

pytestmark = pytest.mark.anyio


def end_place(live, room, person):
    """As leaving does."""
    now = live.house.clock.now()
    with live.database.transaction() as session:
        rooms.end_place(session, rooms.lock_standing(session, room.room, person.account_id), Place.LEFT, now)


async def test_hiding_tells_the_author_why_and_the_others_nothing(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        await lead.subscribe(room.room)
        await phone.subscribe(room.room)
        number = (await phone.say(room.room, "se mitä ei olisi pitänyt"))["ok"]["number"]
        hidden = await lead.ask("hide", room=room.room, number=number, reason="privacy")
        assert hidden["ok"] == {"number": number + 1, "reports": 0}
        own = await phone.heard("message_hidden")
        assert (own["of"], own["mine"], own["reason"]) == (number, True, "privacy")
        told = await lead.heard("message_hidden")
        assert set(told) == {"event", "room", "number", "at", "of"}
        history = (await lead.ask("history", room=room.room, after=2, limit=9))["ok"]["items"]
        assert history == [{"event": "message", "room": room.room, "number": number, "state": "hidden"}]
        mine = (await phone.ask("history", room=room.room, after=2, limit=9))["ok"]["items"]
        assert mine == [{**history[0], "mine": True, "reason": "privacy"}]
        for talker in (lead, phone):
            revealed = (await talker.ask("reveal", room=room.room, number=number))["ok"]
            assert (revealed["text"], revealed["reason"]) == ("se mitä ei olisi pitänyt", "privacy")
        assert (await lead.ask("unhide", room=room.room, number=number))["ok"] == {"number": number + 2}
        assert (await phone.heard("message_shown"))["text"] == "se mitä ei olisi pitänyt"
        assert (await lead.ask("reveal", room=room.room, number=number))["error"]["code"] == "gone"


async def test_a_leader_shows_their_own_words_again_only_where_nobody_else_could(live):
    first, second = (make_person(live.database, live.house.clock) for _ in range(2))
    room = make_room(live.database, live.house.clock, [first, second], leaders=[first, second])
    async with live.talking(first, second) as (mine, theirs):
        number = (await mine.say(room.room, "minun sanani"))["ok"]["number"]
        about = {"room": room.room, "number": number}
        await theirs.ask("hide", **about, reason="rules")
        assert (await mine.ask("unhide", **about))["error"]["code"] == "not_allowed"
        assert (await theirs.ask("unhide", **about))["ok"]["number"] == number + 2
        await theirs.ask("hide", **about, reason="rules")
        end_place(live, room, second)
        assert (await mine.ask("unhide", **about))["ok"]["number"] is not None


async def test_what_was_reported_of_a_hidden_message_is_handled_in_one_more_step(live):
    clock = live.house.clock
    leader, writer, first, second = (make_person(live.database, clock) for _ in range(4))
    room = make_room(live.database, clock, [leader, writer, first, second], leaders=[leader])
    reading = ReadReports(live.database, clock)
    async with live.talking(leader, writer, first, second) as (lead, phone, one, other):
        number = (await phone.say(room.room, "loukkaava"))["ok"]["number"]
        left = (await phone.say(room.room, "toinen"))["ok"]["number"]
        for talker, about in ((one, number), (other, number), (other, left)):
            await talker.ask("report", room=room.room, number=about, reason="hurts")
        hidden = (await lead.ask("hide", room=room.room, number=number, reason="hurts"))["ok"]
        assert hidden["reports"] == 2
        again = (await lead.ask("hide", room=room.room, number=number, reason="hurts"))["ok"]
        assert again == {"number": None, "reports": 2}
        about = {"room": room.room, "number": number}
        for nobody in (phone, one):
            assert (await nobody.ask("handle_reports", **about))["error"]["code"] == "not_allowed"
        assert (await lead.ask("handle_reports", **about))["ok"] == {"handled": 2}
        assert (await lead.ask("handle_reports", **about))["ok"] == {"handled": 0}
    page = reading.for_leader(leader.account_id, room.room)
    assert [(case.report.number, case.report.state) for case in page.items] == [
        (left, "open"),
        (number, "closed"),
        (number, "closed"),
    ]
    assert page.items[1].report.as_reported is None


async def test_hiding_tells_a_leader_nothing_of_what_went_to_staff(live):
    clock = live.house.clock
    leader, second, member = (make_person(live.database, clock) for _ in range(3))
    room = make_room(live.database, clock, [leader, second, member], leaders=[leader, second])
    async with live.talking(leader, second, member) as (lead, other, phone):
        number = (await other.say(room.room, "ohjaajan sanat"))["ok"]["number"]
        assert (await phone.ask("report", room=room.room, number=number, reason="hurts"))["ok"]["to"] == "staff"
        hidden = (await lead.ask("hide", room=room.room, number=number, reason="hurts"))["ok"]
        assert hidden["reports"] == 0
        assert (await lead.ask("handle_reports", room=room.room, number=number))["ok"] == {"handled": 0}
    assert ReadReports(live.database, clock).waiting_for_staff(0) == 1


async def test_a_third_person_cannot_look_behind_a_hidden_message(live):
    clock = live.house.clock
    leader, writer, third = (make_person(live.database, clock) for _ in range(3))
    room = make_room(live.database, clock, [leader, writer, third], leaders=[leader])
    async with live.talking(leader, writer, third) as (lead, phone, other):
        number = (await phone.say(room.room, "salattava"))["ok"]["number"]
        await lead.ask("hide", room=room.room, number=number, reason="rules")
        assert (await other.ask("reveal", room=room.room, number=number))["error"]["code"] == "not_allowed"
        assert (await other.ask("hide", room=room.room, number=number, reason="rules"))["error"][
            "code"
        ] == "not_allowed"


async def test_a_leader_hides_nothing_of_their_own_from_a_report(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        await phone.subscribe(room.room)
        number = (await lead.say(room.room, "ohjaajan sanat"))["ok"]["number"]
        refused = await lead.ask("hide", room=room.room, number=number, reason="rules")
        assert refused["error"]["code"] == "not_allowed"
        assert (await phone.ask("report", room=room.room, number=number, reason="hurts"))["ok"]["to"] == "staff"


async def test_a_resume_over_a_hide_never_brings_the_text_back(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        opened = await lead.subscribe(room.room)
        number = (await phone.say(room.room, "kanarialintu"))["ok"]["number"]
        await phone.ask("edit", room=room.room, number=number, text="kanarialintu kaksi")
        await lead.ask("hide", room=room.room, number=number, reason="rules")
        resumed = await lead.subscribe(room.room, epoch=opened["epoch"], after=opened["last"])
        assert [event["event"] for event in resumed["events"]] == ["message", "blank", "message_hidden"]
        assert "kanarialintu" not in str(resumed)


async def test_a_report_goes_to_the_leaders_and_can_be_taken_back(live, pair):
    clock = live.house.clock
    leader, writer, third = (make_person(live.database, clock) for _ in range(3))
    room = make_room(live.database, clock, [leader, writer, third], leaders=[leader])
    reports = ReadReports(live.database, clock)
    async with live.talking(writer, third) as (phone, reporter):
        number = (await phone.say(room.room, "ilmoitettava"))["ok"]["number"]
        sent = (await reporter.ask("report", room=room.room, number=number, reason="hurts"))["ok"]
        assert sent["to"] == "leaders"
        again = (await reporter.ask("report", room=room.room, number=number, reason="selling"))["ok"]
        assert again == sent
        assert (await reporter.ask("report_words", report=sent["report"], words="Tuntui pahalta"))["ok"] == {}
        [case] = reports.for_leader(leader.account_id, room.room).items
        assert (case.report.reason, case.report.words, case.message.text) == (
            "selling",
            "Tuntui pahalta",
            "ilmoitettava",
        )
        stranger = await phone.ask("take_back_report", report=sent["report"])
        assert stranger["error"]["code"] == "not_found"
        assert (await reporter.ask("take_back_report", report=sent["report"]))["ok"] == {}
        assert reports.for_leader(leader.account_id, room.room).items == []
        own = await phone.ask("report", room=room.room, number=number, reason="hurts")
        assert own["error"]["code"] == "not_allowed"


async def test_a_report_about_a_leader_goes_to_staff_alone(live, pair):
    (leader, member), room = pair
    reports = ReadReports(live.database, live.house.clock)
    closing = CloseCases(live.database, live.house.clock, JobQueue(live.house.clock))
    async with live.talking(leader, member) as (lead, phone):
        for n in range(8):
            await lead.say(room.room, f"viesti {n}")
        number = (await lead.say(room.room, "ohjaajan viesti"))["ok"]["number"]
        sent = (await phone.ask("report", room=room.room, number=number, reason="other"))["ok"]
        assert sent["to"] == "staff"
        assert reports.for_leader(leader.account_id, room.room).items == []
        staff = make_person(live.database, live.house.clock, staff=True)
        [listed] = reports.for_staff(staff.account_id).items
        assert reports.for_staff(leader.account_id).items == []
        with pytest.raises(NotFound):
            reports.open_as_staff(leader.account_id, listed.report)
        with pytest.raises(NotFound):
            closing.by_staff(leader.account_id, listed.report, KEPT)
        case = reports.open_as_staff(staff.account_id, listed.report)
        assert case.message.text == "ohjaajan viesti"
        assert [message.text for message in case.before] == [f"viesti {n}" for n in range(3, 8)]
