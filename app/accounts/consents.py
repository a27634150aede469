"""What an account has agreed to: a row for each purpose, with the version of the text that was read."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts import queries
from app.db.database import WriteSession


def give_consents(
    session: WriteSession, account_id: int, subject: str, versions: Mapping[str, str], *, now: datetime
) -> None:
    """Writes one row for each purpose of `versions`. `subject` is the outward id of what the consent is about."""
    if not versions:
        return
    queries.insert_consents(
        session,
        [
            {"account_id": account_id, "purpose": purpose, "subject": subject, "version": version, "given_at": now}
            for purpose, version in versions.items()
        ],
    )


def end_consents(
    session: WriteSession,
    account_id: int,
    subject: str,
    *,
    now: datetime,
    purposes: Collection[str] | None = None,
) -> None:
    """Writes the end of every consent of this account about `subject` that has none yet; the rows stay.

    With `purposes` of these alone.
    """
    queries.withdraw_consents(session, account_id, subject, now, purposes)


def list_standing(session: Session, account_id: int, subject: str) -> dict[str, datetime]:
    """When the account agreed to each purpose about `subject` that stands now."""
    return queries.list_standing_consents(session, account_id, subject)


def list_versions(session: Session, subject: str, purpose: str, account_ids: Collection[int]) -> dict[int, str]:
    """Which version of a purpose's text about `subject` each account's standing consent names, by account."""
    return queries.list_versions(session, subject, purpose, account_ids)


def has_agreed(session: Session, account_id: int, subject: str, purpose: str) -> bool:
    """Whether the account's consent for this purpose about `subject` stands."""
    return purpose in list_standing(session, account_id, subject)
