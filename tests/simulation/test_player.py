"""An evening over real sockets: every line once, in order, whatever happens to the line in between."""

import asyncio

import pytest
from sqlalchemy import update

from app.base.ids import random_id
from app.realtime import protocol
from app.rooms.models import Room
from app.simulation.connection import FLOODED, FORGETS, RESTARTS, STOPS, pause_seconds
from app.simulation.member import Ticket
from app.simulation.script import parse_script
from tests.simulation.cut_line import open_line
from tests.simulation.stage import Stage

SHORT = parse_script("""
    leaders: Kanerva
    members: Havu, Tuisku
    0:05 Kanerva: Tervetuloa.
    0:10 Havu > Kanerva: Iltaa.
    0:15 Tuisku: Täällä ollaan.
    0:20 Havu > Tuisku: Hyvä.
    0:25 Kanerva: Aloitetaan.
    0:30 Tuisku: Sopii.
""")
SAID = [line.text for line in SHORT.lines]


async def test_eight_people_play_the_whole_script_and_everybody_reads_each_line_once(live):
    stage = Stage(live)
    async with live.talking(stage.guest) as guest, stage.playing():
        await guest.subscribe(stage.room)
        await stage.play_to_the_end()
        wanted = [line.text for line in stage.script.lines]
        await stage.until(lambda: all(len(messages) >= len(wanted) for messages in stage.heard.values()))
        await guest.until(lambda: len(guest.of("message")) >= len(wanted))
        readers = [*stage.heard.values(), guest.of("message")]
    assert len(readers) == 9
    for messages in readers:
        assert [message["text"] for message in messages] == wanted
        assert [message["author"] for message in messages] == [
            stage.member(line.speaker) for line in stage.script.lines
        ]
        assert_answers_are_quoted(stage.script, messages)


def assert_answers_are_quoted(script, messages):
    last = {}
    for line, message in zip(script.lines, messages, strict=True):
        assert message["quote"] == (last[line.answers] if line.answers else None)
        last[line.speaker] = message["number"]


async def test_whoever_speaks_is_seen_writing_first(live):
    stage = Stage(live, SHORT)
    async with live.talking(stage.guest) as guest, stage.playing():
        await guest.subscribe(stage.room)
        await stage.play_until(SAID[1])
        await guest.until(lambda: len(guest.of("message")) == 2)
        first, second = (
            next(event for event in guest.of("writing", "message") if said_by(stage.member(name), event))
            for name in ("Kanerva", "Havu")
        )
    assert first["event"] == second["event"] == "writing"


def said_by(member, event):
    return event.get("author") == member or member in event.get("members", ())


async def test_an_ack_that_is_lost_does_not_double_the_line(live):
    async with open_line(live.settings.port) as line:
        stage = Stage(live, SHORT, port=line.port)
        async with live.talking(stage.guest) as guest, stage.playing():
            await guest.subscribe(stage.room)
            await stage.play_until(SAID[1])
            line.deafen()
            await stage.pace.during(guest.until(lambda: len(guest.of("message")) == 3))
            assert all(SAID[2] not in stage.texts(name) for name in stage.heard)
            line.cut()
            await stage.play_to_the_end()
            await stage.until(lambda: all(len(stage.texts(name)) >= len(SAID) for name in stage.heard))
            await guest.until(lambda: len(guest.of("message")) >= len(SAID))
            assert line.opened == 6
            assert [message["text"] for message in guest.of("message")] == SAID
            assert [stage.texts(name) for name in stage.heard] == [SAID] * 3


async def test_a_cut_between_two_lines_only_delays_the_evening(live):
    async with open_line(live.settings.port) as line:
        stage = Stage(live, SHORT, port=line.port)
        async with stage.playing():
            for text in SAID[:4]:
                await stage.play_until(text)
                line.cut()
            await stage.play_to_the_end()
            await stage.until(lambda: all(len(stage.texts(name)) >= len(SAID) for name in stage.heard))
            assert [stage.texts(name) for name in stage.heard] == [SAID] * 3


async def test_a_resync_makes_everybody_begin_anew_and_go_on(live):
    async with open_line(live.settings.port) as line:
        stage = Stage(live, SHORT, port=line.port)
        async with stage.playing():
            await stage.play_until(SAID[1])
            with live.database.transaction() as session:
                session.execute(update(Room).where(Room.public_id == stage.room).values(epoch=random_id()))
            line.cut()
            await stage.play_to_the_end()
            await stage.until(lambda: all(stage.texts(name)[-1] == SAID[-1] for name in stage.heard))
            assert [stage.texts(name) for name in stage.heard] == [[*SAID[:2], *SAID]] * 3


async def test_whoever_is_set_aside_is_silent_and_speaks_again_when_brought_back(live):
    stage = Stage(live, SHORT)
    async with live.talking(stage.people["Kanerva"]) as leader, stage.playing():
        await leader.subscribe(stage.room)
        await stage.play_until(SAID[0])
        place = {"room": stage.room, "member": stage.member("Havu")}
        await leader.ask("set_aside", **place, reason="other")
        await stage.pace.until(lambda: SAID[4] in stage.texts("Tuisku"))
        await leader.ask("bring_back", **place)
        await stage.play_to_the_end()
        await stage.until(lambda: stage.texts("Tuisku")[-1] == SAID[-1])
        assert stage.texts("Tuisku") == [text for text in SAID if text not in ("Iltaa.", "Hyvä.")]
        await stage.pace.wake()  # the pause ends, and the evening begins anew
        await stage.pace.until(lambda: "Iltaa." in stage.texts("Tuisku"))


async def test_whoever_has_no_session_stays_silent_and_the_others_go_on(live):
    stage = Stage(live, SHORT)
    stage.tickets["Havu"] = Ticket({}, stage.room)
    async with stage.playing():
        await stage.play_to_the_end()
        await stage.until(lambda: stage.texts("Tuisku")[-1:] == SAID[-1:])
        assert stage.texts("Tuisku") == [text for text in SAID if text not in ("Iltaa.", "Hyvä.")]
        assert stage.texts("Havu") == []


async def test_after_a_pause_the_talk_begins_anew_in_the_same_room(live):
    stage = Stage(live, SHORT)
    async with stage.playing():
        await stage.play_to_the_end()
        await stage.pace.wake()
        await stage.play_to_the_end()
        await stage.until(lambda: len(stage.texts("Havu")) == 2 * len(SAID))
        assert stage.texts("Havu") == [*SAID, *SAID]


async def test_a_stop_closes_every_socket_in_order(live):
    stage = Stage(live, SHORT)
    async with live.talking(stage.guest) as guest, stage.playing() as player:
        await guest.subscribe(stage.room)
        await stage.play_until(SAID[0])
        await player.stop()
        here = {connection.person.account_id for connection in live.house.realtime.registry.connections()}
        assert here == {stage.guest.account_id}


async def test_a_stop_does_not_wait_for_a_house_that_is_away(live):
    async with open_line(live.settings.port) as line:
        stage = Stage(live, SHORT, port=line.port)
        async with stage.playing() as player:
            await stage.play_until(SAID[0])
            await line.close()
            await stage.pace.until(player._speaking.locked)
            async with asyncio.timeout(10):
                await player.stop()


def test_every_close_code_of_the_wire_is_known():
    comes_back = {4408, 1013}
    assert set(protocol.CLOSE_CODES) == STOPS | RESTARTS | {FORGETS, FLOODED} | comes_back


@pytest.mark.parametrize(("attempt", "code", "longest"), [(1, None, 0.5), (3, 1006, 2), (40, 1006, 20), (1, 1012, 2)])
def test_waits_double_up_to_twenty_seconds(attempt, code, longest):
    waits = [pause_seconds(attempt, code) for _ in range(300)]
    assert 0 <= min(waits) < longest / 2 < max(waits) <= longest


def test_after_flooding_the_wait_is_a_minute():
    assert 60 <= pause_seconds(1, 4429) <= 66
