"""The card of a case: its handlers' notes and decision, and what its reporter alone is answered."""

import pytest

from app.base.errors import NotAllowed, NotFound
from app.jobs.queue import JobQueue
from app.safety import queries
from app.safety.cases.case import MOST_NOTES, AlreadyHandled, CaseFull, NewNote, Verdict
from app.safety.cases.letters import ANSWERED_LETTER, AnsweredLetters
from app.safety.cases.notes import WriteNotes, list_notes
from app.safety.cases.own_reports import ReadOwnReports
from app.safety.hide_message import HideMessage
from app.safety.privacy import TABLES
from app.safety.reports import as_facts
from app.safety.schemas import Hide
from tests.postbox import Postbox
from tests.safety.test_report_letters import Reports

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ANSWER = "Kiitos, että kerroit."
NOTE = "Soitan hänelle huomenna."


class Cards(Reports):
    """A report to the leaders, and one about a leader to staff, both by the third person."""

    def __init__(self, database, clock):
        super().__init__(database, clock)
        self.queue = JobQueue(clock)
        self.notes, self.own = WriteNotes(database, clock), ReadOwnReports(database)
        self.post = Postbox(self, lambda letters: {ANSWERED_LETTER: AnsweredLetters(letters).send})
        self.number = self.say(self.member)
        self.about_member = self.report(self.number)
        self.about_leader = self.report(self.say(self.leaders[0], "ohjaajan viesti"))

    def note(self, by, report=None, client_id="m" * 22, body=NOTE):
        note = NewNote(client_id, body)
        if by is self.staff:
            self.notes.as_staff(by.account_id, report or self.about_leader, note)
        else:
            self.notes.as_leader(by.account_id, self.room, report or self.about_member, note)

    def close(self, verdict, leader=0):
        self.closing.by_leader(self.leaders[leader].account_id, self.room, self.about_member, verdict)

    def noted(self, report):
        with self.database.read() as session:
            return [(one.side, one.body) for one in list_notes(session, as_facts(queries.find_report(session, report)))]

    def own_of(self, person):
        return [(one.decision, one.answer) for one in self.own.read(person.account_id, self.room)]

    def addresses(self):
        return [letter.to for letter in self.post.run()]


@pytest.fixture
def cards(database, clock):
    return Cards(database, clock)


def test_notes_are_for_those_who_handle_the_case_and_stand_once(cards):
    for leader in cards.leaders:
        cards.note(leader)
        cards.note(leader)
    cards.note(cards.leaders[1], client_id="n" * 22, body="Sovittu.")
    cards.note(cards.staff)
    assert cards.noted(cards.about_member) == [("leader", NOTE), ("leader", "Sovittu.")]
    assert cards.noted(cards.about_leader) == [("staff", NOTE)]
    for person, refusal in ((cards.third, NotAllowed), (cards.member, NotAllowed), (cards.leaders[0], NotFound)):
        with pytest.raises(refusal):
            cards.note(person, cards.about_leader)
    with pytest.raises(NotFound):
        cards.notes.as_staff(cards.staff.account_id, cards.about_member, NewNote("o" * 22, NOTE))


@ON_SQLITE
def test_a_case_holds_so_many_notes(cards):
    for n in range(MOST_NOTES):
        cards.note(cards.leaders[0], client_id=f"{n:022}")
    with pytest.raises(CaseFull):
        cards.note(cards.leaders[0], client_id="p" * 22)


def test_the_reporter_alone_is_answered(cards):
    cards.close(Verdict("talked", ANSWER))
    assert cards.own_of(cards.third) == [(None, None), ("talked", ANSWER)]
    assert cards.own_of(cards.member) == cards.own_of(cards.leaders[0]) == []
    assert len(cards.addresses()) == 1
    cards.closing.by_staff(cards.staff.account_id, cards.about_leader, Verdict("kept"))
    assert cards.own_of(cards.third) == [("kept", None), ("talked", ANSWER)]
    [letter] = cards.post.run()
    assert ANSWER not in letter.text


@pytest.mark.race
def test_of_two_who_decide_the_firsts_answer_stands_and_the_other_is_told(cards):
    first = Verdict("kept", ANSWER)
    cards.close(first)
    cards.close(first, leader=1)
    with pytest.raises(AlreadyHandled):
        cards.close(Verdict("acted"), leader=1)
    assert cards.own_of(cards.third)[1] == ("kept", ANSWER)
    assert len(cards.addresses()) == 1


@ON_SQLITE
def test_whoever_may_not_read_the_room_any_more_gets_no_letter(cards):
    cards.close(Verdict("kept"))
    cards.set_aside(cards.third)
    assert cards.addresses() == []
    with pytest.raises(NotAllowed):
        cards.own_of(cards.third)


@ON_SQLITE
def test_what_the_room_handles_in_passing_says_whether_the_message_is_hidden(cards):
    leader = cards.leaders[1].account_id
    body = Hide(room=cards.room, number=cards.number, reason="rules")
    HideMessage(cards.database, cards.heard, cards.clock).hide(leader, body)
    assert cards.closing.about(leader, body) == 1
    assert cards.own_of(cards.third)[1] == ("hidden", None)
    assert cards.own.read(cards.third.account_id, cards.room)[1].number is None


@ON_SQLITE
def test_a_report_made_anew_waits_for_an_answer_of_its_own(cards):
    cards.close(Verdict("kept", ANSWER))
    cards.report(cards.number)
    assert cards.own_of(cards.third)[1] == (None, None)
    assert cards.addresses() == []
    cards.clock.move(minutes=1)
    cards.close(Verdict("kept", ANSWER))
    assert len(cards.addresses()) == 1


@pytest.mark.parametrize("whose", ["noter", "writer", "reporter"])
def test_notes_go_with_whoever_wrote_them_and_whoever_they_are_about(cards, whose):
    cards.note(cards.leaders[1])
    table, person = {
        "noter": ("report_notes", cards.leaders[1]),
        "writer": ("reports", cards.member),
        "reporter": ("reports", cards.third),
    }[whose]
    with cards.database.transaction() as session:
        assert [row["body"] for row in TABLES["report_notes"].export(session, cards.leaders[1].account_id)] == [NOTE]
        assert TABLES["report_notes"].export(session, cards.member.account_id) == []
        TABLES[table].erase(session, person.account_id)
        assert TABLES["report_notes"].export(session, cards.leaders[1].account_id) == []
