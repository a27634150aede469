"""One's own words of a group: every page of them, of every time there, and nothing of anybody or anywhere else."""

import itertools

import pytest
from sqlalchemy import event

from app.chat.change_message import ChangeMessage
from app.chat.own_words import WORDS_AT_ONCE, OwnWords
from app.chat.post_batch import Draft, make_post_batch
from app.chat.schemas import AtNumber
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import NewMember
from app.safety.hide_message import HideMessage
from app.safety.schemas import Hide
from tests.seed import NobodyListens, make_person, make_room


@pytest.fixture
def people(database, clock):
    return [make_person(database, clock) for _ in range(2)]


@pytest.fixture
def room(database, clock, people):
    return make_room(database, clock, people, leaders=people[:1])


@pytest.fixture
def say(database, clock):
    numbers = itertools.count()

    def post(person, room, *texts):
        with database.transaction() as session:
            drafts = [
                Draft(room.room, person.account_id, f"sana-{next(numbers):05}", text, b"x" * 32) for text in texts
            ]
            return [posted.number for posted in make_post_batch(NobodyListens(), clock)(session, drafts)]

    return post


def taken(database, person, room):
    place, words = OwnWords(database).take(person.account_id, room.room)
    return place, [word.text for word in words]


def test_long_histories_come_page_by_page(database, people, room, say):
    leader, member = people
    texts = [f"sana {n}" for n in range(2 * WORDS_AT_ONCE + 3)]
    for start in range(0, len(texts), 100):
        say(member, room, *texts[start : start + 100])
        say(leader, room, "välissä")
    sizes = []
    event.listen(database.reader, "before_cursor_execute", lambda *facts: sizes.append(facts[2]))
    place, words = taken(database, member, room)
    assert words == texts
    assert (place.group_name, place.leaders_left) == ("Pihlajapiha", None)
    assert sum("messages" in statement for statement in sizes) == 3


def test_removed_words_are_gone_and_hidden_ones_are_still_ones_own(database, clock, people, room, say):
    leader, member = people
    kept, hidden, removed = say(member, room, "jää", "piilotettu", "poistettu")
    HideMessage(database, NobodyListens(), clock).hide(
        leader.account_id, Hide(room=room.room, number=hidden, reason="hurts")
    )
    ChangeMessage(database, NobodyListens(), clock).remove(member.account_id, AtNumber(room=room.room, number=removed))
    assert taken(database, member, room)[1] == ["jää", "piilotettu"]
    assert kept < hidden


def test_words_of_other_groups_stay_there_and_those_of_an_earlier_time_come_along(database, clock, people, room, say):
    _, member = people
    elsewhere = make_room(database, clock, [member])
    say(member, elsewhere, "toisessa ryhmässä")
    say(member, room, "ensimmäinen kerta")
    with database.transaction() as session:
        standing = rooms.lock_standing(session, room.room, member.account_id)
        rooms.end_place(session, standing, Place.LEFT, clock.now())
        rooms.add_member(session, room.room_id, NewMember(member.account_id, "uusi-paikka", "member"), clock.now())
    say(member, room, "toinen kerta")
    assert taken(database, member, room)[1] == ["ensimmäinen kerta", "toinen kerta"]


def test_what_is_written_while_the_file_is_read_is_not_in_it(database, people, room, say):
    _, member = people
    say(member, room, *(f"sana {n}" for n in range(WORDS_AT_ONCE)))
    _, words = OwnWords(database).take(member.account_id, room.room)
    first = next(words)
    say(member, room, "myöhemmin")
    assert first.text == "sana 0"
    assert [word.text for word in words][-1] == f"sana {WORDS_AT_ONCE - 1}"
