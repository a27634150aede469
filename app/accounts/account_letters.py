"""Letters to people who are known by their account: the one road from a job to somebody's address."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.accounts import service
from app.accounts.sent_letters import queries as sent_queries
from app.base.errors import Unavailable
from app.db.database import Database, WriteSession
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.letter import LetterKind, Mailer, compose
from app.texts.dates import HELSINKI, moment
from app.texts.languages import pick_language
from app.texts.texts import Texts

# When a letter that waited for the next day leaves, by the clock of Helsinki.
MORNING: Final = time(9)
# Of one kind, for one account. More than that is no news but a flood, whoever makes it.
MOST_A_DAY: Final = 8


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who gets a letter, and the page of ours that its link leads to.

    `time` is what the letter says of when, `facts` are codes that choose among its sentences.
    """

    account_id: int
    path: str
    time: datetime | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DailyLetter:
    """A letter that somebody gets once a day at most. `key` names them, and no account: keys outlive their jobs."""

    kind: str
    key: str
    facts: Mapping[str, object]


def enqueue_once_a_day(session: WriteSession, queue: JobQueue, letter: DailyLetter, now: datetime) -> None:
    """One letter of this key a day by the clock of Helsinki; what comes after it waits for the next morning's.

    Nothing is lost by that: the handler asks what waits at the moment when the letter leaves.
    """
    today = now.astimezone(HELSINKI).date()
    if not queue.enqueue(session, letter.kind, letter.facts, unique_key=f"{letter.key}:{today.isoformat()}"):
        tomorrow = today + timedelta(days=1)
        key = f"{letter.key}:{tomorrow.isoformat()}"
        queue.enqueue(session, letter.kind, letter.facts, due_at=morning_of(tomorrow), unique_key=key)


def morning_of(day: date) -> datetime:
    """When letters leave that waited for this day."""
    return datetime.combine(day, MORNING, HELSINKI)


class AccountLetters:
    """Safe from any thread; blocks while a letter leaves."""

    def __init__(self, database: Database, queue: JobQueue, *, texts: Texts, mailer: Mailer, public_url: str) -> None:
        self._database = database
        self._queue = queue
        self._texts = texts
        self._mailer = mailer
        self._public_url = public_url.rstrip("/")

    def send(
        self, kind: LetterKind, find: Callable[[Session], Addressee | None], work: Work, *, most: int = MOST_A_DAY
    ) -> None:
        """Sends the letter to whom `find` names at this moment, in their language; None: it is nobody's any more.

        `work` is the job that wants it. An account gets `most` letters of a kind a day by the clock of Helsinki. What
        is more comes the next morning, once where several jobs say the same, if it is true still: however often
        somebody changes something to and fro, nobody is flooded, and the last state is told.
        Raises MailDown, to be tried again, and LetterRefused.
        """
        today = self._queue.now().astimezone(HELSINKI).date()
        with self._database.read() as session:
            addressee = find(session)
            if addressee is None:
                return
            is_too_much = sent_queries.count_sent(session, addressee.account_id, kind, today) >= most
            address = service.find_address(session, addressee.account_id)
            language = pick_language(service.find_language(session, addressee.account_id), None)
        if is_too_much:
            self._put_off(work, today)
            return
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
        # It has left: where its count can't be written now, a letter more is better than the same one twice.
        with suppress(Unavailable), self._database.transaction() as session:
            sent_queries.note_sent(session, addressee.account_id, kind, today)

    def _put_off(self, work: Work, today: date) -> None:
        tomorrow = today + timedelta(days=1)
        with self._database.transaction() as session:
            key = nameless(work.kind, "put off", work.facts, tomorrow)
            self._queue.enqueue(session, work.kind, work.facts, due_at=morning_of(tomorrow), unique_key=key)
