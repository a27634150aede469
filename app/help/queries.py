"""All the SQL of Apua nyt."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.help.models import HelpCheck


def list_latest_checks(session: Session) -> dict[str, date]:
    """The day of the latest check by number."""
    latest = select(HelpCheck.number, func.max(HelpCheck.checked_on).label("day")).group_by(HelpCheck.number)
    return {row.number: row.day for row in session.execute(latest)}


def list_checks_of(session: Session, account_id: int) -> Sequence[HelpCheck]:
    """What one person has checked."""
    own = select(HelpCheck).where(HelpCheck.account_id == account_id).order_by(HelpCheck.id)
    return session.scalars(own).all()


def insert_check(session: Session, number: str, day: date, account_id: int) -> None:
    """Writes a check down."""
    insert_row(session, HelpCheck, {"number": number, "checked_on": day, "account_id": account_id})


def delete_checks(session: Session, number: str) -> None:
    """Takes away every check of a number."""
    session.execute(delete(HelpCheck).where(HelpCheck.number == number))


def update_forget_checker(session: Session, account_id: int) -> None:
    """Leaves the checks and forgets who made them."""
    session.execute(update(HelpCheck).where(HelpCheck.account_id == account_id).values(account_id=None))
