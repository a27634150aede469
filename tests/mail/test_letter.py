"""Letters: no header can be torn open, and no letter says what it must not."""

from typing import get_args

import pytest

from app.mail.letter import Letter, LetterKind, compose
from app.texts.languages import LANGUAGES
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
FACTS = {"link": "https://stupa.example/kirjaudu/abc", "code": "123 456", "minutes": 10, "hours": 24}


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


def test_a_subject_names_at_most_the_service(texts):
    assert {letter.subject for letter in letters(texts)} == {
        "Kirjautuminen Vertaistupaan",
        "Inloggning i Vertaistupa",
        "Signing in to Vertaistupa",
        "Kutsu Vertaistupaan",
        "Inbjudan till Vertaistupa",
        "An invitation to Vertaistupa",
        "Vastaustasi odotetaan Vertaistuvassa",
        "Ditt svar väntas i Vertaistupa",
        "Your answer is waited for in Vertaistupa",
        "Uutta Vertaistuvassa",
        "Nytt i Vertaistupa",
        "News in Vertaistupa",
        "Vahvista sähköpostisi",
        "Bekräfta din e-post",
        "Confirm your email",
        "Sinulle on vastaus",
        "Det finns ett svar till dig",
        "There is an answer for you",
    }


def test_a_subject_has_no_place_for_anyones_words(texts):
    for kind in get_args(LetterKind):
        for language in LANGUAGES:
            assert texts.get(language, f"letter-{kind}-subject") == texts.get(
                language, f"letter-{kind}-subject", link="x", name="y"
            )


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
