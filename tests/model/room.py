"""One room on two processes: the log under its lock, queues, hubs, a bus that loses and delays, people who come back.

A state is what is committed, what each process holds in memory, which hints are under way, and what each person's
client knows. Each step below names the code that it mirrors; what decides within a step is that code itself
(`tables.py`, `hub_steps.py`). Steps of progress happen by themselves; the others are people's or faults, each at most
as often as the bounds allow, but a hint may always be lost.
"""

from functools import cache
from typing import NamedTuple

from app.realtime.hub import Hub
from tests.model.hub_steps import MEMBERS, HubSteps
from tests.model.promises import Promises
from tests.model.tables import Program, Row, Tables, is_aside

TARGET = 1


class Bounds(NamedTuple):
    """How often what may happen: words of each person, set aside, taken back, hidden, and each fault.

    `prompt` names those who read at once, so that nothing ever waits for them: fewer states, where another is slow.
    """

    words: tuple
    prompt: tuple = ()
    processes: int = 2
    asides: int = 0
    returns: int = 0
    hides: int = 0
    crashes: int = 0
    cuts: int = 0
    restores: int = 0


class Draft(NamedTuple):
    """A word on its way; `awaited` while the socket that it came by stands."""

    person: int
    client_id: str
    awaited: bool = True


class Hop(NamedTuple):
    """What one transaction hands to the loop after its commit."""

    answers: tuple
    events: tuple


class Process(NamedTuple):
    """A process that runs. `batch` is in its transaction, `page` read for a gap and not handed on."""

    queue: tuple = ()
    batch: tuple | None = None
    judged_by: Tables | None = None
    hops: tuple = ()
    feed: object = None
    page: tuple | None = None


class Ask(NamedTuple):
    """A `subscribe` that runs: `newest` until the client asks again, `found` once the snapshot was read."""

    epoch: int | None
    after: int | None
    newest: bool = True
    found: object = None


class Socket(NamedTuple):
    """A connection to a process, its outbox and the commands of it that run."""

    process: int
    outbox: tuple = ()
    asks: tuple = ()


class Client(NamedTuple):
    """What a client knows: it comes back, resumes by number and sends again under the same id.

    `start` and `seen` are its view of the room: the number that it began after, and the frames since.
    """

    socket: Socket | None = None
    where: str = "away"
    epoch: int | None = None
    start: int = 0
    seen: tuple | None = None
    unacked: tuple = ()
    outcomes: tuple = ()
    said: int = 0

    @property
    def cursor(self):
        return None if self.seen is None else self.seen[-1][0] if self.seen else self.start


class State(NamedTuple):
    """Everything."""

    tables: Tables
    lock: int | None
    processes: tuple
    bus: frozenset
    clients: tuple
    left: Bounds


class RoomModel(Promises):
    """The steps. `program` holds the real decisions, `hub_class` the wall; mutants stand in their place."""

    trusts_bus = False
    facts_before_lock = False
    acks_before_commit = False

    def __init__(self, bounds, *, program=None, hub_class=Hub):
        self.bounds = bounds
        program = program or Program()
        self._post, self._subscribe = cache(program.post), cache(program.subscribe)
        self._events_after, self._event_of = cache(program.events_after), cache(program.event_of)
        self._hub = HubSteps(hub_class, len(bounds.words)).step

    def start(self):
        """Everybody has the empty room open: person n on process n, or on the second."""
        people, processes = len(self.bounds.words), self.bounds.processes
        state = State(Tables(), None, (Process(),) * processes, frozenset(), (Client(),) * people, self.bounds)
        for person in range(people):
            state = self._connect(state, person, min(person, processes - 1))
            state = self._read_snapshot(state, person, 0)
            state = self._answer(state, person, 0)
            state = self._take(state, person) if state.clients[person].socket.outbox else state
        return state

    def steps(self, state):
        for name, following in self._progress(state):
            if following != state:
                yield name, True, following
        yield from ((name, False, following) for name, following in self._happenings(state))

    def _progress(self, state):
        for place, process in enumerate(state.processes):
            if process is None:
                yield f"process {place} starts", _with_process(state, place, Process())
            else:
                yield from self._process_steps(state, place, process)
        for hint in state.bus:
            place, events = hint
            yield f"the bus brings {_numbers(events)} to {place}", self._bring(state, hint)
        for person, client in enumerate(state.clients):
            yield from self._client_steps(state, person, client)

    def _process_steps(self, state, place, process):
        if process.queue and process.batch is None and (state.lock is None or self.facts_before_lock):
            yield f"process {place} begins a batch", self._begin(state, place)
        if process.batch is not None and state.lock in (None, place):
            yield f"process {place} commits", self._commit(state, place)
        for hop in process.hops:
            yield f"process {place} hands on {_numbers(hop.events)}", self._hop(state, place, hop)
        if process.feed is not None:
            yield from self._gap_steps(state, place, process, process.feed)

    def _gap_steps(self, state, place, process, feed):
        """realtime/hub.py: `_read_gap` and `_fill`; realtime/pulse.py: `NumberWatch.look`."""
        if feed.timer:
            yield f"the gap's timer of {place} rings", self._on_hub(state, place, "timer")
        if feed.reading and process.page is None:
            page = self._events_after(state.tables, feed.handed)
            yield f"process {place} reads a gap", _with_process(state, place, process._replace(page=page))
        if process.page is not None:
            following = _with_process(state, place, process._replace(page=None))
            yield f"process {place} fills a gap", self._on_hub(following, place, "page", *process.page)
        if feed.heard < len(state.tables.log) and not self.trusts_bus:
            yield f"process {place} compares numbers", self._on_hub(state, place, "notice", len(state.tables.log))

    def _client_steps(self, state, person, client):
        name = MEMBERS[person]
        if client.socket is None:
            for place, process in enumerate(state.processes):
                if process is not None:
                    yield f"{name} comes to {place}", self._connect(state, person, place)
            return
        for place, ask in enumerate(client.socket.asks):
            if ask.found is None:
                yield f"{name}'s backlog is read", self._read_snapshot(state, person, place)
            else:
                yield f"{name}'s subscribe is answered", self._answer(state, person, place)
        if client.socket.outbox:
            yield f"{name} takes {client.socket.outbox[0]}", self._take(state, person)

    def _happenings(self, state):
        for place, process in enumerate(state.processes):
            if process is not None:
                yield from self._process_happenings(state, place)
        for person, client in enumerate(state.clients):
            if client.where == "live" and client.said < state.left.words[person]:
                yield f"{MEMBERS[person]} says a word", self._say(state, person)
            if client.socket is not None and state.left.cuts:
                yield f"{MEMBERS[person]}'s line breaks", self._lose_socket(_spend(state, "cuts"), person)
        for hint in state.bus:
            yield f"the bus loses {_numbers(hint[1])}", state._replace(bus=state.bus - {hint})
        for length in range(len(state.tables.log) if state.left.restores else 0):
            yield f"a copy with {length} numbers is put back", self._restore(_spend(state, "restores"), length)

    def _process_happenings(self, state, place):
        if state.left.crashes:
            yield f"process {place} dies", self._crash(_spend(state, "crashes"), place)
        if state.lock is None:
            yield from self._leaders_steps(state, place)

    def _leaders_steps(self, state, place):
        """safety/set_aside.py and safety/hide_message.py: under the lock, one transaction each."""
        left, log = state.left, state.tables.log
        aside = is_aside(log, TARGET)
        if left.asides and not aside:
            yield f"bea is set aside at {place}", self._write(_spend(state, "asides"), place, Row("set_aside", TARGET))
        if left.returns and aside:
            yield f"bea is taken back at {place}", self._write(_spend(state, "returns"), place, Row("returned", TARGET))
        words = [number for number, row in enumerate(log, 1) if row.kind == "message"]
        if left.hides and words:
            row = Row("message_hidden", about=words[0])
            yield f"{words[0]} is hidden at {place}", self._write(_spend(state, "hides"), place, row)

    # --- one process -------------------------------------------------------------------------------------------

    def _begin(self, state, place):
        """db/group_commit.py takes what waits; post_batch's first statement takes the room's lock."""
        process = state.processes[place]
        judged_by = state.tables if self.facts_before_lock else None
        begun = process._replace(queue=(), batch=process.queue, judged_by=judged_by)
        if self.acks_before_commit:
            answers, _, _ = self._post(state.tables, process.queue, state.tables)
            state = self._reply(state, answers)
        state = _with_process(state, place, begun)
        return state if self.facts_before_lock else state._replace(lock=place)

    def _commit(self, state, place):
        """chat/post_batch.py under the lock, then the commit; `after_commit` queues the hop to the loop."""
        process = state.processes[place]
        answers, tables, events = self._post(state.tables, process.batch, process.judged_by or state.tables)
        done = process._replace(batch=None, judged_by=None, hops=(*process.hops, Hop(answers, events)))
        return _with_process(state, place, done)._replace(tables=tables, lock=None)

    def _write(self, state, place, row):
        tables = state.tables._replace(log=(*state.tables.log, row))
        process = state.processes[place]
        hops = (*process.hops, Hop((), (self._event_of(tables),)))
        return _with_process(state, place, process._replace(hops=hops))._replace(tables=tables)

    def _hop(self, state, place, hop):
        """group_commit `_resolve`, then publisher `_fan_out`: callers first, the own hub next, the bus last."""
        process = state.processes[place]
        hops = list(process.hops)
        hops.remove(hop)
        state = _with_process(state, place, process._replace(hops=tuple(hops)))
        if not self.acks_before_commit:
            state = self._reply(state, hop.answers)
        state = self._on_hub(state, place, "accept", *hop.events)
        for there, other in enumerate(state.processes):
            if there != place and hop.events and other is not None and other.feed is not None:
                state = state._replace(bus=state.bus | {(there, hop.events)})
        return state

    def _reply(self, state, answers):
        for person, client_id, awaited, answer in answers:
            if awaited:
                state = self._put(state, person, (None, *answer, client_id))
        return state

    def _bring(self, state, hint):
        """realtime/service.py: `_on_blob`."""
        state = state._replace(bus=state.bus - {hint})
        place, events = hint
        return state if state.processes[place] is None else self._on_hub(state, place, "accept", *events)

    def _on_hub(self, state, place, op, *args):
        """The real hub does one thing; what it puts goes to the outboxes, what it drops leaves them."""
        process = state.processes[place]
        feed, effects, _ = self._hub(process.feed, op, *args)
        page = process.page if feed is not None else None
        state = _with_process(state, place, process._replace(feed=feed, page=page))
        for person, effect in effects:
            if effect == "drop":
                client = state.clients[person]
                kept = tuple(frame for frame in client.socket.outbox if not _is_of_room(frame))
                state = _with_client(state, person, client._replace(socket=client.socket._replace(outbox=kept)))
            elif isinstance(effect, int):
                state = self._lose_socket(state, person)
            else:
                state = self._put(state, person, effect)
        return state

    def _crash(self, state, place):
        """SIGKILL: an open transaction is rolled back, what was in memory is gone, and so are the hints to it."""
        for person, client in enumerate(state.clients):
            if client.socket is not None and client.socket.process == place:
                state = _with_client(state, person, client._replace(socket=None, where="away"))
        bus = frozenset(hint for hint in state.bus if hint[0] != place)
        lock = None if state.lock == place else state.lock
        return _with_process(state, place, None)._replace(bus=bus, lock=lock)

    def _restore(self, state, length):
        """ops/restore.py: every process was down; the copy gets another epoch before anything listens."""
        for place in range(len(state.processes)):
            state = self._crash(state, place)
        return state._replace(tables=Tables(state.tables.log[:length], state.tables.epoch + 1))

    # --- one person --------------------------------------------------------------------------------------------

    def _connect(self, state, person, place):
        client = state.clients[person]._replace(socket=Socket(place), where="asking")
        return self._ask(_with_client(state, person, client), person)

    def _ask(self, state, person):
        """chat/frames.py: `subscribe` gathers first. A client heeds the answer to its newest question alone."""
        client = state.clients[person]
        asks = (*(ask._replace(newest=False) for ask in client.socket.asks), Ask(client.epoch, client.cursor))
        outbox = tuple(frame for frame in client.socket.outbox if frame[1] != "answer")
        client = client._replace(socket=client.socket._replace(asks=asks, outbox=outbox), where="asking")
        return self._on_hub(_with_client(state, person, client), client.socket.process, "open", person)

    def _read_snapshot(self, state, person, place):
        """`_read_until_met` reads in another thread: what is committed now is what is answered later."""
        ask = state.clients[person].socket.asks[place]
        found = self._subscribe(state.tables, person, ask.epoch, ask.after)
        return _with_asks(state, person, lambda asks: (*asks[:place], ask._replace(found=found), *asks[place + 1 :]))

    def _answer(self, state, person, place):
        """Back on the loop: where backlog and stream meet, the answer and `go_live` in one turn; else read again."""
        socket = state.clients[person].socket
        ask, process = socket.asks[place], state.processes[socket.process]
        found = ask.found
        if found.stands and ask.newest and not self._hub(process.feed, "meets", person, found.last)[2]:
            return _with_asks(state, person, lambda asks: (*asks[:place], ask._replace(found=None), *asks[place + 1 :]))
        state = _with_asks(state, person, lambda asks: (*asks[:place], *asks[place + 1 :]))
        if not found.stands and ask.newest:
            state = self._on_hub(state, socket.process, "cancel", person)
        if ask.newest:
            state = self._put(state, person, (None, "answer", found))
        if not found.stands or not ask.newest:
            return state
        if found.sees is None:
            return self._on_hub(state, socket.process, "wait", person, found.last)
        return self._on_hub(state, socket.process, "go_live", person, found.sees, found.last)

    def _put(self, state, person, frame):
        client = state.clients[person]
        socket = client.socket._replace(outbox=(*client.socket.outbox, frame))
        state = _with_client(state, person, client._replace(socket=socket))
        return self._take(state, person) if person in self.bounds.prompt else state

    def _take(self, state, person):
        client = state.clients[person]
        frame, *rest = client.socket.outbox
        client = client._replace(socket=client.socket._replace(outbox=tuple(rest)))
        if frame[0] is not None and client.where == "asking":
            return _with_client(state, person, client)  # of an older subscription: the answer will hold it
        if frame[0] is not None:
            where = "aside" if frame[1:] == ("set_aside", MEMBERS[person]) else client.where
            return _with_client(state, person, client._replace(seen=(*client.seen, frame), where=where))
        if frame[1] == "answer":
            return self._take_answer(state, person, client, frame[2])
        if frame[1] == "room_open":
            return self._ask(_with_client(state, person, client), person)
        _, kind, what, client_id = frame
        unacked = tuple(waiting for waiting in client.unacked if waiting != client_id)
        outcome = (client_id, kind, what, client.epoch)
        outcomes = (*(known for known in client.outcomes if known != outcome), outcome)
        return _with_client(state, person, client._replace(unacked=unacked, outcomes=outcomes))

    def _take_answer(self, state, person, client, found):
        if found.state == "resync":
            client = client._replace(epoch=None, start=0, seen=None)
            return self._ask(_with_client(state, person, client), person)
        if found.state == "set_aside":
            return self._send_again(_with_client(state, person, client._replace(where="aside")), person)
        if client.seen is None:
            client = client._replace(epoch=found.epoch, start=found.last, seen=())
        else:
            client = client._replace(seen=(*client.seen, *found.labels))
        if found.state == "more":
            return self._ask(_with_client(state, person, client), person)
        return self._send_again(_with_client(state, person, client._replace(where="live")), person)

    def _say(self, state, person):
        client = state.clients[person]
        client_id = f"{MEMBERS[person]}-{client.said}"
        client = client._replace(said=client.said + 1, unacked=(*client.unacked, client_id))
        return self._send(_with_client(state, person, client), person, [client_id])

    def _send_again(self, state, person):
        return self._send(state, person, state.clients[person].unacked)

    def _send(self, state, person, client_ids):
        """chat/post_message.py: into the lane of this process."""
        place = state.clients[person].socket.process
        process = state.processes[place]
        queue = (*process.queue, *(Draft(person, client_id) for client_id in client_ids))
        return _with_process(state, place, process._replace(queue=queue))

    def _lose_socket(self, state, person):
        """realtime/endpoint.py, at the end of a socket: its subscriptions end, its commands' answers go nowhere."""
        client = state.clients[person]
        place = client.socket.process
        state = self._on_hub(state, place, "close_all", person)
        process = state.processes[place]
        process = process._replace(
            queue=_orphaned(process.queue, person),
            batch=_orphaned(process.batch, person),
            hops=tuple(hop._replace(answers=_orphaned(hop.answers, person)) for hop in process.hops),
        )
        return _with_client(_with_process(state, place, process), person, client._replace(socket=None, where="away"))


def _orphaned(drafts, person):
    if drafts is None:
        return None
    return tuple((*draft[:2], False, *draft[3:]) if draft[0] == person else draft for draft in drafts)


def _is_of_room(frame):
    """chat/frames.py: answers and acks belong to no room's queue, events do; `room_open` does not."""
    return frame[0] is not None


def _with_asks(state, person, change):
    client = state.clients[person]
    socket = client.socket._replace(asks=change(client.socket.asks))
    return _with_client(state, person, client._replace(socket=socket))


def _with_client(state, person, client):
    clients = state.clients
    return state._replace(clients=(*clients[:person], client, *clients[person + 1 :]))


def _with_process(state, place, process):
    processes = state.processes
    return state._replace(processes=(*processes[:place], process, *processes[place + 1 :]))


def _spend(state, name):
    return state._replace(left=state.left._replace(**{name: getattr(state.left, name) - 1}))


def _numbers(events):
    return [event.number for event in events]
