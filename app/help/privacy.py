"""The four questions for the table of Apua nyt."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from app.base.privacy import TablePrivacy
from app.help import queries


def _export_checks(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [{"number": row.number, "checked_on": row.checked_on} for row in queries.list_checks_of(session, account_id)]


TABLES: Final = {
    "help_checks": TablePrivacy(
        owner="account",
        kept="Until the number is checked again. Erasure leaves the day and forgets who checked.",
        export=_export_checks,
        erase=queries.update_forget_checker,
    ),
}
