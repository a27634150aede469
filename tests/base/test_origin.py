"""Every combination of method, Sec-Fetch-Site and Origin; the one list that decides is written out."""

from itertools import product

import pytest

from app.base.origin import may_change_state, may_open_socket, origin_of

OWN = "https://stupa.example"
SITES = [None, "", "same-origin", "same-site", "cross-site", "none", "SAME-ORIGIN", "same-origin "]
ORIGINS = [
    None,
    "",
    OWN,
    "null",
    "http://stupa.example",
    "https://stupa.example:443",
    "https://stupa.example.evil.example",
    "https://evil.example",
    "https://STUPA.example",
    f"{OWN}/",
    f"{OWN}, https://evil.example",
]
WRITES = ["POST", "PUT", "PATCH", "DELETE", "CONNECT", "TRACE", "post", "get", "", "PROPFIND"]


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
@pytest.mark.parametrize(("site", "origin"), list(product(SITES, ORIGINS)))
def test_reading_passes_from_anywhere(method, site, origin):
    assert may_change_state(method, origin=origin, fetch_site=site, own_origin=OWN)


@pytest.mark.parametrize("method", WRITES)
@pytest.mark.parametrize(("site", "origin"), list(product(SITES, ORIGINS)))
def test_a_change_passes_from_our_own_pages_alone(method, site, origin):
    passes = site == "same-origin" or (site is None and origin == OWN)
    assert may_change_state(method, origin=origin, fetch_site=site, own_origin=OWN) is passes


def test_a_form_whose_origin_is_hidden_passes_by_the_other_header():
    assert may_change_state("POST", origin="null", fetch_site="same-origin", own_origin=OWN)


@pytest.mark.parametrize("origin", ORIGINS)
def test_a_socket_opens_from_our_own_pages_alone(origin):
    assert may_open_socket(origin=origin, own_origin=OWN) is (origin == OWN)


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://Stupa.example/", OWN),
        ("https://stupa.example:443", OWN),
        ("https://stupa.example:8443/path?query", "https://stupa.example:8443"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://127.0.0.1:80", "http://127.0.0.1"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_an_origin_is_written_as_browsers_write_it(url, origin):
    assert origin_of(url) == origin
