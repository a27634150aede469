"""What selects columns goes past the mapper; what selects entities does not. Either way the same comes back."""

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.engine.cursor import CursorResultMetaData

from app.accounts.models import Account
from tests.seed import make_person


@pytest.fixture
def person(database, clock):
    return make_person(database, clock)


@pytest.fixture
def seen(database):
    """`seen(session)` lists the statements that its mapper is asked for."""

    def watch(session):
        mapped = []
        event.listen(session, "do_orm_execute", lambda state: mapped.append(str(state.statement)))
        return mapped

    return watch


def test_columns_go_past_the_mapper(database, person, seen):
    statement = select(Account.id, Account.language.label("spoken"), func.count().over().label("all"))
    with database.read() as session:
        mapped = seen(session)
        [row] = session.execute(statement).all()
        assert (row.id, row.spoken, row.all) == (person.account_id, "fi", 1)
        assert session.scalar(select(Account.id).where(Account.id == person.account_id)) == person.account_id
        assert session.scalars(select(Account.language)).all() == ["fi"]
        assert mapped == []


def test_columns_are_not_compared_with_those_of_the_same_statement_before(database, monkeypatch):
    def ask():
        with database.read() as session:
            return session.execute(select(Account.id, Account.language)).all()

    ask()
    monkeypatch.delattr(CursorResultMetaData, "_adapt_to_context")
    assert ask() == []


def test_entities_are_the_mappers(database, person, seen):
    with database.transaction() as session:
        mapped = seen(session)
        account = session.scalars(select(Account)).one()
        assert session.scalar(select(Account)) is account
        assert session.execute(select(Account, Account.id)).one() == (account, person.account_id)
        assert len(mapped) == 3
        account.language = "sv"
    with database.read() as session:
        assert session.scalar(select(Account.language)) == "sv"


def test_what_says_how_is_the_mappers(database, person, seen):
    with database.read() as session:
        mapped = seen(session)
        found = session.execute(select(Account.id), execution_options={"populate_existing": True})
        assert found.scalars().all() == [person.account_id]
        assert len(mapped) == 1
