"""The three questions for the table of work."""

from typing import Final

from app.base.privacy import TablePrivacy

TABLES: Final = {
    "jobs": TablePrivacy(
        owner="nobody",
        kept="Thirty days after the work has ended; its facts are ids and codes, and an erased account's find nobody.",
    ),
}
