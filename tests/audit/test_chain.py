"""The chain of a group: whole under concurrent deeds, and broken where somebody has touched it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import DBAPIError
from typer.testing import CliRunner

from app.__main__ import cli
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer, Link
from app.audit.models import AuditChain, AuditRow
from app.audit.privacy import TABLES
from app.audit.verify import Break, list_broken, verify
from app.groups import service as groups
from tests.seed import make_person, make_room

GUARDED = ("at", "action", "role", "reason", "facts", "place", "hash", "previous_hash", "actor_seal", "form")


class Log:
    """A group, and a leader of it who does things."""

    def __init__(self, database, clock):
        self.database, self.clock = database, clock
        self.leader, self.member = (make_person(database, clock) for _ in range(2))
        room = make_room(database, clock, [self.leader, self.member], leaders=[self.leader])
        with database.read() as session:
            self.group_id = groups.find_group_of_room(session, room.room_id)

    def note(self, times=1, **facts):
        entry = {"subject_id": self.member.account_id, "reason": "calm", "facts": facts}
        for _ in range(times):
            with self.database.transaction() as session:
                doer = Doer("leader", self.leader.account_id)
                audit.note(session, self.group_id, AuditEntry("set_aside", self.clock.now(), doer, **entry))

    def rows(self):
        with self.database.read() as session:
            found = select(AuditRow).where(AuditRow.group_id == self.group_id).order_by(AuditRow.place)
            return session.scalars(found).all()

    def chain(self):
        with self.database.read() as session:
            return session.scalars(select(AuditChain).where(AuditChain.group_id == self.group_id)).one()

    def verify(self, **how):
        with self.database.read() as session:
            return verify(session, self.group_id, **how)

    def tamper(self, at_place, **values):
        """Past the guard, as somebody who owns the database could; without values the row goes."""
        row = (AuditRow.group_id == self.group_id, AuditRow.place == at_place)
        with self.database.transaction() as session, unguarded(session):
            if values:
                session.execute(update(AuditRow).where(*row).values(**values))
            else:
                session.execute(delete(AuditRow).where(*row))


@contextmanager
def unguarded(session):
    """The guard is off meanwhile. A SQLite file is this test's own; PostgreSQL's database is lent to others later."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("DROP TRIGGER IF EXISTS audit_entries_stay"))
        session.execute(text("DROP TRIGGER IF EXISTS audit_entries_name"))
        yield
        return
    session.execute(text("ALTER TABLE audit_entries DISABLE TRIGGER USER"))
    yield
    session.execute(text("ALTER TABLE audit_entries ENABLE TRIGGER USER"))


def rehashed(row, **values):
    """The hash that the row would have with these values in it."""
    parts = {name: getattr(row, name) for name in Link.__slots__ if name != "hash"}
    return Link(**{**parts, **values}).hash()


@pytest.fixture
def log(database, clock):
    return Log(database, clock)


def test_rows_follow_each_other_from_the_first_and_the_chain_says_where_it_ends(log):
    assert log.verify() is None
    log.note(times=5)
    rows = log.rows()
    assert [row.place for row in rows] == [1, 2, 3, 4, 5]
    assert [row.previous_hash for row in rows[1:]] == [row.hash for row in rows[:-1]]
    assert (log.chain().last_place, log.chain().last_hash) == (5, rows[-1].hash)
    assert log.verify(rows_at_once=2) is None


def test_what_is_not_committed_leaves_no_row_and_no_gap(log):
    log.note()
    with pytest.raises(LookupError), log.database.transaction() as session:
        audit.note(session, log.group_id, AuditEntry("set_aside", log.clock.now(), Doer("clock")))
        raise LookupError
    log.note()
    assert [row.place for row in log.rows()] == [1, 2]
    assert log.verify() is None


def test_a_deed_that_the_log_refuses_is_not_done(log):
    """The rung and its row are one transaction, to the end of it."""
    with pytest.raises(KeyError), log.database.transaction() as session:
        session.execute(update(AuditChain).values(last_place=9))
        groups.set_dates(session, log.group_id, end_date=log.clock.now().date())
        session.before_commit(lambda: {}["refused"])
    with log.database.read() as session:
        assert groups.read_law(session, log.group_id).end_date is None


def test_many_at_once_make_one_chain_without_gap_or_fork(log):
    other = Log(log.database, log.clock)
    with ThreadPoolExecutor(4) as pool:
        for _ in pool.map(lambda which: which.note(times=4), [log, other, log, other]):
            pass
    for which in (log, other):
        assert [row.place for row in which.rows()] == list(range(1, 9))
        assert which.verify() is None


def test_the_chains_lock_is_the_last_one_taken(log):
    """Two groups noted in either order of deeds, at once, again and again: nobody waits in a circle."""
    other = Log(log.database, log.clock)

    def note_both(order):
        for _ in range(8):
            with log.database.transaction() as session:
                for which in order:
                    audit.note(session, which.group_id, AuditEntry("bring_back", log.clock.now(), Doer("clock")))

    with ThreadPoolExecutor(2) as pool:
        for _ in pool.map(note_both, [(log, other), (other, log)]):
            pass
    assert [log.verify(), other.verify(), len(log.rows())] == [None, None, 16]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"reason": "privacy"}, Break(3, "changed")),
        ({"role": "staff"}, Break(3, "changed")),
        ({"facts": '{"number":9}'}, Break(3, "changed")),
        ({"actor_seal": bytes(32)}, Break(3, "changed")),
        ({"previous_hash": bytes(32)}, Break(3, "changed")),
        ({"place": 9}, Break(3, "missing")),
        ({}, Break(3, "missing")),
    ],
)
def test_a_changed_and_a_missing_row_are_found(log, values, found):
    log.note(times=5)
    log.tamper(3, **values)
    assert log.verify() == found
    assert log.verify(rows_at_once=2) == found


def test_another_person_put_into_a_row_is_found(log):
    log.note(times=2)
    log.tamper(2, subject_id=log.leader.account_id)
    assert log.verify() == Break(2, "changed")


def test_swapped_rows_are_found(log):
    log.note(times=4)
    log.tamper(2, place=99)
    log.tamper(3, place=2)
    log.tamper(99, place=3)
    assert log.verify() == Break(2, "changed")


def test_a_row_written_anew_with_a_right_hash_does_not_follow(log):
    log.note(times=4)
    other = rehashed(log.rows()[2], reason="privacy")
    log.tamper(3, reason="privacy", hash=other)
    assert log.verify() == Break(4, "unlinked")


def test_a_cut_tail_and_a_cut_front_are_found_and_a_chain_without_a_head(log):
    log.note(times=4)
    log.tamper(4)
    assert log.verify() == Break(4, "cut")
    log.tamper(1)
    assert log.verify() == Break(1, "missing")
    with log.database.transaction() as session:
        session.execute(delete(AuditChain))
    assert log.verify() == Break(2, "unheld")
    with log.database.read() as session:
        assert list_broken(session) == {log.group_id: Break(2, "unheld")}


@pytest.mark.parametrize("column", GUARDED)
def test_the_database_itself_refuses_to_change_a_row(log, column):
    log.note()
    other = {"at": log.clock.now() + timedelta(days=1), "place": 7, "form": 2}
    value = other.get(column, b"x" if column.endswith(("hash", "seal")) else "x")
    with pytest.raises(DBAPIError), log.database.transaction() as session:
        session.execute(update(AuditRow).values({getattr(AuditRow, column): value}))
    assert log.verify() is None


def test_the_database_refuses_another_person_but_lets_one_be_forgotten(log):
    log.note(times=2)
    with pytest.raises(DBAPIError), log.database.transaction() as session:
        session.execute(update(AuditRow).values(subject_id=log.leader.account_id))
    seals = [(row.actor_seal, row.subject_seal) for row in log.rows()]
    with log.database.transaction() as session:
        TABLES["audit_entries"].erase(session, log.member.account_id)
    rows = log.rows()
    assert {(row.subject_id, row.subject_salt) for row in rows} == {(None, None)}
    assert {row.actor_id for row in rows} == {log.leader.account_id}
    assert [(row.actor_seal, row.subject_seal) for row in rows] == seals
    assert log.verify() is None


def test_a_forgotten_groups_rows_name_nobody_nor_does_what_is_noted_with_it(log):
    log.note(times=2)
    with log.database.transaction() as session:
        doer = Doer("leader", log.leader.account_id)
        audit.note(session, log.group_id, AuditEntry("bring_back", log.clock.now(), doer))
        audit.forget_people(session, log.group_id)
        audit.note(session, log.group_id, AuditEntry("bring_back", log.clock.now(), doer))
    named = {(row.actor_id, row.actor_salt, row.subject_id, row.subject_salt) for row in log.rows()}
    assert (named, len(log.rows())) == ({(None, None, None, None)}, 4)
    assert log.verify() is None


def test_after_a_year_rows_go_from_the_front_and_what_stays_is_whole(log, clock):
    due = TABLES["audit_entries"].due
    log.note(times=3)
    clock.move(days=200)
    log.note(times=2)
    clock.move(days=165)
    assert take_all(log, due) == [0]
    clock.move(seconds=1)
    assert take_all(log, due) == [3, 0]
    assert [row.place for row in log.rows()] == [4, 5]
    assert log.verify() is None
    log.note()
    clock.move(days=366)
    assert take_all(log, due) == [3, 0]
    assert (log.rows(), log.verify()) == ([], None)
    log.note()
    assert [row.place for row in log.rows()] == [7]
    assert log.verify() is None


def take_all(log, due):
    taken = []
    while not taken or taken[-1]:
        with log.database.transaction() as session:
            taken.append(due(session, log.clock.now()))
    return taken


def test_a_person_gets_what_concerns_them(log):
    log.note()
    with log.database.read() as session:
        [done] = TABLES["audit_entries"].export(session, log.leader.account_id)
        [suffered] = TABLES["audit_entries"].export(session, log.member.account_id)
    assert (done["action"], done["by"], done["done_by_you"]) == ("set_aside", "leader", True)
    assert suffered["done_by_you"] is False


def test_the_command_says_where_a_chain_breaks_while_the_server_runs(log, monkeypatch):
    monkeypatch.setenv("VERTAISTUPA_DATABASE_URL", str(log.database.url))
    log.note(times=3)
    whole = CliRunner().invoke(cli, ["audit-verify"])
    assert (whole.exit_code, whole.stdout) == (0, "Every chain is whole.\n")
    log.tamper(2, reason="privacy")
    broken = CliRunner().invoke(cli, ["audit-verify"])
    assert (broken.exit_code, broken.stdout) == (1, f"Group {log.group_id}: changed at place 2\n")
