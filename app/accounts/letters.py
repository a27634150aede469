"""Writes the sign-in letter when its job comes up. Rights are asked again: much may have happened meanwhile."""

from dataclasses import dataclass
from typing import Final

from app.accounts import access, queries
from app.accounts.letter_secrets import letter_secrets
from app.accounts.prove_address import LINK_PATH
from app.base.clock import Clock
from app.base.ids import token_hash
from app.db.database import Database
from app.jobs.worker import Work
from app.mail.letter import Mailer, compose
from app.texts.languages import is_language
from app.texts.texts import Texts

LETTER_KIND: Final = "sign_in"


@dataclass(frozen=True)
class LetterPress:
    """What turns words into a letter and sends it."""

    texts: Texts
    mailer: Mailer
    public_url: str


class SignInLetters:
    """The handler of `sign_in_letter` jobs. Safe from any thread; blocks for the mail server."""

    def __init__(self, database: Database, clock: Clock, press: LetterPress, *, key: bytes) -> None:
        """`key` must be the one that the request was written with."""
        self._database = database
        self._clock = clock
        self._press = press
        self._key = key

    def send(self, work: Work) -> None:
        """Sends the letter, or nothing where the address is unknown, a newer letter was asked, or time ran out.

        Raises MailDown or LetterRefused.
        """
        token_id, seed = _facts(work)
        secrets = letter_secrets(self._key, seed)
        now = self._clock.now()
        with self._database.read() as session:
            token = queries.find_token_by_id(session, token_id)
            is_alive = access.token_is_alive(session, token, now)
            account = queries.find_account(session, token.account_id) if token and token.account_id else None
        if token is None or account is None or not is_alive or token.token_hash != token_hash(secrets.token):
            return
        home = self._press.public_url.rstrip("/")
        letter = compose(
            self._press.texts,
            LETTER_KIND,
            language=account.language if is_language(account.language) else "fi",
            to=account.address,
            public_url=self._press.public_url,
            link=f"{home}{LINK_PATH}?t={secrets.token}",
            code=f"{secrets.code[:3]} {secrets.code[3:]}",
            minutes=max(1, int((token.expires_at - token.created_at).total_seconds() // 60)),
        )
        self._press.mailer.send(letter)


def _facts(work: Work) -> tuple[int, str]:
    token_id, seed = work.facts.get("token_id"), work.facts.get("seed")
    if not isinstance(token_id, int) or not isinstance(seed, str):
        message = "a sign_in_letter job without its facts"
        raise TypeError(message)
    return token_id, seed
