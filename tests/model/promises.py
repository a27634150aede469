"""What every state must keep, and what must be there once nothing more happens. Judged from the log alone."""

from functools import cache

from tests.model.hub_steps import MEMBERS
from tests.model.tables import is_aside, spans_of


class Promises:
    """The judge of one room. None where a promise is kept, else a sentence."""

    def broken(self, state):
        """The first promise about what has happened that this state breaks."""
        told = _judge_log(state.tables.log)
        for person, client in enumerate(state.clients):
            told = told or _judge_client(state.tables, person, _memory(client))
            if client.socket is not None and client.socket.outbox:
                told = told or _judge_outbox(state.tables.log, person, client.socket.outbox)
        return told

    def unwhole(self, state):
        """What is missing though nothing more happens."""
        for person, client in enumerate(state.clients):
            told = _judge_ending(state.tables, person, _memory(client), client.where)
            if told is not None:
                return f"{MEMBERS[person]} {told}"
        return None


def _memory(client):
    return client.epoch, client.start, client.seen, client.unacked, client.outcomes


@cache
def _judge_log(log):
    """Once each, and nothing from anybody without a place. The log is a tuple, so its numbers are dense."""
    written = [row for row in log if row.kind == "message"]
    if len({(row.person, row.client_id) for row in written}) < len(written):
        return "one client id stands under two numbers"
    for number, row in enumerate(log, 1):
        if row.kind == "message" and is_aside(log[: number - 1], row.person):
            return f"{number} comes from {MEMBERS[row.person]}, who was set aside before it"
    return None


@cache
def _judge_outbox(log, person, outbox):
    ended = spans_of(log, person)[-1][1]
    late = [frame for frame in outbox if ended is not None and (frame[0] or 0) > ended]
    return f"{late[0]} is on its way to {MEMBERS[person]}, whose place ended with {ended}" if late else None


@cache
def _judge_client(tables, person, memory):
    epoch, start, seen, _, outcomes = memory
    numbers = {}
    for client_id, kind, what, of_epoch in outcomes:
        if kind != "acked" or of_epoch != tables.epoch:
            continue
        if numbers.setdefault(client_id, what) != what:
            return f"{client_id} was acked under two numbers"
        row = tables.log[what - 1] if what <= len(tables.log) else None
        if row is None or (row.kind, row.person, row.client_id) != ("message", person, client_id):
            return f"{client_id} was acked as {what} and is not there"
    if epoch != tables.epoch or seen is None:
        return None  # of a database that is no more: the next answer is a resync
    return _judge_view(tables.log, person, start, seen)


def _judge_view(log, person, start, seen):
    """One order without a gap, each number as the log has it, and a blank exactly where the reader may not look."""
    spans, name, expected = spans_of(log, person), MEMBERS[person], start + 1
    ends = {last for _, last in spans if last is not None}
    last = spans[-1][1] or len(log)
    for number, *told in seen:
        if number > last:
            return f"{name}, whose place ended with {last}, saw {number}"
        if number < expected:
            return f"{name} saw {number} twice"
        # What still waited for somebody is dropped where their place ends, as the wire says.
        if number > expected and not (number in ends and told == ["set_aside", name]):
            return f"{name} saw {number} and never {expected}"
        if not _tells(log, number, told, is_theirs=_is_theirs(spans, log, number)):
            return f"{name} was told {told} at {number}"
        expected = number + 1
    return None


def _is_theirs(spans, log, number):
    about = log[number - 1].about
    return _within(spans, number) and (not about or _within(spans, about))


def _within(spans, number):
    return any(first <= number and (last is None or number <= last) for first, last in spans)


def _tells(log, number, told, *, is_theirs):
    if not is_theirs:
        return told == ["blank"]
    row = log[number - 1]
    member = None if row.person is None else MEMBERS[row.person]
    if row.kind == "message":
        hidden = any(later.kind == "message_hidden" and later.about == number for later in log)
        return told == ["message", member, row.client_id] or (hidden and told == ["hidden"])
    return told == [row.kind, row.about if row.kind == "message_hidden" else member]


@cache
def _judge_ending(tables, person, memory, where):
    epoch, start, seen, unacked, _ = memory
    log = tables.log
    if unacked:
        return f"waits for an answer to {unacked[0]}"
    if is_aside(log, person):
        return None if where == "aside" else f"is set aside and {where}"
    if where != "live":
        return f"is here and {where}"
    if epoch != tables.epoch:
        return "reads a database that is no more"
    return _judge_whole(log, person, start, seen)


def _judge_whole(log, person, start, seen):
    """Whoever is here has seen every number since they began, and what they see shown is what is shown."""
    spans = spans_of(log, person)
    told = {number: facts for number, *facts in seen}
    for number in range(start + 1, len(log) + 1):
        if number not in told and _within(spans, number):
            return f"never saw {number}"
    hidden = {row.about for row in log if row.kind == "message_hidden"}
    known = {facts[1] for facts in told.values() if facts[0] == "message_hidden"}
    for number, facts in told.items():
        if number in hidden and facts[0] == "message" and number not in known:
            return f"still sees {number}, which is hidden"
    return None
