"""Sockets as such: opening, bad frames, budgets, sessions that end, company, and the orderly stop."""

import asyncio
import json
import socket
import threading

import pytest
import websockets
from sqlalchemy import delete

from app.accounts.end_sessions import SessionEnder
from app.accounts.models import SignInSession
from app.base.clock import SystemClock
from app.base.errors import Busy
from app.db.database import Database
from app.realtime import endpoint
from app.rooms import server_mark
from app.rooms import service as rooms
from tests.live import Talker, live_house, settings_for
from tests.seed import make_person, make_room
from tests.web.live_http import HELLO_FRAME, upgrade

pytestmark = pytest.mark.anyio


async def test_another_origin_is_refused_before_the_upgrade(live, pair):
    for origin in ("https://evil.example", "null"):
        with pytest.raises(websockets.InvalidStatus) as refused:
            await Talker.open(live.settings, pair[0][0].token, origin=origin)
        assert refused.value.response.status_code == 403


async def test_an_unknown_version_asks_for_a_reload_and_hello_comes_first(live, pair):
    talker = await live.connect(pair[0][0], greet=False)
    early = await talker.ask("subscribe", room="r", epoch=None, after=None)
    assert early["error"]["code"] == "hello_first"
    old = await talker.ask("hello", version=99, language="sv")
    assert (old["error"]["code"], old["error"]["retryable"]) == ("reload", False)
    assert "ok" in await talker.ask("hello", version=1, language="sv")
    await talker.close()


async def test_the_room_may_be_asked_for_in_one_breath_with_the_hello(live, pair):
    people, room = pair
    talker = await live.connect(people[0], greet=False)
    asked = [
        talker.ask("hello", version=1, language="fi"),
        talker.ask("subscribe", room=room.room, epoch=None, after=None),
    ]
    greeting, opened = await asyncio.gather(*asked)
    assert greeting["ok"]["version"] == 1
    assert opened["ok"]["state"] == "live"
    await talker.close()


async def test_the_fourth_bad_frame_closes_4400_after_an_answer_to_each(live, pair):
    async with live.talking(pair[0][0]) as talker:
        for text in ("{", '{"op": "none", "ref": "x"}', '{"op": "send", "ref": "y"}', "[]"):
            await talker.send_raw(text)
        assert await talker.closed() == 4400
        codes = [talker._replies[ref]["error"]["code"] for ref in ("x", "y", None)]
        assert codes == ["bad_frame"] * 3


async def test_values_that_break_a_rule_name_their_field_and_cost_no_warning(live, pair):
    people, room = pair
    wrong = (
        ({"room": room.room, "client_id": "tunnus-1", "text": "", "quote": None}, "text"),
        ({"room": room.room, "client_id": "tunnus-1", "text": "x" * 4001, "quote": None}, "text"),
        ({"room": room.room, "client_id": "tunnus-1", "text": " \n ", "quote": None}, "text"),
        ({"room": room.room, "client_id": "lyhyt", "text": "x", "quote": None}, "client_id"),
        ({"room": room.room, "client_id": "väärä-merkki", "text": "x", "quote": None}, "client_id"),
        ({"room": room.room, "client_id": "tunnus-1", "text": "x", "quote": 0}, "quote"),
        ({"room": "r" * 41, "client_id": "tunnus-1", "text": "x", "quote": None}, "room"),
    )
    async with live.talking(people[0]) as talker:
        for body, field in wrong:
            reply = await talker.ask("send", **body)
            assert (reply["error"]["code"], reply["error"]["field"]) == ("bad_input", field)
        assert "ok" in await talker.say(room.room, "vieläkin täällä")


@pytest.mark.parametrize(
    ("frame", "code"),
    [(b"binary", 1003), ("x" * 70_000, 1009), ("ä" * 40_000, 1009)],
)
async def test_frames_of_a_wrong_kind_or_size_close_by_name(live, pair, frame, code):
    async with live.talking(pair[0][0]) as talker:
        await talker.connection.send(frame)
        assert await talker.closed() == code


async def test_the_budget_is_the_persons_not_the_sockets(database_url, tmp_path):
    settings = settings_for(database_url, tmp_path, messages_per_10_seconds=4)
    async with live_house(settings) as live:
        person = make_person(live.database, live.house.clock)
        room = make_room(live.database, live.house.clock, [person])
        async with live.talking(person, person) as (phone, laptop):
            replies = [
                await talker.say(room.room, "x", f"tunnus-{n}-{t}")
                for n in range(3)
                for t, talker in enumerate((phone, laptop))
            ]
        assert [("ok" in reply) for reply in replies] == [True] * 4 + [False] * 2
        refusal = replies[-1]["error"]
        assert (refusal["code"], refusal["retryable"]) == ("rate_limited", True)
        assert 1 <= refusal["retry_after_seconds"] <= 10


async def test_signing_out_closes_the_sockets_of_that_session_alone(live, pair):
    (one, two), _ = pair
    async with live.talking(one, two) as (first, second):
        ender = SessionEnder(live.house.realtime.hurry_revocations)
        with live.database.transaction() as session:
            ender.end_all(session, one.account_id, now=live.house.clock.now())
        assert await first.closed(seconds=2) == 4401
        assert second.close_code is None
        assert "ok" in await second.ask("unsubscribe", room="x")


async def test_a_revocation_that_nobody_hurried_is_found_within_two_seconds(live, pair):
    (one, _), _ = pair
    async with live.talking(one) as talker:
        with live.database.transaction() as session:
            SessionEnder(lambda: None).end_all(session, one.account_id, now=live.house.clock.now())
        assert await talker.closed(seconds=3) == 4401


async def test_an_idle_session_ends_its_socket_and_a_used_one_lives_on(database_url, tmp_path, clock):
    async with live_house(settings_for(database_url, tmp_path), clock) as live:
        idle, busy = (make_person(live.database, clock) for _ in range(2))
        pulse = live.house.realtime.pulse
        async with live.talking(idle, busy) as (silent, active):
            for _ in range(2):
                clock.move(days=16)
                for talker in (silent, active):
                    await talker.send_raw('{"op": "alive"}')
                await active.ask("unsubscribe", room="x")
                await silent.ask("hello", version=1, language="fi")
                for _ in range(60):
                    await pulse.beat()
            assert await silent.closed() == 4401
            assert "ok" in await active.ask("unsubscribe", room="x")


async def test_who_is_here_is_told_in_steps_and_who_writes_at_once(live, pair):
    (one, two), room = pair
    async with live.talking(one, two) as (first, second):
        await first.subscribe(room.room)
        await second.subscribe(room.room)
        assert len((await second.heard("presence"))["members"]) == 2
        live.house.realtime.companies.step()
        told = await first.heard("presence", 2)
        assert set(told["members"]) == set(room.members.values())
        await second.send_raw(json.dumps({"op": "writing", "room": room.room}))
        assert (await first.heard("writing"))["members"] == [room.members[two.account_id]]
        assert second.of("writing") == []


async def test_who_comes_and_goes_between_two_steps_is_seen_once_however_often_somebody_subscribes(live, pair):
    (one, two), room = pair
    own, other = (room.members[person.account_id] for person in (one, two))
    async with live.talking(one, two) as (first, second):
        await second.subscribe(room.room)
        await first.subscribe(room.room)
        await second.ask("unsubscribe", room=room.room)
        await first.subscribe(room.room)
        looks = [(await first.heard("presence", count))["members"] for count in (1, 2)]
        assert looks == [sorted([own, other])] * 2
        live.house.realtime.companies.step()
        await first.subscribe(room.room)
        await second.subscribe(room.room)
        await first.subscribe(room.room)
        await first.heard("presence", 5)
        assert [event["members"] for event in first.of("presence")[2:]] == [[own]] * 3
        assert (await second.heard("presence", 2))["members"] == sorted([own, other])


async def test_a_heartbeat_names_the_last_number_of_each_open_room(live, pair):
    people, room = pair
    async with live.talking(people[0]) as talker:
        await talker.subscribe(room.room)
        await talker.say(room.room, "viesti")
        await talker.heard("message")
        for _ in range(25):
            await live.house.realtime.pulse.beat()
        await talker.until(lambda: any(beat["rooms"] == {room.room: 3} for beat in talker.of("heartbeat")))


async def test_a_silent_peer_is_let_go(database_url, tmp_path, clock):
    async with live_house(settings_for(database_url, tmp_path), clock) as live:
        person = make_person(live.database, clock)
        async with live.talking(person) as talker:
            clock.move(seconds=61)
            await live.house.realtime.pulse.beat()
            assert await talker.closed() == 4408


async def test_an_orderly_stop_answers_what_it_took_and_says_1012(database_url, tmp_path):
    async with live_house(settings_for(database_url, tmp_path)) as live:
        people = [make_person(live.database, live.house.clock) for _ in range(2)]
        room = make_room(live.database, live.house.clock, people)
        one, two = [await live.connect(person) for person in people]
        await two.subscribe(room.room)
        sends = [asyncio.create_task(one.say(room.room, f"m{n}", f"lopussa-{n:03}")) for n in range(15)]
        await asyncio.sleep(0)
        stop = asyncio.create_task(live.house.say_goodbye())
        replies = await asyncio.gather(*sends)
        await stop
        acked = {reply["ok"]["number"] for reply in replies if "ok" in reply}
        assert await two.closed() == 1012
        assert acked <= {event["number"] for event in two.of("message")}
    async with live_house(settings_for(database_url, tmp_path)) as live, live.talking(people[0]) as again:
        items = (await again.subscribe(room.room))["items"]
        assert acked <= {item["number"] for item in items if item["event"] == "message"}
        retried = [await again.say(room.room, f"m{n}", f"lopussa-{n:03}") for n in range(15)]
        assert len({reply["ok"]["number"] for reply in retried}) == 15


async def test_a_reader_who_takes_nothing_is_let_go(live, pair, monkeypatch):
    monkeypatch.setattr(endpoint, "CLOSE_SECONDS", 0.1)
    gone, close_all = asyncio.Event(), live.house.realtime.hub.close_all
    monkeypatch.setattr(live.house.realtime.hub, "close_all", lambda connection: (close_all(connection), gone.set()))
    person, loop = pair[0][0], asyncio.get_running_loop()
    with socket.create_connection(("127.0.0.1", live.settings.port)) as wire:
        wire.setblocking(False)
        cookie = f"Cookie: __Host-vt_session={person.token}"
        await loop.sock_sendall(wire, upgrade("/ws", f"Origin: {live.settings.public_url}", cookie))
        assert (await loop.sock_recv(wire, 4096)).startswith(b"HTTP/1.1 101")
        await loop.sock_sendall(wire, HELLO_FRAME)
        assert b"bad_frame" in await loop.sock_recv(wire, 4096)
        (connection,) = live.house.realtime.registry.connections()
        while connection.closed_with is None:
            connection.send(b"x" * 60_000)
            await asyncio.sleep(0)  # a turn for the writer
        assert connection.closed_with == 1013
        async with asyncio.timeout(5):
            await gone.wait()


async def test_the_stop_answers_a_change_that_waits_for_the_database(live, pair):
    people, room = pair
    async with live.talking(people[0]) as talker:
        number = (await talker.say(room.room, "Ensi"))["ok"]["number"]
        held, let_go = threading.Event(), threading.Event()

        def hold_the_room():
            with live.database.transaction() as session:
                rooms.lock_room(session, room.room)
                held.set()
                assert let_go.wait(5)

        holding = asyncio.create_task(asyncio.to_thread(hold_the_room))
        await asyncio.to_thread(held.wait, 5)
        editing = asyncio.create_task(talker.ask("edit", room=room.room, number=number, text="Toinen"))
        while not live.house.realtime._endpoint._commands:
            await asyncio.sleep(0.001)
        stopping = asyncio.create_task(live.house.say_goodbye())
        await asyncio.sleep(0)
        let_go.set()
        assert (await editing)["ok"] == {"number": number + 1}
        assert await talker.closed() == 1012
        await stopping
        await holding


async def test_a_stop_leaves_a_mark_that_a_copy_from_before_it_lacks(sqlite_url, tmp_path):
    async with live_house(settings_for(sqlite_url, tmp_path)) as live:
        with live.database.read() as session:
            running = server_mark.read_mark(session)
    database = Database(sqlite_url, clock=SystemClock())
    with database.read() as session:
        assert server_mark.read_mark(session) == (running[0], running[1] + 1)
    database.close()


async def test_a_session_that_ran_out_is_closed_even_while_nothing_can_be_written(database_url, tmp_path, clock):
    async with live_house(settings_for(database_url, tmp_path), clock) as live:
        person, other = make_person(live.database, clock), make_person(live.database, clock)
        async with live.talking(person) as talker:
            with live.database.transaction() as session:
                session.execute(delete(SignInSession).where(SignInSession.id == person.session_id))

            def refuse():
                raise Busy

            live.database.transaction = refuse
            sessions = live.house.realtime._sessions
            assert list(await sessions.refresh({person.session_id: True, other.session_id: True})) == [other.session_id]
            await live.house.realtime.pulse._refresh_sessions(clock.monotonic())
            del live.database.transaction
            assert await talker.closed() == 4401
