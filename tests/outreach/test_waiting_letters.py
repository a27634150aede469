"""The letter to those who answer: one a day, and no day on which somebody waits goes by without one."""

from datetime import UTC, datetime

import pytest

from app.groups.door.letters import REQUEST_LETTER, WaitingLetters
from tests.outreach.doorway import NO
from tests.postbox import Postbox

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
# Half past ten in the morning by the clock of Helsinki.
TODAY = datetime(2026, 9, 22, 7, 30, tzinfo=UTC)


@pytest.fixture
def asked(house, plans, clock):
    """A closed group with a leader, and the box of its letters."""
    clock.move(seconds=(TODAY - clock.now()).total_seconds())
    _, group = plans.published()
    leader, _ = plans.lead(group)
    return group, leader, Postbox(house, lambda letters: {REQUEST_LETTER: WaitingLetters(letters).send})


def test_what_comes_after_the_days_letter_is_told_the_next_morning(door, asked, clock):
    group, leader, post = asked
    _, first = door.waiting(group, "havu@koti.example", "Havu")
    assert len(post.run()) == 1
    door.answer.answer(leader, group, first, NO)
    for name in ("Kanerva", "Lumme"):
        door.waiting(group, f"{name}@koti.example".lower(), name)
    assert post.run() == []
    clock.move(hours=22, minutes=29)
    assert post.run() == []
    clock.move(minutes=1)
    assert len(post.run()) == 1
    clock.move(days=2)
    assert post.run() == []


@ON_SQLITE
def test_nobody_is_told_the_next_morning_of_what_was_answered_meanwhile(door, asked, clock):
    group, leader, post = asked
    door.waiting(group, "havu@koti.example", "Havu")
    post.run()
    door.waiting(group, "kanerva@koti.example", "Kanerva")
    for row in door.rows():
        door.answer.answer(leader, group, row.public_id, NO)
    clock.move(days=1)
    assert post.run() == []
    assert door.states() == ["declined"] * 2


@ON_SQLITE
def test_a_wish_taken_back_before_its_letter_leaves_costs_nobody_theirs(door, asked, clock):
    group, _, post = asked
    person, first = door.waiting(group, "havu@koti.example", "Havu")
    door.settle.take_back(person.account_id, first)
    assert post.run() == []
    door.waiting(group, "kanerva@koti.example", "Kanerva")
    clock.move(days=1)
    assert len(post.run()) == 1
