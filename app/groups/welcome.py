"""The leaders' welcome to their group: their own words, or those that come with the group's programme."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.groups import queries

MAX_WELCOME_CHARS: Final = 500
# Keys of the texts, by the programme that the group was planned from.
_READY: Final[Mapping[str | None, str]] = {
    "small": "welcome-small",
    "young": "welcome-young",
    "adult": "welcome-adult",
}


@dataclass(frozen=True, slots=True)
class Welcome:
    """What members read before the first meeting. `own` is None where the leaders have left the ready text."""

    own: str | None
    ready_key: str
    version: int


def ready_welcome(template: str | None) -> str:
    """The key of the text that stands there until a leader writes another."""
    return _READY.get(template, "welcome-own")


def find_welcome(session: Session, group_id: int) -> Welcome:
    """The welcome of a group, by its inner id."""
    row = queries.find_welcome(session, group_id)
    if row is None:
        return Welcome(None, ready_welcome(None), 0)
    return Welcome(row.welcome, ready_welcome(row.template), row.welcome_version)


def write_welcome(session: Session, group_id: int, text: str | None, version: int) -> None:
    """Writes it as the version after `version`. The caller holds the group's lock."""
    queries.update_group(session, group_id, {"welcome": text, "welcome_version": version + 1})
