"""The forms of joining. Nothing about a child, a diagnosis, an age or a family is ever asked."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.accounts.addresses import tidy_address
from app.associations.schemas import as_rule
from app.base.errors import BadInput
from app.base.ids import may_be_id
from app.groups.door.conversation import Saying
from app.groups.door.request import Heard, require_words
from app.groups.names import require_name
from app.meetings.typed import read_size

Yes = Literal["yes"]


class NameForm(BaseModel):
    """A name in the group; alone where the one that was asked was taken meanwhile."""

    name: Annotated[str, as_rule(require_name)]


class AddressPart(BaseModel):
    """Where the letter goes."""

    address: Annotated[str, as_rule(tidy_address)] = Field(repr=False)


class AnswersPart(BaseModel):
    """The ready questions, the house rules, and each consent as a box of its own.

    `rules_version`: of the rules that stood on the page.
    """

    why: Annotated[str, as_rule(lambda text: require_words(text, field="why"))] = ""
    hope: Annotated[str, as_rule(lambda text: require_words(text, field="hope"))] = ""
    start: Annotated[str, as_rule(lambda text: require_words(text, field="start"))] = ""
    themes: Annotated[str, as_rule(lambda text: require_words(text, field="themes"))] = ""
    evening: Annotated[str, as_rule(lambda text: require_words(text, field="evening"))] = ""
    heard: Heard | Literal[""] = ""
    rules: Yes
    rules_version: str = ""
    keep_words: Yes
    reminders: Yes | None = None
    feedback: Yes | None = None


# The bases stand in reverse: what a base adds comes before, and so do its errors.
class JoinForm(AnswersPart, NameForm):
    """What is asked of somebody who is signed in."""


class StrangersJoinForm(AnswersPart, AddressPart, NameForm):
    """What is asked of everybody else."""


class DecisionForm(BaseModel):
    """A leader's answer. The words are read after a no."""

    answer: Literal["accept", "not_this_time"]
    words: Annotated[str, as_rule(lambda text: require_words(text, field="words"))] = ""


class SayingForm(BaseModel):
    """What is said before a decision. The form brings an id of its own, so that sent twice it is said once."""

    said: Annotated[str, as_rule(lambda text: require_words(text, field="said"))]
    client_id: str

    def as_saying(self) -> Saying:
        """As the use cases take it. Raises BadInput (`bad_form`) for an id that no page of ours has made."""
        if not may_be_id(self.client_id):
            raise BadInput("bad_form")
        return Saying(self.client_id, self.said)


class DoorForm(BaseModel):
    """Whether the leaders say yes to each newcomer."""

    asks: Literal["yes", "no"]


class QuestionsForm(BaseModel):
    """Which of the ready questions are asked; maybe none."""

    questions: list[str] = Field(default_factory=list)


class SizeForm(BaseModel):
    """How many members there are places for."""

    size: Annotated[str, as_rule(read_size)]


JOIN_CODES = {"rules": "rules_needed", "keep_words": "consent_needed"}
