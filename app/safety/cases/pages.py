"""The card of a case, for its handlers; and for reporters what they were answered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts import service as accounts
from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import AppError, BadInput
from app.base.ids import random_id
from app.db.database import Database
from app.groups import service as groups
from app.groups.door.request import MAX_WORDS_CHARS
from app.rooms import service as rooms
from app.safety.cases.case import MOST_NOTES, AlreadyHandled, CaseFull, NewNote, decisions_about
from app.safety.cases.close_case import CloseCases
from app.safety.cases.letters import OWN_REPORTS_PATH
from app.safety.cases.notes import WriteNotes, list_notes
from app.safety.cases.own_reports import ReadOwnReports
from app.safety.cases.schemas import CardForm, NoteForm, VerdictForm
from app.safety.named import find_name
from app.safety.reports import ReadReports, ReportCase
from app.safety.unhandled import STAFF_REPORTS_PATH
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

LEADERS_PATH: Final = "/huone/{room}/ilmoitukset"
SAVED: Final = ("noted", "already")
Fields = Annotated[FormFields, Depends(read_form)]


@dataclass(frozen=True)
class CaseUses:
    """The use cases behind the pages."""

    reports: ReadReports
    notes: WriteNotes
    closing: CloseCases
    own: ReadOwnReports


class CasePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, *, uses: CaseUses, people: People, pages: Pages) -> None:
        self._database = database
        self._uses = uses
        self._people = people
        self._pages = pages

    def of_leader(self, request: Request, room: str, report: str) -> Response:
        """One report that went to the leaders of this room."""
        return self._leaders_card(request, self._people.needed(request), (room, report), Filled())

    def note_as_leader(self, request: Request, room: str, report: str, fields: Fields) -> Response:
        """Notes something, or shows what stands in the way."""
        person = self._people.needed(request)
        try:
            self._uses.notes.as_leader(person.account_id, room, report, fields.check(NoteForm).as_note())
        except (BadInput, CaseFull) as refusal:
            filled = _kept(fields, NoteForm, refusal)
            return self._leaders_card(request, person, (room, report), filled, told=refusal)
        rest = _without_note(fields)
        if any("".join(values) for values in rest.values.values()):
            return self._leaders_card(request, person, (room, report), rest, told="noted")
        return _to(f"{LEADERS_PATH.replace('{room}', room)}/{report}?saved=noted#muistiinpanot")

    def close_as_leader(self, request: Request, room: str, report: str, fields: Fields) -> Response:
        """Marks it as handled, with what was decided; a note that was not saved yet is."""
        person = self._people.needed(request)
        listed = LEADERS_PATH.replace("{room}", room)
        try:
            verdict = fields.check(VerdictForm).as_verdict()
            if note := _unsaved_note(fields):
                self._uses.notes.as_leader(person.account_id, room, report, note)
            self._uses.closing.by_leader(person.account_id, room, report, verdict)
        except (BadInput, CaseFull) as refusal:
            filled = _kept(fields, VerdictForm, refusal)
            return self._leaders_card(request, person, (room, report), filled, told=refusal)
        except AlreadyHandled:
            return _to(f"{listed}/{report}?saved=already")
        return _to(f"{listed}?saved=closed")

    def open_as_staff(self, request: Request, report: str) -> Response:
        """One report that went to staff; a POST, because the look is written down."""
        return self._staffs_card(request, self._people.staff_needed(request), report, Filled())

    def note_as_staff(self, request: Request, report: str, fields: Fields) -> Response:
        """Notes something, and shows the card with it: that is another look."""
        person = self._people.staff_needed(request)
        try:
            self._uses.notes.as_staff(person.account_id, report, fields.check(NoteForm).as_note())
        except (BadInput, CaseFull) as refusal:
            filled = _kept(fields, NoteForm, refusal)
            return self._staffs_card(request, person, report, filled, told=refusal)
        return self._staffs_card(request, person, report, _without_note(fields), told="noted")

    def close_as_staff(self, request: Request, report: str, fields: Fields) -> Response:
        """Marks it as handled, with what was decided; a note that was not saved yet is."""
        person = self._people.staff_needed(request)
        try:
            verdict = fields.check(VerdictForm).as_verdict()
            if note := _unsaved_note(fields):
                self._uses.notes.as_staff(person.account_id, report, note)
            self._uses.closing.by_staff(person.account_id, report, verdict)
        except (BadInput, CaseFull) as refusal:
            return self._staffs_card(request, person, report, _kept(fields, VerdictForm, refusal), told=refusal)
        except AlreadyHandled:
            return self._staffs_card(request, person, report, Filled(), told="already")
        return _to(f"{STAFF_REPORTS_PATH}?saved=closed")

    def lead_back(self, request: Request, report: str) -> Response:  # noqa: ARG002 - the route's own part
        """A reload of an opened report: opening it is a deed of its own, so the list comes first."""
        self._people.staff_needed(request)
        return _to(STAFF_REPORTS_PATH)

    def own(self, request: Request, room: str) -> Response:
        """What the reader has reported in this room, and what they were answered."""
        reports = self._uses.own.read(self._people.needed(request).account_id, room)
        return self._pages.render(request, "safety/own_reports.html", room=room, reports=reports)

    def _leaders_card(
        self,
        request: Request,
        person: Person,
        names: tuple[str, str],
        filled: Filled,
        *,
        told: AppError | str | None = None,
    ) -> Response:
        room, report = names
        refusal = told if isinstance(told, AppError) else None
        case = self._uses.reports.one_for_leader(person.account_id, room, report)
        saved = request.query_params.get("saved") if told is None else told
        facts = {**self._card(case, filled, refusal), "room": room, "saved": saved if saved in SAVED else None}
        return self._pages.render(
            request, "safety/leader_report.html", status=refusal.status if refusal else 200, **facts
        )

    def _staffs_card(
        self,
        request: Request,
        person: Person,
        report: str,
        filled: Filled,
        *,
        told: AppError | str | None = None,
    ) -> Response:
        refusal = told if isinstance(told, AppError) else None
        case = self._uses.reports.open_as_staff(person.account_id, report)
        card = self._card(case, filled, refusal)
        with self._database.read() as session:
            group = groups.find_room_facts(session, case.report.room_id)
            among_leaders = groups.find_room_beside(session, case.report.room_id) is not None
            found = rooms.list_standings_by_id(session, [case.report.author_id or 0])
            writer = found.get(case.report.author_id or 0)
            is_blocked = writer is not None and accounts.is_blocked(session, writer.account_id)
            name = find_name(session, writer) if writer else None
        facts = {
            **card,
            "names": {**card["names"], writer.member: name} if writer else card["names"],
            "group": group.name if group else "",
            "among_leaders": among_leaders,
            "is_blocked": is_blocked,
            "saved": None if refusal else told,
        }
        return self._pages.render(
            request, "safety/staff_report.html", status=refusal.status if refusal else 200, **facts
        )

    def _card(self, case: ReportCase, filled: Filled, refusal: AppError | None) -> dict[str, Any]:
        with self._database.read() as session:
            notes = list_notes(session, case.report)
            people = groups.list_people(session, case.report.room_id)
        return {
            "case": case,
            "names": {person.member: person.name for person in people},
            "notes": notes,
            "may_note": len(notes) < MOST_NOTES,
            "decisions": decisions_about(case.report.reason),
            "form": filled,
            "is_full": isinstance(refusal, CaseFull),
            "new_id": random_id(),
            "max_words": MAX_WORDS_CHARS,
        }


def build_router(handlers: CasePages) -> APIRouter:
    """The routes of one report: the leaders', the staff's, the reporter's."""
    staffs = STAFF_REPORTS_PATH + "/{report}"
    routes: tuple[tuple[str, str, Callable[..., Response]], ...] = (
        ("GET", OWN_REPORTS_PATH, handlers.own),
        ("GET", LEADERS_PATH + "/{report}", handlers.of_leader),
        ("POST", LEADERS_PATH + "/{report}/muistiinpano", handlers.note_as_leader),
        ("POST", LEADERS_PATH + "/{report}/kasitelty", handlers.close_as_leader),
        ("GET", staffs + "/avaa", handlers.lead_back),
        ("POST", staffs + "/avaa", handlers.open_as_staff),
        ("GET", staffs + "/muistiinpano", handlers.lead_back),
        ("POST", staffs + "/muistiinpano", handlers.note_as_staff),
        ("GET", staffs + "/kasitelty", handlers.lead_back),
        ("POST", staffs + "/kasitelty", handlers.close_as_staff),
    )
    router = new_router()
    for method, path, handler in routes:
        router.add_api_route(path, handler, methods=[method])
    return router


def _kept(fields: FormFields, model: type[NoteForm] | type[VerdictForm], refusal: AppError) -> Filled:
    """What was typed on the card, and what to mend where it is a matter of a field."""
    errors = asked_again(fields, model, refusal).errors if isinstance(refusal, BadInput) else {}
    return Filled(fields.filled(CardForm).values, errors)


def _without_note(fields: FormFields) -> Filled:
    """What was typed for the verdict, once the note beside it is saved."""
    typed = fields.filled(CardForm).values
    return Filled({name: typed[name] for name in ("decision", "answer") if name in typed})


def _unsaved_note(fields: FormFields) -> NewNote | None:
    typed = fields.filled(CardForm)
    return fields.check(NoteForm).as_note() if typed.value("note").strip() else None


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
