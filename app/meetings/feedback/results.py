"""What came of looking back, for those who led the group, who answer for it and who work for the federation."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy.orm import Session

from app.groups import service as groups
from app.groups.lifecycle import GroupState
from app.meetings.feedback import queries
from app.meetings.feedback.access import are_settled, find_last_day
from app.meetings.feedback.figures import Figures, sum_up

RESULTS_PATH: Final = "/ryhmat/{group}/palaute"
# In which there is something to show.
SHOWN_IN: Final = frozenset({GroupState.ENDED, GroupState.ARCHIVED})


@dataclass(frozen=True, slots=True)
class Results:
    """`figures` is None until all answers are settled, and where too few answered: nobody is told how many."""

    asked: int
    figures: Figures | None
    # As long as answers are not settled: until the end of which people may answer.
    last_day: date | None
    note: str | None
    note_version: int


def read_results(session: Session, group_id: int, now: datetime) -> Results:
    """How the group stands. Nothing of an answer is read before all are settled."""
    law, row = groups.read_law(session, group_id), queries.find_feedback(session, group_id)
    last_day = None if are_settled(law, now) else find_last_day(law)
    figures = None
    if last_day is None:
        kept = queries.kept_figures(row) if row else None
        found = kept or sum_up(queries.list_marks(session, group_id), queries.list_quotes(session, group_id))
        figures = found if found.is_shown else None
    return Results(
        # Who was removed at the end and is taken back may answer as well: it is as if they had never been away.
        max(row.asked if row else law.members, figures.answered if figures else 0),
        figures,
        last_day,
        row.note if row else None,
        row.note_version if row else 0,
    )
