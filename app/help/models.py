"""The table of what staff have checked."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId


class HelpCheck(Base):
    """On `checked_on`, a day in Helsinki, a staff member found that the number answers as the page says.

    `number` is written as it is dialled: a release with another number finds it unchecked.
    """

    __tablename__ = "help_checks"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number: Mapped[str] = mapped_column(String(20), index=True)
    checked_on: Mapped[date]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"), index=True)
