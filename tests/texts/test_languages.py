import pytest

from app.texts.languages import html_lang, is_language, pick_language


@pytest.mark.parametrize(
    ("cookie", "header", "language"),
    [
        (None, None, "fi"),
        ("", "", "fi"),
        ("sv", "en", "sv"),
        ("fi-selko", "en", "fi-selko"),
        ("no-such", "sv-FI,sv;q=0.9", "sv"),
        (None, "en-GB,en;q=0.9,fi;q=0.8", "en"),
        (None, "fi;q=0.1, sv;q=0.2", "sv"),
        (None, "sv;q=0.5, fi;q=0.5", "sv"),
        (None, "de, en;q=0.1", "en"),
        (None, "de", "fi"),
        (None, "*", "fi"),
        (None, "EN", "en"),
        (None, "en;q=0, sv;q=0.1", "sv"),
        (None, "en;q=nan, sv;q=0.1", "sv"),
        (None, "en;q=oops", "fi"),
        (None, "en;q=7", "fi"),
        (None, ",;,=;q=", "fi"),
        (None, "x," * 100_000 + "sv", "fi"),
    ],
)
def test_own_choice_first_then_the_browsers_then_finnish(cookie, header, language):
    assert pick_language(cookie, header) == language


def test_easy_finnish_is_read_aloud_as_finnish():
    assert [html_lang(language) for language in ("fi", "fi-selko", "sv", "en")] == ["fi", "fi", "sv", "en"]


def test_only_the_four_names_are_languages():
    assert [is_language(name) for name in ("fi", "FI", "", None, "fi_FI")] == [True, False, False, False, False]
