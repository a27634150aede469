"""Letters to people who are known by their account: the one road from a job to somebody's address."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.accounts import service
from app.accounts.sent_letters import queries as sent_queries
from app.base.errors import AppError, Unavailable
from app.db.database import Database, WriteSession
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.letter import Letter, LetterKind, Mailer, compose
from app.texts.dates import HELSINKI, full_day, moment
from app.texts.languages import Language, pick_language
from app.texts.texts import Texts

# When a letter that waited for the next day leaves, by the clock of Helsinki.
MORNING: Final = time(9)
# Of one kind, for one account. More than that is no news but a flood, whoever makes it.
MOST_A_DAY: Final = 8
# Among the facts of a job whose letter was put off until the morning.
WAITED: Final = "waited"
_WAITED_SUFFIX: Final = "+waited"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who gets a letter, and the page of ours that its link leads to.

    `time` is what the letter says of when, or `day` where the clock does not matter; `facts` are codes that choose
    among its sentences. `is_of_account` is for what is about the account itself: nothing else goes to one that is
    blocked.
    """

    account_id: int
    path: str
    time: datetime | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    is_of_account: bool = False
    day: date | None = None


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
        self,
        kind: LetterKind,
        find: Callable[[Session], Addressee | None],
        work: Work,
        *,
        most: int = MOST_A_DAY,
        gathers: bool = False,
    ) -> bool:
        """Sends the letter to whom `find` names at this moment, in their language; None: it is nobody's any more.

        True where it has left, False where it is nobody's or was put off.

        A blocked account gets none but those of the account: here every feature's letter comes past.
        `work` is the job that wants it. An account gets `most` letters of a kind a day by the clock of Helsinki. What
        is more comes the next morning, once where several jobs say the same, if it is true still: however often
        somebody changes something to and fro, nobody is flooded, and the last state is told. What has waited has a
        count of its own, so whoever uses up each day's by night puts nothing off again.
        `gathers`: all that waits for an account is one letter, whose job knows its `account_id` alone.
        Raises MailDown and Unavailable, to be tried again, and LetterRefused.
        """
        today = self._queue.now().astimezone(HELSINKI).date()
        with self._database.read() as session:
            addressee = find(session)
            if addressee is None or not _may_reach(session, addressee):
                return False
            address = service.find_address(session, addressee.account_id)
            language = pick_language(service.find_language(session, addressee.account_id), None)
        letter = self._compose(kind, addressee, address, language)
        counted = f"{kind}{_WAITED_SUFFIX}" if WAITED in work.facts else kind
        # Counted before it leaves: letters that leave at once must not all find the same place free.
        with self._database.transaction() as session:
            has_place = sent_queries.take_place(session, addressee.account_id, counted, today, most=most)
            if not has_place:
                facts = {"account_id": addressee.account_id} if gathers else work.facts
                self._put_off(session, work.kind, facts, today)
        if not has_place:
            return False
        try:
            self._mailer.send(letter)
        except AppError:
            # Where its place can't be given back now, a letter less today is better than none at all.
            with suppress(Unavailable), self._database.transaction() as session:
                sent_queries.give_place_back(session, addressee.account_id, counted, today)
            raise
        return True

    def _compose(self, kind: LetterKind, addressee: Addressee, address: str, language: Language) -> Letter:
        facts = dict(addressee.facts)
        if addressee.time is not None:
            facts["time"] = moment(language, addressee.time)
        if addressee.day is not None:
            facts["day"] = full_day(language, addressee.day)
        return compose(
            self._texts,
            kind,
            language=language,
            to=address,
            public_url=self._public_url,
            link=self._public_url + addressee.path,
            **facts,
        )

    def _put_off(self, session: WriteSession, kind: str, facts: Mapping[str, object], today: date) -> None:
        tomorrow = today + timedelta(days=1)
        waited = {**facts, WAITED: True}
        key = nameless(kind, "put off", waited, tomorrow)
        self._queue.enqueue(session, kind, waited, due_at=morning_of(tomorrow), unique_key=key)


def _may_reach(session: Session, addressee: Addressee) -> bool:
    # It may have been erased while its letter waited.
    is_known = service.is_known(session, addressee.account_id)
    return is_known and (addressee.is_of_account or not service.is_blocked(session, addressee.account_id))
