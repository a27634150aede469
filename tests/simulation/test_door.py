"""Coming in by a link, as a browser does."""

import asyncio

import pytest

from app.accounts.request_sign_in import LetterRequest
from app.accounts.sign_in_limits import Asker
from app.base.ids import random_token
from app.simulation.door import Door, SignInFailed, cookie_header, follow_link
from tests.live import Talker, free_socket
from tests.seed import make_person


@pytest.fixture
async def link(live):
    """The link of a letter that was asked for."""
    person = make_person(live.database, live.house.clock)
    asked = LetterRequest(person.address, random_token(), Asker(), shared_device=False, next_path="/omat-ryhmat")
    await live.database.run(live.house.accounts.request_sign_in.request, asked)
    await live.house.worker.run_due()
    # The house's own turn may have taken the letter: it ends when that is sent.
    await live.house.worker.close()
    [letter] = [path.read_text(encoding="utf-8") for path in (live.settings.state_dir / "letters").glob("*.txt")]
    return next(word for word in letter.split() if word.startswith("http") and "?t=" in word)


@pytest.fixture
def door(live):
    return Door(live.settings.public_url, "127.0.0.1", live.settings.port)


async def test_a_link_opens_a_session_once(live, door, link):
    cookies = await asyncio.to_thread(follow_link, door, link)
    talker = await Talker.open(live.settings, cookies["__Host-vt_session"])
    assert "ok" in await talker.ask("hello", version=1, language="fi")
    await talker.close()
    with pytest.raises(SignInFailed, match="HTTP 410"):
        await asyncio.to_thread(follow_link, door, link)


async def test_a_link_that_never_was_opens_nothing(door, live):
    with pytest.raises(SignInFailed, match="opened nothing"):
        await asyncio.to_thread(follow_link, door, f"{live.settings.public_url}/kirjaudu/linkki?t={random_token()}")


def test_a_house_that_does_not_answer_is_told():
    with free_socket() as listener:
        door = Door("http://localhost:1", "127.0.0.1", listener.getsockname()[1])
        with pytest.raises(SignInFailed, match="did not answer"):
            follow_link(door, "http://localhost:1/kirjaudu/linkki?t=x")


def test_cookies_are_carried_as_one_header():
    assert cookie_header({"a": "1", "b": "2"}) == "a=1; b=2"
