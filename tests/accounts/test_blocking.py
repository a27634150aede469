"""A blocked account: nobody is in, nobody gets in by any way, and on screen nobody can tell."""

import re
import threading

import pytest
from sqlalchemy import select, update

from app.accounts import access, service
from app.accounts.account_letters import AccountLetters, Addressee
from app.accounts.models import Account, Revocation, SignInSession, SignInToken
from app.accounts.privacy import TABLES
from app.accounts.request_sign_in import LetterRequest
from app.accounts.sign_in_limits import Asker
from app.accounts.start_session import Visitor
from app.base.errors import NotAllowed, NotFound
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from tests.accounts.conftest import KNOWN, PUBLIC_URL, UNKNOWN
from tests.at_once import at_once
from tests.db.waiting import waits_in_the_middle
from tests.seed import add_session

PASSWORD = "pitkä lause lampusta"


def block(town, account_id=1):
    with town.database.transaction() as session:
        return town.accounts.blocker.block(session, account_id, now=town.clock.now())


def lift(town, account_id=1):
    with town.database.transaction() as session:
        return town.accounts.blocker.lift(session, account_id)


def mark_blocked(town, account_id=1):
    """The mark alone, as if a session or a letter had slipped past the block itself."""
    with town.database.transaction() as session:
        session.execute(update(Account).where(Account.id == account_id).values(blocked_at=town.clock.now()))


def rows(town, table=SignInSession):
    with town.database.read() as session:
        return session.scalars(select(table).order_by(table.id)).all()


def with_password(town):
    browser = town.signed_in()
    browser.post("/asetukset/salasana", data={"action": "set", "new_password": PASSWORD})
    return browser


def sign_in(town, password=PASSWORD, browser=None):
    return (browser or town.browser()).post("/kirjaudu", data={"address": KNOWN, "password": password})


def ask_to_join(town):
    with town.database.transaction() as session:
        asked = LetterRequest(KNOWN, "", Asker(), shared_device=False, next_path="/pyynto/x")
        town.accounts.request_sign_in.write_for_newcomer(session, asked, KNOWN, language="fi")


def test_every_session_and_letter_of_the_account_ends_in_one_transaction(town):
    town.add_account(UNKNOWN)
    browsers = [town.signed_in(), town.signed_in(user_agent="Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")]
    other = town.signed_in(UNKNOWN)
    ids = {row.id for row in rows(town) if row.account_id == 1}
    town.browser().ask_for_letter(KNOWN)
    ask_to_join(town)
    assert block(town)
    assert [browser.get("/api/me").status_code for browser in (*browsers, other)] == [401, 401, 200]
    assert {row.session_id for row in rows(town, Revocation)} == ids
    assert town.revoked == [1]
    assert [row.used_at for row in rows(town, SignInToken) if row.address_hash and row.used_at is None] == []
    assert town.deliver() == 0
    assert not block(town)
    assert (len(rows(town, Revocation)), town.revoked) == (2, [1])


def test_a_block_that_fails_has_ended_nothing(town):
    browser = town.signed_in()

    def fail():
        with town.database.transaction() as session:
            town.accounts.blocker.block(session, 1, now=town.clock.now())
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert browser.get("/api/me").status_code == 200
    assert (rows(town, Revocation), town.revoked, rows(town, Account)[0].blocked_at) == ([], [], None)


def test_a_letter_that_was_still_alive_lets_nobody_in(town):
    for way in ("link", "code", "join"):
        browser = town.browser()
        ask_to_join(town) if way == "join" else browser.ask_for_letter(KNOWN)
        assert town.deliver() == 1
        mark_blocked(town)
        if way == "code":
            answer = browser.post("/kirjaudu/koodi", data={"code": town.box.code})
            assert answer.status_code == 422
            assert "Koodi ei enää toimi." in answer.text
        else:
            assert browser.follow_link(town.box.link).status_code == 410
        assert browser.session_token is None
        assert lift(town)
    assert rows(town) == []


def test_a_blocked_address_does_not_become_the_first_of_staff(make_town):
    town = make_town()
    town.add_account()
    link = town.accounts.first_staff.make_link()
    browser = town.browser()
    moved = browser.get(link.removeprefix(PUBLIC_URL))
    browser.get(moved.headers["location"])
    browser.post("/kirjaudu/ensimmainen", data={"address": KNOWN})
    assert town.deliver() == 1
    mark_blocked(town)
    assert browser.follow_link(town.box.link).status_code == 410
    assert [row.is_staff for row in rows(town, Account)] == [False]
    assert browser.get("/kirjaudu/ensimmainen").status_code == 200


def test_the_right_password_alone_is_told(town):
    with_password(town)
    block(town)
    refused = sign_in(town)
    assert refused.status_code == 403
    assert "Tili on suljettu" in refused.text
    assert "set-cookie" not in refused.headers
    wrong = sign_in(town, "aivan väärä lause")
    nobody = town.browser().post("/kirjaudu", data={"address": UNKNOWN, "password": "aivan väärä lause"})
    assert (wrong.status_code, wrong.text.replace(KNOWN, "")) == (422, nobody.text.replace(UNKNOWN, ""))
    assert rows(town) == []


def test_asking_for_a_letter_looks_the_same_for_a_blocked_an_open_and_an_unknown_address(town):
    blocked = "leppa@esimerkki.fi"
    block(town, town.add_account(blocked))
    pages, statements = [], []
    for address in (blocked, KNOWN, UNKNOWN):
        with town.statements() as seen:
            answer = town.browser().ask_for_letter(address)
        pages.append((answer.status_code, answer.text.replace(address, "ADDRESS")))
        statements.append([re.sub(r"\d+", "n", statement) for statement in seen])
    assert pages[0] == pages[1] == pages[2]
    assert statements[0] == statements[1] == statements[2]
    kept = ("purpose", "tries_left", "shared_device", "next_path", "used_at", "address", "language")
    found = {tuple(getattr(row, name) for name in kept) for row in rows(town, SignInToken)}
    assert len(found) == 1


@pytest.mark.parametrize("ask", [lambda town: town.browser().ask_for_letter(KNOWN), ask_to_join])
def test_who_asks_for_a_blocked_address_is_written_to_without_a_link(town, ask):
    block(town)
    ask(town)
    assert town.deliver() == 1
    [letter] = town.box.letters
    assert (letter.to, letter.subject) == (KNOWN, "Tilisi Vertaistuvassa")
    assert "tilisi on suljettu" in letter.text
    assert "Vastaa tähän kirjeeseen." in letter.text
    assert "?t=" not in letter.text
    assert re.search(r"\d{3} \d{3}", letter.text) is None
    page = town.browser().get(town.box.link.removeprefix(PUBLIC_URL))
    assert page.status_code == 200
    assert "Tili on suljettu" in page.text


def test_a_session_that_slipped_past_opens_nothing(town):
    browser = town.signed_in()
    with town.database.transaction() as session:
        _, late = add_session(session, 1, town.clock.now())
    mark_blocked(town)
    ids = [row.id for row in rows(town)]
    assert len(ids) == 2
    assert browser.get("/api/me").status_code == 401
    now = town.clock.now()
    with town.database.read() as session:
        assert access.find_people(session, [late], now) == {}
        assert access.living_sessions(session, ids, now) == set()


def test_opened_again_the_person_signs_in_anew(town):
    before = town.signed_in()
    block(town)
    assert lift(town)
    assert not lift(town)
    assert before.get("/api/me").status_code == 401
    assert town.signed_in().get("/api/me").status_code == 200


def test_staff_are_not_blocked_and_nobody_is_not_found(town):
    with town.database.transaction() as session:
        service.set_staff(session, 1, ender=town.accounts.ender, now=town.clock.now())
    with pytest.raises(NotAllowed) as refused:
        block(town)
    assert refused.value.code == "staff_account"
    with pytest.raises(NotFound):
        block(town, 99)
    assert not lift(town, 99)


def test_no_letter_goes_to_a_blocked_account_but_those_of_the_account(town):
    letters = AccountLetters(
        town.database, JobQueue(town.clock), texts=town.press.texts, mailer=town.box, public_url=PUBLIC_URL
    )
    work = Work(1, "some_letter", {"group_id": 1}, 1)
    news = Addressee(1, "/", facts={"news": "changed", "meets": "no"})
    of_account = Addressee(1, "/", facts={"reason": "rules"}, is_of_account=True)
    block(town)
    letters.send("group_news", lambda _: news, work)
    assert town.box.letters == []
    letters.send("account_blocked", lambda _: of_account, work)
    lift(town)
    letters.send("group_news", lambda _: news, work)
    assert [letter.subject for letter in town.box.letters] == ["Tilisi Vertaistuvassa", "Uutta Vertaistuvassa"]


def test_the_person_reads_in_their_own_data_since_when(town):
    block(town)
    with town.database.read() as session:
        [row] = TABLES["accounts"].export(session, 1)
        assert row["blocked_at"] == town.clock.now()
        [found] = service.list_blocked(session)
        assert service.find_blocked(session, found.key) == found
        assert service.find_blocked(session, "x" * 22) is None
    lift(town)
    with town.database.read() as session:
        assert service.list_blocked(session) == []
        assert service.find_blocked(session, found.key) is None


def test_a_password_that_was_right_before_the_block_leaves_no_session(town, passwords, monkeypatch):
    """The block commits between the look at the password and the session's own transaction."""
    with_password(town)
    verified, blocked = threading.Event(), threading.Event()
    real = type(passwords).verify

    def verify(self, typed, stored):
        right = real(self, typed, stored)
        verified.set()
        assert blocked.wait(10)
        return right

    monkeypatch.setattr(type(passwords), "verify", verify)

    def block_meanwhile():
        assert verified.wait(10)
        block(town)
        blocked.set()

    answer, _ = at_once(lambda: sign_in(town), block_meanwhile)
    assert answer.status_code == 403
    assert rows(town) == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_block_waits_for_a_session_that_is_about_to_begin_and_ends_it(town):
    def begin(session):
        account = session.get(Account, 1)
        visitor = Visitor("phone firefox")
        town.accounts._starter.start(session, account, visitor, now=town.clock.now(), shared_device=False)

    assert waits_in_the_middle(town.database, begin, lambda: block(town))
    assert rows(town) == []
    assert len(rows(town, Revocation)) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_of_two_who_block_one_is_heard(town):
    heard = []

    def first(session):
        heard.append(town.accounts.blocker.block(session, 1, now=town.clock.now()))

    assert waits_in_the_middle(town.database, first, lambda: heard.append(block(town)))
    assert heard == [True, False]


@pytest.mark.parametrize("way", ["link", "code", "password"])
def test_of_a_block_and_a_sign_in_at_once_no_session_is_left(town, way):
    with_password(town)
    for _ in range(5):
        browser = town.browser()
        browser.ask_for_letter(KNOWN)
        town.deliver()
        moved = browser.get(town.box.link.removeprefix(PUBLIC_URL))
        page = browser.get(moved.headers["location"])
        ways = {
            "link": lambda browser=browser, page=page: browser.press(page),
            "code": lambda browser=browser: browser.post("/kirjaudu/koodi", data={"code": town.box.code}),
            "password": lambda browser=browser: sign_in(town, browser=browser),
        }
        answer, was_open = at_once(ways[way], lambda: block(town))
        assert was_open is True
        assert answer.status_code in (303, 403, 410, 422)
        assert rows(town) == []
        assert browser.get("/api/me").status_code == 401
        assert lift(town)
