"""Slow, fat and many clients on live sockets; the limits are small so that nobody waits long."""

import json
from ipaddress import ip_network

import pytest

from app.web import socket_protocol
from app.web.http_protocol import MAX_PIPELINED, LimitedHttpProtocol
from app.web.middleware.security_headers import HEADERS
from tests.web.live_http import CLOSE_FRAME, HELLO_FRAME, MUCH_BYTES, PING_FRAME, head, served, upgrade

LOOPBACK = (ip_network("127.0.0.0/8"),)


def code_of(answer):
    status, headers, body = answer
    assert headers["content-type"] == "application/problem+json"
    assert headers["connection"] == "close"
    assert json.loads(body)["status"] == status
    return status, json.loads(body)["code"]


# Heads


@pytest.mark.parametrize("request_bytes", [head("GET", "/", "X: " + "y" * 200), upgrade("/ws", "X: " + "y" * 200)])
def test_a_head_that_trickles_is_ended_with_408_though_bytes_keep_coming(request_bytes):
    with served(head_seconds=0.3) as server:
        wire = server.connect()
        assert not wire.trickle(request_bytes, every_seconds=0.02)
        assert 0.28 < wire.age_seconds < 2
        assert code_of(wire.answer()) == (408, "request_timeout")
        assert wire.is_over()


@pytest.mark.parametrize("first", [b"", b"\r\n\r\n", b"GET / HTTP/1.1\r\n"])
def test_a_connection_that_says_too_little_is_ended_with_408(first):
    with served(head_seconds=0.2) as server:
        wire = server.connect()
        wire.send(first)
        assert code_of(wire.answer()) == (408, "request_timeout")
        assert wire.is_over()


def test_the_head_of_a_next_request_has_its_own_time_from_its_first_byte():
    with served(head_seconds=0.3) as server:
        wire = server.connect()
        for _ in range(2):
            assert wire.get()[0] == 200
            assert wire.is_quiet(0.4)  # idle for longer than a head may take
        wire.send(b"GET / HT")
        assert code_of(wire.answer()) == (408, "request_timeout")
        assert wire.is_over()


def test_a_head_is_timed_though_a_long_deadline_came_before_it():
    with served(head_seconds=0.2, body_seconds=60) as server:
        wire = server.connect()
        wire.send(head("POST", "/echo", "Content-Length: 2") + b"a")
        assert wire.is_quiet(0.3)
        wire.send(b"b")
        assert wire.answer()[2] == "/echo 2"
        wire.send(b"G")
        assert code_of(wire.answer()) == (408, "request_timeout")


@pytest.mark.parametrize(
    "request_bytes",
    [
        head("GET", "/", "X: " + "y" * 5000),
        head("GET", "/", *["Xy: z"] * 200),
        head("GET", "/" + "y" * 5000),
        b"GET / HTTP/1.1\r\nX: " + b"y" * 300_000,  # never ends
        b"\r\n" * 2000,
        upgrade("/ws", "X: " + "y" * 5000),
    ],
)
def test_a_head_above_the_limit_is_ended_with_431(request_bytes):
    with served(head_bytes=1024) as server:
        wire = server.connect()
        wire.send(request_bytes)
        assert code_of(wire.answer()) == (431, "head_too_large")
        assert wire.is_over()
        assert server.counts.refusals == {431: 1}


def test_a_fat_head_that_comes_in_crumbs_is_ended_with_431():
    with served(head_bytes=300) as server:
        wire = server.connect()
        assert not wire.trickle(b"GET / HTTP/1.1\r\nX: " + b"y" * 5000, every_seconds=0.001)
        assert code_of(wire.answer()) == (431, "head_too_large")


@pytest.mark.parametrize("end", [b"\r\n\r\n", b""])
def test_a_fat_head_behind_another_request_ends_the_connection_after_its_answer(end):
    with served(head_bytes=1024) as server:
        wire = server.connect()
        wire.send(head("GET", "/wait") + b"GET / HTTP/1.1\r\nX: " + b"y" * 9000 + end)
        assert wire.is_quiet(0.1)
        assert server.connect().get("/go")[0] == 200
        assert wire.answer()[2] == "/wait 0"
        assert wire.is_over()
        assert server.counts.refusals == {431: 1}


def test_a_head_just_within_the_limit_is_served():
    with served(head_bytes=1024) as server:
        assert server.connect().get("/", "X: " + "y" * 950)[0] == 200


@pytest.mark.parametrize(("method", "target"), [("CONNECT", "evil.example:443"), ("GET", "http://evil.example")])
def test_an_address_that_cannot_be_read_is_ended_with_400(caplog, method, target):
    with served() as server:
        wire = server.connect()
        wire.send(head(method, target))
        assert code_of(wire.answer()) == (400, "bad_request")
        assert wire.is_over()
        again = server.connect()
        assert again.get("/")[0] == 200
        again.send(head(method, target))
        assert code_of(again.answer()) == (400, "bad_request")
        assert again.is_over()
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


def test_what_is_no_http_is_ended_with_400():
    with served() as server:
        wire = server.connect()
        wire.send(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
        assert code_of(wire.answer()) == (400, "bad_request")
        assert wire.is_over()


# Bodies


def test_a_body_that_stops_is_ended_with_408_and_the_endpoint_is_told():
    with served(body_seconds=0.2) as server:
        wire = server.connect()
        wire.send(head("POST", "/echo", "Content-Length: 100") + b"abc")
        assert code_of(wire.answer()) == (408, "request_timeout")
        assert wire.is_over()
        assert server.endpoints.told_of_the_end.wait(5)


def test_a_body_that_never_begins_is_ended_with_408():
    with served(body_seconds=0.2) as server:
        wire = server.connect()
        wire.send(head("POST", "/echo", "Transfer-Encoding: chunked"))
        assert code_of(wire.answer()) == (408, "request_timeout")


def test_a_slow_body_that_keeps_coming_is_served():
    with served(body_seconds=0.3, head_seconds=0.3) as server:
        wire = server.connect()
        wire.send(head("POST", "/echo", "Content-Length: 11"))
        assert wire.trickle(b"a" * 10, every_seconds=0.1)
        wire.send(b"b")
        assert wire.answer()[2] == "/echo 11"


def test_a_large_body_is_served():
    with served(head_bytes=1024) as server:
        wire = server.connect()
        wire.send(head("POST", "/echo", "Content-Length: 700000") + b"x" * 700_000)
        assert wire.answer()[2] == "/echo 700000"
        assert wire.get()[0] == 200


def test_a_client_that_was_told_to_wait_is_not_blamed_for_waiting():
    with served(body_seconds=0.6) as server:
        wire = server.connect()
        wire.send(head("POST", "/late", "Content-Length: 3", "Expect: 100-continue"))
        assert wire.is_quiet(1)
        assert server.connect().get("/go")[0] == 200
        assert wire.answer()[0] == 100
        wire.send(b"abc")
        assert wire.answer()[2] == "/late 3"


def test_a_body_nobody_reads_yet_is_not_timed_while_the_server_holds_it_back():
    with served(body_seconds=0.2) as server:
        wire = server.connect()
        wire.send(head("POST", "/late", "Content-Length: 200000") + b"x" * 150_000)
        assert wire.is_quiet(0.6)
        assert server.connect().get("/go")[0] == 200
        wire.send(b"x" * 50_000)
        assert wire.answer()[2] == "/late 200000"


def test_a_body_that_dribbles_after_its_answer_keeps_no_connection():
    with served(body_seconds=0.3) as server:
        wire = server.connect()
        wire.send(head("POST", "/", "Content-Length: 100000"))
        assert wire.answer()[0] == 200
        with pytest.raises((EOFError, ConnectionError)):
            wire.trickle(b"x" * 500, every_seconds=0.05)
        assert wire.age_seconds < 3


def test_an_answer_that_takes_long_is_not_timed():
    with served(head_seconds=0.2, body_seconds=0.2) as server:
        wire = server.connect()
        wire.send(head("GET", "/wait"))
        assert wire.is_quiet(0.6)
        assert server.connect().get("/go")[0] == 200
        assert wire.answer()[2] == "/wait 0"


# Several requests on one connection


def test_requests_that_come_in_one_piece_are_answered_in_order():
    with served() as server:
        wire = server.connect()
        wire.send(head("GET", "/a") + head("POST", "/echo", "Content-Length: 3") + b"abc" + head("GET", "/b"))
        assert [wire.answer()[2] for _ in range(3)] == ["/a 0", "/echo 3", "/b 0"]


def test_an_answer_under_way_is_finished_though_the_next_head_came_too_slowly():
    with served(head_seconds=0.2) as server:
        wire = server.connect()
        wire.send(head("GET", "/wait") + b"GET / HT")
        assert wire.is_quiet(0.6)
        assert server.connect().get("/go")[0] == 200
        assert wire.answer()[2] == "/wait 0"
        assert wire.is_over()
        assert server.counts.refusals == {408: 1}


def test_a_request_held_back_behind_another_is_not_timed():
    with served(head_seconds=0.2, body_seconds=1.5) as server:
        wire = server.connect()
        wire.send(head("GET", "/wait") + head("POST", "/echo", "Content-Length: 3"))
        # Longer than a body may take, which is long enough for the three bytes below on a machine that stalls.
        assert wire.is_quiet(1.8)
        assert server.connect().get("/go")[0] == 200
        wire.send(b"abc")
        assert [wire.answer()[2] for _ in range(2)] == ["/wait 0", "/echo 3"]


def test_an_idle_connection_is_closed_without_a_word():
    with served(keep_alive_seconds=1, head_seconds=0.1) as server:
        wire = server.connect()
        assert wire.get()[0] == 200
        assert wire.is_over()
        assert 0.9 < wire.age_seconds < 4
        assert server.counts.refusals == {}


# Answers that nobody reads


def only_one_is_left(server):
    """True once the server has let every connection but the asking one go."""
    wire = server.connect()
    assert wire.get()[0] == 200
    while server.counts.total > 1:
        assert wire.get()[0] == 200
        assert wire.age_seconds < 5
    return True


@pytest.mark.parametrize("paths", [["/much"], ["/much"] * 3, ["/"] * 9])
def test_who_asks_and_never_reads_is_cut_off_without_a_fault(paths, caplog):
    with served(unread_seconds=0.3, keep_alive_seconds=0.1) as server:
        wire = server.connect()
        wire.send(b"".join(head("GET", path) for path in paths))
        assert only_one_is_left(server)
        assert caplog.records == []


def test_who_never_reads_and_goes_on_asking_is_cut_off(caplog):
    with served(unread_seconds=0.3) as server:
        wire = server.connect()
        with pytest.raises(ConnectionError):
            while True:
                wire.send(head("GET", "/much"))
        assert only_one_is_left(server)
        assert caplog.records == []


def test_who_keeps_the_connection_closing_by_reading_nothing_is_cut_off():
    with served(unread_seconds=0.3) as server:
        wire = server.connect()
        wire.send(head("GET", "/much", "Connection: close"))
        assert only_one_is_left(server)


@pytest.mark.parametrize("how", ["Connection: keep-alive", "Connection: close"])
def test_what_was_written_out_and_is_never_read_keeps_no_connection(how, monkeypatch):
    made = LimitedHttpProtocol.connection_made

    def make_roomy(self, transport):
        transport.set_write_buffer_limits(high=2 * MUCH_BYTES)  # so that writing is never paused
        made(self, transport)

    monkeypatch.setattr(LimitedHttpProtocol, "connection_made", make_roomy)
    with served(unread_seconds=0.3, keep_alive_seconds=0.1) as server:
        server.connect().send(head("GET", "/much", how))
        assert only_one_is_left(server)


@pytest.mark.parametrize("count", [1, 3])
def test_a_client_that_leaves_in_the_middle_is_no_fault(count, caplog):
    with served() as server:
        wire = server.connect()
        wire.send(head("GET", "/much") * count)
        wire.take(1)
        wire.vanish()
        assert only_one_is_left(server)
        assert caplog.records == []


def test_who_reads_slowly_but_reads_gets_everything():
    with served(unread_seconds=3) as server:
        wire, other = server.connect(), server.connect()
        wire.send(head("GET", "/much"))
        read = 0
        while wire.age_seconds < 3.5:
            read += len(wire.take(1024 * 1024))
            assert other.is_quiet(0.2)
        wire.take(MUCH_BYTES - read)


def test_only_so_many_requests_wait_behind_another():
    with served() as server:
        wire = server.connect()
        wire.send(head("GET", "/wait") + head("GET", "/") * (MAX_PIPELINED + 5))
        assert wire.is_quiet(0.1)
        assert server.connect().get("/go")[0] == 200
        assert [wire.answer()[0] for _ in range(MAX_PIPELINED + 1)] == [200] * (MAX_PIPELINED + 1)
        assert wire.is_over()
        assert server.counts.refusals == {429: 1}


# Refused sockets


@pytest.mark.parametrize(
    ("handshake", "status"),
    [
        (upgrade("/elsewhere"), 403),
        (upgrade().replace(b"Version: 13", b"Version: 12"), 400),
        (upgrade().replace(b"Sec-WebSocket-Key: ", b"Sec-WebSocket-Key: x"), 400),
    ],
)
def test_a_refused_handshake_carries_the_rules_for_the_browser(handshake, status):
    with served() as server:
        wire = server.connect()
        wire.send(handshake)
        answer = wire.answer()
        assert answer[0] == status
        headers = {name.lower(): value for name, value in answer[1].items()}
        assert {name: headers.get(name.lower()) for name in HEADERS} == HEADERS
        assert headers["cache-control"] == "no-store"


# Many connections


def test_an_address_has_so_many_connections_and_half_open_ones_count():
    with served(connections_per_address=3) as server:
        asking, _silent, slow = (server.connect() for _ in range(3))
        assert asking.get()[0] == 200
        slow.send(b"GET /")
        late = server.connect()
        answer = late.answer()
        assert code_of(answer) == (429, "too_many_connections")
        assert int(answer[1]["retry-after"]) > 0
        assert late.is_over()
        assert asking.get("/", "Connection: close")[0] == 200
        assert asking.is_over()
        assert server.connect().get()[0] == 200


def test_a_full_process_says_so():
    with served(max_connections=2) as server:
        first = server.connect()
        assert first.get()[0] == 200
        second = server.connect()
        assert second.get()[0] == 200
        assert code_of(server.connect().answer()) == (503, "server_full")
        assert second.get()[0] == 200


def test_a_socket_counts_until_it_closes():
    with served(connections_per_address=1) as server:
        wire = server.connect()
        wire.send(upgrade())
        assert wire.answer()[0] == 101
        wire.send(HELLO_FRAME)
        assert not wire.is_quiet(5)  # the echo has come
        assert (server.counts.total, server.counts.of("127.0.0.1")) == (1, 1)
        assert code_of(server.connect().answer())[0] == 429
        wire.take(7)
        wire.send(CLOSE_FRAME)
        wire.take(4)
        assert wire.is_over()
        assert server.connect().get()[0] == 200


def test_a_refused_socket_gives_its_place_back():
    with served(connections_per_address=1) as server:
        wire = server.connect()
        wire.send(upgrade("/elsewhere"))
        assert wire.answer()[0] == 403
        assert wire.is_over()
        assert server.connect().get()[0] == 200


def test_a_socket_outlives_the_deadlines_of_its_head():
    with served(head_seconds=0.2, body_seconds=0.2) as server:
        wire = server.connect()
        wire.send(upgrade())
        assert wire.answer()[0] == 101
        assert wire.is_quiet(0.6)


def test_who_pings_and_never_reads_the_answers_is_cut_off():
    with served() as server:
        wire = server.connect()
        wire.send(upgrade())
        assert wire.answer()[0] == 101
        with pytest.raises(ConnectionError):
            for _ in range(400):
                wire.send(PING_FRAME * 1000)


def test_who_takes_nothing_keeps_no_socket_after_its_end(monkeypatch):
    monkeypatch.setattr(socket_protocol, "FAREWELL_SECONDS", 0.2)
    with served() as server:
        wire = server.connect()
        wire.send(upgrade("/ws/much"))
        assert wire.answer()[0] == 101
        with pytest.raises(ConnectionError):
            while True:
                wire.send(PING_FRAME)


# Behind a listed proxy


def forwarded(address):
    return f"X-Forwarded-For: {address}"


def test_a_proxy_is_not_taken_for_one_client():
    with served(connections_per_address=1, proxies=LOOPBACK) as server:
        half_open = [server.connect() for _ in range(5)]
        unnamed = [server.connect() for _ in range(3)]
        assert [each.get()[0] for each in unnamed] == [200, 200, 200]
        for each in half_open:
            each.send(b"GET /")
        assert server.connect().get("/", forwarded("192.0.2.1"))[0] == 200


def test_a_forwarded_address_is_counted_once_its_head_is_read():
    with served(connections_per_address=1, proxies=LOOPBACK) as server:
        socket = server.connect()
        socket.send(upgrade("/ws", forwarded("192.0.2.1")))
        assert socket.answer()[0] == 101
        other = server.connect()
        assert code_of(other.get("/", forwarded("192.0.2.1")))[0] == 429
        assert other.is_over()
        second = server.connect()
        second.send(upgrade("/ws", forwarded("192.0.2.1")))
        assert code_of(second.answer())[0] == 429
        assert second.is_over()
        assert server.connect().get("/", forwarded("192.0.2.2"))[0] == 200


def test_a_connection_that_carries_many_clients_in_turn_counts_for_the_one_being_served():
    with served(connections_per_address=1, proxies=LOOPBACK) as server:
        shared, other = server.connect(), server.connect()
        assert shared.get("/", forwarded("192.0.2.1"))[0] == 200
        assert other.get("/", forwarded("192.0.2.1"))[0] == 200
        assert shared.get("/", forwarded("192.0.2.2"))[0] == 200
        assert shared.get("/", forwarded("192.0.2.1"))[0] == 200
        assert server.counts.of("192.0.2.1") == 0


def test_a_stranger_cannot_choose_the_address_it_is_counted_by():
    with served(connections_per_address=1, proxies=(ip_network("10.0.0.0/8"),)) as server:
        wire = server.connect()
        assert wire.get("/", forwarded("192.0.2.1"))[0] == 200
        assert code_of(server.connect().answer())[0] == 429
        assert server.counts.of("192.0.2.1") == 0
