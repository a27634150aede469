"""One's own words of a group as a file."""

from collections.abc import Iterable, Iterator

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from app.accounts.people import People
from app.base.clock import Clock
from app.chat.own_words import OwnWord, OwnWords
from app.texts import dates
from app.texts.languages import Language
from app.web.pages import Pages
from app.web.routes import new_router

OWN_WORDS_PATH = "/huone/{room}/omat-viestit"


class OwnWordsPages:
    """The handlers. They block: FastAPI runs them in threads, and reads the file's parts in threads too."""

    def __init__(self, own_words: OwnWords, clock: Clock, *, people: People, pages: Pages) -> None:
        self._own_words = own_words
        self._clock = clock
        self._people = people
        self._pages = pages

    def download(self, request: Request, room: str) -> Response:
        """Plain text in the reader's language; the file's name tells nothing of the group."""
        person = self._people.needed(request)
        place, words = self._own_words.take(person.account_id, room)
        language, texts = self._pages.viewer(request).language, self._pages.texts
        head = (
            place.group_name,
            texts.get(language, "own-words-what"),
            texts.get(language, "own-words-saved-on", moment=dates.full_moment(language, self._clock.now())),
        )
        name = texts.get(language, "own-words-file")
        return StreamingResponse(
            write_file(head, words, language),
            headers={"Cache-Control": "no-store", "Content-Disposition": f'attachment; filename="{name}.txt"'},
            media_type="text/plain; charset=utf-8",
        )


def write_file(head: Iterable[str], words: Iterable[OwnWord], language: Language) -> Iterator[str]:
    """The head's lines, then each message under the moment it was sent."""
    yield "\n".join(head) + "\n"
    for word in words:
        yield f"\n{dates.full_moment(language, word.sent_at)}\n{word.text}\n"


def build_router(handlers: OwnWordsPages) -> APIRouter:
    """The route of the file."""
    router = new_router()
    router.get(OWN_WORDS_PATH)(handlers.download)
    return router
