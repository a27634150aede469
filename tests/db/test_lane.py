"""The writing lane: first come, first served, a wait has an end, and nothing is lost between the two."""

import threading

import pytest

from app.db.lane import Lane


class Waiter:
    """A thread that waits for the lane and says how it went."""

    def __init__(self, lane, order, name, timeout_seconds=10):
        self._lane, self._order, self._name, self._timeout = lane, order, name, timeout_seconds
        self.got = None
        self._thread = threading.Thread(target=self._wait)
        before = len(lane._waiting)
        self._thread.start()
        # Begun when it stands in the queue: a turn of the scheduler, not a time.
        while len(lane._waiting) == before and self._thread.is_alive():
            self._thread.join(0.001)

    def _wait(self):
        self.got = self._lane.acquire(self._timeout)
        if self.got:
            self._order.append(self._name)
            self._lane.release()

    def join(self):
        self._thread.join(10)
        assert not self._thread.is_alive()
        return self.got


@pytest.fixture
def lane():
    return Lane()


def test_a_free_lane_is_taken_at_once_and_again(lane):
    for _ in range(3):
        assert lane.acquire(0)
        lane.release()


def test_those_who_wait_are_served_in_the_order_they_came(lane):
    order = []
    lane.acquire(0)
    waiters = [Waiter(lane, order, name) for name in range(8)]
    lane.release()
    assert all(waiter.join() for waiter in waiters)
    assert order == list(range(8))


def test_whoever_lets_go_does_not_overtake_those_who_wait(lane):
    order = []
    lane.acquire(0)
    waiter = Waiter(lane, order, "waiting")
    lane.release()
    assert lane.acquire(10)
    order.append("again")
    lane.release()
    assert waiter.join()
    assert order == ["waiting", "again"]


def test_a_wait_ends_and_leaves_no_ghost_in_the_queue(lane):
    lane.acquire(0)
    assert not lane.acquire(0.01)
    lane.release()
    assert lane.acquire(0)
    lane.release()


def test_one_who_gave_up_is_passed_over(lane):
    order = []
    lane.acquire(0)
    impatient = Waiter(lane, order, "impatient", timeout_seconds=0.02)
    patient = Waiter(lane, order, "patient")
    assert not impatient.join()
    lane.release()
    assert patient.join()
    assert order == ["patient"]


def test_a_lane_handed_over_at_the_moment_the_wait_ran_out_is_kept(lane):
    """The wait runs out, and before the waiter can leave the queue the holder has handed the lane to it."""
    lane.acquire(0)
    mutex, waiting = threading.Lock(), threading.Event()
    passes = []

    class Mutex:
        """The lane's own lock; its second taking by the waiter comes after the release of the holder."""

        def __enter__(self):
            if threading.current_thread() is thread:
                passes.append(1)
                if len(passes) == 2:
                    lane.release()
            mutex.acquire()

        def __exit__(self, *_):
            mutex.release()
            if threading.current_thread() is thread:
                waiting.set()

    got = []
    thread = threading.Thread(target=lambda: got.append(lane.acquire(0.01)))
    lane._mutex = Mutex()
    thread.start()
    thread.join(10)
    assert got == [True]
    assert not lane.acquire(0.01)  # it is held, by the one who was handed it
    lane.release()
    assert lane.acquire(0)


def test_a_crowd_with_short_waits_never_shares_the_lane_and_never_loses_it(lane):
    holders, faults, served = [], [], []

    def take_turns():
        for _ in range(200):
            if lane.acquire(0.002):
                holders.append(1)
                if len(holders) != 1:
                    faults.append("two at once")
                holders.pop()
                served.append(1)
                lane.release()

    threads = [threading.Thread(target=take_turns) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert faults == []
    assert served
    assert lane.acquire(0)
