"""The page on which a leader makes a link for a lost member, and the page that the link opens."""

from typing import Final, Protocol

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.groups.entry.links import ENTRY_LIFE, EntryLinks
from app.groups.pages import ROOM_PATH
from app.web.pages import Pages
from app.web.routes import new_router
from app.web.viewer import read_viewer

LINKS_PATH: Final = "/huone/{room}/linkki"
ENTRY_PATH: Final = "/takaisin/{token}"


class SendLetter(Protocol):
    """Sends a letter to an account's own address, or none where it had enough of them today."""

    def __call__(self, account_id: int, next_path: str, *, language: str) -> None:
        """`next_path` is a page of ours. Blocks for the database."""


class EntryPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self, links: EntryLinks, *, send_letter: SendLetter, public_url: str, people: People, pages: Pages
    ) -> None:
        self._links = links
        self._send_letter = send_letter
        self._public_url = public_url.rstrip("/")
        self._people = people
        self._pages = pages

    def show(self, request: Request, room: str) -> Response:
        """Whom a link may be made for."""
        listed = self._links.list_people(self._people.needed(request).account_id, room)
        return self._pages.render(request, "groups/entry_links.html", room=room, listed=listed, days=ENTRY_LIFE.days)

    def make(self, request: Request, room: str, member: str) -> Response:
        """The link, on this page alone: nobody can read it again."""
        made = self._links.make(self._people.needed(request).account_id, room, member)
        link = self._public_url + ENTRY_PATH.replace("{token}", made.token)
        return self._pages.render(
            request, "groups/entry_link.html", room=room, person=made.person, link=link, days=ENTRY_LIFE.days
        )

    def open(self, request: Request, token: str) -> Response:
        """What the link is for. Whoever is signed in as its member is led to the room at once."""
        way = self._links.find(token)
        if way is None:
            return self._gone(request)
        person = self._people.if_any(request)
        if person is not None and person.account_id == way.account_id:
            return _to(ROOM_PATH + way.room)
        return self._pages.render(request, "groups/entry.html", token=token, is_signed_in=person is not None)

    def send(self, request: Request, token: str) -> Response:
        """Sends the letter. Where it goes, and whether it had to, is told to nobody."""
        way = self._links.find(token)
        if way is None:
            return self._gone(request)
        self._send_letter(way.account_id, ROOM_PATH + way.room, language=read_viewer(request).language)
        return self._pages.render(request, "groups/entry_sent.html")

    def _gone(self, request: Request) -> Response:
        return self._pages.render(request, "groups/entry_gone.html", status=404)


def build_router(handlers: EntryPages) -> APIRouter:
    """`/huone/{room}/linkki` and `/takaisin/{token}`."""
    router = new_router()
    router.add_api_route(LINKS_PATH, handlers.show, methods=["GET"])
    router.add_api_route(LINKS_PATH + "/{member}", handlers.make, methods=["POST"])
    router.add_api_route(ENTRY_PATH, handlers.open, methods=["GET"])
    router.add_api_route(ENTRY_PATH, handlers.send, methods=["POST"])
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
