"""The forms of groups: the first visit, a new group, an invitation."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.accounts.addresses import tidy_address
from app.associations.schemas import as_rule
from app.associations.titles import MAX_GROUP_NAME_CHARS, require_title
from app.groups.names import require_name
from app.texts.languages import Language

Yes = Literal["yes"]


class FirstVisitForm(BaseModel):
    """The name in the group, the house rules, and each consent as a box of its own."""

    name: Annotated[str, as_rule(require_name)]
    rules: Yes
    keep_words: Yes
    reminders: Yes | None = None
    feedback: Yes | None = None


FIRST_VISIT_CODES = {"rules": "rules_needed", "keep_words": "consent_needed"}


class GroupForm(BaseModel):
    """Whose group it is, its name and its language."""

    association: str
    name: Annotated[str, as_rule(lambda text: require_title(text, MAX_GROUP_NAME_CHARS))]
    language: Language


class InviteForm(BaseModel):
    """An address, once, and what the invited will be."""

    address: Annotated[str, as_rule(tidy_address)] = Field(repr=False)
    role: Literal["member", "leader"]
