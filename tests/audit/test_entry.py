"""The form of a row: codes, numbers and times; persons only as seals."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.audit.entry import NOTHING_BEFORE, Link, NotACode, as_text, require_code, seal

LINK = Link(
    7,
    3,
    datetime(2026, 11, 29, 12, 0, 0, 5, UTC),
    "set_aside",
    "leader",
    bytes(range(32)),
    None,
    "calm",
    '{"number":4}',
    NOTHING_BEFORE,
)


def test_the_form_is_fixed():
    # Whoever changes the form raises its number, or no older row can be checked any more.
    assert LINK.hash().hex() == "918a42081d6ea8528d8d7990acb77344f2a27c84fa2bd3d4608283e4a5262842"


@pytest.mark.parametrize(
    "change",
    [
        {"group_id": 8},
        {"place": 4},
        {"at": datetime(2026, 11, 29, 12, 0, 0, 6, UTC)},
        {"action": "bring_back"},
        {"role": "staff"},
        {"actor_seal": None},
        {"subject_seal": bytes(32)},
        {"reason": None},
        {"facts": '{"number":5}'},
        {"previous_hash": bytes(31) + b"1"},
        {"form": 2},
    ],
)
def test_every_part_of_it_counts(change):
    assert replace(LINK, **change).hash() != LINK.hash()


def test_a_person_has_another_seal_in_every_row_and_it_fits_nobody_else():
    one, other = seal(5), seal(5)
    assert one.seal != other.seal
    assert one.fits
    assert not replace(one, account_id=6).fits
    assert replace(one, account_id=None, salt=None).fits
    assert seal(None).seal is None


@pytest.mark.parametrize(
    "words", ["Kanarialintu laulaa", "aina@koti.example", "Aino", "", "x" * 41, "2026-11-29 klo 8"]
)
def test_no_words_no_names_no_addresses(words):
    with pytest.raises(NotACode):
        require_code(words)
    with pytest.raises(NotACode):
        as_text({"note": words})
    with pytest.raises(NotACode):
        as_text({words: 1})


def test_codes_numbers_days_and_moments_are_facts():
    facts = {"until": "2026-11-29T12:00:00.000001+00:00", "day": "2026-11-29", "hours": 4, "step": "go_on"}
    assert as_text(facts) == (
        '{"day":"2026-11-29","hours":4,"step":"go_on","until":"2026-11-29T12:00:00.000001+00:00"}'
    )
