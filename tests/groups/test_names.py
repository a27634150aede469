"""Names in a group: what may stand there, and which two look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.associations import titles
from app.base.errors import BadInput
from app.base.text import has_invisible
from app.groups import names
from app.groups.names import MAX_KEY_CHARS, name_key, require_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Havu", "Havu"),
        ("  Havu   ja\tLumme ", "Havu ja Lumme"),
        ("\u202eHavu\u200b", "Havu"),
        ("Ha\u200dvu", "Havu"),
        ("A\u0308iti", "Äiti"),
        ("Äiti 🌲", "Äiti 🌲"),
        ("Badminton", "Badminton"),
        ("Yövalvoja 12", "Yövalvoja 12"),
        ("x" * 40, "x" * 40),
        ("Ánne-Sárá Ŋ", "Ánne-Sárá Ŋ"),
        ("Əli", "Əli"),
        ("Zoë d’Arc 2", "Zoë d’Arc 2"),
        ("Łukasz", "Łukasz"),
        ("Анна (Anna)", "Анна (Anna)"),
        ("Ελένη", "Ελένη"),
        ("محمد", "محمد"),
        ("שרה", "שרה"),
        ("नेहा", "नेहा"),
        ("さくら花", "さくら花"),
        ("민준", "민준"),
        ("สมชาย", "สมชาย"),
    ],
)
def test_a_name_is_kept_as_one_tidy_line(typed, kept):
    assert require_name(typed)[0] == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        (" \n\u200b ", "empty"),
        ("x" * 41, "too_long"),
        ("Ha\x00vu", "bad_characters"),
        ("Ha\u202evu", "bad_characters"),
        ("Ha\u200bvu", "bad_characters"),
        ("Ha \u2066 vu", "bad_characters"),
        ("\u200bHa\u00advu", "bad_characters"),
        ("Ha\ud800vu", "bad_characters"),
        ("🌲", "name_characters"),
        ("...", "name_characters"),
        ("Ha\u3164vu", "name_characters"),
        ("\u2800Havu", "name_characters"),
        ("H" + "\u0301" * 12, "name_characters"),
        ("\ufdfa" * 20, "name_characters"),
        ("ꜱammal", "name_characters"),  # a small capital
        ("Ꮪammal", "name_characters"),  # Cherokee
        ("ꓢammal", "name_characters"),  # Lisu
        ("ⲤAMMAL", "name_characters"),  # Coptic
        ("Sammaǀ", "name_characters"),  # a click
        ("Sɐmmal", "name_characters"),  # turned
        ("Sammaן", "name_characters"),  # Hebrew at a Latin end
        ("Sammaا", "name_characters"),  # Arabic at a Latin end
        ("Samma丨", "name_characters"),  # Chinese at a Latin end
        ("Нavu", "name_characters"),  # Cyrillic at a Latin beginning
        ("ᴏhjaaja", "name_characters"),  # a role, with a small capital
        ("Ꮎhjaaja", "name_characters"),
        ("a@b.fi", "name_address"),
        ("www.osta.fi", "name_address"),
        ("+358 40 123 4567", "name_address"),
        ("Henkilökunta", "name_reserved"),
        ("Moderaatori", "name_reserved"),
        ("Apua nyt", "name_reserved"),
        ("112", "name_reserved"),
    ],
)
def test_what_is_no_name_is_refused_with_a_code(typed, code):
    with pytest.raises(BadInput) as refused:
        require_name(typed)
    assert (refused.value.code, refused.value.field) == (code, "name")


@pytest.mark.parametrize(
    "typed",
    [
        "Ohjaaja",
        "0hjaaja",
        "оhjааjа",  # Cyrillic о and а
        "O h j a a j a",
        "Ohjaaja Sammal",
        "Vertaisohjaaja",
        "ohjaaja2",
        "Vetäjä",
        "Vetaja",
        "Ledare",
        "LEADER",
        "Liitto",
        "Tukiliitto",
        "Tuki-liitto",
        "Kehitysvammaisten Tukiliitto",
        "Förbundet",
        "Vertaistupa",
        "ＡＤＭＩＮ",
        "adm1n",
        "Ylläpito",
        "Yllapitaja",
        "Sinä",
        "Du",
        "You",
        "Poistunut",
        "Osallistuja",
    ],
)
def test_nobody_is_called_what_a_role_or_the_service_is_called(typed):
    with pytest.raises(BadInput) as refused:
        require_name(typed)
    assert refused.value.code == "name_reserved"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Havu", "HAVU"),
        ("Havu", "Ha vu"),
        ("Havu", "Ha-vu."),
        ("Havu", "Нavu"),  # Cyrillic Н
        ("Lumo", "Lum0"),
        ("Ilona", "llona"),
        ("Ilona", "1lona"),
        ("Omena", "ΟΜΕΝΑ"),  # Greek
        ("José", "Jose"),
        ("Erna", "Ema"),
        ("Walo", "VValo"),
        ("Havu", "Ｈａｖｕ"),
        ("Sammal", "Saᵯmal"),  # a tilde through the m
        ("Sammal", "Sammaɫ"),
        ("Sammal", "Samma∣"),  # a sign of division
        ("Kanerva", "ƙanerva"),
        ("Хава", "Ҳава"),  # Cyrillic with a tail
    ],
)
def test_names_that_look_alike_share_a_key(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Hanna", "Hännä"), ("Havu", "Halla"), ("Säde", "Sade"), ("Usva", "Usma")])
def test_names_that_differ_to_the_eye_have_different_keys(one, other):
    assert name_key(one) != name_key(other)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_kept_tidy_or_refused(typed):
    try:
        name, key = require_name(typed)
    except BadInput:
        return
    assert 1 <= len(name) <= 40
    assert not has_invisible(name)
    assert name == name.strip()
    assert 1 <= len(key) <= MAX_KEY_CHARS
    assert require_name(name) == (name, key)


@pytest.mark.parametrize(
    ("module", "check"), [(names, names.require_name), (titles, lambda text: titles.require_title(text, 60))]
)
def test_what_is_far_too_long_is_refused_before_its_marks_are_put_in_order(monkeypatch, module, check):
    monkeypatch.setattr(module, "tidy_line", lambda _: pytest.fail("this takes more than a second"))
    with pytest.raises(BadInput) as refused:
        check("a" + "\u0345" * 10_000 + "\u0334" * 9_000)
    assert (refused.value.code, refused.value.field) == ("too_long", "name")
