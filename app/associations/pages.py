"""The page on which staff add an association."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.create_association import CreateAssociation, NewAssociation
from app.associations.schemas import AssociationForm
from app.associations.titles import MAX_ASSOCIATION_NAME_CHARS
from app.base.errors import BadInput
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages

NEW_ASSOCIATION_PATH = "/liitto/yhdistykset/uusi"
STAFF_DESK_PATH = "/liitto"
Fields = Annotated[FormFields, Depends(read_form)]


class AssociationPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, create_association: CreateAssociation, people: People, pages: Pages) -> None:
        self._create_association = create_association
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

    def _form(self, request: Request, filled: Filled, *, status: int = 200) -> Response:
        return self._pages.render(
            request, "associations/new.html", status=status, form=filled, max_name=MAX_ASSOCIATION_NAME_CHARS
        )


def build_router(create_association: CreateAssociation, people: People, pages: Pages) -> APIRouter:
    """The routes of associations."""
    handlers = AssociationPages(create_association, people, pages)
    router = APIRouter()
    router.get(NEW_ASSOCIATION_PATH)(handlers.show)
    router.post(NEW_ASSOCIATION_PATH)(handlers.create)
    return router
