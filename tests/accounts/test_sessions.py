"""Sessions: how they are kept, renewed, and end."""

import re
import threading

import pytest
from sqlalchemy import select

from app.accounts import access, service
from app.accounts.models import Revocation, SignInSession, SignInToken
from app.accounts.request_sign_in import LetterRequest
from app.accounts.service import set_staff
from app.accounts.sign_in_limits import Asker
from app.base.errors import Busy
from app.base.ids import token_hash
from tests.accounts.conftest import KNOWN, PUBLIC_URL, UNKNOWN
from tests.at_once import at_once

FIREFOX_COMPUTER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def _with(town, token):
    browser = town.browser()
    browser.cookies.set("__Host-vt_session", token, domain="stupa.example")
    return browser


def _is_in(town, token):
    return _with(town, token).get("/api/me").status_code == 200


def _rows(town, table=SignInSession):
    with town.database.read() as session:
        return session.scalars(select(table).order_by(table.id)).all()


def test_pages_lead_strangers_to_signing_in_and_programs_get_401(sqlite_town):
    page = sqlite_town.browser().get("/vain-omille", params={"a": "1"})
    assert (page.status_code, page.headers["location"]) == (303, "/kirjaudu?next=/vain-omille%3Fa%3D1")
    answer = sqlite_town.browser().get("/api/me")
    assert (answer.status_code, answer.json()["code"]) == (401, "sign_in_needed")


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "ä" * 43, "A" * 5000])
def test_a_token_of_nobody_opens_nothing(sqlite_town, token):
    sqlite_town.signed_in()
    answer = sqlite_town.browser().get("/api/me", headers={"Cookie": f"__Host-vt_session={token}".encode()})
    assert answer.status_code == 401


def test_the_token_is_stored_as_a_hash(town):
    browser = town.signed_in()
    assert _rows(town)[0].token_hash == token_hash(browser.session_token)


def test_many_requests_write_at_most_once_a_minute(town):
    browser = town.signed_in()
    town.clock.move(minutes=2)
    browser.get("/api/me")
    with town.statements() as seen:
        for _ in range(5):
            browser.get("/api/me")
    assert not [statement for statement in seen if statement.startswith(("UPDATE", "INSERT"))]
    town.clock.move(seconds=61)
    with town.statements() as seen:
        browser.get("/api/me")
    assert len([statement for statement in seen if statement.startswith("UPDATE")]) == 1


def test_a_request_costs_one_select(town):
    browser = town.signed_in()
    town.clock.move(minutes=2)
    browser.get("/api/me")
    with town.statements() as seen:
        browser.get("/api/me")
    assert len([statement for statement in seen if statement.startswith("SELECT")]) == 1


def test_the_token_is_renewed_once_a_day_and_the_old_one_dies_a_minute_after_the_new_is_seen(town):
    browser = town.signed_in()
    old = browser.session_token
    town.clock.move(hours=24)
    browser.get("/api/me")
    new = browser.session_token
    assert new != old
    assert _is_in(town, old)
    town.clock.move(seconds=30)
    assert _is_in(town, new)
    assert _is_in(town, old)
    town.clock.move(seconds=30)
    assert not _is_in(town, old)
    assert _is_in(town, new)


def test_a_page_of_its_own_making_carries_the_new_token_too_but_never_over_a_sign_out(sqlite_town):
    browser = sqlite_town.signed_in()
    old = browser.session_token
    sqlite_town.clock.move(hours=24)
    page = browser.get("/asetukset")
    assert len([value for value in page.headers.get_list("set-cookie") if "vt_session" in value]) == 1
    assert browser.session_token != old
    sqlite_town.clock.move(hours=24)
    gone = browser.post("/asetukset/laitteet", data={"which": "all"})
    assert len([value for value in gone.headers.get_list("set-cookie") if "vt_session" in value]) == 1
    assert browser.session_token is None


def test_requests_side_by_side_at_renewal_sign_nobody_out(town):
    browser = town.signed_in()
    old = browser.session_token
    town.clock.move(hours=25)
    browsers = [_with(town, old) for _ in range(5)]
    gate = threading.Barrier(5)
    codes = []

    def visit(one):
        gate.wait(10)
        codes.append(one.get("/api/me").status_code)

    threads = [threading.Thread(target=visit, args=(one,)) for one in browsers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes == [200] * 5
    renewed = {one.session_token for one in browsers} - {old}
    assert len(renewed) == 1
    assert _is_in(town, renewed.pop())


def test_an_answer_lost_on_the_way_signs_nobody_out(town):
    browser = town.signed_in()
    old = browser.session_token
    town.clock.move(hours=24)
    _with(town, old).get("/api/me")
    town.clock.move(hours=3)
    second = _with(town, old)
    assert second.get("/api/me").status_code == 200
    assert second.session_token != old
    town.clock.move(minutes=2)
    assert _is_in(town, second.session_token)
    assert not _is_in(town, old) or _rows(town)[0].seen_at <= _rows(town)[0].rotated_at


def test_a_busy_database_does_not_take_a_page_away(sqlite_town, monkeypatch):
    browser = sqlite_town.signed_in()
    sqlite_town.clock.move(hours=25)

    def busy():
        raise Busy

    monkeypatch.setattr(sqlite_town.database, "transaction", busy)
    assert browser.get("/api/me").status_code == 200


def test_a_page_does_not_try_what_was_refused_to_others_a_moment_ago(sqlite_town, monkeypatch):
    browser = sqlite_town.signed_in()
    sqlite_town.clock.move(hours=25)
    with pytest.raises(Busy), sqlite_town.database.transaction():
        raise Busy
    tries = []
    transaction = sqlite_town.database.transaction
    monkeypatch.setattr(sqlite_town.database, "transaction", lambda: tries.append(1) or transaction())
    old = browser.session_token
    assert browser.get("/api/me").status_code == 200
    assert (tries, browser.session_token) == ([], old)
    sqlite_town.clock.move(seconds=5)
    assert browser.get("/api/me").status_code == 200
    assert tries
    assert browser.session_token != old


@pytest.mark.parametrize(
    ("fields", "alive", "dead"),
    [
        ({}, {"days": 29, "hours": 23}, {"hours": 1}),
        ({"shared_device": "yes"}, {"minutes": 29}, {"minutes": 1}),
    ],
)
def test_a_session_that_is_not_used_ends(town, fields, alive, dead):
    browser = town.signed_in(**fields)
    town.clock.move(**alive)
    with town.database.read() as session:
        assert access.find_person(session, browser.session_token, town.clock.now())
    town.clock.move(**dead)
    assert browser.get("/api/me").status_code == 401


@pytest.mark.parametrize(("fields", "step"), [({}, {"days": 29}), ({"shared_device": "yes"}, {"minutes": 29})])
def test_use_keeps_a_session_alive(town, fields, step):
    browser = town.signed_in(**fields)
    for _ in range(3):
        town.clock.move(**step)
        assert browser.get("/api/me").status_code == 200


def test_however_much_it_is_used_a_session_ends_after_90_days(town):
    browser = town.signed_in()
    for _ in range(89):
        town.clock.move(days=1)
        assert browser.get("/api/me").status_code == 200
    town.clock.move(days=1)
    assert browser.get("/api/me").status_code == 401


def test_staff_sign_in_for_a_working_day(town):
    with town.database.transaction() as session:
        set_staff(session, 1, ender=town.accounts.ender, now=town.clock.now())
    browser = town.signed_in()
    town.clock.move(hours=11, minutes=59)
    assert browser.get("/api/staff").status_code == 200
    town.clock.move(minutes=1)
    assert browser.get("/api/staff").status_code == 401


def test_what_staff_have_is_hidden_from_others(sqlite_town):
    browser = sqlite_town.signed_in()
    answer = browser.get("/api/staff")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    missing = browser.get("/api/nothing-here")
    assert answer.text == missing.text


def test_becoming_staff_ends_the_sessions_of_before(town):
    browser = town.signed_in()
    with town.database.transaction() as session:
        set_staff(session, 1, ender=town.accounts.ender, now=town.clock.now())
    assert browser.get("/api/me").status_code == 401
    assert [row.account_id for row in _rows(town, Revocation)] == [1]
    assert town.revoked == [1]


def test_signing_out_ends_the_session_and_what_the_app_kept(town):
    browser = town.signed_in()
    token = browser.session_token
    answer = browser.post("/kirjaudu-ulos")
    assert (answer.status_code, answer.headers["location"]) == (303, "/kirjaudu?signed-out")
    assert answer.headers["clear-site-data"] == '"storage"'
    assert browser.session_token is None
    assert not _is_in(town, token)
    assert "Olet nyt kirjautunut ulos." in browser.get("/kirjaudu?signed-out").text
    assert town.revoked == [1]


def test_signing_out_is_no_link_and_harms_no_stranger(sqlite_town):
    browser = sqlite_town.signed_in()
    assert browser.get("/kirjaudu-ulos").status_code == 405
    assert browser.get("/api/me").status_code == 200
    assert sqlite_town.browser().post("/kirjaudu-ulos").status_code == 303
    foreign = browser.post("/kirjaudu-ulos", headers={"Sec-Fetch-Site": "cross-site"})
    assert foreign.status_code == 403
    assert browser.get("/api/me").status_code == 200


def test_a_stranger_presses_without_taking_a_place_among_those_who_write(sqlite_town, monkeypatch):
    def busy():
        raise Busy

    monkeypatch.setattr(sqlite_town.database, "transaction", busy)
    assert sqlite_town.browser().post("/kirjaudu-ulos").status_code == 303
    browser = sqlite_town.browser()
    browser.get(f"/kirjaudu/linkki?t={'B' * 43}")
    assert browser.press(browser.get("/kirjaudu/linkki")).status_code == 410


def test_a_planted_token_opens_nothing_after_signing_in(town):
    browser = town.browser()
    browser.cookies.set("__Host-vt_session", "P" * 43, domain="stupa.example")
    browser.ask_for_letter()
    town.deliver()
    browser.follow_link(town.box.link)
    assert not _is_in(town, "P" * 43)


def test_signing_in_anew_ends_what_this_browser_had_before(town):
    town.add_account(UNKNOWN)
    browser = town.signed_in(KNOWN)
    before = browser.session_token
    browser.ask_for_letter(UNKNOWN)
    town.deliver()
    browser.follow_link(town.box.link)
    assert browser.get("/api/me").json()["account"] == 2
    assert not _is_in(town, before)
    ended, living = _rows(town, Revocation)[0].session_id, _rows(town)[0].id
    assert ended != living


def test_the_devices_are_listed_in_plain_words(sqlite_town):
    phone = sqlite_town.signed_in()
    sqlite_town.clock.move(hours=1)
    sqlite_town.signed_in(user_agent=FIREFOX_COMPUTER)
    page = phone.get("/asetukset").text
    assert "Puhelin, Firefox (tämä laite)" in page
    assert "Tietokone, Firefox" in page
    assert "viimeksi ti 15.9. klo 21.30" in page
    assert {row.device for row in _rows(sqlite_town)} == {"phone firefox", "computer firefox"}


def test_one_device_is_ended_and_only_one_s_own(town):
    phone = town.signed_in()
    computer = town.signed_in(user_agent=FIREFOX_COMPUTER)
    town.add_account(UNKNOWN)
    other = town.signed_in(UNKNOWN)
    keys = {row.device if row.account_id == 1 else "other": row.public_id for row in _rows(town)}
    for key in (keys["other"], "nothing", "%00", "%ED%A0%80", "x" * 3000):
        assert phone.post(f"/asetukset/laitteet/{key}").status_code == 404
    done = phone.post(f"/asetukset/laitteet/{keys['computer firefox']}")
    assert (done.status_code, done.headers["location"]) == (303, "/asetukset?saved=devices")
    codes = [browser.get("/api/me").status_code for browser in (phone, computer, other)]
    assert codes == [200, 401, 200]


def test_all_others_are_ended_or_all(town):
    browsers = [town.signed_in() for _ in range(3)]
    browsers[0].post("/asetukset/laitteet", data={"which": "others"})
    assert [browser.get("/api/me").status_code for browser in browsers] == [200, 401, 401]
    answer = browsers[0].post("/asetukset/laitteet", data={"which": "all"})
    assert answer.headers["clear-site-data"] == '"storage"'
    assert browsers[0].get("/api/me").status_code == 401
    assert len(_rows(town, Revocation)) == 3


def _letters(town):
    """Links of a sign-in letter and of a wish to join that another browser asked for: nobody has followed them."""
    town.browser().ask_for_letter(KNOWN)
    with town.database.transaction() as session:
        asked = LetterRequest(KNOWN, "", Asker(), shared_device=False, next_path="/pyynto/x")
        town.accounts.request_sign_in.write_for_newcomer(session, asked, KNOWN, language="fi")
    assert town.deliver() == 2
    return [re.search(r"https://\S+", letter.text)[0] for letter in town.box.letters[-2:]]


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/asetukset/laitteet", {"which": "all"}),
        ("/asetukset/laitteet", {"which": "others"}),
        ("/asetukset/salasana", {"action": "set", "new_password": "pitkä lause lampusta"}),
    ],
)
def test_links_of_letters_end_with_the_sessions(town, path, fields):
    """Else a letter that somebody else has would be the way back in, for a day where it is one of a wish to join."""
    town.add_account(UNKNOWN)
    browser = town.signed_in()
    links = _letters(town)
    town.browser().ask_for_letter(UNKNOWN)
    town.deliver()
    others = town.box.link
    assert browser.post(path, data=fields).status_code == 303
    gone = [town.browser().follow_link(link) for link in links]
    assert [answer.status_code for answer in gone] == [410, 410]
    assert all("Jos pyysit päästä ryhmään, pyydä uudelleen ryhmän sivulla." in answer.text for answer in gone)
    with town.database.read() as session:
        assert session.scalars(select(SignInToken.address)).all() == [None] * 4
    assert town.browser().follow_link(others).status_code == 303
    assert len(_rows(town)) == (1 if fields == {"which": "all"} else 2)
    town.signed_in()


def test_letters_that_have_not_left_do_not_leave_any_more(town):
    browser = town.signed_in()
    town.browser().ask_for_letter(KNOWN)
    browser.post("/asetukset/laitteet", data={"which": "all"})
    assert town.deliver() == 0


def test_a_link_pressed_while_everything_ends_leaves_no_session(town):
    browser = town.signed_in()
    link = _letters(town)[0]
    reader = town.browser()
    reader.get(link.removeprefix(PUBLIC_URL))
    page = reader.get("/kirjaudu/linkki")
    at_once(lambda: reader.press(page), lambda: browser.post("/asetukset/laitteet", data={"which": "all"}))
    assert _rows(town) == []


def test_sockets_are_told_of_every_end(town):
    browser = town.signed_in()
    with town.database.read() as session:
        begun = service.latest_revocation_id(session)
        person = access.find_person(session, browser.session_token, town.clock.now())
        assert access.session_is_alive(session, person.session_id, town.clock.now())
    browser.post("/kirjaudu-ulos")
    with town.database.read() as session:
        ended = service.list_revocations(session, begun)
        assert [(row.account_id, row.session_id) for row in ended] == [(person.account_id, person.session_id)]
        assert service.list_revocations(session, ended[0].id) == []
        assert not access.session_is_alive(session, person.session_id, town.clock.now())


def test_an_ended_session_s_id_is_never_given_again(town):
    first = town.signed_in()
    ended = _rows(town)[0].id
    first.post("/kirjaudu-ulos")
    town.signed_in()
    assert _rows(town)[0].id > ended


def test_many_handshakes_are_judged_in_one_statement(town):
    tokens = [town.signed_in().session_token for _ in range(3)]
    with town.database.read() as session, town.statements() as seen:
        people = access.find_people(session, [*tokens, "x", "", "Z" * 43], town.clock.now())
    assert set(people) == set(tokens)
    assert len([statement for statement in seen if statement.startswith("SELECT")]) == 1


def test_talk_over_a_socket_counts_as_use(town):
    browser = town.signed_in(shared_device="yes")
    person_id = _rows(town)[0].id
    town.clock.move(minutes=20)
    with town.database.transaction() as session:
        service.note_use(session, [person_id], lifetimes=town.accounts.lifetimes, now=town.clock.now())
    town.clock.move(minutes=20)
    assert browser.get("/api/me").status_code == 200


def test_nothing_of_a_refused_ending_is_written(town):
    browser = town.signed_in()

    def end_and_fail():
        with town.database.transaction() as session:
            town.accounts.ender.end_all(session, 1, now=town.clock.now())
            raise LookupError

    with pytest.raises(LookupError):
        end_and_fail()
    assert browser.get("/api/me").status_code == 200
    assert _rows(town, Revocation) == []
    assert town.revoked == []
