"""Letters to people who are known by their account: the one road from a job to somebody's address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts import service
from app.db.database import Database
from app.mail.letter import LetterKind, Mailer, compose
from app.texts.dates import moment
from app.texts.languages import pick_language
from app.texts.texts import Texts


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who gets a letter, and the page of ours that its link leads to.

    `time` is what the letter says of when, `facts` are codes that choose among its sentences.
    """

    account_id: int
    path: str
    time: datetime | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


class AccountLetters:
    """Safe from any thread; blocks while a letter leaves."""

    def __init__(self, database: Database, *, texts: Texts, mailer: Mailer, public_url: str) -> None:
        self._database = database
        self._texts = texts
        self._mailer = mailer
        self._public_url = public_url.rstrip("/")

    def send(self, kind: LetterKind, find: Callable[[Session], Addressee | None]) -> None:
        """Sends the letter to whom `find` names at this moment, in their language; None: it is nobody's any more.

        Raises MailDown, to be tried again, and LetterRefused.
        """
        with self._database.read() as session:
            addressee = find(session)
            if addressee is None:
                return
            address = service.find_address(session, addressee.account_id)
            language = pick_language(service.find_language(session, addressee.account_id), None)
        facts = dict(addressee.facts)
        if addressee.time is not None:
            facts["time"] = moment(language, addressee.time)
        letter = compose(
            self._texts,
            kind,
            language=language,
            to=address,
            public_url=self._public_url,
            link=self._public_url + addressee.path,
            **facts,
        )
        self._mailer.send(letter)
