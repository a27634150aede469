"""The staff's page of one association: its name, and its contacts without a name or an address, to be corrected."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.access import AlreadyFollowed, list_contacts, require_association, require_correctable
from app.associations.correct_association import CorrectAssociation
from app.associations.schemas import ContactForm, NameForm
from app.associations.titles import MAX_ASSOCIATION_NAME_CHARS
from app.base.errors import BadInput, NotFound
from app.db.database import Database
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

ASSOCIATION_PATH = "/liitto/yhdistykset/{association}"
CORRECT_PATH = ASSOCIATION_PATH + "/yhteyshenkilot/{contact}"
SAVED = ("name", "contact", "come")
Fields = Annotated[FormFields, Depends(read_form)]


class CorrectionPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, correct: CorrectAssociation, *, people: People, pages: Pages) -> None:
        self._database = database
        self._correct = correct
        self._people = people
        self._pages = pages

    def show(self, request: Request, association: str) -> Response:
        """The name to be changed, and who answers for the association: how many, since when, and who has come."""
        return self._association(request, self._people.staff_needed(request), association, Filled())

    def rename(self, request: Request, association: str, fields: Fields) -> Response:
        """Gives another name, or asks again with everything kept."""
        person = self._people.staff_needed(request)
        try:
            self._correct.rename(person, association, fields.check(NameForm).name)
        except BadInput as refusal:
            filled = asked_again(fields, NameForm, refusal)
            return self._association(request, person, association, filled, status=422)
        return _to(association, "name")

    def show_contact(self, request: Request, association: str, contact: str) -> Response:
        """The empty form of another address."""
        return self._contact(request, self._people.staff_needed(request), association, contact, Filled())

    def replace_contact(self, request: Request, association: str, contact: str, fields: Fields) -> Response:
        """Puts the address in the place of the mistyped one, or asks again with everything kept."""
        person = self._people.staff_needed(request)
        try:
            address = fields.check(ContactForm).address
            self._correct.replace_contact(person, association, _id(contact), address, language=person.language)
        except BadInput as refusal:
            return self._contact(request, person, association, contact, asked_again(fields, ContactForm, refusal))
        except AlreadyFollowed:
            return _to(association, "come")
        return _to(association, "contact")

    def _association(
        self, request: Request, person: Person, association: str, filled: Filled, *, status: int = 200
    ) -> Response:
        with self._database.read() as session:
            facts = require_association(session, person, association)
            contacts = list_contacts(session, person, association)
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "associations/correct.html",
            status=status,
            form=filled,
            association=facts,
            contacts=contacts,
            own_account=person.account_id,
            max_name=MAX_ASSOCIATION_NAME_CHARS,
            saved=saved if saved in SAVED else None,
        )

    def _contact(self, request: Request, person: Person, association: str, contact: str, filled: Filled) -> Response:
        with self._database.read() as session:
            facts = require_association(session, person, association)
            try:
                require_correctable(session, person, association, _id(contact))
            except AlreadyFollowed:
                return _to(association, "come")
        status = 422 if filled.errors else 200
        return self._pages.render(
            request, "associations/correct_contact.html", status=status, form=filled, association=facts
        )


def build_router(handlers: CorrectionPages) -> APIRouter:
    """The routes of corrections; `/liitto/yhdistykset/uusi` is a page of its own and comes before."""
    router = new_router()
    router.get(ASSOCIATION_PATH)(handlers.show)
    router.post(ASSOCIATION_PATH + "/nimi")(handlers.rename)
    router.get(CORRECT_PATH)(handlers.show_contact)
    router.post(CORRECT_PATH)(handlers.replace_contact)
    return router


def _to(association: str, saved: str) -> Response:
    return RedirectResponse(f"{ASSOCIATION_PATH.replace('{association}', association)}?saved={saved}", 303, NO_STORE)


def _id(contact: str) -> int:
    """Raises NotFound for what is no number."""
    if not (contact.isascii() and contact.isdecimal()):
        raise NotFound
    return int(contact[:20])
