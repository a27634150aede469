"""Who a request comes from: FastAPI dependencies for pages and /api, and what a page's frame may know."""

from starlette.requests import HTTPConnection, Request

from app.accounts import access
from app.accounts.access import Person
from app.accounts.cookies import SESSION_COOKIE, SESSION_STATE
from app.accounts.keep_session import KeepSession
from app.accounts.second_check.door import SecondCheckDoor, Step
from app.base.clock import Clock
from app.base.errors import SignInNeeded
from app.db.database import Database
from app.web.viewer import Person as FramePerson

_PERSON_STATE = "vt_person"


class People:
    """Asks the database once a request. Its methods block: for `def` endpoints and their dependencies."""

    def __init__(self, database: Database, clock: Clock, *, keep_session: KeepSession, door: SecondCheckDoor) -> None:
        self._database = database
        self._clock = clock
        self._keep_session = keep_session
        self._door = door

    def find(self, connection: HTTPConnection) -> Person | None:
        """Who is signed in, or None. Keeps the session alive, and leaves a renewed token to `SessionCookies`."""
        state = connection.scope.setdefault("state", {})
        if _PERSON_STATE not in state:
            state[_PERSON_STATE] = self._look_up(connection)
        person: Person | None = state[_PERSON_STATE]
        return person

    def if_any(self, request: Request) -> Person | None:
        """Dependency: the person, or None for a stranger."""
        return self.find(request)

    def needed(self, request: Request) -> Person:
        """Dependency: the person. Raises SignInNeeded: a page then leads to signing in, /api answers 401.

        Raises SecondCheckNeeded where the page is of a power that they hold, and they have not passed: every page and
        form that knows who asks comes past here.
        """
        person = self.find(request)
        if person is None:
            raise SignInNeeded
        step: Step = "door" if request.method in ("GET", "HEAD") else "act"
        self._door.require_at(person, request.url.path, step=step)
        return person

    def staff_needed(self, request: Request) -> Person:
        """Dependency: a staff member. Raises SignInNeeded; NotFound for everybody else."""
        person = self.needed(request)
        access.require_staff(person)
        return person

    def in_frame(self, connection: HTTPConnection) -> FramePerson | None:
        """The `find_person` of `Pages`."""
        person = self.find(connection)
        return FramePerson(is_staff=person.is_staff) if person else None

    def _look_up(self, connection: HTTPConnection) -> Person | None:
        token = connection.cookies.get(SESSION_COOKIE)
        if not token:
            return None
        with self._database.read() as session:
            visit = access.find_visit(session, token, self._clock.now())
        if visit is None:
            return None
        connection.scope["state"][SESSION_STATE] = self._keep_session.keep(visit, token)
        return visit.person
