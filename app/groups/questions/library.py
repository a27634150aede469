"""The ready questions of a join form. Pure.

At most three of them, never about health or a child (domain.md section 1, source line 7): nobody types a question of
their own. The first one is domain.md's; each other is offered once staff have reviewed it in its present wording.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, Literal, get_args

from app.base.errors import BadInput

Question = Literal["why", "hope", "start", "themes", "evening"]
QUESTIONS: Final[tuple[Question, ...]] = get_args(Question)
DEFAULT: Final[tuple[Question, ...]] = ("why",)
MOST_QUESTIONS: Final = 3
# Counted up with the wording in any language: a review is of what was read.
WORDINGS: Final[Mapping[Question, int]] = {"hope": 1, "start": 1, "themes": 1, "evening": 1}


def text_key(question: str) -> str:
    """The question's own text."""
    return f"join-{question}" if question in DEFAULT else f"join-question-{question}"


def offered(reviews: Mapping[str, int]) -> tuple[Question, ...]:
    """The questions that groups may ask, given which wording of each staff have reviewed."""
    return tuple(one for one in QUESTIONS if one in DEFAULT or reviews.get(one) == WORDINGS[one])


def asked(chosen: Collection[str] | None, reviews: Mapping[str, int]) -> tuple[Question, ...]:
    """What a group asks that has chosen these, None where it has chosen nothing: what is still offered of them."""
    wanted = DEFAULT if chosen is None else chosen
    return tuple(one for one in offered(reviews) if one in wanted)


def require_choice(chosen: Sequence[str], reviews: Mapping[str, int]) -> list[Question]:
    """The choice in the order of the library. Raises BadInput on `questions`: `bad_choice`, `too_many` (`count`)."""
    if not set(chosen) <= set(offered(reviews)):
        raise BadInput("bad_choice", field="questions")
    if len(set(chosen)) > MOST_QUESTIONS:
        raise BadInput("too_many_questions", field="questions", count=MOST_QUESTIONS)
    return [one for one in QUESTIONS if one in chosen]
