"""Letters: no header can be torn open, and no letter says what it must not."""

from typing import get_args

import pytest
from fluent.syntax.visitor import Visitor

from app.mail.letter import Letter, LetterKind, compose
from app.meetings.templates import TEMPLATES
from app.texts.languages import LANGUAGES
from app.texts.texts import entries
from tests.shared_texts import shared_texts

# Beginnings of words that would tell a stranger what this is about, in any form and language.
STEMS = (
    "kehitysvamma",
    "vamma",
    "diagno",
    "erityi",
    "autis",
    "adhd",
    "oireyhtym",
    "utvecklingsst",
    "funktionsned",
    "funktionsv",
    "handikapp",
    "särskil",
    "disab",
    "special need",
    "syndrom",
    "mielenterv",
    "itsemurh",
    "kriisi",
    "kris",
    "crisis",
)
FACTS = {
    "where": "online",
    "link": "https://stupa.example/kirjaudu/abc",
    "code": "123 456",
    "minutes": 10,
    "hours": 24,
    "time": "ti 22.9.",
    "day": "22.9.2026",
    "meets": "yes",
    "news": "changed",
    "waits": "yes",
    "reason": "rules",
    "what": "on",
}
# Each kind of letter has its row here, in the order of LANGUAGES.
SUBJECTS = {
    "sign_in": (
        "Kirjautuminen Vertaistupaan",
        "Kirjautuminen Vertaistupaan",
        "Inloggning i Vertaistupa",
        "Signing in to Vertaistupa",
    ),
    "invitation": (
        "Kutsu Vertaistupaan",
        "Kutsu Vertaistupaan",
        "Inbjudan till Vertaistupa",
        "An invitation to Vertaistupa",
    ),
    "answer_needed": (
        "Vastaustasi odotetaan Vertaistuvassa",
        "Vastaustasi odotetaan Vertaistuvassa",
        "Ditt svar väntas i Vertaistupa",
        "Your answer is waited for in Vertaistupa",
    ),
    "yes_needed": (
        "Sinua odotetaan Vertaistuvassa",
        "Sinua odotetaan Vertaistuvassa",
        "Du väntas i Vertaistupa",
        "You are waited for in Vertaistupa",
    ),
    "owners_changed": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "idea_commented": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "plan_changed": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "desk_waits": (
        "Sinua odotetaan Vertaistuvassa",
        "Sinua odotetaan Vertaistuvassa",
        "Du väntas i Vertaistupa",
        "You are waited for in Vertaistupa",
    ),
    "report_answered": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "leader_absent": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "meeting_unled": (
        "Sinua odotetaan Vertaistuvassa",
        "Sinua odotetaan Vertaistuvassa",
        "Du väntas i Vertaistupa",
        "You are waited for in Vertaistupa",
    ),
    "leaderless": (
        "Sinua odotetaan Vertaistuvassa",
        "Sinua odotetaan Vertaistuvassa",
        "Du väntas i Vertaistupa",
        "You are waited for in Vertaistupa",
    ),
    "substitute_called": (
        "Sinua odotetaan Vertaistuvassa",
        "Sinua odotetaan Vertaistuvassa",
        "Du väntas i Vertaistupa",
        "You are waited for in Vertaistupa",
    ),
    "substitute_came": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "visit_asked": (
        "Sinua odotetaan Vertaistuvassa",
        "Sinua odotetaan Vertaistuvassa",
        "Du väntas i Vertaistupa",
        "You are waited for in Vertaistupa",
    ),
    "visit_news": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "case_waits": (
        "Sinua odotetaan Vertaistuvassa",
        "Sinua odotetaan Vertaistuvassa",
        "Du väntas i Vertaistupa",
        "You are waited for in Vertaistupa",
    ),
    "report_waits": (
        "Sinua odotetaan Vertaistuvassa",
        "Sinua odotetaan Vertaistuvassa",
        "Du väntas i Vertaistupa",
        "You are waited for in Vertaistupa",
    ),
    "glass_opened": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "few_members": (
        "Sinua odotetaan Vertaistuvassa",
        "Sinua odotetaan Vertaistuvassa",
        "Du väntas i Vertaistupa",
        "You are waited for in Vertaistupa",
    ),
    "account_blocked": (
        "Tilisi Vertaistuvassa",
        "Tilisi Vertaistuvassa",
        "Ditt konto i Vertaistupa",
        "Your account in Vertaistupa",
    ),
    "account_unblocked": (
        "Tilisi Vertaistuvassa",
        "Tilisi Vertaistuvassa",
        "Ditt konto i Vertaistupa",
        "Your account in Vertaistupa",
    ),
    "account_is_blocked": (
        "Tilisi Vertaistuvassa",
        "Tilisi Vertaistuvassa",
        "Ditt konto i Vertaistupa",
        "Your account in Vertaistupa",
    ),
    "account_unused": (
        "Tilisi Vertaistuvassa",
        "Tilisi Vertaistuvassa",
        "Ditt konto i Vertaistupa",
        "Your account in Vertaistupa",
    ),
    "second_check": (
        "Tilisi Vertaistuvassa",
        "Tilisi Vertaistuvassa",
        "Ditt konto i Vertaistupa",
        "Your account in Vertaistupa",
    ),
    "leader_answered": ("Uutta Vertaistuvassa", "Uutta Vertaistuvassa", "Nytt i Vertaistupa", "News in Vertaistupa"),
    "group_closing": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "own_words": (
        "Muistutus Vertaistuvasta",
        "Muistutus Vertaistuvasta",
        "En påminnelse från Vertaistupa",
        "A reminder from Vertaistupa",
    ),
    "group_news": ("Uutta Vertaistuvassa", "Uutta Vertaistuvassa", "Nytt i Vertaistupa", "News in Vertaistupa"),
    "join": (
        "Vahvista sähköpostisi Vertaistuvassa",
        "Vahvista sähköpostisi Vertaistuvassa",
        "Bekräfta din e-post i Vertaistupa",
        "Confirm your email for Vertaistupa",
    ),
    "asked": (
        "Sinulle on viesti Vertaistuvassa",
        "Sinulle on viesti Vertaistuvassa",
        "Det finns ett meddelande till dig i Vertaistupa",
        "There is a message for you in Vertaistupa",
    ),
    "decision": (
        "Sinulle on vastaus Vertaistuvassa",
        "Sinulle on vastaus Vertaistuvassa",
        "Det finns ett svar till dig i Vertaistupa",
        "There is an answer for you in Vertaistupa",
    ),
    "feedback": (
        "Uutta Vertaistuvassa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
    ),
    "place_offered": (
        "Sinulle on paikka Vertaistuvassa",
        "Sinulle on paikka Vertaistuvassa",
        "Det finns en plats för dig i Vertaistupa",
        "There is a place for you in Vertaistupa",
    ),
    "first_meeting": (
        "Muistutus Vertaistuvasta",
        "Muistutus Vertaistuvasta",
        "En påminnelse från Vertaistupa",
        "A reminder from Vertaistupa",
    ),
    "first_meeting_moved": (
        "Uusi aika Vertaistuvassa",
        "Uusi aika Vertaistuvassa",
        "En ny tid i Vertaistupa",
        "A new time in Vertaistupa",
    ),
}


class Places(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 - the library's way of naming
        self.names.add(node.id.name)


def places(message):
    """What facts fill in a text."""
    visitor = Places()
    visitor.visit(message)
    return visitor.names


@pytest.fixture(scope="module")
def texts():
    return shared_texts()


def letters(texts):
    return [
        compose(texts, kind, language=language, to="usva@example.fi", public_url="https://stupa.example/", **FACTS)
        for kind in get_args(LetterKind)
        for language in LANGUAGES
    ]


def test_no_letter_says_a_word_that_tells_too_much(texts):
    for letter in letters(texts):
        said = f"{letter.subject}\n{letter.text}".lower()
        assert [stem for stem in STEMS if stem in said] == [], letter.subject


def test_every_letter_says_whence_it_came_and_where_help_is_and_names_no_organisation(texts):
    for letter in letters(texts):
        footer = letter.text.split("\n-- \n")[1]
        assert "Vertaistu" in footer
        assert "tukiliit" not in letter.text.casefold(), "the federation's name tells a stranger whom this concerns"
        assert "https://stupa.example/apua-nyt" in footer


def test_every_kind_of_letter_has_its_row_of_subjects(texts):
    said = {
        kind: tuple(texts.get(language, f"letter-{kind}-subject") for language in LANGUAGES)
        for kind in get_args(LetterKind)
    }
    assert said == SUBJECTS


def test_every_subject_names_the_service_and_at_most_the_service(texts):
    ready_names = [texts.get(language, template.name).lower() for template in TEMPLATES for language in LANGUAGES]
    for letter in letters(texts):
        subject = letter.subject.lower()
        assert "vertaistupa" in subject or "vertaistuva" in subject, subject
        assert [word for word in (*STEMS, *ready_names) if word in subject] == [], subject


def test_a_letter_has_no_place_for_anyones_words(texts):
    for language in LANGUAGES:
        for name, message in entries(texts.files[language]["letters.ftl"]):
            allowed = set() if name.endswith("-subject") else {*FACTS, "help_url"}
            assert places(message) <= allowed, name


def test_a_link_stands_on_a_line_of_its_own(texts):
    assert all(FACTS["link"] in letter.text.split("\n") for letter in letters(texts))


@pytest.mark.parametrize(
    "to",
    [
        "",
        "usva",
        "usva@a@b",
        "usva@example.fi\nBcc: all@example.fi",
        "usva@example.fi\r\n",
        "usva@example.fi, havu@example.fi",
        "usva@example.fi;havu@example.fi",
        "Usva <usva@example.fi>",
        '"usva"@example.fi',
        "usva@example.fi\u202e",
        "usva@example.fi\x00",
        "a" * 320 + "@example.fi",
    ],
)
def test_one_letter_goes_to_one_plain_address(to):
    with pytest.raises(ValueError, match="one plain address") as caught:
        Letter(to, "Aihe", "Teksti")
    assert "usva" not in str(caught.value)


@pytest.mark.parametrize("subject", ["", "a\nBcc: x@y", "a\r\nX: y", "a\x0bb", "a\u2028b", "a\x00", "a" * 151])
def test_a_subject_is_one_line(subject):
    with pytest.raises(ValueError, match="one plain line"):
        Letter("usva@example.fi", subject, "Teksti")


@pytest.mark.parametrize("text", ["a\x00", "\ud800"])
def test_a_text_can_be_written_down(text):
    with pytest.raises(ValueError, match="cannot be written"):
        Letter("usva@example.fi", "Aihe", text)
