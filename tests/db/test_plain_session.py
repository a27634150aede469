"""What selects columns goes past the mapper; what selects entities does not. Either way the same comes back."""

import pytest
from sqlalchemy import delete, event, func, select, update
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


def test_a_change_that_no_entity_needs_to_know_of_goes_past_the_mapper(database, person, seen):
    own = Account.id == person.account_id
    with database.transaction() as session:
        mapped = seen(session)
        assert session.execute(update(Account).where(own).values(language="sv")).rowcount == 1
        written = update(Account).where(own).values(colours="dark").returning(Account.language, Account.colours)
        assert session.execute(written).one() == ("sv", "dark")
        assert session.execute(delete(Account).where(own, Account.language == "fi")).rowcount == 0
        assert mapped == []
    with database.read() as session:
        assert session.execute(select(Account.language, Account.colours)).one() == ("sv", "dark")


def test_an_entity_that_was_loaded_learns_of_the_change(database, person, seen):
    own = Account.id == person.account_id
    with database.transaction() as session:
        account = session.scalars(select(Account)).one()
        mapped = seen(session)
        session.execute(update(Account).where(own).values(language="sv"))
        assert account.language == "sv"
        session.execute(delete(Account).where(own, Account.language == "fi"))
        assert session.scalars(update(Account).where(own).values(language="en").returning(Account)).one() is account
        assert len(mapped) == 3


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
