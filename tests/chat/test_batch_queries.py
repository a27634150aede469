"""What the send path asks for pairs: each looked up in its index, and only the pairs that were meant."""

import pytest
from sqlalchemy import event

from app.chat import queries
from app.rooms import service as rooms
from tests.seed import make_person, make_room


@pytest.fixture
def two_rooms(database, clock):
    people = [make_person(database, clock) for _ in range(2)]
    return people, [make_room(database, clock, people) for _ in range(2)]


def test_only_the_pairs_that_were_asked_for_are_answered(database, two_rooms):
    people, (here, there) = two_rooms
    asked = {(here.room, people[0].account_id), (there.room, people[1].account_id), ("nowhere", people[0].account_id)}
    with database.read() as session:
        found = rooms.list_standings(session, asked)
    assert set(found) == {(here.room, people[0].account_id), (there.room, people[1].account_id)}
    assert found[here.room, people[0].account_id].member == here.members[people[0].account_id]


def test_no_pairs_are_no_question(database):
    with database.read() as session:
        assert rooms.list_standings(session, []) == {}
        assert list(queries.list_by_client_ids(session, [])) == []
        assert queries.list_message_numbers(session, []) == set()


@pytest.mark.parametrize(
    ("ask", "pairs"),
    [
        (queries.list_by_client_ids, [(1, 'it\'s "quoted"'), (2, "å"), (2**40, "b")]),
        (queries.list_message_numbers, [(1, 2), (3, 4), (2**40, 5)]),
        (rooms.list_standings, [("a", 1), ("b", 2), ("c", 3)]),
    ],
)
def test_no_table_is_read_whole(database, ask, pairs):
    if not database.is_sqlite:
        with database.read() as session:
            assert not ask(session, pairs)
        return
    statements = []
    event.listen(
        database.reader, "before_cursor_execute", lambda *facts: statements.append((facts[2], facts[3])), named=False
    )
    with database.read() as session:
        assert not ask(session, pairs)
        statement, values = statements[-1]
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    steps = [step[3] for step in plan]
    assert not [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step], steps
