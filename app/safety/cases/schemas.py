"""The forms of a case's card."""

from typing import Annotated

from pydantic import BaseModel, Field

from app.associations.schemas import as_rule
from app.base.errors import BadInput
from app.base.ids import may_be_id
from app.groups.door.request import require_words
from app.safety.cases.case import Decision, NewNote, Verdict


def _require_note(text: str) -> str:
    words = require_words(text, field="note")
    if not words:
        raise BadInput("empty", field="note")
    return words


class NoteForm(BaseModel):
    """A note. The form brings an id of its own, so that sent twice it stands once."""

    note: Annotated[str, as_rule(_require_note)] = Field("", validate_default=True, repr=False)
    client_id: str

    def as_note(self) -> NewNote:
        """For the use case. Raises BadInput (`bad_form`) for an id that no page of ours has made."""
        if not may_be_id(self.client_id):
            raise BadInput("bad_form")
        return NewNote(self.client_id, self.note)


class VerdictForm(BaseModel):
    """What was decided, and the handler's own words to the reporter."""

    decision: Decision
    answer: Annotated[str, as_rule(lambda text: require_words(text, field="answer"))] = Field("", repr=False)

    def as_verdict(self) -> Verdict:
        """For the use case."""
        return Verdict(self.decision, self.answer)


class CardForm(BaseModel):
    """All that may be typed on a card. Its two buttons send all of it: whichever is pressed, the rest is kept."""

    note: str = Field("", repr=False)
    client_id: str = ""
    decision: str = ""
    answer: str = Field("", repr=False)
