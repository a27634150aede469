"""Erasing an account leaves nothing of its person in any table, closes its sockets, and keeps every chain whole."""

from datetime import timedelta
from functools import partial

import pytest
import structlog
from sqlalchemy import delete, select, update

from app.accounts.account_letters import Addressee
from app.accounts.models import Account, Revocation, SignInSession
from app.accounts.service import create_or_find_account
from app.audit.verify import list_broken
from app.base.privacy import TablePrivacy
from app.groups.models import Invitation
from app.jobs.worker import Work
from app.main import House as Program
from app.privacy.erase_account import EraseAccount
from app.privacy.tables import TABLES
from app.privacy.ties import Ties
from app.tables import metadata
from tests.at_once import at_once
from tests.db.waiting import waits_in_the_middle
from tests.meetings.plans import Plans
from tests.privacy.rows_of_all import CANARY, Rows
from tests.seed import add_session, make_person

ADDRESS = "kanari@koti.example"
# What others did, said or are in charge of, which only named the person: codes, and words that are not theirs.
OTHERS = {
    "audit_entries": {"action", "role", "reason", "facts"},
    "glass_openings": {"reason", "words"},
    "guests": {"name", "origin"},
    "help_checks": {"number"},
    "meetings": {"public_id", "kind", "theme", "own_theme", "own_question", "run_of_show", "state"},
    "moderation_entries": {"action", "reason"},
    "plan_changes": {"public_id", "part", "role", "earlier", "later"},
    "question_reviews": {"question"},
    "removal_proposals": {"public_id", "kind", "reason", "state"},
    "reports": {"public_id", "audience", "reason", "words", "state", "decision", "answer"},
    "room_log": {"kind", "facts"},
    "substitute_calls": {"state"},
    "support_visits": {"public_id", "kind", "asked_by", "state", "reason"},
}
# Tables that know a person by the row number of another table's row or of none, and hold no words of theirs.
NUMBERS_ALONE = {"removal_proposals", "revocations", "room_log", "visible_spans"}


def _work(account_id):
    return Work(1, "erase_account", {"account_id": account_id}, 1)


def _ask_long_ago(database, clock, account_id):
    with database.transaction() as session:
        asked = {"groupless_since": clock.now() - timedelta(days=400), "asked_to_keep_at": clock.now() - timedelta(30)}
        session.execute(update(Account).where(Account.id == account_id).values(**asked))


def _eraser(program: Program, *tables, ties=()):
    return EraseAccount(
        program.database,
        program.clock,
        ender=program.accounts.ender,
        ties=Ties(program.clock, ties),
        tables=[*TABLES.values(), *tables],
    )


def _found(session, account_id):
    """(table, column) of everything that still says who it was."""
    for table in metadata.sorted_tables:
        personal = {key.parent.name for key in table.foreign_keys if key.column.table.name == "accounts"}
        for row in session.execute(select(table)).mappings():
            for name, value in row.items():
                is_id = name in personal and value == account_id
                if is_id or (CANARY in str(value) and name not in OTHERS.get(table.name, ())):
                    yield table.name, name


def test_nothing_of_the_person_is_left_in_any_table(village):
    with village.database.transaction() as session:
        account_id = Rows(session).of_everything(ADDRESS)
        written = {name for name, _ in _found(session, account_id)}
    theirs = {name for name, table in TABLES.items() if table.owner in ("account", "member")}
    assert written >= theirs - NUMBERS_ALONE
    _ask_long_ago(village.database, village.clock, account_id)
    _eraser(village.program).unused(_work(account_id))
    with village.database.read() as session:
        assert set(_found(session, account_id)) == set()
        assert session.get(Account, account_id) is None


def test_others_keep_all_that_is_theirs_and_every_chain_is_whole(village):
    groups = village.groups
    group = groups.group()
    stays, room = groups.join_by_invitation(group, "tuisku@koti.example", "Tuisku")
    goes, _ = groups.join_by_invitation(group, "havu@koti.example", "Havu")
    groups.leave(room, goes)
    _ask_long_ago(village.database, village.clock, goes.account_id)
    with village.database.read() as session:
        before = {table.name: session.execute(select(table)).all() for table in metadata.sorted_tables}
    with structlog.testing.capture_logs() as lines:
        village.look()
    with village.database.read() as session:
        assert list_broken(session) == {}
        left = {table.name: session.execute(select(table)).all() for table in metadata.sorted_tables}
    theirs = [row for row in before["memberships"] if row.account_id == stays.account_id]
    assert left["memberships"] == theirs
    assert len(left["audit_entries"]) == len(before["audit_entries"])
    assert len(left["accounts"]) == len(before["accounts"]) - 1
    [said] = [line for line in lines if line["event"] == "accounts_erased"]
    assert said == {"event": "accounts_erased", "count": 1, "log_level": "info"}
    assert "havu" not in str(lines).lower()


def test_a_table_that_fails_leaves_all_as_it_was(village, havu):
    village.ask(havu)
    village.clock.move(days=30)

    def fail(session, account_id):
        raise RuntimeError

    broken = TablePrivacy(owner="account", kept="A test.", erase=fail)
    with pytest.raises(RuntimeError):
        _eraser(village.program, broken).unused(_work(havu.account_id))
    assert village.account(havu) is not None
    _eraser(village.program).unused(_work(havu.account_id))
    _eraser(village.program).unused(_work(havu.account_id))
    assert village.account(havu) is None


def test_every_session_ends_for_open_sockets_as_well(village, havu):
    village.ask(havu)
    village.clock.move(days=30)
    with village.database.transaction() as session:
        opened = [add_session(session, havu.account_id, village.clock.now())[0] for _ in range(2)]
    _eraser(village.program).unused(_work(havu.account_id))
    with village.database.read() as session:
        assert session.scalars(select(SignInSession.id)).all() == []
        assert session.scalars(select(Revocation.session_id).order_by(Revocation.id)).all() == opened


@pytest.mark.anyio
async def test_an_open_socket_closes(live):
    person = make_person(live.database, live.house.clock)
    _ask_long_ago(live.database, live.house.clock, person.account_id)
    talker = await live.connect(person)
    await live.database.run(live.house.erase_account.unused, _work(person.account_id))
    assert await talker.closed() == 4401


def test_a_letter_that_waits_for_somebody_erased_is_nobodys(village, havu):
    village.ask(havu)
    village.look(days=30)
    letters = len(village.box.letters)
    office = village.letters_office()
    assert not office.send("second_check", lambda _: Addressee(havu.account_id, "/", facts={"what": "on"}), _work(0))
    assert len(village.box.letters) == letters


@pytest.mark.race
def test_whoever_keeps_it_at_that_moment_keeps_it_or_is_gone(village, havu):
    village.ask(havu)
    village.clock.move(days=30)
    browser = village.browse(havu)
    answer, erased = at_once(
        lambda: browser.post("/asetukset/pida-tili", {}),
        lambda: village.program.erase_account.unused(_work(havu.account_id)),
    )
    assert erased is None
    account = village.account(havu)
    assert answer.status_code == (401 if account is None else 303)
    assert account is None or account.asked_to_keep_at is None


@pytest.mark.race
def test_whoever_is_invited_at_that_moment_has_an_account_to_come_to(village, havu):
    group = village.groups.group()
    village.ask(havu)
    village.clock.move(days=30)
    invited, erased = at_once(
        lambda: village.groups.invited(group, "havu@koti.example"),
        lambda: village.program.erase_account.unused(_work(havu.account_id)),
    )
    assert erased is None
    person, _ = invited
    assert village.account(person).address == "havu@koti.example"
    with village.database.read() as session:
        assert session.scalars(select(Invitation.account_id)).all()[-1] == person.account_id


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_an_erasure_waits_for_whoever_looked_the_address_up_to_invite_it(village, havu):
    """Of SQLite nobody else writes meanwhile."""
    _ask_long_ago(village.database, village.clock, havu.account_id)
    erase = partial(village.program.erase_account.unused, _work(havu.account_id))

    def look_up(session):
        create_or_find_account(session, "havu@koti.example", "fi", now=village.clock.now())

    assert waits_in_the_middle(village.database, look_up, erase)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_whoever_asks_to_join_at_that_moment_signs_in_anew(village, havu):
    """The page was theirs when the form came; the account is gone when its wish would be written."""
    plans = Plans(village.groups)
    _, group = plans.published(intake="open")
    plans.lead(group)
    browser, answers = village.browse(havu), []
    form = {"name": "Utu", "rules": "yes", "keep_words": "yes"}

    def erase(session):
        session.execute(delete(Account).where(Account.id == havu.account_id))

    assert waits_in_the_middle(
        village.database, erase, lambda: answers.append(browser.post(f"/ryhmat/{group}/liity", form))
    )
    assert [answer.status_code for answer in answers] == [401]
