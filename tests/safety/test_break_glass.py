"""Break-glass: for a reason and a time, by one of staff, told at once, and no word is read without its row."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pydantic import ValidationError
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from app.accounts.models import Account
from app.base.errors import NotFound
from app.chat import service as chat
from app.chat.service import clear_room
from app.jobs.models import Job
from app.rooms import service as rooms
from app.safety.access import AlreadyDecided
from app.safety.break_glass.law import Opening
from app.safety.break_glass.letters import GLASS_LETTER
from app.safety.break_glass.open_glass import GLASS_ENDS, forget_openings
from app.safety.break_glass.read_glass import PAGE
from app.safety.models import GlassOpening
from app.safety.privacy import TABLES
from tests.at_once import at_once
from tests.noted import noted
from tests.safety.glass_house import WHY, GlassHouse


@pytest.fixture
def glass(database, clock):
    return GlassHouse(database, clock)


def test_the_room_is_told_by_the_commit_that_opens_and_a_fresh_state_says_the_same(glass, clock):
    glass.open()
    until = (clock.now() + timedelta(hours=4)).isoformat()
    [(kind, facts)] = glass.entries()
    assert (kind, facts) == ("break_glass_opened", {"reason": "danger", "until": until})
    [frame] = glass.told()
    assert glass.replayed() == [frame]
    assert glass.looks() == [{"opened": frame["number"], "reason": "danger", "until": frame["until"]}]
    glass.close()
    assert glass.looks() == []
    assert glass.replayed() == glass.told()
    assert glass.told()[1]["opened"] == frame["number"]
    # Neither who it was nor what they wrote.
    assert WHY not in repr(glass.told())
    assert glass.told()[0].keys() == {"event", "room", "number", "at", "reason", "until"}


def test_every_page_of_words_has_its_row_by_numbers_and_no_words_stand_in_it(glass):
    numbers = [glass.say(f"Kanarialintu {count}") for count in range(PAGE + 3)]
    glass.open()
    page = glass.read()
    assert [message.number for message in page.messages] == numbers[-PAGE:]
    older = glass.read(before=page.older)
    assert [message.number for message in older.messages] == numbers[:3]
    assert older.older is None
    assert page.names[page.messages[0].author] == "Kanerva 1"
    read = [facts for action, _, facts in glass.noted() if action == "break_glass_read"]
    assert read == [
        {"first": numbers[3], "last": numbers[-1], "count": PAGE},
        {"first": numbers[0], "last": numbers[2], "count": 3},
    ]
    assert "Kanarialintu" not in repr(noted(glass.database))
    assert WHY not in repr(noted(glass.database))


def test_a_hidden_message_is_blank_until_it_is_revealed_singly(glass, database):
    number, plain = glass.say("Kanarialintu"), glass.say("näkyvä")
    with database.transaction() as session:
        chat.hide(session, chat.find_message(session, glass.seeded.room_id, number), "privacy")
    glass.open()
    assert [message.text for message in glass.read().messages] == [None, "näkyvä"]
    [shown] = glass.reveal(number).messages
    assert shown.text == "Kanarialintu"
    for missing in (plain, 999):
        with pytest.raises(NotFound):
            glass.reveal(missing)
    revealed = [row for row in glass.noted() if row[0] == "break_glass_revealed"]
    assert revealed == [("break_glass_revealed", "staff", {"number": number})]


def test_a_removed_message_is_gone(glass, database):
    number = glass.say("Kanarialintu")
    with database.transaction() as session:
        chat.erase_text(session, chat.find_message(session, glass.seeded.room_id, number))
    glass.open()
    assert [(message.text, message.state) for message in glass.read().messages] == [(None, "removed")]


def test_an_opening_is_its_openers_alone(glass):
    glass.say()
    glass.open()
    with pytest.raises(NotFound):
        glass.read(glass.other)
    with pytest.raises(AlreadyDecided):
        glass.close(glass.other)
    glass.open(glass.other, hours="1")
    assert len(glass.looks()) == 2
    glass.close()
    assert len(glass.looks()) == 1
    assert glass.read(glass.other).messages
    with pytest.raises(NotFound):
        glass.read()


def test_nobody_else_opens_reads_or_closes(glass, database):
    with database.transaction() as session:
        session.execute(update(Account).where(Account.id == glass.member.account_id).values(is_staff=True))
    insider = glass.house.as_person(glass.member.account_id, is_staff=True)
    leader = glass.house.as_person(glass.leader.account_id)
    contact = glass.contact_of_the_group()
    glass.say()
    for person in (insider, leader, contact):
        for act in (glass.open, glass.read, glass.close):
            with pytest.raises(NotFound):
                act(person)
    assert (glass.entries(), glass.noted()) == ([], [])


def test_an_opening_lets_its_own_read_while_it_lasts_and_nobody_else(clock):
    now = clock.now()
    opening = Opening(1, 1, 7, "danger", 3, now, now + timedelta(hours=1), None)
    assert opening.allows(7, now)
    assert not opening.allows(8, now)
    assert not opening.allows(7, now + timedelta(hours=1))
    assert not replace(opening, closed_at=now).allows(7, now)


def test_where_the_row_is_refused_nothing_is_read(glass, database):
    """The database takes no new row of the log: no page, and not even the place of it is used up."""
    glass.say()
    glass.open()
    before = glass.noted()
    is_sqlite = database.is_sqlite
    each = "BEGIN SELECT RAISE(ABORT, 'no'); END" if is_sqlite else "FOR EACH ROW EXECUTE FUNCTION audit_entries_stay()"
    with database.transaction() as session:
        session.execute(text(f"CREATE TRIGGER full_disk BEFORE INSERT ON audit_entries {each}"))
    try:
        with pytest.raises(DBAPIError):
            glass.read()
    finally:
        with database.transaction() as session:
            session.execute(text("DROP TRIGGER full_disk" + ("" if is_sqlite else " ON audit_entries")))
    assert glass.noted() == before
    assert glass.read().messages


def test_twice_is_one_opening_and_a_new_one_may_follow_its_end(glass):
    glass.open()
    glass.open(hours="24")
    assert len(glass.entries()) == 1
    glass.close()
    with pytest.raises(AlreadyDecided):
        glass.close()
    glass.open()
    assert [kind for kind, _ in glass.entries()] == ["break_glass_opened", "break_glass_closed", "break_glass_opened"]


def test_two_taps_at_once_are_one_opening(glass):
    at_once(glass.open, glass.open)
    assert len(glass.entries()) == len(glass.looks()) == 1
    at_once(*[lambda: closes(glass)] * 2)
    assert [kind for kind, _ in glass.entries()] == ["break_glass_opened", "break_glass_closed"]


def closes(glass):
    try:
        glass.close()
    except AlreadyDecided:
        return


@pytest.mark.parametrize("words", ["", "lyhyt", "         x", "x" * 501])
def test_why_is_said_in_words(glass, words):
    with pytest.raises(ValidationError, match="words"):
        glass.open(words=words)
    assert glass.entries() == []


def test_time_ends_it_once_and_reading_ends_with_time_though_the_job_is_late(glass, clock):
    glass.say()
    glass.open(hours="1")
    with glass.database.read() as session:
        [due] = session.scalars(select(Job.due_at).where(Job.kind == GLASS_ENDS)).all()
    assert due == clock.now() + timedelta(hours=1)
    clock.move(hours=1, seconds=-1)
    glass.time_comes()
    assert glass.read().messages
    clock.move(seconds=1)
    with pytest.raises(NotFound):
        glass.read()
    for _ in range(2):
        glass.time_comes()
    assert [facts.get("by") for _, facts in glass.entries()] == [None, "time"]
    assert [row[:2] for row in glass.noted()][-1] == ("break_glass_closed", "clock")
    assert glass.looks() == []


def test_reading_races_with_the_end_and_no_row_is_later_than_it(glass):
    """Short; each page of words has its row, and each row stands before the row of the end."""
    for _ in range(3):
        glass.say()
    for _ in range(4):
        glass.open()
        rows_before, pages = len(glass.noted()), []

        def read(pages=pages):
            for _ in range(4):
                try:
                    pages.append(glass.read())
                except NotFound:
                    return

        at_once(read, read, glass.close)
        rows = [action for action, _, _ in glass.noted()][rows_before:]
        assert rows.count("break_glass_read") == len(pages)
        assert rows[-1] == "break_glass_closed"


def test_leaders_get_a_letter_and_members_read_it_in_the_room(glass):
    glass.open()
    with glass.database.read() as session:
        jobs = session.scalars(select(Job).where(Job.kind == GLASS_LETTER)).all()
        leader = rooms.find_standing(session, glass.room, glass.leader.account_id)
    assert [job.facts["leader_id"] for job in jobs] == [leader.room_member_id]


def test_with_a_forgotten_room_its_openings_go_with_their_words(glass, database, clock):
    glass.say()
    glass.open()
    with database.transaction() as session:
        facts = glass.house.group_clock.advance(session, 1)
        forget_openings(session, facts.room_id, facts.id, clock.now())
        clear_room(session, glass.heard, facts.room_id, clock.now())
    with database.read() as session:
        assert session.scalars(select(GlassOpening)).all() == []
    for act in (glass.open, glass.read, glass.close):
        with pytest.raises(NotFound):
            act()
    glass.time_comes()
    assert glass.noted()[-1][:2] == ("break_glass_closed", "clock")


def test_openings_are_kept_a_year_and_name_nobody_who_is_erased(glass, database, clock):
    line = TABLES["glass_openings"]
    glass.open()
    with database.transaction() as session:
        [own] = line.export(session, glass.staff.account_id)
        line.erase(session, glass.staff.account_id)
    assert own["words"] == WHY
    with pytest.raises(NotFound):
        glass.read()
    clock.move(days=365)
    for expected in (0, 1, 0):
        with database.transaction() as session:
            assert line.due(session, clock.now()) == expected
        clock.move(seconds=1)
