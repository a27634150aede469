"""The three ready programmes and the library, as data. Pure; the words are in `programme.ftl`.

A group's own programme begins as a copy of one of these, so a change here changes no group that exists.
"""

from dataclasses import dataclass
from datetime import time
from typing import Literal

from app.base.errors import NotFound
from app.meetings.run_of_show import RunOfShowKey

TemplateKey = Literal["small", "young", "adult"]
MeetingKind = Literal["talk", "activity", "influence"]
Guest = Literal["municipality", "school", "day_activity", "organisation", "wellbeing_county"]
TUESDAY, WEDNESDAY = 1, 2


@dataclass(frozen=True, slots=True)
class TemplateMeeting:
    """One suggested meeting. The texts of kind and guest are `meeting-kind-<kind>` and `guest-<guest>`."""

    theme_key: str
    kind: MeetingKind = "talk"
    # Where a guest speaker may come from; None where the group talks by itself.
    guest: Guest | None = None
    # None: as the rest of the programme.
    run_of_show: RunOfShowKey | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """A ready programme. `weekday` counts from Monday, which is 0; `time` is a clock time in Finland."""

    key: TemplateKey
    weekday: int
    time: time
    run_of_show: RunOfShowKey
    meetings: tuple[TemplateMeeting, ...]

    @property
    def name(self) -> str:
        """The key of its name."""
        return f"template-{self.key}-name"

    @property
    def target_group(self) -> str:
        """The key of the sentence that tells who the group is for."""
        return f"template-{self.key}-for"

    @property
    def what_connects(self) -> str:
        """The key of what connects the members; 20 to 200 characters, as the field of a group is."""
        return f"template-{self.key}-connects"

    @property
    def description(self) -> str:
        """The key of the short public description."""
        return f"template-{self.key}-about"

    @property
    def text_keys(self) -> tuple[str, ...]:
        """Every key of its own texts; themes have theirs."""
        return self.name, self.target_group, self.what_connects, self.description


def require_template(key: str) -> Template:
    """The template `key`. Raises NotFound where there is none."""
    for template in TEMPLATES:
        if template.key == key:
            return template
    raise NotFound


TEMPLATES = (
    Template(
        "small",
        TUESDAY,
        # After bedtime.
        time(20, 0),
        "text_60",
        (
            TemplateMeeting("small_getting_to_know"),
            TemplateMeeting("small_own_coping"),
            TemplateMeeting("small_communication"),
            TemplateMeeting("small_school", guest="municipality"),
            TemplateMeeting("small_siblings"),
            TemplateMeeting("small_services", guest="organisation"),
            TemplateMeeting("small_home"),
            TemplateMeeting("small_last"),
        ),
    ),
    Template(
        "young",
        WEDNESDAY,
        time(18, 30),
        "text_60",
        (
            TemplateMeeting("young_getting_to_know"),
            TemplateMeeting("young_own_coping"),
            TemplateMeeting("young_communication"),
            TemplateMeeting("young_school", guest="school"),
            TemplateMeeting("young_friends"),
            TemplateMeeting("young_services", guest="organisation"),
            TemplateMeeting("young_home"),
            TemplateMeeting("young_last"),
        ),
    ),
    Template(
        "adult",
        WEDNESDAY,
        time(18, 30),
        "text_60",
        (
            TemplateMeeting("adult_getting_to_know"),
            TemplateMeeting("adult_own_coping"),
            TemplateMeeting("adult_communication"),
            TemplateMeeting("adult_days", guest="day_activity"),
            TemplateMeeting("adult_siblings"),
            TemplateMeeting("adult_services", "influence", guest="wellbeing_county"),
            TemplateMeeting("adult_home"),
            TemplateMeeting("adult_last"),
        ),
    ),
)
# Meetings that any programme may take in.
LIBRARY = (
    TemplateMeeting("school"),
    TemplateMeeting("parenthood"),
    TemplateMeeting("communication"),
    TemplateMeeting("home_dreams"),
    TemplateMeeting("coffee", run_of_show="coffee_60"),
    TemplateMeeting("rest"),
    TemplateMeeting("sleep"),
    TemplateMeeting("family_care"),
    TemplateMeeting("joy", "activity"),
    TemplateMeeting("both_parents"),
    TemplateMeeting("own_ageing"),
    TemplateMeeting("influence", "influence"),
)
