"""`vertaistupa demo` as a newcomer starts it: four links, a room that talks, an orderly stop, and the same again."""

import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from types import SimpleNamespace

import httpx2
import pytest

from app.simulation.door import Door, SignInFailed, follow_link
from app.simulation.script import read_script
from tests.live import Talker
from tests.sources import ROOT

SESSION = "__Host-vt_session"
TOLD = re.compile(r"^Vertaistupa, a demonstration: (http://localhost:(\d+))$", re.MULTILINE)


@contextmanager
def demonstration(state_dir, **environment):
    """The process, once it has told where it is; stopped by SIGTERM after."""
    process = start(state_dir, **environment)
    told = ""
    try:
        while "Control-C" not in told:
            line = process.stdout.readline()
            assert line, told
            told += line
        origin, port = TOLD.search(told).groups()
        yield SimpleNamespace(told=told, door=Door(origin, "127.0.0.1", int(port)), process=process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def start(state_dir, **environment):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VERTAISTUPA_")}
    return subprocess.Popen(
        [sys.executable, "-m", "app", "demo", "--port", "0"],
        cwd=ROOT,
        env=kept | {"VERTAISTUPA_STATE_DIR": str(state_dir)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def read_links(state_dir):
    file = state_dir / "demo" / "house" / "links"
    assert file.stat().st_mode & 0o777 == 0o600
    return dict(re.findall(r"^(\w+): .*\n  (\S+)$", file.read_text(encoding="utf-8"), re.MULTILINE))


def sign_in(door, link):
    """The session's token, and the path that signing in leads to."""
    cookies = follow_link(door, link)
    headers = {"Cookie": f"{SESSION}={cookies[SESSION]}", "Host": door.name}
    return cookies[SESSION], httpx2.get(
        f"http://127.0.0.1:{door.port}/omat-ryhmat", headers=headers, follow_redirects=True
    ).text


async def test_whoever_comes_finds_a_room_that_talks_and_the_same_again(tmp_path):
    (tmp_path / "vertaistupa.db").write_text("the developer's own")
    for _ in range(2):
        with demonstration(tmp_path) as shown:
            links = read_links(tmp_path)
            assert set(links) == {"parent", "leader", "contact", "staff"}
            assert all(link not in shown.told for link in links.values())
            await take_part(shown.door, links["parent"])
            assert "Koivikon esimerkkiyhdistys" in sign_in(shown.door, links["contact"])[1]
            assert "/liitto" in sign_in(shown.door, links["staff"])[1]
            with pytest.raises(SignInFailed, match="410"):
                follow_link(shown.door, links["parent"])
    assert (tmp_path / "vertaistupa.db").read_text() == "the developer's own"


async def take_part(door, link):
    token, groups = sign_in(door, link)
    room = re.search(r'href="/huone/([\w-]+)"', groups)[1]
    parent = await Talker.open(SimpleNamespace(port=door.port, public_url=door.origin), token)
    await parent.ask("hello", version=1, language="fi")
    opened = await parent.subscribe(room)
    script = read_script()
    assert {one["name"] for one in opened["members"]} == {*script.people, "Pilvi"}
    leaders = {one["name"] for one in opened["members"] if one["role"] == "leader"}
    assert leaders == set(script.leaders)
    await parent.say(room, "Hei, olen täällä ensimmäistä kertaa.")
    said = [item["text"] for item in opened["items"] if item["event"] == "message"]
    await parent.until(lambda: len(parent.of("message")) >= 2, seconds=60)
    said += [event["text"] for event in parent.of("message") if event["author"] != opened["me"]]
    assert said == [line.text for line in script.lines[: len(said)]]
    await parent.close()


def test_production_is_refused_with_a_sentence(tmp_path):
    process = start(
        tmp_path,
        VERTAISTUPA_ENVIRONMENT="production",
        VERTAISTUPA_PUBLIC_URL="https://vertaistupa.example",
        VERTAISTUPA_SECRET_KEY="a secret for tests alone, long enough",
        VERTAISTUPA_SMTP_URL="smtp://localhost",
        VERTAISTUPA_SECOND_CHECK_REQUIRED="true",
    )
    output = process.communicate(timeout=30)[0]
    assert process.returncode == 1
    assert output.startswith("The demonstration does not run in production.")
    assert "Traceback" not in output
    assert list(tmp_path.iterdir()) == []
