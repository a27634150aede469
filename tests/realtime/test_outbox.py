"""The bounded queue of one socket."""

from app.realtime.outbox import Outbox


def test_one_frame_longer_than_the_bound_is_taken_and_the_next_is_not():
    outbox = Outbox(lambda: None, max_bytes=10)
    assert outbox.put(b"x" * 11)
    assert not outbox.put(b"y")
    assert outbox.take() == b"x" * 11
    assert outbox.put(b"y")


def test_a_reader_that_stays_behind_is_refused_and_waits_for_no_more_than_the_bound_and_a_frame():
    outbox = Outbox(lambda: None, max_bytes=10)
    taken = 0
    while outbox.put(b"xxxx"):
        taken += 1
    assert taken == 3
    assert outbox.waiting_bytes == 12


def test_what_waits_of_a_room_is_dropped_and_counts_no_more():
    outbox = Outbox(lambda: None, max_bytes=10)
    outbox.put(b"room r", "r")
    outbox.put(b"room s", "s")
    outbox.drop_room("r")
    assert outbox.waiting_bytes == 6
    assert (outbox.take(), outbox.take()) == (b"room s", None)
