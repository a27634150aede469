"""What other features ask of Apua nyt."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.help import queries
from app.help.access import require_checker
from app.help.checks import day_in_helsinki
from app.help.numbers import judge_all


def count_needing_check(session: Session, person: Person, now: datetime) -> int:
    """How many numbers wait for a check. Raises NotFound for anybody but staff."""
    require_checker(person)
    checks = queries.list_latest_checks(session)
    return sum(number.needs_check for number in judge_all(checks, day_in_helsinki(now)))
