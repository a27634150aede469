"""Built files: small on the way, kept for as long as their name says, and asked for at once."""

import gzip
import json

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from app.web.assets import EARLY_SOCKET_SCRIPT, OFFLINE_WORKER_SCRIPT, ROOM_SCRIPT, SETTINGS_SCRIPT, Assets
from app.web.middleware.security_headers import HEADERS
from app.web.static_files import BuiltFiles
from tests.web.conftest import PUBLIC_URL

SCRIPT = "console.log('ääkkönen');" * 20


@pytest.fixture
def assets(tmp_path):
    (tmp_path / "assets").mkdir()
    for name in ("room-abcdefgh.js", "shared-abcdefgh.js", "texts-abcdefgh.js", "public-abcdefgh.js"):
        (tmp_path / "assets" / name).write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "assets" / "room-abcdefgh.js.gz").write_bytes(gzip.compress(SCRIPT.encode()))
    (tmp_path / "symbols.svg").write_text("<svg></svg>", encoding="utf-8")
    manifest = {
        "src/styles/main.css": {"file": "assets/main-abcdefgh.css"},
        "src/public.js": {"file": "assets/public-abcdefgh.js"},
        EARLY_SOCKET_SCRIPT: {"file": "assets/early_socket-abcdefgh.js"},
        SETTINGS_SCRIPT: {"file": "assets/settings-abcdefgh.js"},
        OFFLINE_WORKER_SCRIPT: {"file": "assets/offline_worker-abcdefgh.js"},
        ROOM_SCRIPT: {"file": "assets/room-abcdefgh.js", "imports": ["_shared"], "dynamicImports": ["texts"]},
        "_shared": {"file": "assets/shared-abcdefgh.js"},
        "texts": {"file": "assets/texts-abcdefgh.js", "imports": ["_shared"]},
    }
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return Assets.load(tmp_path)


@pytest.fixture
def client(assets):
    return TestClient(Starlette(routes=[Mount("/", BuiltFiles(assets))]))


def test_a_browser_that_takes_gzip_gets_the_packed_copy(client):
    answer = client.get("/assets/room-abcdefgh.js", headers={"accept-encoding": "gzip, br"})
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.text == SCRIPT


def test_others_get_the_file_itself(client):
    answer = client.get("/assets/room-abcdefgh.js", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert (answer.text, answer.headers["vary"]) == (SCRIPT, "Accept-Encoding")


def test_a_file_without_a_copy_is_served_as_it_is(client):
    answer = client.get("/assets/shared-abcdefgh.js", headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert client.get("/symbols.svg").headers["cache-control"] == "no-cache"
    assert client.get("/assets/missing-abcdefgh.js", headers={"accept-encoding": "gzip"}).status_code == 404


@pytest.mark.parametrize("wanted", ["bytes=0-3", "bytes=x", "bytes=", "lines=1-2", "bytes=9-3", "bytes=99999-", "x"])
@pytest.mark.parametrize("path", ["/static/symbols.svg", "/static/assets/room-abcdefgh.js"])
def test_who_asks_for_a_part_gets_the_whole_file_under_all_rules(make_app, assets, path, wanted):
    client = TestClient(make_app(assets), base_url=PUBLIC_URL)
    answer = client.get(path, headers={"range": wanted})
    assert answer.status_code == 200
    assert answer.text == client.get(path).text
    assert answer.headers["accept-ranges"] == "none"
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("name", ["a" * 300, "%00", "a%00b"])
@pytest.mark.parametrize("ending", ["", ".js", ".css"])
def test_what_no_file_can_be_called_is_not_there(client, name, ending):
    assert client.get(f"/assets/{name}{ending}").status_code == 404


def test_what_a_script_will_ask_for_is_named_once(assets):
    assert assets.preloads(ROOM_SCRIPT, "texts") == [
        "/static/assets/shared-abcdefgh.js",
        "/static/assets/texts-abcdefgh.js",
    ]
    assert Assets.none().preloads(ROOM_SCRIPT, "texts") == []
