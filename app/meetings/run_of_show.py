"""How an evening goes, as data: its phases in order, with their minutes. Pure.

What happens live (the clock, whose turn it is) is not here: leaders may skip, lengthen and reorder the phases of an
evening, and these stay what they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from app.base.errors import NotFound

RunOfShowKey = Literal["text_60", "short_60", "standard_90", "coffee_60"]
PhaseKey = Literal[
    "lobby",
    "opening",
    "opening_round",
    "theme_intro",
    "theme_round",
    "question_1",
    "break",
    "question_2",
    "open_discussion",
    "closing_round",
    "closing",
]
Speaker = Literal["leader", "guest_speaker"]


@dataclass(frozen=True, slots=True)
class Round:
    """Everybody present gets a turn.

    `order` is `shuffled`, `reversed` (the opening round's order from its end) or `together`: everybody writes at the
    same time and the texts open at once, so that fast writers do not lead.
    """

    order: Literal["shuffled", "reversed", "together"]
    leaders_last: bool = True
    may_pass: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One part of an evening. Its texts are `phase-<key>-name` and `phase-<key>-what`."""

    key: PhaseKey
    minutes: int
    # False where the minutes are no part of the meeting's length: before it begins, or taken from another phase.
    counted: bool = True
    optional: bool = False
    round: Round | None = None
    # Who may introduce; empty where nobody does.
    by: tuple[Speaker, ...] = ()
    # The key of a question that belongs to the phase itself.
    prompt: str | None = None
    # Which question of the evening's theme is asked: `Theme.asked`.
    question: Literal[1, 2] | None = None
    # The phase that gives up this one's minutes when this one is held.
    taken_from: PhaseKey | None = None
    # True where people ask for the floor and one speaks at a time.
    queue: bool = False

    @property
    def text_keys(self) -> tuple[str, str]:
        """The keys of its name and of the one line that tells what happens."""
        return f"phase-{self.key}-name", f"phase-{self.key}-what"


@dataclass(frozen=True, slots=True)
class RunOfShow:
    """An evening's phases in order."""

    key: RunOfShowKey
    phases: tuple[Phase, ...]

    @property
    def name(self) -> str:
        """The key of its name."""
        return f"run-of-show-{self.key}"

    @property
    def minutes(self) -> int:
        """The meeting's length."""
        return sum(phase.minutes for phase in self.phases if phase.counted)

    def with_guest(self) -> "RunOfShow":
        """The same length with a guest's introduction: what it takes from another phase is taken."""
        given = {phase.taken_from: phase.minutes for phase in self.phases if phase.taken_from}
        return RunOfShow(
            self.key,
            tuple(
                replace(
                    phase,
                    minutes=phase.minutes - given.get(phase.key, 0),
                    counted=phase.counted or phase.taken_from is not None,
                    taken_from=None,
                )
                for phase in self.phases
            ),
        )

    def without_guest(self) -> "RunOfShow":
        """The same length without what only a guest may introduce."""
        return RunOfShow(self.key, tuple(phase for phase in self.phases if phase.by != ("guest_speaker",)))


def require_run_of_show(key: str) -> RunOfShow:
    """The run-of-show `key`. Raises NotFound where there is none."""
    for run_of_show in RUNS_OF_SHOW:
        if run_of_show.key == key:
            return run_of_show
    raise NotFound


_LOBBY = Phase(key="lobby", minutes=10, counted=False)
_IN_TURNS = (
    Phase(key="opening", minutes=5),
    Phase(key="opening_round", minutes=15, round=Round("shuffled"), prompt="prompt-opening_round"),
    Phase(key="theme_intro", minutes=10, optional=True, by=("leader", "guest_speaker")),
    Phase(key="theme_round", minutes=20, round=Round("reversed"), question=1),
    Phase(key="break", minutes=5),
    Phase(key="open_discussion", minutes=20, queue=True),
    Phase(key="closing_round", minutes=10, round=Round("shuffled"), prompt="prompt-closing_round"),
    Phase(key="closing", minutes=5),
)
# Seats stand in no order here: texts that open at once have no last.
_TOGETHER = Round("together", leaders_last=False)


def _in_turns(minutes: Mapping[PhaseKey, int]) -> tuple[Phase, ...]:
    return (_LOBBY, *(replace(phase, minutes=minutes[phase.key]) for phase in _IN_TURNS if phase.key in minutes))


_TEXT_60 = (
    _LOBBY,
    Phase(key="opening", minutes=5),
    Phase(key="opening_round", minutes=8, round=_TOGETHER, prompt="prompt-opening_round"),
    # Writing takes three times as long as speech, so a guest's ten minutes cost most of the second question.
    Phase(
        key="theme_intro",
        minutes=10,
        counted=False,
        optional=True,
        by=("guest_speaker",),
        taken_from="question_2",
    ),
    Phase(key="question_1", minutes=15, round=_TOGETHER, question=1),
    Phase(key="break", minutes=5),
    Phase(key="question_2", minutes=15, round=_TOGETHER, question=2),
    Phase(key="closing_round", minutes=7, round=_TOGETHER, prompt="prompt-closing_round"),
    Phase(key="closing", minutes=5),
)
# The default first; the others are the leaders' choice.
RUNS_OF_SHOW = (
    RunOfShow("text_60", _TEXT_60),
    RunOfShow(
        "short_60",
        _in_turns(
            {
                "opening": 3,
                "opening_round": 12,
                "theme_round": 15,
                "open_discussion": 17,
                "closing_round": 8,
                "closing": 5,
            }
        ),
    ),
    RunOfShow("standard_90", (_LOBBY, *_IN_TURNS)),
    RunOfShow(
        "coffee_60",
        _in_turns({"opening": 3, "opening_round": 15, "open_discussion": 29, "closing_round": 8, "closing": 5}),
    ),
)
