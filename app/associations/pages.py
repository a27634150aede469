"""The pages on which staff add an association, and a contact to one."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.access import require_association
from app.associations.add_contact import AddContact
from app.associations.create_association import CreateAssociation, NewAssociation
from app.associations.schemas import AssociationForm, ContactForm
from app.associations.titles import MAX_ASSOCIATION_NAME_CHARS
from app.base.errors import BadInput
from app.db.database import Database
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

NEW_ASSOCIATION_PATH = "/liitto/yhdistykset/uusi"
CONTACT_PATH = "/liitto/yhdistykset/{association}/yhteyshenkilo"
STAFF_DESK_PATH = "/liitto"
Fields = Annotated[FormFields, Depends(read_form)]


class AssociationPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self,
        database: Database,
        create_association: CreateAssociation,
        add_contact: AddContact,
        *,
        people: People,
        pages: Pages,
    ) -> None:
        self._database = database
        self._create_association = create_association
        self._add_contact = add_contact
        self._people = people
        self._pages = pages

    def show(self, request: Request) -> Response:
        """The empty form."""
        self._people.staff_needed(request)
        return self._form(request, Filled())

    def create(self, request: Request, fields: Fields) -> Response:
        """Adds the association, or asks again with everything kept."""
        person = self._people.staff_needed(request)
        try:
            form = fields.check(AssociationForm)
            new = NewAssociation(
                form.name, form.first_address, form.second_address if form.second == "contact" else None
            )
            self._create_association.create(person, new, language=person.language)
        except BadInput as refusal:
            return self._form(request, asked_again(fields, AssociationForm, refusal), status=422)
        return RedirectResponse(f"{STAFF_DESK_PATH}?saved=association", 303, NO_STORE)

    def show_contact(self, request: Request, association: str) -> Response:
        """The empty form of one more contact."""
        return self._contact(request, self._people.staff_needed(request), association, Filled())

    def add_contact(self, request: Request, association: str, fields: Fields) -> Response:
        """Adds the contact, or asks again with everything kept."""
        person = self._people.staff_needed(request)
        try:
            form = fields.check(ContactForm)
            self._add_contact.add(person, association, form.address, language=person.language)
        except BadInput as refusal:
            filled = asked_again(fields, ContactForm, refusal)
            return self._contact(request, person, association, filled, status=422)
        return RedirectResponse(f"{STAFF_DESK_PATH}?saved=contact", 303, NO_STORE)

    def _contact(
        self, request: Request, person: Person, association: str, filled: Filled, *, status: int = 200
    ) -> Response:
        with self._database.read() as session:
            facts = require_association(session, person, association)
        return self._pages.render(request, "associations/contact.html", status=status, form=filled, association=facts)

    def _form(self, request: Request, filled: Filled, *, status: int = 200) -> Response:
        return self._pages.render(
            request, "associations/new.html", status=status, form=filled, max_name=MAX_ASSOCIATION_NAME_CHARS
        )


def build_router(handlers: AssociationPages) -> APIRouter:
    """The routes of associations."""
    router = new_router()
    router.get(NEW_ASSOCIATION_PATH)(handlers.show)
    router.post(NEW_ASSOCIATION_PATH)(handlers.create)
    router.get(CONTACT_PATH)(handlers.show_contact)
    router.post(CONTACT_PATH)(handlers.add_contact)
    return router
