"""The judge itself: it finds every kind of fault, and nothing in a whole history."""

import pytest

from tests.faults.history import History, check


def message(number, author="a", client_id=None, room="r", text=None):
    client_id = client_id or f"id-{number}"
    return {
        "event": "message",
        "room": room,
        "number": number,
        "author": author,
        "client_id": client_id,
        "text": text or f"text of {client_id}",
    }


def aside(number, member, **own):
    return {"event": "set_aside", "room": "r", "number": number, "member": member, **own}


def whole(history, reader, events, after=0):
    view = history.begin_view(reader, "r", after)
    view.take(events)
    view.whole = True
    return view


def sent(history, *numbers, author="a", acked=True):
    for number in numbers:
        history.send("r", author, f"id-{number}", f"text of id-{number}")
        if acked:
            history.ack("r", author, f"id-{number}", number)


def kinds(history):
    return {fault.kind for fault in check(history)}


@pytest.fixture
def history():
    """Three messages, each acked, seen by two readers; a fourth that nobody acked and nobody saw."""
    made = History()
    sent(made, 1, 2, 3)
    sent(made, 4, acked=False)
    whole(made, "a", [message(1), message(2), message(3)])
    whole(made, "b", [message(2), message(3)], after=1)
    return made


def test_a_whole_history_has_no_fault(history):
    history.send("r", "a", "id-1", "text of id-1")
    history.ack("r", "a", "id-1", 1)
    assert check(history) == []
    assert history.retries == 1


def test_an_unacked_message_may_be_there_once(history):
    for view in history.views:
        view.take([message(4)])
    assert check(history) == []


def test_a_reader_behind_the_others_is_found(history):
    history.views[0].take([message(4)])
    assert kinds(history) == {"lost"}


def test_an_acked_message_that_nobody_saw_is_lost(history):
    sent(history, 4)
    assert kinds(history) == {"lost"}


def test_an_acked_message_that_one_reader_missed_is_found(history):
    del history.views[1].events[0]
    assert kinds(history) == {"lost", "gap"}


def test_an_acked_message_that_came_as_a_blank_is_lost(history):
    history.views[0].events[1] = {"event": "blank", "room": "r", "number": 2}
    assert kinds(history) == {"lost"}


def test_a_number_twice_is_doubled(history):
    history.views[0].events.insert(1, message(1))
    assert kinds(history) == {"doubled"}


def test_a_retry_that_became_a_second_message_is_doubled(history):
    for view in history.views:
        view.take([message(4, client_id="id-1")])
    assert "doubled" in kinds(history)


def test_two_acks_with_two_numbers_are_found(history):
    history.ack("r", "a", "id-1", 2)
    assert kinds(history) == {"disordered"}


def test_a_number_that_comes_late_is_disordered(history):
    events = history.views[0].events
    events[1], events[2] = events[2], events[1]
    assert "disordered" in kinds(history)


def test_two_orders_are_disordered(history):
    history.views[1].events[:] = [message(2, client_id="id-3"), message(3, client_id="id-2")]
    assert "disordered" in kinds(history)


def test_another_text_under_the_same_number_is_found(history):
    history.views[1].events[0] = message(2, text="another text")
    assert "disordered" in kinds(history)


def test_a_gap_is_found_even_where_nothing_was_acked(history):
    for view in history.views:
        view.take([message(5, client_id="id-4")])
    assert kinds(history) == {"gap"}


def test_a_message_that_nobody_sent_is_unknown(history):
    for view in history.views:
        view.take([message(4, client_id="id-9")])
    assert kinds(history) == {"unknown"}


def test_a_text_that_nobody_sent_is_unknown(history):
    for view in history.views:
        view.take([message(4, text="another text")])
    assert kinds(history) == {"unknown"}


def test_an_ack_for_nothing_is_unknown(history):
    history.ack("r", "a", "id-9", 3)
    assert kinds(history) == {"unknown"}


def test_an_event_of_another_room_has_crossed(history):
    history.views[0].events[0] = message(1, room="another")
    assert "crossed" in kinds(history)


def test_a_cursor_that_was_refused_is_found(history):
    history.resyncs.append(("a", "r"))
    assert kinds(history) == {"resync"}


def removed_at_4(history):
    """The member c wrote nothing and was set aside at 4; a wrote 5."""
    history.remove("r", "c", 4)
    sent(history, 5)
    for view in history.views:
        view.take([aside(4, "c"), message(5)])
    return whole(history, "c", [message(2), message(3), aside(4, "c", until="tomorrow", reason="rules")], after=1)


def test_a_removal_ends_a_view_without_fault(history):
    removed_at_4(history)
    assert check(history) == []


def test_what_reached_the_removed_has_crossed(history):
    removed_at_4(history).take([message(5)])
    assert kinds(history) == {"crossed"}


def test_what_still_waited_for_the_removed_may_be_dropped(history):
    del removed_at_4(history).events[1]
    assert check(history) == []


def test_what_the_removed_lost_before_the_removal_is_found(history):
    del removed_at_4(history).events[0]
    assert kinds(history) == {"lost", "gap"}


def test_what_came_from_the_removed_has_crossed(history):
    removed_at_4(history)
    sent(history, 6, author="c", acked=False)
    for view in history.views[:2]:
        view.take([message(6, author="c")])
    assert kinds(history) == {"crossed"}


def test_an_ack_to_the_removed_has_crossed(history):
    removed_at_4(history)
    sent(history, 6, author="c")
    assert "crossed" in kinds(history)
