"""What accounts exports, erases and lets go by date; and what never gets into a log."""

import re
from datetime import timedelta

import pytest
import structlog
from sqlalchemy import func, insert, inspect, select

from app.accounts import models, queries
from app.accounts.privacy import TABLES
from app.accounts.queries import NewToken
from app.base.privacy import ROWS_AT_ONCE
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.privacy.due import Due
from tests.accounts.conftest import KNOWN, PUBLIC_URL, UNKNOWN
from tests.accounts.second_check_helpers import begin, switch_on

OWN_TABLES = [mapper.class_ for mapper in models.Base.registry.mappers if mapper.class_.__module__ == models.__name__]


def _count(town, table):
    with town.database.read() as session:
        return session.scalar(select(func.count()).select_from(table))


def _counts(town):
    return {table.__tablename__: _count(town, table) for table in OWN_TABLES}


def _run_due(town):
    Due(town.database, town.clock, JobQueue(town.clock), TABLES.values()).run(Work(1, "due", {}, 1))


def _consent(town, account_id):
    with town.database.transaction() as session:
        session.execute(
            insert(models.Consent).values(
                account_id=account_id, purpose="house_rules", subject="x", version="1", given_at=town.clock.now()
            )
        )


def test_every_table_has_its_answers():
    assert set(TABLES) == {table.__tablename__ for table in OWN_TABLES}
    for line in TABLES.values():
        assert line.kept.endswith(".")
        assert line.erase


def test_the_export_tells_everything_but_secrets(town):
    person = town.signed_in()
    person.post("/asetukset/salasana", data={"action": "set", "new_password": "pitkä lause lampusta"})
    _consent(town, 1)
    with town.database.read() as session:
        told = {name: line.export(session, 1) for name, line in TABLES.items() if line.export}
    assert told["accounts"][0]["address"] == KNOWN
    assert told["accounts"][0]["has_password"] is True
    assert told["sessions"][0]["device"] == "phone Firefox"
    assert told["consents"][0]["purpose"] == "house_rules"
    assert "$argon2" not in str(told)
    assert person.session_token not in str(told)


def test_erasing_leaves_nothing_of_one_person_and_all_of_the_other(town):
    town.add_account(UNKNOWN)
    for address in (KNOWN, UNKNOWN):
        town.signed_in(address).post("/kirjaudu-ulos")
        town.signed_in(address)
    _consent(town, 1)
    _consent(town, 2)
    before = _counts(town)
    with town.database.transaction() as session:
        for line in reversed(TABLES.values()):
            line.erase(session, 1)
    assert _counts(town) == {name: count // 2 for name, count in before.items()}
    with town.database.read() as session:
        assert session.scalars(select(models.Account.address)).all() == [UNKNOWN]


def test_old_letters_dead_sessions_and_obeyed_revocations_go_by_themselves(town):
    town.signed_in().post("/kirjaudu-ulos")
    town.signed_in(shared_device="yes")
    keeps = town.signed_in()
    town.clock.move(hours=1, minutes=9)
    _run_due(town)
    assert (_count(town, models.SignInToken), _count(town, models.Revocation)) == (3, 1)
    assert _count(town, models.SignInSession) == 1
    town.clock.move(hours=23)
    _run_due(town)
    assert _counts(town) | {"accounts": 1, "sessions": 1} == _counts(town)
    assert (_count(town, models.SignInToken), _count(town, models.Revocation)) == (0, 0)
    assert keeps.get("/api/me").status_code == 200


def test_more_than_one_handful_goes_in_several_transactions(town):
    now = town.clock.now()
    with town.database.transaction() as session:
        for number in range(ROWS_AT_ONCE + 1):
            hashed = number.to_bytes(32, "big")
            queries.insert_token(
                session,
                NewToken(
                    "sign_in", hashed, None, hashed, hashed, hashed, False, "/",
                    now - timedelta(days=2), now - timedelta(days=2),
                ),
            )  # fmt: skip
    _run_due(town)
    assert _count(town, models.SignInToken) == 0


def test_no_table_holds_an_address_but_the_account(town):
    town.signed_in()
    town.browser().ask_for_letter(UNKNOWN)
    found = []
    with town.database.read() as session:
        for mapper in models.Base.registry.mappers:
            for row in session.scalars(select(mapper.class_)).all():
                values = {c.key: getattr(row, c.key) for c in inspect(mapper.class_).columns}
                texts = {key: str(value) for key, value in values.items() if not isinstance(value, bytes)}
                found += [(mapper.class_.__tablename__, key) for key, text in texts.items() if "@" in text]
    assert found == [("accounts", "address")]


def test_the_database_alone_gives_no_way_in(town):
    browser = town.browser()
    browser.ask_for_letter()
    town.deliver()
    token, code = town.box.link.partition("t=")[2], town.box.code.replace(" ", "")
    stored = []
    with town.database.read() as session:
        for mapper in models.Base.registry.mappers:
            for row in session.scalars(select(mapper.class_)).all():
                stored += [str(getattr(row, column.key)) for column in inspect(mapper.class_).columns]
    assert not [value for value in stored if token in value or re.search(rf"\b{code}\b", value)]


@pytest.fixture
def logged():
    with structlog.testing.capture_logs() as lines:
        yield lines


def test_no_log_line_holds_an_address_a_token_or_a_code(town, logged, caplog, capsys):
    caplog.set_level("DEBUG")
    # The suite's own browser tells where it goes; that is not the service's log.
    caplog.set_level("WARNING", logger="httpx2")
    browser = town.browser()
    browser.ask_for_letter()
    browser.ask_for_letter("CANARY-not-an-address")
    town.deliver()
    link, code = town.box.link, town.box.code
    browser.post("/kirjaudu/koodi", data={"code": "999999"})
    browser.get(link.removeprefix(PUBLIC_URL) + "CANARY")
    browser.follow_link(link)
    browser.follow_link(link)
    browser.post("/asetukset/salasana", data={"action": "set", "new_password": "CANARY lause lampusta"})
    town.browser().post("/kirjaudu", data={"address": KNOWN, "password": "CANARY väärä sana"})
    session_token = browser.session_token
    browser.post("/kirjaudu-ulos")
    said = " ".join([str(logged), caplog.text, *capsys.readouterr()])
    assert "request" in said
    secrets = (KNOWN, "esimerkki.fi", link.partition("t=")[2], code, code.replace(" ", ""), session_token, "CANARY")
    assert [secret for secret in secrets if secret in said] == []


def test_the_export_tells_of_the_second_check_and_of_no_secret(town):
    browser = town.signed_in()
    begin(browser)
    with town.database.read() as session:
        assert TABLES["second_checks"].export(session, 1) == []
    switch_on(browser, town.clock)
    with town.database.read() as session:
        assert TABLES["second_checks"].export(session, 1) == [{"on_since": town.clock.now(), "recovery_codes_left": 10}]


def test_a_second_check_that_was_only_begun_goes_after_a_day(town):
    begin(town.signed_in())
    town.clock.move(hours=23, minutes=59)
    _run_due(town)
    assert _count(town, models.SecondCheck) == 1
    town.clock.move(minutes=2)
    _run_due(town)
    assert _count(town, models.SecondCheck) == 0


def test_a_second_check_that_is_on_stays(town):
    switch_on(town.signed_in(), town.clock)
    town.clock.move(days=400)
    _run_due(town)
    assert _count(town, models.SecondCheck) == 1
