"""Sign-out against sockets that open: rows that become visible out of order, a process that reads them on a timer.

The registry and the watch are the program's own (realtime/registry.py). The order of an opening socket is that of
realtime/endpoint.py: the session is found, the socket is registered, and only then is the session asked for again.
"""

from functools import cache
from typing import NamedTuple

from app.realtime import registry
from app.realtime.connection import Connection, SocketPerson
from app.realtime.registry import Registry, RevocationWatch, Revoked

FOUND, REGISTERED, OPEN, CLOSED = "found", "registered", "open", "closed"


class Row(NamedTuple):
    """A revocation: its id is its place; another transaction may take a later id and commit before it."""

    session: int
    visible: bool = False


class Watch(NamedTuple):
    """The fields of RevocationWatch; `rows` were read and not obeyed yet."""

    last_id: int | None = None
    obeyed: frozenset = frozenset()
    rows: tuple | None = None


class State(NamedTuple):
    """`sockets` has one for each session: None before it comes, then (phase)."""

    rows: tuple
    watch: Watch
    sockets: tuple


class SignOutModel:
    """`sessions` people with one session each, each signed out once at most; one process.

    `everywhere`: the sessions are one person's, who ends all there are once and then signs in again.
    """

    checks_after_registering = True

    def __init__(self, sessions, *, everywhere=False, overlap=registry.OVERLAP_IDS):
        self._sessions = sessions
        self._everywhere = everywhere
        self._overlap = overlap
        self._obey = cache(self._look)

    def start(self):
        return State((), Watch(), (None,) * self._sessions)

    def steps(self, state):
        for name, is_progress, following in self._all(state):
            if following != state:
                yield name, is_progress, following

    def _all(self, state):
        for session in range(self._sessions):
            if all(row.session != session for row in state.rows) and not (self._everywhere and session):
                taken = (*state.rows, Row(session))
                yield f"session {session} is being ended", False, state._replace(rows=taken)
            yield from self._socket_steps(state, session, state.sockets[session])
        for place, row in enumerate(state.rows):
            if not row.visible:
                rows = (*state.rows[:place], row._replace(visible=True), *state.rows[place + 1 :])
                yield f"the end of session {row.session} is committed", True, state._replace(rows=rows)
        yield from self._watch_steps(state, state.watch)

    def _socket_steps(self, state, session, phase):
        """realtime/endpoint.py: `__call__`, `_serve`, `_check`."""
        ended = any(row == Row(session, visible=True) for row in state.rows)
        begun = not (self._everywhere and session) or Row(0, visible=True) in state.rows
        if phase is None and begun and not ended:
            yield f"session {session} opens a socket", False, _with_socket(state, session, FOUND)
        if phase == FOUND:
            yield f"socket {session} is registered", True, _with_socket(state, session, REGISTERED)
        if phase == REGISTERED:
            after = CLOSED if ended and self.checks_after_registering else OPEN
            yield f"socket {session} is checked", True, _with_socket(state, session, after)

    def _watch_steps(self, state, watch):
        if watch.last_id is None:
            newest = max((number for number, row in enumerate(state.rows, 1) if row.visible), default=0)
            yield "the watch begins", True, state._replace(watch=watch._replace(last_id=newest))
        elif watch.rows is None:
            rows = tuple(
                self._revoked(number, row.session)
                for number, row in enumerate(state.rows, 1)
                if row.visible and number > watch.last_id - self._overlap
            )
            # A look that finds nothing new changes nothing, and would go round for ever.
            if any(row.id not in watch.obeyed for row in rows):
                yield "the watch reads", True, state._replace(watch=watch._replace(rows=rows))
        else:
            after, closed = self._obey(watch, state.sockets)
            sockets = tuple(CLOSED if n in closed else phase for n, phase in enumerate(state.sockets))
            yield "the watch obeys", True, state._replace(watch=after, sockets=sockets)

    def _revoked(self, number, session):
        return Revoked(number, 0, None) if self._everywhere else Revoked(number, session, session)

    def _look(self, watch, sockets):
        """RevocationWatch.look with what was read, over the sockets that are registered now."""
        known = Registry()
        connections = [Connection(_Paper(), SocketPerson(0 if self._everywhere else n, n)) for n in range(len(sockets))]
        for connection, phase in zip(connections, sockets, strict=True):
            if phase in (REGISTERED, OPEN):
                known.add(connection)

        async def read(_):
            return watch.rows

        looking = RevocationWatch(known, read, None)
        looking._last_id, looking._obeyed = watch.last_id, set(watch.obeyed)
        try:
            looking.look().send(None)
        except StopIteration:
            closed = frozenset(n for n, connection in enumerate(connections) if connection.closed_with)
            return Watch(looking._last_id, frozenset(looking._obeyed)), closed
        raise AssertionError

    def broken(self, state):
        for session, phase in enumerate(state.sockets):
            if phase == CLOSED and all(row.session != session for row in state.rows):
                return f"the socket of session {session}, which lives, was closed"
        return None

    def unwhole(self, state):
        open_ones = [n for n, phase in enumerate(state.sockets) if phase == OPEN]
        ended = [n for n in open_ones if Row(n, visible=True) in state.rows]
        return f"the socket of session {ended[0]} is open, though it was ended" if ended else None


class _Paper:
    def close(self, code, *, flush):
        pass


def _with_socket(state, session, phase):
    sockets = state.sockets
    return state._replace(sockets=(*sockets[:session], phase, *sockets[session + 1 :]))
