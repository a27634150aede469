"""The forms of founding and planning. Blanks are allowed wherever a draft may wait; what is wrong is told."""

from datetime import date, time
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from app.accounts.addresses import tidy_address
from app.associations.schemas import as_rule
from app.associations.titles import MAX_GROUP_NAME_CHARS, require_title
from app.base.errors import BadInput
from app.groups.house_rules import MAX_RULE_CHARS, MIN_RULE_CHARS, OPTIONAL_RULES, HouseRules
from app.groups.ideas.idea import MAX_COMMENT_CHARS, Leading
from app.groups.law import Break
from app.groups.lifecycle import SupportModel
from app.meetings.conditions import MIN_CONNECTS_CHARS
from app.meetings.plan_group import Frame
from app.meetings.plan_programme import Evening, PlannedKind
from app.meetings.publish_group import MAX_CANCEL_CHARS, CancelReason
from app.meetings.series import Rhythm
from app.meetings.templates import TemplateKey
from app.meetings.typed import read_clock, read_day, read_line, read_size, read_text
from app.texts.languages import Language

MAX_FOR_CHARS = 120
MAX_CONNECTS_CHARS = 200
MAX_DESCRIPTION_CHARS = 600
MAX_MUNICIPALITY_CHARS = 60
MAX_CHANNEL_CHARS = 60
MAX_NOTE_CHARS = 2000
MAX_WISH_CHARS = 600
MAX_THEME_CHARS = 60
MAX_QUESTION_CHARS = 300
Yes = Literal["yes"]


def _group_name(text: str) -> None:
    read_line(text, max_chars=MAX_GROUP_NAME_CHARS)
    require_title(text, MAX_GROUP_NAME_CHARS)


def _needed_day(text: str) -> None:
    if read_day(text) is None:
        raise BadInput("empty")


def _needed_clock(text: str) -> None:
    if read_clock(text) is None:
        raise BadInput("empty")


def _needed_wish(text: str) -> None:
    if read_text(text, max_chars=MAX_WISH_CHARS) is None:
        raise BadInput("empty")


def _needed_comment(text: str) -> None:
    if read_text(text, max_chars=MAX_COMMENT_CHARS) is None:
        raise BadInput("empty")


def _address_or_blank(text: str) -> None:
    if text.strip():
        tidy_address(text)


def _chosen(value: str) -> None:
    """Whether there is such a choice the use case sees; that none was made is told with all else that is."""
    if not value:
        raise BadInput("bad_choice")


def _for_whom(text: str, info: ValidationInfo) -> str:
    """Own words are needed where no template says for whom the group is."""
    if info.data.get("template") == "own" and not text.strip():
        raise PydanticCustomError("empty", "-")
    return text


Target = Annotated[str, as_rule(lambda text: read_line(text, max_chars=MAX_FOR_CHARS))]


class NewGroupForm(BaseModel):
    """A group that the association plans itself."""

    name: Annotated[str, as_rule(_group_name)]
    template: TemplateKey | Literal["own"]
    language: Language


class AnswersForm(BaseModel):
    """The six answers; the association stands in the address where there is one."""

    association: Annotated[str, as_rule(_chosen)] = ""
    template: TemplateKey | Literal["own"]
    target_group: Annotated[Target, AfterValidator(_for_whom)] = Field("", validate_default=True)
    leader_1: Annotated[str, as_rule(tidy_address)] = Field(repr=False)
    leader_2: Annotated[str, as_rule(_address_or_blank)] = Field("", repr=False)
    month: Annotated[str, as_rule(_chosen)]
    evening: Literal["mon", "tue", "wed", "thu"]
    intake: Literal["open", "closed"]


class IdeaForm(BaseModel):
    """The four answers, of which all but the first may wait. Where the form makes an idea it brings its own id."""

    template: TemplateKey | Literal["own"]
    target_group: Annotated[Target, AfterValidator(_for_whom)] = Field("", validate_default=True)
    what_connects: Annotated[str, as_rule(lambda text: read_line(text, max_chars=MAX_CONNECTS_CHARS))] = ""
    leading: Leading | Literal[""] = ""
    begins: str = ""
    client_id: str = ""


class CommentForm(BaseModel):
    """What staff say to an idea. The form brings an id of its own, so that sent twice it is said once."""

    comment: Annotated[str, as_rule(_needed_comment)]
    client_id: str


class CommunicationForm(BaseModel):
    """Ready channels and one of one's own."""

    channels: list[Literal["social", "letters", "boards", "friends"]] = []
    own_channel: Annotated[str, as_rule(lambda text: read_line(text, max_chars=MAX_CHANNEL_CHARS))] = ""


class NoteForm(BaseModel):
    """Free words of one heading."""

    note: Annotated[str, as_rule(lambda text: read_text(text, max_chars=MAX_NOTE_CHARS))] = ""


class FrameForm(BaseModel):
    """For whom, how often, how long. Only the name can't wait."""

    name: Annotated[str, as_rule(_group_name)]
    target_group: Target = ""
    what_connects: Annotated[
        str, as_rule(lambda text: read_line(text, max_chars=MAX_CONNECTS_CHARS, min_chars=MIN_CONNECTS_CHARS))
    ] = ""
    description: Annotated[str, as_rule(lambda text: read_text(text, max_chars=MAX_DESCRIPTION_CHARS))] = ""
    intake: Literal["open", "closed", ""] = ""
    asks_first: Yes | None = None
    size: Annotated[str, as_rule(read_size)] = ""
    language: Language
    mode: Literal["online", "local", "mixed", ""] = ""
    municipality: Annotated[str, as_rule(lambda text: read_line(text, max_chars=MAX_MUNICIPALITY_CHARS))] = ""
    visibility: Literal["listed", "by_link"] = "listed"
    start_date: Annotated[str, as_rule(read_day)] = ""
    end_date: Annotated[str, as_rule(read_day)] = ""
    rhythm: Rhythm | Literal[""] = ""
    meeting_time: Annotated[str, as_rule(read_clock)] = ""

    def frame(self) -> Frame:
        """What the use case takes."""
        return Frame(
            name=require_title(self.name, MAX_GROUP_NAME_CHARS),
            language=self.language,
            target_group=read_line(self.target_group, max_chars=MAX_FOR_CHARS),
            what_connects=read_line(self.what_connects, max_chars=MAX_CONNECTS_CHARS),
            description=read_text(self.description, max_chars=MAX_DESCRIPTION_CHARS),
            intake=self.intake or None,
            asks_first=self.asks_first == "yes",
            mode=self.mode or None,
            municipality=read_line(self.municipality, max_chars=MAX_MUNICIPALITY_CHARS),
            visibility=self.visibility,
            size=read_size(self.size),
            start_date=read_day(self.start_date),
            end_date=read_day(self.end_date),
            rhythm=self.rhythm or None,
            meeting_time=read_clock(self.meeting_time),
        )


class EveningForm(BaseModel):
    """One meeting. `theme` is a ready one's key, `own` for own words, or nothing; `theme_before` is what it was."""

    day: Annotated[str, as_rule(_needed_day)]
    clock: Annotated[str, as_rule(_needed_clock)]
    kind: PlannedKind
    theme: str = ""
    theme_before: str = ""
    own_theme: Annotated[str, as_rule(lambda text: read_line(text, max_chars=MAX_THEME_CHARS))] = ""
    own_question: Annotated[str, as_rule(lambda text: read_line(text, max_chars=MAX_QUESTION_CHARS))] = ""

    def evening(self) -> Evening:
        """What the use case takes.

        Raises BadInput on `own_theme` (`empty`) where own words are missing: for an own theme, and for a question
        that would stand alone. On `kind` (`coffee_theme`) where coffee, which has no theme, would drop what was just
        chosen or typed.
        """
        day, clock = read_day(self.day), read_clock(self.clock)
        theme = None if self.theme in ("", "own") else self.theme
        own_theme = read_line(self.own_theme, max_chars=MAX_THEME_CHARS)
        own_question = read_line(self.own_question, max_chars=MAX_QUESTION_CHARS)
        chosen = self.theme or ("own" if own_theme or own_question else "")
        if self.kind == "coffee" and chosen not in ("", self.theme_before):
            raise BadInput("coffee_theme", field="kind")
        needs_words = self.theme == "own" or own_question is not None
        if self.kind != "coffee" and needs_words and theme is None and own_theme is None:
            raise BadInput("empty", field="own_theme")
        if day is None or clock is None:
            raise BadInput("empty", field="day")
        return Evening(day, clock, self.kind, theme, own_theme, own_question)


class MovedForm(BaseModel):
    """Another day and time of a meeting."""

    day: Annotated[str, as_rule(_needed_day)]
    clock: Annotated[str, as_rule(_needed_clock)]

    def moment(self) -> tuple[date, time]:
        """What the use case takes."""
        day, clock = read_day(self.day), read_clock(self.clock)
        if day is None or clock is None:
            raise BadInput("empty", field="day")
        return day, clock


class EndDateForm(BaseModel):
    """Another last day of the group; `asked`: the members were asked about it."""

    day: Annotated[str, as_rule(_needed_day)]
    asked: Yes | None = None

    def date(self) -> date:
        """What the use case takes."""
        day = read_day(self.day)
        if day is None:
            raise BadInput("empty", field="day")
        return day


class BreakForm(BaseModel):
    """The first and the last day of a break."""

    first: Annotated[str, as_rule(_needed_day)]
    last: Annotated[str, as_rule(_needed_day)]

    def days(self) -> Break:
        """What the use case takes."""
        first, last = read_day(self.first), read_day(self.last)
        if first is None or last is None:
            raise BadInput("empty", field="last")
        return Break(first, last)


class RulesForm(BaseModel):
    """The house rules were read, and of which version they were."""

    rules: Yes
    rules_version: str = ""


OwnRule = Annotated[str, as_rule(lambda text: read_line(text, max_chars=MAX_RULE_CHARS, min_chars=MIN_RULE_CHARS))]


class HouseRulesForm(BaseModel):
    """Which ready rules the group keeps, up to five of its own, and the version of the set that the form began on."""

    keep: list[str] = []
    own_1: OwnRule = ""
    own_2: OwnRule = ""
    own_3: OwnRule = ""
    own_4: OwnRule = ""
    own_5: OwnRule = ""
    version: str = ""

    def house_rules(self, language: str) -> HouseRules:
        """What the use case takes."""
        typed = (self.own_1, self.own_2, self.own_3, self.own_4, self.own_5)
        own = [line for one in typed if (line := read_line(one, max_chars=MAX_RULE_CHARS)) is not None]
        return HouseRules(frozenset(OPTIONAL_RULES) - set(self.keep), tuple(own), language)


class SmallStartForm(BaseModel):
    """Whether a group may begin with fewer members than four."""

    allowed: Literal["yes", "no"]


class ModelForm(BaseModel):
    """Who prepares the group."""

    model: SupportModel


class PublishForm(BaseModel):
    """`alone`: the group may begin with one leader."""

    alone: Yes | None = None


class CancelForm(BaseModel):
    """Why the group will not be, what is said to its people, and that one knows what this ends."""

    reason: CancelReason
    message: Annotated[str, as_rule(lambda text: read_text(text, max_chars=MAX_CANCEL_CHARS))] = ""
    sure: Yes


class ChangesForm(BaseModel):
    """What the association wishes to have changed in a draft."""

    note: Annotated[str, as_rule(_needed_wish)]


CODES = {"rules": "rules_needed", "sure": "tick_needed"}


def read_month(text: str, months: list[date]) -> date:
    """The first day of one of `months` ("2027-01"). Raises BadInput on `month` (`bad_choice`)."""
    for month in months:
        if text == f"{month:%Y-%m}":
            return month
    raise BadInput("bad_choice", field="month")
