"""The password as a choice: hashing, its bounds, its forms."""

import threading
from importlib import metadata

import passlib
import pytest
from sqlalchemy import select

from app.accounts.models import Account, Revocation
from app.accounts.passwords import PasswordCost, Passwords, require_good_password
from app.base.errors import BadInput, Busy
from tests.accounts.conftest import CHEAP, KNOWN

GOOD = "pitkä lause lampusta"
OTHER = "toinen lause pöydästä"


def _set(browser, new=GOOD, current="", action="set"):
    return browser.post(
        "/asetukset/salasana", data={"action": action, "new_password": new, "current_password": current}
    )


def _sign_in(town, password, address=KNOWN, **fields):
    browser = town.browser()
    return browser, browser.post("/kirjaudu", data={"address": address, "password": password, **fields})


def _stored(town):
    with town.database.read() as session:
        return session.scalars(select(Account.password_hash)).one()


def test_the_maintained_library_is_the_one_in_use():
    assert passlib.__version__ == metadata.version("libpass")
    assert "passlib" not in {(found.metadata["Name"] or "").lower() for found in metadata.distributions()}


def test_a_hash_at_the_real_price_verifies():
    passwords = Passwords()
    stored = passwords.hash(GOOD)
    assert stored.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert passwords.verify(GOOD, stored)
    assert not passwords.verify(OTHER, stored)
    assert not passwords.is_outdated(stored)


def test_nobody_s_hash_costs_what_a_stored_one_costs():
    passwords = Passwords(CHEAP)
    stored, nobodys = passwords.hash(GOOD), passwords._nobodys_hash
    assert nobodys.rsplit("$", 2)[0] == stored.rsplit("$", 2)[0]
    assert len(nobodys) == len(stored)
    assert nobodys != Passwords(CHEAP)._nobodys_hash


def test_the_same_keys_on_another_machine_give_the_same_password(passwords):
    assert passwords.verify("pitka\u0308 lause lampusta", passwords.hash(GOOD))


def test_nobody_s_password_is_never_right(passwords):
    assert not passwords.verify("nobody has this password", None)


def test_at_most_two_hash_at_once_and_whoever_waits_too_long_hears_busy():
    passwords = Passwords(CHEAP, at_once=2, waiting=1, wait_seconds=0.05)
    entered, done, together = threading.Semaphore(0), threading.Event(), []

    def occupy():
        with passwords._turn():
            together.append(1)
            entered.release()
            assert done.wait(10)

    threads = [threading.Thread(target=occupy) for _ in range(2)]
    for thread in threads:
        thread.start()
    for _ in threads:
        assert entered.acquire(timeout=10)
    with pytest.raises(Busy):
        passwords.hash(GOOD)
    done.set()
    for thread in threads:
        thread.join()
    assert passwords.hash(GOOD)


def test_beyond_those_who_may_wait_nobody_queues():
    passwords = Passwords(CHEAP, at_once=1, waiting=0, wait_seconds=60)
    with passwords._turn(), pytest.raises(Busy):
        passwords.hash(GOOD)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password_short"),
        ("elevenchars", "password_short"),
        ("x" * 201, "password_long"),
        ("pitkä\x00lause lampusta", "bad_characters"),
        ("salasana1234", "password_guessable"),
        ("SalasanaSalasana", "password_guessable"),
        ("aaaaaaaaaaaaaaaa", "password_guessable"),
        ("121212121212", "password_guessable"),
        (KNOWN, "password_guessable"),
        (KNOWN.upper() + "!", "password_guessable"),
    ],
)
def test_what_is_first_guessed_is_refused(password, code):
    with pytest.raises(BadInput) as refused:
        require_good_password(password, KNOWN)
    assert (refused.value.code, refused.value.field) == (code, "new_password")


def test_after_a_fresh_sign_in_a_password_is_set_and_works(town):
    person = town.signed_in()
    done = _set(person)
    assert (done.status_code, done.headers["location"]) == (303, "/asetukset?saved=password")
    assert "Salasana on tallennettu." in person.get("/asetukset?saved=password").text
    browser, opened = _sign_in(town, GOOD, next="/ryhmat/abc")
    assert (opened.status_code, opened.headers["location"]) == (303, "/ryhmat/abc")
    assert browser.get("/api/me").status_code == 200
    assert town.deliver() == 0


def test_a_wrong_password_is_told_beside_its_field_and_never_shown_again(sqlite_town):
    _set(sqlite_town.signed_in())
    _, answer = _sign_in(sqlite_town, OTHER, shared_device="yes")
    assert answer.status_code == 422
    assert 'id="password-error"' in answer.text
    assert "Osoite tai salasana ei täsmää." in answer.text
    assert f'value="{KNOWN}"' in answer.text
    assert 'name="shared_device" value="yes" checked' in answer.text
    assert OTHER not in answer.text
    assert '<details class="fold" open>' in answer.text


def test_the_password_s_button_with_an_empty_field_sends_no_letter(sqlite_town):
    answer = sqlite_town.browser().post("/kirjaudu", data={"address": KNOWN, "way": "password"})
    assert answer.status_code == 422
    assert "Kirjoita salasanasi." in answer.text
    assert sqlite_town.deliver() == 0


def test_a_shared_device_counts_for_passwords_too(sqlite_town):
    _set(sqlite_town.signed_in())
    browser, opened = _sign_in(sqlite_town, GOOD, shared_device="yes")
    assert not [
        cookie for cookie in opened.headers.get_list("set-cookie") if "session" in cookie and "Max-Age" in cookie
    ]
    sqlite_town.clock.move(minutes=30)
    assert browser.get("/api/me").status_code == 401


def test_later_the_current_password_is_needed(sqlite_town):
    person = sqlite_town.signed_in()
    _set(person)
    sqlite_town.clock.move(minutes=10)
    assert 'name="current_password"' in person.get("/asetukset").text
    for current in ("", OTHER, "x" * 900):
        answer = _set(person, OTHER, current)
        assert answer.status_code == 422
        assert 'id="current_password-error"' in answer.text
        assert OTHER not in answer.text
    assert _set(person, OTHER, GOOD).status_code == 303
    assert _sign_in(sqlite_town, OTHER)[1].status_code == 303
    assert _sign_in(sqlite_town, GOOD)[1].status_code == 422


def test_without_a_password_an_old_sign_in_is_not_enough(sqlite_town):
    person = sqlite_town.signed_in()
    sqlite_town.clock.move(minutes=10)
    page = person.get("/asetukset").text
    assert 'name="new_password"' not in page
    assert "/kirjaudu?again=yes&amp;next=/asetukset" in page
    assert person.get("/kirjaudu?again=yes&next=/asetukset").status_code == 200
    assert _set(person).status_code == 403
    assert _stored(sqlite_town) is None


def test_changing_and_removing_end_the_other_sessions(town):
    other, person = town.signed_in(), town.signed_in()
    _set(person)
    assert [browser.get("/api/me").status_code for browser in (other, person)] == [401, 200]
    late, _ = _sign_in(town, GOOD)
    removed = _set(person, action="remove")
    assert removed.headers["location"] == "/asetukset?saved=password-removed"
    assert _stored(town) is None
    assert [browser.get("/api/me").status_code for browser in (late, person)] == [401, 200]
    with town.database.read() as session:
        assert len(session.scalars(select(Revocation.id)).all()) == 2


def test_a_weak_new_password_is_told_beside_its_field(sqlite_town):
    answer = _set(sqlite_town.signed_in(), "salasana1234")
    assert answer.status_code == 422
    assert 'href="#new_password"' in answer.text
    assert "helppo arvata" in answer.text
    assert "salasana1234" not in answer.text


def test_a_hash_of_an_old_price_is_made_anew_at_the_next_sign_in(make_town):
    old = make_town(passwords=Passwords(PasswordCost(memory_kib=32, rounds=1)))
    old.add_account()
    _set(old.signed_in())
    cheap = _stored(old)
    now = make_town(passwords=Passwords(CHEAP))
    assert _sign_in(now, GOOD)[1].status_code == 303
    assert _stored(now) != cheap
    assert "m=64," in _stored(now)
    assert _sign_in(now, GOOD)[1].status_code == 303


def test_a_password_changed_while_it_was_verified_opens_nothing(town, passwords, monkeypatch):
    person = town.signed_in()
    _set(person)
    real = Passwords.verify

    def verify_slowly(self, typed, stored):
        right = real(self, typed, stored)
        if typed == GOOD:
            with town.database.transaction() as session:
                session.get(Account, 1).password_hash = None
        return right

    monkeypatch.setattr(Passwords, "verify", verify_slowly)
    assert _sign_in(town, GOOD)[1].status_code == 422
    assert passwords


def test_when_too_many_hash_the_page_says_so(make_town):
    busy = Passwords(CHEAP, at_once=1, waiting=0)
    town = make_town(passwords=busy)
    town.add_account()
    with busy._turn():
        answer = _sign_in(town, GOOD)[1]
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "2"
