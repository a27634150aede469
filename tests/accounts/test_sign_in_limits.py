"""Too many letters and tries: 429, the same for known and unknown, with when to come back."""

import time
import types

import limits.storage.memory
import pytest

from app.accounts import sign_in_limits
from app.accounts.sign_in_limits import SignInBudget, SignInLimits
from app.base.addresses import read_address
from app.base.errors import RateLimited
from app.db.database import Database
from tests.accounts.conftest import KNOWN, UNKNOWN, build_town

TIGHT = SignInBudget(
    letters_per_address="2 per 15 minute",
    letters_per_network="5 per 15 minute",
    tries_per_address="2 per 15 minute",
    tries_per_network="6 per 15 minute",
)


@pytest.fixture
def hand_time(clock, monkeypatch):
    """The library reads time.time(); here it reads the hand clock."""
    begun, begun_at = clock.monotonic(), time.time()
    hand = types.SimpleNamespace(time=lambda: begun_at + clock.monotonic() - begun, monotonic=clock.monotonic)
    monkeypatch.setattr(limits.storage.memory, "time", hand)
    monkeypatch.setattr(sign_in_limits, "time", hand)


@pytest.fixture
def tight(sqlite_url, clock, texts, passwords, hand_time):
    database = Database(sqlite_url, clock=clock)
    made = build_town(database, clock, texts, passwords=passwords, budget=TIGHT)
    made.add_account()
    yield made
    database.close()


def test_the_third_letter_to_an_address_is_refused_the_same_for_all(tight):
    pages = []
    for address in (KNOWN, UNKNOWN):
        assert [tight.browser().ask_for_letter(address).status_code for _ in range(2)] == [200, 200]
        answer = tight.browser().ask_for_letter(address)
        assert answer.status_code == 429
        assert 0 < int(answer.headers["retry-after"]) <= 900
        pages.append(answer.text.replace(address, "ADDRESS"))
    assert pages[0] == pages[1]
    assert "Kokeilit monta kertaa." in pages[0]
    assert "Voit kokeilla uudelleen ti 15.9. klo 20.4" in pages[0]
    assert 'value="ADDRESS"' in pages[0]


def test_the_window_opens_again_by_itself(tight):
    for _ in range(3):
        tight.browser().ask_for_letter()
    tight.clock.move(minutes=15, seconds=1)
    assert tight.browser().ask_for_letter().status_code == 200


def test_a_refused_letter_writes_nothing(tight):
    for _ in range(2):
        tight.browser().ask_for_letter()
    with tight.statements() as seen:
        tight.browser().ask_for_letter()
    assert not [statement for statement in seen if statement.startswith("INSERT")]


def test_one_network_cannot_ask_for_everybody(tight):
    codes = [tight.browser().ask_for_letter(f"nimi{number}@esimerkki.fi").status_code for number in range(6)]
    assert codes == [200] * 5 + [429]


def test_passwords_are_counted_before_they_are_tried(tight):
    form = {"address": KNOWN, "password": "aivan väärä sana"}
    codes = [tight.browser().post("/kirjaudu", data=form).status_code for _ in range(3)]
    assert codes == [422, 422, 429]


def test_the_current_password_cannot_be_tried_for_ever(tight):
    person = tight.signed_in()
    form = {"action": "set", "new_password": "pitkä lause lampusta", "current_password": "aivan väärä sana"}
    assert person.post("/asetukset/salasana", data=form).status_code == 303
    tight.clock.move(minutes=11)
    codes = [person.post("/asetukset/salasana", data=form).status_code for _ in range(3)]
    assert codes == [422, 422, 429]


def test_codes_and_dead_links_are_counted_by_network(tight):
    browser = tight.browser()
    codes = [browser.post("/kirjaudu/koodi", data={"code": "123456"}).status_code for _ in range(7)]
    assert codes == [422] * 6 + [429]
    links = [browser.post("/kirjaudu/linkki").status_code for _ in range(7)]
    assert links == [410] * 6 + [429]


def test_counters_hold_no_address():
    counted = SignInLimits("memory://", b"k")
    counted.count_letter(KNOWN, read_address("192.0.2.7"))
    names = " ".join(counted._memory.storage.events)
    assert "kanerva" not in names
    assert "192.0.2" not in names


def test_processes_count_together_over_valkey(valkey_url):
    first, second = (SignInLimits(valkey_url, b"k", TIGHT) for _ in range(2))
    first.count_letter(KNOWN, None)
    second.count_letter(KNOWN, None)
    with pytest.raises(RateLimited) as refused:
        first.count_letter(KNOWN, None)
    assert 0 < refused.value.retry_after_seconds <= 900


def test_with_the_shared_store_away_each_process_counts_alone():
    alone = SignInLimits("valkey://127.0.0.1:1", b"k", TIGHT)
    alone.count_letter(KNOWN, None)
    alone.count_letter(KNOWN, None)
    with pytest.raises(RateLimited):
        alone.count_letter(KNOWN, None)
