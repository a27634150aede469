"""Wishes to join as values: what is answered, in which state a request is, what may be written. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, Literal

from app.base.errors import BadInput, Clash
from app.base.text import is_storable, tidy_body
from app.groups.agreements import OPTIONAL_PURPOSES, REQUIRED_PURPOSE, RULES_PURPOSE, VERSIONS
from app.groups.house_rules import HouseRules

MAX_WORDS_CHARS: Final = 500
Heard = Literal["association", "friend", "social", "notice_board", "elsewhere"]


class RequestState(StrEnum):
    """From the form to an answer. `proved`: the person is known, but what they asked is not settled yet.

    `lapsed`: a place was held for them, and they did not come to it in time.
    """

    UNPROVEN = "unproven"
    PROVED = "proved"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    CLOSED = "closed"
    TAKEN_BACK = "taken_back"
    LAPSED = "lapsed"


OPEN_STATES: Final = (RequestState.PROVED, RequestState.WAITING)
ANSWERED_STATES: Final = (RequestState.ACCEPTED, RequestState.DECLINED, RequestState.CLOSED, RequestState.LAPSED)


class AlreadyAnswered(Clash):
    """The other leader, the clock or the person has ended the request meanwhile."""

    code = "already_answered"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a join form holds, as typed. Nothing about a child, a diagnosis or a family is ever asked."""

    name: str
    why: str
    heard: str | None
    accepts_rules: bool
    consents: frozenset[str]
    # To the other ready questions, by their keys.
    more: Mapping[str, str] = field(default_factory=dict, repr=False)
    # Of the house rules that stood on the page.
    rules_version: str = ""


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """A request as its person and those who answer it see it. Holds no address.

    `offered_until`: a place is held for the person until then; it stays with a request that has ended.
    """

    id: int
    public_id: str
    group_id: int
    group: str
    group_name: str
    group_language: str
    account_id: int | None
    state: RequestState
    name: str
    name_key: str
    why: str | None
    more: dict[str, str] | None
    heard: str | None
    agreed: dict[str, str]
    created_at: datetime
    waiting_since: datetime | None
    ended_at: datetime | None
    decided_by: str | None
    answer: str | None
    offered_until: datetime | None

    @property
    def answers(self) -> dict[str, str]:
        """What was answered, by the question's key, in the order of the library."""
        return ({"why": self.why} if self.why else {}) | (self.more or {})


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where a request has led. `room` is where the person has a place; None: the page of `request` tells."""

    request: str
    room: str | None = None


def agreed_versions(*, accepts_rules: bool, consents: frozenset[str]) -> dict[str, str]:
    """The versions of the texts that were agreed to, by purpose; of the rules that of the ready ones.

    Raises BadInput on `rules` (`rules_needed`) and on `keep_words` (`consent_needed`).
    """
    if not accepts_rules:
        raise BadInput("rules_needed", field="rules")
    if REQUIRED_PURPOSE not in consents:
        raise BadInput("consent_needed", field=REQUIRED_PURPOSE)
    agreed = [RULES_PURPOSE, REQUIRED_PURPOSE, *(name for name in OPTIONAL_PURPOSES if name in consents)]
    return {purpose: VERSIONS[purpose] for purpose in agreed}


def with_rules_read(agreed: Mapping[str, str], rules: HouseRules, read: str) -> dict[str, str]:
    """The same with the version of the group's own rules, which must be the one that was read.

    `read` is empty where a form names none: it showed the ready rules alone. Raises BadInput on `rules`
    (`rules_changed`).
    """
    if rules.version != (read or VERSIONS[RULES_PURPOSE]):
        raise BadInput("rules_changed", field="rules")
    return {**agreed, RULES_PURPOSE: rules.version}


def as_shown_now(agreed: Mapping[str, str], rules: HouseRules) -> dict[str, str]:
    """The same purposes, in the versions that a page shows today; one that is asked no more is left out."""
    current = {**VERSIONS, RULES_PURPOSE: rules.version}
    return {purpose: current[purpose] for purpose in agreed if purpose in current}


def require_words(text: str, *, field: str) -> str:
    """A few lines as they are kept, maybe none. Raises BadInput: `bad_characters`, `too_long` (`count` characters)."""
    if not is_storable(text):
        raise BadInput("bad_characters", field=field)
    words = tidy_body(text)
    if len(words) > MAX_WORDS_CHARS:
        raise BadInput("too_long", field=field, count=MAX_WORDS_CHARS)
    return words
