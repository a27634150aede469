"""The rules round every route, through the whole stack."""

import re

import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse, StreamingResponse
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from structlog.testing import capture_logs

from app.web.middleware.security_headers import SecurityHeaders
from app.web.middleware.socket_road import SocketRoad
from tests.web.conftest import MAX_BODY_BYTES, PUBLIC_URL

OURS = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def app(app: FastAPI) -> FastAPI:
    @app.post("/count")
    async def count(request: Request) -> dict[str, int]:
        return {"bytes": len(await request.body())}

    @app.post("/json")
    async def read_json(body: dict[str, str]) -> dict[str, str]:
        return body

    @app.post("/deaf")
    async def deaf() -> dict[str, bool]:
        return {"stored": True}

    @app.get("/health/live")
    async def live() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/half")
    async def half() -> StreamingResponse:
        async def body():
            yield b"begun"
            raise RuntimeError

        return StreamingResponse(body())

    @app.get("/letter/{token}")
    async def letter(token: str) -> JSONResponse:
        return JSONResponse({}, headers={"Referrer-Policy": "no-referrer"})

    return app


def at(app: FastAPI, base_url: str) -> TestClient:
    return TestClient(app, base_url=base_url, follow_redirects=False)


@pytest.mark.parametrize("host", ["http://stupa.example", "https://stupa.example", "https://STUPA.example"])
def test_our_own_host_is_served(app, host):
    assert at(app, host).get("/robots.txt").status_code == 200


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("host", ["https://www.stupa.example", "https://stupa.example:8443", "http://10.1.2.3"])
def test_readers_of_another_host_are_shown_the_way(app, host, method):
    answer = at(app, host).request(method, "/apua-nyt?a=b%20c")
    assert (answer.status_code, answer.headers["location"]) == (308, f"{PUBLIC_URL}/apua-nyt?a=b%20c")


@pytest.mark.parametrize("host", ["", "evil.example/@stupa.example", "stupa.example\\@evil.example", "stupa.example "])
def test_a_host_that_is_none_of_ours_leads_home_and_nowhere_else(app, host):
    answer = at(app, PUBLIC_URL).get("/apua-nyt", headers={"Host": host})
    assert (answer.status_code, answer.headers["location"]) == (308, f"{PUBLIC_URL}/apua-nyt")


@pytest.mark.parametrize(("asked", "led_to"), [("/apua-nyt/", "/apua-nyt"), ("/static", "/static/")])
def test_behind_a_proxy_that_ends_tls_no_way_leads_to_plain_http(app, asked, led_to):
    answer = at(app, "http://stupa.example").get(asked)
    assert (answer.status_code, answer.headers["location"]) == (307, f"{PUBLIC_URL}{led_to}")


@pytest.mark.parametrize(
    "asked", ["https://www.stupa.example/kirjaudu/linkki?t=salainen", f"{PUBLIC_URL}/apua-nyt/?a=b"]
)
def test_nobody_keeps_the_ways_that_carry_what_was_asked(app, asked):
    """An address may hold the token of a letter, and a browser keeps a 308 for as long as it likes."""
    answer = at(app, PUBLIC_URL).get(asked)
    assert answer.status_code in (307, 308)
    assert answer.headers["cache-control"] == "no-store"


def test_nothing_is_changed_over_another_host(app):
    answer = at(app, "https://other.example").post("/deaf", headers=OURS)
    assert answer.status_code == 421
    assert "Tämä osoite ei ole palvelun oma." in answer.text


def test_health_answers_any_host(app):
    assert at(app, "http://10.0.0.9").get("/health/live").json() == {"status": "ok"}


@pytest.mark.parametrize("path", ["/", "/apua-nyt", "/robots.txt", "/no-such"])
def test_a_head_is_the_same_without_its_body(client, path):
    head = client.head(path)
    page = client.get(path)
    assert head.content == b""
    assert (head.status_code, head.headers) == (page.status_code, page.headers)


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_a_path_that_no_database_could_hold_is_a_page_that_is_not_there(client, method):
    answer = client.request(method, "/letter/a%00b", headers=OURS)
    missing = client.request(method, "/no-such", headers=OURS)
    assert answer.status_code == 404
    assert (answer.text, answer.headers) == (missing.text, missing.headers)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (OURS, 200),
        ({"Origin": PUBLIC_URL}, 200),
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, 200),
        ({}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": PUBLIC_URL}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
    ],
)
def test_only_our_own_pages_change_anything(client, headers, status):
    answer = client.post("/deaf", headers=headers)
    assert answer.status_code == status
    assert ("Pyyntö tuli toiselta sivulta." in answer.text) is (status == 403)


@pytest.mark.parametrize("path", ["/", "/no-such", "/robots.txt", "/letter/abc", "/static/none.css"])
def test_every_answer_carries_the_headers(client, path):
    headers = client.get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert {policy[name] for name in ("script-src", "style-src", "connect-src", "img-src", "form-action")} == {"'self'"}
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["strict-transport-security"] == "max-age=63072000"
    assert "geolocation=()" in headers["permissions-policy"]
    assert headers["referrer-policy"] == ("no-referrer" if path.startswith("/letter") else "same-origin")


def test_refusals_of_the_rules_carry_the_headers_too(app):
    for answer in (at(app, "https://other.example").post("/deaf"), at(app, PUBLIC_URL).post("/deaf")):
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_https_is_not_promised_over_http():
    async def bare(scope, receive, send):
        await JSONResponse({})(scope, receive, send)

    assert "strict-transport-security" not in TestClient(SecurityHeaders(bare, over_tls=False)).get("/").headers


@pytest.mark.parametrize(("size", "status"), [(MAX_BODY_BYTES, 200), (MAX_BODY_BYTES + 1, 413)])
def test_a_body_has_its_limit(client, size, status):
    assert client.post("/count", content=b"a" * size, headers=OURS).status_code == status


def test_a_body_that_claims_too_much_is_refused_unread(client):
    answer = client.post("/deaf", content=b"a" * (MAX_BODY_BYTES + 1), headers=OURS)
    assert (answer.status_code, "Teksti on liian pitkä." in answer.text) == (413, True)


@pytest.mark.parametrize("claim", [None, "1", "-5", "many", ""])
def test_a_body_is_counted_whatever_its_head_claims(client, claim):
    def body():
        for _ in range(5):
            yield b"a" * (MAX_BODY_BYTES // 4)

    headers = OURS if claim is None else OURS | {"Content-Length": claim}
    answer = client.post("/count", content=body(), headers=headers)
    assert (answer.status_code, "Teksti on liian pitkä." in answer.text) == (413, True)


def test_a_body_of_json_is_counted_too(client):
    def body():
        yield b'{"a": "'
        yield b"a" * MAX_BODY_BYTES

    answer = client.post("/json", content=body(), headers=OURS | {"Content-Type": "application/json"})
    assert (answer.status_code, answer.headers["x-content-type-options"]) == (413, "nosniff")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"a": 1}', b"\xff", b'{"a": NaN}', b"[" * 2000])
def test_a_body_of_bad_json_is_no_fault(client, body):
    answer = client.post("/json", content=body, headers=OURS | {"Content-Type": "application/json"})
    assert answer.status_code == 422


def test_a_request_leaves_one_line_that_names_the_route_and_not_the_path(client, clock):
    with capture_logs() as logs:
        client.get("/letter/very-secret-token?and=more")
        client.get("/very-secret-page")
    assert logs == [
        {
            "event": "request",
            "log_level": "info",
            "method": "GET",
            "route": "/letter/{token}",
            "status": 200,
            "milliseconds": 0,
        },
        {
            "event": "request",
            "log_level": "info",
            "method": "GET",
            "route": "unmatched",
            "status": 404,
            "milliseconds": 0,
        },
    ]


def test_health_and_files_leave_no_line(client):
    with capture_logs() as logs:
        client.get("/health/live")
        client.get("/static/none.css")
    assert logs == []


def test_an_answer_that_breaks_half_way_is_cut_off_and_logged(app):
    client = TestClient(app, base_url=PUBLIC_URL, raise_server_exceptions=False)
    with capture_logs() as logs:
        answer = client.get("/half")
    assert answer.text == "begun"
    assert [line["kind"] for line in logs if line["event"] == "fault"] == ["RuntimeError"]


@pytest.mark.parametrize(
    ("referer", "back"),
    [
        (f"{PUBLIC_URL}/apua-nyt", "/apua-nyt"),
        (f"{PUBLIC_URL}/apua-nyt?a=1&b=%22", "/apua-nyt?a=1&amp;b=%22"),
        (f"{PUBLIC_URL}/deaf", None),  # takes forms alone
        (f"{PUBLIC_URL}/no-such", None),
        (f"{PUBLIC_URL}//evil.example", None),
        ("https://evil.example/apua-nyt", None),
        ("https://stupa.example.evil.example/apua-nyt", None),
        ("javascript://stupa.example/apua-nyt", None),
        ("https://[", None),
        ("", None),
        (None, None),
    ],
)
@pytest.mark.parametrize("path", ["/deaf", "/count"])
def test_too_large_a_form_leads_back_to_its_page(client, referer, back, path):
    headers = OURS if referer is None else OURS | {"Referer": referer}
    answer = client.post(path, content=b"a" * (MAX_BODY_BYTES + 1), headers=headers)
    assert answer.status_code == 413
    links = re.findall(r'<a class="btn[^"]*" href="([^"]*)"', answer.text)
    assert links == ([back, "/"] if back else ["/"])
    assert ("Palaa lomakkeelle" in answer.text) is (back is not None)


def test_a_socket_goes_past_every_rule_for_pages(app):
    seen = []

    async def echo(scope, receive, send):
        seen.append(scope["path"])
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.close", "code": 1000})

    async def no_page(scope, receive, send):
        raise AssertionError

    road = SocketRoad(no_page, {"/ws": echo})
    with TestClient(road).websocket_connect("/ws"):
        assert seen == ["/ws"]
    app.add_middleware(SocketRoad, sockets={"/ws": echo})
    client = at(app, PUBLIC_URL)
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/elsewhere"):
        pass
    assert (client.get("/ws").status_code, seen) == (404, ["/ws"])
