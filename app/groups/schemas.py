"""The forms of groups: the first visit, the answer to an invitation, an invitation."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.accounts.addresses import tidy_address
from app.associations.schemas import as_rule
from app.groups.agreements import OPTIONAL_PURPOSES, REQUIRED_PURPOSE
from app.groups.join_group import FirstVisit
from app.groups.names import require_name

Yes = Literal["yes"]


class FirstVisitForm(BaseModel):
    """The name in the group, the house rules, and each consent as a box of its own.

    `rules_version`: of the rules that stood on the page.
    """

    name: Annotated[str, as_rule(require_name)]
    rules: Yes
    rules_version: str = ""
    keep_words: Yes
    reminders: Yes | None = None
    feedback: Yes | None = None

    def visit(self) -> FirstVisit:
        """What the use cases take."""
        consents = {REQUIRED_PURPOSE, *(name for name in OPTIONAL_PURPOSES if getattr(self, name) == "yes")}
        return FirstVisit(self.name, accepts_rules=True, consents=frozenset(consents), rules_version=self.rules_version)


class ConsentsForm(BaseModel):
    """The optional purposes that are ticked."""

    reminders: Yes | None = None
    feedback: Yes | None = None


FIRST_VISIT_CODES = {"rules": "rules_needed", "keep_words": "consent_needed"}


class AnswerForm(BaseModel):
    """Which button was pressed, `changed` the one that takes back a no; a first visit has one alone."""

    answer: Literal["yes", "no", "changed"] = "yes"


class InviteForm(BaseModel):
    """An address, once, and what the invited will be."""

    address: Annotated[str, as_rule(tidy_address)] = Field(repr=False)
    role: Literal["member", "leader"]


class LeaderForm(BaseModel):
    """The address of somebody who might lead."""

    address: Annotated[str, as_rule(tidy_address)] = Field(repr=False)
