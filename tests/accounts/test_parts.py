"""The pure parts, exhaustively."""

import pytest

from app.accounts.addresses import hash_address, tidy_address
from app.accounts.devices import name_device, split_device
from app.accounts.letter_secrets import hash_code, letter_secrets
from app.accounts.next_path import HOME, safe_next

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)"
DEVICES = {
    "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0": ("phone", "Firefox"),
    f"Mozilla/5.0 (Linux; Android 10; K) {WEBKIT} Chrome/150.0.0.0 Mobile Safari/537.36": ("phone", "Chrome"),
    f"{IPHONE} {APPLE} Version/19.0 Mobile/15E148 Safari/604.1": ("phone", "Safari"),
    f"Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) {APPLE} CriOS/150 Mobile/15E148": ("tablet", "Chrome"),
    "Mozilla/5.0 (Android 14; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0": ("tablet", "Firefox"),
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT} Chrome/150.0 Safari/537.36 Edg/150.0": ("computer", "Edge"),
    f"Mozilla/5.0 (Linux; Android 15; K) {WEBKIT} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36": (
        "phone",
        "Samsung Internet",
    ),
    f"Mozilla/5.0 (X11; Linux x86_64) {WEBKIT} Chrome/150.0 Safari/537.36 OPR/120.0": ("computer", "Opera"),
    "": ("other", ""),
    "x" * 100_000 + " Firefox/1": ("other", ""),
}


@pytest.mark.parametrize(("user_agent", "words"), list(DEVICES.items()), ids=range(len(DEVICES)))
def test_a_device_is_two_plain_words(user_agent, words):
    stored = name_device(user_agent)
    assert len(stored) <= 20
    assert split_device(stored) == words


def test_what_no_release_wrote_is_another_device():
    assert split_device("<b> netscape") == ("other", "")


@pytest.mark.parametrize(
    ("path", "next_path"),
    [
        (None, HOME),
        ("/", "/"),
        ("/ryhmat/abc?x=1", "/ryhmat/abc?x=1"),
        ("/asetukset", "/asetukset"),
        ("/kirjaudu", HOME),
        ("/kirjaudu/koodi", HOME),
        ("/kieli/sv?next=//evil.example", HOME),
        ("//evil.example", HOME),
        ("///evil.example", HOME),
        ("/\\evil.example", HOME),
        ("http:evil.example", HOME),
        ("/a\r\nSet-Cookie: x", HOME),
    ],
)
def test_only_pages_of_the_house_come_next(path, next_path):
    assert safe_next(path) == next_path


def test_an_address_has_one_written_form():
    assert tidy_address(" Kanerva@ESIMERKKI.fi ") == "kanerva@esimerkki.fi"
    assert hash_address(b"a", "x@y.fi") != hash_address(b"b", "x@y.fi")


def test_secrets_come_from_seed_and_key_and_stay_out_of_repr():
    first = letter_secrets(b"key", "seed")
    assert first == letter_secrets(b"key", "seed")
    assert first != letter_secrets(b"other", "seed") != letter_secrets(b"key", "other")
    assert len(first.token) == 43
    assert first.code.isdigit()
    assert len(first.code) == 6
    assert first.token not in repr(first)
    assert first.code not in repr(first)
    assert hash_code(b"key", "browser", first.code) != hash_code(b"key", "elsewhere", first.code)
