"""A group that has just ended, and its people, who say how it was."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import select

from app.meetings.feedback.access import SETTLES_IN
from app.meetings.feedback.figures import STATEMENTS, Answer
from app.meetings.feedback.final_note import WriteNote
from app.meetings.feedback.give_feedback import GiveFeedback
from app.meetings.feedback.results import read_results
from app.meetings.models import FeedbackAnswer, FeedbackGiven, FeedbackQuote, GroupFeedback
from app.rooms import service as rooms

LAST_DAY = date(2026, 12, 1)
ENDS_AT = datetime.fromisoformat("2026-12-02T00:00:00+02:00")
CLOSES_AT = ENDS_AT + timedelta(days=14)
CANARY = "Kanarialintu"


def answer(mark, quote=None):
    """The same mark for each statement."""
    return Answer(dict.fromkeys(STATEMENTS, mark), quote)


class LookingBack:
    """Over `tests.meetings.plans.Plans`: a closed group of this many members that ended at the end of its last day."""

    def __init__(self, plans, members=6, leaders=2):
        self.plans, self.house = plans, plans.house
        self.group_id, self.group = plans.full(leaders=leaders, members=members, end_date=LAST_DAY, state="ending")
        plans.publish(self.group_id)
        self.members = [self.house.person(f"{self.group}-{number}@koti.example") for number in range(members)]
        self.leaders = [self.house.person(f"{self.group}-o{number}@koti.example") for number in range(leaders)]
        with self.house.database.read() as session:
            self.room = rooms.find_public_id(session, plans.law(self.group_id).room_id)
        house = self.house
        self.giving = GiveFeedback(house.database, house.clock, house.group_clock)
        self.writing = WriteNote(house.plan_door)

    def end(self):
        """The clock comes to the end of the last day, and is asked."""
        self.move_to(ENDS_AT)
        return self.plans.advance(self.group_id)

    def move_to(self, moment):
        self.house.clock.move(seconds=(moment - self.house.clock.now()).total_seconds())

    def give(self, *answers):
        """The first members answer, in turn."""
        for member, said in zip(self.members, answers, strict=False):
            self.giving.give(member.account_id, self.room, said)

    def state(self, person):
        return self.giving.view(person.account_id, self.room).state

    def results(self):
        with self.house.database.read() as session:
            return read_results(session, self.group_id, self.house.clock.now())

    def close(self):
        """The fourteen days are over, and whatever was on its way then has arrived."""
        self.move_to(CLOSES_AT + SETTLES_IN)

    def archive(self):
        self.move_to(ENDS_AT + timedelta(days=30))
        return self.plans.advance(self.group_id)

    def rows(self, table):
        with self.house.database.read() as session:
            return session.execute(select(table.__table__)).mappings().all()

    def rows_of_marks(self):
        return self.rows(FeedbackAnswer)

    def counts(self):
        """How many rows there are of marks, of words and of who has answered."""
        return [len(self.rows(table)) for table in (FeedbackAnswer, FeedbackQuote, FeedbackGiven)]

    def kept(self):
        [row] = self.rows(GroupFeedback)
        return row


def skipping(said, *statements):
    """The answer without these."""
    return replace(said, marks={key: mark for key, mark in said.marks.items() if key not in statements})
