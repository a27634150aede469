"""The four catalogues say the same things, nothing is missing, nothing is said in vain, and the rules of texts hold."""

import ast
import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from app.audit.entry import Action, Role
from app.groups.door.conversation import Side
from app.groups.door.request import Heard
from app.groups.ideas.idea import LEADING, SEASONS
from app.groups.lifecycle import Actor, GroupState, PlanCondition, StepName, SupportModel
from app.groups.owners.service import NO_YES, AskState
from app.groups.pages_leaders import SAVED as SAVED_LEADERS
from app.groups.questions.library import QUESTIONS, text_key
from app.help.numbers import NUMBERS
from app.mail.letter import LetterKind
from app.meetings.changes.change import PARTS
from app.meetings.changes.lines import ASPECTS
from app.meetings.conditions import HEADINGS
from app.meetings.drafting import CHANNELS
from app.meetings.events import GuestNews
from app.meetings.feedback.figures import MARKS, STATEMENTS
from app.meetings.pages_break import SAVED as SAVED_BREAK
from app.meetings.pages_changes import SAVED as SAVED_CHANGES
from app.meetings.pages_end_date import SAVED as SAVED_END_DATE
from app.meetings.pages_meetings import SAVED as SAVED_MEETINGS
from app.meetings.pages_owners import SAVED as SAVED_OWNERS
from app.meetings.pages_plan import SAVED
from app.meetings.pages_programme import SAVED as PROGRAMME_SAVED
from app.meetings.pages_staff_visits import REFUSALS
from app.meetings.pages_staff_visits import SAVED as SAVED_VISITS
from app.meetings.pages_substitute import SAVED as SAVED_LEADING
from app.meetings.pages_visit import SAVED_VISIT
from app.meetings.plan_programme import PlannedKind
from app.meetings.publish_group import CANCEL_REASONS
from app.meetings.renewal.closing_list import ItemKey
from app.meetings.run_of_show import RUNS_OF_SHOW
from app.meetings.series import RHYTHMS
from app.meetings.templates import TEMPLATES, Guest, MeetingKind
from app.meetings.themes import THEMES
from app.meetings.visits.visit import STANDING
from app.meetings.visits.visit import Kind as VisitKind
from app.outreach.pages_questions import SAVED_REVIEWS
from app.rooms.access import FrozenBy
from app.safety.break_glass.law import GlassReason
from app.safety.break_glass.pages import SAVED as SAVED_GLASS
from app.safety.cases.case import Decision
from app.safety.pages_accounts import SAVED as SAVED_ACCOUNTS
from app.safety.pages_freeze import SAVED as SAVED_FREEZE
from app.safety.pages_removals import SAVED as SAVED_REMOVALS
from app.safety.schemas import LeaderReason, ReportReason
from app.texts.languages import LANGUAGES
from app.texts.texts import SELKO_MAY_FALL_BACK, entries
from app.web.refusals import HEADING_STATUSES
from tests.shared_texts import shared_texts
from tests.sources import python_files, tree_of

APP = Path(__file__).resolve().parents[2] / "app"
FRONTEND = APP.parent / "frontend" / "src"
KEY = r"[a-z][a-z0-9_-]*"
CALL = re.compile(rf"""\b(?:t|text|texts\.get\([^,()]+,)\(?\s*["']({KEY})["']\s*[,)]""")
QUOTED = re.compile(rf"""["'`]({KEY})["'`]""")
# Keys that are put together from data, each family with the data it comes from.
FAMILIES = {
    *(f"help-{number.key}-{part}" for number in NUMBERS for part in ("need", "name", "hours")),
    *(f"letter-{kind}-{part}" for kind in get_args(LetterKind) for part in ("subject", "text")),
    *(f"closing-{item}" for item in get_args(ItemKey)),
    *(f"feedback-{statement}" for statement in STATEMENTS),
    *(f"feedback-mark-{mark}" for mark in MARKS),
    *(f"said-by-{side}" for side in get_args(Side)),
    *(f"door-chosen-{saved}" for saved in ("asks-yes", "asks-no")),
    *(f"spoken-{language}" for language in LANGUAGES),
    *(f"replanned-{word}" for word in SAVED_MEETINGS),
    *(f"leading-{word}" for word in SAVED_LEADING),
    *(f"visit-saved-{word}" for word in SAVED_VISIT),
    *(f"visit-state-{state}" for state in STANDING),
    *(f"visit-reason-{reason}" for reason in REFUSALS),
    *(f"staff-visit-saved-{word}" for word in SAVED_VISITS),
    *(f"staff-visit-kind-{kind}" for kind in get_args(VisitKind)),
    *(f"staff-visit-asked_by-{side}" for side in ("leader", "association_contact")),
    *(f"line-guest-{news}" for news in get_args(GuestNews)),
    *(f"end-date-saved-{word}" for word in SAVED_END_DATE),
    *(
        f"{what}-{word}"
        for word in get_args(Decision)
        for what in ("case-decision", "case-decided", "answer")
        if (what, word) != ("case-decision", "other")
    ),
    *(text_key(question) for question in QUESTIONS),
    *(f"staff-question-{word}{more}" for word in SAVED_REVIEWS for more in ("", "-next")),
    *(f"reason-{reason}" for reason in get_args(ReportReason)),
    *(f"break-saved-{word}" for word in SAVED_BREAK),
    *(f"owners-saved-{word}" for word in SAVED_OWNERS),
    *(f"owners-{state}" for state in NO_YES),
    *(f"owners-ended-{state}" for state in get_args(AskState) if state != "open"),
    *(f"staff-freeze-saved-{word}" for word in SAVED_FREEZE),
    *(f"glass-saved-{word}" for word in SAVED_GLASS),
    *(f"log-glass-{reason}" for reason in get_args(GlassReason)),
    *(f"log-step-{step}" for step in get_args(StepName)),
    *(f"log-role-{role}" for role in get_args(Role)),
    *(f"log-{action}" for action in get_args(Action) if action != "state_changed"),
    *(f"glass-reason-{reason}" for reason in get_args(GlassReason)),
    *(f"staff-frozen-by-{side}" for side in FrozenBy),
    *(f"removal-{reason}" for reason in get_args(LeaderReason)),
    *(f"removal-saved-{what}{more}" for what in SAVED_REMOVALS for more in ("", "-next")),
    *(f"account-saved-{what}{more}" for what in SAVED_ACCOUNTS for more in ("", "-next")),
    *(f"refusal-heading-{status}" for status in (*HEADING_STATUSES, 500)),
    *(key for template in TEMPLATES for key in template.text_keys),
    *(key for theme in THEMES for key in theme.text_keys),
    *(key for run_of_show in RUNS_OF_SHOW for phase in run_of_show.phases for key in phase.text_keys),
    *(run_of_show.name for run_of_show in RUNS_OF_SHOW),
    *(f"meeting-kind-{kind}" for kind in get_args(MeetingKind)),
    *(f"guest-{guest}" for guest in get_args(Guest)),
    *(f"group-state-{state}" for state in GroupState),
    *(f"model-{model}" for model in get_args(SupportModel)),
    *(f"idea-plan-{model}{more}" for model in get_args(SupportModel) for more in ("", "-staff")),
    *(f"idea-leading-{leading}" for leading in LEADING),
    *(f"idea-begins-{season}" for season in SEASONS),
    *(f"switch-{what}-{model}" for what in ("to", "means") for model in get_args(SupportModel)),
    *(f"change-did-{verb}" for verb in (*PARTS, "rules_changed", "meeting_added", "meeting_off", "put_back")),
    *(f"change-by-{side}" for side in get_args(Actor) if side != "clock"),
    *(f"change-part-{aspect}" for aspect in ASPECTS),
    *(f"changes-saved-{word}" for word in SAVED_CHANGES),
    *(f"heading-{heading}{part}" for heading in HEADINGS for part in ("", "-what")),
    *(f"condition-{key}" for key in get_args(PlanCondition)),
    *(f"channel-{channel}{part}" for channel in CHANNELS for part in ("", "-what")),
    *(f"rhythm-{rhythm}" for rhythm in RHYTHMS),
    *(f"plan-saved-{word}" for word in (*SAVED, *SAVED_LEADERS)),
    *(f"content-saved-{word}" for word in PROGRAMME_SAVED if word != "removed"),
    *(f"planned-kind-{kind}" for kind in get_args(PlannedKind)),
    *(f"doubt-{doubt}" for doubt in ("outside", "holiday", "school_break", "clash")),
    *(f"draft-own-{part}" for part in ("for", "connects", "about")),
    *(f"cancel-{reason}" for reason in CANCEL_REASONS),
    *(f"heard-{heard}" for heard in get_args(Heard)),
    *(f"page-rhythm-{rhythm}" for rhythm in RHYTHMS),
    *(f"page-on-{weekday}" for weekday in range(7)),
    *(f"page-mode-{mode}" for mode in ("online", "local", "mixed")),
}
SHOUTS = re.compile(r"!|[A-ZÅÄÖ]{6,}")
UNKIND = re.compile(
    r"virheelli|käyttäjä|\brooli|token|\badmin|feedback|validoi|moderoi|\bistunto|\binvalid\b|\billegal\b|ogiltig",
    re.IGNORECASE,
)
# A loan word elsewhere, and in English the glossary's own.
ENGLISH_TERM = "feedback"
MAX_WORDS = {"fi": 12, "fi-selko": 8, "sv": 12, "en": 12}
# Longer in the glossary itself.
AS_IN_THE_GLOSSARY = {"error-not_found"}


@cache
def texts():
    return shared_texts()


@cache
def messages(language):
    """Every message by key, with its file."""
    return {
        key: (file, entry)
        for file, resource in texts().files[language].items()
        for key, entry in entries(resource)
        if isinstance(entry, fluent.Message)
    }


@cache
def sources():
    paths = [*APP.rglob("*.py"), *APP.rglob("templates/**/*.html"), *APP.rglob("*.md")]
    paths += [path for ext in ("js", "jsx") for path in FRONTEND.rglob(f"*.{ext}")]
    return {path: path.read_text(encoding="utf-8") for path in paths}


@cache
def literals():
    return {word for text in sources().values() for word in QUOTED.findall(text)}


def codes():
    """Every code that a refusal of ours may carry."""
    found = set()
    for path in python_files("app"):
        found |= {code for node in ast.walk(tree_of(path)) for code in codes_of(node)}
    protocol = (APP / "realtime" / "PROTOCOL.md").read_text(encoding="utf-8")
    table = protocol.split("## 5. Error codes")[1].split("## 6.")[0]
    return found | set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))


def codes_of(node):
    if isinstance(node, ast.ClassDef):
        for line in node.body:
            if isinstance(line, ast.Assign) and getattr(line.targets[0], "id", "") == "code":
                yield ast.literal_eval(line.value)
    elif isinstance(node, ast.Call):
        name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
        is_refusal = name in {
            "FieldError",
            "PydanticCustomError",
            "BadInput",
            "NotFound",
            "NotAllowed",
            "Clash",
            "Gone",
        }
        position = 2 if name == "of" else 0 if is_refusal else None
        if position is not None and len(node.args) > position and isinstance(node.args[position], ast.Constant):
            yield node.args[position].value
        for keyword in node.keywords:
            if keyword.arg == "instead" and isinstance(keyword.value, ast.Dict):
                yield from (ast.literal_eval(value) for value in keyword.value.values)


class Places(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 - the library's way of naming
        self.names.add(node.id.name)


def places(entry):
    visitor = Places()
    visitor.visit(entry)
    return visitor.names


class Sentences(Visitor):
    """What a text can come out as, each form of a choice by itself."""

    def __init__(self):
        self.parts = [""]

    def visit_TextElement(self, node):  # noqa: N802 - the same
        self.parts[-1] += node.value

    def visit_Placeable(self, node):  # noqa: N802 - the same
        if isinstance(node.expression, fluent.SelectExpression):
            for variant in node.expression.variants:
                self.parts.append("")
                self.visit(variant.value)
            self.parts.append("")
        else:
            self.parts[-1] += "X"


def words_of(entry):
    visitor = Sentences()
    visitor.visit(entry.value)
    return [part for part in visitor.parts if part.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language):
    missing = {
        key
        for key, (file, _) in messages("fi").items()
        if key not in messages(language) and not (language == "fi-selko" and file in SELKO_MAY_FALL_BACK)
    }
    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_says_more_than_finnish_does(language):
    assert messages(language).keys() - messages("fi").keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_stands_in_the_same_file(language):
    moved = {key for key, (file, _) in messages(language).items() if messages("fi")[key][0] != file}
    assert moved == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_places_to_fill(language):
    other = {key: places(entry) for key, (_, entry) in messages(language).items()}
    assert {key: names for key, names in other.items() if names != places(messages("fi")[key][1])} == {}


@pytest.mark.parametrize(("language", "count"), list(product(LANGUAGES, (0, 1, 2, 3, 5, 21, 101))))
def test_every_text_can_be_said_with_any_number(language, count):
    for key, (_, entry) in messages(language).items():
        said = texts().get(language, key, **dict.fromkeys(places(entry), count))
        assert said.strip(), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_one_and_many(language):
    """A place that counts stands inside a choice that knows `one`; glossary, rule 9."""
    for key, (_, entry) in messages(language).items():
        for counted in places(entry) & {"count", "minutes", "hours", "days"}:
            one, many = (texts().get(language, key, **dict.fromkeys(places(entry), n) | {counted: n}) for n in (1, 9))
            assert one.replace("1", "9") != many or language == "sv", (key, one, many)


def test_every_key_that_is_called_exists():
    called = {key for path, text in sources().items() if path.suffix in (".py", ".html") for key in CALL.findall(text)}
    assert called - messages("fi").keys() == set()
    assert len(called) > 50, "the scan has lost its way"


def test_every_code_has_its_text():
    assert {code for code in codes() if f"error-{code}" not in messages("fi")} == set()
    assert {"not_found", "bad_form", "hello_first", "empty"} <= codes(), "the scan has lost its way"


def test_nothing_is_said_in_vain():
    known = literals() | codes()
    unused = {
        key
        for key in messages("fi")
        if key not in known
        and key not in FAMILIES
        and not (key.startswith("error-") and key.removeprefix("error-") in known)
    }
    assert unused == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language):
    """Glossary, rule 2."""
    long = [
        (key, sentence)
        for key, (_, entry) in messages(language).items()
        for part in words_of(entry)
        for sentence in re.split(r"(?<=[.?:])\s|\n", part)
        if key not in AS_IN_THE_GLOSSARY and len(re.findall(r"\w[\w’'@.-]*", sentence)) > MAX_WORDS[language]
    ]
    assert long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_shouts_or_blames(language):
    """Glossary, rules 3, 4 and 7."""
    found = [
        (key, hit[0])
        for key, (_, entry) in messages(language).items()
        for part in words_of(entry)
        for hit in (*SHOUTS.finditer(part), *UNKIND.finditer(part))
        if (language, hit[0].lower()) != ("en", ENGLISH_TERM)
    ]
    assert found == []
