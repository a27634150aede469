"""What an account has agreed to: a row for each purpose, with the version of the text that was read."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts import queries
from app.db.database import WriteSession


def give_consents(
    session: WriteSession, account_id: int, subject: str, versions: Mapping[str, str], *, now: datetime
) -> None:
    """Writes one row for each purpose of `versions`. `subject` is the outward id of what the consent is about."""
    queries.insert_consents(
        session,
        [
            {"account_id": account_id, "purpose": purpose, "subject": subject, "version": version, "given_at": now}
            for purpose, version in versions.items()
        ],
    )


def end_consents(session: WriteSession, account_id: int, subject: str, *, now: datetime) -> None:
    """Writes the end of every consent of this account about `subject` that has none yet; the rows stay."""
    queries.withdraw_consents(session, account_id, subject, now)


def has_agreed(session: Session, account_id: int, subject: str, purpose: str) -> bool:
    """Whether the account's consent for this purpose about `subject` stands."""
    return queries.find_consent(session, account_id, purpose, subject)
