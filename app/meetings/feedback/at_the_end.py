"""What the clock over groups does for looking back: at a group's end, and when it is archived."""

from dataclasses import replace
from datetime import datetime

from app.db.database import WriteSession
from app.groups.law import GroupLaw
from app.jobs.queue import JobQueue
from app.meetings.feedback import queries
from app.meetings.feedback.figures import sum_up
from app.meetings.feedback.letters import ask_for_feedback


def open_feedback(session: WriteSession, queue: JobQueue, law: GroupLaw, ended_at: datetime) -> None:
    """The group ended at this moment, with these members: from it on they may answer. The group's lock is held."""
    if queries.find_feedback(session, law.id) is None:
        queries.insert_feedback(session, law.id, law.members)
    ask_for_feedback(session, queue, law, ended_at)


def reduce_feedback(session: WriteSession, law: GroupLaw) -> None:
    """Of the answers only sums stay, and words that may be used; nobody is known to have answered. The lock is held.

    Of too few the words go too, for nobody will ever read them. Twice changes nothing.
    """
    row = queries.find_feedback(session, law.id)
    if row is None or row.answered is not None:
        return
    figures = sum_up(queries.list_marks(session, law.id), queries.list_quotes(session, law.id))
    if not figures.is_shown:
        figures = replace(figures, quotes=[])
    queries.keep_figures(session, law.id, figures)
    queries.delete_answers(session, law.id)
