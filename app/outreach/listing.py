"""The public list: which groups a reader asked for, and in which order. Pure but for one read of the next times."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.associations.alphabet import sort_key
from app.groups.door.published import PublishedGroup
from app.meetings.programme import find_next_times
from app.meetings.templates import TEMPLATES
from app.outreach import access
from app.texts.languages import LANGUAGES

OWN_PROGRAMME = "own"
MAX_OFFERED = 3
_LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group on the list; `at` is when it meets next or first, where that is known."""

    group: PublishedGroup
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader asked for; empty: anything."""

    who: str = ""
    language: str = ""
    area: str = ""

    @property
    def are_any(self) -> bool:
        """True where something was asked for."""
        return bool(self.who or self.language or self.area)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the groups at hand leave to choose from, each in its order."""

    who: Sequence[str]
    languages: Sequence[str]
    areas: Sequence[str]


def read_filters(asked: Mapping[str, str], choices: Choices) -> Filters:
    """The filters of an address; what no group could be found by counts as not asked."""

    def one_of(name: str, known: Iterable[str]) -> str:
        value = asked.get(name, "")
        return value if value in known else ""

    return Filters(one_of("kenelle", choices.who), one_of("kieli", LANGUAGES), one_of("alue", choices.areas))


def list_choices(groups: Sequence[PublishedGroup]) -> Choices:
    """Every ready kind of group and language, and the municipalities where one meets."""
    own = [OWN_PROGRAMME] if any(group.template is None for group in groups) else []
    areas = {group.municipality for group in groups if group.municipality}
    return Choices([*(template.key for template in TEMPLATES), *own], LANGUAGES, sorted(areas, key=sort_key))


def choose(groups: Iterable[PublishedGroup], filters: Filters) -> list[PublishedGroup]:
    """Those that were asked for. A group that is bound to no municipality is near everybody."""
    return [
        group
        for group in groups
        if filters.who in ("", group.template or OWN_PROGRAMME)
        and filters.language in ("", group.language)
        and (filters.area in ("", group.municipality) or group.municipality is None)
    ]


def list_rows(session: Session, groups: Sequence[PublishedGroup], now: datetime) -> list[GroupRow]:
    """By next meeting, then by name as a Finnish list has it. One statement."""
    times = find_next_times(session, [group.law.id for group in groups], now)
    rows = [GroupRow(group, times.get(group.law.id, group.law.first_meeting_at)) for group in groups]
    rows = [row if row.at is None or row.at >= now else GroupRow(row.group, None) for row in rows]
    return sorted(rows, key=lambda row: (row.at or _LATEST, sort_key(row.group.name), row.group.law.public_id))


def list_others(session: Session, now: datetime, *, besides: int) -> list[GroupRow]:
    """A few listed groups that take people now, for whoever came too late to the one with the inner id `besides`."""
    return list_rows(session, access.list_offered(session, now, besides=besides), now)[:MAX_OFFERED]
