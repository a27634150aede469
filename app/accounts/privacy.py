"""The four questions for the tables of accounts."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.accounts import queries
from app.accounts.devices import split_device
from app.accounts.keeping import queries as keeping_queries
from app.accounts.models import Consent, Revocation, SentLetters, SignInSession, SignInToken
from app.accounts.second_check import queries as check_queries
from app.accounts.second_check.codes import RECOVERY_CODES
from app.accounts.sent_letters import queries as sent_queries
from app.base.privacy import ROWS_AT_ONCE, TablePrivacy

KEEP_TOKENS: Final = timedelta(hours=1)
KEEP_REVOCATIONS: Final = timedelta(days=1)
KEEP_SENT: Final = timedelta(days=2)
KEEP_UNFINISHED: Final = timedelta(days=1)


def _export_account(session: Session, account_id: int) -> list[Mapping[str, object]]:
    account = queries.find_account(session, account_id)
    if account is None:
        return []
    return [
        {
            "address": account.address,
            "language": account.language,
            "text_size": account.text_size,
            "colours": account.colours,
            "is_staff": account.is_staff,
            "has_password": account.password_hash is not None,
            "created_at": account.created_at,
            "last_seen_on": account.last_seen_on.date() if account.last_seen_on else None,
            "blocked_at": account.blocked_at,
            "groupless_since": account.groupless_since,
            "asked_to_keep_at": account.asked_to_keep_at,
        }
    ]


def _export_sessions(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "device": " ".join(split_device(row.device)).strip(),
            "shared_device": row.shared_device,
            "created_at": row.created_at,
            "seen_at": row.seen_at,
            "second_check_at": row.second_check_at,
        }
        for row in queries.list_rows_of(session, SignInSession, account_id)
    ]


def _export_consents(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "purpose": row.purpose,
            "version": row.version,
            "given_at": row.given_at,
            "withdrawn_at": row.withdrawn_at,
        }
        for row in queries.list_rows_of(session, Consent, account_id)
    ]


def _export_second_check(session: Session, account_id: int) -> list[Mapping[str, object]]:
    check = check_queries.find_check(session, account_id)
    if check is None or check.on_since is None:
        return []
    return [{"on_since": check.on_since, "recovery_codes_left": RECOVERY_CODES - check.recovery_used.bit_count()}]


def _due_second_checks(session: Session, now: datetime) -> int:
    return check_queries.delete_unfinished(session, before=now - KEEP_UNFINISHED, limit=ROWS_AT_ONCE)


def _erase_sessions(session: Session, account_id: int) -> None:
    queries.delete_sessions(session, account_id)


def _due_tokens(session: Session, now: datetime) -> int:
    return queries.delete_tokens(session, expired_before=now - KEEP_TOKENS, limit=ROWS_AT_ONCE)


def _due_sessions(session: Session, now: datetime) -> int:
    return queries.delete_dead_sessions(session, now=now, limit=ROWS_AT_ONCE)


def _due_revocations(session: Session, now: datetime) -> int:
    return queries.delete_revocations(session, before=now - KEEP_REVOCATIONS, limit=ROWS_AT_ONCE)


def _due_sent(session: Session, now: datetime) -> int:
    return sent_queries.delete_sent_before(session, (now - KEEP_SENT).date(), ROWS_AT_ONCE)


TABLES: Final = {
    "accounts": TablePrivacy(
        owner="account",
        kept="Until the person asks for erasure, or 13 months after the last group: after twelve a letter asks whether "
        "to keep it, and without a yes it goes 30 days later. One that is blocked stays as long as its block.",
        export=_export_account,
        erase=queries.delete_account,
        ties=lambda session, account_ids, _: keeping_queries.list_held(session, account_ids),
    ),
    "sign_in_tokens": TablePrivacy(
        owner="account",
        kept="One hour past the life of the link, a day at most. Hashes, and until its link is followed the address of "
        "who asks to join a group: it is no account's yet, so there is nothing to export.",
        erase=lambda session, account_id: queries.delete_rows_of(session, SignInToken, account_id),
        due=_due_tokens,
    ),
    "sessions": TablePrivacy(
        owner="account",
        kept="Until signed out or ended by itself, 90 days at most; the device in two words, no address of it.",
        export=_export_sessions,
        erase=_erase_sessions,
        due=_due_sessions,
    ),
    "second_checks": TablePrivacy(
        owner="account",
        kept="Until the person switches it off, or as long as the account; one day where it was never switched on. "
        "Seeds, of which nobody makes a code without the program's secret.",
        export=_export_second_check,
        erase=check_queries.delete_check,
        due=_due_second_checks,
    ),
    "revocations": TablePrivacy(
        owner="account",
        kept="One day: open sockets have obeyed within seconds, those of an account that is erased too. Holds row "
        "numbers only, which nobody is given again, and nothing to export.",
        erase=lambda session, account_id: queries.delete_rows_of(session, Revocation, account_id),
        due=_due_revocations,
    ),
    "sent_letters": TablePrivacy(
        owner="account",
        kept="Two days. Counts alone: nothing of a letter, so nothing to export.",
        erase=lambda session, account_id: queries.delete_rows_of(session, SentLetters, account_id),
        due=_due_sent,
    ),
    "consents": TablePrivacy(
        owner="account",
        kept="As long as the account, withdrawn ones too: they show what was agreed to and when.",
        export=_export_consents,
        erase=lambda session, account_id: queries.delete_rows_of(session, Consent, account_id),
    ),
}
