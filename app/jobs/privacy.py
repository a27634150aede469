"""The four questions for the table of jobs."""

from typing import Final

from app.base.privacy import TablePrivacy

TABLES: Final = {
    "jobs": TablePrivacy(
        owner="nobody",
        kept="Facts are wiped when the job ends, the row goes 30 days later. Holds row numbers and codes, no address.",
    ),
}
