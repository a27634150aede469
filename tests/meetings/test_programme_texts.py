"""The words of the ready programmes: all there in four languages, short, warm, and never a label or an advice."""

import re
from functools import cache

import pytest

from app.groups.questions.library import QUESTIONS as JOIN_QUESTIONS
from app.groups.questions.library import text_key
from app.meetings.run_of_show import RUNS_OF_SHOW
from app.meetings.templates import LIBRARY, TEMPLATES
from app.meetings.themes import THEMES, require_theme
from app.texts.languages import LANGUAGES
from app.texts.texts import entries
from tests.shared_texts import shared_texts

EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
PHASES = [phase for run_of_show in RUNS_OF_SHOW for phase in run_of_show.phases]
QUESTIONS = sorted(
    {key for theme in THEMES for key in (*theme.questions, *theme.follow_ups)}
    | {phase.prompt for phase in PHASES if phase.prompt}
    | {text_key(question) for question in JOIN_QUESTIONS}
    | {"join-heard"}
)
# A person is never a diagnosis, a burden or an exception; the words of other houses; law and money are a guest's.
FORBIDDEN = {
    "fi": r"diagnoo|vammai|vammas|handika|normaal|erityislap|kärsi|taakk|sanka|haaste|vetäjä|feedback|moderaat|"
    r"jäsen|istun|palaver|\bluokanope|kela\b|\betuu|\blaki\b|\blain\b|\blaissa|maksutto",
    "sv": r"diagnos|handikapp|utvecklingsstör|funktionsned|normal|lider\b|börda|hjält|utmaning|moderator|feedback|"
    r"\bmedlem|fpa\b|förmån|\blag(en|ar)?\b|gratis",
    "en": r"diagnos|handicap|disab|normal|special needs|suffer|burden|hero|challeng|moderator|feedback|participant|"
    r"kela\b|benefit|\blaws?\b|\bfree of charge",
}
FORBIDDEN["fi-selko"] = FORBIDDEN["fi"] + r"|\bteema|alustaj|alustus|mietitytt|kommunikaatio|näkökulm|nimimerk"
TITLES = {
    "small": (
        "Tutustutaan",
        "Vanhemmuus ja oma jaksaminen",
        "Kommunikaatiovinkit arkeen",
        "Kouluasiat: päiväkodista kouluun",
        "Sisarukset ja lähipiiri",
        "Palvelut ja tuet",
        "Asumisen unelmat",
        "Mitä saimme, miten jatkamme?",
    ),
    "young": (
        "Tutustutaan",
        "Vanhemmuus muuttuu, oma jaksaminen",
        "Kommunikaatiovinkit arkeen",
        "Kouluasiat: mitä peruskoulun jälkeen?",
        "Ystävät ja vapaa-aika",
        "Palvelut ja tuet: 18 vuotta täyttyy",
        "Asumisen unelmat",
        "Mitä saimme, miten jatkamme?",
    ),
    "adult": (
        "Tutustutaan",
        "Vanhemmuus jatkuu, oma jaksaminen",
        "Kommunikaatiovinkit arkeen",
        "Oppiminen, työ ja päivät",
        "Sisarukset ja suku",
        "Palvelut ja tuet",
        "Asumisen unelmat",
        "Mitä saimme, miten jatkamme?",
    ),
}
LIBRARY_TITLES = (
    "Kouluasiat",
    "Vanhemmuus",
    "Kommunikaatiovinkit arkeen",
    "Asumisen unelmat",
    "Kahvihetki ilman teemaa",
    "Loma ja lepo",
    "Uni ja yöt",
    "Omaishoito",
    "Ilon hetket",
    "Isän ja äidin näkökulma",
    "Kun itse vanhenen",
    "Mihin palveluihin haluamme vaikuttaa?",
)


@cache
def texts():
    return shared_texts()


@cache
def words(language):
    """Every text of the file, by key."""
    return {key: texts().get(language, key) for key, _ in entries(texts().files[language]["programme.ftl"])}


def sentences(text):
    return re.findall(r"[^.?]+[.?]", text)


@EACH_LANGUAGE
def test_everything_is_said_in_every_language(language):
    keys = {key for thing in (*TEMPLATES, *THEMES, *PHASES) for key in thing.text_keys}
    keys |= {run_of_show.name for run_of_show in RUNS_OF_SHOW} | set(QUESTIONS)
    meetings = (*(meeting for template in TEMPLATES for meeting in template.meetings), *LIBRARY)
    keys |= {f"meeting-kind-{meeting.kind}" for meeting in meetings}
    keys |= {f"guest-{meeting.guest}" for meeting in meetings if meeting.guest}
    assert keys == words(language).keys()


@EACH_LANGUAGE
def test_titles_and_names_fit_a_phone(language):
    lengths = {key: len(words(language)[key]) for key in (theme.title for theme in THEMES)}
    lengths |= {key: len(words(language)[key]) for key in (template.name for template in TEMPLATES)}
    assert {key: length for key, length in lengths.items() if length > 60} == {}


@EACH_LANGUAGE
def test_names_of_phases_are_a_few_words(language):
    assert {
        key: text for key in {phase.text_keys[0] for phase in PHASES} if len(text := words(language)[key]) > 25
    } == {}


@EACH_LANGUAGE
def test_a_phase_tells_in_one_line_what_happens(language):
    for key in {phase.text_keys[1] for phase in PHASES}:
        assert len(words(language)[key]) <= 140, key
        assert len(sentences(words(language)[key])) <= 3, key


@EACH_LANGUAGE
def test_a_question_is_a_short_question(language):
    asked = {key: words(language)[key] for key in QUESTIONS}
    assert {key: text for key, text in asked.items() if len(text) > 140 or not text.endswith("?")} == {}


@EACH_LANGUAGE
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
def test_what_connects_fits_its_field(language, template):
    text = words(language)[template.what_connects]
    assert 20 <= len(text) <= 200
    assert len(sentences(text)) <= 3


@EACH_LANGUAGE
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
def test_a_description_is_two_or_three_short_sentences(language, template):
    text = words(language)[template.description]
    assert len(sentences(text)) in (2, 3)
    assert len(text) <= 200


@EACH_LANGUAGE
def test_no_text_labels_or_advises(language):
    forbidden = re.compile(FORBIDDEN[language], re.IGNORECASE)
    assert {key: hit[0] for key, text in words(language).items() if (hit := forbidden.search(text))} == {}


@EACH_LANGUAGE
def test_a_theme_asks_nothing_twice(language):
    for theme in THEMES:
        asked = [words(language)[key] for key in (*theme.questions, *theme.follow_ups)]
        assert len(set(asked)) == len(asked), theme.key


@EACH_LANGUAGE
def test_no_two_suggestions_of_the_library_have_one_title(language):
    titles = [words(language)[require_theme(meeting.theme_key).title] for meeting in LIBRARY]
    assert len(set(titles)) == len(titles)


def test_an_adult_child_is_so_called_to_parents_of_adults_alone():
    named = {key for key, text in words("fi").items() if re.search(r"aikui(nen|sen|ste|si) ?la(psi|ste)", text.lower())}
    assert {key for key in named if not key.startswith(("theme-adult_", "template-adult-"))} == set()
    assert named


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
def test_the_titles_of_a_template_are_those_of_the_practice(template):
    titles = tuple(words("fi")[require_theme(meeting.theme_key).title] for meeting in template.meetings)
    assert titles == TITLES[template.key]


def test_the_titles_of_the_library_are_those_of_the_practice():
    assert tuple(words("fi")[require_theme(meeting.theme_key).title] for meeting in LIBRARY) == LIBRARY_TITLES


def test_easy_language_is_a_version_of_its_own():
    """Sentences of the templates and phases are never the Finnish ones unchanged; short questions may be."""
    keys = [key for thing in (*TEMPLATES, *PHASES) for key in thing.text_keys[1:]]
    assert [key for key in keys if words("fi")[key] == words("fi-selko")[key]] == []
