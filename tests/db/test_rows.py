"""Rows are written by statements that are built once; each call brings values alone."""

import pytest
from sqlalchemy import select

from app.accounts.models import Account
from app.db import rows
from app.db.rows import update_rows
from tests.seed import make_person


@pytest.fixture
def people(database, clock):
    return [make_person(database, clock).account_id for _ in range(3)]


def _looks(database):
    with database.read() as session:
        found = select(Account.id, Account.language, Account.colours, Account.asked_to_keep_at)
        return {row[0]: tuple(row[1:]) for row in session.execute(found)}


def test_the_columns_that_are_named_are_written_and_no_others_and_no_other_row(database, people, clock):
    one, other, third = people
    with database.transaction() as session:
        update_rows(session, Account, {"language": "sv", "asked_to_keep_at": clock.now()}, id=one)
        update_rows(session, Account, {"colours": "dark"}, id=other, language="fi")
        update_rows(session, Account, {"colours": "dark"}, id=third, language="en")
    plain = ("fi", "device", None)
    assert _looks(database) == {one: ("sv", "device", clock.now()), other: ("fi", "dark", None), third: plain}


def test_a_column_is_written_by_what_it_is_found_by(database, people):
    with database.transaction() as session:
        update_rows(session, Account, {"language": "en"}, language="fi")
        update_rows(session, Account, {"asked_to_keep_at": None}, id=people[0])
    assert {look[0] for look in _looks(database).values()} == {"en"}


def test_a_statement_is_built_once_for_the_columns_that_it_names(database, people):
    rows._update.cache_clear()
    with database.transaction() as session:
        for language in ("sv", "en", "fi"):
            for account_id in people:
                update_rows(session, Account, {"language": language}, id=account_id)
    assert rows._update.cache_info().misses == 1
