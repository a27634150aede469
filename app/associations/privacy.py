"""The four questions for the tables of associations."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from app.associations import queries
from app.base.privacy import TablePrivacy


def _export_contacts(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"association": row.name, "since": row.created_at} for row in queries.list_contact_rows(session, account_id)
    ]


TABLES: Final = {
    "associations": TablePrivacy(
        owner="association",
        kept="As long as the association works here. Holds nothing of a person.",
    ),
    "contacts": TablePrivacy(
        owner="account",
        kept="As long as the person answers for the association, and no longer than the account.",
        export=_export_contacts,
        erase=queries.delete_contacts_of,
        ties=lambda session, account_ids, _: queries.list_contacts_among(session, account_ids),
    ),
}
