"""The letter's link: opening it uses nothing up, its button does, once."""

import threading

import pytest
from sqlalchemy import func, select

from app.accounts import queries
from app.accounts.access import MAX_LIVING_LETTERS
from app.accounts.models import SignInSession, SignInToken
from app.accounts.request_sign_in import LetterRequest
from app.accounts.sign_in_limits import Asker
from app.db.database import Database
from app.web.viewer import LANGUAGE_COOKIE
from tests.accounts.conftest import KNOWN, PUBLIC_URL, UNKNOWN, build_town


def _sessions(town):
    with town.database.read() as session:
        return session.scalar(select(func.count(SignInSession.id)))


def _letter(town, browser=None, **fields):
    browser = browser or town.browser()
    assert browser.ask_for_letter(KNOWN, **fields).status_code == 200
    assert town.deliver() == 1
    return town.box.link


def test_a_person_asks_follows_the_link_presses_the_button_and_is_in(town):
    browser = town.browser()
    link = _letter(town, browser)
    assert browser.get("/api/me").status_code == 401
    opened = browser.follow_link(link)
    assert (opened.status_code, opened.headers["location"]) == (303, "/omat-ryhmat")
    cookie = next(value for value in opened.headers.get_list("set-cookie") if "vt_session" in value)
    assert cookie.startswith("__Host-vt_session=")
    assert all(part in cookie for part in ("HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=7776000"))
    assert browser.get("/api/me").status_code == 200


@pytest.mark.parametrize(
    ("lives_minutes", "told"), [(10, "10 minuuttia"), (60, "60 minuuttia"), (90, "90 minuuttia"), (1440, "24 tuntia")]
)
def test_how_long_a_link_lives_is_told_in_hours_where_it_lives_long(
    sqlite_url, clock, texts, passwords, lives_minutes, told
):
    database = Database(sqlite_url, clock=clock)
    town = build_town(database, clock, texts, passwords=passwords, sign_in_token_minutes=lives_minutes)
    town.add_account()
    browser = town.browser()
    assert f"Linkki toimii {told}." in browser.ask_for_letter(KNOWN).text
    town.deliver()
    assert f"toimivat {told}." in town.box.letters[-1].text
    assert f"Se toimii {told}." in browser.get("/kirjaudu/linkki").text
    database.close()


def test_scanners_that_open_the_link_spoil_nothing(town):
    link = _letter(town)
    path = link.removeprefix(PUBLIC_URL)
    for method in ("GET", "HEAD", "GET", "HEAD", "GET"):
        scanner = town.browser("LinkScanner/1.0")
        moved = scanner.request(method, path, headers={"Purpose": "prefetch"})
        assert moved.status_code == 303
        assert scanner.request(method, moved.headers["location"]).status_code == 200
    assert _sessions(town) == 0
    assert town.browser().follow_link(link).status_code == 303
    assert _sessions(town) == 1


def test_the_token_leaves_the_address_at_once(sqlite_town):
    link = _letter(sqlite_town)
    moved = sqlite_town.browser().get(link.removeprefix(PUBLIC_URL))
    assert moved.headers["location"] == "/kirjaudu/linkki"
    assert moved.headers["cache-control"] == "no-store"
    assert moved.headers["referrer-policy"] == "same-origin"
    token = link.partition("t=")[2]
    browser = sqlite_town.browser()
    browser.get(link.removeprefix(PUBLIC_URL))
    assert token not in browser.get("/kirjaudu/linkki").text


def test_the_first_answer_to_a_link_does_not_tell_whether_it_lives(sqlite_town):
    link = _letter(sqlite_town).removeprefix(PUBLIC_URL)
    living = sqlite_town.browser().get(link)
    dead = sqlite_town.browser().get(link[:-3] + "AAA")
    assert (living.status_code, living.headers["location"]) == (dead.status_code, dead.headers["location"])


def test_used_old_newer_and_unknown_links_get_the_same_page(town):
    used = _letter(town)
    town.browser().follow_link(used)
    old = _letter(town)
    town.clock.move(minutes=10)
    asker = town.browser()
    replaced = _letter(town, asker)
    newest = _letter(town, asker)
    unknown = f"{PUBLIC_URL}/kirjaudu/linkki?t={'A' * 43}"
    answers = [town.browser().follow_link(link) for link in (used, old, replaced, unknown)]
    assert {answer.status_code for answer in answers} == {410}
    assert len({answer.text for answer in answers}) == 1
    assert "Linkki ei enää toimi" in answers[0].text
    assert town.browser().follow_link(newest).status_code == 303


@pytest.mark.parametrize("how", ["used", "old", "unknown", "none"])
def test_the_button_of_a_dead_link_gets_that_same_page(town, how):
    browser = town.browser()
    link = _letter(town)
    if how != "none":
        browser.get(link.removeprefix(PUBLIC_URL) if how != "unknown" else f"/kirjaudu/linkki?t={'B' * 43}")
    if how == "used":
        town.browser().follow_link(link)
    if how == "old":
        town.clock.move(minutes=10)
    before = _sessions(town)
    answer = browser.press(browser.get("/kirjaudu/linkki"))
    assert answer.status_code == 410
    assert "Linkki ei enää toimi" in answer.text
    assert _sessions(town) == before


@pytest.mark.parametrize(
    "query", ["t=", "t=short", f"t={'A' * 5000}", f"t={'A' * 43}&t={'B' * 43}", "t=%00" + "A" * 42, "t=%ED%A0%80"]
)
def test_an_address_that_holds_no_link_of_ours_is_gone(sqlite_town, query):
    assert sqlite_town.browser().get(f"/kirjaudu/linkki?{query}").status_code == 410


def test_the_way_back_after_signing_in_leads_home(sqlite_town):
    browser = sqlite_town.signed_in()
    assert browser.get("/kirjaudu/linkki").headers["location"] == "/omat-ryhmat"


def test_the_last_moment_of_a_link_still_works(town):
    link = _letter(town)
    town.clock.move(minutes=9, seconds=59)
    assert town.browser().follow_link(link).status_code == 303


def test_two_presses_at_once_make_one_session(town):
    link = _letter(town).removeprefix(PUBLIC_URL)
    browsers = [town.browser() for _ in range(4)]
    shown = []
    for browser in browsers:
        browser.get(link)
        shown.append(browser.get("/kirjaudu/linkki"))
    gate = threading.Barrier(len(browsers))
    answers = []

    def press(browser, page):
        gate.wait(10)
        answers.append(browser.press(page).status_code)

    threads = [threading.Thread(target=press, args=pair) for pair in zip(browsers, shown, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [303, 410, 410, 410]
    assert _sessions(town) == 1


def test_a_press_is_for_the_letter_whose_page_was_shown(town):
    """Any site can make a browser open a letter's link between a page and its press."""
    town.add_account(UNKNOWN)
    own = _letter(town).removeprefix(PUBLIC_URL)
    town.browser().ask_for_letter(UNKNOWN)
    town.deliver()
    others = town.box.link.removeprefix(PUBLIC_URL)
    browser = town.browser()
    browser.get(own)
    shown = browser.get("/kirjaudu/linkki")
    assert "Toinen kirje avattiin välillä." not in shown.text
    browser.get(others)
    again = browser.press(shown)
    assert again.status_code == 409
    assert "Toinen kirje avattiin välillä." in again.text
    assert _sessions(town) == 0
    browser.get(own)
    assert browser.press(again).status_code == 409
    assert browser.press(shown).status_code == 303
    assert browser.get("/api/me").json() == {"account": 1, "staff": False}
    assert town.browser().follow_link(others).status_code == 303


def test_a_press_that_names_no_letter_is_shown_the_page_anew(sqlite_town):
    browser = sqlite_town.browser()
    browser.get(_letter(sqlite_town).removeprefix(PUBLIC_URL))
    for sent in ({"letter": ""}, {"other": "x"}, {"letter": "é\ud7ff"}):
        again = browser.post("/kirjaudu/linkki", data=sent)
        assert again.status_code == 409
    assert browser.press(again).status_code == 303


def test_the_path_and_the_shared_device_travel_with_the_letter(town):
    asker, reader = town.browser(), town.browser()
    link = _letter(town, asker, next="/ryhmat/abc", shared_device="yes")
    opened = reader.follow_link(link)
    assert opened.headers["location"] == "/ryhmat/abc"
    cookie = next(value for value in opened.headers.get_list("set-cookie") if "vt_session" in value)
    assert "Max-Age" not in cookie


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "evil",
        "/kirjaudu-ulos",
        "/api/me",
        "/" + "a" * 500,
        "",
    ],
)
def test_nobody_is_led_out_of_the_house(sqlite_town, path):
    link = _letter(sqlite_town, next=path)
    assert sqlite_town.browser().follow_link(link).headers["location"] == "/omat-ryhmat"


def test_an_unknown_address_gets_a_row_and_a_job_but_no_letter(town):
    town.browser().ask_for_letter(UNKNOWN)
    assert town.deliver() == 0
    with town.database.read() as session:
        row = session.scalars(select(SignInToken)).one()
    assert row.account_id is None


def test_a_letter_that_comes_up_late_is_not_sent(town):
    town.browser().ask_for_letter(KNOWN)
    town.clock.move(minutes=11)
    assert town.deliver() == 0


def test_of_two_requests_only_the_newer_letter_is_sent(town):
    asker = town.browser()
    asker.ask_for_letter(KNOWN)
    asker.ask_for_letter(" KANERVA@Esimerkki.FI ")
    assert town.deliver() == 1


def test_letters_that_other_browsers_ask_for_end_nobody_s_link(town):
    owner = town.browser()
    link = _letter(town, owner)
    for number in range(3):
        town.browser(network=f"203.0.113.{number}").ask_for_letter(KNOWN)
    assert town.deliver() == 3
    assert owner.follow_link(link).status_code == 303


def test_of_one_address_only_so_many_letters_live(town):
    first, second, *_, last = [_letter(town) for _ in range(MAX_LIVING_LETTERS + 1)]
    assert town.browser().follow_link(first).status_code == 410
    assert town.browser().follow_link(second).status_code == 303
    assert town.browser().follow_link(last).status_code == 303


def test_strangers_end_no_letter_that_leads_to_a_wish_to_join(town):
    def ask(times):
        with town.database.transaction() as session:
            asked = LetterRequest(KNOWN, "", Asker(), shared_device=False, next_path="/pyynto/x")
            for _ in range(times):
                town.accounts.request_sign_in.write_for_newcomer(session, asked, KNOWN, language="fi")

    ask(1)
    town.deliver()
    own = town.box.link
    ask(MAX_LIVING_LETTERS)
    assert town.browser().follow_link(own).status_code == 303


def test_whoever_comes_for_the_first_time_is_written_and_shown_what_they_read_and_then_what_they_chose(town):
    """An invitation makes an account in the group's language, before its reader has chosen one."""
    account_id = town.add_account("lumme@esimerkki.fi", "fi")

    def written_to(language):
        browser = town.browser()
        browser.cookies.set(LANGUAGE_COOKIE, language)
        browser.ask_for_letter("lumme@esimerkki.fi")
        town.deliver()
        letter = town.box.letters[-1]
        browser.follow_link(town.box.link)
        with town.database.read() as session:
            return letter.text.split(",")[0], queries.find_account(session, account_id).language

    assert written_to("sv") == ("Hej", "sv")
    assert written_to("en") == ("Hej", "sv")


def test_an_old_letter_leads_home_where_its_reader_is_still_signed_in(town):
    browser = town.browser()
    link = _letter(town, browser)
    browser.follow_link(link)
    for _ in range(2):
        again = browser.get(link.removeprefix(PUBLIC_URL))
        opened = browser.get(again.headers["location"])
        assert (opened.status_code, opened.headers["location"]) == (303, "/omat-ryhmat")
    browser.get(link.removeprefix(PUBLIC_URL))
    assert browser.press(opened).headers["location"] == "/omat-ryhmat"
    assert _sessions(town) == 1


def test_somebody_who_opened_an_invitation_is_told_which_address_to_write(sqlite_town):
    browser = sqlite_town.browser()
    assert "Avasit kutsun." in browser.get("/kirjaudu?next=/tervetuloa/abc").text
    assert "Avasit kutsun." not in browser.get("/kirjaudu?next=/huone/abc").text
    assert "Avasit kutsun." not in browser.get("/kirjaudu").text
