"""Themes: what an evening is about, with its questions. Pure; the words are in `programme.ftl`.

Questions, never advice; facts about benefits or the law are a guest's to bring.
"""

from dataclasses import dataclass
from typing import Literal

from app.base.errors import NotFound

# What every ready programme speaks about at least once.
Topic = Literal["own_coping", "services_and_supports"]
FOLLOW_UP_COUNT = 3
# What we got, and how we go on: with one of these every ready programme says goodbye.
CLOSING_THEMES = frozenset({"small_last", "young_last", "adult_last"})


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with one or two questions, and three more for when the group is silent."""

    key: str
    question_count: Literal[1, 2] = 1
    topic: Topic | None = None

    @property
    def title(self) -> str:
        """The key of its title."""
        return f"theme-{self.key}-title"

    @property
    def questions(self) -> tuple[str, ...]:
        """The keys of its questions, in order."""
        return tuple(f"theme-{self.key}-question-{number}" for number in range(1, self.question_count + 1))

    @property
    def follow_ups(self) -> tuple[str, ...]:
        """The keys of the questions that a leader may ask when nobody speaks."""
        return tuple(f"theme-{self.key}-more-{number}" for number in range(1, FOLLOW_UP_COUNT + 1))

    @property
    def text_keys(self) -> tuple[str, ...]:
        """Every key of its texts."""
        return self.title, *self.questions, *self.follow_ups

    def asked(self, number: Literal[1, 2]) -> str:
        """The key of what the evening's phase `number` asks. A theme of one question lends its first follow-up."""
        return (*self.questions, *self.follow_ups)[number - 1]


def require_theme(key: str) -> Theme:
    """The theme `key`. Raises NotFound where there is none."""
    for theme in THEMES:
        if theme.key == key:
            return theme
    raise NotFound


THEMES = (
    # Parents of small children.
    Theme("small_getting_to_know", 2),
    Theme("small_own_coping", 2, "own_coping"),
    Theme("small_communication"),
    Theme("small_school"),
    Theme("small_siblings"),
    Theme("small_services", 2, "services_and_supports"),
    Theme("small_home", 2),
    Theme("small_last"),
    # Parents of young people who are becoming independent.
    Theme("young_getting_to_know", 2),
    Theme("young_own_coping", 2, "own_coping"),
    Theme("young_communication"),
    Theme("young_school"),
    Theme("young_friends"),
    Theme("young_services", 1, "services_and_supports"),
    Theme("young_home"),
    Theme("young_last"),
    # Parents of adult children.
    Theme("adult_getting_to_know", 2),
    Theme("adult_own_coping", 2, "own_coping"),
    Theme("adult_communication"),
    Theme("adult_days"),
    Theme("adult_siblings"),
    Theme("adult_services", 2, "services_and_supports"),
    Theme("adult_home"),
    Theme("adult_last"),
    # The library, for every group.
    Theme("school", 2),
    Theme("parenthood", 2),
    Theme("communication", 2),
    Theme("home_dreams", 2),
    Theme("coffee"),
    Theme("rest", 2),
    Theme("sleep", 2),
    Theme("family_care", 2),
    Theme("joy", 2),
    Theme("both_parents", 2),
    Theme("own_ageing", 2),
    Theme("influence", 2),
)
