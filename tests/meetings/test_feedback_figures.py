"""What comes of looking back: nothing before the close, nothing of fewer than five, and what the archiving leaves."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.audit.models import AuditRow
from app.base.errors import Clash, NotAllowed, NotFound
from app.groups import service as groups
from app.meetings.feedback import queries
from app.meetings.feedback.access import SETTLES_IN
from app.meetings.feedback.figures import STATEMENTS, Sum, sum_up
from app.meetings.feedback.final_note import NoteMoved
from app.rooms import service as rooms
from app.rooms.entries import Removal
from app.tables import metadata
from tests.at_once import at_once
from tests.meetings.looking_back import CANARY, CLOSES_AT, LookingBack, answer, skipping

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def back(plans):
    found = LookingBack(plans)
    found.end()
    return found


def mentions(back):
    with back.house.database.read() as session:
        return {table.name for table in metadata.sorted_tables if CANARY in repr(session.execute(select(table)).all())}


def test_share_and_mean_are_of_those_who_answered_the_statement():
    said = [{"safe": mark} for mark in (5, 4, 4, 3, 1)] + [{"cope": 2}]
    figures = sum_up(said, [])
    assert (figures.answered, figures.is_shown, figures.sums["support"]) == (6, True, Sum())
    safe = figures.sums["safe"]
    assert (safe.count, safe.share, safe.mean, safe.is_shown) == (5, 60, 3.4, True)
    assert (figures.sums["cope"].is_shown, figures.sums["support"].mean) == (False, 0.0)


@ON_SQLITE
def test_nothing_is_read_before_the_close(back):
    back.give(*(answer(5, f"Sana {number}") for number in range(6)))
    results = back.results()
    assert (results.figures, results.asked) == (None, 6)
    back.close()
    results = back.results()
    assert (results.last_day, results.figures.answered, results.figures.sums["safe"].share) == (None, 6, 100)
    assert sorted(results.figures.quotes) == [f"Sana {number}" for number in range(6)]


def test_an_answer_that_is_on_its_way_at_the_close_is_in_the_first_figures(back):
    """Of two looks, without it and with it, the difference would be one person's marks."""
    back.give(*(answer(5) for _ in range(5)))
    back.move_to(CLOSES_AT - timedelta(microseconds=1))
    with back.house.database.transaction() as session:
        queries.write_answer(session, back.group_id, back.members[5].account_id, answer(1))
        back.move_to(CLOSES_AT)
        [early] = at_once(back.results)
    back.move_to(CLOSES_AT + SETTLES_IN - timedelta(microseconds=1))
    assert (early.figures, back.results().figures) == (None, None)
    back.close()
    assert back.results().figures.answered == 6


def test_of_four_nothing_is_told_and_of_five_all(plans, back):
    back.give(*(answer(4, CANARY) for _ in range(4)))
    other = LookingBack(plans)
    other.move_to(back.house.clock.now())
    plans.advance(other.group_id)
    other.give(*(answer(4, CANARY) for _ in range(5)))
    back.close()
    assert back.results().figures is None
    assert other.results().figures.quotes == [CANARY] * 5


@ON_SQLITE
def test_a_statement_that_four_answered_is_not_told_among_five(back):
    back.give(*(answer(4) for _ in range(4)), skipping(answer(4), "cope"))
    back.close()
    figures = back.results().figures
    assert [one for one in STATEMENTS if not figures.sums[one].is_shown] == ["cope"]


@ON_SQLITE
def test_who_left_after_answering_is_counted_and_who_could_have_answered_too(back):
    back.give(*(answer(4) for _ in range(5)))
    back.house.leave(back.room, back.members[0])
    back.close()
    results = back.results()
    assert (results.figures.answered, results.asked) == (5, 6)


def test_who_was_removed_at_the_end_and_is_taken_back_is_one_of_those_who_could_answer(plans):
    back = LookingBack(plans)
    returned, now = back.members[0], back.house.clock.now()
    with back.house.database.transaction() as session:
        standing = rooms.lock_standing(session, back.room, returned.account_id)
        rooms.remove(session, standing, None, Removal("hurts", now + timedelta(days=14)), now)
        groups.end_by_removal(session, standing.member, now)
    back.end()
    with back.house.database.transaction() as session:
        standing = rooms.lock_standing(session, back.room, returned.account_id)
        rooms.bring_back(session, standing, back.house.clock.now())
        groups.take_back(session, standing.member)
    back.give(*(answer(4) for _ in range(6)))
    back.close()
    assert (back.results().figures.answered, back.results().asked) == (6, 6)


def test_archiving_leaves_sums_and_words_that_may_be_used(back):
    back.give(*(answer(mark, CANARY if mark == 5 else None) for mark in (5, 4, 3, 2, 1)))
    back.writing.write(back.leaders[0], back.group, "Hyvä ryhmä.", 0)
    back.close()
    before = back.results()
    assert mentions(back) == {"feedback_quotes"}
    assert back.archive().state == "archived"
    assert back.counts() == [0, 0, 0]
    assert mentions(back) == {"group_feedback"}
    after = back.results()
    assert (after.figures, after.asked, after.note) == (before.figures, before.asked, "Hyvä ryhmä.")
    assert back.kept()["sums"]["safe"] == [5, 2, 15]
    # Asked again, the clock has nothing left to do.
    back.plans.advance(back.group_id)
    assert back.results() == after


@ON_SQLITE
def test_archiving_leaves_no_words_of_too_few(back):
    back.give(*(answer(4, CANARY) for _ in range(4)))
    back.archive()
    assert (mentions(back), back.results().figures) == (set(), None)
    # How many they were is kept for sums over many groups.
    assert (back.kept()["answered"], back.kept()["sums"]["cope"]) == (4, [4, 4, 16])


# --- the final note


def test_either_leader_writes_the_note_until_the_archiving_and_no_save_overwrites_unseen(back):
    first, second = back.leaders
    back.writing.write(first, back.group, CANARY, 0)
    with pytest.raises(NoteMoved):
        back.writing.write(second, back.group, "Minun sanani", 0)
    # A retry whose answer was lost is no clash.
    back.writing.write(first, back.group, CANARY, 0)
    back.writing.write(second, back.group, "Minun sanani", 1)
    assert (back.results().note, back.results().note_version) == ("Minun sanani", 2)
    assert mentions(back) == set()
    with back.house.database.read() as session:
        noted = session.scalars(select(AuditRow).where(AuditRow.action == "final_note_written")).all()
    assert [(row.role, row.facts) for row in noted] == [("leader", "{}")] * 2
    back.archive()
    with pytest.raises(NotFound):
        back.writing.write(first, back.group, "Vielä", 2)
    assert back.results().note == "Minun sanani"


@ON_SQLITE
def test_the_note_is_the_leaders_to_write_and_only_of_a_group_that_has_ended(back, plans):
    for person, refusal in (
        (back.house.staff, NotAllowed),
        (back.members[0], NotFound),
        (back.house.person("joku@koti.example"), NotFound),
    ):
        with pytest.raises(refusal):
            back.writing.write(person, back.group, "Hei", 0)
    plans.set(back.group, state="ending", end_date=None)
    with pytest.raises(Clash):
        back.writing.write(back.leaders[0], back.group, "Hei", 0)
