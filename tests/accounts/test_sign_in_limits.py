"""Too many letters and tries: 429, the same for known and unknown, with when to come back."""

import time
import types

import limits.storage.memory
import pytest

from app.accounts import sign_in_limits
from app.accounts.sign_in_limits import Asker, SignInBudget, SignInLimits, Windows
from app.base.addresses import read_address
from app.base.errors import RateLimited
from app.db.database import Database
from tests.accounts.conftest import KNOWN, UNKNOWN, build_town

TIGHT = SignInBudget(
    letters=Windows(
        own="2 per 15 minute",
        address_and_network="2 per 15 minute",
        address="4 per 15 minute",
        network="5 per 15 minute",
    ),
    passwords=Windows(
        own="2 per 15 minute",
        address_and_network="2 per 15 minute",
        address="4 per 15 minute",
        network="6 per 15 minute",
    ),
    codes=Windows(own="3 per day", address_and_network="3 per day", address="5 per day", network="6 per 15 minute"),
    links_per_network="6 per 15 minute",
)
NOBODY = Asker()
STRANGERS = ("198.51.100.1", "203.0.113.1", "192.0.3.1")


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
    links = [browser.post("/kirjaudu/linkki", data={"letter": ""}).status_code for _ in range(7)]
    assert links == [410] * 6 + [429]


def test_counters_hold_no_address():
    counted = SignInLimits("memory://", b"k")
    counted.count_letter(KNOWN, Asker(read_address("192.0.2.7")))
    names = " ".join(counted._memory.storage.events)
    assert "kanerva" not in names
    assert "192.0.2" not in names


def test_processes_count_together_over_valkey(valkey_url):
    first, second = (SignInLimits(valkey_url, b"k", TIGHT) for _ in range(2))
    first.count_letter(KNOWN, NOBODY)
    second.count_letter(KNOWN, NOBODY)
    with pytest.raises(RateLimited) as refused:
        first.count_letter(KNOWN, NOBODY)
    assert 0 < refused.value.retry_after_seconds <= 900


def test_with_the_shared_store_away_each_process_counts_alone():
    alone = SignInLimits("valkey://127.0.0.1:1", b"k", TIGHT)
    alone.count_letter(KNOWN, NOBODY)
    alone.count_letter(KNOWN, NOBODY)
    with pytest.raises(RateLimited):
        alone.count_letter(KNOWN, NOBODY)


# Strangers who know the address


def _use_up_letters(town, address=KNOWN):
    """Strangers of several networks ask until the wide ceiling of the address is reached."""
    for network in STRANGERS:
        for _ in range(2):
            town.browser(network=network).ask_for_letter(address)
    refused = town.browser(network="192.0.4.1").ask_for_letter(address)
    assert refused.status_code == 429


def _wrong(town):
    return f"{(int(town.box.code.replace(' ', '')) + 1) % 10**6:06}"


def _guess(town, network, times):
    """A stranger asks for a letter and types codes into it."""
    browser = town.browser(network=network)
    browser.ask_for_letter()
    town.deliver()
    return [browser.post("/kirjaudu/koodi", data={"code": _wrong(town)}).status_code for _ in range(times)]


def test_a_stranger_s_letters_do_not_keep_the_owner_out(tight):
    stranger = tight.browser(network="198.51.100.1")
    assert [stranger.ask_for_letter().status_code for _ in range(4)] == [200, 200, 429, 429]
    owner = tight.browser()
    assert owner.ask_for_letter().status_code == 200
    tight.deliver()
    assert owner.follow_link(tight.box.link).status_code == 303


def test_one_address_gets_only_so_many_letters_from_all_networks_together(tight):
    codes = [
        tight.browser(network=network).ask_for_letter(address).status_code
        for address in (KNOWN, UNKNOWN)
        for network in STRANGERS
        for _ in range(2)
    ]
    assert codes == [200, 200, 200, 200, 429, 429] * 2


def test_a_known_browser_gets_its_letter_whatever_strangers_have_used_up(tight):
    owner = tight.signed_in()
    owner.post("/kirjaudu-ulos")
    _use_up_letters(tight)
    assert owner.ask_for_letter().status_code == 200
    tight.deliver()
    assert owner.follow_link(tight.box.link).status_code == 303
    assert owner.get("/api/me").status_code == 200


def test_a_known_browser_has_bounds_of_its_own_too(tight):
    owner = tight.signed_in()
    codes = [owner.ask_for_letter().status_code for _ in range(3)]
    assert codes == [200, 200, 429]


def test_a_known_browser_may_try_its_password_whatever_strangers_have_used_up(tight):
    owner = tight.signed_in()
    owner.post("/asetukset/salasana", data={"action": "set", "new_password": "pitkä lause lampusta"})
    owner.post("/kirjaudu-ulos")
    wrong = {"address": KNOWN, "password": "aivan väärä sana"}
    for network in STRANGERS:
        for _ in range(2):
            tight.browser(network=network).post("/kirjaudu", data=wrong)
    assert tight.browser().post("/kirjaudu", data=wrong).status_code == 429
    right = {"address": KNOWN, "password": "pitkä lause lampusta"}
    assert owner.post("/kirjaudu", data=right).status_code == 303


def test_strangers_cannot_keep_a_person_from_changing_the_password(tight):
    person = tight.signed_in()
    form = {"action": "set", "new_password": "pitkä lause lampusta"}
    person.post("/asetukset/salasana", data=form)
    for network in STRANGERS:
        for _ in range(2):
            tight.browser(network=network).post("/kirjaudu", data={"address": KNOWN, "password": "aivan väärä sana"})
    tight.clock.move(minutes=11)
    changed = person.post("/asetukset/salasana", data=form | {"current_password": "pitkä lause lampusta"})
    assert changed.status_code == 303


def test_wrong_codes_are_counted_over_all_letters_to_an_address(tight):
    assert _guess(tight, "198.51.100.1", 2) == [422, 422]
    assert _guess(tight, "198.51.100.1", 2) == [422, 429]
    assert _guess(tight, "203.0.113.1", 3) == [422, 422, 429]


def test_codes_for_known_and_unknown_addresses_are_counted_the_same(tight):
    pages = []
    for address in (KNOWN, UNKNOWN):
        browser = tight.browser(network=f"198.51.{len(address)}.1")
        browser.ask_for_letter(address)
        answers = [browser.post("/kirjaudu/koodi", data={"code": "000000", "address": address}) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [422, 422, 422, 429]
        pages.append([answer.text.replace(address, "ADDRESS") for answer in answers])
    assert pages[0] == pages[1]
    assert "Avaa sähköpostisi ja paina linkkiä." in pages[0][-1]


def test_the_owner_still_has_the_link_where_strangers_have_used_up_the_codes(tight):
    for network in STRANGERS[:2]:
        _guess(tight, network, 3)
    owner = tight.browser()
    owner.ask_for_letter()
    tight.clock.move(minutes=15, seconds=1)
    owner.ask_for_letter()
    tight.deliver()
    assert owner.post("/kirjaudu/koodi", data={"code": tight.box.code}).status_code == 429
    assert owner.follow_link(tight.box.link).status_code == 303


def test_a_known_browser_s_code_works_where_strangers_have_used_up_the_codes(tight):
    owner = tight.signed_in()
    owner.post("/kirjaudu-ulos")
    for network in STRANGERS[:2]:
        _guess(tight, network, 3)
    owner.ask_for_letter()
    tight.deliver()
    assert owner.post("/kirjaudu/koodi", data={"code": tight.box.code}).status_code == 303


def test_the_address_that_the_form_names_is_not_the_one_that_is_counted(tight):
    browser = tight.browser()
    browser.ask_for_letter()
    tight.deliver()
    forms = [{"code": _wrong(tight), "address": f"nimi{number}@esimerkki.fi"} for number in range(4)]
    assert [browser.post("/kirjaudu/koodi", data=form).status_code for form in forms] == [422, 422, 422, 429]


def test_a_stranger_guesses_a_code_at_most_once_in_fifty_thousand_a_day():
    budget = SignInBudget()
    tries = [item.amount * 86400 // item.get_expiry() for item in limits.parse_many(budget.codes.address)]
    assert min(tries) / 10**6 <= 1 / 50_000
