"""The second check's law: which codes are taken, how often, and what passing does to a session."""

import threading
from urllib.parse import parse_qs, unquote, urlsplit

import pyotp
import pytest

from app.accounts.models import SecondCheck, SignInSession
from app.accounts.second_check.codes import app_address, app_key, find_step, recovery_codes
from tests.accounts.conftest import KNOWN, UNKNOWN, WIDE
from tests.accounts.second_check_helpers import DOOR, SETTINGS, begin, read_codes, switch_on

KEY = b"k" * 40


def test_what_the_app_keeps_is_made_of_seed_and_secret_and_of_both():
    secret = app_key(KEY, "seed")
    assert len(secret) == 32
    assert secret not in (app_key(KEY, "another"), app_key(b"another key", "seed"))
    asked = urlsplit(app_address(secret, "kanerva@esimerkki.fi"))
    assert (asked.scheme, asked.netloc, unquote(asked.path)) == ("otpauth", "totp", "/Vertaistupa:kanerva@esimerkki.fi")
    assert parse_qs(asked.query) == {"secret": [secret], "issuer": ["Vertaistupa"]}
    codes = recovery_codes(KEY, "seed")
    assert len(set(codes)) == 10
    assert all(len(code) == 8 and code.isdigit() for code in codes)


@pytest.mark.parametrize(("steps", "is_right"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_phone_may_be_a_step_ahead_or_behind(clock, steps, is_right):
    secret = app_key(KEY, "seed")
    totp = pyotp.TOTP(secret)
    now = totp.timecode(clock.now())
    typed = totp.generate_otp(now + steps)
    found = find_step(secret, f" {typed[:3]} {typed[3:]} ", clock.now(), after=0)
    assert found == (now + steps if is_right else None)


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "ä23456", "١٢٣٤٥٦", "abcdef", "\x00" * 6])
def test_what_is_no_code_is_wrong_and_no_fault(town, typed):
    browser = town.signed_in()
    phone = begin(browser)
    answer = browser.post(f"{SETTINGS}/kayttoon", data={"code": typed, "kept": "yes"})
    assert answer.status_code == 422
    assert phone.secret[:4] in answer.text  # the same picture again, the codes on the paper stay good


def test_it_is_on_when_the_app_is_proved_and_the_codes_are_kept(town):
    browser = town.signed_in()
    phone = begin(browser)
    right = phone.numbers(town.clock)
    not_kept = browser.post(f"{SETTINGS}/kayttoon", data={"code": right})
    assert not_kept.status_code == 422
    assert "Merkitse sitten" in not_kept.text
    assert browser.post(f"{SETTINGS}/kayttoon", data={"code": right, "kept": "yes"}).status_code == 303
    page = browser.get(SETTINGS).text
    assert "Jäljellä on 10 varakoodia." in page
    assert phone.secret[:4] not in page
    assert read_codes(page) == []
    assert "Toinen varmistus on käytössä." in browser.get("/asetukset").text


def test_a_code_is_taken_once_and_no_earlier_one_after_it(town):
    browser = town.signed_in()
    phone = switch_on(browser, town.clock)
    town.deliver()
    elsewhere = town.signed_in()
    assert show(elsewhere, phone.numbers(town.clock)).status_code == 422
    town.clock.move(seconds=30)
    assert show(elsewhere, phone.numbers(town.clock, steps=1)).status_code == 303
    assert show(town.signed_in(), phone.numbers(town.clock)).status_code == 422


def test_a_recovery_code_is_taken_once(town):
    phone = switch_on(town.signed_in(), town.clock)
    town.deliver()
    for place in (0, 9):
        typed = phone.codes[place]
        assert show(town.signed_in(), f"{typed[:4]} {typed[4:]}").status_code == 303
        assert town.deliver() == 1
        assert "varakoodilla" in town.box.letters[-1].text
        assert show(town.signed_in(), typed).status_code == 422
    assert "Jäljellä on 8 varakoodia." in town.signed_in().get(SETTINGS).text


@pytest.mark.parametrize("kind", ["numbers", "recovery"])
def test_of_two_that_show_one_code_at_once_one_passes(town, kind):
    phone = switch_on(town.signed_in(), town.clock)
    town.deliver()
    town.clock.move(seconds=30)
    typed = phone.numbers(town.clock) if kind == "numbers" else phone.codes[3]
    browsers = [town.signed_in() for _ in range(4)]
    gate, statuses = threading.Barrier(len(browsers)), []

    def press(browser):
        gate.wait()
        statuses.append(show(browser, typed).status_code)

    threads = [threading.Thread(target=press, args=(browser,)) for browser in browsers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [303, 422, 422, 422]


def test_tries_are_counted_for_the_account_wherever_they_come_from(make_town):
    town = make_town(budget=with_tries("4 per 15 minute"))
    town.add_account()
    phone = switch_on(town.signed_in(), town.clock)
    town.deliver()
    first, second = town.signed_in(), town.signed_in()
    assert [show(browser, "000000").status_code for browser in (first, second, first)] == [422, 422, 422]
    assert show(first, "12 34").status_code == 422  # no code, so no try
    refused = show(second, phone.codes[0])
    assert refused.status_code == 429
    assert 0 < int(refused.headers["retry-after"]) <= 900
    assert "Voit kokeilla uudelleen" in refused.text
    assert "Jäljellä on 10 varakoodia." in first.get(SETTINGS).text


def test_passing_gives_the_session_another_token_and_ends_every_earlier_one(town):
    phone = switch_on(town.signed_in(), town.clock)
    town.deliver()
    browser = town.signed_in()
    before, key = browser.session_token, session_of(town)
    assert show(browser, phone.codes[0]).status_code == 303
    assert browser.session_token != before
    assert browser.get("/api/me").status_code == 200
    assert session_of(town) == key
    browser.cookies.clear()
    browser.cookies.set("__Host-vt_session", before, domain="stupa.example", path="/")
    assert browser.get("/api/me").status_code == 401


def test_a_token_that_was_renewed_before_ends_with_the_check_too(town):
    phone = switch_on(town.signed_in(), town.clock)
    town.deliver()
    browser = town.signed_in()
    before = browser.session_token
    town.clock.move(hours=25)
    assert browser.get("/api/me").status_code == 200
    assert browser.session_token != before
    assert show(browser, phone.codes[0]).status_code == 303
    browser.cookies.clear()
    browser.cookies.set("__Host-vt_session", before, domain="stupa.example", path="/")
    assert browser.get("/api/me").status_code == 401


def test_who_is_not_fresh_signs_in_again_first(town):
    browser = town.signed_in()
    town.clock.move(seconds=11 * 60)
    assert "Kirjaudu ensin uudelleen" in browser.get(SETTINGS).text
    assert browser.post(SETTINGS, data={"next": ""}).status_code == 403


def test_what_was_begun_is_for_one_hour_and_for_the_device_that_began(town):
    browser = town.signed_in()
    phone = begin(browser)
    elsewhere = town.signed_in()
    assert phone.secret[:4] not in elsewhere.get(SETTINGS).text
    typed = {"code": phone.numbers(town.clock), "kept": "yes"}
    assert elsewhere.post(f"{SETTINGS}/kayttoon", data=typed).status_code == 409
    town.clock.move(seconds=3599)
    assert phone.secret[:4] in browser.get(SETTINGS).text
    town.clock.move(seconds=1)
    late = browser.post(f"{SETTINGS}/kayttoon", data={"code": phone.numbers(town.clock), "kept": "yes"})
    assert late.status_code == 409
    assert "Aloita uudelleen" in late.text


def test_a_check_that_is_on_is_not_begun_anew(town):
    browser = town.signed_in()
    switch_on(browser, town.clock)
    assert browser.post(SETTINGS, data={"next": ""}).status_code == 409


def test_new_recovery_codes_end_the_old_ones(town):
    browser = town.signed_in()
    phone = switch_on(browser, town.clock)
    town.deliver()
    assert browser.post(f"{SETTINGS}/varakoodit", data={"code": "00000000"}).status_code == 422
    page = browser.post(f"{SETTINGS}/varakoodit", data={"code": phone.codes[0]})
    renewed = read_codes(page.text)
    assert page.status_code == 200
    assert len(renewed) == 10
    assert not set(renewed) & set(phone.codes)
    assert town.deliver() == 1
    assert "uudet varakoodit" in town.box.letters[-1].text
    assert show(town.signed_in(), phone.codes[1]).status_code == 422
    assert show(town.signed_in(), renewed[1]).status_code == 303


def test_switching_off_needs_a_code_and_no_session_has_passed_any_more(town):
    browser = town.signed_in()
    phone = switch_on(browser, town.clock)
    assert town.deliver() == 1
    assert "otettiin käyttöön" in town.box.letters[-1].text
    assert browser.post(f"{SETTINGS}/pois", data={"code": "123456"}).status_code == 422
    assert browser.post(f"{SETTINGS}/pois", data={"code": phone.codes[0]}).status_code == 303
    assert town.deliver() == 1
    assert "poistettiin käytöstä" in town.box.letters[-1].text
    with town.database.read() as session:
        assert session.query(SecondCheck).count() == 0
        assert [row.second_check_at for row in session.query(SignInSession)] == [None]


def test_for_whom_has_lost_phone_and_codes_it_is_taken_off_by_hand_and_told(town):
    browser = town.signed_in()
    switch_on(browser, town.clock)
    town.deliver()
    assert town.accounts.take_off_second_check(f" {KNOWN.upper()} ") is True
    assert town.deliver() == 1
    assert "poistettiin käytöstä" in town.box.letters[-1].text
    with town.database.read() as session:
        assert session.query(SecondCheck).count() == 0
        assert [row.second_check_at for row in session.query(SignInSession)] == [None]
    for address in (KNOWN, UNKNOWN, "no address"):
        assert town.accounts.take_off_second_check(address) is False
    assert town.deliver() == 0


def test_what_is_only_begun_is_not_taken_off(town):
    begin(town.signed_in())
    assert town.accounts.take_off_second_check(KNOWN) is False


def test_the_database_holds_no_key_and_no_code(town):
    phone = switch_on(town.signed_in(), town.clock)
    with town.database.read() as session:
        row = session.query(SecondCheck).one()
        kept = " ".join(str(getattr(row, column.name)) for column in SecondCheck.__table__.columns)
    assert phone.secret not in kept
    assert not [code for code in phone.codes if code in kept]


def test_letters_and_pages_of_it_carry_no_code(town):
    phone = switch_on(town.signed_in(), town.clock)
    town.deliver()
    letter = town.box.letters[-1].text
    assert phone.secret not in letter
    assert not [code for code in phone.codes if code in letter]


def show(browser, typed):
    return browser.post(DOOR, data={"code": typed})


def with_tries(windows):
    return type(WIDE)(
        WIDE.letters, WIDE.passwords, WIDE.codes, WIDE.links_per_network, second_checks_per_person=windows
    )


def session_of(town):
    """The ids of the sessions, the newest last."""
    with town.database.read() as session:
        return [row.id for row in session.query(SignInSession).order_by(SignInSession.id)][-1]
