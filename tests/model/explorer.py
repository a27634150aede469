"""Walks every state that a model can reach, breadth first, and tells the shortest way to a broken promise.

A model has `start()`, `steps(state)` giving (name, is_progress, next state), `broken(state)` and `unwhole(state)`, each
a sentence or None. Progress is what happens by itself once nothing goes wrong any more: from every state it must be
able to end, and where it has ended nothing may be missing. So both "nothing bad ever" and "whole in the end" are
answered for all states within the bounds.
"""

from array import array
from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """What a walk found. `trace` is the shortest way to the broken promise, `violation` None where none is."""

    states: int
    transitions: int
    violation: str | None = None
    trace: tuple = ()

    def __str__(self):
        told = f"{self.states:,} states, {self.transitions:,} transitions"
        if self.violation is None:
            return told
        return "\n".join(
            [told, f"BROKEN: {self.violation}", *(f"  {n}. {step}" for n, step in enumerate(self.trace, 1))]
        )


class Walk:
    """The states found so far, in the order of their distance from the start."""

    def __init__(self, model, *, most_states=5_000_000):
        self.model = model
        self.most_states = most_states
        self.states = []
        self.transitions = 0
        self._index = {}
        self._parent = array("q")
        self._by = []
        self._names = {}
        self._from, self._to = array("q"), array("q")
        self._ends = []

    def run(self):
        self._add(self.model.start(), -1, "")
        for place, state in self._all():
            found = self._judge(place, state) or self._step_from(place, state)
            if found is not None:
                return found
        return self._judge_endings()

    def _all(self):
        place = 0
        while place < len(self.states):
            yield place, self.states[place]
            place += 1

    def _judge(self, place, state):
        broken = self.model.broken(state)
        return self._report(place, broken) if broken else None

    def _step_from(self, place, state):
        progresses = False
        for name, is_progress, following in self.model.steps(state):
            self.transitions += 1
            there = self._find(following, place, name)
            if is_progress:
                progresses = True
                self._from.append(place)
                self._to.append(there)
        if not progresses:
            self._ends.append(place)
            unwhole = self.model.unwhole(state)
            if unwhole:
                return self._report(place, f"nothing more happens, and {unwhole}")
        return None

    def _find(self, state, parent, name):
        """The place of a state, a new one where nobody has been there."""
        place = self._index.get(state)
        return self._add(state, parent, name) if place is None else place

    def _add(self, state, parent, name):
        place = self._index[state] = len(self.states)
        assert place < self.most_states, "the bounds are too wide for this machine"
        self.states.append(state)
        self._parent.append(parent)
        self._by.append(self._names.setdefault(name, name))
        return place

    def _judge_endings(self):
        """That everything comes to an end by progress alone: found backwards from the ends."""
        ending = bytearray(len(self.states))
        for place in self._ends:
            ending[place] = 1
        grows = True
        while grows:
            grows = False
            for edge in range(len(self._from) - 1, -1, -1):
                if ending[self._to[edge]] and not ending[self._from[edge]]:
                    ending[self._from[edge]] = grows = True
        stuck = ending.find(0)
        return self._report(stuck, "it goes round for ever" if stuck >= 0 else None)

    def _report(self, place, violation):
        trace = []
        while place > 0:
            trace.append(self._by[place])
            place = self._parent[place]
        return Report(len(self.states), self.transitions, violation, tuple(reversed(trace)))


def explore(model, **how):
    """The report of a whole walk."""
    return Walk(model, **how).run()
