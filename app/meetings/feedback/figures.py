"""What answers come to when they are many enough to be nobody's (domain.md section 7). Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

# The six outcomes; each has `feedback-<statement>`.
Statement = Literal["support", "not_alone", "new_views", "cope", "services", "safe"]
STATEMENTS: Final[tuple[Statement, ...]] = get_args(Statement)
# From "not at all" to "quite so"; each has `feedback-mark-<mark>`.
MARKS: Final = (1, 2, 3, 4, 5)
HIGH_FROM: Final = 4
Marks = Mapping[Statement, int]
# Of fewer nothing is shown: who knows the group would guess whose they are.
FEWEST_SHOWN: Final = 5
MAX_WORDS_CHARS: Final = 300


@dataclass(frozen=True, slots=True)
class Answer:
    """One person's: a mark for each statement that they did not skip, and words that may be used."""

    marks: Marks
    quote: str | None = None

    @property
    def is_empty(self) -> bool:
        """True where nothing was said."""
        return not self.marks and self.quote is None


@dataclass(frozen=True, slots=True)
class Sum:
    """Of one statement: how many answered, how many of them 4 or 5, and all marks together."""

    count: int = 0
    high: int = 0
    total: int = 0

    @property
    def is_shown(self) -> bool:
        """False where so many skipped it that too few are left."""
        return self.count >= FEWEST_SHOWN

    @property
    def share(self) -> int:
        """Those of 4 or 5 in a hundred."""
        return round(100 * self.high / self.count) if self.count else 0

    @property
    def mean(self) -> float:
        """With one decimal."""
        return round(self.total / self.count, 1) if self.count else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """How many answered, what it comes to, and the words that may be used."""

    answered: int
    sums: Mapping[Statement, Sum]
    quotes: Sequence[str]

    @property
    def is_shown(self) -> bool:
        """False for fewer than may be shown: then how many they were is not told either."""
        return self.answered >= FEWEST_SHOWN


def sum_up(answers: Sequence[Marks], quotes: Sequence[str]) -> Figures:
    """The figures of everybody's marks, with the words that may be used."""
    marks = {statement: [one[statement] for one in answers if statement in one] for statement in STATEMENTS}
    return Figures(len(answers), {statement: _sum_of(found) for statement, found in marks.items()}, quotes)


def _sum_of(marks: Sequence[int]) -> Sum:
    return Sum(len(marks), sum(mark >= HIGH_FROM for mark in marks), sum(marks))
