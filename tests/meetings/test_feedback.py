"""Members look back on a group that has ended: once, for fourteen days, and nobody finds whose words are whose."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import inspect, select, text

from app.accounts.consents import end_consents
from app.base.errors import BadInput, NotFound
from app.groups.looking_back import closes_at
from app.groups.models import Membership
from app.jobs.models import Job
from app.meetings.feedback.access import FeedbackClosed
from app.meetings.feedback.figures import Answer
from app.meetings.feedback.letters import FEEDBACK_LETTER
from app.meetings.models import FeedbackAnswer, FeedbackGiven, FeedbackQuote
from app.privacy.tables import TABLES
from app.rooms import service as rooms
from app.rooms.entries import Removal
from tests.at_once import at_once
from tests.meetings.looking_back import CANARY, CLOSES_AT, ENDS_AT, LookingBack, answer
from tests.postbox import URL, Postbox

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
A_MOMENT = timedelta(microseconds=1)


@pytest.fixture
def back(plans):
    return LookingBack(plans)


def remove(back, person):
    now = back.house.clock.now()
    with back.house.database.transaction() as session:
        standing = rooms.lock_standing(session, back.room, person.account_id)
        rooms.remove(session, standing, None, Removal("hurts", now + timedelta(days=14)), now)


def test_it_opens_at_the_very_end_and_closes_fourteen_days_later(back):
    member = back.members[0].account_id
    back.move_to(ENDS_AT - A_MOMENT)
    assert back.state(back.members[0]) == "early"
    with pytest.raises(FeedbackClosed):
        back.giving.give(member, back.room, answer(5))
    # At the moment itself, though no job has asked the clock: whoever answers does.
    back.move_to(ENDS_AT)
    back.giving.give(member, back.room, answer(5))
    assert back.state(back.members[0]) == "given"
    back.move_to(CLOSES_AT - A_MOMENT)
    assert back.state(back.members[1]) == "open"
    back.giving.give(back.members[1].account_id, back.room, answer(4))
    back.move_to(CLOSES_AT)
    assert (back.state(back.members[1]), back.state(back.members[2])) == ("given", "closed")
    with pytest.raises(FeedbackClosed):
        back.giving.give(back.members[2].account_id, back.room, answer(3))
    assert back.counts() == [2, 0, 2]


@pytest.mark.parametrize(
    ("ended", "close"),
    [
        ("2026-12-02T00:00:00+02:00", "2026-12-16T00:00:00+02:00"),
        ("2026-12-01T20:30:00+02:00", "2026-12-16T00:00:00+02:00"),
        ("2027-03-20T00:00:00+02:00", "2027-04-03T00:00:00+03:00"),
    ],
)
def test_it_closes_at_a_midnight(ended, close):
    assert closes_at(datetime.fromisoformat(ended)) == datetime.fromisoformat(close)


@ON_SQLITE
def test_a_server_that_was_away_loses_no_day_and_gives_none(back):
    back.move_to(ENDS_AT + timedelta(days=13))
    assert back.plans.advance(back.group_id).state_since == ENDS_AT
    back.give(answer(5))
    assert back.giving.view(back.members[1].account_id, back.room).last_day == date(2026, 12, 15)


@ON_SQLITE
def test_a_server_that_was_away_until_after_the_close_takes_nothing_and_asks_nobody(back):
    back.close()
    with pytest.raises(FeedbackClosed):
        back.giving.give(back.members[0].account_id, back.room, answer(5))
    back.plans.advance(back.group_id)
    post = Postbox(back.house, back.house.meetings.handlers)
    assert [letter for letter in post.run() if "palaute" in letter.text] == []


def test_members_answer_be_they_on_a_break_or_set_aside_and_nobody_else_finds_the_page(back, plans):
    house = back.house
    paused, aside, gone, removed = back.members[:4]
    back.end()
    house.put_on_break(paused, back.room)
    house.put_aside(back.leaders[0], aside, back.room, lasts=timedelta(hours=24))
    house.leave(back.room, gone)
    remove(back, removed)
    for person in (paused, aside):
        back.giving.give(person.account_id, back.room, answer(4))
    _, elsewhere = plans.full(members=4)
    stranger = house.person(f"{elsewhere}-0@koti.example")
    contact = house.person("eka@yhdistys.example")
    for person in (gone, removed, *back.leaders, contact, house.staff, stranger):
        with pytest.raises(NotFound):
            back.giving.view(person.account_id, back.room)
        with pytest.raises(NotFound):
            back.giving.give(person.account_id, back.room, answer(5))
    assert back.counts() == [2, 0, 2]


@ON_SQLITE
def test_leaders_are_no_members_of_their_own_room(back):
    back.end()
    with back.house.database.read() as session:
        pair = rooms.list_standings_of(session, back.leaders[0].account_id, "pair")[0].room
    with pytest.raises(NotFound):
        back.giving.view(back.leaders[0].account_id, pair)
    with pytest.raises(NotFound):
        back.giving.give(back.leaders[0].account_id, pair, answer(5))


def test_nobody_answers_twice_and_nothing_is_changed_later(back):
    back.end()
    back.give(answer(5, "Kiitos."))
    back.give(answer(1, "Ei sittenkään."))
    [marks] = [row["marks"] for row in back.rows(FeedbackAnswer)]
    assert (set(marks.values()), [row["words"] for row in back.rows(FeedbackQuote)]) == ({5}, ["Kiitos."])


@pytest.mark.race
def test_two_devices_at_once_answer_once(back):
    back.end()
    member = back.members[0].account_id
    calls = [lambda mark=mark: back.giving.give(member, back.room, answer(mark)) for mark in (1, 3, 5)]
    assert at_once(*calls) == [None, None, None]
    assert back.counts() == [1, 0, 1]


@pytest.mark.race
def test_members_who_answer_at_once_lose_nothing_of_each_other(back):
    back.end()
    calls = [
        lambda one=one, mark=mark: back.giving.give(one.account_id, back.room, answer(mark, f"Sana {mark}"))
        for mark, one in enumerate(back.members[:5], start=1)
    ]
    assert at_once(*calls) == [None] * 5
    assert back.counts() == [5, 5, 5]
    assert sorted(row["marks"]["safe"] for row in back.rows(FeedbackAnswer)) == [1, 2, 3, 4, 5]


@ON_SQLITE
def test_an_answer_that_says_nothing_is_asked_again(back):
    back.end()
    with pytest.raises(BadInput) as refusal:
        back.give(Answer({}))
    assert (refusal.value.code, refusal.value.field) == ("feedback_empty", "support")
    back.give(Answer({}, "Kiitos kaikille."))
    assert back.counts() == [1, 1, 1]


# --- whose an answer is


def test_an_answer_holds_no_person_and_no_time_and_shares_nothing_with_who_has_answered(back):
    back.end()
    back.give(*(answer(mark, f"Sana {mark}") for mark in (1, 2, 3, 4, 5)))
    columns = {table: set(inspect(table).columns.keys()) for table in (FeedbackAnswer, FeedbackQuote, FeedbackGiven)}
    assert columns[FeedbackAnswer] == {"id", "group_id", "marks"}
    assert columns[FeedbackQuote] == {"id", "group_id", "words"}
    assert columns[FeedbackGiven] == {"group_id", "account_id"}
    ids = [row["id"] for table in (FeedbackAnswer, FeedbackQuote) for row in back.rows(table)]
    assert len(set(ids)) == 10
    accounts = {str(member.account_id) for member in back.members}
    assert not accounts & set(ids)


def test_every_answer_gives_all_rows_new_ids_so_no_later_look_finds_the_newest(back):
    back.end()
    back.give(answer(1, "Yksi"))
    before = {row["id"] for table in (FeedbackAnswer, FeedbackQuote) for row in back.rows(table)}
    back.giving.give(back.members[1].account_id, back.room, answer(5, "Kaksi"))
    after = {row["id"] for table in (FeedbackAnswer, FeedbackQuote) for row in back.rows(table)}
    assert (len(before), len(after), before & after) == (2, 4, set())


@pytest.mark.race(rounds=1)
def test_the_rows_lie_in_no_order(back, plans):
    """Of eight who answer in turn: as the database has them, neither table tells who came when."""
    many = LookingBack(plans, members=8)
    many.end()
    many.give(*(answer(1 + number % 5, f"Sana {number}") for number in range(8)))
    with many.house.database.read() as session:
        words = list(session.scalars(select(FeedbackQuote.words).where(FeedbackQuote.group_id == many.group_id)))
    lain = [words]
    for _ in range(3):
        again = LookingBack(plans, members=8)
        again.move_to(many.house.clock.now())
        plans.advance(again.group_id)
        again.give(*(answer(3, f"Sana {number}") for number in range(8)))
        with again.house.database.read() as session:
            lain.append(
                list(session.scalars(select(FeedbackQuote.words).where(FeedbackQuote.group_id == again.group_id)))
            )
    in_turn = [f"Sana {number}" for number in range(8)]
    assert all(sorted(one) == in_turn for one in lain)
    assert in_turn not in lain
    assert len({tuple(one) for one in lain}) > 1


@ON_SQLITE
def test_sqlite_counts_no_rows_beside_the_keys(back):
    with back.house.database.read() as session:
        made = dict(session.execute(text("SELECT name, sql FROM sqlite_master WHERE name LIKE 'feedback_%'")).all())
    for table in ("feedback_answers", "feedback_quotes", "feedback_given"):
        assert made[table].rstrip().endswith("WITHOUT ROWID"), table


@ON_POSTGRESQL
def test_postgresql_keeps_one_transaction_for_all_rows_of_a_group(back):
    back.end()
    back.give(*(answer(mark, f"Sana {mark}") for mark in (1, 2, 3)))
    with back.house.database.read() as session:
        writers = {
            str(xmin)
            for table in ("feedback_answers", "feedback_quotes", "feedback_given")
            for xmin in session.scalars(text(f"SELECT xmin FROM {table}"))  # noqa: S608 - three names of ours
        }
    assert len(writers) == 1


# --- letters


def letters_of(back, post):
    """Whom a letter asked for feedback, of those that have just left."""
    return sorted(letter.to for letter in post.run() if f"{URL}/huone/{back.room}/palaute" in letter.text)


@ON_SQLITE
def test_whoever_agreed_to_be_asked_gets_one_letter_and_one_reminder_until_they_answer(back):
    back.plans.rename(back.group, "Tuulentupa")
    silent, gone = back.members[4:6]
    now = back.house.clock.now()
    with back.house.database.transaction() as session:
        end_consents(session, silent.account_id, back.group, now=now, purposes={"feedback"})
    back.end()
    post = Postbox(back.house, back.house.meetings.handlers)
    assert letters_of(back, post) == []
    back.move_to(ENDS_AT + timedelta(hours=9))
    asked = [f"{back.group}-{number}@koti.example".lower() for number in range(6) if number != 4]
    assert [one.lower() for one in letters_of(back, post)] == sorted(asked)
    assert letters_of(back, post) == []
    back.give(answer(4), answer(5))
    back.house.leave(back.room, gone)
    back.move_to(ENDS_AT + timedelta(days=10) - A_MOMENT)
    assert letters_of(back, post) == []
    back.move_to(ENDS_AT + timedelta(days=10))
    before = len(post.letters)
    assert len(letters_of(back, post)) == 2
    back.close()
    assert letters_of(back, post) == []
    for letter in post.letters[before:]:
        assert "Tuulentupa" not in letter.text + letter.subject
    assert "Voit kertoa 15.12.2026 asti, millainen ryhmä oli:" in post.letters[before].text


@ON_SQLITE
def test_a_jobs_key_names_no_account(back):
    back.end()
    with back.house.database.read() as session:
        keys = list(session.scalars(select(Job.unique_key).where(Job.kind == FEEDBACK_LETTER)))
        members = set(session.scalars(select(Membership.member_id).where(Membership.group_id == back.group_id)))
    assert len(keys) == 2 * len(members)
    assert {key.split(":")[1] for key in keys} == members


# --- privacy


@ON_SQLITE
def test_a_persons_file_says_that_they_answered_and_erasing_them_leaves_the_answer(back):
    back.end()
    back.give(answer(2, CANARY), answer(3))
    person = back.members[0].account_id
    tables = {name: TABLES[name] for name in ("feedback_answers", "feedback_quotes", "feedback_given")}
    with back.house.database.transaction() as session:
        told = {name: line.export(session, person) for name, line in tables.items() if line.export}
        tables["feedback_given"].erase(session, person)
    assert told == {"feedback_given": [{"group": back.group, "has_answered": True}]}
    assert back.counts() == [2, 1, 1]
